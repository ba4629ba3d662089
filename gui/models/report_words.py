"""How the window words what became of files: statuses, tracks, how sure Lento is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from engine.music.key import TONIC_NAMES
from engine.pieces.report import FileReport, Role, Status, TrackInfo
from gui.icons import Tint
from gui.instrument_words import sound_word
from gui.key_names import key_name
from gui.spoken import spoken
from gui.wording import count

STATUSES: tuple[Status, ...] = ("ok", "partial", "refused", "excluded", "missing")
ROLES: tuple[Role, ...] = ("melody", "bass", "drums", "accompaniment", "unused")
SURE_FROM, FAIRLY_FROM = 0.75, 0.45
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands for a status: an icon beside its word."""

    icon: str
    tint: Tint


SIGNS: Mapping[Status, Sign] = {
    "ok": Sign("circle-check", "accent"),
    "partial": Sign("triangle-alert", "warning"),
    "refused": Sign("circle-x", "danger"),
    "excluded": Sign("ban", "muted"),
    "missing": Sign("file-question-mark", "warning"),
}


def status_word(status: Status) -> str:
    """A status in a word or two."""
    return {
        "ok": translate("Report", "fine"),
        "partial": translate("Report", "in part"),
        "refused": translate("Report", "not used"),
        "excluded": translate("Report", "left out"),
        "missing": translate("Report", "missing"),
    }[status]


def role_word(role: Role) -> str:
    """What a track is taken for, in a word or two."""
    return {
        "melody": translate("Report", "melody"),
        "bass": translate("Report", "bass"),
        "drums": translate("Report", "drums"),
        "accompaniment": translate("Report", "accompaniment"),
        "unused": translate("Report", "not used"),
    }[role]


def sure_word(confidence: float) -> str:
    """How sure Lento is, in words."""
    if confidence >= SURE_FROM:
        return translate("Report", "sure")
    return (
        translate("Report", "fairly sure")
        if confidence >= FAIRLY_FROM
        else translate("Report", "not sure")
    )


def sum_words(reports: Iterable[FileReport]) -> str:
    """What became of all files; the parts add up to the whole.

    '46 files: 41 fine, 2 in part, 3 not used, 0 missing'. Files that a person left out are named
    where there are some.
    """
    counted = Counter(report.status for report in reports)
    shown = [s for s in STATUSES if s != "excluded" or counted[s]]
    parts = ", ".join(f"{count(counted[status])} {status_word(status)}" for status in shown)
    total = counted.total()
    files = translate("Report", "file") if total == 1 else translate("Report", "files")
    return translate("Report", "{total} {files}: {parts}").format(
        total=count(total), files=files, parts=parts
    )


def track_name(track: TrackInfo) -> str:
    """What a track is called, or its number where the file does not name it."""
    return track.name.strip() or translate("Report", "Track {0}").format(track.index + 1)


def instrument_words(track: TrackInfo) -> str:
    """What plays a track: the instrument where it has a name here, else its family."""
    if track.is_drum:
        return translate("Report", "Drums")
    return sound_word(track.program)


def melody_words(report: FileReport) -> str:
    """The melody's track with how sure that is: 'Track 2, fairly sure'."""
    track = melody_of(report)
    if track is None:
        return ""
    several = sum(not other.is_drum for other in report.tracks) > 1
    if report.corrected and several and report.runner_up is None:  # No other one was weighed.
        return translate("Report", "{name}, as you said").format(name=track_name(track))
    return f"{track_name(track)}, {sure_word(track.melody_confidence)}"


def melody_of(report: FileReport) -> TrackInfo | None:
    """The track that a file's melody is from."""
    return next((t for t in report.tracks if t.index == report.melody_track), None)


def pitch_word(pitch: int) -> str:
    """Name of a MIDI pitch, 60 is C4."""
    return f"{TONIC_NAMES[pitch % 12]}{pitch // 12 - 1}"


def reason_of(report: FileReport) -> str:
    """What happened to a file; files that are fine say so."""
    if report.reason or report.status != "ok":
        return spoken(report.reason)
    return translate("Report", "All of it is used.")


def folder_words(path: Path) -> str:
    """The folder of a file by its own name; the whole path stands in the tooltip."""
    return path.parent.name or str(path.parent)


def heard_facts(report: FileReport) -> tuple[tuple[str, str], ...]:
    """What Lento heard in a file, as (name, words); what was not heard is left out."""
    facts: list[tuple[str, str]] = []
    if report.key:
        sure = sure_word(report.key_confidence)
        facts.append(
            (
                translate("Report", "Key"),
                translate("Report", "{key}, {sure}").format(key=key_name(report.key), sure=sure),
            )
        )
    if report.felt_bpm > 0:
        facts.append(
            (
                translate("Report", "Felt tempo"),
                translate("Report", "{0} beats a minute").format(round(report.felt_bpm)),
            )
        )
    facts.append((translate("Report", "Beats"), beat_words(report)))
    if report.form:
        facts.append((translate("Report", "Phrases"), report.form))
    facts.append((translate("Report", "Clips"), clips_words(report)))
    return tuple(facts)


def beat_words(report: FileReport) -> str:
    """Where the beats of a file are from."""
    if report.beat == "person":
        return translate("Report", "as you said")
    if report.beat == "estimated":
        return translate("Report", "heard by ear, {0}").format(sure_word(report.beat_confidence))
    return translate("Report", "as the file writes them")


def clips_words(report: FileReport) -> str:
    """How many clips a file gives, and how many of them are different music."""
    if not report.windows:
        return translate("Report", "none")
    if not report.distinct or report.distinct == report.windows:
        return count(report.windows)
    return translate("Report", "{all}, {different} of them different").format(
        all=count(report.windows), different=count(report.distinct)
    )
