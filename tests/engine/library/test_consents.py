"""What was said about learning from files: kept by their hash, whatever becomes of them."""

import sqlite3
from pathlib import Path

import pytest

from engine.jobs import JobLink
from engine.library.backup import back_up, find_damage, restore
from engine.library.backup_job import ForgetJob
from engine.library.curated import ConsentJob, CuratedJob
from engine.library.database import open_library_file
from engine.library.forgetting import forget_removed
from engine.library.store import LibraryStore
from tests.engine.library.records import ROOT, record


def consents_in(library: Path) -> dict[str, bool]:
    connection = open_library_file(library)
    found = LibraryStore(connection).consents()
    connection.close()
    return found


def test_a_file_that_was_never_taken_in_can_be_refused(library: Path) -> None:
    ConsentJob(library, {"learned without an import": False, "allowed": True}).run(JobLink())

    assert CuratedJob(library).run(JobLink()).consents == {
        "learned without an import": False,
        "allowed": True,
    }

    ConsentJob(library, {"learned without an import": None}).run(JobLink())
    assert consents_in(library) == {"allowed": True}


def test_a_refusal_holds_when_the_file_is_taken_in_later(store: LibraryStore) -> None:
    store.set_consent(["x"], False)

    store.put_records([record("a.mid", "x")])

    assert store.consents() == {"x": False}


def test_a_refusal_goes_along_when_a_file_changes_and_a_permission_does_not(
    store: LibraryStore,
) -> None:
    store.put_records([record("a.mid", "refused"), record("b.mid", "allowed")])
    store.set_consent(["refused"], False)
    store.set_consent(["allowed"], True)

    store.put_records([record("a.mid", "refused, edited"), record("b.mid", "allowed, edited")])

    assert store.consents() == {"refused": False, "refused, edited": False, "allowed": True}


def test_a_refusal_outlives_the_file_that_is_forgotten_and_a_permission_does_not(
    connection: sqlite3.Connection, store: LibraryStore
) -> None:
    store.put_records([record(f"{name}.mid", name) for name in ("kept", "refused", "allowed")])
    store.set_consent(["kept", "allowed"], True)
    store.set_consent(["refused", "never taken in"], False)

    store.forget_places([ROOT / "refused.mid", ROOT / "allowed.mid"])
    forget_removed(connection)

    assert store.consents() == {"kept": True, "refused": False, "never taken in": False}


def test_refusals_are_forgotten_only_when_asked(library: Path) -> None:
    ConsentJob(library, {"x": False}).run(JobLink())

    ForgetJob(library).run(JobLink())
    assert consents_in(library) == {"x": False}

    ForgetJob(library, refusals=True).run(JobLink())
    assert consents_in(library) == {}


def test_what_was_refused_since_a_backup_stays_refused_when_it_is_taken_back(
    library: Path, tmp_path: Path
) -> None:
    connection = open_library_file(library)
    store = LibraryStore(connection)
    store.put_records([record("a.mid", "a"), record("b.mid", "b")])
    store.set_consent(["a", "b"], True)
    back_up(connection, tmp_path / "backup")
    store.set_consent(["a"], False)
    connection.close()

    restore(tmp_path / "backup", library)

    assert consents_in(library) == {"a": False, "b": True}
    connection = open_library_file(library)
    assert find_damage(connection) == ""
    connection.close()


@pytest.mark.parametrize("said", [True, False])
def test_what_was_said_is_in_a_backup(library: Path, tmp_path: Path, said: bool) -> None:
    ConsentJob(library, {"x": said}).run(JobLink())
    connection = open_library_file(library)
    back_up(connection, tmp_path / "backup")
    connection.close()

    restore(tmp_path / "backup", tmp_path / "new" / "library.sqlite")

    assert consents_in(tmp_path / "new" / "library.sqlite") == {"x": said}
