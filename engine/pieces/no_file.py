"""Why no bytes can be had at a path: what is there instead, and what to do about it."""

import os
from pathlib import Path

from engine.pieces.remarks import Remark, not_opened
from engine.pieces.zips import PACKED_SUFFIXES, InZip, folder_of, inside
from engine.storage.packed import Fault, NotUnpacked

_OF_FAULT: dict[Fault, tuple[str, str]] = {
    "damaged": (
        "is a packed folder that is damaged or cut short, so nothing in it was read.",
        "Download or copy it again.",
    ),
    "too_many": (
        "is a packed folder that lists more files than Lento looks through, so nothing in it was "
        "read.",
        "Unpack it and add the folder that comes out.",
    ),
}
_OF_FAULT_INSIDE: dict[Fault, tuple[str, str]] = {
    "damaged": (
        "is damaged inside its packed folder, so it could not be read.",
        "Download or copy the packed folder again.",
    ),
    "locked": (
        "is locked with a password inside its packed folder, so it could not be read.",
        "Unpack it with its password and add the folder that comes out.",
    ),
    "method": (
        "is packed in a way that Lento does not know, so it could not be read.",
        "Unpack it with the program that packed it and add the folder that comes out.",
    ),
}


def why_no_file(path: Path) -> Remark | None:
    """Why a path is no file to read music from; None if it may be one."""
    try:
        place = inside(path)
        return _why_not_inside(path, place) if place else _why_no_real_file(path)
    except OSError as error:
        return not_opened(path.name, error)


def _why_no_real_file(path: Path) -> Remark | None:
    if path.is_dir():
        if os.access(path, os.R_OK | os.X_OK):
            return Remark(
                f"{path.name} is a folder and not a file.", "Add the folder to read what is in it."
            )
        return Remark(
            f"The folder {path.name} could not be opened, so nothing in it was read.",
            "Check that you may open it.",
        )
    if not path.exists():
        return Remark(
            f"{path.name} was not found; it was moved, renamed, or its disk is not connected.",
            "Look for it and add it again.",
        )
    if not path.is_file():
        return Remark(
            f"{path.name} is not a file with music in it.", "Choose a MIDI file (.mid) or MusicXML."
        )
    return None


def _why_not_inside(path: Path, place: InZip) -> Remark | None:
    try:
        members = folder_of(place.zip).members
    except NotUnpacked as error:
        return _remark(place.zip, _OF_FAULT[error.fault])
    if not place.name:
        return _why_nothing_in(path, any(member.locked for member in members.values()))
    if place.name not in members:
        return Remark(
            f"{path.name} is no longer in the packed folder {place.zip.name}.",
            "Look for it and add it again.",
        )
    if path.name.lower().endswith(PACKED_SUFFIXES):
        return Remark(
            f"{path.name} is a packed folder inside another one, which Lento does not look into.",
            "Unpack the outer one and add the folder that comes out.",
        )
    if members[place.name].locked:
        return _remark(path, _OF_FAULT_INSIDE["locked"])
    return None


def _why_nothing_in(path: Path, locked: bool) -> Remark:
    """Why a zip that could be opened stands for itself."""
    if locked:
        return Remark(
            f"{path.name} is a packed folder locked with a password, so nothing in it was read.",
            "Unpack it with its password and add the folder that comes out.",
        )
    return Remark(
        f"{path.name} is a packed folder in which Lento looks for music; it is no piece itself.",
        "Choose one with MIDI files (.mid) or MusicXML in it.",
    )


def too_large(path: Path) -> Remark:
    return Remark(
        f"{path.name} is far larger than any piece of music in MIDI or MusicXML and was left out.",
        "If it is a collection, split it into single pieces and add those.",
    )


def _remark(path: Path, words: tuple[str, str]) -> Remark:
    return Remark(f"{path.name} {words[0]}", words[1])


def not_unpacked(path: Path, fault: Fault) -> Remark:
    """Why a file inside a zip could not be read."""
    return too_large(path) if fault == "too_large" else _remark(path, _OF_FAULT_INSIDE[fault])
