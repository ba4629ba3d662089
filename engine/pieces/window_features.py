"""What every window of a piece is like: engine.calm's features of all clips at once.

Measured in the columns and not clip by clip; the tests hold each figure to what calm_features and
arousal_of say of the clip. At the fastest tempo of a clip a sixteenth lasts longer than what
counts there as together, so that different steps are different onsets.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.calm import arousal as calm
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import Meter
from engine.music.timeline import Timeline
from engine.pieces.inside import Counts, Flags, Inside
from engine.pieces.window_table import WINDOW_FEATURES

Floats = NDArray[np.float64]

_NEIGHBOURS = (0, 1, -1, 2, -2)  # In fifths, as engine.music.key.local_key looks.
_BITS_OF_CLASS = 4


def tempos_at(timeline: Timeline, steps: Counts) -> Floats:
    """Quarter notes a minute at each step, as far as a clip can have them."""
    changes = np.array([(change.quarter, change.qpm) for change in timeline.tempos])
    at = np.searchsorted(changes[:, 0], steps / STEPS_PER_QUARTER + 1e-6, side="right") - 1
    tempos: Floats = np.clip(changes[np.maximum(at, 0), 1], SLOWEST_QPM, FASTEST_QPM)
    return tempos


def keys_of(class_steps: Counts, piece_key: Key) -> Counts:
    """What local_key says of the pitch classes of each window, as tonic + 12 for minor."""
    keys = [piece_key.with_major_tonic(piece_key.major_tonic + 7 * n) for n in _NEIGHBOURS]
    outside = np.array([[pc not in key.pitch_classes for pc in range(12)] for key in keys])
    strange = (class_steps > 0).astype(np.int64) @ outside.T.astype(np.int64)
    fits = strange == 0
    chosen = np.where(fits.any(axis=1), fits.argmax(axis=1), 0)
    numbers: Counts = np.array([key.tonic + 12 * key.minor for key in keys])[chosen]
    return numbers


def melody_features(
    melody: Inside, bass: Inside, keys: Counts, qpm: Floats, meter: Meter
) -> NDArray[np.float32]:
    """WINDOW_FEATURES of windows in one metre, shape (rows, features).

    Args:
        melody: The line; at least one of its notes starts in every window.
        bass: The bass; may be empty.
        keys: As keys_of gives them.
        qpm: Tempo of each window.
        meter: Metre of all of them.
    """
    step_s = 60.0 / qpm / STEPS_PER_QUARTER
    notes = melody.count + bass.count
    class_steps = melody.class_steps + bass.class_steps
    sounding = class_steps.sum(axis=1)
    values = {
        "onsets_per_s": _onsets(melody, bass) / ((melody.ends - melody.starts) * step_s),
        "mean_note_s": sounding * step_s / notes,
        "mean_pitch": (melody.pitch_sum + bass.pitch_sum) / notes,
        "range_semitones": melody.span,
        "mean_leap": melody.leap_sum / np.maximum(melody.count - 1, 1),
        "in_scale": (class_steps * _scales()[keys]).sum(axis=1) / sounding,
        "repetition": _repetition(melody, meter.steps_per_bar),
        "syncopation": _syncopated(melody, meter) / melody.count,
        "notes": notes,
    }
    values["arousal"] = _arousal(values, _alone(melody, bass))
    return np.stack([values[name] for name in WINDOW_FEATURES], axis=1).astype(np.float32)


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


def _onsets(melody: Inside, bass: Inside) -> Counts:
    """Moments at which notes start; what is held over starts with the window."""
    if not len(bass.line):
        return melody.count
    moments = np.union1d(melody.line.starts, bass.line.starts)
    first = np.searchsorted(moments, melody.starts)
    found = np.searchsorted(moments, melody.ends) - first
    at_start = moments[np.minimum(first, len(moments) - 1)] == melody.starts
    onsets: Counts = found + ((melody.held | bass.held) & ~at_start)
    return onsets


def _alone(melody: Inside, bass: Inside) -> Flags:
    """Whether each note has ended when the next one of melody and bass starts."""
    if not len(bass.line):
        return np.ones(len(melody.starts), dtype=np.bool_)
    starts = np.concatenate([melody.line.starts, bass.line.starts])
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], np.concatenate([melody.line.ends, bass.line.ends])[order]
    overlaps = np.concatenate(([0, 0], np.cumsum(starts[1:] < ends[:-1])))  # Up to each note.
    first = np.searchsorted(starts, melody.starts)
    last = np.searchsorted(starts, melody.ends) - 1
    within = overlaps[last + 1] - overlaps[np.minimum(first, last) + 1]
    held_until = melody.starts + np.maximum(melody.held_steps, bass.held_steps)
    at_start = starts[np.minimum(first, len(starts) - 1)] < held_until
    alone: Flags = (within == 0) & ~at_start & ~(melody.held & bass.held)
    return alone


@cache
def _scales() -> Counts:
    """Whether a pitch class is in a key's scale, shape (24, 12)."""
    keys = [Key(tonic, minor) for minor in (False, True) for tonic in range(12)]
    return np.array([[pc in key.pitch_classes for pc in range(12)] for key in keys], np.int64)


def _repetition(melody: Inside, steps_per_bar: int) -> Floats:
    """How alike bars are that follow each other, or with one between them."""
    planes = _bar_planes(melody, steps_per_bar)
    found = [np.zeros(len(melody.starts))]
    for lag in (1, 2):
        if planes.shape[2] > lag:
            found.append(_likeness(planes[:, :, :-lag], planes[:, :, lag:]))
    repetition: Floats = np.maximum.reduce(found)
    return repetition


