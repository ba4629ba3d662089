"""The metre: how many steps a bar has and where its beats fall."""

from dataclasses import dataclass

from engine.music.melody import STEPS_PER_QUARTER


@dataclass(frozen=True, slots=True, order=True)
class Meter:
    """A time signature.

    Attributes:
        numerator: Units in a bar, 1..32.
        denominator: The unit as a fraction of a whole note: 1, 2, 4, 8 or 16.

    Raises:
        ValueError: The signature is not one that the sixteenth grid can hold.
    """

    numerator: int
    denominator: int

    def __post_init__(self) -> None:
        if not 1 <= self.numerator <= 32 or self.denominator not in (1, 2, 4, 8, 16):
            raise ValueError(f"{self.numerator}/{self.denominator} is not a usable metre")

    @property
    def steps_per_bar(self) -> int:
        """Length of a bar in sixteenth-note steps: 16 for 4/4, 12 for 3/4 and 6/8."""
        return self.numerator * 4 * STEPS_PER_QUARTER // self.denominator

    @property
    def steps_per_beat(self) -> int:
        """Length of a felt beat: a dotted quarter in 6/8, 9/8 and 12/8."""
        if self.denominator == 8 and self.numerator % 3 == 0:
            return 6
        return 4 * STEPS_PER_QUARTER // self.denominator

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"


FOUR_FOUR = Meter(4, 4)
THREE_FOUR = Meter(3, 4)
SIX_EIGHT = Meter(6, 8)
# The order is the order of the model's metre control; never change it.
MODEL_METERS = (FOUR_FOUR, THREE_FOUR, SIX_EIGHT)
