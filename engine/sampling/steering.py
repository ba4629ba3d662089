"""The search behind the sliders: the place near a clip where the music measures what is wanted.

A step along a learned direction comes near what is wanted and changes other figures with it. So
what the model writes along the direction is where the search begins, and no more: from there on
melodies are changed a little at a time until they measure what is wanted and the rest stays, the
encoder says where these lie, and of what the decoder writes at those places the best is taken. The
figures are always those of a clip that the model wrote. See docs/decisions/named-sliders.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.converters.limits import NO_LIMITS, Limits
from engine.latent.attributes import ATTRIBUTES, Attribute, measure_events
from engine.latent.sliders import Sliders
from engine.model.music_model import LatentPoint, MusicModel
from engine.music.events import NOTE_OFF
from engine.music.melody import STEPS_PER_QUARTER
from engine.sampling.melody_edits import Grid, changed

Floats = NDArray[np.float64]
FloatArray = NDArray[np.float32]
Ints = NDArray[np.int64]

WANTED_WEIGHT = 2.5  # Of what is wanted beside what should stay, each in standard deviations.
_NOTICED = 0.25  # Standard deviations; what should stay and moves farther counts for more.
_MOST_MISSED = 6.0  # Standard deviations; farther is no worse.
_PER_STEP = 0.02  # For each step of the grid that is another.
_PER_ODDITY = 0.05  # For each rest and each onset between eighths more than the origin has.
_PER_SQUARE = 0.002  # For each unit of squared distance in z.
_NEAR_START = 0.5  # How much being near the last result counts beside being near the origin.
_ALONG = (0.5, 1.0, 1.5, 2.0, 3.0)  # Of the step that the direction asks for.
_PARENTS, _CHILDREN, _ROUNDS = 40, 4, 30
_ENCODED = 32
_ENCODED_STEPS = 32 * 32  # Of long clips fewer are encoded, so that an answer takes no longer.
_FEWEST_ENCODED = 8
_BETWEEN = 0.75  # Also tried: so far on the way to an encoded melody.
_OFTEN_CHROMATIC, _RARELY_CHROMATIC = 0.8, 0.1
_REGISTER, _IN_SCALE = ATTRIBUTES.index("register"), ATTRIBUTES.index("in_scale")


@dataclass(frozen=True, slots=True, eq=False)
class Aim:
    """What figures a search is after.

    Attributes:
        goal: Figures of ATTRIBUTES, shape (7,).
        weights: How much missing each counts.
        spread: What counts as missing by 1.
    """

    goal: Floats
    weights: Floats
    spread: Floats

    def missed(self, figures: Floats) -> Floats:
        """How far figures, shape (count, 7), are from the goal."""
        apart = np.minimum(np.abs(figures - self.goal) / self.spread, _MOST_MISSED)
        noticed = np.where(self.weights == WANTED_WEIGHT, 0.0, np.maximum(0.0, apart - _NOTICED))
        return np.asarray((apart * self.weights + noticed).sum(axis=1))


@dataclass(frozen=True, slots=True)
class Hearing:
    """A model that writes the likeliest clips in one frame.

    Attributes:
        model: What writes.
        frame: How it is heard.
        limits: What it keeps to.
    """

    model: MusicModel
    frame: Frame
    limits: Limits = NO_LIMITS

    def write(self, z: FloatArray) -> Ints:
        """Events at places, shape (count, steps of the frame)."""
        frames = [self.frame] * len(z)
        tokens = self.model.decode_tokens(z, frames, limits=self.limits)
        return np.asarray(tokens[:, : self.steps], np.int64)

    def place(self, events: Ints) -> FloatArray:
        """Places of events, shape (count, z_size)."""
        filled = np.zeros((len(events), self.model.config.steps), np.int64)
        filled[:, : self.steps] = events
        return self.model.posterior_of_tokens(filled, [self.frame] * len(events))[0]

    def measure(self, events: Ints) -> Floats:
        """ATTRIBUTES of events as they are heard."""
        return measure_events(events, self.frame)

    @property
    def steps(self) -> int:
        """Length of a clip in steps."""
        return self.model.bars * self.frame.meter.steps_per_bar


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """One move of the sliders.

    Attributes:
        hearing: The model, in the octave that the result is heard in.
        aim: What it should measure.
        origin: z of the clip that the sliders stand for.
        start: z of the last result, or origin again.
    """

    hearing: Hearing
    aim: Aim
    origin: FloatArray
    start: FloatArray

    def best(self, seeds: FloatArray, grid: Grid, rng: np.random.Generator) -> FloatArray:
        """The z that fits best, found from some places; the first is origin, the second start."""
        written = self.hearing.write(seeds)
        melodies = self._changed(written, grid, rng)
        long = _ENCODED_STEPS // self.hearing.steps
        placed = self.hearing.place(melodies[: min(_ENCODED, max(_FEWEST_ENCODED, long))])
        between = self.origin + np.float32(_BETWEEN) * (placed - self.origin)
        found = np.concatenate([placed, between])
        z = np.concatenate([seeds, found])
        events = np.concatenate([written, self.hearing.write(found)])
        costs = self.aim.missed(self.hearing.measure(events)) + _PER_SQUARE * self._away(z)
        return np.asarray(z[int(costs.argmin())], np.float32)

    def _changed(self, written: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
        """Melodies that measure what is wanted and are near the origin's, the best first."""
        origin, start = written[0], written[1]
        several = max(1, self.hearing.steps // (8 * STEPS_PER_QUARTER))
        parents = written
        for number in range(_ROUNDS):
            children = np.repeat(parents, _CHILDREN, axis=0)
            for _ in range(max(1, several * (_ROUNDS - number) // _ROUNDS)):
                children = changed(children, grid, rng)
            both = np.unique(np.concatenate([parents, children]), axis=0)
            other = (both != origin).sum(axis=1) + _NEAR_START * (both != start).sum(axis=1)
            costs = self.aim.missed(self.hearing.measure(both)) + _PER_STEP * other
            costs += _PER_ODDITY * np.maximum(0, _oddities(both) - _oddities(origin[None]))
            parents = both[np.argsort(costs, kind="stable")[:_PARENTS]]
        return parents

    def _away(self, z: FloatArray) -> Floats:
        origin, start = (((z - place) ** 2).sum(axis=1) for place in (self.origin, self.start))
        return np.asarray(origin + _NEAR_START * start, np.float64)


def steered(
    hearing: Hearing,
    origin: FloatArray,
    sliders: Sliders,
    wanted: Mapping[Attribute, float],
    *,
    start: FloatArray | None = None,
    seed: int = 0,
) -> LatentPoint:
    """The place near another where the clip measures what is wanted, the rest as before.

    Octaves are set beside z, where they are exact.

    Args:
        hearing: The model, in the frame of the origin.
        origin: z of the clip that the sliders stand for.
        sliders: Those of the model.
        wanted: Figures by name.
        start: z of the last result; the new one rather lies near it.
        seed: Same seed, same place.
    """
    now = hearing.measure(hearing.write(origin[None]))[0]
    goal, weights = now.copy(), np.ones(len(ATTRIBUTES))
    for name, figure in wanted.items():
        goal[ATTRIBUTES.index(name)] = figure
        weights[ATTRIBUTES.index(name)] = WANTED_WEIGHT
    octaves = round((goal[_REGISTER] - now[_REGISTER]) / 12)
    frame = replace(hearing.frame, shift=hearing.frame.shift + 12 * octaves)
    moved = goal - now
    moved[_REGISTER] -= 12 * octaves
    along = np.asarray(_ALONG)[:, None] * (moved @ sliders.directions)
    last = origin if start is None else start
    seeds = np.concatenate([origin[None], last[None], origin + along]).astype(np.float32)
    aim = Aim(goal, weights, sliders.spread)
    search = Search(replace(hearing, frame=frame), aim, origin, last)
    grid = Grid(frame, _chromatic(wanted, now))
    return LatentPoint(search.best(seeds, grid, np.random.default_rng(seed)), frame)


def _oddities(events: Ints) -> Ints:
    """Rests, and notes that begin between eighths, of melodies: measured by no slider."""
    between = (events[:, 1::2] > NOTE_OFF).sum(axis=1)
    return np.asarray((events == NOTE_OFF).sum(axis=1) + between, np.int64)


def _chromatic(wanted: Mapping[Attribute, float], now: Floats) -> float:
    """How often changes may leave the scale: where that is asked for, or the clip does it."""
    if "in_scale" in wanted and wanted["in_scale"] < 1.0:
        return _OFTEN_CHROMATIC
    return _RARELY_CHROMATIC if now[_IN_SCALE] < 1.0 else 0.0
