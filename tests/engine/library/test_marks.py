import sqlite3

import pytest

from engine.library.marks import NO_MARKS, Marked, Marks, MarkStore, marked_windows
from engine.library.search import Query, search_files, search_windows
from engine.library.store import LibraryStore
from tests.engine.library.records import ROOT, record, table

FILE = Marked("hash of a.mid")
WINDOW = Marked("hash of a.mid", "melody-2", 32)


@pytest.fixture
def marks(connection: sqlite3.Connection, store: LibraryStore) -> MarkStore:
    store.put_records([record("a.mid"), record("b.mid")])
    return MarkStore(connection)


def test_what_was_added_is_told(marks: MarkStore) -> None:
    marks.set_favourite([FILE, WINDOW], True)
    marks.add_tags([FILE], ["sleep", "Anna"])
    marks.set_note([WINDOW], "for the harp")
    marks.played([WINDOW])
    marks.played([WINDOW])

    assert marks.marks_of(FILE) == Marks(True, ("Anna", "sleep"))
    window = marks.marks_of(WINDOW)
    assert (window.favourite, window.note, window.plays) == (True, "for the harp", 2)
    assert window.last_played_s is not None
    assert marks.file_marks() == {FILE.content: marks.marks_of(FILE)}
    assert marks.marks_of(Marked("hash of b.mid")) == NO_MARKS


def test_marks_of_windows_are_told_by_row(
    connection: sqlite3.Connection, store: LibraryStore, marks: MarkStore
) -> None:
    marks.set_favourite([WINDOW], True)

    rows = store.windows("melody-2").row_id

    assert marks.window_marks("melody-2") == {int(rows[2]): Marks(True)}
    assert marked_windows(connection, "melody-2", rows[2:3]) == (WINDOW,)


def test_marks_survive_reading_again_and_moving(store: LibraryStore, marks: MarkStore) -> None:
    marks.add_tags([FILE, WINDOW], ["sleep"])
    marks.set_note([FILE], "slow")

    store.put_records([record("moved.mid", "hash of a.mid", tables=(table(9, seed=3),))])

    assert marks.marks_of(FILE) == Marks(False, ("sleep",), "slow")
    assert marks.marks_of(WINDOW) == Marks(False, ("sleep",))


def test_a_file_that_changed_takes_its_marks_along(
    connection: sqlite3.Connection, store: LibraryStore, marks: MarkStore
) -> None:
    marks.add_tags([FILE, WINDOW], ["sleep"])
    marks.set_note([FILE], "slow")

    store.put_records([record("a.mid", "other bytes")])

    assert marks.marks_of(Marked("other bytes")) == Marks(False, ("sleep",), "slow")
    assert marks.marks_of(Marked("other bytes", "melody-2", 32)) == Marks(False, ("sleep",))
    assert search_files(connection, Query(text="slow")) == (ROOT / "a.mid",)
    assert len(search_windows(connection, Query(text="sleep a.mid"), "melody-2")) == 4


def test_tags_that_differ_in_case_are_one(marks: MarkStore) -> None:
    marks.add_tags([FILE], ["Sleep", "  "])
    marks.add_tags([WINDOW], ["sleep ", "SLEEP"])

    assert marks.tags() == (("Sleep", 2),)
    marks.remove_tags([FILE], ["sLEEP"])
    assert marks.tags() == (("Sleep", 1),)
    marks.remove_tags([WINDOW], ["sleep"])
    assert marks.tags() == ()


def test_marks_can_be_put_back_as_they_were(marks: MarkStore) -> None:
    marks.add_tags([FILE], ["sleep"])
    before = marks.marks_of(FILE)
    marks.add_tags([FILE], ["Anna"])
    marks.set_note([FILE], "slow")

    marks.put_marks({FILE: before, WINDOW: Marks(True, ("x",), "n", 3, 99)})

    assert marks.marks_of(FILE) == before
    assert marks.marks_of(WINDOW) == Marks(True, ("x",), "n", 3, 99)
    assert marks.tags() == (("sleep", 1), ("x", 1))


def test_marking_what_is_not_known_changes_nothing(marks: MarkStore) -> None:
    marks.set_favourite([Marked("unknown")], True)

    assert marks.file_marks() == {}
