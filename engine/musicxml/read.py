"""MusicXML in: plain or packed, by parts or by measures; damage and attacks included."""

from pathlib import Path
from xml.etree.ElementTree import Element

from engine.errors import MidiFormatError
from engine.music.score import Score
from engine.musicxml.assemble import assemble
from engine.musicxml.container import unpacked
from engine.musicxml.elements import CutOffXml, Elements, Handler, UnsafeXml
from engine.musicxml.header import HEADERS, MOST_PARTS, Header, PartHead
from engine.musicxml.part import PartReader


def read_musicxml(path: Path, data: bytes) -> Score:
    """Read an uncompressed score, with what can be saved of a damaged one.

    Raises:
        MidiFormatError: It is no score, holds no music, or is no ordinary XML.
    """
    try:
        return _ScoreReader().read(path, data)
    except MidiFormatError as error:
        raise MidiFormatError(f"{path.name} {error}") from error


def read_packed_musicxml(path: Path, data: bytes) -> Score:
    """Read a packed score (.mxl); raises as read_musicxml does."""
    try:
        return _ScoreReader().read(path, unpacked(data))
    except MidiFormatError as error:
        raise MidiFormatError(f"{path.name} {error}") from error


class _ScoreReader:
    """Gathers what a score holds while its elements come in."""

    def __init__(self) -> None:
        self._header = Header()
        self._parts: dict[str, PartReader] = {}
        self._repairs: set[str] = set()
        self._elements = Elements({})

    def read(self, path: Path, data: bytes) -> Score:
        """Read a document; the message of an error goes behind the name of the file."""
        handlers: dict[str, Handler] = dict.fromkeys(HEADERS, self._header.read)
        by_measures = b"<score-timewise" in data[:100_000].replace(b"\0", b"")
        handlers["part" if by_measures else "measure"] = self._read_measure
        self._elements = Elements(handlers)
        try:
            self._elements.read(data)
        except CutOffXml:
            self._repairs.add("cut_off")
        except UnsafeXml as error:
            raise MidiFormatError(
                "is not built like a score that a notation program writes, and was left out for "
                "safety; export it again from the program that made it."
            ) from error
        if not self._parts:
            raise MidiFormatError(
                "is MusicXML in which no measure could be read, so there are no notes in it; "
                "export it again from the program that made it."
            )
        return assemble(path, self._header, list(self._parts.values()), self._repairs)

    def _read_measure(self, element: Element) -> None:
        """Take one measure of one part, whichever of the two lies in the other."""
        around = self._elements.path[-1][1] if self._elements.path else {}
        part, measure = (around, element.attrib)
        if element.tag == "part":
            part, measure = measure, part
        reader = self._reader(part.get("id", ""))
        if reader is not None:
            reader.read(measure, element)

    def _reader(self, key: str) -> PartReader | None:
        """The reader of a part; none for those beyond the most."""
        if key not in self._parts:
            if len(self._parts) >= MOST_PARTS:
                self._repairs.add("skipped")
                return None
            self._parts[key] = PartReader(self._header.parts.get(key, PartHead()))
        return self._parts[key]
