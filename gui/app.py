"""Start and end of the window."""

import logging
import os
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from engine.diagnostics.crashes import CrashWatch
from engine.errors import CheckpointError
from engine.library.database import FILE_NAME as LIBRARY_NAME
from engine.model.registry import DEFAULT_MODEL, SUFFIX, find_model
from engine.storage.places import DATA_DIR_VARIABLE, checkpoints_dir
from gui.crash import CrashReporter, crashes_noticed
from gui.file_open import FileOpenings
from gui.icons import app_icon
from gui.jobs import JobRunner
from gui.keys import GlobalKeys
from gui.language import Language, speak
from gui.main_window import MainWindow
from gui.models.limits import read
from gui.screenshot import Screenshot
from gui.settings import (
    FILE_NAME,
    LANGUAGE,
    LIMITS,
    MODEL,
    PROGRAM,
    SOUND_OUTPUT,
    STARTED_BEFORE,
    THEME,
    TOUR_SEEN,
    VOLUME,
    Settings,
)
from gui.sound import SoundOpener, silent_player
from gui.sources import demo_dir, library_place, sources_at_start
from gui.studio import Studio
from gui.theme import apply_theme

AWAKE_MS = 300
OFFER_AFTER_MS = 800  # The window stands by then, and what is offered stands on it.

log = logging.getLogger(__name__)


def run_window(files: list[Path], screenshot: Path | None = None) -> int:
    """Open the window with files, and give the exit code when it has been closed.

    Args:
        files: Files and folders to add to the library.
        screenshot: Where to draw the window with the demo library, instead of staying open.
    """
    settings = Settings()
    app = make_application(settings.get(LANGUAGE))
    if screenshot is not None:
        return _take_screenshot(app, settings, files, screenshot)
    openings = FileOpenings(app, files)  # Before there is a window to open them in.
    apply_theme(app, settings.get(THEME))
    with crashes_noticed() as watch, library_place(settings) as library:
        return _live(app, settings, _Start(files, library, openings, watch))


@dataclass(frozen=True, slots=True)
class _Start:
    """What a window begins with.

    Attributes:
        files: Files and folders to add to the library.
        library: Where the library is kept, made or not.
        openings: Files that the system asks for while the window stands.
        watch: What ended Lento last time, and where this time's traces go.
    """

    files: list[Path]
    library: Path
    openings: FileOpenings
    watch: CrashWatch


def _live(app: QApplication, settings: Settings, start: _Start) -> int:
    """Be on the screen until the window is closed."""
    known = start.library.is_file()
    studio = make_studio(settings, start.library)
    window = MainWindow(studio, settings)
    crashes = CrashReporter(lambda: window, start.watch, studio.document.flush, app)
    crashes.install()
    _note_start_times(window)
    keys = GlobalKeys(studio, app)
    sound = SoundOpener(studio, app, settings.get(SOUND_OUTPUT))
    window.closed.connect(app.quit)
    window.show()
    sound.start()
    window.crash_offer.tell(start.watch.found)
    newcomer = not settings.get(STARTED_BEFORE) and not settings.get(TOUR_SEEN)
    first = sources_at_start(settings)
    studio.add_files(() if known else first)
    if newcomer:
        window.tour.begin_when_read()
    window.commands.open_paths(start.files)
    start.openings.connect_to(window.open_files)
    QTimer.singleShot(OFFER_AFTER_MS, window.commands.training.offer_unfinished)
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(each, lambda *_: window.close()) for each in signals]
    awake = QTimer(app, interval=AWAKE_MS)  # Python hears a signal only while it runs.
    awake.timeout.connect(lambda: None)
    awake.start()
    code = app.exec()
    for each, handler in zip(signals, before, strict=True):
        signal.signal(each, handler)
    start.openings.remove()
    keys.remove()
    sound.close()
    studio.close()
    crashes.remove()
    return int(code)


def _note_start_times(window: MainWindow) -> None:
    """Where packaging/bundle/measure.py asks for it: when the window stands and is heard."""
    if file := os.environ.get("LENTO_START_TIMES"):
        from gui.start_times import StartTimes

        StartTimes(window, Path(file))


def _take_screenshot(app: QApplication, settings: Settings, files: list[Path], file: Path) -> int:
    """Draw the window as a newcomer sees it; of the person's settings only the model counts."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        fresh = Settings(Path(folder) / FILE_NAME)
        fresh.set(MODEL, settings.get(MODEL))
        fresh.set(THEME, settings.get(THEME))
        apply_theme(app, fresh.get(THEME))
        os.environ[DATA_DIR_VARIABLE] = folder  # The person's own project is nobody's picture.
        window = MainWindow(make_studio(fresh, Path(folder) / LIBRARY_NAME), fresh)
        picture = Screenshot(window, file)
        window.show()
        window.studio.add_files(files or [demo_dir()])
        app.exec()
        window.close()
        window.studio.close()
    return picture.code


def make_application(language: Language = "en") -> QApplication:
    """The application with its names, its icon and its language."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    QCoreApplication.setOrganizationName("Lento")
    QCoreApplication.setApplicationName("Lento")
    app.setApplicationDisplayName("Lento")
    app.setDesktopFileName("app.lento.Lento")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)  # The main window decides; dialogs may outlive it.
    speak(app, language)
    return app


def make_studio(settings: Settings, library: Path | None = None) -> Studio:
    """A studio as it was left; it is silent until sound has been opened."""
    studio = Studio(silent_player(), JobRunner(), model_at_start(settings), library)
    studio.set_transport(volume=settings.get(VOLUME), program=settings.get(PROGRAM))
    studio.limits.set_value(read(settings.get(LIMITS)))
    return studio


def model_at_start(settings: Settings) -> Path:
    """The model of last time, or the one that ships where that is gone."""
    for wanted in (settings.get(MODEL) or None, None):
        try:
            return find_model(wanted)
        except CheckpointError as error:
            log.warning("%s", error)
    return checkpoints_dir() / f"{DEFAULT_MODEL}{SUFFIX}"  # Said when it is opened.
