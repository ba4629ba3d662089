"""Work that was never saved: lost when Lento was killed, or left for another project."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal

from engine.project.project_file import Opened
from engine.project.work_folder import Aside, no_longer_lost, put_aside, throw_away_left
from gui.models.document import Document
from gui.models.document_files import ReadFile

_TITLES = 3


@dataclass(frozen=True, slots=True)
class Unsaved:
    """One piece of work and what is in it.

    Attributes:
        aside: Where it lies.
        opened: What it holds.
    """

    aside: Aside
    opened: Opened


class UnsavedWork(QObject):
    """What lies aside, and what can be done with it.

    Signals:
        found: One piece of work was read: an Unsaved.
        changed: There is more or less of it now.
    """

    found = Signal(object)
    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document

    def lie_aside(self) -> tuple[Aside, ...]:
        """All that there is, the newest first."""
        return put_aside(self.document.root)

    def look_at(self, aside: Aside) -> None:
        """Read one; found follows."""

        def take(read: ReadFile) -> None:
            if read.opened is not None:
                self.found.emit(Unsaved(aside, read.opened))

        self.document.read(aside.path, take)

    def bring_back(self, unsaved: Unsaved) -> None:
        """Put it in the place of what is there, as one step; a copy stays where it was."""
        if no_longer_lost(unsaved.aside) is None:
            self.document.failed.emit(
                self.tr("Another window of Lento has brought this work back already.")
            )
        else:
            self.document.bring_back(unsaved.opened, self.tr("bringing work back"))
        self.changed.emit()

    def leave(self, unsaved: Unsaved) -> None:
        """Do not offer it again; it is kept among what was left."""
        no_longer_lost(unsaved.aside)
        self.changed.emit()

    def throw_away(self) -> int:
        """Delete all of it for good; tells how much it was."""
        gone = throw_away_left(self.document.root)
        self.changed.emit()
        return gone

    def name_of(self, unsaved: Unsaved) -> str:
        """The name of its project, or words for none."""
        home = unsaved.opened.session.home
        return Path(home).stem if home else self.tr("A project without a name")

    def when(self, unsaved: Unsaved) -> str:
        """When it was last changed, as it is written here."""
        moment = QDateTime.fromSecsSinceEpoch(int(unsaved.aside.changed_s))
        return QLocale().toString(moment, QLocale.FormatType.ShortFormat)

    def facts_of(self, unsaved: Unsaved) -> str:
        """What is in it, in a line."""
        project = unsaved.opened.project
        items = project.playlist.items
        facts = [self.tr("%n clip(s) in the playlist", "", len(items))]
        if items:
            names = ", ".join(item.title for item in items[:_TITLES])
            facts[0] += f" ({names}{', …' if len(items) > _TITLES else ''})"
        if project.drawn.paths:
            facts.append(self.tr("%n path(s) on the map", "", len(project.drawn.paths)))
        edited = sum(item.origin == "edited" for item in project.roll.items)
        if edited:
            facts.append(self.tr("%n clip(s) changed on the roll", "", edited))
        return " · ".join(facts)
