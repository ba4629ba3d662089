"""Reading one file for its card, with what a person has said or is trying."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from engine.errors import MidiFormatError
from engine.jobs import JobLink
from engine.music.score import Score
from engine.pieces.card import (
    Card,
    CardTrack,
    NoteColumns,
    bar_seconds,
    columns_of,
    melody_columns,
    seconds_at,
)
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.inspect import record_of
from engine.pieces.reading import score_of
from engine.pieces.report import FileReport, TrackInfo
from engine.pieces.sources import read_bytes
from engine.pieces.understand import Understood, understand


@dataclass(frozen=True, slots=True)
class CardJob:
    """Read a file as it would be read with a correction; nothing is kept."""

    path: Path
    correction: Correction = NO_CORRECTION

    def run(self, link: JobLink) -> Card:
        """What is wrong with the file stands in the card's report."""
        try:
            data = read_bytes(self.path)
        except (MidiFormatError, OSError):
            data = None
        link.raise_if_cancelled()
        return card_of(self.path, data, self.correction)


def card_of(path: Path, data: bytes | None, correction: Correction = NO_CORRECTION) -> Card:
    """Read bytes as a card; None for bytes that cannot be had."""
    report = record_of(path, data, correction).report
    if not report.tracks or data is None:
        return Card(report, report, correction)
    alone = correction == NO_CORRECTION
    heard = report if alone else _heard_alone(path, data)
    score = _score_of(path, data)
    understood = understand(score, correction)
    timeline = understood.piece.timeline
    clock = _Clock.of(score, understood)
    return Card(
        report,
        heard,
        correction,
        _tracks(score, report.tracks, understood, clock),
        melody_columns(understood.piece.parts.melody.melody, timeline),
        bar_seconds(timeline),
        score.duration_s * clock.pace + clock.later_s,
    )


@lru_cache(maxsize=1)
def _heard_alone(path: Path, data: bytes) -> FileReport:
    """What Lento makes of a file; a person who drags a line has the same one read many times."""
    return record_of(path, data).report


@lru_cache(maxsize=1)
def _score_of(path: Path, data: bytes) -> Score:
    return score_of(path, data)


def _tracks(
    score: Score, infos: tuple[TrackInfo, ...], understood: Understood, clock: "_Clock"
) -> tuple[CardTrack, ...]:
    """Every track as the melody and the bars have its time; unused ones go along with the rest."""
    written = {track.index: track.notes for track in score.tracks}
    heard = {track.index: track.notes for track in understood.score.tracks}
    tracks: list[CardTrack] = []
    for info in infos:
        if info.index in heard:
            notes = columns_of(heard[info.index], understood.score.tempos)
        elif info.index in written:
            notes = clock.moved(columns_of(written[info.index], score.tempos))
        else:
            continue
        tracks.append(CardTrack(info, notes))
    return tuple(tracks)


@dataclass(frozen=True, slots=True)
class _Clock:
    """How written seconds become those of the card: a person's tempo, and silence before a pickup.

    Attributes:
        pace: Seconds for each written one.
        later_s: How much later the music begins.
    """

    pace: float = 1.0
    later_s: float = 0.0

    @classmethod
    def of(cls, score: Score, understood: Understood) -> "_Clock":
        """Read off the first and the last onset of a track that both have."""
        written = {track.index: track.notes for track in score.tracks}
        for track in understood.score.tracks:
            before = written.get(track.index)
            if before is None or len(before) != len(track.notes) or not len(before):
                continue
            was = seconds_at(before.starts[[0, -1]], score.tempos)
            now = seconds_at(track.notes.starts[[0, -1]], understood.score.tempos)
            pace = float((now[1] - now[0]) / (was[1] - was[0])) if was[1] > was[0] else 1.0
            return cls(pace, float(now[0] - pace * was[0]))
        return cls()

    def moved(self, notes: NoteColumns) -> NoteColumns:
        """Notes at written seconds, as the card has them."""
        pace, later_s = np.float32(self.pace), np.float32(self.later_s)
        starts, ends = notes.starts * pace + later_s, notes.ends * pace + later_s
        return NoteColumns(starts, ends, notes.pitches, notes.velocities)
