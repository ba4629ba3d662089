"""What new clips of a model are like: the figures of music as it is heard, and what is copied.

The figures are those by which clips of Lento are measured everywhere, see docs/decisions/
training-health.md. Imports no Keras.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import TokenArray
from engine.data.examples import FEWEST_NOTES, ExampleSet
from engine.model.config import CONTENTS, ModelConfig
from engine.model.kind import MELODIC
from engine.model.music_model import MusicModel
from engine.music.clip import Clip
from engine.music.drums import DRUM_CLASSES
from engine.music.key import MAJOR_SCALE
from engine.sampling.jobs import PULL_ON_NEW
from engine.training.judging.common_runs import Run, all_runs, clip_notes, runs_of, runs_of_clip
from engine.training.judging.frames import clips_of, frames_of

DRAWN, TEMPERATURE = 100, 0.5
_OCTAVE = 12
_LOOKED_AT = 256  # Windows; their figures are as good as those of all.
_FEWEST_FOR_SCALE = 3


@dataclass(frozen=True, slots=True)
class ClipFigures:
    """What clips are like; shares are 0..1.

    Attributes:
        empty: Share without a note or stroke.
        one_note: Share with exactly one.
        distinct: Share that is left when equal ones count once, in whatever key.
        diatonic: Mean share of the notes inside the best-fitting major scale, of clips with three
            notes or more; None where there is no such clip.
        big_leaps: Share of the intervals that are wider than an octave; None without intervals.
        mean_leap: Mean interval in semitones, whatever its direction; None likewise.
    """

    empty: float
    one_note: float
    distinct: float
    diatonic: float | None
    big_leaps: float | None
    mean_leap: float | None


@dataclass(frozen=True, slots=True)
class SampleCheck:
    """What clips drawn from a model are like, and how much of them was there before.

    Attributes:
        figures: What they are like.
        copied: Share that holds eight notes in a row, by interval and rhythm, of a learned window;
            0 where there are no melodies.
        same: Share that is a learned window, note for note; of grooves the hits count.
        from_windows: Indices of the learned windows that were copied from.
        originals: What the learned windows are like themselves; None where nobody looked.
    """

    figures: ClipFigures
    copied: float
    same: float
    from_windows: tuple[int, ...] = ()
    originals: ClipFigures | None = None

    @property
    def sounding(self) -> float:
        """Share that has at least two notes or strokes."""
        return 1.0 - self.figures.empty - self.figures.one_note

    @property
    def copied_of_100(self) -> int:
        """Of a hundred clips, how many copy eight notes."""
        return round(100 * self.copied)

    def to_dict(self) -> dict[str, float]:
        """Every figure that there is by name, for a model's card."""
        figures = asdict(self.figures) | {"copied": self.copied, "same": self.same}
        return {name: round(value, 4) for name, value in figures.items() if value is not None}


class Learned:
    """The windows that a model learned, ready to be compared with what it writes.

    Attributes:
        examples: The windows.
        figures: What they are like.
    """

    def __init__(self, config: ModelConfig, training: ExampleSet) -> None:
        self.examples, self._config = training, config
        self.figures = _figures_of_some(config, training)
        self._rows = {row.tobytes() for row in marks(config, training.events)}
        self._runs: dict[Run, list[int]] = {}
        if config.content in MELODIC:
            for index, own in enumerate(all_runs(training)):
                for run in own:
                    self._runs.setdefault(run, []).append(index)

    @property
    def runs(self) -> frozenset[Run]:
        """Every run of eight notes that was learned; none of drums."""
        return frozenset(self._runs)

    def has(self, tokens: TokenArray) -> NDArray[np.bool_]:
        """Whether each row of framed tokens is a window that was learned, note for note."""
        rows = marks(self._config, tokens)
        return np.array([row.tobytes() in self._rows for row in rows], bool)

    def windows_with(self, tokens: TokenArray) -> set[int]:
        """Indices of the windows from which framed tokens, one row a step, have a run."""
        if not self._runs:
            return set()
        return {index for run in runs_of(tokens) for index in self._runs.get(run, ())}


