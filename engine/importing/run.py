"""The middle of an import: gives the processes work, and keeps what they find a batch at a time."""

import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from engine.importing.calls import name_one, read_one, record_of_failure, warm
from engine.importing.encode import Placed, encode_contents
from engine.importing.import_sum import ImportSum
from engine.importing.placing import Placing, ToPlace
from engine.jobs import JobLink, Progress
from engine.library.store import LibraryStore
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.record import PieceRecord
from engine.worker.call_pool import CallPool
from engine.worker.pool import MOST_WORKERS, Pool, cores
from engine.worker.pool_child import Answer, Failure, PoolSettings

FILES_AT_ONCE = 64
KEEP_AFTER_S = 0.5
FEW_FILES = 8  # Up to here reading takes less time than starting processes.
FEW_PIECES = 24
READ_DEADLINE_S = 20.0
READ_MEMORY_BYTES = 768 << 20
MODELS_BYTES = 6 << 30  # All processes open the model: of a large one there are fewer.
_WAIT_S = 0.1  # How long a wish to cancel may go unheard.

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Todo:
    """A file to read, and what a person has decided about it as far as it is known.

    Attributes:
        path: The file.
        correction: What was decided.
        again: Whether reading it has broken off before, which may have been no fault of its own:
            a computer that slept, or had no memory left.
    """

    path: Path
    correction: Correction = NO_CORRECTION
    again: bool = False


@dataclass(frozen=True, slots=True)
class _Naming:
    """Tag of a call that names a file that could not be read, and why it could not."""

    path: Path
    failure: Failure


@dataclass(frozen=True, slots=True)
class _Placing:
    """Tag of a call that places pieces."""

    contents: tuple[str, ...]


