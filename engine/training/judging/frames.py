"""Examples as the runtime hears them: in the frame in which they were learned, or in their own key.

Imports no Keras.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS, TokenArray
from engine.converters.frame import Frame
from engine.data.examples import ExampleSet
from engine.model.config import ModelConfig
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.key import ALL_KEYS
from engine.music.meter import MODEL_METERS


def frames_of(examples: ExampleSet) -> list[Frame]:
    """The frame of each example as it was learned: nothing is moved."""
    meters = [MODEL_METERS[index] for index in examples.meters.tolist()]
    if examples.chords is None:
        return [Frame(meter) for meter in meters]
    pairs = zip(meters, examples.chords, strict=True)
    return [Frame(meter, chords=_spans(row)) for meter, row in pairs]


def own_frames(examples: ExampleSet) -> list[Frame]:
    """The frame in which each example is heard where it stands; as learned if nobody kept it."""
    frames = frames_of(examples)
    if examples.heard is None:
        return frames
    pairs = zip(frames, examples.heard.tolist(), strict=True)
    return [_moved(frame, key, shift) for frame, (key, shift) in pairs]


def clips_of(
    config: ModelConfig, examples: ExampleSet, tokens: TokenArray, frames: Sequence[Frame]
) -> list[Clip]:
    """Framed tokens, one row an example, as clips of the length of the examples."""
    clip_of = CONVERTERS[config.content].clip_of
    rows = zip(tokens, examples.lengths.tolist(), frames, strict=True)
    return [clip_of(row[:length], frame) for row, length, frame in rows]


def _moved(frame: Frame, key: int, shift: int) -> Frame:
    chords = tuple(replace(span, chord=span.chord.transposed(shift)) for span in frame.chords)
    return Frame(frame.meter, ALL_KEYS[key], shift, chords)


def _spans(classes: NDArray[np.uint8]) -> tuple[ChordSpan, ...]:
    """The chords of a row of classes, (steps,), each as long as it lasts."""
    bounds = [0, *(np.flatnonzero(np.diff(classes)) + 1).tolist(), len(classes)]
    spans = []
    for start, end in pairwise(bounds):
        chord = Chord.from_class(int(classes[start]))
        if chord is not None:
            spans.append(ChordSpan(start, end, chord))
    return tuple(spans)
