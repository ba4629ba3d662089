"""Drives the real window through a newcomer's first minute, for those who build installers.

`main.py --smoke FOLDER` imports the demo music (or the files given), makes clips, plays one, writes
it as MIDI and as sound, draws the window and quits, with the children and the sound device that a
person would have. FOLDER gets the files and report.json; nothing of the person's own is touched.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from engine.audio.overheard import OverheardSink
from engine.audio.player import Player
from engine.audio.synthesiser import open_synthesiser
from engine.errors import LentoError
from engine.library.database import FILE_NAME as LIBRARY_NAME
from engine.sampling.jobs import SampleJob
from engine.storage.places import DATA_DIR_VARIABLE
from engine.storage.written import explained_if_unwritable
from gui.app import make_application, make_studio
from gui.main_window import MainWindow
from gui.models.exports import Exports
from gui.models.playlist import item_of
from gui.settings import THEME, Settings
from gui.sound import open_sink
from gui.sources import demo_dir
from gui.theme import apply_theme

STEP_BOUND_S = 180.0  # A cold and busy machine may take its time; one that hangs does not end.
STEP_BOUND_VARIABLE = "LENTO_SMOKE_STEP_S"  # Another bound, in seconds.
LOOK_MS = 50
CLIPS, SEED = 3, 7
HEARD_S, SILENCE_RMS = 1.5, 1e-4  # -80 dB: less is silence.
EXPORTS = (".mid", ".wav")


def run_smoke(files: list[Path], folder: Path) -> int:
    """Open the window, use it and close it again.

    Args:
        files: What to import; the demo music where there is nothing.
        folder: A new or empty one, for what is written.

    Returns:
        0 if every step came about, else 1; the reason is on stderr and in report.json.

    Raises:
        LentoError: The folder holds something, or cannot be written.
    """
    _make_empty(folder)
    data = folder / "data"
    data.mkdir()
    os.environ[DATA_DIR_VARIABLE] = str(data)
    settings = Settings()
    app = make_application("en")
    apply_theme(app, settings.get(THEME))
    window = MainWindow(make_studio(settings, data / LIBRARY_NAME), settings)
    sound = OverheardSink(open_sink())
    synthesiser = open_synthesiser()
    window.studio.connect_sound(Player(synthesiser, sink=sound))
    drive = SmokeDrive(window, sound, folder, tuple(files) or (demo_dir(),))
    drive.facts |= {"synthesiser": synthesiser.name, "device": sound.is_device}
    drive.facts |= {"platform": app.platformName()}
    window.show()
    drive.start()
    app.exec()
    window.studio.close()
    drive.write_report()
    sys.excepthook = sys.__excepthook__
    return drive.code


def _make_empty(folder: Path) -> None:
    with explained_if_unwritable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise LentoError(f"{folder} is not empty; name a new folder for what --smoke writes.")


@dataclass(frozen=True, slots=True)
class Step:
    """Something done, and how one sees that it came about."""

    name: str
    begin: Callable[[], object]
    is_done: Callable[[], bool]


class SmokeDrive(QObject):
    """Does one step after the other and closes the window.

    Attributes:
        code: 0 once every step came about; 1 before.
        facts: What was seen on the way, for report.json.
    """

    def __init__(
        self, window: MainWindow, sound: OverheardSink, folder: Path, sources: tuple[Path, ...]
    ) -> None:
        super().__init__(window)
        self.code = 1
        self.facts: dict[str, Any] = {"seconds": {}}
        self._window, self._studio = window, window.studio
        self._sound, self._folder, self._sources = sound, folder, sources
        self._exports = Exports(self._studio, self)
        self._files = tuple(folder / f"clip{suffix}" for suffix in EXPORTS)
        self._steps = iter(self._all_steps())
        self._step: Step | None = None
        self._bound_s = float(os.environ.get(STEP_BOUND_VARIABLE, STEP_BOUND_S))
        self._began_at = 0.0
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go_on_if_done)
        self._studio.failed.connect(self._give_up)
        sys.excepthook = lambda kind, error, _: self._give_up(f"{kind.__name__}: {error}")

    def start(self) -> None:
        """Begin; the application quits at the end."""
        self._window.closed.connect(self._succeed)
        self._look.start()
        self._next()

    def write_report(self) -> None:
        """Write what was seen into report.json."""
        facts = self.facts | {"code": self.code, "device_seconds": round(self._sound.seconds, 3)}
        text = json.dumps(facts, indent=2, sort_keys=True) + "\n"
        (self._folder / "report.json").write_text(text, "utf-8")

    def _all_steps(self) -> tuple[Step, ...]:
        studio = self._studio
        return (
            Step("import", lambda: studio.add_files(self._sources), self._is_on_map),
            Step("sample", self._sample, lambda: len(studio.results.value) == CLIPS),
            Step("play", studio.play, self._is_heard),
            Step("export", self._export, lambda: all(map(self._is_written, self._files))),
            Step("draw", self._draw, lambda: True),
            Step("quit", self._window.close, lambda: False),
        )

    def _next(self) -> None:
        self._step = next(self._steps)
        self._began_at = time.monotonic()
        self._step.begin()

    def _go_on_if_done(self) -> None:
        if self._step is None:
            return
        took_s = time.monotonic() - self._began_at
        if self._step.is_done():
            self.facts["seconds"][self._step.name] = round(took_s, 3)
            self._next()
        elif took_s > self._bound_s:
            self._give_up(f"The step '{self._step.name}' did not end in {self._bound_s:.0f} s.")

    def _is_on_map(self) -> bool:
        points = self.facts["points"] = len(self._studio.library.value.plane)
        return bool(points) and not self._studio.reading.value and not self._studio.tasks.value

    def _sample(self) -> None:
        self._studio.sample(SampleJob(self._studio.model.value, CLIPS, seed=SEED))

    def _is_heard(self) -> bool:
        self.facts["rms"] = round(self._sound.rms, 6)
        return self._sound.seconds > HEARD_S and self._sound.rms > SILENCE_RMS

    def _export(self) -> None:
        items = [item_of(shown) for shown in self._studio.results.value]
        for file in self._files:
            self._exports.into_file(items, file, file.suffix)

    def _is_written(self, file: Path) -> bool:
        return not self._studio.tasks.value and file.is_file()

    def _draw(self) -> None:
        if not self._window.grab().save(str(self._folder / "window.png"), "PNG"):
            raise LentoError("The window could not be drawn.")

    def _succeed(self) -> None:
        self._look.stop()
        self.code = 0 if "error" not in self.facts else 1
        QApplication.quit()

    def _give_up(self, sentence: str) -> None:
        self._look.stop()
        self.facts.setdefault("error", sentence)
        if sys.stderr is not None:  # A windowed program on Windows has none.
            sys.stderr.write(f"{sentence}\n")
        QApplication.exit(1)
