"""Recordings of sound among the files of a person: known by their names and first bytes."""

from pathlib import PurePath

from engine.musicxml.recognise import PACKED_START, looks_like_musicxml
from engine.pieces.remarks import Remark

RECORDING_SUFFIXES = (
    ".mp3",
    ".wav",
    ".m4a",
    ".flac",
    ".ogg",
    ".opus",
    ".aac",
    ".wma",
    ".aiff",
    ".aif",
)
MIDI_START = b"MThd"
WRAPPER_BYTES = 256  # RIFF and MacBinary put this much at most before the music.


def is_called_recording(path: PurePath) -> bool:
    """Whether a file has the name of a recording; what its bytes are is another question."""
    return path.name.lower().endswith(RECORDING_SUFFIXES)


def is_recording(path: PurePath, head: bytes) -> bool:
    """Whether a file is a recording by its name, and its first bytes are not those of notes."""
    return bool(head) and is_called_recording(path) and not _may_hold_notes(head)


def on_recording(name: str) -> Remark:
    """What Lento says of a recording."""
    return Remark(
        f"{name} is a recording of sound; Lento reads notes: MIDI or MusicXML.",
        "Look for the piece as MIDI (.mid) or MusicXML.",
    )


def _may_hold_notes(head: bytes) -> bool:
    wrapped = MIDI_START in head[: WRAPPER_BYTES + len(MIDI_START)]
    return wrapped or head.startswith(PACKED_START) or looks_like_musicxml(head)
