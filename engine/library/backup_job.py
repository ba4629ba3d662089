"""Backup, restore, forgetting and starting anew as jobs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.jobs import JobLink, Progress
from engine.library.backup import back_up, delete_kept_copies, restore
from engine.library.database import open_library_file, open_to_read, set_aside
from engine.library.forgetting import Forgotten, forget_plays, forget_removed


@dataclass(frozen=True, slots=True)
class BackUpJob:
    """Write the library into a file of the person's choice; progress stage 'back up' (pages)."""

    library: Path
    path: Path

    def run(self, link: JobLink) -> None:
        """Back up; LentoError says why not, and what was at path before is untouched then."""
        connection = open_to_read(self.library)
        try:
            back_up(connection, self.path, _telling(link, "back up"))
        finally:
            connection.close()


@dataclass(frozen=True, slots=True)
class RestoreJob:
    """Take a backup back; gives where the library is kept that was there before, or None."""

    library: Path
    path: Path

    def run(self, link: JobLink) -> Path | None:
        """Restore; progress stage 'restore'. LentoError says why not."""
        return restore(self.path, self.library, _telling(link, "restore"))


@dataclass(frozen=True, slots=True)
class ForgetJob:
    """Forget what belongs to no file of the library any more.

    Attributes:
        library: The library's file.
        missing: Whether missing files are forgotten too.
        plays: Whether what was listened to is forgotten too.
        copies: Whether the copies that Lento keeps beside the library, which hold it all still,
            are deleted; those that a person made elsewhere are theirs.
        refusals: Whether it is forgotten, too, which of the files that are forgotten may not be
            learned from. Nothing then keeps them from being learned from.
    """

    library: Path
    missing: bool = False
    plays: bool = False
    copies: bool = False
    refusals: bool = False

    def run(self, link: JobLink) -> Forgotten:
        """Forget; LibraryError where nothing was forgotten."""
        if self.copies:
            delete_kept_copies(self.library)
        connection = open_library_file(self.library)
        try:
            if self.plays:
                forget_plays(connection)
            return forget_removed(connection, missing=self.missing, refusals=self.refusals)
        finally:
            connection.close()


@dataclass(frozen=True, slots=True)
class StartAnewJob:
    """Set a damaged library aside and begin an empty one; gives where the old one is kept."""

    library: Path

    def run(self, link: JobLink) -> Path | None:
        """Set aside and begin; LibraryError where it cannot be moved."""
        aside = set_aside(self.library) if self.library.exists() else None
        open_library_file(self.library).close()
        return aside


def _telling(link: JobLink, stage: str) -> Callable[[int, int], None]:
    def told(done: int, total: int) -> None:
        link.raise_if_cancelled()
        link.report(Progress(stage, done, total))

    return told
