"""How long the installed program takes to stand and to be heard, and how big it is.

    xvfb-run -a python packaging/bundle/measure.py dist/Lento/Lento [--starts 5]

Each start is a process of its own. "first" has a fresh data folder and reads the demo music in;
"later" finds its library. Seconds from the start of the process, the median and all of them; the
first sound is asked for as soon as there is music, as gui/start_times.py says.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MOST_WINDOW_S, MOST_SOUND_S, MOST_MB = 2.5, 4.0, 350
_LONGEST_S = 120.0


def main(arguments: list[str]) -> int:
    """Measure, print a table, and give 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("program", type=Path, nargs="+", help="the program, with its arguments")
    parser.add_argument("--starts", type=int, default=5)
    args = parser.parse_args(arguments)
    program = [str(word) for word in args.program]
    with tempfile.TemporaryDirectory() as spare:
        start(program, Path(spare))  # Nobody's disk is cold from here on.
    first, later = [], []
    for _ in range(args.starts):
        with tempfile.TemporaryDirectory() as folder:
            first.append(start(program, Path(folder)))
            later.append(start(program, Path(folder)))
    size_mb = size(Path(program[0]).resolve().parent) / 1e6
    say("first", first)
    say("later", later)
    sys.stdout.write(f"{size_mb:.0f} MB unpacked\n")
    window_s = median(first + later, "window painted")
    sound_s = median(first + later, "first sound")
    met = window_s <= MOST_WINDOW_S and sound_s <= MOST_SOUND_S and size_mb <= MOST_MB
    return 0 if met else 1


def start(program: list[str], folder: Path) -> dict[str, float]:
    """Start once with a data folder and wait until it closes: seconds by what came about."""
    told = folder / "start-times.json"
    surroundings = {"LENTO_DATA_DIR": str(folder), "LENTO_START_TIMES": str(told)}
    begun = time.time()
    done = subprocess.run(
        program, env={**os.environ, **surroundings}, timeout=_LONGEST_S, check=False
    )
    if done.returncode or not told.is_file():
        raise SystemExit(f"{program[0]} ended with {done.returncode} and told no times.")
    times: dict[str, float] = json.loads(told.read_text("utf-8"))
    told.unlink()
    return {name: moment - begun for name, moment in times.items()}


def median(starts: list[dict[str, float]], name: str) -> float:
    """The middle of what some starts took for a thing."""
    return statistics.median(times[name] for times in starts)


def size(folder: Path) -> int:
    """Bytes in a folder, links not followed."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files)


def say(which: str, starts: list[dict[str, float]]) -> None:
    """A line for each thing."""
    for name in starts[0]:
        each = " ".join(f"{times[name]:.2f}" for times in starts)
        sys.stdout.write(f"{which:6} {name:15} {median(starts, name):.2f} s   ({each})\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
