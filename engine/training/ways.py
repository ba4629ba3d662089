"""The three ways to a model of one's own, and which of them suits an amount of music.

Imports no Keras.
"""

from dataclasses import dataclass
from typing import Literal

Way = Literal["personalise", "fine-tune", "scratch"]
TaughtWay = Literal["fine-tune", "scratch"]  # The ways on which a network learns.
WayChoice = Literal["auto", "personalise", "fine-tune", "scratch"]
WAYS: tuple[Way, ...] = ("personalise", "fine-tune", "scratch")
WAY_CHOICES: tuple[WayChoice, ...] = ("auto", *WAYS)
ENOUGH_TO_FINE_TUNE = 150  # Distinct windows; below, a frozen model with a small one is better.
ENOUGH_FOR_SCRATCH = 100_000  # So many, and 13,000 steps, made the model that ships.


@dataclass(frozen=True, slots=True)
class MusicAmount:
    """How much music there is to learn from.

    Attributes:
        pieces: Files that give anything.
        windows: All windows of the kind that the model hears.
        distinct: Those that differ.
        hours: How long the pieces are together.
    """

    pieces: int
    windows: int
    distinct: int
    hours: float


def suiting_way(amount: MusicAmount, *, has_base: bool) -> Way:
    """The way that makes the best model of so much music.

    Args:
        amount: What there is.
        has_base: Whether there is a model to begin with, of the same kind, that can read music.
    """
    if not has_base:
        return "scratch"
    if amount.distinct < ENOUGH_TO_FINE_TUNE:
        return "personalise"
    return "fine-tune" if amount.distinct < ENOUGH_FOR_SCRATCH else "scratch"
