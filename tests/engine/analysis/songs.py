"""Small songs of our own, played as people play: with a drifting tempo and unsteady hands."""

from pathlib import Path

import numpy as np

from engine.analysis.time_map import TimeMap
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.notes import Notes, TimedNote
from engine.music.score import Score, Track
from engine.music.timeline import MeterChange, TempoChange

_ROOTS = (0, 9, 5, 7)
_TUNE = (7, 9, 7, 4, 5, 4, 2, 0, 4, 5, 7, 12, 11, 9, 7, 5)


def song(beats_per_bar: int = 4, bars: int = 24, parts_of_beat: int = 2) -> list[TimedNote]:
    """A bass on each bar, chords on its other beats, a tune in parts of beats; time is in beats."""
    rng = np.random.default_rng(beats_per_bar * 100 + parts_of_beat)
    notes = []
    for bar in range(bars):
        start, root = bar * beats_per_bar, _ROOTS[bar % 4]
        notes.append(TimedNote(start, start + beats_per_bar - 0.1, 36 + root, 80))
        for beat in range(1, beats_per_bar):
            for step in (0, 4, 7):
                pitch = 48 + (root + step) % 12
                notes.append(TimedNote(start + beat, start + beat + 0.8, pitch, 60))
        for part in range(beats_per_bar * parts_of_beat):
            if part % parts_of_beat == 0 or rng.random() < 0.5:
                place = start + part / parts_of_beat
                pitch = 67 + _TUNE[(bar * 5 + part) % len(_TUNE)]
                notes.append(TimedNote(place, place + 0.9 / parts_of_beat, pitch, 75))
    return notes


def played(notes: list[TimedNote], beats_s: np.ndarray, jitter_s: float = 0.0) -> Score:
    """Notes in beats, played on beats in seconds, and written as a recorder does: at 120."""
    table = np.array(sorted(notes))
    rng = np.random.default_rng(1)
    places = np.arange(len(beats_s))
    starts = np.interp(table[:, 0], places, beats_s) + rng.normal(0, jitter_s, len(table))
    ends = np.interp(table[:, 1], places, beats_s)
    starts = np.maximum(starts, 0.0)
    ends = np.maximum(ends, starts + 0.03)
    columns = (starts * 2, ends * 2, table[:, 2], table[:, 3])
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return written([TimedNote(start, end, int(p), int(v)) for start, end, p, v in rows])


def written(notes: list[TimedNote], meter: Meter = FOUR_FOUR, qpm: float = 120.0) -> Score:
    """Notes in quarters as a score of one track."""
    tempos = (TempoChange(0.0, qpm),)
    track = Track(0, "", 0, False, Notes.of(notes))
    end = float(TimeMap.of(tempos).seconds_at(track.notes.ends).max())
    return Score(Path("song.mid"), (track,), tempos, (MeterChange(0.0, meter),), end)


def drifting_beats(count: int, period_s: float, first_s: float = 0.7) -> np.ndarray:
    """Beats whose tempo swells and falls by ten per cent."""
    periods = period_s * (1.0 + 0.1 * np.sin(np.arange(count) / 9.0))
    return first_s + np.concatenate([[0.0], np.cumsum(periods[:-1])])


def found(heard_s: tuple[float, ...], true_s: np.ndarray) -> float:
    """The share of true beats that have one within 50 ms."""
    away = np.abs(np.array(heard_s)[:, None] - true_s[None]).min(0)
    return float((away < 0.05).mean())
