"""Steps in pieces: what memory does not hold at once is learned all the same."""

import numpy as np
import pytest

from engine.data.batches import Batch
from engine.errors import TrainingFailed
from tests.engine.training import families
from tests.engine.training.families import batch_of, built


def ready(config=families.MELODY):
    from engine.training.network.optimizer import GuardedAdam

    __import__("keras").utils.set_random_seed(3)
    network = built(config)
    network.compile(optimizer=GuardedAdam(0.01), jit_compile=False)
    network.beta.assign(0.1)
    return network


def batch(rows=64):
    return Batch(**batch_of(families.MELODY, rows))


def weights_of(network):
    from engine.training.network.exchange import export_weights

    return export_weights(network)


def test_four_pieces_of_sixteen_are_a_batch_of_sixty_four(keras):
    from engine.training.network.pieces import Pieces

    whole, parts = ready(), ready()
    losses = [
        [make(network, batch()) for _ in range(3)]
        for network, make in ((whole, Pieces()), (parts, Pieces(16)))
    ]

    np.testing.assert_allclose(losses[0], losses[1], rtol=1e-5)
    np.testing.assert_allclose(whole.tally_now(), parts.tally_now(), rtol=1e-4)
    expected, found = weights_of(whole), weights_of(parts)
    for name, array in expected.items():
        np.testing.assert_allclose(found[name], array, atol=2e-4, err_msg=name)


def test_a_last_short_piece_counts_for_as_many_windows_as_it_has(keras):
    from engine.training.network.pieces import Pieces

    whole, parts = ready(), ready()

    assert Pieces()(whole, batch(7)) == pytest.approx(Pieces(3)(parts, batch(7)), rel=1e-5)
    np.testing.assert_allclose(whole.tally_now(), parts.tally_now(), rtol=1e-4)


def test_the_guard_sees_the_sum_and_not_each_piece(keras):
    from engine.training.network.optimizer import GuardedAdam

    variable = keras.Variable(np.zeros(2, np.float32))
    adam = GuardedAdam(0.1)
    adam.build([variable])
    seen = []
    adam.averaged = lambda gradients: seen.append(np.asarray(gradients[0])) or gradients
    adam.gather([variable])
    for gradient in ([8.0, 0.0], [0.0, 4.0]):
        adam.share.assign(0.5)
        adam.apply([np.array(gradient, np.float32)], [variable])
    assert not np.asarray(variable).any()
    adam.take([variable])

    np.testing.assert_allclose(seen, [[4.0, 2.0]])
    assert np.asarray(variable).any()


def test_memory_that_runs_out_halves_what_is_computed_at_once(keras, monkeypatch):
    from engine.training.network import pieces

    real, sizes = pieces.make_step, []

    def cramped(network, part):
        sizes.append(len(part))
        if len(part) > 2:
            raise MemoryError
        return real(network, part)

    monkeypatch.setattr(pieces, "make_step", cramped)
    network, free, make = ready(), ready(), pieces.Pieces()

    loss = make(network, batch(8))

    assert sizes == [8, 4, 2, 2, 2, 2]
    assert loss == pytest.approx(real(free, batch(8)), rel=1e-5)
    finding = make.finding(5)
    assert (finding.trouble, finding.step, finding.repaired) == ("out_of_memory", 5, True)
    assert "2 windows" in finding.words
    assert make.finding(6) is None


def test_a_model_of_which_no_window_fits_is_said_so(keras, monkeypatch):
    from engine.training.network import pieces

    def full(network, part):
        raise MemoryError

    monkeypatch.setattr(pieces, "make_step", full)

    with pytest.raises(TrainingFailed, match="does not hold a single window"):
        pieces.Pieces()(ready(), batch(4))


def test_other_errors_pass(keras, monkeypatch):
    from engine.training.network import pieces

    def broken(network, part):
        raise ValueError("no")

    monkeypatch.setattr(pieces, "make_step", broken)

    with pytest.raises(ValueError, match="no"):
        pieces.Pieces()(ready(), batch(4))
