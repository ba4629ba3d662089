"""The order in which written measures are played."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_TURNS = 8
_LONGEST_ENDINGS = 100  # Measures of all together.
_LONGEST_GAP = 8  # Measures between the end of a bracket and its repeat.


@dataclass(slots=True)
class RepeatMarks:
    """The repeats at one measure.

    Attributes:
        forward: A repeated part begins here.
        turns: How often the part that ends here is played; 0 where none ends.
        endings: In which turns the measure is played; empty for all.
    """

    forward: bool = False
    turns: int = 0
    endings: frozenset[int] = frozenset()


def played_order(marks: Sequence[RepeatMarks], most: int) -> list[int]:
    """Indices of the measures as they are played, repeats and endings followed.

    Measures in the order in which they are written where following the marks would leave one out
    or be longer than `most`. Jumps (da capo, dal segno, coda) are not followed.
    """
    written = list(range(len(marks)))
    if not any(mark.turns for mark in marks):
        return written
    order = _followed(_mended(marks), most)
    return order if len(order) <= most and set(order) == set(written) else written


def _followed(marks: Sequence[RepeatMarks], most: int) -> list[int]:
    order: list[int] = []
    at = start = 0
    turn = 1
    while at < len(marks) and len(order) <= most:
        mark = marks[at]
        begins = mark.forward or (at and marks[at - 1].endings and not mark.endings)
        if begins and at != start:
            start, turn = at, 1
        if mark.endings and turn not in mark.endings:
            at += 1
            continue
        order.append(at)
        if mark.turns and turn < min(_turns(marks, at), MOST_TURNS):
            at, turn = start, turn + 1
            continue
        if mark.turns and not mark.endings:
            start, turn = at + 1, 1
        at += 1
    return order


def _turns(marks: Sequence[RepeatMarks], end: int) -> int:
    """How often the part that ends here is played: as often as it has endings, if it has any."""
    if not marks[end].endings:
        return marks[end].turns
    turns = max(marks[end].endings)
    for mark in marks[end + 1 : end + _LONGEST_ENDINGS]:
        if not mark.endings or max(mark.endings) < turns:
            break
        turns = max(mark.endings)
    return turns


def _mended(marks: Sequence[RepeatMarks]) -> list[RepeatMarks]:
    """The marks with endings as they were meant: up to their repeats, and counted from one."""
    endings = [mark.endings for mark in marks]
    for place, mark in enumerate(marks[:-1]):
        if mark.turns and not mark.endings and marks[place + 1].endings:
            _extend(endings, marks, place)
    counted: list[frozenset[int]] = []
    for place, written in enumerate(endings):
        before = counted[-1] if counted else frozenset()
        if written and before and not marks[place - 1].turns:
            written = before
        elif written and min(written) != max(before, default=0) + 1:
            written = frozenset({max(before, default=0) + 1})
        counted.append(written)
    return [
        RepeatMarks(mark.forward, mark.turns, own) for mark, own in zip(marks, counted, strict=True)
    ]


def _extend(endings: list[frozenset[int]], marks: Sequence[RepeatMarks], end: int) -> None:
    """Let a bracket reach the repeat that it stops short of."""
    at = end - 1
    while at > 0 and end - at < _LONGEST_GAP and not endings[at] and not marks[at].turns:
        at -= 1
    if at >= 0 and endings[at] and not marks[at].turns:
        endings[at + 1 : end + 1] = [endings[at]] * (end - at)
