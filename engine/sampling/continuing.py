"""What could follow a clip: new bars that go on from its end."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.converters.limits import NO_LIMITS, Limits
from engine.jobs import JobLink
from engine.model.music_model import LatentPoint, load_model
from engine.sampling.jobs import Waypoint, locate
from engine.sampling.made import Choice, MadeClip, Wording, decode_points

_CANDIDATES = 96
_NEAR, _FAR = 0.4, 1.2


@dataclass(frozen=True, slots=True)
class ContinueJob:
    """Make the bars that follow a clip, several to choose from, the best first.

    Attributes:
        model: The model's file.
        origin: The clip or place that goes on.
        count: How many to offer, at least 1.
        seed: Same seed, same clips.
        wording: Tempo, program and name.
        limits: What they keep to.
    """

    model: Path
    origin: Waypoint
    count: int = 4
    seed: int = 0
    wording: Wording = Wording(name="Continued")  # noqa: RUF009  (a frozen value)
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """Clips of the model's own length in the key and metre of the origin."""
        model = load_model(self.model)
        (center,) = locate(model, (self.origin,), link)
        rng = np.random.default_rng(self.seed)
        far = np.linspace(_NEAR, _FAR, self.count)[:, None]
        z = center.z + far * rng.standard_normal((self.count, len(center.z)))
        points = [LatentPoint(row.astype(np.float32), center.frame) for row in z]
        return decode_points(model, points, self.wording, Choice(limits=self.limits))
