"""Taking files into the library, and keeping it up to date: found, read by several processes,
kept a batch at a time, placed on the model's map meanwhile.

What is reported done is kept: an import that is cancelled, killed or cut off by the power goes on
where it was when it is started again.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.importing.import_sum import ImportSum
from engine.importing.placing import Placing
from engine.importing.run import ImportRun, Todo
from engine.importing.scan import Scan, scan
from engine.jobs import JobLink, Progress
from engine.library.database import open_library_file
from engine.library.store import LibraryStore
from engine.pieces.correction import Correction


@dataclass(frozen=True, slots=True)
class ImportJob:
    """Take files and folders into the library; what is known and unchanged costs nothing.

    Progress stages: 'find' (files), 'import' (files that are kept) and 'encode' (pieces placed).

    Attributes:
        library: The library's file.
        paths: Files, folders and packed folders.
        model: The model whose map pieces are placed on; None to leave that for later.
        add: Whether they become sources of the library; else they are looked at only.
        all_sources: Whether all other sources are looked at again too.
        scheduler: Address of a Dask scheduler whose workers read, instead of processes here.
    """

    library: Path
    paths: tuple[Path, ...]
    model: Path | None = None
    add: bool = True
    scheduler: str | None = None
    all_sources: bool = False

    def run(self, link: JobLink) -> ImportSum:
        """Import; stop() ends it early with what is kept, cancel() too and gives no sum.

        Raises:
            LibraryError: The library cannot be opened or written.
            JobCancelled: cancel() was called.
        """
        with _opened(self.library) as store:
            if self.add:
                store.add_sources(self.paths, watched=True)
            paths = list(self.paths)
            if self.all_sources:
                paths = [source.path for source in store.sources()]
            return _import(self, store, paths, link)


@dataclass(frozen=True, slots=True)
class RescanJob:
    """Look at all sources again, or at watched ones alone, and read what changed.

    Attributes:
        library: The library's file.
        model: The model whose map pieces are placed on; None to leave that for later.
        watched_only: Whether sources that nobody watches are left alone.
    """

    library: Path
    model: Path | None = None
    watched_only: bool = False
    scheduler: str | None = None

    def run(self, link: JobLink) -> ImportSum:
        """What ImportJob does, for the sources that are there."""
        with _opened(self.library) as store:
            sources = store.sources()
            paths = [s.path for s in sources if s.watched or not self.watched_only]
            return _import(self, store, paths, link)


@dataclass(frozen=True, slots=True, eq=False)
class CorrectJob:
    """Keep what a person decided about files, and read those again that are there.

    Attributes:
        library: The library's file.
        corrections: What they decided, by content; NO_CORRECTION takes a decision back.
        model: The model whose map pieces are placed on; None to leave that for later.
    """

    library: Path
    corrections: Mapping[str, Correction] = field(default_factory=dict)
    model: Path | None = None

    def run(self, link: JobLink) -> ImportSum:
        """Keep, read, keep; a file that is missing is read when it is found again.

        Raises:
            LibraryError: The library cannot be opened or written.
            JobCancelled: cancel() was called; the decisions are kept.
        """
        with _opened(self.library) as store:
            todo: list[Todo] = []
            for content, correction in self.corrections.items():
                store.set_correction(content, correction)
                todo.extend(Todo(path, correction) for path in store.places_of(content)[:1])
            total = ImportSum(found=len(todo), left=len(todo))
            return ImportRun(store, Placing.of(self.library, self.model), link).go(todo, total)


Scanning = ImportJob | RescanJob


def _import(job: Scanning, store: LibraryStore, paths: Sequence[Path], link: JobLink) -> ImportSum:
    def watch(found: int) -> None:
        link.raise_if_cancelled()
        link.report(Progress("find", found))

    scanned = scan(store, paths, watch)
    _keep_places(store, scanned)
    run = ImportRun(store, Placing.of(job.library, job.model), link, job.scheduler)
    todo = (Todo(path) for path in scanned.to_read)
    total = run.go(todo, ImportSum.of(scanned))
    if scanned.missing and scanned.new:
        moved = store.forget_moved(scanned.missing, scanned.new)
        total = replace(total, missing=total.missing - moved)
    return total


def _keep_places(store: LibraryStore, scanned: Scan) -> None:
    if scanned.missing:
        store.mark_missing(scanned.missing)
    if scanned.gone:
        store.forget_places(scanned.gone)
    if scanned.found_again:
        store.found_again(scanned.found_again)


@contextmanager
def _opened(library: Path) -> Iterator[LibraryStore]:
    with closing(open_library_file(library)) as connection:
        yield LibraryStore(connection)
