"""Sums by TensorFlow's collective operations: NCCL between GPUs, a ring between processors.

Its strategy for several workers is made for what it wakes alone, the server and the watch over the
others: Keras 3 cannot train inside it (docs/decisions/more-machines.md).
"""

import json
import math
import os
from collections.abc import Sequence
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from engine.errors import TrainingFailed
from engine.training.team.place import Place

_HOST, _DEVICES = 1, 2  # Groups: all processors, all that compute.
_FIRST_KEY = 1000
_FOR_EVER = 0.0


class TensorFlowSums:
    """Sums between processes of one machine, or of those that TF_CONFIG names."""

    failures: tuple[type[Exception], ...] = (tf.errors.OpError,)

    def __init__(self, place: Place) -> None:
        """Meet the others; before anything else is computed.

        Raises:
            TrainingFailed: It is not known where they are.
            RuntimeError, tf.errors.OpError: They cannot be met.
        """
        if "TF_CONFIG" not in os.environ:
            os.environ["TF_CONFIG"] = json.dumps(_on_one_machine(place))
        self._strategy = tf.distribute.MultiWorkerMirroredStrategy()
        self._size = place.size
        self._share = tf.Variable(1.0, trainable=False)
        self._keys: dict[tuple[Any, ...], int] = {}

    def weigh(self, share: float) -> None:
        self._share.assign(share)

    def gradients(self, own: Sequence[Any]) -> list[Any]:
        flat = tf.concat([tf.reshape(gradient, [-1]) for gradient in own], 0) * self._share
        parts = tf.split(self._summed(flat, _DEVICES), [math.prod(g.shape) for g in own])
        return [tf.reshape(part, g.shape) for part, g in zip(parts, own, strict=True)]

    def numbers(self, own: NDArray[Any]) -> NDArray[Any]:
        with tf.device("/CPU:0"):
            return np.asarray(self._summed(tf.constant(own), _HOST).numpy())

    def is_failure(self, error: BaseException) -> bool:
        lost = isinstance(error, tf.errors.OpError)
        return lost and not isinstance(error, tf.errors.ResourceExhaustedError)

    def close(self) -> None:
        pass

    def _summed(self, own: Any, group: int) -> Any:
        """Sums of one shape share a key; all processes come by the same ones in the same order."""
        kind = (group, own.shape.as_list()[0], own.dtype.name)
        return tf.raw_ops.CollectiveReduceV2(
            input=own,
            group_size=self._size,
            group_key=group,
            instance_key=self._keys.setdefault(kind, _FIRST_KEY + len(self._keys)),
            ordering_token=[],
            merge_op="Add",
            final_op="Id",
            communication_hint="auto",
            timeout_seconds=_FOR_EVER,
        )


def _on_one_machine(place: Place) -> dict[str, Any]:
    if place.size != place.local_size:
        raise TrainingFailed(_WHERE)
    workers = [f"localhost:{place.port + 1 + rank}" for rank in range(place.size)]
    return {"cluster": {"worker": workers}, "task": {"type": "worker", "index": place.rank}}


_WHERE = (
    "With TensorFlow, Lento trains on several machines only where TF_CONFIG names them all. "
    "Install PyTorch on each of them, which finds the others by itself."
)
