"""How long searches and whole readings of a big library take, on one made from numbers.

The issue asks for 50 ms at 100,000 windows. Every size prints its own p50 and p95 over varied
queries: `pytest tests/bench/test_library_search.py --benchmark-only -s`.
"""

import itertools
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.jobs import JobLink
from engine.library.database import open_library_file, open_to_read
from engine.library.marks import Marked, MarkStore
from engine.library.search import ORDERS, Query, search_files, search_windows
from engine.library.search_job import SearchJob
from engine.library.store import LibraryStore
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR
from engine.pieces.record import PieceRecord
from engine.pieces.window_table import WINDOW_FEATURES
from tests.engine.library.records import ROOT, record, table

KIND = "melody-2"
WINDOWS_A_FILE = 110
SYLLABLES = [a + b for a in "lmrstk" for b in "aeio"]
SIZES = [100_000, 500_000]


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size}-windows")
def big(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of so many windows of two bars, with words, tags, favourites and notes."""
    library = tmp_path_factory.mktemp("big") / "library.sqlite"
    connection = open_library_file(library)
    count = -(-request.param // WINDOWS_A_FILE)
    started = time.perf_counter()
    _fill(connection, count)
    seconds = time.perf_counter() - started
    print(f"\n{count} files made and kept in {seconds:.1f} s, {_size_mb(library):.0f} MB")
    connection.close()
    return library


@pytest.fixture
def connection(big: Path) -> Iterator[sqlite3.Connection]:
    opened = open_to_read(big)
    yield opened
    opened.close()


def _fill(connection: sqlite3.Connection, count: int) -> None:
    chance = np.random.default_rng(4)
    words = ["".join(chance.choice(SYLLABLES, 3)) for _ in range(5000)]
    tables = [table(WINDOWS_A_FILE, seed=seed) for seed in range(50)]
    longs = [table(WINDOWS_A_FILE, bars=16, seed=seed) for seed in range(50, 100)]
    store, marks = LibraryStore(connection), MarkStore(connection)
    store.add_sources([ROOT / f"shelf {number}" for number in range(20)])
    batch: list[PieceRecord] = []
    for number in range(count):
        name = (
            f"shelf {number % 20}/{words[number % 5000]}/song {number} {words[-number % 5000]}.mid"
        )
        made = record(name, piece=os.urandom(4000), words=" ".join(chance.choice(words, 60)))
        batch.append(replace(made, tables=(tables[number % 50], longs[number % 50])))
        if len(batch) == 100 or number == count - 1:
            store.put_records(batch)
            batch.clear()
    contents = list(store.windows(KIND).contents)
    for number, tag in enumerate(("sleep", "calm", "Anna", "harp")):
        marks.add_tags([Marked(c) for c in contents[number :: 9 + number]], [tag])
    chosen = chance.choice(contents, 500)
    some = [Marked(str(c), KIND, int(16 * chance.integers(WINDOWS_A_FILE))) for c in chosen]
    marks.set_favourite(some, True)
    marks.set_note(some[:100], "for the harp in the evening")


def _size_mb(library: Path) -> float:
    return sum(file.stat().st_size for file in library.parent.iterdir()) / 1e6


QUERIES: dict[str, Query] = {
    "all": Query(),
    "text that all have": Query(text="song"),
    "text that all have, one letter": Query(text="s"),
    "text, rare": Query(text="lamike"),
    "text, as one types": Query(text="song l"),
    "text, three words": Query(text="sleep little so"),
    "text, three words that all have": Query(text="song flute s"),
    "text, in quotes": Query(text='"the song of"'),
    "text, nothing": Query(text="zzz"),
    "text and order": Query(text="song", order="arousal", descending=True),
    "tag": Query(tags=("sleep",)),
    "tags and text": Query(tags=("sleep", "harp"), text="la"),
    "favourites": Query(favourites=True),
    "note": Query(text="evening"),
    "key": Query(keys=(Key(0),)),
    "keys and metres": Query(keys=(Key(0), Key(9, True)), meters=(THREE_FOUR, SIX_EIGHT)),
    "metre": Query(meters=(FOUR_FOUR,)),
    "arousal": Query(arousal=(0.1, 0.3)),
    "arousal, sorted": Query(arousal=(0.1, 0.9), order="arousal"),
    "five ranges": Query(ranges=dict.fromkeys(WINDOW_FEATURES[4:9], (0.1, 0.9))),
    "source": Query(sources=(ROOT / "shelf 3",)),
    "distinct": Query(distinct=True),
    "everything at once": Query(
        text="song la",
        tags=("calm",),
        keys=tuple(Key(t) for t in range(6)),
        arousal=(0.2, 0.8),
        ranges={"notes": (0.2, 1.0)},
        sources=(ROOT / "shelf 1", ROOT / "shelf 2"),
        order="mean_pitch",
        distinct=True,
    ),
    **{f"order {order}": Query(order=order) for order in ORDERS},
}


def test_windows_are_found(connection: sqlite3.Connection, benchmark: Callable[..., None]) -> None:
    _report("windows", lambda query: search_windows(connection, query, KIND))
    benchmark(search_windows, connection, QUERIES["everything at once"], KIND)


def test_files_are_found(connection: sqlite3.Connection, benchmark: Callable[..., None]) -> None:
    _report("files", lambda query: search_files(connection, query, KIND))
    benchmark(search_files, connection, QUERIES["text that all have"], KIND)


def test_a_job_opens_and_searches(big: Path, benchmark: Callable[..., None]) -> None:
    _report("job", lambda query: SearchJob(big, query, KIND).run(JobLink()))
    benchmark(SearchJob(big, QUERIES["all"], KIND).run, JobLink())


def test_all_windows_are_read(
    connection: sqlite3.Connection, benchmark: Callable[..., None]
) -> None:
    benchmark(LibraryStore(connection).windows, KIND)


def test_all_reports_are_read(
    connection: sqlite3.Connection, benchmark: Callable[..., None]
) -> None:
    benchmark(LibraryStore(connection).reports, KIND)


def test_all_places_are_read(
    connection: sqlite3.Connection, benchmark: Callable[..., None]
) -> None:
    benchmark(LibraryStore(connection).known_places)


def test_files_are_put(tmp_path: Path, benchmark: Callable[..., None]) -> None:
    """Fifty files at a time, each as large as a song of POP909."""
    connection = open_library_file(tmp_path / "library.sqlite")
    store = LibraryStore(connection)
    store.add_sources([ROOT])
    tables = (table(115), table(115, bars=16, seed=1))
    numbers = itertools.count()

    def put_fifty() -> None:
        names = (f"{next(numbers)}.mid" for _ in range(50))
        store.put_records([record(n, piece=os.urandom(1000), tables=tables) for n in names])

    benchmark(put_fifty)
    connection.close()


def _report(what: str, search: Callable[[Query], object]) -> None:
    """Print the median and the slow end over all queries, each asked seven times."""
    times: dict[str, list[float]] = {}
    for _ in range(7):
        for name, query in QUERIES.items():
            started = time.perf_counter()
            search(query)
            times.setdefault(name, []).append(1e3 * (time.perf_counter() - started))
    everything = np.concatenate([found[1:] for found in times.values()])
    first = times["all"][0]
    slowest = sorted(times, key=lambda name: -float(np.median(times[name])))[:5]
    print(f"\n{what}: first {first:.1f} ms, then p50 {np.median(everything):.2f} ms, ", end="")
    print(f"p95 {np.quantile(everything, 0.95):.2f} ms, most {everything.max():.2f} ms; slowest: ")
    print("; ".join(f"{name} {np.median(times[name]):.1f} ms" for name in slowest))
