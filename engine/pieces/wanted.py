"""What a model wants cut from a piece."""

from dataclasses import dataclass

from engine.converters.controls import CHORDS
from engine.model.config import ModelConfig

MELODY, DRUMS, TRIO = "melody", "drums", "trio"
_OF_CONTENT = {MELODY: MELODY, DRUMS: DRUMS, "groove": DRUMS, "taps": DRUMS, TRIO: TRIO}
_NUMBERS = {2: "two", 4: "four", 8: "eight", 16: "sixteen"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of window; models that want the same share what was read.

    Attributes:
        bars: Length of a window in bars.
        parts: MELODY, DRUMS or TRIO (melody, bass and drums).
        chords: Whether the model is told the harmony, so that it has to be known.
    """

    bars: int = 2
    parts: str = MELODY
    chords: bool = False

    @property
    def name(self) -> str:
        """What the library calls it: 'melody-2', 'trio-16'; chords change no window's place."""
        return f"{self.parts}-{self.bars}"

    @property
    def fewest_bars(self) -> int:
        """Bars that a piece has at least; what a window lacks then is silence.

        A quarter of a window: a child's song of eight bars is a piece to a model of sixteen, one
        phrase of it is none.
        """
        return self.bars // 4

    @property
    def music(self) -> str:
        """What it is a window of, in words."""
        return {MELODY: "melody", DRUMS: "drums", TRIO: "melody, bass and drums"}[self.parts]

    @property
    def length(self) -> str:
        """How long a window is, in words."""
        return "one bar" if self.bars == 1 else f"{number_word(self.bars)} bars"


TWO_BARS = Wanted()
KEPT_KINDS = (TWO_BARS, Wanted(16))  # What the library keeps a table of, whatever model is open.


def wanted_by(model: ModelConfig) -> Wanted:
    """The kind of window that a model hears."""
    return Wanted(model.bars, _OF_CONTENT[model.content], CHORDS in model.controls)


def number_word(number: int) -> str:
    """A small number as a word where it is one that windows have."""
    return _NUMBERS.get(number, str(number))
