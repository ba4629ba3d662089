"""Cut, copy, paste and select all: clips between the panels, two windows and other programs."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from gui.commands.clip_places import ClipPlace
from gui.menus.actions import Actions
from gui.models.clip_mime import clips_in, clips_mime
from gui.views.drop_veil import dropped_paths


class ClipboardCommands(QObject):
    """Ties the actions of the Edit menu to where the focus is; without any, to the last place.

    Fields of text and the notes of the roll keep these keys for themselves.

    Signals:
        files_pasted: Files and folders (Path) were copied in a file manager and pasted here.
        said: A sentence for the status bar.
    """

    files_pasted = Signal(object)
    said = Signal(str)

    def __init__(self, window: QMainWindow, actions: Actions, places: Sequence[ClipPlace]) -> None:
        super().__init__(window)
        self._places = tuple(places)
        for name, command in {
            "cut": self.cut,
            "copy": self.copy,
            "paste": self.paste,
            "select_all": self.select_all,
        }.items():
            actions[name].triggered.connect(lambda _=False, run=command: run())

    @property
    def place(self) -> ClipPlace:
        """The panel that is meant now."""
        focused: QWidget | None = QApplication.focusWidget()
        for place in self._places:
            if focused is not None and (
                place.widget is focused or place.widget.isAncestorOf(focused)
            ):
                return place
        return self._places[-1]

    def copy(self) -> bool:
        """Put what is chosen on the clipboard; tells whether there was anything."""
        items = self.place.chosen()
        if not items:
            self.said.emit(self.tr("Choose a clip first."))
            return False
        QGuiApplication.clipboard().setMimeData(clips_mime(items))
        self.said.emit(self.tr("%n clip(s) copied.", "", len(items)))
        return True

    def cut(self) -> None:
        """Copy what is chosen, and take it out where that can be."""
        if self.copy():
            self.place.cut()

    def paste(self) -> None:
        """Put clips in here, or else into the playlist; files go into the library."""
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()  # None where it is empty.
        items, paths = clips_in(mime), dropped_paths(mime)
        if items:
            if not self.place.paste(items):
                self._places[-1].paste(items)
        elif paths:
            self.files_pasted.emit(paths)
        else:
            self.said.emit(self.tr("There are no clips and no files on the clipboard."))

    def select_all(self) -> None:
        """Choose everything in the panel."""
        self.place.select_all()
