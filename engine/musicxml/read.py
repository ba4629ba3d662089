"""MusicXML files in."""

from pathlib import Path

from engine.errors import MidiFormatError
from engine.music.score import Score


def read_musicxml(path: Path, data: bytes) -> Score:
    """Read a score in MusicXML."""
    raise MidiFormatError(f"{path.name} is MusicXML, which cannot be read yet; {len(data)} bytes.")


def read_packed_musicxml(path: Path, data: bytes) -> Score:
    """Read a packed score in MusicXML (.mxl)."""
    raise MidiFormatError(f"{path.name} is MusicXML, which cannot be read yet; {len(data)} bytes.")
