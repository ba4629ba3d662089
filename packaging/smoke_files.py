"""What packaging/smoke.py holds the files of Lento to, with the standard library alone."""

import array
import math
import struct
import sys
import wave
from pathlib import Path

QUIETEST_RMS = 0.001  # -60 dB: music is louder, and dither or a click is not.
PICTURE_START = b"\x89PNG\r\n\x1a\n"
TUNE = (60, 62, 64, 65, 67, 67, 69, 67, 65, 64, 62, 64, 60, 62, 55, 60)
TICKS, BARS = 480, 16


class Wrong(Exception):
    """Something is not as it should be; str() says what."""


def read_clips(folder: Path, count: int) -> list[bytes]:
    """The MIDI files of a folder, each with notes."""
    files = sorted(folder.glob("*.mid"))
    if len(files) != count:
        raise Wrong(f"{folder.name} holds {len(files)} MIDI files, not {count}")
    for file in files:
        check_midi(file)
    return [file.read_bytes() for file in files]


def check_midi(file: Path) -> None:
    """Hold that a file has its chunks, whole, and a note in one of them."""
    data = file.read_bytes()
    at, kinds = 0, []
    while at + 8 <= len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        kinds.append(kind)
        at += 8 + length
    notes = any(0x90 <= byte <= 0x9F for byte in data)
    if at != len(data) or kinds[:1] != [b"MThd"] or b"MTrk" not in kinds or not notes:
        raise Wrong(f"{file.name} is no MIDI file with notes")


def check_sound(file: Path) -> float:
    """Hold that a WAV file is heard; its length in seconds."""
    with wave.open(str(file)) as sound:
        frames, rate = sound.getnframes(), sound.getframerate()
        if sound.getsampwidth() != 2:
            raise Wrong(f"{file.name} has {sound.getsampwidth()} bytes a sample, not 2")
        samples = array.array("h", sound.readframes(frames))
    if sys.byteorder == "big":
        samples.byteswap()
    power = float(sum(number * number for number in samples)) / max(1, len(samples))
    rms = math.sqrt(power) / 32768
    if rms < QUIETEST_RMS:
        raise Wrong(f"{file.name} is silent: its RMS is {rms:.6f}")
    return float(frames / rate)


def check_picture(file: Path) -> None:
    """Hold that a PNG file is one, and no stamp."""
    data = file.read_bytes()
    width, height = struct.unpack_from(">II", data, 16) if len(data) > 24 else (0, 0)
    if not data.startswith(PICTURE_START) or min(width, height) < 200 or len(data) < 5_000:
        raise Wrong(f"{file.name} is no picture worth its name ({width} x {height})")


def write_tune(file: Path) -> None:
    """Write a plain tune of 16 bars, so that a folder of music is always at hand."""
    events = b"\x00\xff\x58\x04\x04\x02\x18\x08"
    for bar in range(BARS):
        for beat in range(4):
            pitch = TUNE[(3 * bar + beat) % len(TUNE)]
            events += bytes((0, 0x90, pitch, 80)) + b"\x83\x60" + bytes((0x80, pitch, 0))
    events += b"\x00\xff\x2f\x00"
    head = struct.pack(">4sIHHH", b"MThd", 6, 0, 1, TICKS)
    file.write_bytes(head + struct.pack(">4sI", b"MTrk", len(events)) + events)
