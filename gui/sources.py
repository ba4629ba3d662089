"""Which files and folders a window starts with, and how they are remembered."""

from collections.abc import Iterable
from pathlib import Path

from engine.storage.places import resources_dir
from gui.settings import REMEMBER_SOURCES, SOURCES, STARTED_BEFORE, Settings

DEMO_MARK = "<demo>"  # The demo library moves with the program.


def demo_dir() -> Path:
    """The pieces that ship."""
    return resources_dir() / "demo"


def keep_sources(settings: Settings, sources: Iterable[Path]) -> None:
    """Remember the library for the next start, if the person wants that."""
    if settings.get(REMEMBER_SOURCES):
        texts = (DEMO_MARK if path == demo_dir() else str(path) for path in sources)
        settings.set(SOURCES, tuple(texts))


def sources_at_start(settings: Settings) -> tuple[Path, ...]:
    """The demo library the first time, later what was there last."""
    if not settings.get(STARTED_BEFORE):
        settings.set(STARTED_BEFORE, True)
        return (demo_dir(),)
    if not settings.get(REMEMBER_SOURCES):
        return ()
    texts = settings.get(SOURCES)
    return tuple(demo_dir() if text == DEMO_MARK else Path(text) for text in texts)
