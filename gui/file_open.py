"""Files that the system hands to a running or starting Lento: double-clicked, dropped on its icon.

macOS names no file on the command line; it sends an event for each. Some come before there is a
window, and those that were named on the command line come once more.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

GATHER_MS = 60  # Ten files that were opened together come as ten events.


class FileOpenings(QObject):
    """Keeps what the system asks to open until a window takes it, and then passes it on."""

    def __init__(self, app: QApplication, named: Iterable[Path] = ()) -> None:
        """Listen from now on.

        Args:
            app: The application that the events are sent to.
            named: Files of the command line; the first event for each of them is no news.
        """
        super().__init__(app)
        self._app = app
        self._named = {path.absolute() for path in named}
        self._waiting: list[Path] = []
        self._take: Callable[[Sequence[Path]], object] | None = None
        self._gathered = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._gathered.timeout.connect(self._hand_over)
        app.installEventFilter(self)

    def connect_to(self, take: Callable[[Sequence[Path]], object]) -> None:
        """Give take what waits, soon, and from then on whatever comes."""
        self._take = take
        self._gathered.start()

    def remove(self) -> None:
        """Listen no more."""
        self._app.removeEventFilter(self)
        self._gathered.stop()
        self._take = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        name = event.file() or event.url().toLocalFile()
        if name:  # An address that is no file is nothing that Lento opens.
            self._note(Path(name).absolute())
        return True

    def _note(self, path: Path) -> None:
        if path in self._named:
            self._named.remove(path)
            return
        self._waiting.append(path)
        if self._take is not None:
            self._gathered.start()

    def _hand_over(self) -> None:
        """In one call, so that taking it back is one step."""
        paths, self._waiting = list(dict.fromkeys(self._waiting)), []
        if paths and self._take is not None:
            self._take(paths)
