"""The bridge between Keras and the runtime that plays: the same numbers on both sides."""

import numpy as np
import pytest

from engine.model.decoder import LstmDecoder
from engine.model.encoder import BidirectionalLstmEncoder
from engine.model.shapes import expected_shapes
from tests.engine.model.reference import random_weights
from tests.engine.training import families
from tests.engine.training.families import batch_of, built

by_name = pytest.mark.parametrize("config", families.ALL, ids=lambda c: c.name)
ROWS = 7


def assert_same_numbers(config, network, weights, steps=None):
    """Encoder and decoder of both sides agree within 1e-4."""
    batch = batch_of(config, ROWS, steps)
    controls = batch["controls"] if config.control_size else None
    lengths = np.full(ROWS, batch["events"].shape[1])
    z = np.random.default_rng(5).standard_normal((ROWS, config.z_size)).astype(np.float32)

    mu, sigma = BidirectionalLstmEncoder(config, weights).encode(batch["inputs"], lengths, controls)
    logits = LstmDecoder(config, weights).logits(z, batch["events"], controls)
    their_mu, their_sigma = network.encode(batch["inputs"], batch["controls"])
    their_logits = network.decode(z, network.heard(batch["events"]), batch["controls"])

    np.testing.assert_allclose(mu, np.asarray(their_mu), atol=1e-4)
    np.testing.assert_allclose(sigma, np.asarray(their_sigma), atol=1e-4)
    np.testing.assert_allclose(logits, np.asarray(their_logits), atol=1e-4)


@by_name
def test_weights_have_magentas_names_and_come_back_as_they_went_in(keras, config):
    from engine.training.network.exchange import export_weights, import_weights

    network, weights = built(config), random_weights(config)

    fresh = export_weights(network)
    import_weights(network, weights)
    back = export_weights(network)

    assert {name: array.shape for name, array in fresh.items()} == expected_shapes(config)
    for name, array in weights.items():
        np.testing.assert_allclose(back[name], array, atol=1e-6)


@by_name
def test_imported_weights_give_keras_the_players_numbers(keras, config):
    from engine.training.network.exchange import import_weights

    network, weights = built(config), random_weights(config, scale=0.4)
    import_weights(network, weights)

    assert_same_numbers(config, network, weights)


@pytest.mark.parametrize("config", [families.MELODY, families.PHRASES], ids=lambda c: c.name)
def test_shorter_metres_give_the_same_numbers_too(keras, config):
    from engine.training.network.exchange import import_weights

    network, weights = built(config), random_weights(config, scale=0.4)
    import_weights(network, weights)

    assert_same_numbers(config, network, weights, steps=24)


def test_weights_after_training_steps_give_the_player_keras_numbers(keras):
    from engine.training.network.exchange import export_weights
    from engine.training.network.optimizer import GuardedAdam

    config = families.DEEP
    network, batch = built(config), batch_of(config)
    network.compile(optimizer=GuardedAdam(0.05), jit_compile=False)
    before = export_weights(network)
    for _ in range(3):
        network.train_on_batch(batch)
    after = export_weights(network)

    assert all((before[name] != after[name]).any() for name in before)
    assert_same_numbers(config, network, after)


@by_name
def test_the_player_writes_what_keras_finds_likeliest(keras, config):
    from engine.training.network.exchange import import_weights

    network, weights = built(config), random_weights(config, scale=0.4)
    import_weights(network, weights)
    batch = batch_of(config, ROWS)
    z = np.random.default_rng(5).standard_normal((ROWS, config.z_size)).astype(np.float32)
    controls = batch["controls"] if config.control_size else None

    written = LstmDecoder(config, weights).decode(z, config.steps, controls=controls)
    heard = network.heard(written.astype(batch["events"].dtype))
    logits = np.asarray(network.decode(z, heard, batch["controls"]))

    assert_answers(config, written, logits)


def assert_answers(config, written, logits):
    """Written is the likeliest answer of each part, wherever the best two are not all but equal."""
    if config.content == "groove":
        hits, velocities, offsets = np.split(logits, 3, axis=-1)
        sure = np.abs(hits) > 1e-3
        np.testing.assert_array_equal((hits > 0)[sure], (written[..., :9] > 0.5)[sure])
        np.testing.assert_allclose(written[..., 9:18], 1 / (1 + np.exp(-velocities)), atol=1e-4)
        np.testing.assert_allclose(written[..., 18:], np.tanh(offsets), atol=1e-4)
        return
    columns = [written] if len(config.part_depths) == 1 else np.moveaxis(written, -1, 0)
    parts = np.split(logits, np.cumsum(config.part_depths)[:-1], axis=-1)
    for column, part in zip(columns, parts, strict=True):
        best = np.sort(part, axis=-1)
        sure = best[..., -1] - best[..., -2] > 1e-3
        np.testing.assert_array_equal(part.argmax(axis=-1)[sure], column[sure])
