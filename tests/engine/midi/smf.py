"""Standard MIDI files byte by byte, for tests."""

import numpy as np

END = b"\x00\xff\x2f\x00"


def number(value: int) -> bytes:
    """A variable-length quantity."""
    out = [value & 0x7F]
    while value := value >> 7:
        out.insert(0, value & 0x7F | 0x80)
    return bytes(out)


def meta(kind: int, data: bytes, delta: int = 0) -> bytes:
    return number(delta) + bytes((0xFF, kind)) + number(len(data)) + data


def track(*events: bytes, end: bytes = END) -> bytes:
    data = b"".join(events) + end
    return b"MTrk" + len(data).to_bytes(4) + data


def smf(*tracks: bytes, kind: int = 1, division: int = 96) -> bytes:
    head = b"".join(n.to_bytes(2) for n in (kind, len(tracks), division))
    return b"MThd\x00\x00\x00\x06" + head + b"".join(tracks)


def note(pitch: int, length: int, delta: int = 0, channel: int = 0, velocity: int = 64) -> bytes:
    on = number(delta) + bytes((0x90 | channel, pitch, velocity))
    return on + number(length) + bytes((0x80 | channel, pitch, 0))


def random_file(seed: int) -> bytes:
    """Anything that a regular file may hold, in any order, on few pitches and few ticks."""
    rng = np.random.default_rng(seed)
    division = int(rng.choice([1, 24, 96, 480, 960]))
    tracks = [_random_track(rng) for _ in range(rng.integers(1, 5))]
    return smf(*tracks, kind=int(rng.integers(0, 3)), division=division)


def _random_track(rng: np.random.Generator) -> bytes:
    events, running = [], -1
    longest = int(rng.choice([2, 2, 100, 20_000]))
    for _ in range(rng.integers(0, 120)):
        event = _random_channel_event(rng) if rng.random() < 0.9 else _random_other(rng)
        if event[0] < 0xF0:
            may_run = event[0] == running and rng.random() < 0.8
            event, running = event[1:] if may_run else event, event[0]
        events.append(number(int(rng.integers(0, longest))) + event)
    return track(*events, end=number(int(rng.integers(0, 200))) + b"\xff\x2f\x00")


def _random_channel_event(rng: np.random.Generator) -> bytes:
    kind = int(rng.choice([0x80, 0x90, 0x90, 0x90, 0xA0, 0xB0, 0xC0, 0xD0, 0xE0]))
    channel = int(rng.choice([0, 1, 9]))
    first = int(rng.integers(60, 63))
    second = int(rng.choice([0, 0, 64, 127]))
    return bytes(
        (kind | channel, first) if kind in (0xC0, 0xD0) else (kind | channel, first, second)
    )


def _random_other(rng: np.random.Generator) -> bytes:
    some = rng.integers(0, 256, int(rng.choice([0, 1, 5, 200]))).astype(np.uint8).tobytes()
    meter = bytes((int(rng.integers(0, 40)), int(rng.integers(0, 8)), 24, 8))
    tempo = int(rng.choice([0, 300_000, 500_000, 500_000])).to_bytes(3)
    key = bytes((int(rng.integers(-9, 9)) & 0xFF, int(rng.integers(0, 3))))
    others = [
        b"\xf0" + number(len(some)) + some,
        b"\xf7" + number(len(some)) + some,
        *(meta(kind, some)[1:] for kind in (1, 2, 3, 4, 5, 6, 0x20, 0x7F)),
        meta(1, b"Am7")[1:],
        meta(6, bytes([int(rng.choice(list(b"ACEG")))]))[1:],
        meta(3, b"Name %d" % rng.integers(9))[1:],
        meta(5, b"la ")[1:],
        meta(0x51, tempo)[1:],
        meta(0x58, meter)[1:],
        meta(0x59, key)[1:],
    ]
    return others[int(rng.integers(len(others)))]
