"""Draws the window into a file: the library is read, a blend is made, and then it quits."""

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QObject, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.audio.synthesiser import SAMPLE_RATE
from engine.errors import FileNotWritten
from engine.library.contents import Library
from engine.storage.files import replacing
from engine.storage.written import explained_if_unwritable
from gui.main_window import MainWindow
from gui.models.state import RollContent
from gui.sound import SilentSynthesiser

SIZE = (1366, 768)
BLEND_STEPS = 8
FEWEST_NOTES = 7
PLAYED_S = 9  # Into the blend, so that a playhead stands in the roll.
SETTLE_MS = 400  # For what moves into place, such as the map's view.


class Screenshot(QObject):
    """Takes one picture of a window.

    Attributes:
        code: 0 if the picture was written, else 1; the reason is on stderr.
    """

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self.code = 1
        self._window = window
        self._studio = window.studio
        self._file = file
        self._sink = FakeSink()
        self._studio.connect_sound(Player(SilentSynthesiser(), self._sink))
        self._studio.reading.changed.connect(self._blend_when_read)
        self._studio.roll.changed.connect(self._settle)
        self._studio.failed.connect(self._give_up)
        window.resize(*SIZE)

    def _blend_when_read(self, reading: bool) -> None:
        if not reading:
            self._blend(self._studio.library.value)

    def _blend(self, library: Library) -> None:
        """Walk from a lively clip to a calm one, both with notes enough to see."""
        if not len(library.plane):
            self._settle_then_draw()
            return
        order = np.argsort(library.arousal[: len(library.plane)], kind="stable").tolist()
        ends = [self._first_full(library, way) for way in (order[::-1], order)]
        self._studio.blend([self._studio.shown_entry(index) for index in ends], BLEND_STEPS)

    def _first_full(self, library: Library, order: list[int]) -> int:
        """The first with notes enough to see, or the first of all."""
        full = (i for i in order if len(library.entries[i].clip.melody.notes) >= FEWEST_NOTES)
        return next(full, order[0])

    def _settle(self, content: RollContent) -> None:
        if any(shown.origin == "blend" for shown in content.clips):
            QTimer.singleShot(0, self._settle_then_draw)

    def _settle_then_draw(self) -> None:
        self._studio.roll.changed.disconnect(self._settle)
        self._sink.pull(PLAYED_S * SAMPLE_RATE)
        QTimer.singleShot(SETTLE_MS, self._draw)

    def _draw(self) -> None:
        try:
            self._write(self._window.grab())
            self.code = 0
        except FileNotWritten as error:
            _tell(str(error))
        QApplication.quit()

    def _write(self, picture: QPixmap) -> None:
        """Write beside the file first, so that a picture of before is there until it is whole."""
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        with explained_if_unwritable(self._file), replacing(self._file) as file:
            file.write(buffer.data().data())

    def _give_up(self, sentence: str) -> None:
        _tell(sentence)
        QApplication.quit()


def _tell(sentence: str) -> None:
    if sys.stderr is not None:  # A windowed program on Windows has none.
        sys.stderr.write(f"{sentence}\n")
