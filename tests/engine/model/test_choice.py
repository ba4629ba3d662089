import numpy as np

from engine.model.choice import drawn, likeliest


def test_equal_logits_give_the_first():
    assert likeliest(np.array([[1, 3, 3], [2, 2, 2]], np.float32)).tolist() == [1, 0]


def test_events_are_drawn_as_often_as_softmax_says():
    logits = np.array([1.0, 0.0, -np.inf, 2.0], np.float32)
    uniform = (np.arange(100_000) + 0.5) / 100_000

    events = drawn(np.tile(logits, (100_000, 1)), 0.5, uniform)

    softmax = np.exp(logits / 0.5) / np.exp(logits / 0.5).sum()
    np.testing.assert_allclose(np.bincount(events, minlength=4) / 100_000, softmax, atol=2e-5)


def test_the_ends_of_chance_never_choose_what_is_forbidden():
    logits = np.array([[-np.inf, 0.0, 1.0, -np.inf]] * 2, np.float32)

    assert drawn(logits, 1.0, np.array([0.0, np.nextafter(1.0, 0.0)])).tolist() == [1, 2]


def test_a_very_low_temperature_is_greedy_without_a_warning():
    logits = np.array([[0.0, 50.0, 49.0]], np.float32)

    assert drawn(logits, 1e-6, np.array([0.999])).tolist() == [1]
