"""The jobs that make music; the window sends them to the engine, commands run them in place."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.converters.controls import CHORDS
from engine.converters.frame import Frame, frame_in_key
from engine.converters.limits import NO_LIMITS, Limits
from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.model.music_model import LatentPoint, MusicModel, load_model
from engine.music.chords import ChordSpan, chords_within
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, Meter
from engine.pieces.wanted import DRUMS, wanted_by
from engine.sampling.filling import filled
from engine.sampling.interpolate import path_through, steps_of_legs
from engine.sampling.made import Choice, MadeClip, Wording, decode_points, with_music_of
from engine.sampling.progression import gentle_progression, lead_of_key
from engine.sampling.register import with_gliding_register, with_shared_octaves

_AT_ONCE = 64
_TRIES = 20  # Draws for one clip before a silent or one-note clip is let through.
_FEWEST_NOTES = 2
_DRAWS_FOR_KEY = 8  # For one clip before the nearest to the key that was asked for is taken.
# With these, as many notes of lento-chords-2bar are tones of their chord as in real music: see
# docs/decisions/chords-followed.md. A variation's z still knows the chords of where it came from.
PULL_ON_NEW, _PULL_ON_VARIED = 2.5, 0.5


@dataclass(frozen=True, slots=True)
class SampleJob:
    """Make new clips.

    Attributes:
        model: The model's file.
        count: How many, at least 1.
        temperature: How adventurous, above 0; .5 is careful.
        seed: Same seed, same clips.
        key: The key to hear them in.
        meter: Their metre.
        wording: Tempo, program and name.
        limits: What the new clips keep to.
        chords: What a model that is told chords writes over, in steps of a clip; nothing gives a
            gentle I vi IV V of the key.
        harmony_pull: How strongly chords pull at the notes; 0 leaves it to the model.
        key_named: Whether a person asked for the key: clips that are heard in another one, such as
            the relative, which has the same notes, are then drawn again. Of draws that all fail
            the nearest is taken. Where chords are given they decide.
    """

    model: Path
    count: int = 8
    temperature: float = 0.5
    seed: int = 0
    key: Key = Key(0)  # noqa: RUF009  (a frozen value)
    meter: Meter = FOUR_FOUR
    wording: Wording = Wording(name="Sample")  # noqa: RUF009
    limits: Limits = NO_LIMITS
    chords: tuple[ChordSpan, ...] = ()
    harmony_pull: float = PULL_ON_NEW
    key_named: bool = False

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """Draw z from where the model is at home and decode; a clip that says nothing is drawn
        again.
        """
        model = load_model(self.model)
        frame = self._frame(model)
        made: list[MadeClip] = []
        for number in range(self.count):
            link.raise_if_cancelled()
            if link.stop_requested:
                break
            link.report(Progress("sample", number, self.count))
            wording = replace(self.wording, name=f"{self.wording.name} {number + 1}")
            made.append(self._one(model, frame, wording, number))
        return tuple(made)

    def _frame(self, model: MusicModel) -> Frame:
        """Where the clips are heard, and over which chords."""
        normalised = model.config.key_normalised
        frame = frame_in_key(self.key, self.meter) if normalised else Frame(self.meter, self.key)
        if CHORDS not in model.config.controls:
            return frame
        chords = chords_within(self.chords, model.bars * self.meter.steps_per_bar)
        gentle = gentle_progression(self.key, self.meter, model.bars)
        return replace(frame, chords=chords or gentle)

    def _one(self, model: MusicModel, frame: Frame, wording: Wording, number: int) -> MadeClip:
        stream = np.random.SeedSequence([self.seed, number])
        elsewhere: list[MadeClip] = []  # Those that say something, but in another key.
        for seed in stream.generate_state(_TRIES).tolist():
            point = LatentPoint(model.draw(1, seed)[0], frame)
            choice = Choice(self.temperature, seed, self.limits, self.harmony_pull)
            (drawn,) = decode_points(model, (point,), wording, choice)
            made = replace(drawn, seed=seed)
            if made.clip.onsets < _FEWEST_NOTES:
                continue
            if not self.key_named or self.chords or lead_of_key(made.clip, self.key) >= 0.0:
                return made
            elsewhere.append(made)
            if len(elsewhere) == _DRAWS_FOR_KEY:
                break
        return max(elsewhere, key=lambda one: lead_of_key(one.clip, self.key), default=made)


@dataclass(frozen=True, slots=True)
class SourceClip:
    """A clip that goes into the model, and its key."""

    clip: Clip
    key: Key


Waypoint = SourceClip | LatentPoint


@dataclass(frozen=True, slots=True)
class BlendJob:
    """Walk from clip to clip in `steps` steps, both ends among them.

    Attributes:
        model: The model's file.
        ends: Two or more clips or places, in order.
        steps: Clips to make, at least as many as ends.
        temperature: None for the likeliest notes.
        seed: Same seed, same clips.
        wording: Program and name; each clip takes a tempo between those of its ends.
        limits: What every clip of the way keeps to, its ends among them.
    """

    model: Path
    ends: tuple[Waypoint, ...]
    steps: int = 8
    temperature: float | None = None
    seed: int = 0
    wording: Wording = Wording(name="Blend")  # noqa: RUF009
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """The clips of the way; its ends are what the model rebuilds of the given ends."""
        if len(self.ends) < 2 or self.steps < len(self.ends):
            raise LentoError(
                "A blend needs two clips or more, and at least as many steps as clips. "
                "Choose more clips or more steps."
            )
        link.report(Progress("blend", 0, self.steps))
        model = load_model(self.model)
        points = locate(model, self.ends, link)
        if model.config.key_normalised:
            clips = [e.clip if isinstance(e, SourceClip) else None for e in self.ends]
            points = with_shared_octaves(model, points, clips)
        link.raise_if_cancelled()
        way = path_through(points, self.steps)
        free = Choice(self.temperature, self.seed)
        made = decode_points(model, way, self.wording, free)
        passed = np.cumsum([0, *steps_of_legs(points, self.steps - 1)])
        if model.config.key_normalised:
            made = with_gliding_register(made, passed.tolist())
        if not self.limits.none:  # Written anew, each in the octave that it has glided to.
            way = tuple(one.point for one in made)
            made = decode_points(model, way, self.wording, replace(free, limits=self.limits))
        tempi = np.interp(
            np.arange(self.steps),
            passed,
            [
                e.clip.tempo_qpm if isinstance(e, SourceClip) else self.wording.tempo_qpm
                for e in self.ends
            ],
        )
        return tuple(
            replace(m, clip=m.clip.with_tempo(float(tempo)))
            for m, tempo in zip(made, tempi, strict=True)
        )


@dataclass(frozen=True, slots=True)
class RebuildJob:
    """Send clips through the model and back."""

    model: Path
    clips: tuple[SourceClip, ...]

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """One rebuilt clip for each, with its own name, tempo and program."""
        model = load_model(self.model)
        made: list[MadeClip] = []
        for start in range(0, len(self.clips), _AT_ONCE):
            link.raise_if_cancelled()
            link.report(Progress("rebuild", start, len(self.clips)))
            part = self.clips[start : start + _AT_ONCE]
            decoded = decode_points(model, locate(model, part, link), Wording())
            made += [
                MadeClip(with_music_of(source.clip, new.clip), new.point)
                for source, new in zip(part, decoded, strict=True)
            ]
        return tuple(made)


@dataclass(frozen=True, slots=True)
class DecodeJob:
    """Hear places in latent space, as a click on the map's empty ground asks for."""

    model: Path
    points: tuple[LatentPoint, ...]
    wording: Wording = Wording(name="From the map")  # noqa: RUF009
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """The likeliest clip at each place."""
        link.raise_if_cancelled()
        choice = Choice(limits=self.limits)
        return decode_points(load_model(self.model), self.points, self.wording, choice)


