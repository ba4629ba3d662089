"""How calm a clip is and why, for rows that say so."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from engine.calm.arousal import Arousal, Reason
from engine.calm.arousal import arousal_of as measure
from engine.music.clip import Clip

_REASONS_SHOWN = 3
_CONTEXT = "CalmReasons"


def arousal_of(clip: Clip) -> float | None:
    """0 calm to 1 excited; None for a clip without notes."""
    arousal = _measured(clip)
    return arousal.value if arousal.reasons else None


def calm_reasons(clip: Clip) -> str:
    """The three features that count most, one a line."""
    lines = [_worded(reason) for reason in _measured(clip).reasons[:_REASONS_SHOWN]]
    return "\n".join([clip.name, *lines]) if lines else clip.name


@lru_cache(maxsize=2048)
def _measured(clip: Clip) -> Arousal:
    return measure(clip)


def _worded(reason: Reason) -> str:
    words = {
        ("onsets_per_s", True): _tr("lively: many notes a second ({0})"),
        ("onsets_per_s", False): _tr("calm: few notes a second ({0})"),
        ("mean_note_s", True): _tr("lively: short notes ({0} s)"),
        ("mean_note_s", False): _tr("calm: long notes ({0} s)"),
        ("mean_pitch", True): _tr("lively: a low register (MIDI {0})"),
        ("mean_pitch", False): _tr("calm: a high register (MIDI {0})"),
        ("mean_leap", True): _tr("lively: wide leaps ({0} semitones)"),
        ("mean_leap", False): _tr("calm: a smooth line ({0} semitones a step)"),
        ("mean_velocity", True): _tr("lively: loud (velocity {0})"),
        ("mean_velocity", False): _tr("calm: soft (velocity {0})"),
    }
    known = words.get((reason.feature, reason.contribution > 0), reason.feature)
    return known.format(f"{reason.value:.1f}")


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
