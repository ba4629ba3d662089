"""Which track carries the melody.

Each track gets a vote, a sum of WEIGHTS times traits of 0..1; the shares are the softmax of the
votes. The weights are rounded from a conditional logit fitted to 338 songs whose melody track is
named, with all names blanked (303 of POP909, 17 airs, 18 MIDI files of pop songs), then moved a
little towards coverage, so that a solo of a few bars does not win over the tune of a whole piece.
On 152 other POP909 songs with blank names the melody track wins in 96 %.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.score import Score, Track, skyline

WEIGHTS = {
    "sung_name": 4.0,
    "lead_name": 2.0,
    "accompanying_name": -1.5,
    "register": 2.0,
    "monophony": 2.0,
    "coverage": 1.0,
    "bar_coverage": 2.0,
    "leaps": -4.0,
    "wide_range": -2.0,
    "repeated": 1.0,
    "density_off": -1.5,
    "loudness": 1.0,
    "bass_program": -2.0,
    "solo_program": 1.0,
    "on_top": 0.5,
}
_SUNG = re.compile(r"melod|voca|voice|sing|sang|canto|stimme|chant|tune", re.IGNORECASE)
_LEAD = re.compile(r"lead|solo", re.IGNORECASE)
_ACCOMPANYING = re.compile(
    r"bass|drum|perc|chord|pad|(?<!\d )(?<!\d-)string|accomp|left|begleit|back|\bbg\b|harmon",
    re.IGNORECASE,
)
_BASS = re.compile(r"\bbass(?!oon|et)|\bb[aá]s{1,2}\b|kontrabass|contrabass", re.IGNORECASE)
_BASSES, _VOICES, _WINDS_AND_LEADS = range(32, 40), range(52, 55), range(56, 88)
_COMFORTABLE_PITCH, _TYPICAL_RANGE = 70.0, 15
_TYPICAL_ONSETS_PER_QUARTER = 1.2
_LONGEST_ON_TOP = 16 * STEPS_PER_QUARTER  # A drone does not hide what comes after it for ever.


@dataclass(frozen=True, slots=True)
class MelodyChoice:
    """The track taken for the melody, 0..1 how sure, and every track's share of the vote."""

    track: Track
    confidence: float
    shares: tuple[float, ...]


def choose_melody(score: Score) -> MelodyChoice | None:
    """Pick the melody track; None if no pitched track holds a note."""
    pitched = [track for track in score.tracks if not track.is_drum]
    if not pitched:
        return None
    melodies = [skyline(track.notes) for track in pitched]
    tops = _tops(melodies)
    votes = {
        track.index: sum(
            WEIGHTS[name] * value for name, value in _traits(track, score, melody, tops).items()
        )
        for track, melody in zip(pitched, melodies, strict=True)
    }
    highest = max(votes.values())
    weights = [math.exp(votes[t.index] - highest) if t.index in votes else 0 for t in score.tracks]
    shares = tuple(weight / sum(weights) for weight in weights)
    best = max(range(len(shares)), key=lambda index: shares[index])
    return MelodyChoice(score.tracks[best], shares[best], shares)


def bass_name(name: str) -> bool:
    """Whether a track is called a bass: not a bass drum, and no bassoon."""
    return bool(_BASS.search(name)) and "drum" not in name.lower()


def _traits(
    track: Track, score: Score, melody: Melody, tops: Mapping[int, int]
) -> dict[str, float]:
    pitches = sorted(note.pitch for note in track.notes)
    leaps = [abs(b.pitch - a.pitch) for a, b in pairwise(melody.notes)] or [12]
    quarters = max(1.0, score.end_quarter)
    bars = {int(note.start_quarter // 4) for note in track.notes}
    bar_coverage = min(1.0, len(bars) / max(1.0, quarters / 4))
    beats = {int(note.start_quarter) for note in track.notes}
    middle_range = _at(pitches, 0.95) - _at(pitches, 0.05)
    density = len(melody.notes) / quarters
    return _name_traits(track.name, bar_coverage) | {
        "register": 1.0 - min(1.0, abs(fmean(pitches) - _COMFORTABLE_PITCH) / 24.0),
        "monophony": _monophony(track),
        "coverage": min(1.0, len(beats) / (quarters * 0.75)),
        "bar_coverage": bar_coverage,
        "leaps": min(12.0, fmean(leaps)) / 12.0,
        "wide_range": min(12, max(0, middle_range - _TYPICAL_RANGE)) / 12.0,
        "repeated": min(1.0, fmean(leap == 0 for leap in leaps) / 0.35),
        "density_off": min(1.0, abs(density - _TYPICAL_ONSETS_PER_QUARTER)),
        "loudness": _loudness(track, score),
        "bass_program": float(track.program in _BASSES),
        "solo_program": float(track.program in _VOICES or track.program in _WINDS_AND_LEADS),
        "on_top": fmean(note.pitch >= tops[note.start_step] for note in melody.notes),
    }


def _name_traits(name: str, bar_coverage: float) -> dict[str, float]:
    """What the name says; a good name on a track of a few bars says less."""
    accompanying = bool(_ACCOMPANYING.search(name))
    trust = min(1.0, 2.0 * bar_coverage)
    sung = bool(_SUNG.search(name)) and not accompanying
    return {
        "sung_name": trust * sung,
        "lead_name": trust * (bool(_LEAD.search(name)) and not sung and not accompanying),
        "accompanying_name": float(accompanying),
    }


def _monophony(track: Track) -> float:
    """Share of notes that start when the one before has (nearly) ended."""
    alone, latest_end = 0, -1.0
    for note in track.notes:
        alone += note.start_quarter >= latest_end - 0.13
        latest_end = max(latest_end, note.end_quarter)
    return alone / len(track.notes)


def _loudness(track: Track, score: Score) -> float:
    """Mean velocity against that of the whole piece, -1..1 for 20 below to 20 above."""
    overall = fmean(note.velocity for other in score.tracks for note in other.notes)
    own = fmean(note.velocity for note in track.notes)
    return max(-1.0, min(1.0, (own - overall) / 20.0))


def _tops(melodies: Sequence[Melody]) -> dict[int, int]:
    """The highest pitch that sounds at each step."""
    tops: dict[int, int] = {}
    for melody in melodies:
        for note in melody.notes:
            for step in range(
                note.start_step, min(note.end_step, note.start_step + _LONGEST_ON_TOP)
            ):
                tops[step] = max(note.pitch, tops.get(step, 0))
    return tops


def _at(ordered: Sequence[int], share: float) -> int:
    return ordered[round(share * (len(ordered) - 1))]
