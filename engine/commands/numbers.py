"""Numbers on the command line that are more than numbers: each read in one place for all."""

import argparse
from collections.abc import Callable

from engine.music.clip import FASTEST_QPM, SLOWEST_QPM

LARGEST_SEED = 2**32 - 1  # What NumPy and Keras both take.
HOTTEST = 5.0  # Beyond it every event is nearly as likely as any other.
MOST_BLEND_STEPS = 10_000  # They are decoded together.
MOST_CLIPS = 10_000  # A folder of more is no use to anybody.


def whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    """A reader of a flag's number; wrong usage where it is no whole number in range."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not lowest <= int(text) <= highest:
            raise argparse.ArgumentTypeError(f"a whole number from {lowest} to {highest}, please")
        return int(text)

    return read


seed_number = whole_number(0, LARGEST_SEED)


def temperature_number(text: str) -> float:
    """Read --temperature; wrong usage where nothing can be drawn with it."""
    number = _number(text)
    if number is None or not 0.0 < number <= HOTTEST:
        raise argparse.ArgumentTypeError(
            f"a temperature above 0 and at most {HOTTEST:g}, please; .5 is careful, 1 is free"
        )
    return number


def tempo_number(text: str) -> float:
    """Read --tempo; wrong usage where it cannot be played."""
    number = _number(text)
    if number is None or not SLOWEST_QPM <= number <= FASTEST_QPM:
        raise argparse.ArgumentTypeError(
            f"a tempo from {SLOWEST_QPM:g} to {FASTEST_QPM:g} quarter notes a minute, please"
        )
    return number


def minutes_number(text: str) -> float:
    """Read --minutes; wrong usage where no training can take so long."""
    from engine.training.job import LONGEST_MINUTES

    number = _number(text)
    if number is None or not 0.0 < number <= LONGEST_MINUTES:
        raise argparse.ArgumentTypeError("minutes, please: a number above 0 and at most a week")
    return number


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def counted(number: int, one: str, many: str) -> str:
    """A number and what is counted: '1 file', '2 files'."""
    return f"{number} {one if number == 1 else many}"
