"""What happens when Lento makes a mistake: a report is kept, the work is kept, the person is told.

Every exception that nobody caught comes here, from whatever thread, and what Qt calls fatal. A
crash that Python does not survive is found by the next start (engine.diagnostics.crashes).
"""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from engine.diagnostics.crashes import FOLDER, CrashWatch, write_report, write_words
from engine.diagnostics.log_file import FOLDER as LOG_FOLDER
from engine.diagnostics.log_file import end_log, keep_log, share_log
from engine.diagnostics.safe import error_words, stack_words
from engine.errors import LentoError
from engine.storage.places import user_data_place
from gui.dialogs.crash import CrashDialog

MOST_REPORTS = 5  # Of one session: a mistake in painting would be made sixty times a second.
log = logging.getLogger(__name__)


@contextmanager
def crashes_noticed() -> Iterator[CrashWatch]:
    """Keep a log, and traces of whatever ends the process inside; errors go on as they were."""
    place = user_data_place()
    watch = CrashWatch(place / FOLDER)
    handler = keep_log(place / LOG_FOLDER, "window")
    if handler is not None:
        share_log(place / LOG_FOLDER)
    log.info("the window begins")
    try:
        yield watch
    except LentoError:
        watch.close()  # It is told as a sentence: nothing broke off.
        raise
    except Exception as error:
        sys.excepthook = sys.__excepthook__  # No window is left that could tell it.
        log.error("a bug ended Lento", exc_info=error)
        report = write_report(watch.folder, error)
        if report is not None:
            watch.note(report)
        raise
    else:
        log.info("the window ends")
        watch.close()
    finally:
        if handler is not None:
            end_log(handler)


class CrashReporter(QObject):
    """Stands in for Python's and Qt's last resorts: reports a mistake and shows it once."""

    _caught = Signal(str)

    def __init__(
        self,
        window: Callable[[], QWidget | None],
        watch: CrashWatch,
        keep_work: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._watch = watch
        self._keep_work = keep_work
        self._open: CrashDialog | None = None
        self._told: set[str] = set()
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody caught, and of what Qt calls fatal."""
        sys.excepthook = self.report
        threading.excepthook = self._report_from_thread
        qInstallMessageHandler(self._hear_qt)

    def remove(self) -> None:
        """Hear of none any more."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of one exception; Ctrl-C ends the program as it should."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        error.__traceback__ = trace
        words = error_words(error)
        if words in self._told:
            return
        self._told.add(words)
        log.error("a bug", exc_info=(kind, error, trace))
        if len(self._told) <= MOST_REPORTS:
            write_report(self._watch.folder, error)
        self._caught.emit(words)

    def _report_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, words: str | None) -> None:
        """Pass Qt's messages on; after a fatal one it ends the process."""
        if sys.stderr is not None:
            with suppress(OSError, ValueError):  # The terminal that Lento came from may be gone.
                sys.stderr.write(f"{words}\n")
        if kind == QtMsgType.QtFatalMsg:
            safe = f"Qt ended the program.\n{stack_words(sys._getframe(1))}"
            report = write_words(self._watch.folder, safe, str(words))
            if report is not None:
                self._watch.note(report)

    def _show(self, words: str) -> None:
        kept = self._work_is_kept()
        if self._open is not None:  # One is enough; the log has them all.
            return
        self._open = CrashDialog(words, self._window(), kept=kept)
        self._open.finished.connect(self._forget)
        self._open.open()

    def _work_is_kept(self) -> bool:
        try:
            return self._keep_work()
        except Exception as error:  # The mistake may lie just there; the person is told even so.
            log.error("the work could not be kept", exc_info=error)
            return False

    def _forget(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
            self._open = None
