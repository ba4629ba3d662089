"""What became of a file, in figures and in plain sentences."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Status = Literal["ok", "partial", "refused", "excluded", "missing"]
Role = Literal["melody", "bass", "drums", "accompaniment", "unused"]
BeatSource = Literal["written", "estimated", "person"]


@dataclass(frozen=True, slots=True)
class TrackInfo:
    """One track of a file.

    Attributes:
        index: Its place among the tracks that hold a note, from 0.
        name: As the file writes it; may be empty.
        program: General MIDI program, 0..127.
        is_drum: Whether its notes are strokes of drums.
        notes: How many it has.
        melody_confidence: Its share of the vote for the melody, 0..1.
        role: What Lento, or the person, takes it for.
    """

    index: int
    name: str
    program: int
    is_drum: bool
    notes: int
    melody_confidence: float
    role: Role = "accompaniment"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file.

    Attributes:
        path: The file; one inside a packed folder has the packed folder's path before its own.
        status: 'ok', 'partial' (some of it could not be used), 'refused', 'excluded' (the person
            does not want it) or 'missing' (it is known, and no longer where it was).
        reason: What happened and what it means, in plain sentences; empty where all is well.
        advice: What to do about it, in one sentence; empty where there is nothing to do.
        content: Hash of its bytes in hexadecimal; empty where they could not be read.
        title: What the file calls the piece; may be empty.
        meter: The metre of most of it, such as '6/8'; empty where it could not be read.
        tempo_qpm: The tempo of most of the music, quarter notes a minute; 0 where it could not be
            read.
        felt_bpm: Beats a minute as heard from its onsets; 0 where nothing is heard.
        duration_s: Length in seconds.
        key: The key, such as 'A minor'; empty where nothing is heard.
        key_confidence: 0 (no better than the next one) to 1.
        beat: Where its beats are from: the file, an estimate from its onsets, or the person.
        beat_confidence: How sure that is, 0..1; 1 for written and given ones.
        form: Its phrases by letter, such as 'A A B A'; empty where none are heard.
        tracks: What each track holds.
        melody_track: Index of the track taken for the melody, or None.
        runner_up: Index of the next best, or None.
        windows: Count of windows of the kind that was asked for; of two bars without a model.
        distinct: How many of these are different music.
        corrected: Whether a person has corrected what Lento heard.
    """

    path: Path
    status: Status
    reason: str = ""
    advice: str = ""
    content: str = ""
    title: str = ""
    meter: str = ""
    tempo_qpm: float = 0.0
    felt_bpm: float = 0.0
    duration_s: float = 0.0
    key: str = ""
    key_confidence: float = 0.0
    beat: BeatSource = "written"
    beat_confidence: float = 1.0
    form: str = ""
    tracks: tuple[TrackInfo, ...] = ()
    melody_track: int | None = None
    runner_up: int | None = None
    windows: int = 0
    distinct: int = 0
    corrected: bool = False

    @property
    def used(self) -> bool:
        """Whether any of it is on the map."""
        return self.status in ("ok", "partial")

    @property
    def sentence(self) -> str:
        """Reason and advice together."""
        return f"{self.reason} {self.advice}".strip()
