"""Offers what was lost when Lento was killed, and opens the list of all unsaved work."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from gui.dialogs.unsaved import UnsavedDialog
from gui.menus.actions import Actions
from gui.models.document import Document
from gui.models.unsaved import Unsaved, UnsavedWork
from gui.views.buttons import push_button
from gui.views.offer_bar import OfferBar


class LostWorkCommands(QObject):
    """Ties lost work to a bar of its window.

    Attributes:
        bar: Shown while something is offered; put it into the window.

    Signals:
        left: The bar was closed while it had the keyboard.
    """

    left = Signal()

    def __init__(self, window: QMainWindow, document: Document, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._work = UnsavedWork(document, self)
        self._offered: Unsaved | None = None
        self._asked = False
        self.restore = push_button(self.tr("&Bring it back"), "archive-restore")
        self.later = push_button(self.tr("N&ot now"))
        self.leave = push_button(self.tr("&Do without it"))
        self.later.setToolTip(self.tr("It is offered again at the next start"))
        self.leave.setToolTip(self.tr("A copy stays under File > Unsaved work"))
        self.bar = OfferBar("archive-restore", (self.restore, self.later, self.leave), window)
        self.restore.clicked.connect(self._restore)
        self.later.clicked.connect(self._close)
        self.leave.clicked.connect(self._leave)
        self._work.found.connect(self._offer)
        actions["unsaved"].triggered.connect(lambda _=False: self.open())

    def offer(self) -> None:
        """Offer the newest lost work, if there is any."""
        lost = [aside for aside in self._work.lie_aside() if aside.kind == "lost"]
        if lost:
            self._asked = True
            self._work.look_at(lost[0])
        else:
            self._close()

    def open(self) -> UnsavedDialog:
        """List all of it."""
        dialog = UnsavedDialog(UnsavedWork(self._work.document, self._window), self._window)
        dialog.open()
        return dialog

    def _offer(self, unsaved: Unsaved) -> None:
        if not self._asked:
            return
        self._asked = False
        self._offered = unsaved
        sentence = (
            self.tr("Lento was ended before you closed it. Your work on {name} is kept: {facts}.")
            if unsaved.opened.session.home
            else self.tr("Lento was ended before you closed it. Your work is kept: {facts}.")
        )
        self.bar.offer(
            sentence.format(
                name=self._work.name_of(unsaved),
                facts=f"{self._work.when(unsaved)}, {self._work.facts_of(unsaved)}",
            )
        )

    def _close(self) -> None:
        """Hide the bar; a keyboard that was on it goes on to the map."""
        held = any(button.hasFocus() for button in (self.restore, self.later, self.leave))
        self.bar.hide()
        if held:
            self._window.setFocus()
            self.left.emit()

    def _restore(self) -> None:
        if self._offered is not None:
            self._work.bring_back(self._offered)
            self.offer()

    def _leave(self) -> None:
        if self._offered is not None:
            self._work.leave(self._offered)
            self.offer()
