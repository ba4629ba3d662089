"""Adam with Magenta's two guards on the gradient: a clipped norm, and no step from a wild one."""

import importlib
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
        share: How much of the batch counts the piece whose gradients are gathered, 0..1.
        gathers: Whether apply() only adds gradients up and take() makes the step.
        norm: Of the gradients of the newest step, before any guard.
    """

    averaged: Callable[[Sequence[Any]], Sequence[Any]] | None = None

    def __init__(self, learning_rate: float = 1e-3) -> None:
        super().__init__(learning_rate, beta_1=0.9, beta_2=0.999, epsilon=1e-8)
        self.share: Any = None
        self.norm = _kept(())
        self._sums: list[Any] = []
        self._on_tensorflow = _tensorflow()

    @property
    def lasting(self) -> list[Any]:
        """Its variables, without sums that are only needed within a step."""
        passing = {id(variable) for variable in (self.share, *self._sums)}
        return [variable for variable in self.variables if id(variable) not in passing]

    def norm_now(self) -> float:
        """The norm as a plain number."""
        return float(self.norm.numpy())

    @property
    def gathers(self) -> bool:
        """Whether apply() only adds gradients up and take() makes the step."""
        return bool(self._sums)

    def gather(self, variables: Sequence[Any]) -> None:
        """From now on add up gradients until take(); a compiled step has to be compiled anew."""
        self.share = _kept(())
        self._sums = [_kept(variable.shape) for variable in variables]

    def apply(self, grads: Sequence[Any], trainable_variables: Any = None) -> None:
        """Guard the gradients of all variables and take the step, or only add them up."""
        if not self._sums:
            self._take(grads, trainable_variables)
            return
        for total, gradient in zip(self._sums, grads, strict=True):
            if gradient is not None:
                total.assign_add(self.share * ops.convert_to_tensor(gradient))

    def take(self, variables: Sequence[Any]) -> None:
        """Take the step of the gradients that were added up, guarded as one, and begin anew."""
        self._take([ops.convert_to_tensor(total) for total in self._sums], variables)
        self.forget()

    def forget(self) -> None:
        """Begin to add up anew."""
        for total in self._sums:
            total.assign(ops.zeros(total.shape))

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Move one variable; TensorFlow has Adam in one piece."""
        if self._on_tensorflow is None:
            super().update_step(gradient, variable, learning_rate)
            return
        at = self._get_variable_index(variable)
        step = ops.cast(self.iterations + 1, "float32")
        self._on_tensorflow.adam(
            (variable, self._momentums[at], self._velocities[at]),
            gradient,
            rate=ops.cast(learning_rate, "float32"),
            betas=(self.beta_1, self.beta_2),
            powers=(self.beta_1**step, self.beta_2**step),
            epsilon=self.epsilon,
        )

    def _take(self, gradients: Sequence[Any], variables: Any) -> None:
        whole = gradients
        if self.averaged is not None:
            whole = self.averaged(_shaped(gradients, variables))
        norm = norm_of(whole)
        self.norm.assign(norm)
        super().apply(_scaled(whole, norm), variables)


def guarded(gradients: Sequence[Any]) -> list[Any]:
    """Gradients scaled to a global norm of at most 1, or all zero; None stays None."""
    return _scaled(gradients, norm_of(gradients))


def norm_of(gradients: Sequence[Any]) -> Any:
    """The global norm of gradients; None counts as zero."""
    known = [g for g in gradients if g is not None]
    module = _tensorflow()
    squares = module.squares(known) if module else [ops.sum(ops.square(g)) for g in known]
    return ops.sqrt(sum(squares[1:], start=squares[0]))


def _scaled(gradients: Sequence[Any], norm: Any) -> list[Any]:
    usable = norm < WILD_NORM  # False also where the norm is no number.
    scale = ops.where(usable, CLIPPED_NORM / ops.maximum(norm, CLIPPED_NORM), 0.0)
    module = _tensorflow()
    multiplied = module.multiplied if module else _multiplied
    return [None if g is None else multiplied(g, scale) for g in gradients]


def _shaped(gradients: Sequence[Any], variables: Sequence[Any]) -> list[Any]:
    """Gradients that know their shapes.

    TensorFlow forgets those of some once a step was compiled for batches of several sizes, as of
    windows of several metres.
    """
    return [
        None if gradient is None else ops.reshape(ops.convert_to_tensor(gradient), variable.shape)
        for gradient, variable in zip(gradients, variables, strict=True)
    ]


def _multiplied(gradient: Any, scale: Any) -> Any:
    """Zero where the scale is, even of what is no number."""
    return ops.where(scale > 0.0, gradient * scale, ops.zeros_like(gradient))


def _kept(shape: Any) -> Any:
    """A number that is no part of what is trained or of the optimiser's state."""
    return keras.Variable(ops.zeros(shape), trainable=False, dtype="float32")


def _tensorflow() -> Any:
    """What only TensorFlow can do, or None under another backend."""
    if keras.backend.backend() != "tensorflow":
        return None
    return importlib.import_module("engine.training.network.on_tensorflow")
