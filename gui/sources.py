"""Which files and folders a window starts with, and how they are remembered."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.library.database import FILE_NAME, library_file
from engine.storage.places import resources_dir
from gui.settings import REMEMBER_SOURCES, SOURCES, STARTED_BEFORE, Settings

DEMO_MARK = "<demo>"  # The demo library moves with the program.


def demo_dir() -> Path:
    """The pieces that ship."""
    return resources_dir() / "demo"


def former_demos(sources: Iterable[Path]) -> tuple[Path, ...]:
    """Sources that were the pieces that ship, where the program lay before it was moved."""
    here = demo_dir()
    return tuple(
        path
        for path in sources
        if path != here and path.parts[-2:] == here.parts[-2:] and not path.exists()
    )


@contextmanager
def library_place(settings: Settings) -> Iterator[Path]:
    """Where the library of a window is kept: for good, or until it ends where nothing shall be."""
    if settings.get(REMEMBER_SOURCES):
        yield library_file()
        return
    with tempfile.TemporaryDirectory(prefix="lento-", ignore_cleanup_errors=True) as folder:
        yield Path(folder) / FILE_NAME


def keep_sources(settings: Settings, sources: Iterable[Path]) -> None:
    """Remember the library for the next start, if the person wants that."""
    if settings.get(REMEMBER_SOURCES):
        texts = (DEMO_MARK if path == demo_dir() else str(path) for path in sources)
        settings.set(SOURCES, tuple(texts))


def sources_at_start(settings: Settings) -> tuple[Path, ...]:
    """The demo library the first time, later what was there last.

    A library that has been made knows its sources itself; then this is of no interest.
    """
    if not settings.get(STARTED_BEFORE):
        settings.set(STARTED_BEFORE, True)
        return (demo_dir(),)
    if not settings.get(REMEMBER_SOURCES):
        return ()
    texts = settings.get(SOURCES)
    return tuple(demo_dir() if text == DEMO_MARK else Path(text) for text in texts)