def _bar_planes(melody: Inside, steps_per_bar: int) -> NDArray[np.uint16]:
    """Each bar of each window as bits, a place of the bar each, shape (planes, rows, bars).

    The first plane says where notes start, the others which pitch class, a bit of it each.
    """
    line = melody.line
    bars = int(melody.ends[0] - melody.starts[0]) // steps_per_bar
    at = melody.starts[:, None] + np.arange(bars) * steps_per_bar
    unique, which = np.unique(at, return_inverse=True)
    sounds = np.zeros(int(unique[-1]) + steps_per_bar, dtype=np.uint8)
    inside = line.starts < len(sounds)
    classes = (line.pitches % 12).astype(np.uint8)
    sounds[line.starts[inside]] = 1 << _BITS_OF_CLASS | classes[inside]
    within = sounds[unique[:, None] + np.arange(steps_per_bar)]
    shifts = (_BITS_OF_CLASS, *range(_BITS_OF_CLASS))
    powers = (1 << np.arange(steps_per_bar)).astype(np.float64)
    masks = np.stack([(within >> shift & 1) @ powers for shift in shifts]).astype(np.uint16)
    planes: NDArray[np.uint16] = masks[:, which.reshape(at.shape)]
    held = np.flatnonzero(melody.held)
    code = 1 << _BITS_OF_CLASS | classes[melody.before[held]]
    for plane, shift in enumerate(shifts):
        planes[plane, held, 0] |= (code >> shift & 1).astype(np.uint16)
    return planes


def _likeness(a: NDArray[np.uint16], b: NDArray[np.uint16]) -> Floats:
    """Mean likeness of pairs of bars in which something starts, shape (rows,)."""
    rhythm = a[0] & b[0]
    same = rhythm & ~np.bitwise_or.reduce(a[1:] ^ b[1:], axis=0)
    counts_a, counts_b = np.bitwise_count(a[0]), np.bitwise_count(b[0])
    total = (counts_a + counts_b).astype(np.float64)
    both = (counts_a > 0) & (counts_b > 0)
    likeness = np.zeros(total.shape)
    for shared in (np.bitwise_count(rhythm), np.bitwise_count(same)):
        likeness += 0.5 * shared / np.maximum(total - shared, 1)
    pairs = both.sum(axis=1)
    means: Floats = (likeness * both).sum(axis=1) / np.maximum(pairs, 1)
    return means


def _syncopated(melody: Inside, meter: Meter) -> Counts:
    """Notes that start in a weak place and last over a stronger one of the bar."""
    line, bar, table = melody.line, meter.steps_per_bar, _lasts_over_stronger(meter)
    steps = np.minimum(line.ends - line.starts, bar)
    found = np.zeros(len(melody.starts), dtype=np.int64)
    phases = melody.starts % bar
    for phase in np.unique(phases).tolist():
        flags = table[(line.starts - phase) % bar, steps]
        found = np.where(phases == phase, melody.summed(flags), found)
    over = np.flatnonzero(melody.over)  # A note that is cut off ends with the window.
    last = melody.last[over]
    place = (line.starts[last] - phases[over]) % bar
    cut = np.minimum(melody.ends[over] - line.starts[last], bar)
    found[over] += table[place, cut] - table[place, steps[last]]
    return found


@cache
def _lasts_over_stronger(meter: Meter) -> Counts:
    """1 where a note at a place (rows) of so many steps (columns) lasts over a stronger place."""
    bar, beat = meter.steps_per_bar, meter.steps_per_beat
    halves = bar // 2 if bar % (2 * beat) == 0 else bar
    strength = [sum(step % every == 0 for every in (bar, halves, beat, 2)) for step in range(bar)]
    table = np.zeros((bar, bar + 1), dtype=np.int64)
    for place in range(bar):
        stronger = [strength[(place + n) % bar] > strength[place] for n in range(bar)]
        table[place, 1:] = np.cumsum(stronger) > 0
    return table


def _arousal(values: dict[str, Floats | Counts], alone: Flags) -> Floats:
    """What arousal_of says, from the measured features."""
    onsets = np.clip(values["onsets_per_s"], calm.SLOWEST_ONSETS, calm.FASTEST_ONSETS)
    length = np.clip(values["mean_note_s"], calm.SHORTEST_NOTE_S, calm.LONGEST_NOTE_S)
    onset_centre = calm.ONSET_CENTRE * np.where(alone, calm.ALONE_ONSETS, 1.0)
    note_centre_s = calm.NOTE_CENTRE_S * np.where(alone, calm.ALONE_LENGTH, 1.0)
    pitch = values["mean_pitch"] - calm.PITCH_CENTRE - np.where(alone, calm.ALONE_PITCH, 0.0)
    leap = values["mean_leap"] - calm.LEAP_CENTRE
    logit = (
        calm.ONSET_WEIGHT * np.log(onsets / onset_centre)
        + calm.NOTE_WEIGHT * np.log(length / note_centre_s)
        + calm.PITCH_WEIGHT * np.clip(pitch, -calm.PITCH_REACH, calm.PITCH_REACH)
        + calm.LEAP_WEIGHT * np.clip(leap, -calm.LEAP_REACH, calm.LEAP_REACH)
    )
    arousal: Floats = 1.0 / (1.0 + np.exp(-calm.GRADE * logit))
    return arousal
