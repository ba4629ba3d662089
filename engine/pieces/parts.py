"""The parts of a piece that clips are cut from: its melody, bass and drums on the step grid."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from statistics import fmean
from typing import Self

from engine.analysis.melody_track import MelodyChoice, bass_name
from engine.music.clip import Clip
from engine.music.drums import CLASS_OF_PITCH, DrumHit
from engine.music.melody import STEPS_PER_QUARTER, Melody, Note
from engine.music.notes import Notes
from engine.music.score import Score, Track, skyline
from engine.pieces.wanted import DRUMS, MELODY, Wanted

BASS_PROGRAMS = range(32, 40)


@dataclass(frozen=True, slots=True)
class Parts:
    """Melody, bass and drums of a piece, or of some bars of it; a part may be empty."""

    melody: Melody = field(default_factory=Melody)
    bass: Melody = field(default_factory=Melody)
    drums: tuple[DrumHit, ...] = ()

    def starts_in(self, start_step: int, end_step: int) -> bool:
        """Whether the leading part, the melody where there is one, has an onset there."""
        if self.melody.notes:
            return _onsets(self.melody, start_step, end_step) > 0
        return bool(_strokes(self.drums, start_step, end_step))

    def between(self, start_step: int, end_step: int) -> Self:
        """Cut out [start_step, end_step), counted from start_step; what is held over is kept."""
        hits = _strokes(self.drums, start_step, end_step)
        return type(self)(
            _cut(self.melody, start_step, end_step),
            _cut(self.bass, start_step, end_step),
            tuple(DrumHit(h.step - start_step, h.drum, h.velocity, h.offset) for h in hits),
        )


def parts_of(score: Score, wanted: Wanted, choice: MelodyChoice | None) -> Parts | None:
    """What a kind of window is cut from; None where the part that it needs is missing.

    A trio needs its melody; a bass or drums that a piece lacks are silent.
    """
    if wanted.parts == DRUMS:
        hits = drum_hits(score)
        return Parts(drums=hits) if hits else None
    if choice is None:
        return None
    melody = skyline(choice.track.notes)
    if wanted.parts == MELODY:
        return Parts(melody)
    return Parts(melody, bass_line(score, choice.track), drum_hits(score))


def last_steps(clip: Clip, steps: int) -> Clip:
    """The end of a clip, whole bars of it, without its chords; all of it as it is."""
    if steps >= clip.steps:
        return clip
    part = Parts(clip.melody, clip.bass, clip.drums).between(clip.steps - steps, clip.steps)
    bars = steps // clip.meter.steps_per_bar
    return replace(clip, melody=part.melody, bass=part.bass, drums=part.drums, bars=bars, chords=())


def drum_hits(score: Score) -> tuple[DrumHit, ...]:
    """All strokes in nine classes, each at the nearest sixteenth; of two on a drum the louder.

    Percussion that belongs to no class is left out, as Magenta leaves it out.
    """
    loudest: dict[tuple[int, int], DrumHit] = {}
    for note in (note for track in score.tracks if track.is_drum for note in track.notes):
        drum = CLASS_OF_PITCH.get(note.pitch)
        if drum is None:
            continue
        at = note.start_quarter * STEPS_PER_QUARTER
        step = int(at + 0.5)
        known = loudest.get((step, drum))
        if known is None or note.velocity > known.velocity:
            loudest[step, drum] = DrumHit(step, drum, min(note.velocity, 127), at - step)
    return tuple(loudest[place] for place in sorted(loudest))


def bass_line(score: Score, melody: Track) -> Melody:
    """The bass: a track that is named or sounds as one, else the lowest, else nothing.

    Of notes that start together the lowest counts.
    """
    others = [t for t in score.tracks if not t.is_drum and t is not melody]
    basses = [t for t in others if t.program in BASS_PROGRAMS or bass_name(t.name)]
    if basses:
        return _lowest(max(basses, key=lambda track: len(track.notes)).notes)
    lowest = min(others, key=_mean_pitch, default=None)
    if lowest is None or _mean_pitch(lowest) >= _mean_pitch(melody):
        return Melody()
    return _lowest(lowest.notes)


def _lowest(notes: Notes) -> Melody:
    upside_down = Notes(notes.starts, notes.ends, 127 - notes.pitches, notes.velocities)
    line = skyline(upside_down)
    return Melody(tuple(Note(n.start_step, n.end_step, 127 - n.pitch) for n in line.notes))


def _mean_pitch(track: Track) -> float:
    return fmean(note.pitch for note in track.notes)


def _cut(line: Melody, start_step: int, end_step: int) -> Melody:
    if not line.notes:
        return line
    first = bisect_left(line.notes, start_step, key=_onset)
    behind = bisect_left(line.notes, end_step, key=_onset)
    near = Melody(line.notes[max(0, first - 1) : behind])  # The note before may be held over.
    return near.between(start_step, end_step)


def _onsets(line: Melody, start_step: int, end_step: int) -> int:
    """How many notes start in a part."""
    first = bisect_left(line.notes, start_step, key=_onset)
    return bisect_left(line.notes, end_step, key=_onset) - first


def _strokes(hits: tuple[DrumHit, ...], start_step: int, end_step: int) -> tuple[DrumHit, ...]:
    first = bisect_left(hits, start_step, key=_step)
    return hits[first : bisect_left(hits, end_step, key=_step)]


def _onset(note: Note) -> int:
    return note.start_step


def _step(hit: DrumHit) -> int:
    return hit.step
