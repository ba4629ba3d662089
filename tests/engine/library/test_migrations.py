import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from engine.library import database, migrations
from engine.library.backup import find_damage, kept_copies
from engine.library.database import open_library_file, open_to_read
from engine.library.errors import LibraryNotWritten
from engine.library.marks import Marked, Marks, MarkStore
from engine.library.search import Query, search_files, search_windows
from engine.library.store import LibraryStore
from engine.music.meter import THREE_FOUR
from engine.pieces.correction import Correction
from tests.engine.library.fixtures.make_fixture import make
from tests.engine.library.records import ROOT, record, table

FIXTURES = Path(__file__).with_name("fixtures")
OLD = sorted(FIXTURES.glob("library-v*.sqlite"))


def test_a_library_of_every_format_is_kept() -> None:
    assert [path.stem for path in OLD] == [f"library-v{n + 1}" for n in range(migrations.LATEST)]


@pytest.mark.parametrize("kept", OLD, ids=lambda path: path.stem)
def test_a_library_of_every_format_opens_with_all_that_is_in_it(kept: Path, library: Path) -> None:
    shutil.copy(kept, library)

    connection = open_library_file(library)

    assert find_damage(connection) == ""
    _check_everything(connection)
    LibraryStore(connection).add_sources([ROOT])
    LibraryStore(connection).put_records([record("lullabies/new.mid")])
    assert len(search_files(connection, Query(text="new"))) == 1
    connection.close()


def test_the_format_that_is_written_now_is_the_one_that_is_kept(tmp_path: Path) -> None:
    make(tmp_path / "now.sqlite")

    def schema(path: Path) -> list[tuple[str, ...]]:
        raw = sqlite3.connect(path)
        rows = raw.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
        raw.close()
        return rows

    assert schema(tmp_path / "now.sqlite") == schema(OLD[-1])


def _check_everything(connection: sqlite3.Connection) -> None:
    store, marks = LibraryStore(connection), MarkStore(connection)
    assert [(s.path.name, s.watched) for s in store.sources()] == [
        ("lullabies", True),
        ("waltz.mid", False),
        ("locked.mid", False),
    ]
    reports = store.reports("melody-2")
    assert [(r.path.name, r.status, r.content, r.windows) for r in reports] == [
        ("wiegenlied.mid", "partial", "aa", 4),
        ("子守唄 é.mid", "ok", "bb", 4),
        ("waltz.mid", "missing", "cc", 4),
        ("locked.mid", "refused", "", 0),
    ]
    assert reports[0].reason == "wiegenlied.mid is cut off."
    assert reports[0].tracks == record().report.tracks
    assert store.packed_piece("cc") == b"piece of waltz.mid"
    windows = store.windows("melody-2")
    assert windows.contents == ("aa", "bb", "cc")
    assert np.array_equal(windows.features, np.tile(table().features, (3, 1)))
    assert len(store.windows("melody-16")) == 12
    assert store.corrections() == {"aa": Correction(roles=((0, "melody"),), meter=THREE_FOUR)}
    assert store.consents() == {"aa": True, "bb": False}
    z = np.arange(12, dtype=np.float32).reshape(4, 3)
    kept = store.latents_of("aa", "melody-2", "model")
    assert kept is not None
    assert np.array_equal(kept, z)
    assert store.layout("melody-2", "model") == b"layout"
    assert marks.marks_of(Marked("aa")).plays == 1
    assert marks.marks_of(Marked("bb")) == Marks(True)
    assert marks.marks_of(Marked("bb", "melody-2", 16)) == Marks(False, ("Sleep",), "for the harp")
    assert search_files(connection, Query(text="守唄 ころり")) == (reports[1].path,)
    assert len(search_windows(connection, Query(text="harp"), "melody-2")) == 1


def _add_moods(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE contents ADD COLUMN mood TEXT")


def _add_moods_and_fail(connection: sqlite3.Connection) -> None:
    _add_moods(connection)
    connection.execute("INSERT INTO contents SELECT * FROM nowhere")


def _fill_the_disk(connection: sqlite3.Connection) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    connection.execute("CREATE TABLE large AS SELECT zeroblob(99999) AS hole")


def _next(patch: pytest.MonkeyPatch, step: object) -> None:
    """Let the next Lento have one more format."""
    patch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, step))
    patch.setattr(migrations, "LATEST", migrations.LATEST + 1)
    patch.setattr(database, "LATEST", migrations.LATEST)


@pytest.fixture
def old(library: Path) -> Path:
    """A library of the format of today, for a Lento of tomorrow."""
    connection = open_library_file(library)
    LibraryStore(connection).add_sources([ROOT])
    LibraryStore(connection).put_records([record("a.mid")])
    connection.close()
    return library


def _version(path: Path) -> int:
    raw = sqlite3.connect(path)
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.close()
    return int(version)


@pytest.mark.parametrize("opening", [open_library_file, open_to_read])
def test_a_step_to_the_next_format_keeps_a_copy_of_the_last(
    old: Path, monkeypatch: pytest.MonkeyPatch, opening: object
) -> None:
    today = migrations.LATEST
    _next(monkeypatch, _add_moods)

    connection = opening(old)  # type: ignore[operator]

    assert connection.execute("SELECT hash, mood FROM contents").fetchall() == [
        ("hash of a.mid", None)
    ]
    assert len(LibraryStore(connection).reports()) == 1
    connection.close()
    assert _version(old) == today + 1
    (copy,) = kept_copies(old)
    assert copy.name == f"library-before-format-{today + 1}.sqlite"
    assert _version(copy) == today


@pytest.mark.parametrize(
    ("step", "error"),
    [(_add_moods_and_fail, sqlite3.OperationalError), (_fill_the_disk, LibraryNotWritten)],
)
def test_a_step_that_fails_leaves_the_library_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch, step: object, error: type[Exception]
) -> None:
    today = migrations.LATEST
    with monkeypatch.context() as patch:
        _next(patch, step)
        with pytest.raises(error):
            open_library_file(old)
    assert _version(old) == today

    connection = open_library_file(old)
    assert len(LibraryStore(connection).reports()) == 1
    assert find_damage(connection) == ""
    connection.close()


def test_a_step_that_another_window_has_made_is_not_made_twice(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_library_file(old)
    second = sqlite3.connect(old, isolation_level=None)
    _next(monkeypatch, _add_moods)

    migrations.migrate(first, old)
    migrations.migrate(second, old)

    assert len(LibraryStore(first).reports()) == 1
    first.close()
    second.close()
