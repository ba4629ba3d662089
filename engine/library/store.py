"""The library as one object: everything that is kept of a person's files, read and changed."""

import sqlite3

from engine.library.store_consents import ConsentStore
from engine.library.store_contents import ContentStore
from engine.library.store_learning import KnownContent, LearningStore
from engine.library.store_places import KnownPlace, PlaceStore
from engine.library.store_records import RecordStore
from engine.library.store_sources import Source, SourceStore
from engine.library.store_windows import WindowStore

__all__ = ["KnownContent", "KnownPlace", "LibraryStore", "Source"]


class LibraryStore(
    SourceStore, PlaceStore, RecordStore, ContentStore, ConsentStore, LearningStore, WindowStore
):
    """All of a library over one connection; every change is made whole or not at all.

    All methods raise LibraryError where the disk, the file or another program is in the way.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take a connection of engine.library.database; its opener closes it."""
        super().__init__(connection)
