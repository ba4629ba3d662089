"""What is played as it stands on a sheet: on a grid, in voices, in values that have a sign.

Lengths are in units, 24 to a quarter note: a sixteenth is 6, the eighth of a triplet 8. A clip's
own notes lie on sixteenths and are written exactly; what a hand played freely is rounded, each
quarter to the grid that fits it best.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import Meter
from engine.music.part import PlayedNote

UNITS = 24
UNITS_PER_STEP = UNITS // STEPS_PER_QUARTER
VOICES_OF_STAFF = 4  # More than notation programs take.

SIXTEENTHS, TRIPLETS, THIRTY_SECONDS = 6, 8, 3
_COST = {SIXTEENTHS: 0.0, TRIPLETS: 0.6, THIRTY_SECONDS: 0.9}  # Units that a rarer grid must save.
# Units -> (name of the note value, dots).
VALUES = {
    144: ("whole", 1), 96: ("whole", 0), 72: ("half", 1), 48: ("half", 0), 36: ("quarter", 1),
    24: ("quarter", 0), 18: ("eighth", 1), 12: ("eighth", 0), 9: ("16th", 1), 6: ("16th", 0),
    3: ("32nd", 0),
}  # fmt: skip
TRIPLET_VALUES = {16: ("quarter", 0), 8: ("eighth", 0)}


@dataclass(frozen=True, slots=True, order=True)
class Tone:
    """Notes that begin and end together.

    Attributes:
        start: Units from the clip's start.
        end: Units, after start.
        pitches: (MIDI note number, velocity), the lowest first.
    """

    start: int
    end: int
    pitches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """One note, chord or rest of a measure as it is drawn.

    Attributes:
        start: Units from the measure's start.
        length: Units.
        tone: What sounds, or None for a rest.
        tied_from: Whether it goes on from the sign before.
        tied_to: Whether it goes on in the next.
        triplet: '' for none, else 'start', 'in', or 'stop'.
    """

    start: int
    length: int
    tone: Tone | None = None
    tied_from: bool = False
    tied_to: bool = False
    triplet: str = ""


def grids_of(notes: Iterable[PlayedNote], steps: int, meter: Meter) -> tuple[int, ...]:
    """The grid of each quarter of a clip: the one that its onsets lie nearest to.

    Metres that count in threes of eighths have no triplets.
    """
    onsets: dict[int, list[float]] = {}
    for note in notes:
        at = note.start * UNITS_PER_STEP
        onsets.setdefault(int(at // UNITS), []).append(at % UNITS)
    allowed: tuple[int, ...] = (SIXTEENTHS, THIRTY_SECONDS)
    if meter.denominator <= 4:
        allowed = (SIXTEENTHS, TRIPLETS, THIRTY_SECONDS)
    quarters = -(-steps * UNITS_PER_STEP // UNITS)
    return tuple(_grid(onsets.get(quarter, []), allowed) for quarter in range(quarters))


def _grid(places: Sequence[float], allowed: tuple[int, ...]) -> int:
    def cost(grid: int) -> float:
        away = [abs(at - grid * round(at / grid)) for at in places]
        return sum(away) / max(1, len(away)) + _COST[grid]

    return min(allowed, key=cost)


def strokes_to_next(notes: Sequence[PlayedNote], steps: int) -> tuple[PlayedNote, ...]:
    """Strokes as drummers read them: each lasts to the next one, or to the end of its quarter."""
    onsets = [*sorted({note.start for note in notes}), float(steps)]
    following = dict(pairwise(onsets))
    return tuple(
        replace(note, end=min(following[note.start], _next_quarter(note.start)))
        for note in notes
        if note.start < steps
    )


def _next_quarter(step: float) -> float:
    return (step // STEPS_PER_QUARTER + 1) * STEPS_PER_QUARTER


def tones_of(notes: Iterable[PlayedNote], steps: int, grids: Sequence[int]) -> tuple[Tone, ...]:
    """Notes on the grids of their quarters; those that begin and end together are one tone.

    A note ends with its clip; one that was shorter than the grid lasts one place of it.
    """
    end = steps * UNITS_PER_STEP
    placed: dict[tuple[int, int], dict[int, int]] = {}
    for note in notes:
        first = min(_rounded(note.start, grids), end - grids[-1])
        last = min(max(_rounded(note.end, grids), first + grids[first // UNITS]), end)
        louder = placed.setdefault((first, last), {})
        louder[note.pitch] = max(note.velocity, louder.get(note.pitch, 0))
    return tuple(
        Tone(first, last, tuple(sorted(pitches.items())))
        for (first, last), pitches in sorted(placed.items())
    )


def _rounded(step: float, grids: Sequence[int]) -> int:
    at = step * UNITS_PER_STEP
    quarter = min(int(at // UNITS), len(grids) - 1)
    grid = grids[quarter]
    return quarter * UNITS + grid * round((at - quarter * UNITS) / grid)


def voices_of(tones: Sequence[Tone]) -> list[list[Tone]]:
    """Tones in voices without overlap, the fewest that do; of those that start together the
    highest comes first.
    """
    voices: list[list[Tone]] = []
    for _, group in groupby(tones, key=lambda tone: tone.start):
        for tone in sorted(group, key=lambda tone: -tone.pitches[-1][0]):
            free = next((voice for voice in voices if voice[-1].end <= tone.start), None)
            if free is None:
                voices.append(free := [])
            free.append(tone)
    return voices


def measures_of(
    voice: Sequence[Tone], grids: Sequence[int], meter: Meter, bars: int
) -> Iterator[tuple[Sign, ...]]:
    """The signs of each measure, rests included; a measure without a tone has none."""
    length = meter.steps_per_bar * UNITS_PER_STEP
    for bar in range(bars):
        start = bar * length
        inside = [tone for tone in voice if tone.start < start + length and tone.end > start]
        yield tuple(_with_triplets(_signs(inside, start, length, grids, meter))) if inside else ()


def _signs(
    tones: Sequence[Tone], start: int, length: int, grids: Sequence[int], meter: Meter
) -> Iterator[Sign]:
    """Tones and the rests between them, cut into values that have a sign."""
    at = 0
    for tone in tones:
        first, last = max(tone.start - start, 0), min(tone.end - start, length)
        for begin, end in _cut(at, first, start, grids, meter):
            yield Sign(begin, end - begin)
        for begin, end in _cut(first, last, start, grids, meter):
            yield Sign(
                begin,
                end - begin,
                tone,
                tied_from=start + begin > tone.start,
                tied_to=start + end < tone.end,
            )
        at = last
    for begin, end in _cut(at, length, start, grids, meter):
        yield Sign(begin, end - begin)


def _cut(
    begin: int, end: int, start: int, grids: Sequence[int], meter: Meter
) -> Iterator[tuple[int, int]]:
    """Cut a span of a measure at beats and into values; quarters of triplets stand apart."""
    beat = beat_units(meter)
    while begin < end:
        stop = min(end, _before_triplets(begin, end, start, grids))
        within = beat - begin % beat
        if begin % beat and within < stop - begin:
            stop = begin + within
        if not _is_triplet(begin, start, grids) or stop - begin == UNITS:
            room = stop - begin
            fitting = [v for v in VALUES if v <= room]
            on_beat = [v for v in fitting if v == room or v % beat == 0]
            stop = begin + max(on_beat or fitting, default=room)
        yield begin, stop
        begin = stop


def _before_triplets(begin: int, end: int, start: int, grids: Sequence[int]) -> int:
    """Where a sign must end at the latest, for triplets to fill their own quarter."""
    quarter = (start + begin) // UNITS
    if _is_triplet(begin, start, grids):
        return (quarter + 1) * UNITS - start
    while quarter * UNITS < start + end:
        partly = start + end < (quarter + 1) * UNITS
        if quarter < len(grids) and grids[quarter] == TRIPLETS and partly:
            return max(begin + 1, quarter * UNITS - start)
        quarter += 1
    return end


def _is_triplet(begin: int, start: int, grids: Sequence[int]) -> bool:
    quarter = (start + begin) // UNITS
    return quarter < len(grids) and grids[quarter] == TRIPLETS


def _with_triplets(signs: Iterable[Sign]) -> Iterator[Sign]:
    """Say which signs belong to a triplet, and where it starts and stops."""
    for sign in signs:
        if sign.length not in TRIPLET_VALUES:
            yield sign
            continue
        place = sign.start % UNITS
        end = place + sign.length
        mark = "start" if place == 0 else "stop" if end == UNITS else "in"
        yield Sign(sign.start, sign.length, sign.tone, sign.tied_from, sign.tied_to, mark)


def beat_units(meter: Meter) -> int:
    """A beat: a dotted quarter in 3/8, 6/8, 9/8 and 12/8, else what the metre counts in."""
    if meter.denominator == 8 and meter.numerator % 3 == 0:
        return UNITS * 3 // 2
    return UNITS * 4 // meter.denominator
