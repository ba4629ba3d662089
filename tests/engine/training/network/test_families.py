"""Every family and content as a network: what it hears, what it costs, and that it learns."""

import numpy as np
import pytest

from tests.engine.training import families
from tests.engine.training.families import batch_of, built, events_of, inputs_of

by_name = pytest.mark.parametrize("config", families.ALL, ids=lambda c: c.name)


@pytest.mark.parametrize("config", families.ENOUGH, ids=lambda c: c.name)
def test_thirty_steps_on_seven_windows_lower_the_loss(keras, config):
    from engine.training.network.exchange import export_weights
    from engine.training.network.optimizer import GuardedAdam

    network, batch = built(config), batch_of(config)
    network.compile(optimizer=GuardedAdam(0.02), jit_compile=False)
    network.beta.assign(0.01)
    before = export_weights(network)

    losses = [network.train_on_batch(batch, return_dict=True)["loss"] for _ in range(30)]

    after = export_weights(network)
    assert losses[-1] < 0.95 * losses[0]
    assert all((before[name] != after[name]).any() for name in before)
    assert np.isfinite(network.tally_now()).all()


@by_name
def test_logits_have_the_models_width_also_for_shorter_metres(keras, config):
    network = built(config)

    assert network(batch_of(config, rows=3, steps=24)).shape == (3, 24, config.depth)


def test_a_conducted_segment_hears_how_the_one_before_ended(keras):
    network, events = built(families.HIERDEC), events_of(families.HIERDEC)

    heard = np.asarray(network.heard(events))

    assert not heard[:, 0].any()
    np.testing.assert_array_equal(heard[:, 1:], inputs_of(families.HIERDEC, events)[:, :-1])


def test_a_phrase_begins_with_nothing_heard(keras):
    network, events = built(families.PHRASES), events_of(families.PHRASES)

    heard = np.asarray(network.heard(events))

    assert not heard[:, ::8].any()
    late = np.delete(heard, np.s_[::8], axis=1)
    early = np.delete(inputs_of(families.PHRASES, events), np.s_[7::8], axis=1)
    np.testing.assert_array_equal(late, early)


@pytest.mark.parametrize("config", [families.HIER, families.PHRASES], ids=lambda c: c.name)
def test_a_segments_logits_know_nothing_of_later_segments(keras, config):
    network, events = built(config), events_of(config)
    z = np.ones((7, 5), np.float32)
    controls = families.controls_of(config)
    changed = events.copy()
    changed[:, 16:] = (changed[:, 16:] + 1) % 90

    first = np.asarray(network.decode(z, network.heard(events), controls))
    second = np.asarray(network.decode(z, network.heard(changed), controls))

    np.testing.assert_array_equal(first[:, :17], second[:, :17])
    assert (first[:, 18:] != second[:, 18:]).any()


def test_the_parts_of_a_conducted_trio_hear_themselves_alone(keras):
    network, events = built(families.HIER_TRIO), events_of(families.HIER_TRIO)
    z = np.ones((7, 5), np.float32)
    other = events.copy()
    other[:, :, 1] = (other[:, :, 1] + 1) % 90

    first = np.asarray(network.decode(z, network.heard(events), None))
    second = np.asarray(network.decode(z, network.heard(other), None))

    same = (first == second).all(axis=(0, 1))
    assert same[:90].all()
    assert same[180:].all()
    assert not same[90:180].all()


def test_the_loss_of_a_trio_is_the_sum_of_its_parts(keras):
    network, batch = built(families.HIER_TRIO), batch_of(families.HIER_TRIO)
    logits = np.zeros((7, 32, 692), np.float32)

    nats = np.asarray(network.output_kind.nats(batch["events"], logits))

    np.testing.assert_allclose(nats, 32 * (2 * np.log(90) + np.log(512)), rtol=1e-5)


def test_a_groove_costs_the_cross_entropy_of_hits_and_squared_errors(keras):
    network, events = built(families.GROOVE), events_of(families.GROOVE)
    rng = np.random.default_rng(1)
    logits = rng.standard_normal((7, 32, 27)).astype(np.float32)
    hits, velocities, offsets = np.split(events.astype(np.float64), 3, axis=-1)
    raw = np.split(logits.astype(np.float64), 3, axis=-1)
    chance = 1 / (1 + np.exp(-raw[0]))
    strength = 1 / (1 + np.exp(-raw[1]))
    expected = -(hits * np.log(chance) + (1 - hits) * np.log(1 - chance))
    expected = expected + (velocities - strength) ** 2 + (offsets - np.tanh(raw[2])) ** 2

    nats = np.asarray(network.output_kind.nats(events, logits))
    right = float(network.output_kind.right(events, logits))

    np.testing.assert_allclose(nats, expected.sum(axis=(1, 2)), rtol=1e-4)
    assert right == pytest.approx(((raw[0] > 0) == (hits > 0.5)).mean())


@by_name
def test_what_is_drawn_can_be_heard(keras, config):
    network = built(config, scheduled=True)
    network.sampling.assign(1.0)
    batch = batch_of(config)
    heard = network.heard(batch["events"])

    mixed = np.asarray(network.mixed(heard, np.ones((7, 5), np.float32), batch))

    assert mixed.shape == (7, 32, config.depth)
    if config.content != "groove":
        counts = mixed.sum(axis=-1)
        assert set(counts.ravel().tolist()) <= {0.0, float(len(config.part_depths))}
