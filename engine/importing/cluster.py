"""An import whose calls are made on a Dask cluster: the same functions, other processes.

The files and the library stay here: their bytes travel to the workers, what was read travels back.
A worker needs this very Lento and nothing else of this machine. Needs the extra `cluster`.
"""

import os
import queue
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import LentoError
from engine.importing.calls import name_one, read_one
from engine.importing.encode import Placed, encode_contents, place_packed
from engine.library.database import open_to_read
from engine.library.model_file import model_id
from engine.library.reader import READER
from engine.library.store import LibraryStore
from engine.model.music_model import load_model
from engine.pieces.correction import Correction
from engine.pieces.inspect import record_of
from engine.pieces.record import PieceRecord
from engine.pieces.sources import read_bytes, stat_of
from engine.pieces.wanted import wanted_by
from engine.pieces.window_table import WindowTable
from engine.storage.files import replacing
from engine.worker.pool_child import Answer, answer_call

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECT_BOUND_S = 20.0
CALLS_AHEAD = 4  # For each thread of the cluster.
DEADLINE_S = 20.0

_Call = tuple[Callable[..., Any], tuple[Any, ...]]


class ClusterPool:
    """A CallPool on a cluster; for one thread.

    A call that takes too long ends its worker, which the cluster starts anew; after a few tries it
    gives the call up.

    Args:
        address: Of the scheduler, 'tcp://host:8786'.

    Raises:
        LentoError: The extra is missing, nobody answers, or the workers have another Lento.
    """

    def __init__(self, address: str) -> None:
        self._client = _connected(address)
        self._ended: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._futures: dict[int, Future] = {}
        self._taken = self._submitted = 0
        self._models: dict[str, Future] = {}
        _check_workers(self._client, address)

    @cached_property
    def workers(self) -> int:
        """How many calls are made at once."""
        return max(1, int(sum(self._client.nthreads().values())))

    @property
    def in_flight(self) -> int:
        """Calls whose answers have not been taken."""
        return self._submitted - self._taken

    @property
    def has_room(self) -> bool:
        """Whether one more call would soon be taken up."""
        return self.in_flight < CALLS_AHEAD * self.workers

    def submit(
        self,
        tag: Any,
        function: Callable[..., Any],
        *arguments: Any,
        deadline_s: float | None = None,
    ) -> None:
        """Have a call made; its answer carries the tag."""
        self._submitted += 1
        try:
            carried = self._carried(function, arguments)
        except (LentoError, OSError):  # The file is the matter: what it is, is found out here.
            carried = None
        if carried is None:
            self._ended.put(answer_call((tag, function, arguments)))
            return
        number = self._submitted
        future = self._client.submit(
            _guarded, deadline_s or DEADLINE_S, carried[0], *carried[1], pure=False
        )
        self._futures[number] = future
        future.add_done_callback(lambda ended: self._ended.put(_answer(tag, number, ended)))

    def answers(self, timeout: float | None = None) -> list[Answer]:
        """Wait for answers and take all that are there."""
        taken: list[Answer] = []
        until = None if timeout is None else time.monotonic() + timeout
        while self.in_flight:
            left = 0.0 if taken else None if until is None else max(0.0, until - time.monotonic())
            try:
                taken.append(self._ended.get(timeout=left))
            except queue.Empty:
                break
            self._taken += 1
        return [self._settled(answer) for answer in taken]

    def close(self) -> None:
        """Leave the cluster; it drops what it has not done."""
        self._client.close()

    def _settled(self, answer: Answer) -> Answer:
        """Let the cluster forget a call, and give its answer under its own tag."""
        if isinstance(answer.tag, _Numbered):
            self._futures.pop(answer.tag.number, None)
            return replace(answer, tag=answer.tag.tag)
        return answer

    # --- what travels ------------------------------------------------------------------------

    def _carried(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> _Call | None:
        """The call that does the same with nothing of this machine; None for one that stays here.

        Raises:
            MidiFormatError: A file has no bytes that could travel.
            OSError: A file cannot be read.
        """
        if function is read_one:
            path, correction = arguments
            return read_carried, (path, read_bytes(path), correction, stat_of(path))
        if function is encode_contents:
            return self._carried_pieces(*arguments)
        if function is name_one:
            return None
        return function, arguments

    def _carried_pieces(self, library: Path, model: Path, contents: tuple[str, ...]) -> _Call:
        name = model_id(model)
        if name not in self._models:
            self._models[name] = self._client.scatter(model.read_bytes(), broadcast=True)
        kind = wanted_by(load_model(model).config).name
        with closing(open_to_read(library)) as connection:
            store = LibraryStore(connection)
            packed = {content: store.packed_piece(content) for content in contents}
            tables = {content: store.table(content, kind) for content in packed}
        return place_carried, (name, self._models[name], packed, tables)


class _Numbered:
    """A tag, and the number under which its future is held."""

    __slots__ = ("number", "tag")

    def __init__(self, tag: Any, number: int) -> None:
        self.tag, self.number = tag, number


# --- on the workers ----------------------------------------------------------------------------


def read_carried(
    path: Path, data: bytes, correction: Correction, stat: tuple[int, int]
) -> PieceRecord:
    """What read_one does with a file that lies elsewhere."""
    size, mtime_ns = stat
    return replace(record_of(path, data, correction), size=size, mtime_ns=mtime_ns)


def place_carried(
    name: str,
    model: bytes,
    packed: dict[str, bytes | None],
    tables: dict[str, WindowTable | None],
) -> Placed:
    """What encode_contents does with pieces and a model that lie elsewhere."""
    path = Path(tempfile.gettempdir(), f"lento-{name}.lento")
    if not path.is_file() or path.stat().st_size != len(model):
        with replacing(path) as file:
            file.write(model)
    return place_packed(load_model(path), packed, tables)


def _guarded(deadline_s: float, function: Callable[..., Any], *arguments: Any) -> Answer:
    """Make a call; a worker in which it takes too long ends."""
    watch = threading.Timer(deadline_s, os._exit, (1,))
    watch.daemon = True
    watch.start()
    try:
        return answer_call((None, function, arguments))
    finally:
        watch.cancel()


# --- here --------------------------------------------------------------------------------------


def _answer(tag: Any, number: int, future: "Future") -> Answer:
    """What became of a call; called by a thread of the cluster's client."""
    numbered = _Numbered(tag, number)
    if future.status != "finished":
        return Answer(numbered, failure="died", words=str(future.exception()))
    answer: Answer = future.result()
    return replace(answer, tag=numbered)


def _connected(address: str) -> "Client":
    try:
        from distributed import Client
    except ImportError as error:
        raise LentoError(
            "Reading on a cluster needs Dask, which is not installed; install Lento with the extra "
            "'cluster', or read on this machine."
        ) from error
    try:
        return Client(address, timeout=CONNECT_BOUND_S, set_as_default=False)
    except (OSError, ValueError) as error:
        raise LentoError(
            f"No cluster answers at {address} ({error}); start its scheduler, or check the address."
        ) from error


def _check_workers(client: "Client", address: str) -> None:
    """A worker with another Lento, or none, would make something else of the files."""
    try:
        readers = set(client.run(reader_here).values())
    except ImportError as error:
        client.close()
        raise LentoError(
            f"The workers of the cluster at {address} have no Lento ({error}); install the same "
            "one there."
        ) from error
    if readers != {READER}:
        client.close()
        raise LentoError(
            f"The cluster at {address} has no workers, or their Lento is not this one; start "
            "workers with the same Lento."
        )


def reader_here() -> int:
    """Which reader a worker has."""
    return READER
