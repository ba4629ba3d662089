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
    return Card(
        report,
        heard,
        correction,
        _tracks(score, report.tracks, _moved_s(score, understood)),
        melody_columns(understood.piece.parts.melody.melody, timeline),
        bar_seconds(timeline),
        max(score.duration_s, report.duration_s),
    )


@lru_cache(maxsize=1)
def _heard_alone(path: Path, data: bytes) -> FileReport:
    """What Lento makes of a file; a person who drags a line has the same one read many times."""
    return record_of(path, data).report


@lru_cache(maxsize=1)
def _score_of(path: Path, data: bytes) -> Score:
    return score_of(path, data)


def _tracks(score: Score, infos: tuple[TrackInfo, ...], moved_s: float) -> tuple[CardTrack, ...]:
    notes = {track.index: track.notes for track in score.tracks}
    return tuple(
        CardTrack(info, _moved(columns_of(notes[info.index], score.tempos), moved_s))
        for info in infos
        if info.index in notes
    )


def _moved(notes: NoteColumns, by_s: float) -> NoteColumns:
    moved = np.float32(by_s)
    return NoteColumns(notes.starts + moved, notes.ends + moved, notes.pitches, notes.velocities)


def _moved_s(score: Score, understood: Understood) -> float:
    """How much later the music begins once its pickup is the end of a whole bar."""
    written = {track.index: track.notes for track in score.tracks}
    for track in understood.score.tracks:
        before = written.get(track.index)
        if before is not None and len(before) == len(track.notes) and len(before):
            was = seconds_at(before.starts[:1], score.tempos)
            is_now = seconds_at(track.notes.starts[:1], understood.score.tempos)
            return float(is_now[0] - was[0])
    return 0.0
