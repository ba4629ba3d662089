"""Sums by torch.distributed: NCCL between GPUs, gloo between processors."""

import math
import os
import sys
from collections.abc import Sequence
from datetime import timedelta
from itertools import accumulate
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
from numpy.typing import NDArray

from engine.training.team.place import Place

_PATIENCE = timedelta(days=30)  # A training may be paused for as long as anybody likes.
_LONGEST_SUM = timedelta(minutes=10)


class TorchSums:
    """Sums between processes that torchrun, or anything that sets the same variables, started."""

    failures: tuple[type[Exception], ...] = (RuntimeError,)

    def __init__(self, place: Place) -> None:
        """Meet the others.

        Raises:
            RuntimeError: They cannot be met.
        """
        if place.size == place.local_size and sys.platform == "linux":
            os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")  # Nobody outside may listen.
        dist.init_process_group("gloo", rank=place.rank, world_size=place.size, timeout=_PATIENCE)
        self._share = 1.0
        self._between_gpus = (
            dist.new_group(backend="nccl", timeout=_LONGEST_SUM)
            if torch.cuda.is_available() and dist.is_nccl_available()
            else None
        )

    def weigh(self, share: float) -> None:
        self._share = share

    def gradients(self, own: Sequence[Any]) -> list[Any]:
        flat = torch.cat([gradient.reshape(-1) for gradient in own]) * self._share
        if flat.is_cuda:
            dist.all_reduce(flat, group=self._between_gpus)
        else:  # Apple's GPU has no collectives of its own.
            on_host = flat.cpu()
            dist.all_reduce(on_host)
            flat = on_host.to(flat.device)
        ends = accumulate(math.prod(gradient.shape) for gradient in own)
        pairs = zip(own, ends, strict=True)
        return [flat[end - g.numel() : end].view_as(g) for g, end in pairs]

    def numbers(self, own: NDArray[Any]) -> NDArray[Any]:
        summed = torch.from_numpy(np.array(own))
        dist.all_reduce(summed)
        return np.asarray(summed.numpy())

    def is_failure(self, error: BaseException) -> bool:
        return isinstance(error, RuntimeError) and not isinstance(error, torch.OutOfMemoryError)

    def close(self) -> None:
        dist.destroy_process_group()
