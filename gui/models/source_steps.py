"""Files and folders into the library and out of it, as steps that can be taken back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.studio import Studio

translate = QCoreApplication.translate


def take_in(studio: Studio, paths: Sequence[Path]) -> None:
    """Add files and folders; taken back, those that are new leave the library again."""
    known = studio.sources.value
    fresh = [path.absolute() for path in paths if path.absolute() not in known]
    studio.add_files(paths)
    if fresh:
        studio.edits.did(
            translate("Sources", "adding {0} to the library").format(_named(fresh)),
            lambda: studio.remove_sources(fresh),
            lambda: studio.add_files(fresh),
        )


def take_out(studio: Studio, paths: Sequence[Path], said: str = "") -> None:
    """Remove files and folders; taken back, they are read again with all that was said of them.

    Args:
        studio: Whose library they leave.
        paths: Files and folders that were added.
        said: What is told of it, each time that it is done.
    """
    there = [path for path in paths if path in studio.sources.value]

    def leave() -> None:
        studio.remove_sources(paths)
        if said:
            studio.said.emit(said)

    def come_back() -> None:
        studio.add_files(there)
        words = translate("Sources", "Back in the library: {0}")
        studio.said.emit(words.format(_named(there)))

    leave()
    if there:
        words = translate("Sources", "removing {0} from the library").format(_named(there))
        studio.edits.did(words, come_back, leave)


def _named(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return paths[0].name
    return translate("Sources", "%n file(s) and folder(s)", None, len(paths))
