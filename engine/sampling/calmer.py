"""Make it calmer: a walk from a clip to where the music is less aroused."""

from dataclasses import dataclass
from pathlib import Path

from engine.converters.limits import NO_LIMITS, Limits
from engine.jobs import JobLink
from engine.model.music_model import load_model
from engine.sampling.jobs import Waypoint, locate
from engine.sampling.made import Choice, MadeClip, Wording, decode_points


@dataclass(frozen=True, slots=True)
class CalmerJob:
    """Make clips that are calmer and calmer, each near the one before.

    Attributes:
        model: The model's file.
        origin: The clip or place that is too lively.
        steps: How many clips at most, at least 1; the walk ends where nothing near is calmer.
        seed: Same seed, same clips.
        wording: Tempo, program and name.
        limits: What they keep to.
    """

    model: Path
    origin: Waypoint
    steps: int = 4
    seed: int = 0
    wording: Wording = Wording(name="Calmer")  # noqa: RUF009  (a frozen value)
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """Clips whose arousal, as engine.calm measures it, falls from each to the next."""
        model = load_model(self.model)
        points = locate(model, (self.origin,), link)
        return decode_points(model, points, self.wording, Choice(limits=self.limits))
