"""Packed MusicXML (.mxl): a zip with a list of what is in it."""

import io
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from engine.errors import MidiFormatError
from engine.midi.read import LARGEST_FILE_BYTES
from engine.musicxml.elements import CutOffXml, Elements, UnsafeXml
from engine.musicxml.recognise import looks_like_musicxml
from engine.storage.packed import NotUnpacked, PackedFolder

_CONTAINER = "META-INF/container.xml"
_LARGEST_CONTAINER = 1 << 20
_SUFFIXES = (".xml", ".musicxml")
_HEAD_BYTES = 16_384


def unpacked(data: bytes) -> bytes:
    """The score in a packed one.

    Raises:
        MidiFormatError: There is none; the message goes behind the name of the file.
    """
    try:
        folder = PackedFolder.listed(lambda: io.BytesIO(data))
        for name in dict.fromkeys((*_rootfiles(folder), *sorted(folder.members))):
            if _is_score(folder, name):
                return folder.read(name, LARGEST_FILE_BYTES)
    except NotUnpacked as error:
        raise MidiFormatError(_SENTENCES.get(error.fault, _SENTENCES["damaged"])) from error
    raise MidiFormatError(
        "is a packed file without a score in MusicXML, so there are no notes to read in it; "
        "export the piece as MusicXML or MIDI (.mid) from the program that made it."
    )


_SENTENCES = {
    "damaged": "is a packed score that is damaged or cut short, so it could not be read; download "
    "or copy it again.",
    "locked": "is a packed score that is locked with a password, so it could not be read; export "
    "it without one.",
    "too_large": "holds far more than any piece of music in MusicXML and was left out; export it "
    "again from the program that made it.",
}


def _rootfiles(folder: PackedFolder) -> list[str]:
    """What the container lists, the score itself first; nothing where it cannot be read."""
    found: list[str] = []

    def take(rootfile: Element) -> None:
        found.append(str(PurePosixPath(rootfile.get("full-path", ""))))

    try:
        Elements({"rootfile": take}).read(folder.read(_CONTAINER, _LARGEST_CONTAINER))
    except (KeyError, NotUnpacked, UnsafeXml, CutOffXml):
        return []
    return [name for name in found[:100] if name in folder.members]


def _is_score(folder: PackedFolder, name: str) -> bool:
    if name.startswith("META-INF/") or not name.lower().endswith(_SUFFIXES):
        return False
    return looks_like_musicxml(folder.head(name, _HEAD_BYTES))