class ImportRun:
    """One import while it runs; for one thread.

    Args:
        store: The library, open for writing.
        placing: The model that places what is read, or None.
        link: Told how much is kept; asked whether to go on.
        scheduler: Address of a Dask scheduler whose workers read; None for processes here.
    """

    def __init__(
        self,
        store: LibraryStore,
        placing: Placing | None,
        link: JobLink,
        scheduler: str | None = None,
    ) -> None:
        self._store, self._placing, self._link = store, placing, link
        self._scheduler = scheduler
        self._to_place = ToPlace(store, placing) if placing else None
        self._corrections = store.corrections()
        self._records: list[PieceRecord] = []
        self._placed: list[Placed] = []
        self._oldest = 0.0  # When the first of both was found.
        self._reading = self._encoding = 0  # Calls that are on their way.
        self._unplaced = 0  # Pieces in them.
        self._sum = ImportSum()

    def go(self, todo: Iterable[Todo], total: ImportSum) -> ImportSum:
        """Read, keep and place until all is done; total says what was found.

        Raises:
            LibraryError: The library cannot be written.
            JobCancelled: cancel() was called; what was found by then is kept.
        """
        self._sum = total
        files = iter(todo)
        with closing(self._opened_pool(total.left)) as pool:
            while True:
                self._give(pool, files)
                if not (pool.in_flight or self._records or self._placed):
                    break
                for answer in pool.answers(_WAIT_S):
                    self._take(answer, pool)
                self._keep_if_due(pool)
                self._heed()
        return self._sum

    def _opened_pool(self, files: int) -> CallPool:
        pieces = len(self._to_place) if self._to_place else 0
        if self._scheduler is not None:
            from engine.importing.cluster import ClusterPool

            opened: CallPool = ClusterPool(self._scheduler)
            return opened
        few = files <= FEW_FILES and pieces <= FEW_PIECES
        model_bytes = self._placing.memory_bytes if self._placing else 0
        most = max(1, MODELS_BYTES // model_bytes) if model_bytes else MOST_WORKERS
        return Pool(
            PoolSettings(
                workers=0 if few else min(cores(), MOST_WORKERS, most),
                deadline_s=READ_DEADLINE_S,
                memory_bytes=READ_MEMORY_BYTES + model_bytes,
                warm=warm,
            )
        )

    # --- giving work -------------------------------------------------------------------------

    def _give(self, pool: CallPool, files: Iterator[Todo]) -> None:
        """Submit while there is room: pieces to place now and then, else files to read."""
        while pool.has_room and not self._link.stop_requested:
            # All processes but one may place while there are files to read.
            if self._encoding < max(1, pool.workers - 1) and self._place(pool, last=False):
                continue
            todo = next(files, None)
            if todo is not None:
                self._read(pool, todo)
            elif not self._place(pool, last=not (self._reading or self._records)):
                return

    def _read(self, pool: CallPool, todo: Todo) -> None:
        pool.submit(todo, read_one, todo.path, todo.correction)
        self._reading += 1

    def _place(self, pool: CallPool, *, last: bool) -> bool:
        """Submit a call that places pieces; tell whether there was one."""
        if self._to_place is None or self._placing is None:
            return False
        contents = self._to_place.next(last=last)
        if contents:
            self._encode(pool, self._placing, contents)
        return bool(contents)

    def _encode(self, pool: CallPool, placing: Placing, contents: tuple[str, ...]) -> None:
        arguments = (placing.library, placing.model, contents)
        pool.submit(_Placing(contents), encode_contents, *arguments, deadline_s=placing.deadline_s)
        self._encoding += 1
        self._unplaced += len(contents)

    # --- taking what was found ---------------------------------------------------------------

    def _take(self, answer: Answer, pool: CallPool) -> None:
        if not self._records and not self._placed:
            self._oldest = time.monotonic()
        if answer.words:
            log.error("a call failed: %s", answer.words)
        match answer.tag:
            case Todo():
                self._reading -= 1
                self._take_record(answer, answer.tag, pool)
            case _Naming(path, failure):
                self._reading -= 1
                self._records.append(record_of_failure(path, failure, answer.value or ""))
            case _Placing(contents):
                self._encoding -= 1
                self._unplaced -= len(contents)
                self._take_places(answer, contents, pool)

    def _take_record(self, answer: Answer, todo: Todo, pool: CallPool) -> None:
        if answer.failure in ("died", "too_slow") and not todo.again:
            self._read(pool, replace(todo, again=True))
            return
        if answer.failure is not None:
            pool.submit(_Naming(todo.path, answer.failure), name_one, todo.path)
            self._reading += 1
            return
        record: PieceRecord = answer.value
        decided = self._corrections.get(record.report.content, NO_CORRECTION)
        if decided != todo.correction:  # Only its bytes tell whose decisions are about it.
            self._read(pool, replace(todo, correction=decided))
        else:
            self._records.append(record)

    def _take_places(self, answer: Answer, contents: tuple[str, ...], pool: CallPool) -> None:
        if answer.failure is None:
            self._placed.append(answer.value)
        elif self._placing is not None and len(contents) > 1:  # One of them is to blame.
            for content in contents:
                self._encode(pool, self._placing, (content,))

    # --- keeping -----------------------------------------------------------------------------

    def _keep_if_due(self, pool: CallPool) -> None:
        waiting = len(self._records) + sum(len(placed.z) for placed in self._placed)
        late = time.monotonic() - self._oldest >= KEEP_AFTER_S
        if waiting >= FILES_AT_ONCE or late or not pool.in_flight:
            self._keep()

    def _keep(self) -> None:
        """Put what was found into the library, if anything; from here on it is not lost."""
        if self._records:
            self._store.put_records(self._records, read_with=self._corrections)
            for record in self._records:
                self._sum = self._sum.with_report(record.report)
                if self._to_place is not None:
                    self._to_place.add(record)
            self._records = []
        if self._placed and self._placing is not None:
            self._keep_places(self._placing)
            self._placed = []

    def _keep_places(self, placing: Placing) -> None:
        for placed in self._placed:
            if placed.tables:
                self._store.put_tables(placed.tables, made_of=placed.made_of)
        kind = placing.wanted.name
        kept = sum(
            self._store.put_latents(kind, placing.id, placed.z, made_of=placed.made_of)
            for placed in self._placed
        )
        self._sum = replace(self._sum, placed=self._sum.placed + kept)

    def _heed(self) -> None:
        """Tell how much is kept, and hear whether to go on."""
        total = self._sum
        figures = {"refused": float(total.refused), "placed": float(total.placed)}
        if total.left:
            done = total.found - total.left
            self._link.report(Progress("import", done, total.found, figures))
        else:
            waiting = self._unplaced + (len(self._to_place) if self._to_place else 0)
            waiting += sum(len(placed.z) for placed in self._placed)
            stage = "encode" if total.placed or waiting else "import"
            done = total.placed if stage == "encode" else total.found
            self._link.report(Progress(stage, done, done + waiting, figures))
        if self._link.cancel_requested:
            self._keep()
            self._link.raise_if_cancelled()
