"""What every window of a piece is like: engine.calm's features of all clips at once.

Measured in the columns and not clip by clip; the tests hold each figure to what calm_features and
arousal_of say of the clip. At the fastest tempo of a clip a sixteenth lasts longer than what
counts there as together, so that different steps are different onsets.
"""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.analysis.syncopation import lasts_over_stronger
from engine.calm import arousal as calm
from engine.music.key import ALL_KEYS, Key, key_scales
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import Meter
from engine.pieces.inside import Counts, Flags, Inside, stretches
from engine.pieces.window_table import WINDOW_FEATURES

Floats = NDArray[np.float64]
Masks = NDArray[np.uint16]

_NEIGHBOURS = (0, 1, -1, 2, -2)  # In fifths, as engine.music.key.local_key looks.
_BITS_OF_CLASS = 4
_SCALES = key_scales()
_PLANE_BITS = np.uint16(1) << np.arange(_BITS_OF_CLASS, -1, -1, dtype=np.uint16)
_FIRST_PLACE = np.packbits([1] + [0] * 15).view(np.uint16)[0]  # The first place of a bar.


def keys_of(class_steps: Counts, piece_key: Key) -> Counts:
    """What local_key says of the pitch classes of each window, as tonic + 12 for minor."""
    numbers, outside = _neighbours(piece_key)
    fits = (class_steps > 0) @ outside == 0
    fits[:, 0] |= ~fits.any(axis=1)
    keys: Counts = numbers[fits.argmax(axis=1)]
    return keys


@cache
def _neighbours(piece_key: Key) -> tuple[Counts, Floats]:
    """The keys that local_key looks at, and which pitch classes are outside, shape (12, keys)."""
    keys = [piece_key.with_major_tonic(piece_key.major_tonic + 7 * n) for n in _NEIGHBOURS]
    numbers = np.array([ALL_KEYS.index(key) for key in keys])
    return numbers, 1.0 - _SCALES[numbers].T


def keys_and_features(
    melody: Inside, bass: Inside | None, piece_key: Key, qpm: Floats, meter: Meter
) -> tuple[Counts, NDArray[np.float32]]:
    """Keys of windows in one metre, and their WINDOW_FEATURES, shape (rows, features).

    Args:
        melody: The line; at least one of its notes starts in every window.
        bass: The bass, where there is one.
        piece_key: The key of the piece.
        qpm: Tempo of each window.
        meter: Metre of all of them.
    """
    step_s = 60.0 / qpm / STEPS_PER_QUARTER
    notes, pitches, class_steps = melody.count, melody.pitch_sum(), melody.class_steps()
    keys = keys_of(class_steps, piece_key)
    if bass is not None:
        notes, pitches = notes + bass.count, pitches + bass.pitch_sum()
        class_steps = class_steps + bass.class_steps()
    sounding = class_steps.sum(axis=1)
    values: dict[str, Any] = {
        "onsets_per_s": _onsets(melody, bass) / ((melody.ends - melody.starts) * step_s),
        "mean_note_s": sounding * step_s / notes,
        "mean_pitch": pitches / notes,
        "range_semitones": melody.span(),
        "mean_leap": melody.leap_sum() / np.maximum(melody.count - 1, 1),
        "in_scale": (class_steps * _SCALES[keys]).sum(axis=1) / sounding,
        "repetition": _repetition(melody, meter.steps_per_bar),
        "syncopation": _syncopated(melody, meter) / melody.count,
        "notes": notes,
    }
    values["arousal"] = _arousal(values, _alone(melody, bass))
    features = np.empty((len(keys), len(WINDOW_FEATURES)), dtype=np.float32)
    for column, name in enumerate(WINDOW_FEATURES):
        features[:, column] = values[name]
    return keys, features


