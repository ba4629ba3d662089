import sqlite3
from pathlib import Path

from engine.jobs import JobLink
from engine.library.backup import find_damage, kept_copies
from engine.library.backup_job import ForgetJob
from engine.library.copies import copy_beside
from engine.library.database import open_library_file
from engine.library.forgetting import forget_removed
from engine.library.marks import Marked, MarkStore
from engine.library.search import Query, search_files
from engine.library.store import LibraryStore
from engine.pieces.correction import Correction
from tests.engine.library.records import ROOT, record

SECRETS = ("Zacharias", "Xylophonia", "Quintilian", "Yggdrasil", "Wolkenkuckuck")


def bytes_of(library: Path) -> bytes:
    """The library's file and its log."""
    return b"".join(path.read_bytes() for path in library.parent.glob(f"{library.name}*"))


def test_nothing_of_a_forgotten_file_is_left_in_the_bytes(library: Path) -> None:
    connection = open_library_file(library)
    store, marks = LibraryStore(connection), MarkStore(connection)
    store.add_sources([ROOT / "kept", ROOT / "gone"])
    store.put_records([record(f"kept/{number}.mid") for number in range(30)])
    name, words, tag, note, tag_of_window = SECRETS
    store.put_records([record(f"gone/{name}.mid", "x", words=words, piece=b"Piecework" * 999)])
    store.set_correction("x", Correction(excluded=True))
    marks.add_tags([Marked("x")], [tag])
    marks.set_note([Marked("x")], note)
    marks.add_tags([Marked("x", "melody-2", 16)], [tag_of_window])
    secrets = [secret.encode() for secret in (*SECRETS, "Piecework")]
    assert all(secret in bytes_of(library) for secret in secrets)

    store.remove_sources([ROOT / "gone"])
    forgotten = forget_removed(connection)

    left = bytes_of(library).lower()
    assert [secret for secret in secrets if secret.lower() in left] == []
    assert (forgotten.files, forgotten.contents, forgotten.tidied) == (1, 1, True)
    assert len(store.reports()) == 30
    assert marks.tags() == ()
    assert find_damage(connection) == ""
    connection.close()


def test_only_what_no_file_holds_is_forgotten(
    connection: sqlite3.Connection, store: LibraryStore, library: Path
) -> None:
    store.add_sources([ROOT.parent / "other"])
    store.put_records(
        [record("a.mid", "same"), record("../other/b.mid", "same"), record("../other/c.mid")]
    )
    MarkStore(connection).set_favourite([Marked("same")], True)
    store.remove_sources([ROOT.parent / "other"])

    forgotten = ForgetJob(library).run(JobLink())

    assert (forgotten.files, forgotten.contents) == (2, 1)
    assert MarkStore(connection).marks_of(Marked("same")).favourite
    assert search_files(connection, Query(text="b.mid")) == ()
    assert search_files(connection, Query(text="a.mid")) == (ROOT / "a.mid",)


def test_missing_files_are_forgotten_only_when_asked(store: LibraryStore, library: Path) -> None:
    store.put_records([record("a.mid"), record("b.mid")])
    store.mark_missing([ROOT / "a.mid"])

    assert ForgetJob(library).run(JobLink()).files == 0
    assert ForgetJob(library, missing=True).run(JobLink()).files == 1
    assert [report.path.name for report in store.reports()] == ["b.mid"]


def test_what_was_played_can_be_forgotten(
    connection: sqlite3.Connection, store: LibraryStore, library: Path
) -> None:
    store.put_records([record("a.mid")])
    MarkStore(connection).played([Marked("hash of a.mid")])

    ForgetJob(library, plays=True).run(JobLink())

    assert MarkStore(connection).file_marks() == {}


def test_forgetting_while_another_window_reads_forgets_all_the_same(
    store: LibraryStore, library: Path
) -> None:
    store.put_records([record("a.mid")])
    store.remove_sources([ROOT])
    reader = open_library_file(library)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM places").fetchone()
    writer = open_library_file(library)
    writer.execute("PRAGMA busy_timeout = 50")

    forgotten = forget_removed(writer)

    assert (forgotten.files, forgotten.tidied) == (1, False)
    reader.close()
    writer.close()


def test_the_copies_beside_a_library_go_only_when_asked(library: Path) -> None:
    connection = open_library_file(library)
    LibraryStore(connection).put_records([record("gone/a.mid", "a")])
    copy_beside(connection, library, "before-restore")
    connection.close()

    ForgetJob(library).run(JobLink())
    assert len(kept_copies(library)) == 1

    ForgetJob(library, copies=True).run(JobLink())
    assert kept_copies(library) == ()
