"""Named sliders: make the clip that measures what a slider says, near the one it stood for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.latent.attributes import ATTRIBUTES, Attribute, measure_events
from engine.latent.sliders import FEWEST_CLIPS, Sliders, fit_sliders
from engine.library.open_library import OpenLibraryJob
from engine.model.music_model import LatentPoint, MusicModel, load_model
from engine.sampling.jobs import Waypoint, locate
from engine.sampling.made import MadeClip, Wording, decode_points

MOST_LEARNED_FROM = 2_000  # Windows of the library, evenly spread.
_AT_ONCE = 250

Floats = NDArray[np.float64]
FloatArray = NDArray[np.float32]


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
            LentoError: The model writes no melody alone, or the library has too few clips that
                it can place.
            JobCancelled: cancel() was called.
        """
        model = load_model(self.model)
        check_steerable(model)
        library = OpenLibraryJob(self.library, self.model).run(link)
        placed = len(library.plane)
        chosen = np.unique(np.linspace(0, placed - 1, min(placed, MOST_LEARNED_FROM)).astype(int))
        places = [(library.z_of(i), library.entries[i].frame) for i in chosen.tolist() if placed]
        points = [LatentPoint(z, frame) for z, frame in places if z is not None]
        if len(points) < FEWEST_CLIPS:
            raise LentoError(
                f"Sliders are learned from your own music, and the library has {len(points)} clips "
                f"that {model.name} can place. Add music until there are {FEWEST_CLIPS}."
            )
        return learn_sliders(model, points, link)


@dataclass(frozen=True, slots=True)
class SteerJob:
    """Move sliders of a clip.

    Attributes:
        model: The model's file.
        origin: The clip or place that the sliders stood for before they were moved.
        sliders: What LearnSlidersJob gave for this model.
        wanted: Figures that are asked for; those of other attributes stay as they are in origin.
        start: Where the search begins: the last result of the same origin, so that a slider that
            moves slowly gives clips that are near each other. None for the origin.
        seed: Same seed, same clip.
        wording: Tempo, program and name.
    """

    model: Path
    origin: Waypoint
    sliders: Sliders
    wanted: tuple[tuple[Attribute, float], ...]
    start: LatentPoint | None = None
    seed: int = 0
    wording: Wording = Wording(name="Shaped")  # noqa: RUF009  (a frozen value)

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """The one clip whose figures fit best; measure_clips tells them."""
        model = load_model(self.model)
        check_steerable(model)
        (origin,) = locate(model, (self.origin,), link)
        link.raise_if_cancelled()
        point = steered(model, origin, self.sliders, dict(self.wanted))
        return decode_points(model, (point,), self.wording)


def learn_sliders(model: MusicModel, points: Sequence[LatentPoint], link: JobLink) -> Sliders:
    """Sliders from places of a library."""
    figures = np.zeros((len(points), len(ATTRIBUTES)))
    z = np.stack([point.z for point in points])
    for start in range(0, len(points), _AT_ONCE):
        link.raise_if_cancelled()
        link.report(Progress("sliders", start, len(points)))
        part = slice(start, start + _AT_ONCE)
        figures[part] = measured(model, z[part], [point.frame for point in points[part]])
    return fit_sliders(z, figures)


def measured(model: MusicModel, z: FloatArray, frames: Sequence[Frame]) -> Floats:
    """ATTRIBUTES of the likeliest clips at places, shape (count, 7)."""
    events = model.decode_tokens(z, frames)
    figures = np.zeros((len(z), len(ATTRIBUTES)))
    for row, frame in enumerate(frames):
        steps = model.bars * frame.meter.steps_per_bar
        figures[row] = measure_events(events[row : row + 1, :steps], frame)[0]
    return figures


def steered(
    model: MusicModel, origin: LatentPoint, sliders: Sliders, wanted: dict[Attribute, float]
) -> LatentPoint:
    """The place near another where the clip measures what is wanted."""
    now = measured(model, origin.z[None], [origin.frame])[0]
    step = np.zeros(len(origin.z))
    for name, figure in wanted.items():
        index = ATTRIBUTES.index(name)
        step += (figure - now[index]) * sliders.directions[index]
    return LatentPoint((origin.z + step).astype(np.float32), origin.frame)


def check_steerable(model: MusicModel) -> None:
    """LentoError where sliders have nothing to measure."""
    if model.config.content != "melody":
        raise LentoError(
            f"The sliders measure melodies, and the model {model.name} writes "
            f"{model.config.content}. Choose a model of melodies."
        )