def drum_features(steps: Counts, starts: Counts, ends: Counts, qpm: Floats) -> NDArray[np.float32]:
    """WINDOW_FEATURES of drums alone: their number and their rate; calm_features has no more.

    Args:
        steps: Where strokes are, in order.
        starts: Where windows start; each has a stroke.
        ends: Where they end.
        qpm: Tempo of each window.
    """
    features = np.zeros((len(starts), len(WINDOW_FEATURES)), dtype=np.float32)
    duration_s = (ends - starts) * 60.0 / qpm / STEPS_PER_QUARTER
    moments = np.unique(steps)
    strokes = np.searchsorted(steps, ends) - np.searchsorted(steps, starts)
    onsets = np.searchsorted(moments, ends) - np.searchsorted(moments, starts)
    features[:, WINDOW_FEATURES.index("arousal")] = 0.5  # Nobody has measured what calms in them.
    features[:, WINDOW_FEATURES.index("onsets_per_s")] = onsets / duration_s
    features[:, WINDOW_FEATURES.index("notes")] = strokes
    return features


def _onsets(melody: Inside, bass: Inside | None) -> Counts:
    """Moments at which notes start; what is held over starts with the window."""
    if bass is None:
        return melody.count
    moments = np.union1d(melody.line.starts, bass.line.starts)
    first = np.searchsorted(moments, melody.starts)
    found = np.searchsorted(moments, melody.ends) - first
    at_start = moments[np.minimum(first, len(moments) - 1)] == melody.starts
    onsets: Counts = found + ((_held(melody) | _held(bass)) & ~at_start)
    return onsets


def _alone(melody: Inside, bass: Inside | None) -> Flags:
    """Whether each note has ended when the next one of melody and bass starts."""
    if bass is None:
        return np.ones(len(melody.starts), dtype=np.bool_)
    starts = np.concatenate([melody.line.starts, bass.line.starts])
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], np.concatenate([melody.line.ends, bass.line.ends])[order]
    overlaps = np.concatenate(([0], np.cumsum(starts[1:] < ends[:-1])))  # Before each note.
    first = np.searchsorted(starts, melody.starts)
    last = np.searchsorted(starts, melody.ends) - 1
    held_until = melody.starts.copy()
    for part in (melody, bass):
        until = part.starts[part.held] + part.held_steps
        held_until[part.held] = np.maximum(held_until[part.held], until)
    together = (starts[first] < held_until) | (_held(melody) & _held(bass))
    alone: Flags = (overlaps[last] == overlaps[first]) & ~together
    return alone


def _held(part: Inside) -> Flags:
    flags = np.zeros(len(part.starts), dtype=np.bool_)
    flags[part.held] = True
    return flags


