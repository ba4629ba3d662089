"""The parts of a MusicXML score, played from beginning to end, as a Score."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.midi.events import MOST_QUARTERS
from engine.midi.parse import REPAIRS
from engine.midi.read import MOST_NOTES
from engine.music.notes import Notes
from engine.music.score import MOST_WORDS, Score, Track
from engine.music.timeline import ChordChange, TempoChange
from engine.musicxml.bars import PlayedBars, merged, played_bars
from engine.musicxml.header import Header
from engine.musicxml.part import MOST_MEASURES, TICKS, PartReader, WrittenNote

_USUAL_QPM = 120.0
_MOST_TICKS_PER_QUARTER = 32_767  # What a MIDI file can count.
_FEWEST_TICKS_PER_QUARTER = 96
_COARSER = 8  # Ticks of 10080 a quarter, for what needs more than a MIDI file can count.

_Table = NDArray[np.int64]
T = TypeVar("T")


def assemble(path: Path, header: Header, parts: Sequence[PartReader], repairs: set[str]) -> Score:
    """Join what was read of a score."""
    bars = _bars(parts)
    tables = [
        (part, staff, _played(notes, bars)) for part in parts for staff, notes in part.staves()
    ]
    divisor = _divisor([table for _, _, table in tables], bars)
    found = (_track(part, staff, table, divisor) for part, staff, table in tables)
    tracks = [track for track in found if track is not None]
    repairs = repairs | {"skipped"} if any(part.damaged for part in parts) else repairs
    score = Score(
        path,
        tuple(replace(track, index=index) for index, track in enumerate(tracks)),
        _tempos(parts, bars),
        bars.meters,
        0.0,
        tuple(repair for repair in REPAIRS if repair in repairs | bars.repairs),
        _chords(parts, bars),
        header.title,
        _words(header, parts),
        _ticks_per_quarter(divisor),
    )
    return replace(score, duration_s=_seconds(score))


def _bars(parts: Sequence[PartReader]) -> PlayedBars:
    """Where the measures lie; as they are written where repeats would make far too many notes."""
    measures = merged([part.measures for part in parts])
    counts = Counter(note.measure for part in parts for note in part.notes)
    for most in (MOST_MEASURES, 0):
        bars = played_bars(measures, most, MOST_QUARTERS * TICKS)
        if sum(counts[index] for index in bars.order) <= MOST_NOTES:
            break
    return bars


def _played(notes: Sequence[WrittenNote], bars: PlayedBars) -> _Table:
    """Notes as (start, end, pitch, velocity, struck) in ticks, tied ones joined."""
    of_measure: dict[int, list[WrittenNote]] = {}
    for note in notes:
        of_measure.setdefault(note.measure, []).append(note)
    rows: list[list[int]] = []
    held: dict[tuple[int, int], int] = {}  # (pitch, end) of a note that goes on -> its row.
    for index, at in zip(bars.order, bars.starts, strict=False):
        if not index:
            at += bars.pad
        for note in of_measure.get(index, ()):
            start, end = at + note.offset, at + note.offset + note.length
            row = held.pop((note.pitch, start), None)
            if row is None:
                row = len(rows)
                rows.append([start, end, note.pitch, note.velocity, note.struck])
            rows[row][1] = end
            if note.tied:
                held[note.pitch, end] = row
    return np.array(rows, dtype=np.int64).reshape(-1, 5)


def _divisor(tables: Sequence[_Table], bars: PlayedBars) -> int:
    """How many ticks are one of the file's own, coarse enough for a MIDI file to count them."""
    places = [table[:, :2].ravel() for table in tables]
    places.append(np.array([round(c.quarter * TICKS) for c in bars.meters], dtype=np.int64))
    divisor = math.gcd(TICKS, int(np.gcd.reduce(np.concatenate(places))))
    return divisor if TICKS // divisor <= _MOST_TICKS_PER_QUARTER else _COARSER


