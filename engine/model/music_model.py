"""A model ready to play: clips in, latent vectors out, and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import CHORDS, control_rows, known_meters
from engine.converters.converter import CONVERTERS, TokenArray
from engine.converters.frame import Frame, frame_for
from engine.converters.harmony_pull import HarmonyPull
from engine.converters.limit_mask import MelodyMask
from engine.converters.limits import NO_LIMITS, Limits
from engine.errors import CheckpointError, LentoError
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.config import PHRASES, ModelConfig
from engine.model.decoder import LstmDecoder, Mask
from engine.model.encoder import BidirectionalLstmEncoder
from engine.model.forms import Forms
from engine.model.harmony_mask import HarmonyMask
from engine.model.kind import MELODIC
from engine.model.latent_search import THOROUGH, Effort, LatentSearch
from engine.model.mixture import Mixture
from engine.model.personal_home import PersonalHome, standard_home
from engine.model.shapes import EMBEDDINGS
from engine.model.small_vae import SmallVae
from engine.music.chords import chords_within
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.meter import Meter

FloatArray = NDArray[np.float32]
_PLAYS_ONLY = (
    "The model {name} has no encoder: it plays new music and cannot place yours. "
    "Choose another model for that."
)


@dataclass(frozen=True, slots=True, eq=False)
class LatentPoint:
    """A clip's place in latent space: z, shape (z_size,), and the frame it is heard in."""

    z: FloatArray
    frame: Frame


