"""The windows that Magenta itself takes from a MIDI file, in its order: for parity and comparison.

Lento's own windows (engine.pieces.windows) lose less: Magenta drops every metre but 4/4, starts
anew at each tempo change, and forgets a note that is held into a window.

Source: magenta music_vae data.OneHotMelodyConverter of magenta 2.1.4, without its limit of five
windows a file.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.midi.magenta_melody import STEPS_PER_BAR, extract_melodies
from engine.midi.magenta_sequence import Segment, read_segments
from engine.music.events import HOLD, NOTE_OFF, PITCH_OFFSET


@dataclass(frozen=True, slots=True)
class WindowConfig:
    """What a Magenta configuration takes.

    Attributes:
        bars: Length of a window.
        programs: General MIDI programs taken for melody.
    """

    bars: int
    programs: range


WINDOW_CONFIGS = {
    "cat-mel_2bar_small": WindowConfig(2, range(0, 32)),  # Piano, mallets, organ, guitar.
    "hierdec-mel_16bar": WindowConfig(16, range(0, 128)),
}


def magenta_windows(path: Path, config: str) -> list[list[int]]:
    """Take every window that Magenta's converter of a configuration takes from a file.

    Args:
        path: A MIDI file.
        config: A name in WINDOW_CONFIGS.

    Returns:
        Windows of 32 or 256 event indices (see engine.music.events).

    Raises:
        MidiFormatError: Magenta could not read the file.
        OSError: The file cannot be opened.
        ValueError: The configuration is not one of a melody model.
    """
    if config not in WINDOW_CONFIGS:
        raise ValueError(f"{config} is not one of {', '.join(WINDOW_CONFIGS)}")
    return windows_of(read_segments(path), WINDOW_CONFIGS[config])


def windows_of(segments: Sequence[Segment], config: WindowConfig) -> list[list[int]]:
    """Slide over the melodies of each segment in steps of one bar; drop repeats within it."""
    windows: list[list[int]] = []
    for segment in segments:
        melodies = extract_melodies(segment, config.programs)
        windows.extend(_unique(w for melody in melodies for w in _slices(melody, config.bars)))
    return windows


def _slices(melody: Sequence[int], bars: int) -> Iterator[list[int]]:
    length = bars * STEPS_PER_BAR
    for end in range(length, len(melody) + 1, STEPS_PER_BAR):
        yield _without_leading_off(melody[end - length : end])


def _without_leading_off(window: Sequence[int]) -> list[int]:
    """Silence before the first onset is HOLD: what sounded into the window is forgotten."""
    onset = next((i for i, event in enumerate(window) if event > NOTE_OFF), len(window))
    return [HOLD] * onset + list(window[onset:])


def _unique(windows: Iterator[list[int]]) -> Iterator[list[int]]:
    """Each different window once, in Magenta's order.

    Magenta passes its windows, as tuples of one-tuples of its own event numbers, through a Python
    set. The order that comes out hangs on the hashes of those tuples, the same from Python 3.8 to
    3.13 at least, so the same tuples in the same kind of set come out alike.
    """
    tuples = {tuple((_magenta_event(event),) for event in window) for window in windows}
    for unique in tuples:
        yield [_index(event) for (event,) in unique]


def _magenta_event(index: int) -> int:
    """Magenta writes hold as -2, note-off as -1 and an onset as its pitch."""
    return index - 2 if index <= NOTE_OFF else index + PITCH_OFFSET


def _index(event: int) -> int:
    return event + 2 if event < 0 else event - PITCH_OFFSET
