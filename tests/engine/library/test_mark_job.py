import pickle
import sqlite3
from pathlib import Path

from engine.jobs import JobLink
from engine.library.mark_job import MarkJob, PutMarksJob
from engine.library.marks import NO_MARKS, Marked, Marks, MarkStore
from engine.library.search import Query
from engine.library.search_job import SearchFilesJob, SearchJob
from engine.library.store import LibraryStore
from engine.music.key import Key
from tests.engine.library.records import ROOT, record

FILE = Marked("hash of a.mid")


def test_a_mark_can_be_undone_and_redone(
    connection: sqlite3.Connection, store: LibraryStore, library: Path
) -> None:
    store.put_records([record("a.mid")])
    job = MarkJob(library, (FILE,), favourite=True, add_tags=("a", "b"), note="slow", played=True)

    before = pickle.loads(pickle.dumps(job)).run(JobLink())
    marked = MarkStore(connection).marks_of(FILE)
    undone = PutMarksJob(library, before).run(JobLink())

    assert before == ((FILE, NO_MARKS),)
    assert marked == Marks(True, ("a", "b"), "slow", 1, marked.last_played_s)
    assert undone == ((FILE, marked),)
    assert MarkStore(connection).marks_of(FILE) == NO_MARKS

    PutMarksJob(library, undone).run(JobLink())
    MarkJob(library, (FILE,), remove_tags=("a",)).run(JobLink())
    assert MarkStore(connection).marks_of(FILE).tags == ("b",)


def test_searching_is_a_job_that_travels(store: LibraryStore, library: Path) -> None:
    store.put_records([record("a.mid"), record("b.mid")])
    query = Query(text="song", arousal=(0, 1), ranges={"notes": (0, 1)}, sources=(ROOT,))

    rows = pickle.loads(pickle.dumps(SearchJob(library, query, "melody-2", 5))).run(JobLink())

    assert rows.tolist() == store.windows("melody-2").row_id[:5].tolist()
    assert SearchFilesJob(library, query).run(JobLink()) == (ROOT / "a.mid", ROOT / "b.mid")
    assert (
        SearchJob(library, Query(keys=(Key(0),), text="none"), "melody-2").run(JobLink()).size == 0
    )
