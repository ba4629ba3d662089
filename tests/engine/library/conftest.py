"""A new library in a folder of its own."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.library.database import open_library_file
from engine.library.store import LibraryStore
from tests.engine.library.records import ROOT


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def connection(library: Path) -> Iterator[sqlite3.Connection]:
    opened = open_library_file(library)
    yield opened
    opened.close()


@pytest.fixture
def store(connection: sqlite3.Connection) -> LibraryStore:
    """A library with one source, the folder of all records."""
    store = LibraryStore(connection)
    store.add_sources([ROOT])
    return store