class MusicModel:
    """A model of clips.

    Attributes:
        config: Its structure.
        card: What is known of it.
        prior: Where its training set lies, or None for the bare standard normal.
        personal: Where in it a person's own music lies, for a model that was personalised.
        harmony: How its chords pull at the notes of new clips; None where that was not counted,
            or where it is told no chords.
        can_encode: Whether it has an encoder; without one it plays, and places clips by searching.

    Raises:
        ValueError: What was fitted to the model does not fit it.
    """

    def __init__(self, checkpoint: Checkpoint) -> None:
        self.config: ModelConfig = checkpoint.config
        self.card = dict(checkpoint.card)
        self.prior = Mixture.from_arrays(checkpoint.extras)
        if self.prior is not None and self.prior.means.shape[1] != checkpoint.config.z_size:
            raise ValueError("its prior is of another size than its latent vectors")
        self.personal = _personal_home_of(checkpoint, self.prior)
        self._forms = _forms_of(checkpoint)
        told_chords = CHORDS in checkpoint.config.controls
        self.harmony = HarmonyPull.from_arrays(checkpoint.extras) if told_chords else None
        self._converter = CONVERTERS[checkpoint.config.content]
        self.can_encode = checkpoint.can_encode
        self._encoder: BidirectionalLstmEncoder | None = None
        self._search: LatentSearch | None = None
        if checkpoint.can_encode:
            self._encoder = BidirectionalLstmEncoder(checkpoint.config, checkpoint.weights)
        elif LatentSearch.knows(checkpoint.config):
            self._search = LatentSearch(checkpoint.config, checkpoint.weights)
        self._decoder = LstmDecoder(checkpoint.config, checkpoint.weights)

    @property
    def name(self) -> str:
        """What a person calls the model."""
        return str(self.card.get("name", self.config.name))

    @property
    def bars(self) -> int:
        """Length of its clips in bars."""
        return self.config.bars

    @property
    def can_place(self) -> bool:
        """Whether it can say where a clip lies, by its encoder or by searching."""
        return self.can_encode or self._search is not None

    @property
    def meters(self) -> tuple[Meter, ...]:
        """The metres it knows."""
        return known_meters(self.config.controls)

    def frame_for(self, clip: Clip, key: Key) -> Frame:
        """The frame in which this model hears a clip that is in a key.

        A clip that is longer than the model's own keeps the chords of what is heard.

        Raises:
            LentoError: The model does not know the metre.
        """
        self._check_meter(clip.meter)
        return frame_in(self.config, clip, key)

    def encode(
        self,
        clips: Sequence[Clip],
        frames: Sequence[Frame],
        link: JobLink | None = None,
        effort: Effort = THOROUGH,
    ) -> FloatArray:
        """Means of the posteriors of clips, shape (count, z_size).

        A model without an encoder looks for the z from which it writes each clip, which takes a
        while: only where a link is given, to tell how far it is and to end it.

        Raises:
            LentoError: The model does not know a metre, or cannot place clips.
            JobCancelled: cancel() was called on the link.
        """
        if self.can_encode or link is None:
            return self.posterior(clips, frames)[0]
        return self._searched(self.tokens_of(clips, frames), frames, link, effort)

    def place_tokens(
        self, tokens: TokenArray, frames: Sequence[Frame], link: JobLink, effort: Effort = THOROUGH
    ) -> FloatArray:
        """What encode gives for clips whose framed tokens, (count, steps, ...), are known."""
        if self.can_encode:
            return self.posterior_of_tokens(tokens, frames)[0]
        return self._searched(tokens, frames, link, effort)

    def posterior(
        self, clips: Sequence[Clip], frames: Sequence[Frame]
    ) -> tuple[FloatArray, FloatArray]:
        """(mu, sigma) of clips, each of shape (count, z_size).

        Raises:
            LentoError: The model does not know a metre, or has no encoder.
        """
        if not clips:
            empty = np.zeros((0, self.config.z_size), np.float32)
            return empty, empty
        return self.posterior_of_tokens(self.tokens_of(clips, frames), frames)

    def posterior_of_tokens(
        self, tokens: TokenArray, frames: Sequence[Frame]
    ) -> tuple[FloatArray, FloatArray]:
        """(mu, sigma) of framed tokens, (count, steps, ...), filled up with silence."""
        if self._encoder is None:
            raise LentoError(_PLAYS_ONLY.format(name=self.name))
        return self._encoder.encode(
            self._converter.inputs_of(tokens),
            self._lengths(frames),
            control_rows(self.config.controls, frames, tokens.shape[1]),
        )

    def tokens_of(self, clips: Sequence[Clip], frames: Sequence[Frame]) -> TokenArray:
        """Framed tokens of clips, (count, config.steps, ...), filled up with silence."""
        lengths = self._lengths(frames)
        tokens = self._converter.blank(len(clips), self.config.steps)
        for row, (clip, frame) in enumerate(zip(clips, frames, strict=True)):
            written = self._converter.tokens_of(clip, frame)[: lengths[row]]
            tokens[row, : len(written)] = written
        return tokens

    def decode(
        self,
        z: FloatArray,
        frames: Sequence[Frame],
        *,
        temperature: float | None = None,
        seed: int = 0,
        limits: Limits = NO_LIMITS,
        harmony_pull: float = 0.0,
    ) -> tuple[Clip, ...]:
        """Write the clip of each row of z, shape (count, z_size), as it is heard.

        Row i draws from its own stream of `seed`, whatever other rows there are. Without a
        temperature the likeliest token is taken at every step. Limits hold for the melody; what
        writes none, such as drums, knows no limits. The harmony pull is how strongly the chords of
        the frames pull at the notes: 0 leaves it to the model.

        Raises:
            LentoError: The model does not know a metre, or the limits leave a row no note.
        """
        tokens = self.decode_tokens(
            z,
            frames,
            temperature=temperature,
            seed=seed,
            limits=limits,
            harmony_pull=harmony_pull,
        )
        lengths = self._lengths(frames)
        return tuple(
            self._converter.clip_of(row[:length], frame)
            for row, length, frame in zip(tokens, lengths, frames, strict=True)
        )

    def decode_tokens(
        self,
        z: FloatArray,
        frames: Sequence[Frame],
        *,
        temperature: float | None = None,
        seed: int = 0,
        limits: Limits = NO_LIMITS,
        harmony_pull: float = 0.0,
    ) -> TokenArray:
        """Framed tokens of each row of z, (count, config.steps, ...), filled up with silence."""
        lengths = self._lengths(frames)
        generators = np.random.default_rng(seed).spawn(len(z))
        tokens = self._converter.blank(len(z), self.config.steps)
        for length in np.unique(lengths).tolist():
            rows = np.flatnonzero(lengths == length)
            chosen = [frames[row] for row in rows.tolist()]
            tokens[rows, :length] = self._decoder.decode(
                np.asarray(z[rows], dtype=np.float32),
                length,
                temperature,
                [generators[row] for row in rows.tolist()],
                controls=control_rows(self.config.controls, chosen, length),
                mask=self._mask(limits, chosen, length, harmony_pull),
            )
        return tokens

    def draw(self, count: int, seed: int) -> FloatArray:
        """Latent vectors from where the model is at home, shape (count, z_size)."""
        rng = np.random.default_rng(seed)
        home = self.prior if self.personal is None else self.personal.home
        if home is None:
            return rng.standard_normal((count, self.config.z_size)).astype(np.float32)
        z, clouds = (self.personal or home).draw(count, rng)
        if self._forms is None:
            return z
        forms = self._forms.draw(count, rng)
        for row, (form, cloud) in enumerate(zip(forms.tolist(), clouds.tolist(), strict=True)):
            z[row] = self._forms.tied(z[row], form, cloud, home.factors[cloud])
        return z

    def _searched(
        self, tokens: TokenArray, frames: Sequence[Frame], link: JobLink, effort: Effort
    ) -> FloatArray:
        if self._search is None:
            raise LentoError(_PLAYS_ONLY.format(name=self.name))
        lengths = self._lengths(frames)
        z = np.zeros((len(tokens), self.config.z_size), np.float32)

        def report(done: int) -> None:
            link.raise_if_cancelled()
            link.report(Progress("place", done, len(tokens)))

        for length in np.unique(lengths).tolist():
            rows = np.flatnonzero(lengths == length)
            controls = control_rows(
                self.config.controls, [frames[row] for row in rows.tolist()], length
            )
            z[rows] = self._search.find(
                tokens[rows, :length], controls, effort=effort, report=report
            )
        return z

    def _mask(
        self, limits: Limits, frames: Sequence[Frame], steps: int, harmony_pull: float
    ) -> Mask | None:
        if self.config.content not in MELODIC:
            return None
        mask = None if limits.none else MelodyMask(limits, frames, steps)
        if self.harmony is None or not harmony_pull or not any(f.chords for f in frames):
            return mask
        return HarmonyMask(self.harmony, frames, steps, strength=harmony_pull, limits=mask)

    def _lengths(self, frames: Sequence[Frame]) -> NDArray[np.integer[Any]]:
        for frame in frames:
            self._check_meter(frame.meter)
        return np.array([self.bars * f.meter.steps_per_bar for f in frames], dtype=np.int64)

    def _check_meter(self, meter: Meter) -> None:
        if meter not in self.meters:
            raise LentoError(
                f"The model {self.name} knows no {meter}; choose another model for it."
            )


