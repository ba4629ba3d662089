"""What is told of a start: when a window was painted, and when it was first heard."""

import time

import numpy as np

from engine.audio.sink import FakeSink
from gui.start_times import Ear


def test_an_ear_notes_the_first_block_that_is_not_silence() -> None:
    levels = iter((0.0, 0.0, 0.5, 0.0))
    sink = FakeSink()
    ear = Ear(sink)
    ear.start(lambda frames: np.full((frames, 2), next(levels), np.float32))

    sink.pull(64, block_frames=32)
    assert ear.heard_at is None

    before = time.time()
    sink.pull(64, block_frames=32)
    assert ear.heard_at is not None
    assert before <= ear.heard_at <= time.time()
