"""What of a clip is kept, new or gone in another that was made from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.music.clip import Clip
from engine.music.part import Part, PlayedNote
from engine.music.parts import parts_of

SAME_ONSET = 0.5  # Steps; what is nearer was meant for the same sixteenth.


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """A clip against what it was made from.

    Attributes:
        kept: For each part of the clip (as parts_of gives them) which of its notes were there
            before, shape (its notes,); the others are new.
        gone: What was there before and is not any more, part by part.
    """

    kept: tuple[NDArray[np.bool_], ...]
    gone: tuple[Part, ...]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many notes are kept, new and gone."""
        kept = sum(int(mask.sum()) for mask in self.kept)
        total = sum(len(mask) for mask in self.kept)
        return kept, total - kept, sum(len(part.notes) for part in self.gone)


def compare(before: Clip, after: Clip) -> Comparison:
    """Find each note of a clip in another: the same pitch at about the same onset; how long and how
    loud it is does not count. Notes behind the end of `after` are not looked at.

    Where `after` has no parts, a model wrote it: then what it did not write (such as a bass, for a
    model of melodies) was not heard by it and is not said to be gone.
    """
    new = parts_of(after)
    old = parts_of(before)
    if not after.parts:
        written = {part.role for part in new}
        old = tuple(p for p in parts_of(replace(before, parts=())) if p.role in written)
    waiting = [(v, s, i, n) for v, s, i, n in _rows(old) if s < after.steps]
    kept = tuple(np.zeros(len(part.notes), np.bool_) for part in new)
    left: list[tuple[int, int]] = []  # Part and number of notes of `before` that nobody was.
    at = 0
    for voice, start, part, number in _rows(new):
        while at < len(waiting) and waiting[at][:2] < (voice, start - SAME_ONSET):
            left.append(waiting[at][2:])
            at += 1
        if at < len(waiting) and waiting[at][:2] <= (voice, start + SAME_ONSET):
            kept[part][number] = True
            at += 1
    left += [row[2:] for row in waiting[at:]]
    return Comparison(kept, _with_notes(old, left))


def _rows(parts: Sequence[Part]) -> list[tuple[int, float, int, int]]:
    """(voice, onset, part, number) of all notes; a voice is a pitch, of drums or of the rest."""
    return sorted(
        (128 * (part.role == "drums") + note.pitch, note.start, index, number)
        for index, part in enumerate(parts)
        for number, note in enumerate(part.notes)
    )


def _with_notes(parts: Sequence[Part], refs: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    """Parts with some of their notes alone."""
    notes: list[list[PlayedNote]] = [[] for _ in parts]
    for part, number in sorted(refs):
        notes[part].append(parts[part].notes[number])
    return tuple(
        replace(part, notes=tuple(some)) for part, some in zip(parts, notes, strict=True) if some
    )
