import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.library import migrations
from engine.library.database import (
    library_file,
    open_library_file,
    open_to_read,
    reading,
    set_aside,
    writing,
)
from engine.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryNotWritten,
    LibraryTooNew,
)
from engine.library.store import LibraryStore
from tests.engine.library.records import ROOT, record


def filled(library: Path, count: int = 30) -> None:
    """Make a library of so many files, and close it."""
    connection = open_library_file(library)
    store = LibraryStore(connection)
    store.add_sources([ROOT])
    store.put_records([record(f"{number}.mid") for number in range(count)])
    connection.close()


def test_the_library_lies_in_the_persons_own_folder(data_dir: Path) -> None:
    assert library_file() == data_dir / "library.sqlite"


def test_a_library_is_kept_safely(connection: sqlite3.Connection) -> None:
    def pragma(name: str) -> object:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2  # FULL: what was reported done survives a power cut.
    assert pragma("foreign_keys") == 1
    assert pragma("user_version") == migrations.LATEST
    assert pragma("application_id") == migrations.APPLICATION_ID
    assert pragma("integrity_check") == "ok"


def test_a_library_in_a_folder_with_an_odd_name_opens(tmp_path: Path) -> None:
    library = tmp_path / "ö ? #%20 'x'" / "library.sqlite"
    filled(library, 1)

    connection = open_to_read(library)

    assert len(LibraryStore(connection).reports()) == 1
    connection.close()


def test_a_reader_cannot_write(connection: sqlite3.Connection, library: Path) -> None:
    reader = open_to_read(library)

    with pytest.raises(LibraryNotWritten, match="may not be written"):
        LibraryStore(reader).add_sources([ROOT])
    reader.close()


def test_a_reader_sees_one_state_while_another_writes(store: LibraryStore, library: Path) -> None:
    store.put_records([record("a.mid")])
    connection = open_to_read(library)
    reader = LibraryStore(connection)

    with reading(connection):
        assert len(reader.reports()) == 1
        store.put_records([record("b.mid")])
        assert len(reader.reports()) == 1
        assert len(reader.windows("melody-2")) == 4
    assert len(reader.reports()) == 2
    connection.close()


def test_a_library_without_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(LibraryError, match="could not be made"):
        open_library_file(tmp_path / "file" / "library.sqlite")
    (tmp_path / "folder").mkdir()
    with pytest.raises(LibraryError, match="could not be opened"):
        open_library_file(tmp_path / "folder")


def test_there_is_no_reading_of_a_library_that_is_gone(library: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        open_to_read(library)
    assert not library.exists()


def test_what_fails_in_the_middle_changes_nothing(
    connection: sqlite3.Connection, store: LibraryStore
) -> None:
    def both() -> None:
        with writing(connection):
            store.put_records([record("a.mid")])
            store.put_records([record("b.mid", words=None)])

    with pytest.raises(AttributeError):
        both()

    assert store.reports() == ()
    store.put_records([record("a.mid")])
    assert len(store.reports()) == 1


def garbage(library: Path) -> None:
    library.write_bytes(b"These are not the bytes of a library. " * 500)


def cut_off(library: Path) -> None:
    filled(library)
    library.write_bytes(library.read_bytes()[: library.stat().st_size // 2])


def overwritten(library: Path) -> None:
    filled(library)
    data = bytearray(library.read_bytes())
    data[100:8000] = b"\xa5" * 7900
    library.write_bytes(data)


@pytest.mark.parametrize("damage", [garbage, cut_off, overwritten])
def test_a_damaged_library_is_told_and_set_aside_and_never_deleted(
    library: Path, damage: Callable[[Path], None]
) -> None:
    damage(library)
    before = library.read_bytes()

    for opening in (open_library_file, open_to_read):
        with pytest.raises(LibraryDamaged, match="Nothing was deleted; restore a backup"):
            opening(library)
    assert library.read_bytes() == before

    aside = set_aside(library)
    filled(library, 2)
    assert aside.read_bytes() == before
    assert aside.name == "library-damaged-1.sqlite"
    assert set_aside(library).name == "library-damaged-2.sqlite"
    assert not library.exists()


def test_the_log_goes_aside_with_its_library(library: Path) -> None:
    connection = open_library_file(library)
    LibraryStore(connection).add_sources([ROOT])
    copy = library.with_name("copy.sqlite")
    for ending in ("", "-wal"):  # As a crash leaves them.
        shutil.copy(f"{library}{ending}", f"{copy}{ending}")
    connection.close()

    aside = set_aside(copy)

    opened = open_library_file(aside)
    assert len(LibraryStore(opened).sources()) == 1
    opened.close()
    assert sorted(p.name for p in library.parent.iterdir() if "copy" in p.name) == [aside.name]


def test_damage_inside_is_told_when_it_is_met(library: Path) -> None:
    filled(library, 300)
    data = bytearray(library.read_bytes())
    for page in range(40, len(data) // 4096):
        data[page * 4096 : page * 4096 + 3000] = b"\x5a" * 3000
    library.write_bytes(data)

    with pytest.raises(LibraryDamaged, match="damaged"):
        _use(library)


def _use(library: Path) -> None:
    connection = open_library_file(library)
    try:
        store = LibraryStore(connection)
        store.reports()
        store.windows("melody-2")
        store.put_records([record(f"{number}.mid", "new") for number in range(300)])
    finally:
        connection.close()


def test_a_library_of_a_newer_lento_is_refused_and_untouched(library: Path) -> None:
    filled(library)
    raw = sqlite3.connect(library)
    raw.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    raw.close()
    before = library.read_bytes()

    for opening in (open_library_file, open_to_read):
        with pytest.raises(LibraryTooNew, match="made by a newer Lento"):
            opening(library)

    assert library.read_bytes() == before
    assert [p.name for p in library.parent.glob("*.sqlite")] == [library.name]


def test_a_database_of_another_program_is_refused_and_untouched(library: Path) -> None:
    raw = sqlite3.connect(library)
    raw.execute("CREATE TABLE cookies (name)")
    raw.close()
    before = library.read_bytes()

    for opening in (open_library_file, open_to_read):
        with pytest.raises(LibraryError, match="no library of Lento"):
            opening(library)
    assert library.read_bytes() == before


def test_a_full_disk_is_told_and_what_was_kept_stays(
    connection: sqlite3.Connection, store: LibraryStore
) -> None:
    store.put_records([record("a.mid")])
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 5}")

    with pytest.raises(LibraryNotWritten, match="disk is full"):
        store.put_records([record(f"{number}.mid", piece=bytes(9000)) for number in range(20)])

    assert [report.path.name for report in store.reports()] == ["a.mid"]
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    connection.execute("PRAGMA max_page_count = 100000")
    store.put_records([record("b.mid")])
    assert len(store.reports()) == 2


def test_a_library_that_another_program_holds_too_long_is_told(
    connection: sqlite3.Connection, store: LibraryStore, library: Path
) -> None:
    other = open_library_file(library)
    connection.execute("PRAGMA busy_timeout = 50")
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(LibraryError, match="Another program has held the library"):
        store.put_records([record("a.mid")])

    other.execute("ROLLBACK")
    other.close()
    store.put_records([record("a.mid")])
    assert len(store.reports()) == 1


def test_a_mistake_of_ours_is_not_told_as_damage(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), reading(connection):
        connection.execute("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError), writing(connection):
        connection.execute("INSERT INTO pieces VALUES (99, x'00')")
    with pytest.raises(sqlite3.IntegrityError), writing(connection):
        connection.execute("INSERT INTO tags (name, folded) VALUES (x'00', 'x')")
    assert not connection.in_transaction
