"""MIDI files as damage leaves them: real bytes that were cut, flipped, moved and lied to."""

from collections.abc import Sequence
from random import Random

from hypothesis import strategies as st

INTERESTING = (
    b"\xff", b"\x00", b"\x80", b"\x7f", b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\xf0", b"\xf7",
    b"\x90", b"\x9f\x7f\x7f", b"\xff\x2f\x00", b"\xff\x51\x03\x00\x00\x00",
    b"\xff\x51\x03\x00\x00\x01",
    b"\xff\x58\x04\x00\x00\x00\x00", b"\xff\x58\x04\xff\xff\xff\xff",
    b"\xff\x58\x04\x20\x00\x18\x08",
    b"\xff\x59\x02\x80\x01", b"\xff\x03\x7f", b"\xff\x05\x04\x82\xa0\x82\xcd", b"MTrk", b"MThd",
    b"\x00\x00\x00\x00", b"\x7f\xff", b"\x80\x00", b"\xe8\x28",
)  # fmt: skip
KINDS = ("flip", "write", "insert", "delete", "double", "move", "cut", "header", "length")


def mutated(seed: bytes, chance: Random) -> bytes:
    """One to eight injuries; the same chance gives the same bytes."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        _injure(data, chance.choice(KINDS), chance)
    return bytes(data)


def mutated_files(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Injured files for Hypothesis, which finds the smallest chance that shows a finding."""
    return st.builds(
        lambda index, number: mutated(seeds[index], Random(number)),
        st.integers(0, len(seeds) - 1),
        st.integers(0, 2**32),
    )


def _injure(data: bytearray, kind: str, chance: Random) -> None:
    at = chance.randrange(len(data) + 1)
    span = chance.choice((1, 2, 3, 4, 8, 16, 64, 1024))
    match kind:
        case "flip" if at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        case "write":
            piece = chance.choice(INTERESTING)
            data[at : at + len(piece)] = piece
        case "insert":
            data[at:at] = chance.choice((*INTERESTING, chance.randbytes(span)))
        case "delete":
            del data[at : at + span]
        case "double":
            data[at:at] = data[at : at + span] * chance.choice((1, 2, 50))
        case "move":
            piece = data[at : at + span]
            del data[at : at + span]
            to = chance.randrange(len(data) + 1)
            data[to:to] = piece
        case "cut":
            del data[at:]
        case "header":
            field = chance.choice((4, 8, 10, 12))
            data[field : field + 2] = chance.randbytes(2)
        case "length":
            track = data.find(b"MTrk", at)
            if track >= 0:
                data[track + 4 : track + 8] = chance.choice(
                    (chance.randbytes(4), b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff")
                )
