"""One transparent figure from calm to excited, with how sure it is and why.

A logistic formula: arousal = 1 / (1 + exp(-sum of contributions)). Each weight comes from what is
known of its feature; nothing is hidden in a fitted table.

Onset rate and note length carry it. Source: low / high arousal medians of 204 labelled piano
phrases (VGMIDI; measured for this project): 2.50 / 4.14 onsets a second with an area under the ROC
of .858, and notes of .63 / .32 s with .875. For two normal classes of equal spread on a log scale
the area gives d' = sqrt(2) * probit(area), here 1.515 and 1.627, and the slope of the logit
d'^2 / ln(ratio of medians), here 4.55 and 3.91. The two say almost the same (all features together
reach .886), so each has half its slope. The centre is the geometric mean of the medians. They
are medians of piano pieces; a melody alone has 1.75 times fewer onsets, and its notes are 1.45
times shorter, than the piece around it, and lies 9 semitones above its mean (medians of 101
POP909 songs), so its centres are moved.

The slopes are those of the probability that a listener calls the music aroused. Arousal is a
degree and no verdict, so all are halved (GRADE): .5 stays where it is, the ends spread out.

Mean pitch: lower was more aroused (medians 63.5 / 60.2, area .665, slope -.11 a semitone); a
quarter of that, because it is a finding of one collection. Loudness: flat in published MIDI
(area .529), but intensity drives arousal where it varies (Dean 2011), so a little. Melodic leaps: a
smooth line is named among the elements of calm music (Conrad 2023), so a little. The tempo field
(.505), range (.496), dissonance (.499) and key carry nothing and are left out.
"""

import math
from dataclasses import dataclass

from engine.calm.features import CalmFeatures, calm_features
from engine.calm.heard import Heard
from engine.music.clip import Clip

ONSET_CENTRE, ONSET_WEIGHT = math.sqrt(2.50 * 4.14), 4.55 / 2
NOTE_CENTRE_S, NOTE_WEIGHT = math.sqrt(0.63 * 0.32), -3.91 / 2
ALONE_ONSETS, ALONE_LENGTH, ALONE_PITCH = 1 / 1.75, 1 / 1.45, 9.0
GRADE = 0.5
PITCH_CENTRE, PITCH_WEIGHT, PITCH_REACH = 62.0, -0.11 / 4, 12.0
VELOCITY_CENTRE, VELOCITY_WEIGHT, VELOCITY_REACH = 64.0, 0.01, 40.0
LEAP_CENTRE, LEAP_WEIGHT, LEAP_REACH = 3.0, 0.05, 6.0
SLOWEST_ONSETS, FASTEST_ONSETS = 0.2, 20.0
SHORTEST_NOTE_S, LONGEST_NOTE_S = 0.05, 5.0
_BEST_ACCURACY = 0.85  # What formulas of this kind reach on labelled music they have not seen.
_NOTES_FOR_HALF = 4  # With so few notes half the confidence is gone.


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature adds: its name in CalmFeatures, its value, and its share of the logit."""

    feature: str
    value: float
    contribution: float


@dataclass(frozen=True, slots=True)
class Arousal:
    """How excited music is.

    Attributes:
        value: 0 calm to 1 excited.
        confidence: 0..0.85; falls where there are few notes or where onset rate and note length
            disagree.
        reasons: Every feature that counts, the strongest first; positive ones excite.
    """

    value: float
    confidence: float
    reasons: tuple[Reason, ...]


def arousal_of(music: Clip | Heard | CalmFeatures) -> Arousal:
    """The arousal of a clip, of notes in seconds, or of features that were measured before."""
    features = music if isinstance(music, CalmFeatures) else calm_features(music)
    if not features.notes:
        return Arousal(0.0, 0.0, ())
    if not features.mean_note_s:  # Drums alone: nobody has measured what calms in them.
        return Arousal(0.5, 0.0, ())
    reasons = _reasons(features)
    value = _logistic(sum(reason.contribution for reason in reasons))
    by_onsets, by_length = (_logistic(2.0 * reason.contribution / GRADE) for reason in reasons[:2])
    evidence = features.notes / (features.notes + _NOTES_FOR_HALF)
    confidence = _BEST_ACCURACY * evidence * (1.0 - abs(by_onsets - by_length))
    strongest_first = sorted(reasons, key=lambda r: (-abs(r.contribution), r.feature))
    return Arousal(value, confidence, tuple(strongest_first))


def _reasons(features: CalmFeatures) -> list[Reason]:
    """The contributions; onset rate and note length first."""
    onsets = _within(features.onsets_per_s, SLOWEST_ONSETS, FASTEST_ONSETS)
    length = _within(features.mean_note_s, SHORTEST_NOTE_S, LONGEST_NOTE_S)
    pitch_centre = PITCH_CENTRE + (ALONE_PITCH if features.melody_alone else 0.0)
    pitch = _within(features.mean_pitch - pitch_centre, -PITCH_REACH, PITCH_REACH)
    leap = _within(features.mean_leap - LEAP_CENTRE, -LEAP_REACH, LEAP_REACH)
    onset_centre = ONSET_CENTRE * (ALONE_ONSETS if features.melody_alone else 1.0)
    note_centre_s = NOTE_CENTRE_S * (ALONE_LENGTH if features.melody_alone else 1.0)
    logits = {
        "onsets_per_s": ONSET_WEIGHT * math.log(onsets / onset_centre),
        "mean_note_s": NOTE_WEIGHT * math.log(length / note_centre_s),
        "mean_pitch": PITCH_WEIGHT * pitch,
        "mean_leap": LEAP_WEIGHT * leap,
    }
    if features.mean_velocity is not None:
        louder = features.mean_velocity - VELOCITY_CENTRE
        logits["mean_velocity"] = VELOCITY_WEIGHT * _within(louder, -VELOCITY_REACH, VELOCITY_REACH)
    return [Reason(name, getattr(features, name), GRADE * logits[name]) for name in logits]


def _within(value: float, lowest: float, highest: float) -> float:
    return min(max(value, lowest), highest)


def _logistic(logit: float) -> float:
    return 1.0 / (1.0 + math.exp(-logit))
