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
_LONG, _MANY = 16, 512  # Anchors; so many that are looked at together are worth an array.
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
    kept, index, low, high = [0], 1, -np.inf, np.inf
    points = list(zip(quarters.tolist(), seconds.tolist(), strict=True))
    while index < len(points):
        run = points[index][0] - points[kept[-1]][0]
        rise = points[index][1] - points[kept[-1]][1]
        if not low <= rise / run <= high:
            kept.append(index - 1)
            low, high = -np.inf, np.inf
            continue
        low = max(low, (rise - _LARGEST_SHIFT_S) / run)
        high = min(high, (rise + _LARGEST_SHIFT_S) / run)
        index += 1
        if index - kept[-1] >= _LONG:  # Then it is likely to go on for long.
            ahead = slice(index, index + _MANY)
            runs, rises = quarters[ahead] - quarters[kept[-1]], seconds[ahead] - seconds[kept[-1]]
            passed, low, high = _passed(runs, rises, low, high)
            index += passed
    return np.array([*kept, len(points) - 1])


def _passed(runs: Times, rises: Times, low: float, high: float) -> tuple[int, float, float]:
    """How many anchors a line goes on to pass near, and the slopes that it may then have."""
    lows = np.maximum.accumulate(np.append(low, (rises - _LARGEST_SHIFT_S) / runs))
    highs = np.minimum.accumulate(np.append(high, (rises + _LARGEST_SHIFT_S) / runs))
    slopes = rises / runs
    outside = np.flatnonzero((slopes < lows[:-1]) | (slopes > highs[:-1]))
    passed = int(outside[0]) if len(outside) else len(runs)
    return passed, float(lows[passed]), float(highs[passed])
