"""Steps that are computed in pieces where memory does not hold a whole batch.

Gradients of the pieces are added up by their shares of the batch, and guarded as one: the step is
that of the whole batch within rounding.
"""

import contextlib
import gc
import importlib
import logging

import keras
import numpy as np

from engine.data.batches import Batch
from engine.errors import TrainingFailed
from engine.training.network.music_network import MusicNetwork
from engine.training.network.step import make_step
from engine.training.news import Finding
from engine.training.preflight.memory import is_out_of_memory

_log = logging.getLogger(__name__)


class Pieces:
    """Makes steps, and halves what is computed at once whenever memory runs out.

    Attributes:
        micro_batch: Most windows that are computed at once; None for all.
    """

    def __init__(self, micro_batch: int | None = None) -> None:
        self.micro_batch = micro_batch
        self._untold = False

    def __call__(self, network: MusicNetwork, batch: Batch) -> float:
        """Learn a batch; the loss before it was learned.

        Raises:
            TrainingFailed: Not even one window can be computed.
        """
        while True:
            try:
                return self._learned(network, batch)
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                _log.warning("out of memory with %s windows at once", self._at_once(batch))
            self._halve(network, batch)  # Out here, where the error no longer holds its arrays.

    def finding(self, step: int) -> Finding | None:
        """What was changed since it was last asked, in words."""
        if not self._untold:
            return None
        self._untold = False
        return Finding("out_of_memory", step, _HALVED.format(rows=self.micro_batch), repaired=True)

    def _learned(self, network: MusicNetwork, batch: Batch) -> float:
        adam = network.optimizer
        if not adam.gathers and self._at_once(batch) == len(batch):
            return make_step(network, batch)
        if not adam.gathers:
            adam.gather(network.trainable_variables)
            network.make_train_function(force=True)
        tally, moved, loss = network.tally_now(), np.zeros(3), 0.0
        adam.forget()
        try:
            for first in range(0, len(batch), self._at_once(batch)):
                piece = batch.take(slice(first, first + self._at_once(batch)))
                share = len(piece) / len(batch)
                adam.share.assign(share)
                network.tally.assign(tally)
                loss += share * make_step(network, piece)
                moved += share * (network.tally_now() - tally)
        finally:
            network.tally.assign(tally)
        adam.take(network.trainable_variables)
        network.tally.assign((tally + moved).astype(np.float32))
        return loss

    def _at_once(self, batch: Batch) -> int:
        return min(len(batch), self.micro_batch or len(batch))

    def _halve(self, network: MusicNetwork, batch: Batch) -> None:
        rows = self._at_once(batch)
        if rows == 1:
            raise TrainingFailed(_NO_ROOM)
        self.micro_batch, self._untold = max(1, rows // 2), True
        network.make_train_function(force=True)  # Drops what was compiled for more.
        _give_back()


def _give_back() -> None:
    """Let go of what the failed step held; PyTorch keeps it for itself otherwise."""
    gc.collect()
    if keras.backend.backend() == "torch":
        torch = importlib.import_module("torch")
        with contextlib.suppress(RuntimeError, AttributeError):
            (torch.mps if torch.backends.mps.is_available() else torch.cuda).empty_cache()


_HALVED = (
    "The memory did not hold a whole batch. From now on {rows} windows are computed at a time and "
    "their steps added up: the training learns the same, somewhat more slowly."
)
_NO_ROOM = (
    "The memory does not hold a single window of this model. Close other programs, choose a "
    "smaller model, or train on the processor."
)
