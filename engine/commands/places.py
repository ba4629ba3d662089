"""The files and folders that commands are given: looked at before any work is done."""

from pathlib import Path

from engine.errors import FileNotWritten
from engine.pieces.no_file import why_no_file
from engine.pieces.remarks import FileNotRead
from engine.storage.written import explained_if_unwritable


def checked_source(path: Path) -> Path:
    """The music file a command reads.

    Raises:
        FileNotRead: There is none; the sentence says what is there instead.
    """
    remark = why_no_file(path)
    if remark:
        raise FileNotRead(remark)
    return path


def checked_output(out: Path, *sources: Path) -> Path:
    """The file a command writes; one that it reads is never written over.

    Raises:
        FileNotWritten: It cannot be written, or should not be.
    """
    if not out.absolute().parent.is_dir():
        raise FileNotWritten(
            f"There is no folder {out.parent} to write to. Make it first, or choose another place."
        )
    if out.is_dir():
        raise FileNotWritten(f"{out} is a folder. Give the file a name in it.")
    if out.exists() and any(source.exists() and out.samefile(source) for source in sources):
        raise FileNotWritten(
            f"{out.name} is the file that is read, and it would be lost. Choose another name."
        )
    return out


def made_folder(folder: Path) -> Path:
    """The folder a command writes to, made where it is missing.

    Raises:
        FileNotWritten: It cannot be made.
    """
    with explained_if_unwritable(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder
