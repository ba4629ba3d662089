"""Where the measures of a score lie once they are played: their lengths, their metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from engine.music.meter import FOUR_FOUR, Meter
from engine.music.timeline import MeterChange
from engine.musicxml.part import TICKS, WrittenMeasure
from engine.musicxml.repeats import RepeatMarks, played_order

_SIXTEENTH = TICKS // 4
_SLIP = TICKS // 16  # Measures are not counted more exactly by the programs that write them.
_WHOLE = 4 * TICKS


@dataclass(frozen=True, slots=True)
class PlayedBars:
    """Measures in the order in which they are played.

    Attributes:
        order: Indices of written measures.
        starts: Ticks at which each begins, and behind the last the end.
        lengths: Ticks of each written measure.
        pad: Ticks of silence before the first note of the first measure, which put the bar line
            behind a pickup onto a sixteenth.
        meters: Metre changes in quarter notes.
        repairs: What could not be taken as it is written.
    """

    order: Sequence[int]
    starts: Sequence[int]
    lengths: Sequence[int]
    pad: int
    meters: tuple[MeterChange, ...]
    repairs: frozenset[str] = frozenset()

    def jumps(self, place: int) -> bool:
        """Whether what is played there does not follow in writing on what was played before."""
        return place > 0 and self.order[place] != self.order[place - 1] + 1


def merged(parts: Sequence[Sequence[WrittenMeasure]]) -> list[WrittenMeasure]:
    """What all parts together say of each measure; of two that differ the first counts."""
    measures: list[WrittenMeasure] = []
    for index in range(max(map(len, parts), default=0)):
        same = [part[index] for part in parts if index < len(part)]
        measures.append(
            WrittenMeasure(
                any(measure.implicit for measure in same),
                max(measure.length for measure in same),
                next((measure.meter for measure in same if measure.meter), None),
                RepeatMarks(
                    any(measure.marks.forward for measure in same),
                    max(measure.marks.turns for measure in same),
                    next((m.marks.endings for m in same if m.marks.endings), frozenset()),
                ),
                sorted(tempo for measure in same for tempo in measure.tempos),
            )
        )
    return measures


def played_bars(measures: Sequence[WrittenMeasure], most_measures: int, most: int) -> PlayedBars:
    """Lay measures out in time; repeats are followed up to so many measures.

    What would begin behind `most` ticks is left out.
    """
    meters, nominal, countable = _meters(measures)
    exact = _lengths(measures, nominal)
    lengths = [-(-length // _SIXTEENTH) * _SIXTEENTH for length in exact]
    order = played_order([measure.marks for measure in measures], most_measures)
    starts = [0, *accumulate(lengths[index] for index in order)]
    kept = sum(start <= most for start in starts[:-1])
    pad = lengths[0] - exact[0] if measures else 0
    repairs = {"metre": not countable, "too_long": order[kept:]}
    found = frozenset(repair for repair, is_so in repairs.items() if is_so)
    order, starts = order[:kept], starts[: kept + 1]
    changes = _changes(order, starts, lengths, meters)
    return PlayedBars(order, starts, lengths, pad, changes, found)


def _meters(measures: Sequence[WrittenMeasure]) -> tuple[list[Meter], list[int], bool]:
    """The usable metre and the written length in ticks of each measure.

    The length is 0 in free time, and as long as no metre is stated.
    """
    usable: list[Meter] = []
    nominal: list[int] = []
    meter, length, countable = FOUR_FOUR, 0, True
    for measure in measures:
        if measure.meter:
            count, unit = measure.meter
            length = count * _WHOLE // unit if unit else 0
            try:
                meter = Meter(count, unit) if unit else meter
            except ValueError:
                countable = False
        usable.append(meter)
        nominal.append(length)
    return usable, nominal, countable


def _lengths(measures: Sequence[WrittenMeasure], nominal: Sequence[int]) -> list[int]:
    """How long each measure is: as its metre says, unless it is a pickup, torn in two or overfull.

    A measure that is short for no reason lacks rests that its writer forgot.
    """
    filled = [
        whole if abs(measure.length - whole) <= _SLIP else measure.length
        for measure, whole in zip(measures, nominal, strict=True)
    ]
    short = {index for index, whole in enumerate(nominal) if 0 < filled[index] < whole}
    halves = {filled[index] for index in short}
    lengths: list[int] = []
    for index, (measure, whole) in enumerate(zip(measures, nominal, strict=True)):
        rest = whole - filled[index]
        completed = any(near in short and filled[near] == rest for near in (index - 1, index + 1))
        before_repeat = bool(measure.marks.turns) and rest in halves
        kept = index == 0 or measure.implicit or completed or before_repeat
        empty = not filled[index] and not measure.implicit
        full = whole or _WHOLE
        lengths.append(full if empty or (index in short and not kept) else filled[index])
    return lengths


def _changes(
    order: Sequence[int], starts: Sequence[int], lengths: Sequence[int], meters: Sequence[Meter]
) -> tuple[MeterChange, ...]:
    """Metre changes that begin a bar wherever a measure begins, halves of one taken together."""
    changes: list[MeterChange] = []
    last, shown = 0, None
    place = 0
    while place < len(order):
        index, at = order[place], starts[place]
        whole, length = _ticks_of(meters[index]), lengths[index]
        following = order[place + 1] if place + 1 < len(order) else None
        if following is not None and 0 < length < whole == length + lengths[following]:
            length = whole
            place += 1
        place += 1
        meter = meters[index] if length % whole == 0 else _holding(length, meters[index])
        if length and not (meter == shown and (at - last) % _ticks_of(meter) == 0):
            changes.append(MeterChange(at / TICKS, meter))
            last, shown = at, meter
    return tuple(changes) or (MeterChange(0.0, FOUR_FOUR),)


def _holding(length: int, meter: Meter) -> Meter:
    """A metre of which one bar is so long; the one that is there if none is."""
    for unit in (meter.denominator, 4, 8, 16):
        count, rest = divmod(length, _WHOLE // unit)
        if not rest and 1 <= count <= 32:
            return Meter(count, unit)
    return meter


def _ticks_of(meter: Meter) -> int:
    return meter.numerator * _WHOLE // meter.denominator
