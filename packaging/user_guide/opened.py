"""A real window of Lento with music in it, for pictures: silent, of a fixed size, always the same.

Nothing of the person who runs it is touched: library, project and settings lie in a folder that is
deleted afterwards. Import this before any module of Qt: it says how Qt is to draw.
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "LC_ALL": "C.UTF-8"}
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint  # noqa: E402
from PySide6.QtWidgets import QApplication, QToolTip, QWidget  # noqa: E402

from engine.audio.player import Player  # noqa: E402
from engine.audio.sink import FakeSink  # noqa: E402
from engine.audio.synthesiser import SAMPLE_RATE  # noqa: E402
from engine.storage.places import DATA_DIR_VARIABLE  # noqa: E402
from gui.app import make_application, make_studio  # noqa: E402
from gui.main_window import MainWindow  # noqa: E402
from gui.models.state import ShownClip  # noqa: E402
from gui.settings import FILE_NAME, THEME, Settings  # noqa: E402
from gui.sound import SilentSynthesiser  # noqa: E402
from gui.theme import apply_theme  # noqa: E402

SIZE = (1280, 720)
W = TypeVar("W", bound=QWidget)
PATIENCE_S = 300.0
SEED = 7
DEMO = ROOT / "resources" / "demo"
_SETTLE_S = 0.5  # For what glides into place.


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A window and what a hand does with it.

    Attributes:
        window: The window.
        sink: What takes the sound; it is pulled by hand, so that time stands still.
        music: The folder that the library holds.
        data: The person's own Lento folder.
        app: The application.
    """

    window: MainWindow
    sink: FakeSink
    music: Path
    data: Path
    app: QApplication

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError("The window did not come to what a picture shows.")
            self.app.processEvents()
            time.sleep(0.005)

    def settle(self, seconds: float = _SETTLE_S) -> None:
        """Let everything come to rest: what glides, what is drawn later, what children do."""
        self.wait_until(lambda: not self.window.studio.tasks.value)
        end = time.monotonic() + seconds
        self.wait_until(lambda: time.monotonic() > end)

    def play_on(self, seconds: float) -> None:
        """Let so much of what plays pass by."""
        self.sink.pull(round(seconds * SAMPLE_RATE))
        self.settle()

    def be_silent(self) -> None:
        """End what plays."""
        self.window.studio.silence()
        self.settle(0.1)

    def piece(self, name: str) -> int:
        """The number of a file in the library."""
        files = self.window.studio.library.value.files
        return next(n for n, file in enumerate(files) if file.path.stem == name)

    def clip(self, name: str, which: int = 0) -> ShownClip:
        """A clip of a piece, as the map shows it."""
        studio = self.window.studio
        return studio.shown_entry(int(studio.library.value.entries_of(self.piece(name))[which]))

    def act(self, action: str) -> None:
        """Choose an action of the menus."""
        self.window.menu_actions[action].trigger()

    def topmost(self, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """The dialog or small window of a kind that is open beside the window."""
        shown = [w for w in self.app.topLevelWidgets() if w.isVisible() and w is not self.window]
        return next(w for w in shown if isinstance(w, kind))

    def place_in_window(self, widget: QWidget, spot: QPoint | None = None) -> QPoint:
        """Where a spot of a widget, else its middle, lies in the window."""
        return widget.mapTo(self.window, spot if spot is not None else widget.rect().center())


@contextmanager
def opened(folder: Path, theme: str = "light") -> Iterator[Opened]:
    """The window with the demo pieces and two files that give nothing, read and drawn."""
    os.environ[DATA_DIR_VARIABLE] = str(folder / "Lento")
    settings = Settings(folder / FILE_NAME)
    settings.set(THEME, theme)
    app = make_application("en")
    app.setCursorFlashTime(0)
    apply_theme(app, theme)
    window = MainWindow(make_studio(settings, folder / "library.sqlite"), settings)
    sink = FakeSink()
    window.studio.connect_sound(Player(SilentSynthesiser(), sink))
    window.studio.failed.connect(lambda sentence: sys.stderr.write(f"{sentence}\n"))
    window.make.model.seed.set_value(type(window.make.model.seed.value)(SEED, True))
    window.resize(*SIZE)
    window.show()
    music = _music(folder / "Lullabies")
    held = Opened(window, sink, music, folder / "Lento", app)
    try:
        window.studio.add_files([music])
        held.wait_until(lambda: not window.studio.reading.value)
        held.settle()
        window.notice.hide()
        yield held
    finally:
        QToolTip.hideText()
        window.studio.silence()
        window.close()
        window.studio.close()


def _music(folder: Path) -> Path:
    """The demo pieces, and two files of which nothing can be used."""
    folder.mkdir(parents=True)
    for file in sorted(DEMO.glob("*.mid")):
        shutil.copy(file, folder / file.name)
    (folder / "Morning (draft).mid").write_bytes(b"")
    (folder / "Voice memo 12.mid").write_bytes(b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(200))
    return folder
