"""Phrases of a melody and which of them return: 'A A B A'.

Phrases lie on the bar grid. Where they begin is the best sum of what speaks for it: a long note or
a rest just before, a length of four or eight bars, and that the same bars come somewhere else.
Phrases that sound alike share a letter, also when one is higher; one that is varied has a prime.
"""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.analysis.bar_likeness import bar_likeness, bar_starts, breaths
from engine.analysis.phrase_lines import phrase_lines
from engine.music.grid_notes import GridNotes
from engine.music.timeline import Timeline

Floats = NDArray[np.float32]
Spans = list[tuple[int, int]]  # First bar and the one behind the last.

_SAME, _VARIED = 0.8, 0.6  # How alike two phrases are, 0..1, on the average of their bars.
_LONGEST_JOINED = 10  # Bars.
_FEWEST_BARS = 4
_MOST_BARS, _MOST_STEPS = (
    1024,
    1 << 15,
)  # A piece with more is no song; its bars would be compared for seconds.


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some bars of the melody that belong together.

    Attributes:
        start_step: The bar line where it starts; a pickup to it stands before.
        end_step: Where the next one starts, exclusive.
        letter: 'A' for the first and all that are like it, "A'" for one that is varied.
    """

    start_step: int
    end_step: int
    letter: str

    @property
    def family(self) -> str:
        """Its letter without a prime."""
        return self.letter.rstrip("'")


@dataclass(frozen=True, slots=True)
class Form:
    """The phrases of a piece in order; none where no phrases are heard.

    Where nothing sounds for a whole phrase there is none, so they may leave gaps.
    """

    phrases: tuple[Phrase, ...] = field(default=())

    def __str__(self) -> str:
        return " ".join(phrase.letter for phrase in self.phrases)

    @property
    def repeated(self) -> float:
        """Share of its steps that are in phrases which come more than once, varied or not."""
        count = Counter(phrase.family for phrase in self.phrases)
        steps = [phrase.end_step - phrase.start_step for phrase in self.phrases]
        again = [
            length
            for phrase, length in zip(self.phrases, steps, strict=True)
            if count[phrase.family] > 1
        ]
        return sum(again) / sum(steps) if steps else 0.0

    @property
    def refrain(self) -> str:
        """The letter that most of the repeated music has, of equals the later; '' without one."""
        steps: Counter[str] = Counter()
        for phrase in self.phrases:
            steps[phrase.family] += phrase.end_step - phrase.start_step
        count = Counter(phrase.family for phrase in self.phrases)
        again = [letter for letter in steps if count[letter] > 1]
        return max(again, key=lambda letter: (steps[letter], letter), default="")


def form_of(line: GridNotes, timeline: Timeline) -> Form:
    """Hear the phrases of a melody; an empty form where it is too short to have any."""
    if not len(line) or line.ends[-1] > _MOST_STEPS:
        return Form()
    bars = bar_starts(timeline, int(line.ends[-1]))
    count = len(bars) - 1
    if not _FEWEST_BARS <= count <= _MOST_BARS:
        return Form()
    likeness, sounding = bar_likeness(line, bars)
    if 2 * (line.starts[0] - bars[0]) >= bars[1] - bars[0] and sounding[1:].any():
        sounding[0] = False  # Only a pickup: it belongs to the phrase behind it.
    lines = phrase_lines(likeness, breaths(line, bars), sounding)
    heard = sounding.tolist()
    spans = [(first, end) for first, end in pairwise(lines) if any(heard[first:end])]
    letters = _letters(likeness, spans)
    joined = _joined(spans, letters)
    if joined != spans:
        spans, letters = joined, _letters(likeness, joined)
    steps = bars.tolist()
    return Form(
        tuple(
            Phrase(steps[first], steps[end], letter)
            for (first, end), letter in zip(spans, letters, strict=True)
        )
    )


def _letters(likeness: Floats, spans: Spans) -> list[str]:
    """A letter for each phrase: that of the earlier one it is most like, or a new one."""
    letters: list[str] = []
    fresh = 0
    alike = _alike(likeness, spans)
    for place, row in enumerate(alike):
        earlier = row[:place]
        best = max(earlier, default=0.0)
        if best >= _VARIED:
            letter = letters[earlier.index(best)]
            letters.append(letter if best >= _SAME else letter.rstrip("'") + "'")
        else:
            letters.append(_letter(fresh))
            fresh += 1
    return letters


def _alike(likeness: Floats, spans: Spans) -> list[list[float]]:
    """How alike phrases are, bar by bar from their start; what one has more of is unlike."""
    firsts, ends = np.array(spans).T
    lengths = ends - firsts
    bars = np.arange(int(lengths.max()))
    places = np.minimum(firsts[:, None] + bars, len(likeness) - 1)
    inside = bars < lengths[:, None]
    both = likeness[places[:, None, :], places] * (inside[:, None, :] & inside)
    shorter, longer = np.minimum(lengths[:, None], lengths), np.maximum(lengths[:, None], lengths)
    rows: list[list[float]] = (both.sum(axis=2) / (0.5 * (shorter + longer))).tolist()
    return rows


def _joined(spans: Spans, letters: list[str]) -> Spans:
    """Make one phrase of two halves that never come apart, and of those between such phrases."""
    families = [letter.rstrip("'") for letter in letters]
    count, follows = Counter(families), Counter(pairwise(families))
    touching = [one[1] == other[0] for one, other in pairwise(spans)]
    joined: Spans = []
    place, halves = 0, 0
    while place < len(spans):
        pair = tuple(families[place : place + 2])
        together = (
            len(pair) == 2
            and pair[0] != pair[1]
            and touching[place]
            and spans[place + 1][1] - spans[place][0] <= _LONGEST_JOINED
            and follows[pair] == count[pair[0]] == count[pair[1]]
            and (count[pair[0]] > 1 or halves > 0)
        )
        if together:
            joined.append((spans[place][0], spans[place + 1][1]))
            halves += 1
            place += 2
        else:
            joined.append(spans[place])
            place += 1
    return joined


def _letter(number: int) -> str:
    """A to Z, then AA, BB and so on."""
    return chr(ord("A") + number % 26) * (1 + number // 26)
