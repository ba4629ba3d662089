import sqlite3
from pathlib import Path

import pytest

from engine.errors import FileNotWritten, JobCancelled
from engine.jobs import JobLink, Progress
from engine.library.backup import back_up, find_damage, kept_copies, restore
from engine.library.backup_job import BackUpJob, RestoreJob, StartAnewJob
from engine.library.database import open_library_file
from engine.library.errors import LibraryDamaged, LibraryError, LibraryTooNew
from engine.library.marks import Marked, Marks, MarkStore
from engine.library.migrations import LATEST
from engine.library.search import Query, search_windows
from engine.library.store import LibraryStore
from tests.engine.library.records import record


def names(library: Path) -> list[str]:
    connection = open_library_file(library)
    try:
        assert find_damage(connection) == ""
        return [report.path.name for report in LibraryStore(connection).reports()]
    finally:
        connection.close()


def test_a_backup_holds_everything_in_one_file(
    connection: sqlite3.Connection, store: LibraryStore, tmp_path: Path
) -> None:
    store.put_records([record("a.mid")])
    MarkStore(connection).add_tags([Marked("hash of a.mid")], ["sleep"])

    back_up(connection, tmp_path / "stick" / "my library.backup")

    assert [p.name for p in (tmp_path / "stick").iterdir()] == ["my library.backup"]
    copy = open_library_file(tmp_path / "stick" / "my library.backup")
    assert LibraryStore(copy).reports() == store.reports()
    assert MarkStore(copy).marks_of(Marked("hash of a.mid")) == Marks(tags=("sleep",))
    copy.close()


def test_a_backup_brings_back_what_was_lost_and_the_old_library_is_kept(
    connection: sqlite3.Connection, store: LibraryStore, library: Path, tmp_path: Path
) -> None:
    store.put_records([record("a.mid")])
    BackUpJob(library, tmp_path / "backup").run(JobLink())
    store.put_records([record("b.mid")])
    assert len(search_windows(connection, Query(), "melody-2")) == 8

    kept = RestoreJob(library, tmp_path / "backup").run(JobLink())

    # The connection that was open all the time follows.
    assert [report.path.name for report in store.reports()] == ["a.mid"]
    assert len(search_windows(connection, Query(), "melody-2")) == 4
    assert kept is not None
    assert names(kept) == ["a.mid", "b.mid"]
    assert kept in kept_copies(library)
    store.put_records([record("c.mid")])
    assert names(library) == ["a.mid", "c.mid"]
    assert not list(tmp_path.glob("*restoring*"))


def test_a_backup_replaces_a_damaged_library(
    connection: sqlite3.Connection, store: LibraryStore, library: Path, tmp_path: Path
) -> None:
    store.put_records([record("a.mid")])
    back_up(connection, tmp_path / "backup")
    connection.close()
    library.write_bytes(b"damage" * 3000)

    kept = restore(tmp_path / "backup", library)

    assert kept is not None
    assert kept.read_bytes() == b"damage" * 3000
    assert names(library) == ["a.mid"]


def test_a_backup_can_be_taken_to_another_machine(
    connection: sqlite3.Connection, store: LibraryStore, tmp_path: Path
) -> None:
    store.put_records([record("a.mid")])
    back_up(connection, tmp_path / "backup")

    assert restore(tmp_path / "backup", tmp_path / "new" / "library.sqlite") is None
    assert names(tmp_path / "new" / "library.sqlite") == ["a.mid"]


def test_a_log_that_an_interrupted_copy_left_is_not_taken_for_the_next_ones(
    connection: sqlite3.Connection, store: LibraryStore, library: Path, tmp_path: Path
) -> None:
    store.put_records([record("a.mid")])
    back_up(connection, tmp_path / "backup")
    store.put_records([record(f"{number}.mid") for number in range(40)])
    log = library.with_name("library.sqlite-wal").read_bytes()
    new = tmp_path / "new" / "library.sqlite"
    new.parent.mkdir()
    for left in ("library.sqlite.restoring-wal", "library.sqlite-wal"):
        (new.parent / left).write_bytes(log)

    assert restore(tmp_path / "backup", new) is None

    assert names(new) == ["a.mid"]
    kept = new.with_name("library-log-without-library-1.sqlite-wal")
    assert kept.read_bytes() == log
    (tmp_path / "second-wal").write_bytes(log)
    back_up(connection, tmp_path / "second")
    assert len(names(tmp_path / "second")) == 41


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def damaged_inside(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 8 : 4096 * 12] = b"\x33" * 4096 * 4
    path.write_bytes(data)


def another_program(path: Path) -> None:
    path.unlink()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE cookies (name)")
    raw.close()


def newer(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {LATEST + 1}")
    raw.close()


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        (damaged, LibraryDamaged, "backup is damaged"),
        (damaged_inside, LibraryDamaged, "backup is damaged"),
        (lambda path: path.write_bytes(b"a song, maybe" * 999), LibraryDamaged, "is damaged or no"),
        (lambda path: path.write_bytes(b""), LibraryError, "backup is empty"),
        (lambda path: path.unlink(), LibraryError, "could not be found"),
        (another_program, LibraryError, "no library of Lento"),
        (newer, LibraryTooNew, "newer Lento"),
    ],
)
def test_what_is_no_whole_backup_replaces_nothing(
    connection: sqlite3.Connection,
    store: LibraryStore,
    library: Path,
    tmp_path: Path,
    change: object,
    error: type[LibraryError],
    said: str,
) -> None:
    store.put_records([record("a.mid")])
    back_up(connection, tmp_path / "backup")
    change(tmp_path / "backup")  # type: ignore[operator]

    with pytest.raises(error, match=said):
        restore(tmp_path / "backup", library)

    assert names(library) == ["a.mid"]
    assert kept_copies(library) == ()
    assert not list(tmp_path.glob("*restoring*"))


def test_a_backup_that_cannot_be_written_leaves_the_earlier_one(
    connection: sqlite3.Connection, store: LibraryStore, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FileNotWritten, match="could not be written"):
        back_up(connection, tmp_path / "file" / "backup")
    with pytest.raises(LibraryError, match="library itself"):
        back_up(connection, library)


class CancelledAtOnce(JobLink):
    def report(self, progress: Progress) -> None:
        super().report(progress)
        self.cancel()


def test_a_backup_can_be_cancelled(store: LibraryStore, library: Path, tmp_path: Path) -> None:
    store.put_records([record(f"{n}.mid", piece=bytes(100_000)) for n in range(300)])
    (tmp_path / "backup").write_text("the earlier one")
    link = CancelledAtOnce()

    with pytest.raises(JobCancelled):
        BackUpJob(library, tmp_path / "backup").run(link)

    assert link.latest is not None
    assert link.latest.stage == "back up"
    assert (tmp_path / "backup").read_text() == "the earlier one"
    assert not list(tmp_path.glob("*.part"))


def test_a_new_library_is_begun_beside_the_damaged_one(library: Path) -> None:
    library.write_bytes(b"damage" * 3000)

    aside = StartAnewJob(library).run(JobLink())

    assert aside is not None
    assert aside.read_bytes() == b"damage" * 3000
    assert names(library) == []
