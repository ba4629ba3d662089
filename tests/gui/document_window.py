"""The models of a window's document without the window; as a program, one that works until killed.

Run with a folder for its work and a model: it adds clip after clip, and keeps them all the while.
"""

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.converters.limits import NO_LIMITS, Limits
from engine.project.map_work import MapWork
from gui.models import autosave
from gui.models.document import Document
from gui.models.edits import Edits
from gui.models.facets import Facets
from gui.models.playlist import PlaylistModel, item_of
from gui.models.value import ValueModel
from gui.sound import SilentSynthesiser
from gui.stage import Stage
from tests.gui.panels import shown

MANY = 200  # Clips from the first moment on, so that writing them takes a while.


class Window:
    """The models of a window without the window."""

    def __init__(self, root: Path, model: Path) -> None:
        self.edits = Edits()
        self.stage = Stage(Player(SilentSynthesiser(), FakeSink()))
        self.playlist = PlaylistModel(self.edits, self.stage)
        self.drawn = ValueModel(MapWork(), self.stage)
        self.limits: ValueModel[Limits] = ValueModel(NO_LIMITS, self.stage)
        self.facets = Facets(self.stage, self.playlist, self.drawn, self.limits)
        self.model = ValueModel(model, self.stage)
        self.document = Document(self.facets, self.edits, self.model, root, self.stage)
        self.told: list[str] = []
        self.document.failed.connect(self.told.append)

    @property
    def titles(self) -> str:
        return "".join(item.title for item in self.playlist.value.items)

    def close(self) -> None:
        self.document.close()
        self.stage.player.close()


def work(root: Path, model: Path) -> None:
    """Change the playlist without end."""
    app = QCoreApplication([])
    autosave.SOONEST_MS, autosave._REST = 1, 0  # Nearly always in the middle of writing.
    window = Window(root, model)
    item = item_of(shown("0"))
    window.playlist.add([replace(item, title=str(n)) for n in range(MANY)])

    def add() -> None:
        count = len(window.playlist.value.items)
        window.playlist.add([replace(item, title=str(count))])

    timer = QTimer(interval=2)
    timer.timeout.connect(add)
    timer.start()
    app.exec()


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]))
