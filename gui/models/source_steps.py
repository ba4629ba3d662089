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


def take_out(studio: Studio, paths: Sequence[Path]) -> None:
    """Remove files and folders; taken back, they are read again with all that was said of them."""
    there = [path for path in paths if path in studio.sources.value]
    studio.remove_sources(paths)
    if there:
        studio.edits.did(
            translate("Sources", "removing {0} from the library").format(_named(there)),
            lambda: studio.add_files(there),
            lambda: studio.remove_sources(there),
        )


def _named(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return paths[0].name
    return translate("Sources", "%n file(s) and folder(s)", None, len(paths))
