"""A process that takes files into a library, as an import does, and says what it has kept.

Usage: importing_child.py LIBRARY FIRST LAST [BYTES], the last the most that a file may grow to.
Every line it prints is a number that put_records has reported done; an error is its last line.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from engine.errors import LentoError
from engine.library.database import open_library_file
from engine.library.marks import Marked, MarkStore
from engine.library.store import LibraryStore
from tests.engine.library.records import ROOT, record

AT_ONCE = 5


def main() -> None:
    library, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    connection = open_library_file(library)
    store, marks = LibraryStore(connection), MarkStore(connection)
    store.add_sources([ROOT])
    if len(sys.argv) > 4:
        _limit_files(int(sys.argv[4]))
    for start in range(first, last, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, last))
        store.put_records([record(f"{number}.mid", piece=bytes(20_000)) for number in numbers])
        marks.add_tags([Marked(f"hash of {number}.mid") for number in numbers], ["kept"])
        print(*numbers, sep="\n", flush=True)
    connection.close()


def _limit_files(size: int) -> None:
    import resource  # Not on Windows.
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


if __name__ == "__main__":
    try:
        main()
    except LentoError as error:
        print(error, flush=True)
        sys.exit(1)
