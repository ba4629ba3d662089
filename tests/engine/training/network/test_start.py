"""What a network begins with."""

import numpy as np
import pytest

from tests.engine.training import families
from tests.engine.training.families import built


@pytest.mark.parametrize("config", families.ENOUGH, ids=lambda c: c.name)
def test_a_seed_decides_the_weights(keras, config):
    from engine.training.network.exchange import export_weights
    from engine.training.network.start import draw_weights

    network = built(config)
    drawn = []
    for seed in (1, 2, 1):
        draw_weights(network, seed)
        drawn.append(export_weights(network))

    for name, array in drawn[0].items():
        np.testing.assert_array_equal(array, drawn[2][name])
        if name.endswith("kernel"):
            assert (array != drawn[1][name]).any()


def test_weights_begin_as_keras_would_begin_them(keras):
    from engine.training.network.start import draw_weights

    network = built(families.DEEP)
    theirs = [weight.numpy().std() for weight in network.trainable_variables]
    draw_weights(network, 3)
    ours = [weight.numpy() for weight in network.trainable_variables]

    for spread, array in zip(theirs, ours, strict=True):
        assert array.std() == pytest.approx(spread, rel=0.4, abs=1e-6)
    cell = network.decoder.cores[0].named_layers()["decoder/multi_rnn_cell/cell_0/lstm_cell"]
    recurrent = cell.get_weights()[1]
    np.testing.assert_allclose(recurrent @ recurrent.T, np.eye(len(recurrent)), atol=1e-5)
