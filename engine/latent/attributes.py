"""Seven figures of a melody that a person can ask for by name, measured in many clips at once.

They are those of engine.calm.features and of the library's windows, on the step grid: the tests
hold them to each other. Where there is nothing to measure a figure is 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from engine.analysis.syncopation import lasts_over_stronger
from engine.converters.frame import Frame
from engine.music.clip import Clip
from engine.music.events import NOTE_OFF, PITCH_OFFSET, melody_to_events
from engine.music.key import Key
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH, STEPS_PER_QUARTER
from engine.music.meter import Meter

Attribute = Literal[
    "density", "register", "range", "mean_leap", "syncopation", "repetition", "in_scale"
]
ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The notes of many melodies of one length as columns, melody after melody.

    Attributes:
        row: The melody that each note belongs to, not falling.
        start: Onset in steps.
        length: Duration in steps.
        pitch: MIDI pitch as it is heard.
        count: How many melodies there are.
        steps: How long each is.
    """

    row: Ints
    start: Ints
    length: Ints
    pitch: Ints
    count: int
    steps: int


def measure_clips(clips: Sequence[Clip], keys: Sequence[Key]) -> Floats:
    """ATTRIBUTES of the melodies of clips, shape (count, 7)."""
    measured = np.zeros((len(clips), len(ATTRIBUTES)))
    for row, (clip, key) in enumerate(zip(clips, keys, strict=True)):
        events = melody_to_events(clip.melody, clip.steps)[None]
        measured[row] = measure_lines(lines_of(events, 0), clip.meter, key)[0]
    return measured


def measure_events(events: Ints, frame: Frame) -> Floats:
    """ATTRIBUTES of framed event indices, shape (count, steps), as they are heard in a frame."""
    return measure_lines(lines_of(events, frame.shift), frame.meter, frame.key)


def lines_of(events: Ints, shift: int) -> Lines:
    """Read event indices, shape (count, steps), and move them by semitones."""
    count, steps = events.shape
    row, at = np.nonzero(events)
    said = events[row, at]
    end = np.append(at[1:], steps)
    last = np.append(row[1:] != row[:-1], True)
    end = np.where(last, steps, end)[: len(row)]
    onset = said > NOTE_OFF
    pitch = said[onset] + PITCH_OFFSET + shift
    above = np.maximum(0, -(-(pitch - HIGHEST_PITCH) // 12))
    below = np.maximum(0, -(-(LOWEST_PITCH - pitch) // 12))
    return Lines(
        row[onset], at[onset], (end - at)[onset], pitch + 12 * (below - above), count, steps
    )


def measure_lines(lines: Lines, meter: Meter, key: Key) -> Floats:
    """ATTRIBUTES of melodies in one metre and key, shape (count, 7).

    density: notes a quarter. register: mean pitch. range: from the lowest to the highest note, in
    semitones. mean_leap: mean size of the steps, repeated notes as 0. syncopation: share of notes
    that begin in a weak place and last over a stronger one. repetition: how alike bars are that
    follow each other, or with one between them. in_scale: share of the sounding time in the key's
    scale.
    """
    notes = np.bincount(lines.row, minlength=lines.count)
    some = np.maximum(notes, 1)
    scale = np.array([pitch_class in key.pitch_classes for pitch_class in range(12)])
    sounding = _sums(lines, lines.length)
    columns: dict[Attribute, Floats] = {
        "density": notes * STEPS_PER_QUARTER / lines.steps,
        "register": _sums(lines, lines.pitch) / some,
        "range": _range(lines),
        "mean_leap": _leaps(lines) / np.maximum(notes - 1, 1),
        "syncopation": _sums(lines, _syncopated(lines, meter)) / some,
        "repetition": _repetition(lines, meter),
        "in_scale": _sums(lines, lines.length * scale[lines.pitch % 12]) / np.maximum(sounding, 1),
    }
    return np.stack([columns[name] for name in ATTRIBUTES], axis=1)


def _sums(lines: Lines, values: NDArray[np.int64]) -> Floats:
    return np.bincount(lines.row, values, minlength=lines.count).astype(np.float64)


def _range(lines: Lines) -> Floats:
    highest, lowest = np.full(lines.count, -1), np.full(lines.count, HIGHEST_PITCH + 1)
    np.maximum.at(highest, lines.row, lines.pitch)
    np.minimum.at(lowest, lines.row, lines.pitch)
    return np.asarray(np.maximum(0, highest - lowest), np.float64)


def _leaps(lines: Lines) -> Floats:
    together = lines.row[1:] == lines.row[:-1]
    leaps = np.abs(np.diff(lines.pitch)) * together
    return np.bincount(lines.row[1:], leaps, minlength=lines.count).astype(np.float64)


def _syncopated(lines: Lines, meter: Meter) -> Ints:
    bar = meter.steps_per_bar
    table = lasts_over_stronger(meter)
    return np.asarray(table[lines.start % bar, np.minimum(lines.length, bar)], np.int64)


def _repetition(lines: Lines, meter: Meter) -> Floats:
    bars, bar = lines.steps // meter.steps_per_bar, meter.steps_per_bar
    flat = np.zeros((lines.count, bars * bar), np.int8)  # 0, or 1 + pitch class where one starts.
    inside = lines.start < bars * bar
    flat[lines.row[inside], lines.start[inside]] = 1 + lines.pitch[inside] % 12
    grid = flat.reshape(lines.count, bars, bar)
    repetition = np.zeros(lines.count)
    for lag in range(1, min(3, bars)):
        a, b = grid[:, :-lag], grid[:, lag:]
        in_a, in_b = (a > 0).sum(axis=2), (b > 0).sum(axis=2)
        rhythm = ((a > 0) & (b > 0)).sum(axis=2)
        same = ((a == b) & (a > 0)).sum(axis=2)
        both = (in_a > 0) & (in_b > 0)
        alike = sum(0.5 * n / np.maximum(in_a + in_b - n, 1) for n in (rhythm, same))
        mean = (alike * both).sum(axis=1) / np.maximum(both.sum(axis=1), 1)
        repetition = np.maximum(repetition, mean)
    return repetition
