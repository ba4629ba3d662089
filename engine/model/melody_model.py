"""A model ready to play: melodies in, latent vectors out, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.errors import LentoError
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.config import ModelConfig
from engine.model.decoder import CategoricalLstmDecoder
from engine.model.encoder import BidirectionalLstmEncoder
from engine.model.frame import Frame, frame_for, from_frame, to_frame
from engine.model.mixture import Mixture
from engine.music.events import HOLD, Events, events_to_melody, melody_to_events, one_hot
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.meter import FOUR_FOUR, MODEL_METERS, Meter

FloatArray = NDArray[np.float32]
BARS = 2


@dataclass(frozen=True, slots=True, eq=False)
class LatentPoint:
    """A clip's place in latent space: z, shape (z_size,), and the frame it is heard in."""

    z: FloatArray
    frame: Frame


class MelodyModel:
    """A two-bar melody model.

    Attributes:
        config: Its structure.
        card: What is known of it.
        prior: Where its training set lies, or None for the bare standard normal.
    """

    def __init__(self, checkpoint: Checkpoint) -> None:
        self.config: ModelConfig = checkpoint.config
        self.card = dict(checkpoint.card)
        self.prior = Mixture.from_arrays(checkpoint.extras)
        self._encoder = BidirectionalLstmEncoder(checkpoint.config, checkpoint.weights)
        self._decoder = CategoricalLstmDecoder(checkpoint.config, checkpoint.weights)

    @property
    def name(self) -> str:
        """What a person calls the model."""
        return str(self.card.get("name", self.config.name))

    @property
    def meters(self) -> tuple[Meter, ...]:
        """The metres it knows."""
        return MODEL_METERS if self.config.control_size else (FOUR_FOUR,)

    def frame_for(self, melody: Melody, key: Key, meter: Meter) -> Frame:
        """The frame in which this model hears a melody."""
        if not self.config.key_normalised:
            return Frame(meter, key, 0)
        return frame_for(melody, key, meter)

    def encode(self, melodies: Sequence[Melody], frames: Sequence[Frame]) -> FloatArray:
        """Means of the posteriors of heard melodies, shape (count, z_size)."""
        return self.posterior(melodies, frames)[0]

    def posterior(
        self, melodies: Sequence[Melody], frames: Sequence[Frame]
    ) -> tuple[FloatArray, FloatArray]:
        """(mu, sigma) of heard melodies, each of shape (count, z_size).

        Raises:
            LentoError: The model does not know a metre.
        """
        if not melodies:
            empty = np.zeros((0, self.config.z_size), np.float32)
            return empty, empty
        events = np.full((len(melodies), self.config.steps), HOLD, dtype=np.int64)
        lengths = self._lengths(frames)
        for row, (melody, frame) in enumerate(zip(melodies, frames, strict=True)):
            events[row, : lengths[row]] = melody_to_events(
                to_frame(melody, frame), int(lengths[row])
            )
        return self.posterior_of_events(events, frames)

    def posterior_of_events(
        self, events: Events, frames: Sequence[Frame]
    ) -> tuple[FloatArray, FloatArray]:
        """(mu, sigma) of framed events, shape (count, steps), filled up with HOLD."""
        return self._encoder.encode(
            one_hot(events, self.config.depth),
            self._lengths(frames),
            self._controls(frames, events.shape[1]),
        )

    def decode(
        self,
        z: FloatArray,
        frames: Sequence[Frame],
        *,
        temperature: float | None = None,
        seed: int = 0,
    ) -> tuple[Melody, ...]:
        """Write the melody of each row of z, shape (count, z_size), as it is heard.

        Row i draws from its own stream of `seed`, whatever other rows there are. Without a
        temperature the likeliest event is taken at every step.
        """
        events = self.decode_events(z, frames, temperature=temperature, seed=seed)
        lengths = self._lengths(frames)
        return tuple(
            from_frame(events_to_melody(row[:length]), frame)
            for row, length, frame in zip(events, lengths, frames, strict=True)
        )

    def decode_events(
        self,
        z: FloatArray,
        frames: Sequence[Frame],
        *,
        temperature: float | None = None,
        seed: int = 0,
    ) -> Events:
        """Framed events of each row of z, shape (count, config.steps), filled up with HOLD."""
        lengths = self._lengths(frames)
        generators = np.random.default_rng(seed).spawn(len(z))
        events = np.full((len(z), self.config.steps), HOLD, dtype=np.int64)
        for length in np.unique(lengths).tolist():
            rows = np.flatnonzero(lengths == length)
            chosen = [frames[row] for row in rows.tolist()]
            events[rows, :length] = self._decoder.decode(
                np.asarray(z[rows], dtype=np.float32),
                length,
                temperature,
                [generators[row] for row in rows.tolist()],
                controls=self._controls(chosen, length),
            )
        return events

    def draw(self, count: int, seed: int) -> FloatArray:
        """Latent vectors from where the model is at home, shape (count, z_size)."""
        rng = np.random.default_rng(seed)
        if self.prior is not None:
            return self.prior.draw(count, rng)
        return rng.standard_normal((count, self.config.z_size)).astype(np.float32)

    def _lengths(self, frames: Sequence[Frame]) -> NDArray[np.int64]:
        for frame in frames:
            if frame.meter not in self.meters:
                raise LentoError(
                    f"The model {self.name} knows no {frame.meter}; choose another model for it."
                )
        return np.array([BARS * f.meter.steps_per_bar for f in frames], dtype=np.int64)

    def _controls(self, frames: Sequence[Frame], steps: int) -> FloatArray | None:
        if not self.config.control_size:
            return None
        rows = np.eye(len(MODEL_METERS), dtype=np.float32)[[f.meter_index for f in frames]]
        return np.repeat(rows[:, None, :], steps, axis=1)


def load_model(path: Path) -> MelodyModel:
    """Open a model; the same file is opened once.

    Raises:
        CheckpointError: The file is missing, damaged, or no model.
    """
    if not path.is_file():
        load_checkpoint(path)  # Says in words what is wrong.
    return _opened(path.resolve(), path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _opened(path: Path, _changed_ns: int) -> MelodyModel:
    return MelodyModel(load_checkpoint(path))
