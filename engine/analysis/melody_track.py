"""Which track carries the melody, or that no single track does.

Each track gets a vote, a sum of WEIGHTS times traits of about 0..1; the shares are the softmax of
the votes, sharpened. The weights of what is in the notes are rounded from a conditional logit
fitted to 455 songs of POP909 and 245 arrangements of lead sheets made for it, all without names;
those of the names were weighed by hand. docs/decisions/melody-key-form.md has the figures.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.analysis.line_traits import Floats, lines_of, traits_of
from engine.analysis.top_line import uncovered
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.notes import Notes
from engine.music.score import Score, Track, skyline

WEIGHTS = {
    "sung_name": 4.0,
    "lead_name": 2.0,
    "accompanying_name": -1.5,
    "register": 1.5,
    "monophony": 4.0,
    "coverage": 1.75,
    "bar_coverage": 1.5,
    "leaps": -2.5,
    "stepwise": 1.5,
    "wide_range": -2.75,
    "repeated": 1.0,
    "density_off": -2.0,
    "same_rhythm": -2.5,
    "loudness": 0.25,
    "bass_program": -1.5,
    "solo_program": 1.0,
}
_SUNG = re.compile(r"melod|voca|voice|sing|sang|canto|stimme|chant|tune", re.IGNORECASE)
_LEAD = re.compile(r"lead|solo", re.IGNORECASE)
_ACCOMPANYING = re.compile(
    r"bass|drum|perc|chord|pad|(?<!\d )(?<!\d-)string|accomp|left|begleit|back|\bbg\b|harmon",
    re.IGNORECASE,
)
_BASS = re.compile(r"\bbass(?!oon|et)|\bb[aá]s{1,2}\b|kontrabass|contrabass", re.IGNORECASE)
_BASSES, _VOICES, _WINDS_AND_LEADS = range(32, 40), range(52, 55), range(56, 88)
_SHARPNESS = 1.5  # Votes times this make shares that are as often right as they say, or oftener.
_CLEAR = 0.5  # A track with less than half of the vote is not clearly the tune.
_POSSIBLE = 0.25  # Then it may be in any track that has this much of the best one's share.
_DOUBLED = 0.9  # This share of the notes of two tracks in common, octaves apart or not.
_ONE_VOICE = 0.8  # At least this share of a tune's notes starts when the one before has ended.


@dataclass(frozen=True, slots=True)
class MelodyChoice:
    """Where the melody is.

    Attributes:
        track: The track taken for the melody; where `whole`, the one most like a melody.
        confidence: How sure that is, 0..1: its share, and those of tracks that double it.
        shares: Every track's share of the vote, in the order of the score; drums have none.
        runner_up: The next best track; None where there is no other with pitches.
        whole: Whether no single track is clearly the tune, or the only one is more than a tune:
            then the melody is the highest line of all tracks that could carry it.
        notes: What the melody is the highest line of.
        one_voice: Whether these notes follow each other, as those of a singer do.
    """

    track: Track
    confidence: float
    shares: tuple[float, ...]
    runner_up: Track | None = None
    whole: bool = False
    notes: Notes = field(default_factory=lambda: Notes.of(()))
    one_voice: bool = True

    @property
    def line(self) -> Melody:
        """The melody on the step grid; computed at each call."""
        return skyline(self.sounding)

    @property
    def sounding(self) -> Notes:
        """The notes whose highest line is the melody: without those that a higher one covers."""
        return self.notes if self.one_voice else uncovered(self.notes)


def choose_melody(score: Score) -> MelodyChoice | None:
    """Find the melody; None if no pitched track holds a note."""
    pitched = [track for track in score.tracks if not track.is_drum and len(track.notes)]
    if not pitched:
        return None
    traits = traits_of(lines_of([track.notes for track in pitched]))
    shares = _shares(_votes(pitched, traits))
    order = sorted(range(len(pitched)), key=lambda place: -shares[place])  # Of equals the first.
    ranked = [(pitched[place], shares[place]) for place in order]
    confidence = _confidence(ranked)
    one_voice = bool(traits["monophony"][order[0]] >= _ONE_VOICE)
    whole = confidence < _CLEAR or (len(pitched) == 1 and not one_voice)
    share_of = dict(zip(map(id, pitched), shares, strict=True))
    return MelodyChoice(
        ranked[0][0],
        confidence,
        tuple(share_of.get(id(track), 0.0) for track in score.tracks),
        ranked[1][0] if len(ranked) > 1 else None,
        whole,
        _together(ranked) if whole else ranked[0][0].notes,
        one_voice and not whole,
    )


def bass_name(name: str) -> bool:
    """Whether a track is called a bass: not a bass drum, and no bassoon."""
    return bool(_BASS.search(name)) and "drum" not in name.lower()


def _confidence(ranked: Sequence[tuple[Track, float]]) -> float:
    """The share of the first and of what doubles it: whichever is taken, it is the same tune."""
    track, share = ranked[0]
    return min(1.0, share + sum(s for t, s in ranked[1:] if s > 0.02 and _doubles(t, track)))


def _doubles(track: Track, other: Track) -> bool:
    """Whether two tracks play the same notes, octaves apart or not."""
    if min(len(track.notes), len(other.notes)) < _DOUBLED * max(len(track.notes), len(other.notes)):
        return False
    mine, theirs = (
        np.unique(np.rint(n.starts * STEPS_PER_QUARTER).astype(np.int64) * 12 + n.pitches % 12)
        for n in (track.notes, other.notes)
    )
    shared = len(np.intersect1d(mine, theirs, assume_unique=True))
    return shared >= _DOUBLED * max(len(mine), len(theirs))


def _together(ranked: Sequence[tuple[Track, float]]) -> Notes:
    """The notes of all tracks that could carry the tune."""
    chosen = [track.notes for track, share in ranked if share >= _POSSIBLE * ranked[0][1]]
    if len(chosen) == 1:
        return chosen[0]
    return Notes.in_order(
        np.concatenate([notes.starts for notes in chosen]),
        np.concatenate([notes.ends for notes in chosen]),
        np.concatenate([notes.pitches for notes in chosen]),
        np.concatenate([notes.velocities for notes in chosen]),
    )


def _votes(pitched: Sequence[Track], traits: Mapping[str, Floats]) -> Floats:
    votes = np.zeros(len(pitched))
    for name, values in traits.items():
        votes += WEIGHTS[name] * values
    for place, track in enumerate(pitched):
        votes[place] += sum(
            WEIGHTS[name] * value
            for name, value in _label_traits(track, float(traits["bar_coverage"][place])).items()
        )
    return votes


def _shares(votes: Floats) -> list[float]:
    weights = np.exp(_SHARPNESS * (votes - votes.max()))
    shares: list[float] = (weights / weights.sum()).tolist()
    return shares


def _label_traits(track: Track, bar_coverage: float) -> dict[str, float]:
    """What name and program say; a good name on a track of a few bars says less."""
    name = track.name
    accompanying = bool(name and _ACCOMPANYING.search(name))
    trust = min(1.0, 2.0 * bar_coverage)
    sung = bool(name and _SUNG.search(name)) and not accompanying
    lead = bool(name and _LEAD.search(name)) and not sung and not accompanying
    return {
        "sung_name": trust * sung,
        "lead_name": trust * lead,
        "accompanying_name": float(accompanying),
        "bass_program": float(track.program in _BASSES),
        "solo_program": float(track.program in _VOICES or track.program in _WINDS_AND_LEADS),
    }