def check_samples(
    model: MusicModel, learned: Learned, seed: int, count: int = DRAWN
) -> SampleCheck:
    """Draw clips as a person will, in the metres and over the chords of learned windows."""
    drawn = model.draw(count, seed)
    picks = np.random.default_rng(seed).integers(0, len(learned.examples), count)
    alike = learned.examples.take(picks)
    frames = frames_of(alike)
    tokens = model.decode_tokens(
        drawn, frames, temperature=TEMPERATURE, seed=seed, harmony_pull=PULL_ON_NEW
    )
    rows = zip(tokens, alike.lengths.tolist(), strict=True)
    sources = [learned.windows_with(row[:length]) for row, length in rows]
    return SampleCheck(
        clip_figures(clips_of(model.config, alike, tokens, frames)),
        copied=float(np.mean([bool(found) for found in sources])),
        same=float(learned.has(tokens).mean()),
        from_windows=tuple(sorted(set().union(*sources))),
        originals=learned.figures,
    )


def clip_figures(clips: Sequence[Clip]) -> ClipFigures:
    """The figures of one clip or more."""
    notes = [clip_notes(clip) for clip in clips]
    pitches = [np.array([pitch for _, pitch in own], np.int64) for own in notes]
    leaps = np.abs(np.concatenate([np.diff(own) for own in pitches]))
    scaled = [_share_in_scale(own) for own in pitches if len(own) >= _FEWEST_FOR_SCALE]
    onsets = np.array([clip.onsets for clip in clips])
    return ClipFigures(
        empty=float((onsets == 0).mean()),
        one_note=float((onsets < FEWEST_NOTES).mean() - (onsets == 0).mean()),
        distinct=len({_shape(clip) for clip in clips}) / len(clips),
        diatonic=float(np.mean(scaled)) if scaled else None,
        big_leaps=float((leaps > _OCTAVE).mean()) if len(leaps) else None,
        mean_leap=float(leaps.mean()) if len(leaps) else None,
    )


def copied_share(clips: Iterable[Clip], runs: frozenset[Run]) -> float:
    """Share of clips that hold one of these runs."""
    return float(np.mean([bool(runs_of_clip(clip) & runs) for clip in clips]))


def marks(config: ModelConfig, events: TokenArray) -> TokenArray:
    """What counts when two windows are compared: tokens, or of a groove which drums are struck."""
    if CONTENTS[config.content].categorical:
        return events.astype(np.int64)
    return events[..., :DRUM_CLASSES] > 0.5


def _figures_of_some(config: ModelConfig, examples: ExampleSet) -> ClipFigures:
    """The figures of at most so many windows, spread evenly over all."""
    rows = np.unique(np.linspace(0, len(examples) - 1, _LOOKED_AT).round().astype(np.int64))
    some = examples.take(rows)
    return clip_figures(clips_of(config, some, some.events, frames_of(some)))


def _share_in_scale(pitches: NDArray[np.int64]) -> float:
    """Of the major scale that fits best."""
    counts = np.bincount(pitches % _OCTAVE, minlength=_OCTAVE)
    inside = [np.roll(counts, -tonic)[list(MAJOR_SCALE)].sum() for tonic in range(_OCTAVE)]
    return float(max(inside) / len(pitches))


def _shape(clip: Clip) -> tuple[object, ...]:
    """A clip without its key and without the rest at its start."""
    notes = clip_notes(clip)
    if not notes:
        return tuple((hit.step, hit.drum) for hit in clip.drums)
    first_step, first_pitch = notes[0]
    moved = tuple((step - first_step, pitch - first_pitch) for step, pitch in notes)
    return (*moved, *((hit.step - first_step, hit.drum) for hit in clip.drums))
