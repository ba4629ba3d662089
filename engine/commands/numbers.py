"""Numbers on the command line that are more than numbers: each read in one place for all."""

import argparse

from engine.errors import LentoError

LARGEST_SEED = 2**32 - 1  # What NumPy and Keras both take.
HOTTEST = 100.0  # Far beyond it every event is as likely as any other.
MOST_BLEND_STEPS = 10_000  # They are decoded together.


def seed_number(text: str) -> int:
    """Read --seed; wrong usage where it is no whole number in range."""
    if not text.isascii() or not text.isdigit() or int(text) > LARGEST_SEED:
        raise argparse.ArgumentTypeError(f"a whole number from 0 to {LARGEST_SEED}, please")
    return int(text)


def checked_temperature(temperature: float) -> float:
    """The temperature, if something can be drawn with it; LentoError if not."""
    if not 0.0 <= temperature <= HOTTEST:
        raise LentoError(
            f"Nothing was made: a temperature of {temperature:g} makes no sense; .5 is careful, "
            f"1 is free, {HOTTEST:g} is the most."
        )
    return temperature
