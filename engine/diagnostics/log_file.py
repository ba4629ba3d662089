"""One small log of the window and its children, which holds nothing that could not be shown.

Every process writes into the same file, a line at a time, and keeps it open for no longer. What a
line may say is decided by safe.record_words; the whole words of a warning go to stderr as ever.
"""

import faulthandler
import logging
import os
import time
from contextlib import suppress
from pathlib import Path

from engine.diagnostics.safe import dump_words, record_words
from engine.storage.locks import AlreadyLocked, locked

FOLDER, FILE = "log", "lento.log"
FULL_BYTES = 1_000_000
KEPT_FILES = 3  # The one that is written, and those before it.
PLACE_VARIABLE = "LENTO_LOG"  # Where a child writes; the window sets it for all of them.
_DUMPS = "children.txt"
_FULL_DUMPS_BYTES = 100_000
_OWN_LOGGERS = ("engine", "gui")


class SharedLog(logging.Handler):
    """Appends records to a file that other processes append to as well."""

    def __init__(self, folder: Path, process: str) -> None:
        super().__init__(logging.INFO)
        self.file = folder / FILE
        self._process = process

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; a disk that will not is no reason to disturb anybody."""
        try:
            line = self._line(record)
        except Exception:  # What is logged may be odd in any way: no reason to break off either.
            self.handleError(record)
            return
        with suppress(OSError):  # On Windows, while another process writes into it.
            self._make_room()
        with suppress(OSError), self.file.open("ab") as file:
            file.write(line.encode("utf-8", "replace"))

    def _line(self, record: logging.LogRecord) -> str:
        moment = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(record.created))
        words = record_words(record).replace("\n", "\n    ")
        name = record.name if record.name.partition(".")[0] in _OWN_LOGGERS else "a library"
        return f"{moment} {record.levelname} {self._process} {name}: {words}\n"

    def _make_room(self) -> None:
        if not self.file.is_file() or self.file.stat().st_size < FULL_BYTES:
            return
        with suppress(AlreadyLocked), locked(self.file.parent):  # Else another process does it.
            if self.file.stat().st_size >= FULL_BYTES:
                for number in range(KEPT_FILES - 1, 0, -1):
                    older = _numbered(self.file, number)
                    younger = _numbered(self.file, number - 1)
                    if younger.is_file():
                        younger.replace(older)


def keep_log(folder: Path, process: str) -> SharedLog | None:
    """Write what happens from now on into a folder, which is made; None where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    handler = SharedLog(folder, process)
    root = logging.getLogger()
    for other in root.handlers:  # What stderr was told before is what it is told now.
        if other.level == logging.NOTSET and root.level > logging.INFO:
            other.setLevel(root.level)
    root.addHandler(handler)
    for name in _OWN_LOGGERS:
        logger = logging.getLogger(name)
        logger.setLevel(min(logging.INFO, root.level) or logging.INFO)
    return handler


def share_log(folder: Path) -> None:
    """Let children that begin from now on write into this folder, too."""
    os.environ[PLACE_VARIABLE] = str(folder)


def keep_childs_log(process: str) -> None:
    """Write a child's log into the folder that the window named, if it did; hard crashes too."""
    folder = os.environ.get(PLACE_VARIABLE)
    if not folder or keep_log(Path(folder), process) is None:
        return
    with suppress(OSError):
        dumps = Path(folder) / _DUMPS
        full = dumps.is_file() and dumps.stat().st_size > _FULL_DUMPS_BYTES
        faulthandler.enable(dumps.open("wb" if full else "ab"))  # It keeps the file open.


def childrens_dumps(folder: Path, lines: int) -> str:
    """Where children crashed, as far as it can be shown; the last lines of it."""
    with suppress(OSError):
        told = dump_words((folder / _DUMPS).read_text("utf-8", "replace"))
        return "\n".join(told.splitlines()[-lines:])
    return ""


def end_log(handler: SharedLog) -> None:
    """Write no more, here and in children."""
    os.environ.pop(PLACE_VARIABLE, None)
    logging.getLogger().removeHandler(handler)
    for name in _OWN_LOGGERS:
        logging.getLogger(name).setLevel(logging.NOTSET)


def log_tail(folder: Path, lines: int) -> str:
    """The last lines of the log, the file before it included."""
    kept: list[str] = []
    for number in (1, 0):
        with suppress(OSError):
            text = _numbered(folder / FILE, number).read_text("utf-8", "replace")
            kept += text.splitlines()[-lines:]
    return "\n".join(kept[-lines:])


def _numbered(file: Path, number: int) -> Path:
    return file if number == 0 else file.with_name(f"{file.stem}.{number}{file.suffix}")
