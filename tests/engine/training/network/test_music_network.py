"""What the network adds to a plain autoencoder: free bits, scheduled sampling, word dropout."""

import math

import numpy as np
import pytest

from engine.model.config import ModelConfig
from engine.music.events import one_hot
from tests.engine.training.families import draws_of

CONFIG = ModelConfig("small", "flat", 6, 5, 3, (4,), (4,), controls=("meter",))
EVENTS = np.random.default_rng(4).integers(0, 5, (7, 6)).astype(np.int32)
CONTROLS = np.repeat(np.eye(3, dtype=np.float32)[np.arange(7) % 3][:, None], 6, axis=1)
Z = np.random.default_rng(5).standard_normal((7, 3)).astype(np.float32)
INPUTS = {
    "inputs": one_hot(EVENTS, 5),
    "events": EVENTS,
    "controls": CONTROLS,
} | draws_of(CONFIG, EVENTS)
ALWAYS_WRITTEN = 3


def built(**settings):
    from engine.training.network.music_network import MusicNetwork

    network = MusicNetwork(CONFIG, seed=1, **settings)
    network(INPUTS)
    network.tally.assign(np.zeros(3, np.float32))
    return network


@pytest.mark.parametrize("free_bits", [0.0, 0.2, 100.0])
def test_the_loss_counts_only_the_bits_that_are_not_free(keras, free_bits):
    from engine.training.network.music_network import TALLY_RATE

    network = built(free_bits=free_bits)
    network.beta.assign(0.5)

    network(INPUTS)

    nats, bits, _ = (network.tally_now() / TALLY_RATE).tolist()
    costly = max(0.0, bits - free_bits) * math.log(2.0)
    assert bits > 0.3
    assert float(sum(network.losses)) == pytest.approx(nats + 0.5 * costly, abs=1e-3)


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_scheduled_sampling_lets_the_decoder_hear_what_it_wrote_itself(keras, share):
    network = built(scheduled=True)
    network.decoder.cores[0].output.bias.assign(100.0 * np.eye(5, dtype=np.float32)[ALWAYS_WRITTEN])
    network.sampling.assign(share)
    heard = np.asarray(network.heard(EVENTS))

    mixed = np.asarray(network.mixed(heard, Z, INPUTS))

    own = np.eye(5, dtype=np.float32)[ALWAYS_WRITTEN]
    differs = (heard[:, 1:] != own).any(axis=2)
    replaced = (mixed[:, 1:] == own).all(axis=2) & differs
    kept = (mixed[:, 1:] == heard[:, 1:]).all(axis=2) & differs
    assert not mixed[:, 0].any()
    assert (replaced | kept)[differs].all()
    assert replaced.sum() / differs.sum() == pytest.approx(share, abs=0.25)


def test_a_dropped_word_is_heard_as_nothing(keras):
    network = built()
    heard = np.asarray(network.heard(EVENTS))

    whole = np.asarray(network.mixed(heard, Z, INPUTS))
    network.word_dropout.assign(1.0)
    dropped = np.asarray(network.mixed(heard, Z, INPUTS))

    np.testing.assert_array_equal(whole, heard)
    assert not dropped.any()
