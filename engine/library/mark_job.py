"""Adding and taking away marks as jobs, so that the window never waits for the disk."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from engine.jobs import JobLink
from engine.library.database import open_library_file, writing
from engine.library.marks import Marked, Marks, MarkStore


@dataclass(frozen=True, slots=True)
class MarkJob:
    """Change the marks of files or windows; gives what they were before, for undo.

    Attributes:
        library: The library's file.
        marked: What is marked.
        favourite: Whether they become favourites; None leaves it.
        add_tags: Tags to put on.
        remove_tags: Tags to take off.
        note: A note to write; None leaves it, an empty one takes it away.
        played: Whether they were listened to once more.
    """

    library: Path
    marked: tuple[Marked, ...]
    favourite: bool | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    note: str | None = None
    played: bool = False

    def run(self, link: JobLink) -> tuple[tuple[Marked, Marks], ...]:
        """Change them all, or none; LibraryError says why not."""
        return _changed(self.library, self.marked, self._change)

    def _change(self, marks: MarkStore) -> None:
        if self.favourite is not None:
            marks.set_favourite(self.marked, self.favourite)
        if self.add_tags:
            marks.add_tags(self.marked, self.add_tags)
        if self.remove_tags:
            marks.remove_tags(self.marked, self.remove_tags)
        if self.note is not None:
            marks.set_note(self.marked, self.note)
        if self.played:
            marks.played(self.marked)


@dataclass(frozen=True, slots=True)
class PutMarksJob:
    """Give files and windows exactly these marks; what MarkJob gave undoes it."""

    library: Path
    marks: tuple[tuple[Marked, Marks], ...]

    def run(self, link: JobLink) -> tuple[tuple[Marked, Marks], ...]:
        """Change them all, or none; gives what they were before."""
        wanted = dict(self.marks)
        return _changed(self.library, tuple(wanted), lambda marks: marks.put_marks(wanted))


@dataclass(frozen=True, slots=True)
class WindowTagsJob:
    """Read the tags of single windows of a kind, by row id; only of those that have some."""

    library: Path
    kind: str

    def run(self, link: JobLink) -> dict[int, tuple[str, ...]]:
        """Open, read, close; LibraryError says why not."""
        with closing(open_library_file(self.library)) as connection:
            found = MarkStore(connection).window_marks(self.kind)
        return {row: marks.tags for row, marks in found.items() if marks.tags}


def _changed(
    library: Path, marked: tuple[Marked, ...], change: Callable[[MarkStore], None]
) -> tuple[tuple[Marked, Marks], ...]:
    connection = open_library_file(library)
    try:
        marks = MarkStore(connection)
        with writing(connection):
            before = tuple((one, marks.marks_of(one)) for one in marked)
            change(marks)
        return before
    finally:
        connection.close()
