"""The parts of a piece that clips are cut from: its melody, bass and drums on the step grid."""

from dataclasses import dataclass, replace

import numpy as np

from engine.analysis.melody_track import bass_name
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.grid_notes import GridNotes
from engine.music.melody import Melody
from engine.music.score import Score, Track
from engine.pieces.strokes import Strokes
from engine.pieces.wanted import DRUMS, MELODY

BASS_PROGRAMS = range(32, 40)


NO_NOTES, NO_STROKES = GridNotes.of(()), Strokes.of(())


@dataclass(frozen=True, slots=True)
class Parts:
    """Melody, bass and drums of a piece; a part may be empty.

    A Melody or DrumHits may be given as they are; they become columns.
    """

    melody: GridNotes = NO_NOTES
    bass: GridNotes = NO_NOTES
    drums: Strokes = NO_STROKES

    def __post_init__(self) -> None:
        for name in ("melody", "bass"):
            given: GridNotes | Melody = getattr(self, name)
            if isinstance(given, Melody):
                object.__setattr__(self, name, GridNotes.of(given.notes))
        if not isinstance(self.drums, Strokes):
            object.__setattr__(self, "drums", Strokes.of(self.drums))

    def kept_for(self, kind: str) -> "Parts | None":
        """What a kind of window is cut from; None where the part that it needs is missing.

        A trio needs its melody; a bass or drums that a piece lacks are silent.
        """
        if kind == DRUMS:
            return Parts(drums=self.drums) if len(self.drums) else None
        if not len(self.melody):
            return None
        return Parts(self.melody) if kind == MELODY else self


def last_steps(clip: Clip, steps: int) -> Clip:
    """The end of a clip, whole bars of it, without its chords; all of it as it is."""
    if steps >= clip.steps:
        return clip
    first = clip.steps - steps
    return replace(
        clip,
        melody=clip.melody.between(first, clip.steps),
        bass=clip.bass.between(first, clip.steps),
        drums=tuple(replace(h, step=h.step - first) for h in clip.drums if h.step >= first),
        bars=steps // clip.meter.steps_per_bar,
        chords=(),
    )


def drum_hits(score: Score) -> tuple[DrumHit, ...]:
    """All strokes in nine classes, each at the nearest sixteenth; of two on a drum the louder."""
    return strokes_of(score).hits


def strokes_of(score: Score) -> Strokes:
    """What drum_hits gives, as columns."""
    return Strokes.placed(track.notes for track in score.tracks if track.is_drum)


def bass_track(score: Score, melody: Track) -> Track | None:
    """The bass: a track that is named or sounds as one, else the lowest, else none."""
    others = [t for t in score.tracks if not t.is_drum and t.index != melody.index]
    basses = [t for t in others if t.program in BASS_PROGRAMS or bass_name(t.name)]
    if basses:
        return max(basses, key=lambda track: len(track.notes))
    lowest = min(others, key=_mean_pitch, default=None)
    if lowest is None or _mean_pitch(lowest) >= _mean_pitch(melody):
        return None
    return lowest


def bass_line(score: Score, melody: Track) -> Melody:
    """The line of the bass; of notes that start together the lowest counts."""
    track = bass_track(score, melody)
    return GridNotes.placed(track.notes).lowest().melody if track else Melody()


def _mean_pitch(track: Track) -> float:
    return float(np.mean(track.notes.pitches))
