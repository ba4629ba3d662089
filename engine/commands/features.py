"""features: the calm features of files, and how aroused they sound."""

import argparse
import logging
from typing import Any

from engine.calm.arousal import Reason, arousal_of
from engine.calm.features import CalmFeatures, calm_features
from engine.calm.heard import heard_score
from engine.commands.usage import place_name
from engine.errors import NoMelodyError
from engine.pieces.inspect import InspectedFile, read_file
from engine.pieces.sources import find_files

_log = logging.getLogger(__name__)
_REASONS_SHOWN = 3
_A_LITTLE = 0.15  # Of the logit; a reason below it is a small one.
_BEAT = "{:.1f} onsets a second"
_WORDS = {  # What is measured, and what little and much of it are called.
    "onsets_per_s": (_BEAT, "few notes", "many notes"),
    "mean_note_s": ("{:.2f} s each", "short notes", "long notes"),
    "mean_pitch": ("mean pitch {:.0f}", "low notes", "high notes"),
    "mean_leap": ("{:.1f} semitones", "small steps", "wide leaps"),
    "mean_velocity": ("velocity {:.0f}", "soft", "loud"),
}
_CALMED_BY_MUCH = frozenset({"mean_note_s", "mean_pitch"})
_DEGREES = ((0.3, "calm"), (0.45, "rather calm"), (0.55, "in between"), (0.7, "rather lively"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=place_name,
        metavar="PATH",
        help="MIDI and MusicXML files, and folders and zips of them",
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Measure all pitched notes of each file, its melody for the steps; of drums alone the beat.

    Returns:
        {"files": [{"path", "arousal", "arousal_confidence", "features"}]}; null and an empty
        object for a file without notes, which is said on stderr. The arousal of drums alone is
        null too.

    Raises:
        NoMelodyError: No file could be measured.
    """
    inspected = [read_file(path) for path in find_files(args.paths)]
    files = [_measured(file) for file in inspected]
    if not any(file["features"] for file in files):
        raise NoMelodyError(
            inspected[0].report.sentence
            if inspected
            else "No music file was found there; choose a folder with MIDI or MusicXML in it."
        )
    for file, measured in zip(inspected, files, strict=True):
        if not measured["features"]:
            _log.warning("%s", file.report.sentence)
    return {"files": files}


def describe(result: dict[str, Any]) -> str:
    """One line a file with its strongest reasons, for a person."""
    return "\n".join(_line(file) for file in result["files"])


def _measured(file: InspectedFile) -> dict[str, Any]:
    path = str(file.report.path)
    tracks = file.score.tracks if file.score else ()
    melody = next((t for t in tracks if t.index == file.report.melody_track), None)
    features = calm_features(heard_score(file.score, melody)) if file.score else CalmFeatures()
    arousal = arousal_of(features)
    if not arousal.reasons:  # Nothing at all, or drums alone.
        known = features.as_dict() if features.notes else {}
        return {"path": path, "arousal": None, "arousal_confidence": None, "features": known}
    return {
        "path": path,
        "arousal": round(arousal.value, 4),
        "arousal_confidence": round(arousal.confidence, 4),
        "features": features.as_dict(),
    }


def _line(file: dict[str, Any]) -> str:
    if not file["features"]:
        return f"{file['path']}: not measured"
    if file["arousal"] is None:
        beat = _BEAT.format(file["features"]["onsets_per_s"])
        return f"{file['path']}: drums alone, {beat}; how calm they are cannot be told"
    reasons = arousal_of(CalmFeatures(**file["features"])).reasons[:_REASONS_SHOWN]
    value = file["arousal"]
    degree = next((word for below, word in _DEGREES if value < below), "lively")
    why = ", ".join(map(_why, reasons))
    return f"{file['path']}: {degree} ({value:.2f} from 0, calm, to 1, lively). {why}"


def _why(reason: Reason) -> str:
    """A reason in words, such as 'low notes (mean pitch 33): a little livelier'."""
    figure, little, much = _WORDS[reason.feature]
    livelier = reason.contribution > 0
    is_much = livelier != (reason.feature in _CALMED_BY_MUCH)
    degree = "a little " if abs(reason.contribution) < _A_LITTLE else ""
    word = "livelier" if livelier else "calmer"
    return f"{much if is_much else little} ({figure.format(reason.value)}): {degree}{word}"
