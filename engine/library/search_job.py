"""Searching the library as a job."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.jobs import JobLink
from engine.library.database import open_to_read
from engine.library.search import Query, search_files, search_windows


@dataclass(frozen=True, slots=True)
class SearchJob:
    """Find windows; gives their row ids, shape (count,), int64, in the order asked for.

    Attributes:
        library: The library's file.
        query: What is asked for.
        kind: Which windows, such as 'melody-2'.
        limit: How many at most, or None for all.
    """

    library: Path
    query: Query
    kind: str
    limit: int | None = None

    def run(self, link: JobLink) -> NDArray[np.int64]:
        """Search; LibraryError where the library cannot be read."""
        connection = open_to_read(self.library)
        try:
            return search_windows(connection, self.query, self.kind, self.limit)
        finally:
            connection.close()


@dataclass(frozen=True, slots=True)
class SearchFilesJob:
    """Find files; gives their paths in the order asked for."""

    library: Path
    query: Query
    kind: str = "melody-2"

    def run(self, link: JobLink) -> tuple[Path, ...]:
        """Search; LibraryError where the library cannot be read."""
        connection = open_to_read(self.library)
        try:
            return search_files(connection, self.query, self.kind)
        finally:
            connection.close()
