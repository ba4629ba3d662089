"""Looking at what lies where, and comparing it with what is known: only what changed is read."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from engine.library.store import KnownPlace, LibraryStore
from engine.pieces.recordings import is_called_recording
from engine.pieces.sources import each_file, stat_of

LOOKED_AT_ONCE = 256

Watch = Callable[[int], None]
"""Called every now and then with the count of files found so far; may raise to end the scan."""


@dataclass(slots=True)
class Scan:
    """What became of files since they were last read.

    Attributes:
        new: Files that are not known.
        changed: Files that are known and have to be read again: they changed, could not be read
            before, or were read by an older Lento.
        unchanged: How many are as they were.
        found_again: Of those, files that were missing.
        missing: Known files that are no longer there; all that is known of them stays.
        gone: Places that could never be read and are no longer there: nothing to remember.
    """

    new: list[Path] = field(default_factory=list)
    changed: list[Path] = field(default_factory=list)
    unchanged: int = 0
    found_again: list[Path] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    gone: list[Path] = field(default_factory=list)

    @property
    def found(self) -> int:
        """How many files there are."""
        return len(self.new) + len(self.changed) + self.unchanged

    @property
    def to_read(self) -> list[Path]:
        """Files that are read, in the order in which they were found of each kind."""
        return self.new + self.changed


def scan(store: LibraryStore, paths: Sequence[Path], watch: Watch) -> Scan:
    """Look at files and folders, in the order given, and at all that is known to lie in them.

    Raises:
        LibraryError: The library cannot be read.
    """
    absolute = [Path(os.path.abspath(path)) for path in paths]
    known: dict[Path, KnownPlace] = {}
    for path in absolute:
        known.update(store.known_places(path))
    result = Scan()
    seen: set[Path] = set()
    for path in each_file(absolute):
        if len(seen) % LOOKED_AT_ONCE == 0:
            watch(len(seen))
        _compare(path, known, result, seen)
    for path, place in known.items():
        if path not in seen and not place.missing:
            (result.missing if place.content else result.gone).append(path)
    return result


def _compare(path: Path, known: dict[Path, KnownPlace], result: Scan, seen: set[Path]) -> None:
    place = known.get(path)
    stat = _looked_at(path)
    if stat is None and _is_remembered(path, place, known):
        return  # Not found after all: what is known of it is missing.
    seen.add(path)
    if place is None:
        result.new.append(path)
    elif not place.current or stat != (place.size, place.mtime_ns) or _is_worth_a_try(path, place):
        result.changed.append(path)
    else:
        result.unchanged += 1
        if place.missing:
            result.found_again.append(path)


def _is_worth_a_try(path: Path, place: KnownPlace) -> bool:
    """Whether a file that could not be read may be readable now; a recording never is."""
    return not place.content and not is_called_recording(path)


def _is_remembered(path: Path, place: KnownPlace | None, known: dict[Path, KnownPlace]) -> bool:
    """Whether something is known of a file that is gone, or of what a folder that is gone held."""
    if place is not None and place.content:
        return True
    return any(path in other.parents for other in known)


def _looked_at(path: Path) -> tuple[int, int] | None:
    """Size and time of the last change; None where there is no such file."""
    try:
        return stat_of(path)
    except OSError:
        return None
