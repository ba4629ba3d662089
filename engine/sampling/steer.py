"""Named sliders: learn them from a library, and make the clip that measures what they say."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import CHORDS
from engine.converters.frame import CENTER_LOW, Frame
from engine.converters.limits import NO_LIMITS, Limits, frame_within
from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.latent.attributes import ATTRIBUTES, Attribute
from engine.latent.sliders import FEWEST_CLIPS, Sliders, fit_sliders
from engine.library.contents import Library
from engine.library.open_library import OpenLibraryJob
from engine.model.music_model import LatentPoint, MusicModel, load_model
from engine.music.key import ALL_KEYS
from engine.music.meter import MODEL_METERS
from engine.sampling.jobs import Waypoint, locate
from engine.sampling.made import Choice, MadeClip, Wording, decode_points
from engine.sampling.steering import Hearing, steered

MOST_LEARNED_STEPS = 64_000  # 2,000 windows of two bars, evenly spread; of longer ones fewer.
_STEPS_WITH_CHORDS = 12_800
_AT_ONCE = 250
_REGISTER = ATTRIBUTES.index("register")

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LearnSlidersJob:
    """Learn the sliders of a model from the person's own library.

    Attributes:
        library: The library's file.
        model: The model's file.
    """

    library: Path
    model: Path

    def run(self, link: JobLink) -> Sliders:
        """Measure what the model writes at the library's places; progress stage 'sliders'.

        Raises:
            LentoError: The model writes no melodies or cannot hear them, or the library has too
                few clips that it can place.
            JobCancelled: cancel() was called.
        """
        model = load_model(self.model)
        check_steerable(model)
        library = OpenLibraryJob(self.library, self.model).run(link)
        points, heights = places_of(library, model)
        if len(points) < FEWEST_CLIPS:
            raise LentoError(
                f"The sliders are learned from your own music, and {model.name} knows only "
                f"{len(points)} clips of it. Add music until there are {FEWEST_CLIPS}."
            )
        return learn_sliders(model, points, link, heights)


@dataclass(frozen=True, slots=True)
class SteerJob:
    """Move sliders of a clip.

    Attributes:
        model: The model's file.
        origin: The clip or place that the sliders stand for.
        sliders: What LearnSlidersJob gave for this model.
        wanted: Figures that are asked for; those of other attributes stay as they are in origin.
        start: The last result of the same origin, so that a slider that moves slowly gives clips
            that are near each other; None for the first.
        seed: Same seed, same clip.
        wording: Tempo, program and name.
        limits: What the clip keeps to.
    """

    model: Path
    origin: Waypoint
    sliders: Sliders
    wanted: tuple[tuple[Attribute, float], ...]
    start: LatentPoint | None = None
    seed: int = 0
    wording: Wording = Wording(name="Shaped")  # noqa: RUF009  (a frozen value)
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """The one clip whose figures fit best; measure_clips tells which they are.

        Raises:
            LentoError: The model writes no melodies or cannot hear them, or cannot place origin.
        """
        model = load_model(self.model)
        check_steerable(model)
        (origin,) = locate(model, (self.origin,), link)
        link.raise_if_cancelled()
        frame = origin.frame
        if not self.limits.none and model.config.key_normalised:
            frame = frame_within(frame, self.limits)
        point = steered(
            Hearing(model, frame, self.limits),
            origin.z,
            self.sliders,
            dict(self.wanted),
            start=self.start.z if self.start else None,
            seed=self.seed,
        )
        return decode_points(model, (point,), self.wording, Choice(limits=self.limits))


def places_of(library: Library, model: MusicModel) -> tuple[list[LatentPoint], Floats]:
    """Places of windows, evenly spread over a library, and the mean pitch of each window.

    Their frames come from the library's figures: to read a window its whole piece is read. Only a
    model that is told chords needs that, and has fewer windows read.
    """
    told_chords = CHORDS in model.config.controls
    steps = _STEPS_WITH_CHORDS if told_chords else MOST_LEARNED_STEPS
    placed = len(library.plane)
    wanted = min(placed, max(FEWEST_CLIPS, steps // model.config.steps))
    chosen = np.unique(np.linspace(0, placed - 1, wanted).astype(int)).tolist()
    frames = (
        library.entries[index].frame if told_chords else _frame_of(library, model, index)
        for index in chosen
    )
    found = [(index, library.z_of(index), f) for index, f in zip(chosen, frames, strict=True)]
    points = [LatentPoint(z, frame) for _, z, frame in found if z is not None]
    rows = [index for index, z, _ in found if z is not None]
    heights = library.measured["mean_pitch"][rows] if rows else np.zeros(0)
    return points, heights.astype(np.float64)


def _frame_of(library: Library, model: MusicModel, index: int) -> Frame:
    """The frame of a window, its octave as the mean pitch tells it."""
    key = ALL_KEYS[int(library.key_of[index])]
    meter = MODEL_METERS[int(library.meter_of[index])]
    if not model.config.key_normalised:
        return Frame(meter, key)
    height = float(library.measured["mean_pitch"][index])
    octaves = int((height - key.major_tonic - CENTER_LOW) // 12)
    return Frame(meter, key, key.major_tonic + 12 * octaves)


def learn_sliders(
    model: MusicModel,
    points: Sequence[LatentPoint],
    link: JobLink,
    heights: Floats | None = None,
) -> Sliders:
    """Sliders from places of a library.

    Args:
        model: The model that the places are of.
        points: Where they are.
        link: Hears how far it is; may cancel it.
        heights: Mean pitches of the library's own clips, to hear each place in their octave.
    """
    figures = np.zeros((len(points), len(ATTRIBUTES)))
    for start in range(0, len(points), _AT_ONCE):
        link.raise_if_cancelled()
        link.report(Progress("sliders", start, len(points)))
        part = points[start : start + _AT_ONCE]
        events = model.decode_tokens(np.stack([p.z for p in part]), [p.frame for p in part])
        for row, point in enumerate(part):
            hearing = Hearing(model, point.frame)
            figures[start + row] = hearing.measure(events[row : row + 1, : hearing.steps])[0]
    shifts = np.array([point.frame.shift for point in points], np.float64)
    if heights is not None:
        octaves = 12.0 * np.round((heights - figures[:, _REGISTER]) / 12)
        figures[:, _REGISTER] += octaves
        shifts += octaves
    return fit_sliders(np.stack([point.z for point in points]), figures, shifts)


def check_steerable(model: MusicModel) -> None:
    """LentoError where sliders have nothing to measure, or nothing to hear with."""
    if model.config.content != "melody":
        raise LentoError(
            f"The sliders measure melodies alone, and the model {model.name} writes "
            f"{model.config.content}. Choose a model of melodies."
        )
    if not model.can_encode:
        raise LentoError(
            f"The model {model.name} plays only, and cannot hear what the sliders change. "
            "Choose another model."
        )
