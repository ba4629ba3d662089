"""Files that once broke the reader, made as small as they would go."""

from tests.engine.midi.smf import meta, note, smf, track

_FASTEST = meta(0x51, b"\x00\x00\x01")
_UNEVEN = b"".join(note(60 + n % 5, 3 + 7 * n % 11) for n in range(20))
_OPEN = b"MThd\0\0\0\6\0\1\0\1\0\x60MTrk\x7f\0\0\0"

FINDINGS: dict[str, bytes] = {
    "a header alone": b"MThd\0\0\0\6\0\1\0\1\0\x60",
    "a track of nothing": b"MThd\0\0\0\6\0\1\0\1\0\x60MTrk\0\0\0\0",
    # No beat can be heard in what is over at once; it was sought all the same.
    "sixty notes in a second": smf(track(note(60, 300, delta=180) * 64), division=25_019),
    "uneven notes in a moment": smf(track(_FASTEST, _UNEVEN)),
    # A number without an end grew to millions of digits.
    "a number without an end": _OPEN + b"\x80" * 1_000_000,
    # The names of all tracks were looked through for each.
    "ten thousand named tracks": smf(*[track(meta(3, b"A"), note(60, 9))] * 10_000),
    # Every byte was looked up by itself.
    "a text of megabytes": smf(track(meta(1, b"\xe9 la" * 500_000), _UNEVEN)),
}
