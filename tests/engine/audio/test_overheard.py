"""A sink that is listened to."""

import time

import numpy as np
import pytest

from engine.audio.overheard import OverheardSink
from engine.audio.sink import FakeSink


def test_the_first_block_that_is_not_silence_is_noted() -> None:
    levels = iter((0.0, 0.0, 0.5, 0.0))
    fake = FakeSink()
    sink = OverheardSink(fake)
    sink.start(lambda frames: np.full((frames, 2), next(levels), np.float32))

    fake.pull(64, block_frames=32)
    assert sink.heard_at is None

    before = time.time()
    fake.pull(64, block_frames=32)
    assert sink.heard_at is not None
    assert before <= sink.heard_at <= time.time()


def test_a_sink_is_measured_as_it_is_heard() -> None:
    fake = FakeSink()
    sink = OverheardSink(fake)
    sink.latency_wanted_s = 0.5

    sink.start(lambda frames: np.full((frames, 2), 0.5, np.float32))
    fake.pull(sink.sample_rate)

    assert sink.rms == pytest.approx(0.5)
    assert sink.seconds == pytest.approx(1.0)
    assert fake.latency_wanted_s == 0.5
    sink.stop()
    assert not fake.started
