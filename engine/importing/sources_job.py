"""Taking sources off a library's list, without looking at any file."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from engine.jobs import JobLink
from engine.library.database import open_library_file
from engine.library.store import LibraryStore


@dataclass(frozen=True, slots=True)
class RemoveSourcesJob:
    """Take sources off the list; what is known of their files stays until it is forgotten.

    Attributes:
        library: The library's file.
        paths: Files and folders, as they were added.
    """

    library: Path
    paths: tuple[Path, ...]

    def run(self, link: JobLink) -> None:
        """Take them off.

        Raises:
            LibraryError: The library cannot be opened or written.
        """
        with closing(open_library_file(self.library)) as connection:
            LibraryStore(connection).remove_sources(self.paths)
