"""How fast a training step is, beside the matrix products that it cannot do without.

Needs quiet cores and the extra 'train'; TensorFlow's threads are those that a training has:
pytest tests/bench/test_training_speed.py --benchmark-only
"""

import time

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.data.batches import BatchStream
from engine.data.examples import ExampleSet
from engine.model.known import KNOWN_CONFIGS

BATCH = 64
FLOP_OF_A_WINDOW = {"cat-mel_2bar_small": 0.69e9}
_SIDE = 1024


@pytest.fixture(scope="module")
def keras():
    pytest.importorskip("tensorflow", reason="needs the extra 'train'")
    from engine.training.device import open_device

    open_device("cpu")
    return __import__("keras")


def _sgemm_rate() -> float:
    """Floating-point operations a second of a large product, all threads, best of some."""
    tensorflow = pytest.importorskip("tensorflow")
    a = tensorflow.random.normal((_SIDE, _SIDE))
    pair = tensorflow.function(lambda: (a @ a, a @ (a + 1.0)), autograph=False)
    pair()
    taken = []
    for _ in range(10):
        began = time.perf_counter()
        pair()
        taken.append(time.perf_counter() - began)
    return 2 * 2 * _SIDE**3 / min(taken)


def _stream(model):
    rng = np.random.default_rng(0)
    events = rng.integers(0, model.depth, (512, model.steps)).astype(np.uint8)
    nothing = np.zeros(512, np.uint8)
    examples = ExampleSet(events, nothing, nothing.astype(np.int32), ("a piece",))
    return BatchStream(examples, model, batch_size=BATCH, augmentation=Augmentation(), seed=0)


@pytest.mark.parametrize("name", ["cat-mel_2bar_small", "lento-melody-2bar"])
def test_a_training_step(benchmark, keras, name):
    from engine.training.network.built import built_network
    from engine.training.network.step import make_step
    from engine.training.recipe import TrainConfig

    model = KNOWN_CONFIGS[name]
    network = built_network(TrainConfig(model, batch_size=BATCH, steps=1))
    stream, waited = _stream(model), []

    def step():
        began = time.perf_counter()
        batch = next(stream)
        waited.append(time.perf_counter() - began)
        make_step(network, batch)

    before = _sgemm_rate()
    benchmark.pedantic(step, rounds=20, warmup_rounds=3)
    rate = max(before, _sgemm_rate())

    took = benchmark.stats.stats.median
    benchmark.extra_info["steps_per_s"] = round(1 / took, 2)
    benchmark.extra_info["share_of_data"] = round(float(np.median(waited)) / took, 4)
    if name in FLOP_OF_A_WINDOW:
        floor = BATCH * FLOP_OF_A_WINDOW[name] / rate
        benchmark.extra_info["share_of_arithmetic_floor"] = round(floor / took, 3)
