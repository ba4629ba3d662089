"""Every window of a piece: the short clips that the model learns and the map shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.analysis.harmony import harmonised
from engine.analysis.melody_track import MelodyChoice, choose_melody
from engine.converters.controls import known_meters
from engine.midi.read import read_score
from engine.model.config import ModelConfig
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM, Clip
from engine.music.key import Key, detect_key, local_key, pitch_class_weights
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.score import Score, Track, skyline
from engine.music.timeline import Bar
from engine.pieces.parts import Parts, parts_of
from engine.pieces.wanted import Wanted, wanted_by

# A written metre and the model metre that holds its bars: two bars of 2/4 make one of 4/4,
# a bar of 12/8 makes two of 6/8. 1/4 is what programs write that know the beats and not the bars.
_WRITTEN = {
    FOUR_FOUR: "4/4 2/2 2/4 4/2 8/8 4/8 8/4 2/1 1/1 1/2 1/4 2/8 16/16",
    THREE_FOUR: "3/4 6/4 3/2 12/4",
    SIX_EIGHT: "6/8 12/8 3/8 12/16 6/16",
}
MODEL_METER_OF = {
    Meter(*map(int, name.split("/"))): meter
    for meter, names in _WRITTEN.items()
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class Window:
    """A clip cut from a piece.

    Attributes:
        clip: The music, starting on a bar line.
        bar: Index of its first bar in the piece, from 0.
        key: The key of its notes, close to the piece's.
        start_step: Where it starts in the piece, in sixteenths; a long bar may hold several.
    """

    clip: Clip
    bar: int
    key: Key
    start_step: int


def windows_for(source: Score | Path, model: ModelConfig) -> tuple[Window, ...]:
    """All windows of a piece that a model can hear: its length, its parts, its metres.

    Raises:
        MidiFormatError: The file cannot be read.
    """
    score = read_score(source) if isinstance(source, Path) else source
    windows = windows_of(score, wanted_by(model), choose_melody(score))
    return tuple(window for window in windows if window.clip.meter in known_meters(model.controls))


def windows_of(score: Score, wanted: Wanted, choice: MelodyChoice | None) -> tuple[Window, ...]:
    """All windows of a kind, in any metre; none where the part that it needs is missing."""
    parts = parts_of(score, wanted, choice)
    return _cut_windows(score, parts, wanted) if parts else ()


def file_windows(path: Path, bars: int = 2) -> tuple[Window, ...]:
    """Read a file and cut all windows of its melody.

    Raises:
        MidiFormatError: The file cannot be read.
    """
    score = read_score(path)
    return windows_of(score, Wanted(bars), choose_melody(score))


def cut_windows(score: Score, track: Track, *, bars: int = 2) -> tuple[Window, ...]:
    """All windows of a melody that is in a certain track."""
    return _cut_windows(score, Parts(skyline(track.notes)), Wanted(bars))


def _cut_windows(score: Score, parts: Parts, wanted: Wanted) -> tuple[Window, ...]:
    """Cut every window, one starting at each bar that has a usable metre.

    What is held over the first bar line is kept from there on. Windows without an onset are left
    out; the last one may be filled up with silence, and so is a piece shorter than a window.
    """
    piece_key = piece_key_of(score, parts.melody)
    if wanted.chords:
        score = harmonised(score, parts.melody, piece_key)
    windows = []
    for run in _runs_of_one_meter(score.bars()):
        meter = MODEL_METER_OF.get(run[0].meter)
        if meter is None or _steps_of(run) < wanted.fewest_bars * meter.steps_per_bar:
            continue
        steps = wanted.bars * meter.steps_per_bar
        last_start = run[0].start_step + _steps_of(run) - steps
        for start_step, bar in _starts(run, meter):
            if start_step > last_start and start_step != run[0].start_step:
                break
            if parts.starts_in(start_step, start_step + steps):
                clip = _clip(score, parts, start_step, meter, wanted.bars)
                key = local_key(_weights(clip.melody), piece_key)
                windows.append(Window(clip, bar.index, key, start_step))
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


def _starts(run: list[Bar], meter: Meter) -> Iterator[tuple[int, Bar]]:
    """Where windows may start: every bar; inside long bars wherever a bar of the model does.

    Bars shorter than half a bar of the model count in groups of half a bar.
    """
    written, counted = run[0].meter.steps_per_bar, meter.steps_per_bar
    on_beat = counted % run[0].meter.steps_per_beat == 0
    inner = counted if on_beat else written
    for bar in run[:: max(1, counted // 2 // written)]:
        for start_step in range(bar.start_step, bar.start_step + written, inner):
            yield start_step, bar


def _clip(score: Score, parts: Parts, start_step: int, meter: Meter, bars: int) -> Clip:
    end_step = start_step + bars * meter.steps_per_bar
    part = parts.between(start_step, end_step)
    tempo = score.tempo_at(start_step / STEPS_PER_QUARTER)
    return Clip(
        part.melody,
        meter,
        bars,
        min(max(tempo, SLOWEST_QPM), FASTEST_QPM),
        name=score.path.stem,
        bass=part.bass,
        drums=part.drums,
        chords=score.chords_between(start_step, end_step),
    )


def _steps_of(run: list[Bar]) -> int:
    return run[-1].start_step + run[-1].meter.steps_per_bar - run[0].start_step


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
