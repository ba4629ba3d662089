"""The one door to a piece of music: what its bytes are decides who reads them, not its name."""

from pathlib import Path

from engine.errors import MidiFormatError
from engine.midi.read import score_from
from engine.music.score import Score
from engine.musicxml.read import read_musicxml, read_packed_musicxml
from engine.musicxml.recognise import PACKED_START, looks_like_musicxml
from engine.pieces.recordings import MIDI_START, WRAPPER_BYTES, on_recording
from engine.pieces.remarks import FileNotRead

_RECORDINGS = (b"ID3", b"OggS", b"fLaC", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")
_OTHERS = ((b"%PDF", "a printed page (PDF)"), (b"\x89PNG", "a picture"), (b"\xff\xd8", "a picture"))


def score_of(path: Path, data: bytes) -> Score:
    """Read a piece of music, MIDI or MusicXML, plain or packed.

    Raises:
        MidiFormatError: It is neither, is damaged beyond use, or is absurdly large.
    """
    if not data:
        raise MidiFormatError(
            f"{path.name} is an empty file, so there is no music in it; copy or save it again."
        )
    if MIDI_START in data[: WRAPPER_BYTES + len(MIDI_START)]:
        return score_from(path, data)
    if data.startswith(PACKED_START):
        return read_packed_musicxml(path, data)
    if looks_like_musicxml(data):
        return read_musicxml(path, data)
    if data.startswith(_RECORDINGS) or data[8:12] == b"WAVE":
        raise FileNotRead(on_recording(path.name))
    raise MidiFormatError(f"{path.name} {_what_else(data)}")


def _what_else(data: bytes) -> str:
    """What bytes are that are no music that can be read, and what to do."""
    for start, kind in _OTHERS:
        if data.startswith(start):
            return (
                f"is {kind} and not a MIDI file, so there are no notes to read in it; export the "
                "piece as MIDI (.mid) or MusicXML from the program that made it."
            )
    return (
        "is not a MIDI file and not MusicXML, so there are no notes to read in it; export the "
        "piece as MIDI (.mid) or MusicXML and add that."
    )
