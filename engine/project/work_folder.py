"""Where work lies that no file of the person's holds yet, so that nothing that happens loses it.

Each window has a desk: a folder with its working copy, locked for as long as the process lives.
A desk that was left in order is taken up by the next window. Of one whose process was killed after
something had changed, the copy is put aside as lost, to be offered; and what a person leaves
unsaved for another document, or does not want back, is put aside as left, for a while.
"""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from engine.project.project_file import SUFFIX
from engine.storage.locks import AlreadyLocked, locked

COPY = f"document{SUFFIX}"
KEPT_LEFT = 20  # How many documents that were left are kept.
_UNSETTLED = "unsettled"
_MOST_DESKS = 64
_ASIDE = "aside"
_NAME = re.compile(rf"(lost|left)-([0-9]{{8}}-[0-9]{{6}})-[0-9]+{re.escape(SUFFIX)}")

Kind = Literal["lost", "left"]


@dataclass(frozen=True, slots=True)
class Aside:
    """A document that was put aside.

    Attributes:
        path: Its file.
        kind: 'lost' when the process was killed, 'left' when the person went on without it.
        changed_s: When it was last written, in seconds since 1970.
    """

    path: Path
    kind: Kind
    changed_s: float


class Desk:
    """A folder that this process alone works in.

    Attributes:
        copy: The file of the working copy, there or not.
    """

    def __init__(self, root: Path, folder: Path, lock: ExitStack) -> None:
        self._root = root
        self._folder = folder
        self._lock = lock
        self.copy = folder / COPY

    def unsettle(self) -> None:
        """Note that there are changes which a person has not seen the end of."""
        (self._folder / _UNSETTLED).touch()

    def settle(self) -> None:
        """Note that the copy holds everything and the window is about to close."""
        (self._folder / _UNSETTLED).unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Move the working copy to what was left; the desk is empty then."""
        if self.copy.is_file():
            _move_aside(self._root, self.copy, "left")
            _thin_out(self._root)

    def set_damaged_aside(self) -> str:
        """Rename a working copy that cannot be read, and give its name."""
        aside = self.copy.with_name(f"{self.copy.name}.damaged")
        self.copy.replace(aside)
        return aside.name

    def close(self) -> None:
        """Let another window have the desk."""
        self._lock.close()


def open_desk(root: Path) -> Desk:
    """The desk that was left last and nobody works at, or a new one; what was lost is put aside.

    Raises:
        OSError: The folder cannot be made or written.
    """
    root.mkdir(parents=True, exist_ok=True)
    free = list(_free_desks(root))
    chosen = max(free, key=_left_at)  # Of several alike, the first.
    for desk in free:
        if desk is not chosen:
            desk.close()
    return chosen


def put_aside(root: Path) -> tuple[Aside, ...]:
    """Everything that lies aside, the newest first."""
    found = []
    for path in (root / _ASIDE).glob(f"*{SUFFIX}"):
        match = _NAME.fullmatch(path.name)
        with suppress(FileNotFoundError):  # Another window has just taken it.
            if match:
                kind: Kind = "lost" if match[1] == "lost" else "left"
                found.append(Aside(path, kind, path.stat().st_mtime))
    return tuple(sorted(found, key=lambda aside: (-aside.changed_s, aside.path.name)))


def no_longer_lost(aside: Aside) -> Aside | None:
    """Keep a lost document as one that was left; None where another window has it by now."""
    if aside.kind == "left":
        return aside if aside.path.is_file() else None
    path = aside.path.with_name(aside.path.name.replace("lost-", "left-", 1))
    try:
        aside.path.replace(path)
    except FileNotFoundError:
        return None
    return Aside(path, "left", aside.changed_s)


def throw_away_left(root: Path) -> int:
    """Delete everything that lies aside, for good; tells how much it was."""
    gone = put_aside(root)
    for aside in gone:
        aside.path.unlink(missing_ok=True)
    return len(gone)


def _free_desks(root: Path) -> Iterator[Desk]:
    """Every desk that nobody works at, held now; a new one where there is none.

    Raises:
        OSError: None can be made.
    """
    found = False
    for number in range(1, _MOST_DESKS):
        folder = root / str(number)
        if found and not folder.is_dir():
            return
        folder.mkdir(exist_ok=True)
        lock = ExitStack()
        try:
            lock.enter_context(locked(folder))
        except AlreadyLocked:
            continue
        found = True
        if (folder / _UNSETTLED).exists():
            _rescue(root, folder)
        yield Desk(root, folder, lock)
    if not found:
        raise OSError("too many windows of Lento are open")


def _rescue(root: Path, folder: Path) -> None:
    copy = folder / COPY
    if copy.is_file():
        _move_aside(root, copy, "lost")
    (folder / _UNSETTLED).unlink(missing_ok=True)


def _move_aside(root: Path, copy: Path, kind: Kind) -> None:
    """Under the time of its last change; the copy is where it was or there, never gone."""
    aside = root / _ASIDE
    aside.mkdir(exist_ok=True)
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(copy.stat().st_mtime))
    with _free_name(aside, stamp) as name:
        copy.replace(aside / f"{kind}-{name}{SUFFIX}")


@contextmanager
def _free_name(aside: Path, stamp: str) -> Iterator[str]:
    """A time with a number that nothing has, and that no other window takes meanwhile."""
    for number in count(1):
        name = f"{stamp}-{number}"
        taken = aside / f"{name}.taken"
        try:
            taken.touch(exist_ok=False)
        except FileExistsError:
            continue
        try:
            if not any((aside / f"{kind}-{name}{SUFFIX}").exists() for kind in ("lost", "left")):
                yield name
                return
        finally:
            taken.unlink()


def _thin_out(root: Path) -> None:
    left = [aside for aside in put_aside(root) if aside.kind == "left"]
    for aside in left[KEPT_LEFT:]:
        aside.path.unlink(missing_ok=True)


def _left_at(desk: Desk) -> float:
    return desk.copy.stat().st_mtime if desk.copy.is_file() else 0.0
