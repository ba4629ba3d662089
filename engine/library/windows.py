"""Every window of a piece: the short clips that the model learns and the map shows."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.library.melody_track import choose_melody
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM, Clip
from engine.music.key import Key, detect_key, local_key, pitch_class_weights
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.midi_read import read_score
from engine.music.score import Bar, Score, Track, skyline

# A written metre and the model metre that holds its bars: two bars of 2/4 make one of 4/4,
# a bar of 12/8 makes two of 6/8.
MODEL_METER_OF = {
    Meter(4, 4): FOUR_FOUR,
    Meter(2, 2): FOUR_FOUR,
    Meter(2, 4): FOUR_FOUR,
    Meter(4, 2): FOUR_FOUR,
    Meter(8, 8): FOUR_FOUR,
    Meter(4, 8): FOUR_FOUR,
    Meter(3, 4): THREE_FOUR,
    Meter(6, 4): THREE_FOUR,
    Meter(3, 2): THREE_FOUR,
    Meter(6, 8): SIX_EIGHT,
    Meter(12, 8): SIX_EIGHT,
    Meter(3, 8): SIX_EIGHT,
}


@dataclass(frozen=True, slots=True)
class Window:
    """A clip cut from a piece.

    Attributes:
        clip: The music, starting on a bar line.
        bar: Index of its first bar in the piece, from 0.
        key: The key of its notes, close to the piece's.
    """

    clip: Clip
    bar: int
    key: Key


def file_windows(path: Path, bars: int = 2) -> tuple[Window, ...]:
    """Read a file and cut all its windows.

    Raises:
        MidiFormatError: The file cannot be read.
    """
    score = read_score(path)
    choice = choose_melody(score)
    return cut_windows(score, choice.track, bars=bars) if choice else ()


def cut_windows(score: Score, track: Track, *, bars: int = 2) -> tuple[Window, ...]:
    """Cut every window of `bars` bars, one starting at each bar that has a usable metre.

    A note held over the first bar line is kept from there on. Windows without an onset are left
    out; the last one may be filled up with silence.
    """
    melody = skyline(track.notes)
    piece_key = piece_key_of(score, melody)
    windows = []
    for run in _runs_of_one_meter(score.bars()):
        meter = MODEL_METER_OF.get(run[0].meter)
        if meter is None:
            continue
        end = run[-1].start_step + run[-1].meter.steps_per_bar
        for bar in run:
            window = _cut(score, melody, bar, meter, bars)
            fits = bar.start_step + bars * meter.steps_per_bar <= end or bar is run[0]
            if window is not None and fits:
                key = local_key(_weights(window.melody), piece_key)
                windows.append(Window(window, bar.index, key))
    return tuple(windows)


def piece_key_of(score: Score, melody: Melody) -> Key:
    """The key of the whole piece, from all its pitched notes, the melody counted double."""
    weights = (
        pitch_class_weights(
            (n.pitch, n.end_quarter - n.start_quarter)
            for t in score.tracks
            if not t.is_drum
            for n in t.notes
        )
        + _weights(melody) / STEPS_PER_QUARTER
    )
    last_pitch = melody.notes[-1].pitch if melody.notes else None
    return detect_key(weights, last_pitch).key


def _cut(score: Score, melody: Melody, bar: Bar, meter: Meter, bars: int) -> Clip | None:
    steps = bars * meter.steps_per_bar
    part = melody.between(bar.start_step, bar.start_step + steps)
    if not any(bar.start_step <= n.start_step < bar.start_step + steps for n in melody.notes):
        return None
    tempo = score.tempo_at(bar.start_step / STEPS_PER_QUARTER)
    return Clip(part, meter, bars, min(max(tempo, SLOWEST_QPM), FASTEST_QPM), name=score.path.stem)


def _runs_of_one_meter(bars: tuple[Bar, ...]) -> list[list[Bar]]:
    """Group bars that follow each other without gap in one metre."""
    runs: list[list[Bar]] = []
    for bar in bars:
        previous = runs[-1][-1] if runs else None
        joins = (
            previous is not None
            and previous.meter == bar.meter
            and previous.start_step + previous.meter.steps_per_bar == bar.start_step
        )
        if joins:
            runs[-1].append(bar)
        else:
            runs.append([bar])
    return runs


def _weights(melody: Melody) -> NDArray[np.float64]:
    return pitch_class_weights((n.pitch, n.end_step - n.start_step) for n in melody.notes)
