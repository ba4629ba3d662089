"""The files and folders that commands are given: looked at before any work is done."""

import argparse
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.commands.usage import WrongUsage
from engine.errors import FileNotWritten
from engine.pieces.no_file import why_no_file
from engine.pieces.remarks import FileNotRead, Remark
from engine.storage.places import checkpoints_dir
from engine.storage.written import explained_if_unwritable, prove_writable

_BEGINNING = 512


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a command writes.

    Attributes:
        suffix: How the name of such a file ends.
        words: What a person calls it.
        marks: How every such file begins; none for text.
    """

    suffix: str
    words: str
    marks: tuple[bytes, ...] = ()

    def fits(self, path: Path) -> bool:
        """Whether a file is of this kind, or empty: then nothing of another kind is lost."""
        if not self.suffix:
            return True
        with path.open("rb") as file:
            start = file.read(_BEGINNING)
        if not self.marks:
            return b"\0" not in start and not start.startswith(b"MThd")
        return not start or start.startswith(self.marks)


MIDI = FileKind(".mid", "a MIDI file", (b"MThd",))
MODEL = FileKind(".lento", "a model", (b"PK\x03\x04",))
PICTURE = FileKind(".png", "a picture (PNG)", (b"\x89PNG",))
SOUND = FileKind(".wav", "a sound file (WAV)", (b"RIFF", b"RF64"))
TABLE = FileKind(".csv", "a table (CSV)")
RECORDS = FileKind("", "a collection")  # Of numbers: nothing tells it from others.


def add_overwrite(parser: argparse.ArgumentParser) -> None:
    """The flag that lets a command write over what it wrote before."""
    parser.add_argument(
        "--overwrite",
        action="store_true",
        help="replace what an earlier run wrote there; a file that is read never is",
    )


def checked_source(path: Path) -> Path:
    """The music file a command reads.

    Raises:
        FileNotRead: There is none; the sentence says what is there instead.
    """
    remark = why_no_file(path)
    if path.is_dir():
        folder = path.name or path.absolute().name or str(path)
        remark = Remark(f"{folder} is a folder and not a file.", "Name one file in it.")
    if remark:
        raise FileNotRead(remark)
    return path


def checked_output(
    out: Path, *sources: Path, kind: FileKind = RECORDS, overwrite: bool = False
) -> Path:
    """The file a command writes; proven writable, and nothing of the person's is lost.

    Raises:
        FileNotWritten: It cannot be written, or should not be.
        WrongUsage: Its name does not fit what is written.
    """
    if not out.absolute().parent.is_dir():
        raise FileNotWritten(
            f"There is no folder {out.parent} to write to. Make it first, or choose another place."
        )
    if out.is_dir():
        raise FileNotWritten(f"{out} is a folder. Give the file a name in it.")
    _keep_sources((out,), sources)
    if not out.name.lower().endswith(kind.suffix) or out.name.lower() == kind.suffix:
        raise WrongUsage(
            f"{out.name} does not end in {kind.suffix}, and {kind.words} is what is written. "
            f"Choose a name such as {out.stem.lstrip('.') or 'new'}{kind.suffix}."
        )
    with explained_if_unwritable(out):
        _check_existing(out, kind, overwrite=overwrite)
    prove_writable(out)
    return out


def checked_folder(folder: Path, taken: str, sources: Iterable[Path], *, overwrite: bool) -> Path:
    """The folder a command writes MIDI files to, made where it is missing.

    Args:
        folder: As the person named it.
        taken: The names that are written into it, as a regular expression.
        sources: Files that are read, which are never written over.
        overwrite: Whether what is there under such names may be replaced.

    Raises:
        FileNotWritten: It cannot be made or written to, or something in it would be lost.
        WrongUsage: It is named like a file.
    """
    if folder.is_file():
        raise FileNotWritten(
            f"{folder.name} is a file, and --out names the folder that clips are written to. "
            "Choose a folder."
        )
    if folder.suffix.lower() in {".mid", ".midi"} and not folder.exists():
        raise WrongUsage(
            f"--out names the folder that clips are written to, and {folder.name} is the name of a "
            "MIDI file. Leave out its ending, or choose a folder."
        )
    made_folder(folder)
    with explained_if_unwritable(folder):
        there = named_in(folder, taken)
        _keep_sources(there, sources)
        _check_clips(folder, there, overwrite=overwrite)
    prove_writable(folder / "clips")
    return folder


def named_in(folder: Path, names: str) -> tuple[Path, ...]:
    """What a folder holds under names that a regular expression gives, in whatever case."""
    fitting = re.compile(names, re.IGNORECASE)
    return tuple(sorted(path for path in folder.iterdir() if fitting.fullmatch(path.name)))


def made_folder(folder: Path) -> Path:
    """The folder a command writes to, made where it is missing.

    Raises:
        FileNotWritten: It cannot be made.
    """
    with explained_if_unwritable(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _keep_sources(outputs: Iterable[Path], sources: Iterable[Path]) -> None:
    read = [source for source in sources if source.exists()]
    for out in outputs:
        if out.exists() and any(out.samefile(source) for source in read):
            raise FileNotWritten(
                f"{out.name} is the file that is read, and it would be lost. Choose another name "
                "or folder."
            )


def _check_existing(out: Path, kind: FileKind, *, overwrite: bool) -> None:
    if not out.exists():
        return
    if kind is MODEL and out.resolve().parent == checkpoints_dir().resolve():
        raise FileNotWritten(
            f"{out.name} is a model that comes with Lento and is kept as it is. Choose another "
            "place."
        )
    if not kind.fits(out):
        raise FileNotWritten(
            f"{out.name} is there already and is not {kind.words}, so it would be lost. Choose "
            "another name."
        )
    if not overwrite:
        raise FileNotWritten(
            f"{out.name} is there already and was left as it is. Choose another name, or add "
            "--overwrite to replace it."
        )
    _check_unprotected(out)


def _check_clips(folder: Path, there: tuple[Path, ...], *, overwrite: bool) -> None:
    if not there:
        return
    if not overwrite:
        raise FileNotWritten(
            f"{folder.name or folder} holds {there[0].name} and so on from an earlier run, which "
            "was left as it is. Choose another folder, or add --overwrite to replace what is there."
        )
    for path in there:
        if not path.is_file() or not MIDI.fits(path):
            raise FileNotWritten(
                f"{path.name} is there already and is not {MIDI.words}, so it would be lost. "
                "Choose another folder."
            )
        _check_unprotected(path)


def _check_unprotected(path: Path) -> None:
    if not path.stat().st_mode & 0o200:
        raise FileNotWritten(
            f"{path.name} is protected against writing and was left as it is. Choose another place."
        )
