"""LSTMs swept by hand: the same numbers and gradients as Keras's own layers."""

import numpy as np
import pytest

from tests.engine.training import families
from tests.engine.training.families import batch_of, built

by_name = pytest.mark.parametrize("config", families.ALL, ids=lambda c: c.name)


def learned(config, monkeypatch, *, by_hand, steps=3):
    """Losses of some steps and the weights after them."""
    from engine.training.network.exchange import export_weights
    from engine.training.network.optimizer import GuardedAdam

    monkeypatch.setattr("engine.training.network.layers.by_hand", lambda: by_hand)
    keras = __import__("keras")
    keras.utils.set_random_seed(7)
    network, batch = built(config), batch_of(config)
    network.compile(optimizer=GuardedAdam(0.01), jit_compile=False)
    network.beta.assign(0.1)
    losses = [float(network.train_on_batch(batch)) for _ in range(steps)]
    return losses, export_weights(network)


@pytest.mark.parametrize(
    "config", [families.MELODY, families.CHORDS, *families.ENOUGH], ids=lambda c: c.name
)
def test_learning_by_hand_is_learning_as_keras_does(keras, monkeypatch, config):
    expected, weights = learned(config, monkeypatch, by_hand=False)
    losses, own = learned(config, monkeypatch, by_hand=True)

    np.testing.assert_allclose(losses, expected, rtol=1e-5)
    for name, array in weights.items():
        np.testing.assert_allclose(own[name], array, atol=1e-3, err_msg=name)


def test_gradients_by_hand_are_those_of_the_same_loop_differentiated(keras):
    """Against central differences of the outputs in double steps, for both directions."""
    tf = pytest.importorskip("tensorflow")
    from engine.training.network.sweeps import Sweep, sweeps

    rng = np.random.default_rng(3)
    arrays = [
        tf.constant(rng.standard_normal(shape).astype(np.float32) * 0.4)
        for shape in ((5, 2, 12), (3, 12), (2, 3), (2, 3))
    ]
    weigh = rng.standard_normal((5, 2, 3)).astype(np.float32)

    def total(backwards, projected, recurrent, h, c):
        (outputs,) = sweeps([Sweep(projected, recurrent, h, c, backwards)])
        return tf.reduce_sum(outputs * weigh)

    for backwards in (False, True):
        with tf.GradientTape() as tape:
            tape.watch(arrays)
            loss = total(backwards, *arrays)
        gradients = tape.gradient(loss, arrays)
        for index, gradient in enumerate(gradients):
            place = tuple(rng.integers(0, size) for size in arrays[index].shape)
            step = np.zeros(arrays[index].shape, np.float32)
            step[place] = 1e-2
            ends = []
            for sign in (1.0, -1.0):
                moved = list(arrays)
                moved[index] = moved[index] + sign * step
                ends.append(float(total(backwards, *moved)))
            numeric = (ends[0] - ends[1]) / 2e-2
            assert gradient.numpy()[place] == pytest.approx(numeric, abs=5e-3)


def test_a_step_that_nothing_was_heard_in_is_looked_up_as_nothing(keras):
    from engine.training.network.sweeps import Heard, projection

    lstm = keras.layers.LSTM(4)
    lstm.build((None, None, 6))
    heard = np.zeros((2, 3, 6), np.float32)
    heard[0, 1, 2] = heard[1, 0, 5] = 1.0

    looked_up = projection(Heard(heard, chosen=True), lstm)
    multiplied = projection(Heard(heard), lstm)

    np.testing.assert_allclose(np.asarray(looked_up), np.asarray(multiplied), atol=1e-6)


def test_a_gpu_is_left_to_cudnn(keras, monkeypatch):
    from engine.training.network.sweeps import by_hand

    assert by_hand()
    monkeypatch.setattr("engine.training.network.sweeps.computes_on_gpu", lambda: True)
    assert not by_hand()