def frame_in(config: ModelConfig, clip: Clip, key: Key) -> Frame:
    """The frame in which a model with a structure hears a clip in a metre that it knows."""
    chords = chords_within(clip.chords, config.bars * clip.meter.steps_per_bar)
    if not config.key_normalised:
        return Frame(clip.meter, key, 0, chords)
    return replace(frame_for(clip, key), chords=chords)


def _personal_home_of(checkpoint: Checkpoint, prior: Mixture | None) -> PersonalHome | None:
    small = SmallVae.from_arrays(checkpoint.extras)
    if small is None:
        return None
    return PersonalHome(small, prior or standard_home(checkpoint.config.z_size))


def _forms_of(checkpoint: Checkpoint) -> Forms | None:
    if checkpoint.config.family != PHRASES:
        return None
    kernel, bias = (checkpoint.weights[f"{EMBEDDINGS}/{name}"] for name in ("kernel", "bias"))
    return Forms.from_arrays(checkpoint.extras, kernel, bias)


def load_model(path: Path) -> MusicModel:
    """Open a model; the same file is opened once.

    Raises:
        CheckpointError: The file is missing, damaged, or no model; or what was fitted to the
            model does not fit it.
    """
    if not path.is_file():
        load_checkpoint(path)  # Says in words what is wrong.
    return _opened(path.resolve(), path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _opened(path: Path, _changed_ns: int) -> MusicModel:
    checkpoint = load_checkpoint(path)
    try:
        return MusicModel(checkpoint)
    except ValueError as error:
        raise CheckpointError(
            f"{path.name} cannot be played: {error}. "
            "Copy it again from where it came from, or choose another file."
        ) from error
