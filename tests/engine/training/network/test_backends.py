"""Every backend makes the same steps: the batches bring the draws, the host the first weights."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[4]
STEPS = 20
LEARN = """
import json, sys
from engine.data.augment import Augmentation
from engine.training.network.built import built_network
from engine.training.network.exchange import export_weights
from engine.training.recipe import TrainConfig
from engine.training.schedules import Schedules
from engine.training.course.stream import stream_of
from engine.training.course.trained import TrainingData
from tests.engine.training.conftest import TINY, scales

config = TrainConfig(
    TINY,
    Schedules(learning_rate=1e-2, max_beta=0.1, sampling_rate=20.0),
    Augmentation(diatonic_share=0.2),
    batch_size=8,
    word_dropout=0.2,
    seed=3,
    steps=100,
)
network = built_network(config)
network.optimizer.learning_rate = 1e-2
network.beta.assign(0.05)
network.sampling.assign(0.3)
first = [float(abs(array).sum()) for array in export_weights(network).values()]
stream = stream_of(config, TrainingData(scales(24), scales(0)))
losses = []
for _ in range(int(sys.argv[1])):
    arrays = next(stream).arrays()
    losses.append(float(network.train_on_batch(arrays, return_dict=True)["loss"]))
print(json.dumps([first, losses]))
"""
BACKENDS = [
    name for name in ("tensorflow", "torch", "jax") if importlib.util.find_spec(name) is not None
]


def learned_by(backend):
    """First weights, summed by array, and the losses of twenty steps."""
    environment = {
        "KERAS_BACKEND": backend,
        "CUDA_VISIBLE_DEVICES": "-1",
        "KERAS_TORCH_DEVICE": "cpu",
        "JAX_PLATFORMS": "cpu",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    ended = subprocess.run(
        [sys.executable, "-c", LEARN, str(STEPS)],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


@pytest.mark.skipif(len(BACKENDS) < 2, reason="needs two of TensorFlow, PyTorch and JAX")
def test_backends_begin_alike_and_come_to_the_same_losses():
    (first, losses), *others = [learned_by(name) for name in BACKENDS]

    assert losses[-1] < 0.8 * losses[0]
    for their_first, their_losses in others:
        np.testing.assert_allclose(their_first, first, rtol=1e-5)
        np.testing.assert_allclose(their_losses, losses, rtol=1e-3)
