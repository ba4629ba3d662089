"""python -m tests.fuzz FOLDER [COUNT]: injure the MIDI files of a folder COUNT times and read them.

Prints every exception with the chance that makes it, the longest time and the largest memory.
"""

import resource
import sys
import time
import traceback
from pathlib import Path
from random import Random

from engine.pieces.correction import NO_CORRECTION
from engine.pieces.inspect import record_of
from tests.fuzz.mutation import mutated

folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
seeds = [path.read_bytes() for path in sorted(folder.rglob("*.mid"))]
longest, statuses, broken = (0.0, -1), {}, 0
for number in range(first, first + count):
    data = mutated(seeds[number % len(seeds)], Random(number))
    began = time.monotonic()
    try:
        status = record_of(Path("damaged.mid"), data, NO_CORRECTION).report.status
    except Exception:
        broken += 1
        status = "broken"
        if broken <= 20:
            print(f"--- {number}: {len(data)} bytes", traceback.format_exc(limit=-4), flush=True)
    statuses[status] = statuses.get(status, 0) + 1
    longest = max(longest, (time.monotonic() - began, number))
    if number % 2000 == 1999:
        print(number + 1, statuses, f"longest {longest[0]:.2f} s at {longest[1]}", flush=True)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{count} files {statuses}; longest {longest[0]:.2f} s ({longest[1]}); peak {peak:.0f} MB")
