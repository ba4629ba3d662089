"""From the window to the map: `python -m tests.bench.first_picture` prints how long it takes.

The demo music is read into a fresh library; then the window is opened several times, each in a
process of its own, with the picture that was kept of that map, and with one of 50,000 windows.
Milliseconds from show() to the end of the first frame that has points on it, how much of them the
processor was at work for it, and until the library itself is there.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_STARTS = 7
_LONGEST_S = 60.0


def prepare(folder: Path) -> None:
    """Read the demo music and keep the picture of its map."""
    from engine.importing.job import ImportJob
    from engine.jobs import JobLink
    from gui.app import model_at_start
    from gui.settings import Settings
    from gui.sources import demo_dir

    model = model_at_start(Settings(folder / "settings.ini"))
    ImportJob(folder / "library.sqlite", (demo_dir(),), model).run(JobLink())


def keep_synthetic(folder: Path, count: int) -> None:
    """Keep a picture of so many windows in place of the demo's own."""
    import numpy as np

    from engine.library.map_picture import MapPicture, keep_map_picture
    from gui.app import model_at_start
    from gui.settings import Settings
    from gui.views.map.cloud import colour_bins
    from tests.bench.map_frames import ringed, synthetic

    positions, values, _ = synthetic(count)
    none = np.zeros((0, 3), np.uint8)
    picture = MapPicture(positions, colour_bins(values), none, ringed(positions).contours)
    model = model_at_start(Settings(folder / "settings.ini"))
    keep_map_picture(folder / "library.sqlite", model, picture)


def start(folder: Path, *, whole: bool) -> None:
    """Open the window once and say what it took; whole waits for the library, and keeps its map."""
    begun = time.perf_counter()
    from PySide6.QtCore import QEvent, QObject, QTimer

    from engine.library.map_picture import kept_map_picture
    from gui.app import make_application, make_studio
    from gui.main_window import MainWindow
    from gui.settings import Settings
    from gui.theme import apply_theme

    app = make_application()
    apply_theme(app, "light")
    settings = Settings(folder / "settings.ini")
    studio = make_studio(settings, folder / "library.sqlite")
    window = MainWindow(studio, settings)
    view = window.map.view
    told: dict[str, float] = {}
    shown = shown_cpu = 0.0

    def ms_since(moment: float) -> float:
        return 1e3 * (time.perf_counter() - moment)

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and len(view.cloud):
                view.canvas.viewport().removeEventFilter(self)
                QTimer.singleShot(0, first)  # After this frame.
            return False

    def first() -> None:
        told["first"] = ms_since(shown)
        told["cpu"] = 1e3 * (time.process_time() - shown_cpu)
        told["begun"] = ms_since(begun)
        if not whole:
            app.quit()

    def opened(library: object) -> None:
        told.setdefault("library", ms_since(shown))
        kept.start()

    def look() -> None:
        if kept_map_picture(studio.library_file, studio.model.value) is not None:
            app.quit()

    kept = QTimer(app, interval=500)
    kept.timeout.connect(look)
    watch = Watch()
    view.canvas.viewport().installEventFilter(watch)
    if whole:
        studio.library.changed.connect(opened)
    shown, shown_cpu = time.perf_counter(), time.process_time()
    window.show()
    studio.add_files(())
    QTimer.singleShot(int(_LONGEST_S * 1000), app.quit)
    app.exec()
    window.close()
    studio.close()
    print(json.dumps({name: round(ms) for name, ms in told.items()}))


def starts(folder: Path, count: int, *, whole: bool) -> dict[str, list[int]]:
    """Figures of several starts in processes of their own, each in rising order."""
    code = "import sys; from pathlib import Path; from tests.bench import first_picture as f; "
    code += "f.start(Path(sys.argv[1]), whole=sys.argv[2] == 'whole')"
    found: dict[str, list[int]] = {"first": [], "cpu": [], "begun": [], "library": []}
    for _ in range(count):
        command = [sys.executable, "-c", code, str(folder), "whole" if whole else "first"]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for name, ms in json.loads(said).items():
            found[name].append(ms)
    return {name: sorted(figures) for name, figures in found.items()}


def main() -> None:
    """Measure the demo library without and with its picture, and a picture of 50,000 windows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["LENTO_DATA_DIR"] = name
        prepare(folder)
        print("| start | ms after show() | of the processor | after begin | library after show() |")
        print("|---|---|---|---|---|")
        say("demo, nothing kept", starts(folder, 1, whole=True))
        say("demo, waited for", starts(folder, 1, whole=True))
        say("demo", starts(folder, _STARTS, whole=False))
        for count in (50_000, 500_000):
            keep_synthetic(folder, count)
            say(f"{count:,} windows", starts(folder, _STARTS, whole=False))


def say(words: str, found: dict[str, list[int]]) -> None:
    cells = (" ".join(str(ms) for ms in figures) for figures in found.values())
    print("|", words, "|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
