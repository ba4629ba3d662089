"""A network that is ready to learn, and all its numbers as they are."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from engine.data.batches import blank_batch
from engine.training.network.music_network import MusicNetwork
from engine.training.network.optimizer import GuardedAdam
from engine.training.network.start import draw_weights
from engine.training.recipe import TrainConfig

RawNumbers = tuple[NDArray[Any], ...]


def built_network(config: TrainConfig, *, fresh: bool = True) -> MusicNetwork:
    """A network whose variables and optimiser exist, every draw decided by the seed.

    Drawing weights takes seconds; one that is not fresh is given weights at once.
    """
    keras.utils.set_random_seed(config.seed)
    network = MusicNetwork(
        config.model,
        free_bits=config.free_bits,
        scheduled=config.schedules.sampling_rate > 0,
        seed=config.seed,
    )
    network.compile(optimizer=GuardedAdam(), jit_compile=keras.backend.backend() == "jax")
    network(blank_batch(config.model, rows=2).arrays())
    network.optimizer.build(network.trainable_variables)
    if fresh:
        draw_weights(network, config.seed)
    network.tally.assign(np.zeros(3, np.float32))
    network.word_dropout.assign(config.word_dropout)
    return network


def raw_numbers(network: MusicNetwork) -> RawNumbers:
    """Every variable of a built network and of its optimiser, exactly as it is."""
    return tuple(np.array(variable.numpy()) for variable in _variables(network))


def set_raw_numbers(network: MusicNetwork, numbers: Sequence[NDArray[Any]]) -> None:
    """Put a network and its optimiser back to what raw_numbers gave.

    Raises:
        ValueError: The numbers are of another network; nothing was changed.
    """
    variables = _variables(network)
    shapes = [tuple(variable.shape) for variable in variables]
    if shapes != [array.shape for array in numbers]:
        raise ValueError("the numbers are of another network")
    for variable, array in zip(variables, numbers, strict=True):
        variable.assign(array)


def _variables(network: MusicNetwork) -> list[Any]:
    own = [*network.trainable_variables, *network.non_trainable_variables]
    return [*own, *network.optimizer.lasting]
