"""What is kept when Lento breaks off: reports in a folder of their own, and hard crashes noticed.

A report has two halves. The first is made of what is safe to show; the second holds everything,
names of files too, and never leaves the folder by Lento's hand.
"""

import faulthandler
import re
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO

from engine.diagnostics.safe import dump_words, error_words
from engine.storage.archive import app_version
from engine.storage.files import replacing
from engine.storage.locks import AlreadyLocked, locked

FOLDER = "crashes"
KEPT_REPORTS = 10
MARK = "==== From here on with names of files: not copied, not shown. ===="
_OPEN, _DUMP, _NOTE = "open", "dump.txt", "broke-off.txt"
_MOST_OPEN = 64
# What a process that was ended otherwise may have left: on Windows, faulthandler also writes down
# what the system raises and mends by itself, such as while it opens a dialog for files.
_ENDED = re.compile(r"^(?:Fatal Python error: |Windows fatal exception: (?!code 0x8))", re.M)
_REPORT = re.compile(r"crash-[0-9]{8}-[0-9]{6}-[0-9]+\.txt")


def write_report(folder: Path, error: BaseException) -> Path | None:
    """Keep a report of an error; None where the disk will not."""
    return _write(folder, error_words(error), "".join(traceback.format_exception(error)))


def write_words(folder: Path, safe: str, whole: str) -> Path | None:
    """Keep a report of something that is no error of Python's; None where the disk will not."""
    return _write(folder, safe, whole)


def reports(folder: Path) -> tuple[Path, ...]:
    """Every report that is kept, the newest first."""
    with suppress(OSError):
        found = [path for path in folder.iterdir() if _REPORT.fullmatch(path.name)]
        return tuple(sorted(found, key=_order, reverse=True))
    return ()


def safe_half(report: Path) -> str:
    """The half of a report that may be shown and copied."""
    try:
        return report.read_text("utf-8", "replace").partition(MARK)[0].rstrip()
    except OSError:
        return "(The report cannot be read.)"


class CrashWatch:
    """Holds a place where a hard crash of this process leaves its traces.

    Attributes:
        found: Reports of processes that broke off before, made when this watch began.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = ExitStack()
        self._place: Path | None = None
        self._dump: IO[bytes] | None = None
        self.found: tuple[Path, ...] = ()
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self.found = tuple(_collected(folder))
            self._take_place()

    def note(self, report: Path) -> None:
        """Should this process end before close(), let the next one speak of this report."""
        if self._place is not None:
            with suppress(OSError):
                (self._place / _NOTE).write_text(report.name, "ascii")

    def settle(self) -> None:
        """What was noted has been told."""
        if self._place is not None:
            with suppress(OSError):
                (self._place / _NOTE).unlink(missing_ok=True)

    def close(self) -> None:
        """All is well: leave nothing behind."""
        if self._dump is not None:
            faulthandler.disable()
            self._dump.close()
            self._dump = None
        if self._place is not None:
            _clear(self._place)
        self._lock.close()
        self._place = None

    def _take_place(self) -> None:
        for number in range(1, _MOST_OPEN):
            place = self.folder / f"{_OPEN}-{number}"
            place.mkdir(exist_ok=True)
            try:
                self._lock.enter_context(locked(place))
            except AlreadyLocked:
                continue
            _clear(place)
            self._place = place
            self._dump = (place / _DUMP).open("wb")
            faulthandler.enable(self._dump)
            return


def _collected(folder: Path) -> Iterator[Path]:
    """Make reports of what processes left behind that are no more."""
    for place in sorted(folder.glob(f"{_OPEN}-*")):
        try:
            with locked(place):
                yield from _of_place(folder, place)
                _clear(place)
        except (AlreadyLocked, OSError):
            continue


def _of_place(folder: Path, place: Path) -> Iterator[Path]:
    dump, note = place / _DUMP, place / _NOTE
    text = dump.read_text("utf-8", "replace") if dump.is_file() else ""
    if _ENDED.search(text):
        report = _write(folder, dump_words(text), text)
        if report is not None:
            yield report
    elif note.is_file():
        report = folder / note.read_text("ascii", "replace")
        if report in reports(folder):
            yield report


def _clear(place: Path) -> None:
    for name in (_DUMP, _NOTE):
        with suppress(OSError):
            (place / name).unlink(missing_ok=True)


def _write(folder: Path, safe: str, whole: str) -> Path | None:
    now = time.localtime()
    head = f"Lento {app_version()}, {time.strftime('%Y-%m-%d %H:%M:%S', now)}"
    text = f"{head}\n{safe.rstrip()}\n\n{MARK}\n{whole}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free_name(folder, time.strftime("%Y%m%d-%H%M%S", now))
        with replacing(path) as file:
            file.write(text.encode("utf-8", "backslashreplace"))
        for old in reports(folder)[KEPT_REPORTS:]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def _order(report: Path) -> tuple[str, int]:
    stamp, _, number = report.stem.rpartition("-")
    return stamp, int(number)


def _free_name(folder: Path, stamp: str) -> Path:
    numbers = [0, *(_order(path)[1] for path in reports(folder) if _order(path)[0][6:] == stamp)]
    return folder / f"crash-{stamp}-{max(numbers) + 1}.txt"
