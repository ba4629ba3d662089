"""How calm a clip is and why, for rows that say so."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from engine.calm.arousal import Arousal, Reason
from engine.calm.arousal import arousal_of as measure
from engine.music.clip import Clip
from engine.music.pitch import pitch_name

_REASONS_SHOWN = 3
_WEAKEST_SHOWN = 0.07  # Of the logit: what adds less is no reason; 5 semitones of register.
translate = QCoreApplication.translate


def arousal_of(clip: Clip) -> float | None:
    """0 calm to 1 excited; None for a clip without notes."""
    arousal = _measured(clip)
    return arousal.value if arousal.reasons else None


def calm_reasons(clip: Clip) -> str:
    """The three features that count most, one a line; what hardly counts is not named."""
    strongest = _measured(clip).reasons[:_REASONS_SHOWN]
    lines = [_worded(one) for one in strongest if abs(one.contribution) >= _WEAKEST_SHOWN]
    return "\n".join([clip.name, *lines]) if lines else clip.name


@lru_cache(maxsize=2048)
def _measured(clip: Clip) -> Arousal:
    return measure(clip)


def _worded(reason: Reason) -> str:
    words = {
        ("onsets_per_s", True): translate("CalmReasons", "lively: many notes a second ({0})"),
        ("onsets_per_s", False): translate("CalmReasons", "calm: few notes a second ({0})"),
        ("mean_note_s", True): translate("CalmReasons", "lively: short notes ({0} s)"),
        ("mean_note_s", False): translate("CalmReasons", "calm: long notes ({0} s)"),
        ("mean_pitch", True): translate(
            "CalmReasons",
            "a little lively: lower than most music (about {0}); listeners find low music livelier",
        ),
        ("mean_pitch", False): translate(
            "CalmReasons",
            "a little calm: higher than most music (about {0}); listeners find high music calmer",
        ),
        ("mean_leap", True): translate("CalmReasons", "lively: wide leaps ({0} semitones)"),
        ("mean_leap", False): translate(
            "CalmReasons", "calm: a smooth line ({0} semitones a step)"
        ),
        ("mean_velocity", True): translate("CalmReasons", "lively: loud (velocity {0})"),
        ("mean_velocity", False): translate("CalmReasons", "calm: soft (velocity {0})"),
    }
    known = words.get((reason.feature, reason.contribution > 0), reason.feature)
    if reason.feature == "mean_pitch":
        return known.format(pitch_name(round(reason.value)))
    return known.format(f"{reason.value:.1f}")
