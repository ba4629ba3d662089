"""A whole window for tests: a tiny model, small pieces, and a sink that a test pulls."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.audio.synthesiser import SAMPLE_RATE
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from gui.app import make_application
from gui.jobs import JobRunner
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.sound import SilentSynthesiser
from gui.studio import Studio
from tests.engine.tiny_model import make_tiny_model

PATIENCE_MS = 60_000  # Only a hang is ever this slow.
SCALE = (60, 62, 64, 65, 67, 69, 71, 72)


class Beeper(SilentSynthesiser):
    """Sounds a constant while any note is held, so that a test can tell sound from silence."""

    def __init__(self) -> None:
        self.held: set[int] = set()

    def note_on(self, channel: int, pitch: int, velocity: int) -> None:
        self.held.add(pitch)

    def note_off(self, channel: int, pitch: int) -> None:
        self.held.discard(pitch)

    def cut(self) -> None:
        self.held.clear()

    def render(self, frames: int) -> np.ndarray:
        return np.full((frames, 2), 0.1 if self.held else 0.0, np.float32)


@dataclass(frozen=True, slots=True)
class Shell:
    """A window and what stands behind it."""

    window: MainWindow
    studio: Studio
    settings: Settings
    sink: FakeSink

    def hears_sound(self, seconds: float = 0.2) -> bool:
        """Pull what would be heard next, and tell whether it is more than silence."""
        return bool(np.abs(self.sink.pull(round(seconds * SAMPLE_RATE))).max() > 0.01)


def scale_clip(name: str = "Scale", *, bars: int = 2, first: int = 0) -> Clip:
    """Quarter notes up and down the C major scale."""
    pitches = [SCALE[(first + beat) % len(SCALE)] for beat in range(4 * bars)]
    notes = tuple(Note(4 * n, 4 * n + 4, pitch) for n, pitch in enumerate(pitches))
    return Clip(Melody(notes), bars=bars, name=name)


def write_pieces(folder: Path, count: int = 3, *, bars: int = 8) -> tuple[Path, ...]:
    """Write so many small MIDI files and give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / f"piece_{number}.mid" for number in range(count))
    for number, path in enumerate(paths):
        write_clips(path, (scale_clip(path.stem, bars=bars, first=number),))
    return paths


def make_studio(folder: Path) -> tuple[Studio, FakeSink]:
    """A studio with a tiny model; close it when the test is over."""
    folder.mkdir(parents=True, exist_ok=True)
    sink = FakeSink()
    model = make_tiny_model(folder / "tiny.lento")
    return Studio(Player(Beeper(), sink), JobRunner(), model), sink


@contextmanager
def open_shell(qtbot: QtBot, folder: Path) -> Iterator[Shell]:
    """A visible window; closed, with its children, at the end."""
    if not QApplication.applicationName():
        make_application()
    studio, sink = make_studio(folder)
    settings = Settings(folder / "settings.ini")
    window = MainWindow(studio, settings)
    with qtbot.waitExposed(window):
        window.show()
    try:
        yield Shell(window, studio, settings, sink)
    finally:
        window.close()
        studio.close()
        window.deleteLater()


def read_library(qtbot: QtBot, shell: Shell, paths: tuple[Path, ...]) -> None:
    """Add files and wait until the library shows them."""
    shell.studio.add_files(paths)
    wait_until_read(qtbot, shell.studio)


def wait_until_read(qtbot: QtBot, studio: Studio) -> None:
    """Wait until the library shows all that there is."""
    qtbot.waitUntil(lambda: not studio.reading.value, timeout=PATIENCE_MS)
