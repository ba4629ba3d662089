"""What a training gave, for commands that only tell it."""

import pytest

from engine.training.job import TrainResult


@pytest.fixture
def result(tmp_path):
    return TrainResult(
        tmp_path / "m.lento",
        verdict="It is good.",
        accuracy=0.9,
        held_out=True,
        kl_bits=30.0,
        active_units=20,
        windows=100,
        steps=50,
        seconds=60.0,
        device="CPU",
        skipped=("a.mid: It is no music.",),
    )
