"""The projects that were open last: their paths and nothing else, and only if the person wants."""

from pathlib import Path

from PySide6.QtCore import QObject

from gui.models.value import ValueModel
from gui.settings import RECENT, REMEMBER_RECENT, Settings

MOST_RECENT = 10


class RecentProjects(QObject):
    """The list of a person; every window has the newest one when its menu opens.

    Attributes:
        paths: The newest first.
    """

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.paths: ValueModel[tuple[Path, ...]] = ValueModel((), self)
        self.refresh()

    @property
    def remembered(self) -> bool:
        """Whether projects are remembered at all."""
        return self._settings.get(REMEMBER_RECENT)

    def refresh(self) -> None:
        """Take what other windows added."""
        kept = self._settings.get(RECENT) if self.remembered else ()
        self.paths.set_value(tuple(Path(name) for name in kept)[:MOST_RECENT])

    def add(self, path: Path) -> None:
        """Note that a project was opened or saved, unless nobody wants that."""
        if self.remembered:
            self.refresh()
            others = (known for known in self.paths.value if known != path)
            self._keep((path, *others))

    def forget(self, path: Path) -> None:
        """Take one out: it is not there any more."""
        self._keep(tuple(known for known in self.paths.value if known != path))

    def clear(self) -> None:
        """Forget all of them."""
        self._keep(())

    def set_remembered(self, wanted: bool) -> None:
        """Remember projects from now on, or forget them and remember none."""
        self._settings.set(REMEMBER_RECENT, wanted)
        if not wanted:
            self.clear()

    def _keep(self, paths: tuple[Path, ...]) -> None:
        self._settings.set(RECENT, tuple(str(path) for path in paths[:MOST_RECENT]))
        self._settings.save()
        self.paths.set_value(paths[:MOST_RECENT])
