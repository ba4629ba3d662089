"""The real window, as a program that makes a mistake on purpose a moment after it stands.

Run with the way in which it goes wrong: 'slot', 'thread', 'segfault', 'show' or 'start'. Before, it
changes something that would be a loss, so that the next start has work to offer.
"""

import ctypes
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui import app as gui_app
from gui.dialogs.crash import CrashDialog
from gui.main_window import MainWindow
from gui.models.playlist import item_of
from tests.gui.panels import several

SECRET = "Zqx Müller, Anna.mid"
AFTER_MS = 300


def make_a_mistake() -> None:
    raise ValueError(f"{SECRET} is no music")


def crash_hard() -> None:
    ctypes.string_at(0)


class Wrong(MainWindow):
    """A window that goes wrong."""

    def __init__(self, *args: object) -> None:
        way = sys.argv[1]
        if way == "start":
            make_a_mistake()
        super().__init__(*args)  # type: ignore[arg-type]
        self.studio.playlist.add([item_of(clip) for clip in several("AB")])
        QTimer.singleShot(AFTER_MS, self, lambda: self._go_wrong(way))

    def show(self) -> None:
        if sys.argv[1] == "show":
            make_a_mistake()
        super().show()

    def _go_wrong(self, way: str) -> None:
        if way == "segfault":
            self.studio.document.flush()
            crash_hard()
        QTimer.singleShot(AFTER_MS, self, self._look)
        if way == "thread":
            threading.Thread(target=make_a_mistake).start()
        else:
            make_a_mistake()

    def _look(self) -> None:
        """Tell what the person sees, and end as a process does that is killed."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, CrashDialog):
            QTimer.singleShot(AFTER_MS, self, self._look)
            return
        sys.stdout.write(dialog.details.toPlainText())
        sys.stdout.flush()
        os._exit(7)


if __name__ == "__main__":
    vars(gui_app)["MainWindow"] = Wrong
    sys.exit(gui_app.run_window([Path(name) for name in sys.argv[2:]]))
