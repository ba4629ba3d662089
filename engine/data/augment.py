"""Musical variations of training windows, drawn anew every time a window is used."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.data.examples import ExampleSet
from engine.music.drums import DRUM_CLASSES
from engine.music.events import EVENT_COUNT, HIGHEST_EVENT_PITCH, LOWEST_EVENT_PITCH, PITCH_OFFSET
from engine.music.key import MAJOR_SCALE


@dataclass(frozen=True, slots=True)
class Augmentation:
    """How windows vary.

    Attributes:
        transpose_semitones: Largest shift up or down, for models that hear the key as written.
        diatonic_share: Share of the windows moved along the C major scale, for models that hear
            everything in C: the melody keeps its shape and its scale and starts elsewhere.
        diatonic_steps: Largest move along the scale.
        mix_share: Share of the windows of drums in which some drums play what they play in
            another window.
        turn_share: Share of the windows of drums whose halves change places.
        cross_share: Share of the windows, of whatever music, whose second half is that of another
            window in the same metre: a little music then has more to teach than its own windows.
    """

    transpose_semitones: int = 0
    diatonic_share: float = 0.0
    diatonic_steps: int = 3
    mix_share: float = 0.0
    turn_share: float = 0.0
    cross_share: float = 0.0

    @property
    def moves_pitches(self) -> bool:
        """Whether melodies change, which leaves chords beside them behind."""
        return self.transpose_semitones > 0 or self.diatonic_share > 0.0


def crossed(
    windows: ExampleSet, others: ExampleSet, share: float, rng: np.random.Generator
) -> ExampleSet:
    """Give a share of the windows the second half of the other beside them, its chords too.

    All are of one length; those whose other is in another metre stay as they are.
    """
    half, end = int(windows.lengths[0]) // 2, int(windows.lengths[0])
    taken = np.flatnonzero((rng.random(len(windows)) < share) & (windows.meters == others.meters))
    events = windows.events.copy()
    events[taken, half:end] = others.events[taken, half:end]
    if windows.chords is None or others.chords is None:
        return replace(windows, events=events)
    chords = windows.chords.copy()
    chords[taken, half:end] = others.chords[taken, half:end]
    return replace(windows, events=events, chords=chords)


def augment_drums(
    events: NDArray[np.integer],
    others: NDArray[np.integer],
    augmentation: Augmentation,
    rng: np.random.Generator,
) -> NDArray[np.integer]:
    """Vary windows of struck drums, bit sets of shape (count, steps), with the help of others.

    A mixed window takes a random half of the drums, bit by bit, from the window of `others` (of
    the same shape) beside it.
    """
    count = len(events)
    mixed = rng.random(count) < augmentation.mix_share
    taken = np.where(mixed, rng.integers(0, 2**DRUM_CLASSES, count), 0)[:, None]
    varied = (events & ~taken) | (others & taken)
    turned = rng.random(count) < augmentation.turn_share
    varied[turned] = np.roll(varied[turned], events.shape[1] // 2, axis=1)
    return varied.astype(events.dtype)


def augment(
    events: NDArray[np.uint8], augmentation: Augmentation, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Vary each window of melody, (count, steps), on its own; rhythm never changes.

    A window that would leave the pitch range, or has notes outside C major, stays as it is.
    """
    count = len(events)
    tables, choice = _SAME[None], np.zeros(count, dtype=np.int64)
    if augmentation.transpose_semitones:
        limit = augmentation.transpose_semitones
        tables = np.stack([_chromatic(shift) for shift in range(-limit, limit + 1)])
        choice = rng.integers(0, 2 * limit + 1, count)
    elif augmentation.diatonic_share:
        limit = augmentation.diatonic_steps
        tables = np.stack([_diatonic(shift) for shift in range(-limit, limit + 1)])
        moved = rng.random(count) < augmentation.diatonic_share
        choice = np.where(moved, rng.integers(0, 2 * limit + 1, count), limit)
    varied = tables[choice[:, None], events]
    impossible = (varied == _NOWHERE).any(axis=1, keepdims=True)
    return np.where(impossible, events, varied).astype(np.uint8)


_NOWHERE = 255
_SAME = np.arange(EVENT_COUNT)


def _chromatic(shift: int) -> NDArray[np.int64]:
    table = _SAME.copy()
    for pitch in range(LOWEST_EVENT_PITCH, HIGHEST_EVENT_PITCH + 1):
        table[pitch - PITCH_OFFSET] = _event(pitch + shift)
    return table


def _diatonic(shift: int) -> NDArray[np.int64]:
    table = _SAME.copy()
    for pitch in range(LOWEST_EVENT_PITCH, HIGHEST_EVENT_PITCH + 1):
        octave, pitch_class = divmod(pitch, 12)
        if pitch_class not in MAJOR_SCALE:
            table[pitch - PITCH_OFFSET] = _NOWHERE
            continue
        up, degree = divmod(MAJOR_SCALE.index(pitch_class) + shift, len(MAJOR_SCALE))
        table[pitch - PITCH_OFFSET] = _event(12 * (octave + up) + MAJOR_SCALE[degree])
    return table


def _event(pitch: int) -> int:
    if LOWEST_EVENT_PITCH <= pitch <= HIGHEST_EVENT_PITCH:
        return pitch - PITCH_OFFSET
    return _NOWHERE
