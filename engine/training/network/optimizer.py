"""Adam with Magenta's two guards on the gradient: a clipped norm, and no step from a wild one."""

from collections.abc import Callable, Sequence
from typing import Any

import keras
from keras import ops

CLIPPED_NORM = 1.0
WILD_NORM = 10_000.0


class GuardedAdam(keras.optimizers.Adam):  # type: ignore[misc]
    """Clips the global norm to 1; a norm of 10 000 or more, or one that is no number, counts as 0.

    A step from zero gradients still moves by what Adam remembers. Source: magenta
    music_vae_train.py.

    Attributes:
        averaged: What gives the gradients of a whole batch where several processes compute one
            part each; None where one computes all.
    """

    averaged: Callable[[Sequence[Any]], Sequence[Any]] | None = None

    def __init__(self, learning_rate: float = 1e-3) -> None:
        super().__init__(learning_rate, beta_1=0.9, beta_2=0.999, epsilon=1e-8)

    def apply(self, grads: Sequence[Any], trainable_variables: Any = None) -> None:
        """Guard the gradients of all variables, then take the step."""
        whole = grads if self.averaged is None else self.averaged(grads)
        super().apply(guarded(whole), trainable_variables)


def guarded(gradients: Sequence[Any]) -> list[Any]:
    """Gradients scaled to a global norm of at most 1, or all zero; None stays None."""
    squares = [ops.sum(ops.square(g)) for g in gradients if g is not None]
    norm = ops.sqrt(sum(squares[1:], start=squares[0]))
    usable = norm < WILD_NORM  # False also where the norm is no number.
    scale = CLIPPED_NORM / ops.maximum(norm, CLIPPED_NORM)
    return [
        None if g is None else ops.where(usable, g * scale, ops.zeros_like(g)) for g in gradients
    ]
