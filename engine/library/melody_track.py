"""Which track carries the melody."""

import math
import re
from dataclasses import dataclass

from engine.music.score import Score, Track

_NAMED = re.compile(r"melod|vocal|voice|lead|sing|sang|solo|canto|stimme|chant", re.IGNORECASE)
_ACCOMPANYING = re.compile(r"bass|drum|perc|chord|pad|string|accomp|left|begleit", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MelodyChoice:
    """The track taken for the melody, 0..1 how sure, and every track's share of the vote."""

    track: Track
    confidence: float
    shares: tuple[float, ...]


def choose_melody(score: Score) -> MelodyChoice | None:
    """Pick the melody track; None if no pitched track holds a note.

    Name, register, monophony, and how much of the piece a track covers speak for it.
    """
    if all(track.is_drum for track in score.tracks):
        return None
    votes = [0.0 if t.is_drum else math.exp(2.0 * _vote(t, score)) for t in score.tracks]
    best = max(range(len(votes)), key=lambda index: votes[index])
    shares = tuple(vote / sum(votes) for vote in votes)
    return MelodyChoice(score.tracks[best], shares[best], shares)


def _vote(track: Track, score: Score) -> float:
    pitches = [n.pitch for n in track.notes]
    mean_pitch = sum(pitches) / len(pitches)
    register = 1.0 - min(1.0, abs(mean_pitch - 70.0) / 24.0)
    named = 2.0 * bool(_NAMED.search(track.name)) - bool(_ACCOMPANYING.search(track.name))
    bass = 1.0 if 32 <= track.program <= 39 else 0.0
    variety = min(1.0, len(set(pitches)) / 8.0)
    return named + register + _monophony(track) + _coverage(track, score) + variety - bass


def _monophony(track: Track) -> float:
    """Share of notes that start when the one before has (nearly) ended."""
    alone, latest_end = 0, -1.0
    for note in track.notes:
        alone += note.start_quarter >= latest_end - 0.13
        latest_end = max(latest_end, note.end_quarter)
    return alone / len(track.notes)


def _coverage(track: Track, score: Score) -> float:
    """Share of the piece's quarter notes in which the track starts a note."""
    touched = {int(n.start_quarter) for n in track.notes}
    return min(1.0, len(touched) / max(1.0, score.end_quarter * 0.75))