def _repetition(melody: Inside, steps_per_bar: int) -> Floats:
    """How alike bars are that follow each other, or with one between them, whichever is more."""
    repetition, lengths = np.zeros(len(melody.starts)), melody.ends - melody.starts
    looked_at = np.zeros(int(melody.ends.max()), dtype=np.bool_)
    bars_in = []
    for rows in stretches(lengths):
        bars = np.arange(int(lengths[rows.start]) // steps_per_bar) * steps_per_bar
        bars_in.append((rows, melody.starts[rows, None] + bars))
        looked_at[bars_in[-1][1]] = True  # Many windows share a bar: each is seen once.
    unique, number = np.flatnonzero(looked_at), np.cumsum(looked_at) - 1
    planes, begins = _bar_planes(melody, unique, steps_per_bar), melody.starts[melody.held]
    first = number[begins]
    opening = planes[:, first]  # A note that is held over starts with the window.
    entering = _codes(melody.line.pitches[melody.before]) & _PLANE_BITS[:, None] != 0
    opening |= np.where(entering, _FIRST_PLACE, np.uint16(0))
    some, places = np.concatenate((planes, opening), axis=1), np.concatenate((unique, begins))
    for lag in range(1, min(3, int(lengths.max()) // steps_per_bar)):
        apart = lag * steps_per_bar
        following = number[np.minimum(places + apart, len(number) - 1)]
        alike, sums = _alike(some, planes[:, following]), np.zeros((2, len(lengths)))
        for rows, bars in bars_in:
            sums[:, rows] = alike[:, number[bars[:, :-lag]]].sum(axis=2)
        sums[:, melody.held] += alike[:, len(unique) :] - alike[:, first]
        mean = sums[0] / np.maximum(sums[1], 1.0)
        repetition = np.where(lengths > apart, np.maximum(repetition, mean), repetition)
    return repetition


def _bar_planes(melody: Inside, bars: Counts, steps_per_bar: int) -> Masks:
    """Each bar as bits, a place of the bar each, shape (planes, bars).

    The first plane says where notes start, the others which pitch class, a bit of it each.
    """
    line, inside = melody.line, slice(0, int(melody.behind.max()))
    sounds = np.zeros(int(melody.ends.max()), dtype=np.uint16)
    sounds[line.starts[inside]] = _codes(line.pitches[inside])
    within = sounds[bars[:, None] + np.arange(steps_per_bar)]
    bits = within & _PLANE_BITS[:, None, None] != 0
    planes: Masks = np.packbits(bits, axis=2).view(np.uint16)[:, :, 0]
    return planes


def _codes(pitches: Counts) -> Masks:
    """A note as bits: that there is one, and its pitch class."""
    return (1 << _BITS_OF_CLASS | pitches % 12).astype(np.uint16)


def _alike(a: Masks, b: Masks) -> Floats:
    """How alike pairs of bars are, and 1 where something starts in both, shape (2, pairs)."""
    rhythm, other = a[0] & b[0], a ^ b
    same = rhythm & ~(other[1] | other[2] | other[3] | other[4])
    total = np.bitwise_count(a[0]) + np.bitwise_count(b[0])
    likeness = np.zeros((2, len(total)))
    for shared in (np.bitwise_count(rhythm), np.bitwise_count(same)):
        likeness[0] += 0.5 * shared / np.maximum(total - shared, 1)
    likeness[1] = (a[0] > 0) & (b[0] > 0)
    return likeness


def _syncopated(melody: Inside, meter: Meter) -> Counts:
    """Notes that start in a weak place and last over a stronger one of the bar."""
    line, bar, table = melody.line, meter.steps_per_bar, lasts_over_stronger(meter)
    steps = np.minimum(line.ends - line.starts, bar)
    found = np.zeros(len(melody.starts), dtype=np.int64)
    phases = melody.starts % bar
    for phase in np.flatnonzero(np.bincount(phases)).tolist():
        flags = table[(line.starts - phase) % bar, steps]
        found = np.where(phases == phase, melody.summed(flags), found)
    place = (line.starts[melody.last] - phases[melody.cut]) % bar
    left = np.minimum(melody.ends[melody.cut] - line.starts[melody.last], bar)
    found[melody.cut] += table[place, left] - table[place, steps[melody.last]]  # Cut, it ends.
    return found


def _arousal(values: dict[str, Any], alone: Flags) -> Floats:
    """What arousal_of says, from the measured features."""
    onsets = _within(values["onsets_per_s"], calm.SLOWEST_ONSETS, calm.FASTEST_ONSETS)
    length = _within(values["mean_note_s"], calm.SHORTEST_NOTE_S, calm.LONGEST_NOTE_S)
    onset_centre = calm.ONSET_CENTRE * np.where(alone, calm.ALONE_ONSETS, 1.0)
    note_centre_s = calm.NOTE_CENTRE_S * np.where(alone, calm.ALONE_LENGTH, 1.0)
    pitch = values["mean_pitch"] - calm.PITCH_CENTRE - np.where(alone, calm.ALONE_PITCH, 0.0)
    leap = values["mean_leap"] - calm.LEAP_CENTRE
    logit = (
        calm.ONSET_WEIGHT * np.log(onsets / onset_centre)
        + calm.NOTE_WEIGHT * np.log(length / note_centre_s)
        + calm.PITCH_WEIGHT * _within(pitch, -calm.PITCH_REACH, calm.PITCH_REACH)
        + calm.LEAP_WEIGHT * _within(leap, -calm.LEAP_REACH, calm.LEAP_REACH)
    )
    arousal: Floats = 1.0 / (1.0 + np.exp(-calm.GRADE * logit))
    return arousal


def _within(values: Any, lowest: float, highest: float) -> Floats:
    within: Floats = np.minimum(np.maximum(values, lowest), highest)
    return within
