"""The same music written on other beats, in another metre or at another tempo."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.analysis.beats import Beats
from engine.analysis.time_map import TimeMap, Times
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import Meter
from engine.music.score import Score, Track
from engine.music.timeline import ChordChange, MeterChange, TempoChange

TICKS_PER_QUARTER = 1920  # Fine enough to keep every time within half a millisecond.
_FEW, _MANY = 8, 512  # Anchors.
_LARGEST_SHIFT_S = 0.003  # A beat may move this far to lie on a stretch of constant tempo.


def regridded(score: Score, beats: Beats) -> Score:
    """Write a piece on estimated beats; all its notes stay where they are in seconds.

    A beat becomes a quarter note, or a dotted quarter where the metre has those. What comes before
    the first beat becomes whole sixteenths. A piece whose written beats are good stays as it is.
    """
    if beats.source == "written" or len(beats.times_s) < 3:
        return score
    quarters, seconds, lead = _anchors(beats)
    corners = _corners(quarters, seconds)
    new, old = TimeMap.through(quarters[corners], seconds[corners]), TimeMap.of(score.tempos)

    def moved(places: Times) -> Times:
        exact = new.quarters_at(old.seconds_at(places))
        return np.rint(exact * TICKS_PER_QUARTER) / TICKS_PER_QUARTER

    places = moved(np.array([change.quarter for change in score.chords], np.float64)).tolist()
    return replace(
        score,
        tracks=_placed(score.tracks, moved),
        tempos=new.tempos,
        meters=_heard_meters(beats, lead),
        chords=tuple(
            ChordChange(place, change.chord)
            for place, change in zip(places, score.chords, strict=True)
        ),
        ticks_per_quarter=TICKS_PER_QUARTER,
    )


def _placed(tracks: tuple[Track, ...], moved: Callable[[Times], Times]) -> tuple[Track, ...]:
    """Notes at their new places, each at least a tick long; all tracks at once."""
    starts, ends = (
        moved(np.concatenate(column))
        for column in ([t.notes.starts for t in tracks], [t.notes.ends for t in tracks])
    )
    ends = np.maximum(ends, starts + 1 / TICKS_PER_QUARTER)
    behind = np.cumsum([len(track.notes) for track in tracks]).tolist()
    return tuple(
        replace(track, notes=track.notes.at(starts[first:end], ends[first:end]))
        for track, first, end in zip(tracks, [0, *behind], behind, strict=False)
    )


def with_meter(score: Score, meter: Meter, pickup_quarters: float = 0.0) -> Score:
    """Write a piece in one metre, its first whole bar after a pickup."""
    return replace(score, meters=_meters(meter, pickup_quarters))


def with_tempo(score: Score, qpm: float) -> Score:
    """Play a piece at another tempo: that of most of its music becomes the given one.

    Its other tempi keep their proportion to it.
    """
    factor = qpm / main_tempo(score)
    return replace(
        score,
        tempos=tuple(TempoChange(change.quarter, change.qpm * factor) for change in score.tempos),
        duration_s=score.duration_s / factor,
    )


def main_tempo(score: Score) -> float:
    """The tempo of most of the music: half its quarter notes are no faster, and half no slower.

    It is not that of a lead-in, of a slow ending or of one bar of a free performance.
    """
    if len(score.tempos) == 1:
        return score.tempos[0].qpm
    ends = [*(change.quarter for change in score.tempos[1:]), np.inf]
    held, last = dict[float, float](), score.end_quarter
    for change, end in zip(score.tempos, ends, strict=True):
        span = max(0.0, min(end, last) - change.quarter)
        held[change.qpm] = held.get(change.qpm, 0.0) + span
    half, reached = sum(held.values()) / 2, 0.0
    for qpm in sorted(held):
        reached += held[qpm]
        if reached >= half and held[qpm]:
            return qpm
    return score.tempos[0].qpm


def _heard_meters(beats: Beats, lead: float) -> tuple[MeterChange, ...]:
    """The metre, begun anew after the pickup and wherever a bar has another length."""
    meter, per_beat = beats.meter, beats.quarters_per_beat
    changes = _meters(meter, lead + beats.first_downbeat * per_beat)
    irregular = [
        MeterChange(lead + later * per_beat, meter)
        for earlier, later in pairwise(beats.downbeats)
        if (later - earlier) * round(per_beat * STEPS_PER_QUARTER) != meter.steps_per_bar
    ]
    return (*changes, *irregular)


def _meters(meter: Meter, pickup_quarters: float) -> tuple[MeterChange, ...]:
    """A metre from 0 on, begun anew after the pickup where there is one."""
    pickup = pickup_quarters % (meter.steps_per_bar / STEPS_PER_QUARTER)
    first = MeterChange(0.0, meter)
    return (first, MeterChange(pickup, meter)) if pickup > 0 else (first,)


def _anchors(beats: Beats) -> tuple[Times, Times, float]:
    """Places of beats in quarter notes and in seconds, from 0 on, and the quarters before them."""
    seconds = np.array(beats.times_s)
    step = 1 / STEPS_PER_QUARTER
    per_quarter = (seconds[1] - seconds[0]) / beats.quarters_per_beat
    lead = float(np.rint(seconds[0] / per_quarter / step) * step)
    quarters: Times = lead + beats.quarters_per_beat * np.arange(len(seconds), dtype=np.float64)
    if lead == 0.0:  # So little that it joins the first beat.
        return quarters, np.concatenate([[0.0], seconds[1:]]), lead
    return np.concatenate([[0.0], quarters]), np.concatenate([[0.0], seconds]), lead


def _corners(quarters: Times, seconds: Times) -> NDArray[np.int64]:
    """Which anchors are kept, so that straight lines between them pass near all the others.

    Source: the swinging door of Bristol 1990, 'Swinging door trending'.
    """
    kept, last = [0], len(quarters) - 1
    while (reached := _reach(quarters, seconds, kept[-1])) < last:
        kept.append(reached)
    return np.array([*kept, last])


def _reach(quarters: Times, seconds: Times, start: int) -> int:
    """The last anchor that a line from `start` reaches while it passes near all between.

    Most lines are very short or very long, so a few anchors are looked at first and then many.
    """
    low, high, first = -np.inf, np.inf, start + 1
    while first < len(quarters):
        some = slice(first, first + (_FEW if first == start + 1 else _MANY))
        run, rise = quarters[some] - quarters[start], seconds[some] - seconds[start]
        lows = np.append(low, (rise - _LARGEST_SHIFT_S) / run)
        highs = np.append(high, (rise + _LARGEST_SHIFT_S) / run)
        np.maximum.accumulate(lows, out=lows)
        np.minimum.accumulate(highs, out=highs)
        slopes = rise / run
        outside = np.flatnonzero((slopes < lows[:-1]) | (slopes > highs[:-1]))
        if len(outside):
            return int(first + outside[0]) - 1
        low, high, first = lows[-1], highs[-1], some.stop
    return len(quarters) - 1
