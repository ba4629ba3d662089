"""Where clips are cut, copied and pasted: what is chosen there, and what pasting does there."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from engine.project.playlist import PlaylistItem
from gui.models.facets import rolled
from gui.models.playlist import item_of, shown_of
from gui.models.results import change_results
from gui.models.state import RollContent, ShownClip
from gui.studio import Studio
from gui.views.library.panel import LibraryPanel
from gui.views.make.results_list import ResultsList
from gui.views.map.panel import MapPanel
from gui.views.playlist.panel import PlaylistPanel

translate = QCoreApplication.translate
Items = Sequence[PlaylistItem]


class ClipPlace(Protocol):
    """A panel that clips are taken from and put into.

    Attributes:
        widget: The panel; it is meant while the focus is inside it.
    """

    widget: QWidget

    def chosen(self) -> Items:
        """The clips that copying takes."""
        ...

    def cut(self) -> bool:
        """Take out what is chosen, as one step; tells whether that can be done here."""
        ...

    def paste(self, items: Items) -> bool:
        """Put clips in, as one step; tells whether that can be done here."""
        ...

    def select_all(self) -> None:
        """Choose everything."""
        ...


class PlaylistPlace:
    """The playlist: clips go in behind the chosen one."""

    def __init__(self, studio: Studio, panel: PlaylistPanel) -> None:
        self.widget: QWidget = panel
        self._playlist = studio.playlist
        self._list = panel.list

    def chosen(self) -> Items:
        items = self._playlist.value.items
        return [items[row] for row in self._list.selected_rows() if row < len(items)]

    def cut(self) -> bool:
        self._playlist.cut(self._list.selected_rows())
        return True

    def paste(self, items: Items) -> bool:
        rows, count = self._list.selected_rows(), len(self._playlist.value.items)
        at = min(rows[-1] + 1, count) if rows else count
        self._playlist.paste(items, at)
        self._list.select(range(at, at + len(items)))
        return True

    def select_all(self) -> None:
        self._list.selectAll()


class ResultsPlace:
    """The results of the Make panel."""

    def __init__(self, studio: Studio, results: ResultsList) -> None:
        self.widget: QWidget = results
        self._studio = studio
        self._list = results.list

    def chosen(self) -> Items:
        return [item_of(shown) for shown in self._shown()]

    def cut(self) -> bool:
        gone = self._shown()
        left = tuple(shown for shown in self._studio.results.value if shown not in gone)
        text = translate("Clipboard", "cutting from the results")
        change_results(self._studio, left, text)
        return True

    def paste(self, items: Items) -> bool:
        clips = (*self._studio.results.value, *map(shown_of, items))
        text = translate("Clipboard", "pasting into the results")
        change_results(self._studio, clips, text)
        self._list.select(range(len(clips) - len(items), len(clips)))
        return True

    def select_all(self) -> None:
        self._list.selectAll()

    def _shown(self) -> list[ShownClip]:
        clips = self._studio.results.value
        return [clips[row] for row in self._list.selected_rows() if row < len(clips)]


class RollPlace:
    """The roll as a sequence: the chosen clip goes out, others come in behind it."""

    def __init__(self, studio: Studio, dock: QWidget) -> None:
        self.widget = dock
        self._studio = studio

    def chosen(self) -> Items:
        content = self._studio.roll.value
        return rolled(content).items[content.current or 0 : (content.current or 0) + 1]

    def cut(self) -> bool:
        content = self._studio.roll.value
        at = content.current or 0
        clips = (*content.clips[:at], *content.clips[at + 1 :])
        current = min(at, len(clips) - 1) if clips else None
        self._set(RollContent(clips, current), translate("Clipboard", "cutting from the roll"))
        return True

    def paste(self, items: Items) -> bool:
        content = self._studio.roll.value
        at = (content.current or 0) + 1 if content.clips else 0
        clips = (*content.clips[:at], *map(shown_of, items), *content.clips[at:])
        self._set(RollContent(clips, at), translate("Clipboard", "pasting onto the roll"))
        return True

    def select_all(self) -> None:
        """There is one chosen clip; all notes of it are chosen by the roll itself."""

    def _set(self, content: RollContent, text: str) -> None:
        self._studio.edits.set(self._studio.roll, content, text)


class MapPlace:
    """The map: what the lasso holds, else the chosen clip; nothing is put in here."""

    def __init__(self, studio: Studio, panel: MapPanel) -> None:
        self.widget: QWidget = panel
        self._studio = studio
        self._desk = panel.desk

    def chosen(self) -> Items:
        picked = self._desk.picked.shown()
        if picked:
            return [item_of(shown) for shown in picked]
        content = self._studio.roll.value
        return [item_of(shown) for shown in content.clips[content.current or 0 :][:1]]

    def cut(self) -> bool:
        return False

    def paste(self, items: Items) -> bool:
        return False

    def select_all(self) -> None:
        self._desk.picked.pick(range(len(self._studio.library.value.entries)))


class LibraryPlace:
    """The library: the clips of the chosen pieces."""

    def __init__(self, studio: Studio, panel: LibraryPanel) -> None:
        self.widget: QWidget = panel
        self._studio = studio
        self._panel = panel

    def chosen(self) -> Items:
        files = self._studio.library.value.files
        numbers = [files.index(report) for report in self._panel.chosen_reports if report in files]
        return [item_of(shown) for number in numbers for shown in self._studio.shown_file(number)]

    def cut(self) -> bool:
        return False

    def paste(self, items: Items) -> bool:
        return False

    def select_all(self) -> None:
        self._panel.select_all()
