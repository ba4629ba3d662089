"""What File > Export does: it asks which clips go out, and as what."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from gui.dialogs.export import ExportDialog, Outgoing
from gui.menus.actions import Actions
from gui.models.exports import Exports
from gui.models.playlist import item_of
from gui.settings import Settings
from gui.studio import Studio
from gui.views.playlist.panel import PlaylistPanel


class ExportCommands(QObject):
    """Ties the export action to the clips of the window."""

    def __init__(
        self,
        window: QMainWindow,
        studio: Studio,
        settings: Settings,
        actions: Actions,
        playlist: PlaylistPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._studio = studio
        self._settings = settings
        self._action = actions["export"]
        self._playlist = playlist
        self._exports = Exports(studio, self)
        self._action.triggered.connect(lambda _=False: self.open())
        playlist.export_asked.connect(self.open)
        for value in (studio.playlist, studio.roll, studio.results):
            value.changed.connect(lambda _: self._show_possible())
        self._show_possible()

    def open(self) -> ExportDialog:
        """Ask what is to be exported."""
        dialog = ExportDialog(self._exports, self._outgoing(), self._settings, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _outgoing(self) -> tuple[Outgoing, ...]:
        """What there is, what is most likely meant first: several chosen clips, else all of them.

        A click on one clip was to hear it; who wants that clip alone says so.
        """
        studio = self._studio
        chosen = self._playlist.chosen_items
        every = studio.playlist.value.items
        found = [
            Outgoing(self.tr("The playlist"), every),
            Outgoing(self.tr("The roll"), tuple(map(item_of, studio.roll.value.clips))),
            Outgoing(self.tr("The results"), tuple(map(item_of, studio.results.value))),
        ]
        if len(chosen) < len(every):
            found.insert(0 if len(chosen) > 1 else 1, Outgoing(self.tr("The chosen clips"), chosen))
        return tuple(out for out in found if out.items)

    def _show_possible(self) -> None:
        self._action.setEnabled(bool(self._outgoing()))