def _ticks_per_quarter(divisor: int) -> int:
    exact = TICKS // divisor
    return exact * -(-_FEWEST_TICKS_PER_QUARTER // exact)


def _track(part: PartReader, staff: int, table: _Table, divisor: int) -> Track | None:
    """One staff of a part; None where nothing is left of it."""
    struck = table[:, 4] == 1
    is_drum = part.head.drum_channel or 2 * int(struck.sum()) > len(table)
    if not is_drum:
        table = table[~struck]  # Rhythms without a pitch beside the notes of an instrument.
    if not len(table):
        return None
    starts = np.rint(table[:, 0] / divisor) * divisor / TICKS
    ends = np.maximum(np.rint(table[:, 1] / divisor) * divisor / TICKS, starts + divisor / TICKS)
    notes = Notes.in_order(starts, ends, table[:, 2].copy(), table[:, 3].copy())
    name = part.head.name if staff == 1 else f"{part.head.name} (staff {staff})".strip()
    return Track(0, name, part.head.program, is_drum, notes)


def _followed(marks: Sequence[tuple[int, int, T]], bars: PlayedBars) -> list[tuple[int, T]]:
    """What (measure, offset, value) marks set, in ticks as it is played.

    Where the music jumps back, what held there when it was first read holds again.
    """
    of_measure: dict[int, list[tuple[int, T]]] = {}
    for measure, offset, value in sorted(marks, key=lambda mark: mark[:2]):
        of_measure.setdefault(measure, []).append((offset, value))
    last = [of_measure[index][-1][1] for index in sorted(of_measure)]
    changed = sorted(of_measure)
    found: list[tuple[int, T]] = []
    for place, (index, at) in enumerate(zip(bars.order, bars.starts, strict=False)):
        before = bisect_left(changed, index) - 1
        if bars.jumps(place) and before >= 0:
            found.append((at, last[before]))
        pad = 0 if index else bars.pad
        found += [(at + pad + offset, value) for offset, value in of_measure.get(index, ())]
    return sorted(found, key=lambda mark: mark[0])


def _tempos(parts: Sequence[PartReader], bars: PlayedBars) -> tuple[TempoChange, ...]:
    """Tempo changes; one in the first measure counts from its beginning."""
    marks = sorted(
        (measure, *tempo)
        for part in parts
        for measure, written in enumerate(part.measures)
        for tempo in written.tempos
    )
    changes: list[tuple[int, float]] = []
    for at, qpm in _followed(marks, bars):
        if changes and changes[-1][0] == at:
            changes.pop()
        if not changes or changes[-1][1] != qpm:
            changes.append((at, qpm))
    if not changes or (len(bars.starts) > 1 and changes[0][0] >= bars.starts[1]):
        changes.insert(0, (0, _USUAL_QPM))
    changes[0] = (0, changes[0][1])
    return tuple(TempoChange(at / TICKS, qpm) for at, qpm in changes)


def _chords(parts: Sequence[PartReader], bars: PlayedBars) -> tuple[ChordChange, ...]:
    """The chord changes of the first part that has any."""
    written = next((part.chords for part in parts if part.chords), [])
    changes: list[ChordChange] = []
    for at, chord in _followed(written, bars):
        if changes and changes[-1].quarter == at / TICKS:
            changes.pop()
        if not changes or changes[-1].chord != chord:
            changes.append(ChordChange(at / TICKS, chord))
    return tuple(changes)


def _words(header: Header, parts: Sequence[PartReader]) -> str:
    """Titles, makers, what is printed and what is sung, each once."""
    texts = [header.work, header.movement, *header.makers, *header.credits]
    for part in parts:
        texts += ["".join(part.lyrics[verse]).strip() for verse in sorted(part.lyrics)]
    wanted = dict.fromkeys(text for text in texts if text and text != header.title)
    return "\n".join(wanted)[:MOST_WORDS]


def _seconds(score: Score) -> float:
    end = score.end_quarter
    places = [min(change.quarter, end) for change in score.tempos]
    return sum(
        (following - at) * 60.0 / change.qpm
        for change, at, following in zip(score.tempos, places, [*places[1:], end], strict=True)
    )
