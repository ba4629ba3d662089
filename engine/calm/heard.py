"""Music as it is heard: notes in seconds, whatever tempo and note values it is written in."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.notes import TimedNote
from engine.music.parts import LINE_VELOCITY
from engine.music.score import Score, Track
from engine.music.timeline import TempoChange


@dataclass(frozen=True, slots=True, order=True)
class HeardNote:
    """A note in seconds; velocity 1..127, or None where nobody has set one."""

    start_s: float
    end_s: float
    pitch: int
    velocity: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start_s < self.end_s:
            raise ValueError(f"empty or negative span {self.start_s}..{self.end_s} s")


@dataclass(frozen=True, slots=True)
class Heard:
    """Music to measure.

    Attributes:
        notes: All pitched notes, in onset order.
        line: The melody among them, in onset order; empty to take the highest notes.
        duration_s: From the start of listening to its end, silence included.
        bar_starts_s: Where bars start, and where the last one ends; empty if unknown.
        key: The key, or None to hear it from the notes.
        strokes: Drums, in onset order; measured only where nothing else sounds.
    """

    notes: tuple[HeardNote, ...]
    line: tuple[HeardNote, ...] = ()
    duration_s: float = 0.0
    bar_starts_s: tuple[float, ...] = ()
    key: Key | None = None
    strokes: tuple[HeardNote, ...] = ()


def heard_clip(clip: Clip, key: Key | None = None) -> Heard:
    """A clip at its tempo, as a hand left it; of one that no hand changed only its drums have
    velocities, those of notes are set when played.
    """
    step_s = clip.seconds_per_step
    line, bass = (
        tuple(HeardNote(n.start_step * step_s, n.end_step * step_s, n.pitch) for n in part.notes)
        for part in (clip.melody, clip.bass)
    )
    strokes = tuple(
        HeardNote(hit.step * step_s, (hit.step + 1) * step_s, hit.pitch, hit.velocity)
        for hit in clip.drums
    )
    bar_s = clip.meter.steps_per_bar * step_s
    starts = tuple(index * bar_s for index in range(clip.bars + 1))
    notes = _played(clip) if clip.parts else (*line, *bass)
    ordered = tuple(sorted(notes, key=lambda note: note.start_s))
    return Heard(ordered, line, clip.duration_s, starts, key, strokes)


def _played(clip: Clip) -> tuple[HeardNote, ...]:
    """The notes of all parts but drums; loudness counts as soon as a hand has set some of it."""
    played = [note for part in clip.parts if part.role != "drums" for note in part.notes]
    loud = any(note.velocity != LINE_VELOCITY for note in played)
    step_s = clip.seconds_per_step
    return tuple(
        HeardNote(n.start * step_s, n.end * step_s, n.pitch, n.velocity if loud else None)
        for n in played
    )


def heard_score(score: Score, melody: Track | None = None) -> Heard:
    """A whole piece, from its first note to its last; of drums where there is nothing else.

    Args:
        score: The piece.
        melody: The track that is its line; None to take the highest notes.
    """
    seconds_at = clock(score.tempos)
    notes = _heard(seconds_at, (n for t in score.tracks if not t.is_drum for n in t.notes))
    strokes = _heard(seconds_at, (n for t in score.tracks if t.is_drum for n in t.notes))
    line = _heard(seconds_at, melody.notes) if melody else ()
    bars = score.bars()
    steps = [bar.start_step for bar in bars]
    if bars:
        steps.append(steps[-1] + bars[-1].meter.steps_per_bar)
    sounding = notes or strokes
    duration_s = max((n.end_s for n in sounding), default=0.0) - min(
        (n.start_s for n in sounding), default=0.0
    )
    bar_starts_s = tuple(seconds_at(step / STEPS_PER_QUARTER) for step in steps)
    return Heard(notes, line, duration_s, bar_starts_s, strokes=strokes)


def clock(tempos: Iterable[TempoChange]) -> Callable[[float], float]:
    """A function from quarter notes to seconds; the first tempo also holds before its place."""
    changes = sorted(tempos, key=lambda change: change.quarter)
    quarters, rates = [c.quarter for c in changes], [60.0 / c.qpm for c in changes]
    seconds = [quarters[0] * rates[0]]
    for (start, end), rate in zip(pairwise(quarters), rates[:-1], strict=True):
        seconds.append(seconds[-1] + (end - start) * rate)

    def seconds_at(quarter: float) -> float:
        index = max(0, bisect_right(quarters, quarter) - 1)
        return seconds[index] + (quarter - quarters[index]) * rates[index]

    return seconds_at


def _heard(
    seconds_at: Callable[[float], float], notes: Iterable[TimedNote]
) -> tuple[HeardNote, ...]:
    return tuple(
        sorted(
            HeardNote(seconds_at(n.start_quarter), seconds_at(n.end_quarter), n.pitch, n.velocity)
            for n in notes
            if n.end_quarter > n.start_quarter
        )
    )
