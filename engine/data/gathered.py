"""What a collection of music gave to learn from, with word of every file."""

from collections import Counter
from dataclasses import dataclass, field

from engine.data.examples import ExampleSet
from engine.model.learned import Source


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be used, and why, in one sentence."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """What a collection gave: a piece a file, in the order of the files.

    Attributes:
        examples: The windows; those that pieces share count for each.
        sources: The files that gave any.
        skipped: All others, those included that may not be learned from.
        no_consent: How many of them may not be learned from.
        windows: How many windows there are, repetitions included.
        distinct: How many differ.
        seconds: How long the pieces are together.
        unheard: Windows that were left out since the model does not know their metre, by metre.
    """

    examples: ExampleSet
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]
    no_consent: int = 0
    windows: int = 0
    distinct: int = 0
    seconds: float = 0.0
    unheard: Counter[str] = field(default_factory=Counter)

    @property
    def files(self) -> int:
        """How many files there are, used or not."""
        return len(self.sources) + len(self.skipped)
