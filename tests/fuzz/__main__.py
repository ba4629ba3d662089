"""python -m tests.fuzz FOLDER [COUNT [FIRST]]: injure a folder of music COUNT times, and read it.

Prints every exception and every hang with the chance that makes it, the longest time and the
largest memory. Takes MIDI and MusicXML, plain or packed.
"""

import resource
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path
from random import Random
from types import FrameType

from engine.pieces.correction import NO_CORRECTION
from engine.pieces.inspect import record_of
from tests.fuzz.mutation import mutated

SUFFIXES = (".mid", ".kar", ".xml", ".musicxml", ".mxl")
HANG_S = 5
MOST_TOLD = 20


def hang(signal_number: int, frame: FrameType | None) -> None:
    raise TimeoutError(f"more than {HANG_S} s")


def main(folder: Path, count: int = 20_000, first: int = 0) -> None:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    seeds = [seed for path in paths for seed in seeds_in(path)]
    signal.signal(signal.SIGALRM, hang)
    longest, statuses = (0.0, -1), Counter[str]()
    for number in range(first, first + count):
        data = mutated(seeds[number % len(seeds)], Random(number))
        began = time.process_time()
        signal.alarm(4 * HANG_S)  # The machine may be busy with other things.
        status = status_of(number, data, told=statuses["broken"] < MOST_TOLD)
        signal.alarm(0)
        statuses[status] += 1
        longest = max(longest, (time.process_time() - began, number))
        if number % 1000 == 999:
            told(number + 1 - first, statuses, longest)
    told(count, statuses, longest)


def seeds_in(path: Path) -> list[bytes]:
    """The bytes of a file, and of a packed score also the score in it."""
    if path.suffix != ".mxl":
        return [path.read_bytes()]
    with zipfile.ZipFile(path) as packed:
        names = [name for name in packed.namelist() if not name.startswith("META-INF")]
        return [path.read_bytes(), *(packed.read(name) for name in names[:1])]


def status_of(number: int, data: bytes, *, told: bool) -> str:
    """What the report says of a file, or that there was none."""
    try:
        return record_of(Path("damaged.mid"), data, NO_CORRECTION).report.status
    except Exception:  # Whatever it is, it is a finding.
        if told:
            print(f"--- {number}: {len(data)} bytes", traceback.format_exc(limit=-4), flush=True)
        return "broken"


def told(count: int, statuses: Counter[str], longest: tuple[float, int]) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    time_s, number = longest
    found = f"longest {time_s:.2f} s ({number}); peak {peak:.0f} MB"
    print(f"{count} files {dict(statuses)}; {found}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
