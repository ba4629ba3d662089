"""Ending an import as a power cut does, at any moment, and looking at what is left."""

import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.library.backup import find_damage
from engine.library.database import open_library_file
from engine.library.marks import MarkStore
from engine.library.store import LibraryStore

CHILD = Path(__file__).with_name("importing_child.py")
LONGEST_S = 0.12


@contextmanager
def importing(library: Path, *arguments: int) -> Iterator["subprocess.Popen[str]"]:
    """Run importing_child; it is ended with the block."""
    command = [sys.executable, str(CHILD), str(library), *map(str, arguments)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def kill_while_importing(library: Path, seed: int, first: int) -> list[int]:
    """Kill an import after its first batch or in one of the next; gives what it said it kept."""
    chance = random.Random(seed)
    with importing(library, first, first + 10_000) as child:
        assert child.stdout is not None
        kept = [int(child.stdout.readline())]
        killer = threading.Timer(chance.uniform(0, LONGEST_S), child.kill)
        killer.start()
        kept += [int(line) for line in child.stdout if line.endswith("\n")]
        killer.join()
    return kept


def check_whole(library: Path, kept: set[int]) -> int:
    """Assert that a library is sound and holds what was reported done; gives how many it holds."""
    connection = open_library_file(library)
    try:
        assert find_damage(connection) == ""
        store, marks = LibraryStore(connection), MarkStore(connection).file_marks()
        reports = store.reports("melody-2")
        numbers = [int(report.path.stem) for report in reports]
        assert len(set(numbers)) == len(numbers)
        assert kept <= set(numbers)
        assert all((report.windows, report.distinct) == (4, 4) for report in reports)
        assert len(store.windows("melody-2")) == len(store.windows("melody-16")) == 4 * len(reports)
        assert all(marks[f"hash of {number}.mid"].tags == ("kept",) for number in kept)
        words = connection.execute("SELECT count(*) FROM texts WHERE texts MATCH 'sleep'")
        assert words.fetchone()[0] == len(reports)
        return len(reports)
    finally:
        connection.close()
