"""What a person decided about the files of a library: read at once, changed by small jobs."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from engine.jobs import JobLink
from engine.library.database import open_library_file, reading, writing
from engine.library.marks import NO_MARKS, Marks, MarkStore
from engine.library.store import LibraryStore
from engine.pieces.correction import NO_CORRECTION, Correction


@dataclass(frozen=True, slots=True)
class Curated:
    """All decisions, by content; files without one are left out.

    Attributes:
        marks: Favourites, tags and notes.
        consents: Whether files may be used for training, where somebody has said.
        corrections: How files are read otherwise than Lento heard them.
        watched: Sources whose new files are taken in by themselves.
        clip_tags: Words that single clips were given.
    """

    marks: Mapping[str, Marks] = field(default_factory=dict)
    consents: Mapping[str, bool] = field(default_factory=dict)
    corrections: Mapping[str, Correction] = field(default_factory=dict)
    watched: frozenset[Path] = frozenset()
    clip_tags: tuple[str, ...] = ()

    def marks_of(self, content: str) -> Marks:
        """What was noted about a file."""
        return self.marks.get(content, NO_MARKS)

    def correction_of(self, content: str) -> Correction:
        """What was said about how a file is read."""
        return self.corrections.get(content, NO_CORRECTION)

    @property
    def tags(self) -> tuple[str, ...]:
        """All words that any file or clip was given, in the order of the alphabet."""
        found = set(self.clip_tags) | {tag for marks in self.marks.values() for tag in marks.tags}
        return tuple(sorted(found, key=str.casefold))


@dataclass(frozen=True, slots=True)
class CuratedJob:
    """Read all decisions of a library."""

    library: Path

    def run(self, link: JobLink) -> Curated:
        """Open, read, close.

        Raises:
            LibraryError: The library cannot be read.
        """
        with closing(open_library_file(self.library)) as connection, reading(connection):
            store = LibraryStore(connection)
            return Curated(
                MarkStore(connection).file_marks(),
                store.consents(),
                store.corrections(),
                frozenset(source.path for source in store.sources() if source.watched),
                tuple(tag for tag, _ in MarkStore(connection).tags()),
            )


@dataclass(frozen=True, slots=True)
class ConsentJob:
    """Keep whether files may be used for training, by content; None: nobody has said."""

    library: Path
    consents: Mapping[str, bool | None]

    def run(self, link: JobLink) -> None:
        """All of them, or none.

        Raises:
            LibraryError: The library cannot be written.
        """
        with closing(open_library_file(self.library)) as connection, writing(connection):
            store = LibraryStore(connection)
            for said in (True, False, None):
                store.set_consent([c for c, s in self.consents.items() if s is said], said)


@dataclass(frozen=True, slots=True)
class WatchJob:
    """Say whether new files in sources are taken in by themselves."""

    library: Path
    paths: tuple[Path, ...]
    watched: bool

    def run(self, link: JobLink) -> None:
        """Change the sources that are known.

        Raises:
            LibraryError: The library cannot be written.
        """
        with closing(open_library_file(self.library)) as connection:
            LibraryStore(connection).set_watched(self.paths, self.watched)
