"""Speaks at the start of a mistake that ended Lento last time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from engine.diagnostics.crashes import safe_half
from gui.dialogs.crash import CrashDialog
from gui.views.buttons import push_button
from gui.views.offer_bar import OfferBar


class CrashOffer(QObject):
    """Ties reports of last time to a bar of its window.

    Attributes:
        bar: Shown while there is something to say; put it into the window.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._report: Path | None = None
        self.show = push_button(self.tr("Sho&w the report…"), "info")
        self.dismiss = push_button(self.tr("All ri&ght"))
        self.bar = OfferBar("triangle-alert", (self.show, self.dismiss), window)
        self.bar.setObjectName("crash")  # Qt keeps where toolbars are by their names.
        self.show.clicked.connect(lambda: self.open())
        self.dismiss.clicked.connect(self._close)

    def tell(self, found: Sequence[Path]) -> None:
        """Say that there are reports of last time, if there are."""
        if not found:
            return
        self._report = found[-1]
        self.bar.offer(
            self.tr(
                "Lento made a mistake last time and broke off. A report of it lies in your data "
                "folder and stays on this computer."
            )
        )

    def open(self) -> CrashDialog | None:
        """Show what can be shown of the newest report."""
        if self._report is None:
            return None
        dialog = CrashDialog(safe_half(self._report), self._window, broke_off=True)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._close()
        return dialog

    def _close(self) -> None:
        held = self.show.hasFocus() or self.dismiss.hasFocus()
        self.bar.hide()
        if held:
            self._window.setFocus()