@dataclass(frozen=True, slots=True)
class VaryJob:
    """Make clips near one.

    Attributes:
        model: The model's file.
        origin: A clip or a place.
        count: How many, at least 1.
        distance: How far: the standard deviation of the step in each dimension of z.
        temperature: How adventurous the notes are; None for the likeliest.
        seed: Same seed, same clips.
        wording: Tempo, program and name.
        limits: What the variations keep to.
        harmony_pull: How strongly the origin's chords pull at the notes; 0 leaves it to the model.
    """

    model: Path
    origin: Waypoint
    count: int = 8
    distance: float = 0.5
    temperature: float | None = 0.3
    seed: int = 0
    wording: Wording = Wording(name="Variation")  # noqa: RUF009
    limits: Limits = NO_LIMITS
    harmony_pull: float = _PULL_ON_VARIED

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """Decode random steps away from the origin."""
        model = load_model(self.model)
        link.raise_if_cancelled()
        (center,) = locate(model, (self.origin,), link)
        rng = np.random.default_rng(self.seed)
        noise = rng.standard_normal((self.count, len(center.z))).astype(np.float32)
        points = [LatentPoint(center.z + self.distance * step, center.frame) for step in noise]
        choice = Choice(self.temperature, self.seed, self.limits, self.harmony_pull)
        return decode_points(model, points, self.wording, choice)


def locate(
    model: MusicModel, waypoints: tuple[Waypoint, ...], link: JobLink
) -> tuple[LatentPoint, ...]:
    """Places of clips in latent space; places stay what they are.

    A clip that is shorter than the model's is heard again and again, as filled says.

    Raises:
        LentoError: A clip has nothing that the model hears, or the model cannot place clips.
    """
    sources = [w for w in waypoints if isinstance(w, SourceClip)]
    parts = wanted_by(model.config).parts
    for source in sources:
        check_heard(source.clip, parts, model.name)
    clips = [filled(source.clip, model.bars) for source in sources]
    frames = [model.frame_for(c, s.key) for c, s in zip(clips, sources, strict=True)]
    mu = model.encode(clips, frames, link)
    encoded = iter([LatentPoint(z, frame) for z, frame in zip(mu, frames, strict=True)])
    return tuple(next(encoded) if isinstance(w, SourceClip) else w for w in waypoints)


def check_heard(clip: Clip, parts: str, model: str) -> None:
    """LentoError if a clip sounds, but has nothing of what a model hears; silence is music too."""
    heard = clip.drums if parts == DRUMS else clip.melody.notes
    if heard or not clip.sounds:
        return
    others = [name for name, part in (("bass", clip.bass.notes), ("drums", clip.drums)) if part]
    only = f"only {' and '.join(others)}"
    has, hears = ("no drums", "drums") if parts == DRUMS else (only, "melodies")
    raise LentoError(
        f"The model {model} hears {hears}, and the clip {clip.name or 'that was chosen'} has "
        f"{has}. Choose another clip or another model."
    )
