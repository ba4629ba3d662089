"""One child process as its parent sees it: started, spoken to, heard, and buried."""

import logging
import multiprocessing
import signal
import threading
from collections.abc import Callable

from engine.errors import WorkerDied
from engine.worker.protocol import ChildSettings, Ended, FromChild, ToChild, receive, send
from engine.worker.server import serve

_WINDOWS_CRASHES = 0xC0000000  # What Windows calls an error, such as an access violation.
QUIT_BOUND_S = 5.0  # How long a child that should end may take before it is killed.


class ChildProcess:
    """A living child. A thread of its own tells each message, then once that the child is gone.

    send() and close() are for one thread: the one that owns this object.
    """

    def __init__(
        self,
        settings: ChildSettings,
        on_message: Callable[["ChildProcess", FromChild], None],
        on_gone: Callable[["ChildProcess"], None],
    ) -> None:
        """Start the process.

        Raises:
            WorkerDied: The system cannot start one more process.
        """
        self.jobs_started = 0
        self._settings = settings
        self._on_message, self._on_gone = on_message, on_gone
        context = multiprocessing.get_context("spawn")
        self._connection, childs_end = context.Pipe()
        # No daemon: those may have no children, and this one may read with several. It ends with
        # its pipe, and so with us.
        self._process = context.Process(
            target=serve, args=(childs_end, settings), name=f"lento-{settings.name}"
        )
        try:
            self._process.start()
        except OSError as error:
            self._connection.close()
            raise WorkerDied(
                f"The {settings.name} process could not be started ({error}). "
                "Close some other programs and try again."
            ) from error
        finally:
            childs_end.close()  # So that the pipe ends when the child does.
        threading.Thread(target=self._listen, name=self._process.name, daemon=True).start()

    @property
    def pid(self) -> int | None:
        """Process id."""
        return self._process.pid

    def send(self, message: ToChild) -> None:
        """Say something; if the child has just died nothing happens here, the listener tells."""
        try:
            send(self._connection, message)
        except OSError as error:
            logging.getLogger(__name__).debug("%s did not hear: %s", self._process.name, error)

    def kill(self) -> None:
        """End the process now; safe from any thread."""
        self._process.kill()

    def close(self) -> None:
        """Give the pipe back; call after it is gone."""
        self._connection.close()

    def death(self) -> WorkerDied:
        """Say how it ended, as a sentence for a person."""
        code = self._process.exitcode
        if code == -getattr(signal, "SIGKILL", 9):
            how = "the system ended it, most often because memory ran out"
        elif code is not None and code < 0:
            how = f"it crashed, signal {-code}"
        elif code is not None and code >= _WINDOWS_CRASHES:
            how = f"it crashed, code 0x{code:08X}"
        else:
            how = f"it ended with code {code}"
        return WorkerDied(
            f"The {self._settings.name} process broke off in the middle of its work ({how}). "
            "The window and your files are untouched; try again, or with less at once."
        )

    def _listen(self) -> None:
        try:
            while not self._hear():
                pass
        except (EOFError, ConnectionError):
            pass
        except Exception:  # Not a message: whatever wrote it, this child can't be talked to.
            self._process.kill()
        self._process.join(QUIT_BOUND_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._on_gone(self)

    def _hear(self) -> bool:
        """Pass one message on; tell whether it was the last."""
        message = receive(self._connection)
        if not isinstance(message, FromChild):
            raise TypeError(f"a child said {message!r}")
        self._on_message(self, message)
        return self._settings.one_shot and isinstance(message, Ended)
