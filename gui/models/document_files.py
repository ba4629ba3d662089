"""Reading and writing project files in a thread of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.errors import FileNotWritten, LentoError
from engine.project.project import Project
from engine.project.project_file import Opened, load_project, save_project
from engine.storage.written import explained_if_unwritable
from gui.models.model_files import look_at_models

translate = QCoreApplication.translate
Take = Callable[["ReadFile"], None]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was found in a file.

    Attributes:
        path: The file.
        opened: What it holds; None where it cannot be read.
        digest: SHA-256 of the file.
        problem: Why it cannot be read, as a sentence.
    """

    path: Path
    opened: Opened | None = None
    digest: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """What became of a file.

    Attributes:
        path: The file.
        project: What it was to hold.
        digest: SHA-256 of the file.
        problem: Why it does not hold it, as a sentence.
        elsewhere: Whether that is because somebody else has changed it.
    """

    path: Path
    project: Project
    digest: str = ""
    problem: str = ""
    elsewhere: bool = False


def read_file(path: Path) -> ReadFile:
    """Read a project, and look at the models that there are to tell which it would miss."""
    try:
        opened = load_project(path)
        digest = digest_of(path)
        look_at_models()
    except LentoError as error:
        return ReadFile(path, problem=str(error))
    except OSError as error:
        words = translate(
            "Document", "{0} cannot be read ({1}). Check that the disk is still there."
        )
        return ReadFile(path, problem=words.format(path.name, error.strerror or str(error)))
    return ReadFile(path, opened, digest)


def write_file(path: Path, project: Project, known: str) -> WrittenFile:
    """Write a project, unless the file is not what was read or written here last.

    Args:
        path: The file.
        project: What it is to hold.
        known: SHA-256 of the file as it was last; empty to replace whatever is there.
    """
    try:
        if known and path.is_file() and digest_of(path) != known:
            words = translate(
                "Document",
                "{0} was changed by another program or another window since it was opened here. "
                "Save under another name, so that neither is lost.",
            )
            return WrittenFile(path, project, problem=words.format(path.name), elsewhere=True)
        with explained_if_unwritable(path):
            save_project(path, project)
            return WrittenFile(path, project, digest_of(path))
    except (FileNotWritten, OSError) as error:
        return WrittenFile(path, project, problem=str(error))


def write_beside(path: Path, project: Project) -> WrittenFile:
    """Write a project into a folder that may not be there yet."""
    try:
        with explained_if_unwritable(path):
            path.parent.mkdir(parents=True, exist_ok=True)
    except FileNotWritten as error:
        return WrittenFile(path, project, problem=str(error))
    return write_file(path, project, "")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
