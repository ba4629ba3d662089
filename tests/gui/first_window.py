"""The real window, as a program that tells what a person sees at a start and closes it again."""

import json
import sys

from PySide6.QtCore import QTimer

from gui import app as gui_app
from gui.main_window import MainWindow

LOOK_MS, STILL_MS = 200, 3_000


class Watched(MainWindow):
    """A window that is closed when the tour has begun, or some seconds after the map is there."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self._waited_ms = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self.studio.reading.value or not len(self.studio.library.value.plane):
            return
        self._waited_ms += LOOK_MS
        if self.tour.is_on or self._waited_ms >= STILL_MS:
            self._timer.stop()
            told = {"tour": self.tour.is_on, "pieces": len(self.studio.library.value.files)}
            sys.stdout.write(json.dumps(told))
            sys.stdout.flush()
            self.close()


if __name__ == "__main__":
    vars(gui_app)["MainWindow"] = Watched
    sys.exit(gui_app.run_window([]))
