"""What Lento tells TensorFlow itself, past Keras: the only module that does so.

Sweeps of LSTMs and the optimiser's step on a CPU, where Keras's own would wait for memory.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import tensorflow as tf

if TYPE_CHECKING:
    from engine.training.network.sweeps import Sweep

Gradients = Callable[..., tuple[Any, ...]]


def sweeps(runs: "Sequence[Sweep]") -> list[Any]:
    """See engine.training.network.sweeps: all runs go through one loop, step by step."""
    backwards = tuple(run.backwards for run in runs)

    @tf.custom_gradient  # type: ignore[untyped-decorator]
    def swept(*arrays: Any) -> tuple[list[Any], Gradients]:
        loop = _Loop(arrays, backwards)
        return loop.outputs(), loop.gradients

    fields = ("projected", "recurrent", "h", "c")
    outputs = swept(*(tf.convert_to_tensor(getattr(run, f)) for f in fields for run in runs))
    return list(outputs) if isinstance(outputs, (list, tuple)) else [outputs]


def squares(gradients: Sequence[Any]) -> list[Any]:
    """Sum of the squares of each gradient, in one go."""
    return [2.0 * tf.nn.l2_loss(tf.convert_to_tensor(gradient)) for gradient in gradients]


def multiplied(gradient: Any, scale: Any) -> Any:
    """A gradient times a number; zero where that is, even of what is no number."""
    return tf.math.multiply_no_nan(tf.convert_to_tensor(gradient), scale)


def adam(
    variables: tuple[Any, Any, Any],
    gradient: Any,
    *,
    rate: Any,
    betas: tuple[float, float],
    powers: tuple[Any, Any],
    epsilon: float,
) -> None:
    """Move a variable and its two moments, as Keras does in a dozen passes over memory."""
    moved, first, second = (_handle(variable) for variable in variables)
    tf.raw_ops.ResourceApplyAdam(
        var=moved,
        m=first,
        v=second,
        beta1_power=powers[0],
        beta2_power=powers[1],
        lr=rate,
        beta1=betas[0],
        beta2=betas[1],
        epsilon=epsilon,
        grad=tf.convert_to_tensor(gradient),
    )


def _handle(variable: Any) -> Any:
    """Of a variable of Keras, or of TensorFlow's that Keras has unwrapped."""
    return (variable if isinstance(variable, tf.Variable) else variable.value).handle


class _Loop:
    """Forwards once, and back once for the gradients, by what was kept on the way."""

    def __init__(self, arrays: Sequence[Any], backwards: Sequence[bool]) -> None:
        count = len(backwards)
        parts = [arrays[at : at + count] for at in range(0, 4 * count, count)]
        self._projected, self._recurrent, self._h, self._c = parts
        self._backwards, self._runs = backwards, range(count)
        self._steps = tf.shape(self._projected[0])[0]
        self._kept: Any = ()

    def outputs(self) -> list[Any]:
        """Outputs of every run at every step."""

        def body(done: Any, states: Any, outputs: Any, kept: Any) -> Any:
            for run in self._runs:
                at = self._step(run, done)
                h, c = states[run]
                gates = self._projected[run][at] + tf.linalg.matmul(h, self._recurrent[run])
                made = _cell(gates, c)
                states = _put(states, run, (made[0], made[1]))
                outputs = _put(outputs, run, outputs[run].write(at, made[0]))
                pairs = zip(kept[run], (h, c, *made[2:]), strict=True)
                kept = _put(kept, run, tuple(array.write(at, value) for array, value in pairs))
            return done + 1, states, outputs, kept

        arrays = tuple(self._array() for _ in self._runs)
        kept = tuple(tuple(self._array() for _ in range(6)) for _ in self._runs)
        states = tuple(zip(self._h, self._c, strict=True))
        _, _, arrays, self._kept = self._looped(body, (0, states, arrays, kept))
        return [self._whole(array, run) for run, array in enumerate(arrays)]

    def gradients(self, *wanted: Any) -> tuple[Any, ...]:
        """Gradients of the arrays, by those of the outputs."""
        turned = [tf.transpose(weights) for weights in self._recurrent]

        def body(done: Any, states: Any, found: Any) -> Any:
            for run in self._runs:
                at = self._step(run, self._steps - 1 - done)
                dh, dc = states[run]
                kept = [array.read(at) for array in self._kept[run][1:]]
                of_gates, dc = _cell_gradients(dh + wanted[run][at], dc, kept)
                states = _put(states, run, (tf.linalg.matmul(of_gates, turned[run]), dc))
                found = _put(found, run, found[run].write(at, of_gates))
            return done + 1, states, found

        arrays = tuple(self._array() for _ in self._runs)
        states = tuple((tf.zeros_like(h), tf.zeros_like(h)) for h in self._h)
        _, states, arrays = self._looped(body, (0, states, arrays))
        found = [array.stack() for array in arrays]
        of_weights = [self._of_weights(run, found[run]) for run in self._runs]
        return (*found, *of_weights, *(dh for dh, _ in states), *(dc for _, dc in states))

    def _of_weights(self, run: int, of_gates: Any) -> Any:
        """One large product over all steps, instead of a sum of small ones."""
        units = self._recurrent[run].shape[0]
        before = tf.reshape(self._kept[run][0].stack(), (-1, units))
        return tf.linalg.matmul(before, tf.reshape(of_gates, (-1, 4 * units)), transpose_a=True)

    def _step(self, run: int, done: Any) -> Any:
        return self._steps - 1 - done if self._backwards[run] else done

    def _array(self) -> Any:
        return tf.TensorArray(tf.float32, self._steps, clear_after_read=False)

    def _looped(self, body: Callable[..., Any], begin: tuple[Any, ...]) -> Any:
        return tf.while_loop(lambda done, *_: done < self._steps, body, begin)

    def _whole(self, array: Any, run: int) -> Any:
        stacked, projected = array.stack(), self._projected[run]
        return tf.ensure_shape(stacked, (*projected.shape[:2], self._recurrent[run].shape[0]))


def _cell(gates: Any, c: Any) -> tuple[Any, ...]:
    """One step: h, c, and what its gradient needs; gates in the order i, f, g, o."""
    units = c.shape[-1]
    opened = tf.sigmoid(gates[:, : 2 * units])  # Input and forget gates.
    candidate = tf.tanh(gates[:, 2 * units : 3 * units])
    shown = tf.sigmoid(gates[:, 3 * units :])
    c = opened[:, units:] * c + opened[:, :units] * candidate
    bent = tf.tanh(c)
    return shown * bent, c, opened, candidate, shown, bent


def _cell_gradients(dh: Any, dc: Any, kept: Sequence[Any]) -> tuple[Any, Any]:
    """Gradients of the gates and of the cell before, by those of h and c after."""
    before, opened, candidate, shown, bent = kept
    units = before.shape[-1]
    dc = dc + tf.raw_ops.TanhGrad(y=bent, dy=dh * shown)
    opening = tf.concat([dc * candidate, dc * before], axis=1)
    of_gates = [
        tf.raw_ops.SigmoidGrad(y=opened, dy=opening),
        tf.raw_ops.TanhGrad(y=candidate, dy=dc * opened[:, :units]),
        tf.raw_ops.SigmoidGrad(y=shown, dy=dh * bent),
    ]
    return tf.concat(of_gates, axis=1), dc * opened[:, units:]


def _put(values: tuple[Any, ...], at: int, value: Any) -> tuple[Any, ...]:
    return (*values[:at], value, *values[at + 1 :])
