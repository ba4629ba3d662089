"""How precisely a GPU computes: in float32, or mixed with bfloat16 where it multiplies that itself.

Mixed means that layers multiply in bfloat16. Variables, the optimiser and all that a loss is made
of stay float32: mu, sigma, z, logits, losses and the tally.
"""

import contextlib
import importlib
from collections.abc import Iterator
from typing import Any, Literal

Precision = Literal["float32", "bfloat16"]

_POLICIES: dict[Precision, str] = {"float32": "float32", "bfloat16": "mixed_bfloat16"}
_CUDA_WITH_BFLOAT16 = (8, 0)  # Compute capability; older ones only imitate it, slowly.


def precision_now() -> Precision:
    """How layers that are made now will multiply."""
    keras: Any = importlib.import_module("keras")
    return "bfloat16" if keras.config.dtype_policy().compute_dtype == "bfloat16" else "float32"


@contextlib.contextmanager
def computing_in(precision: Precision) -> Iterator[None]:
    """Give layers that are made meanwhile a precision."""
    keras: Any = importlib.import_module("keras")
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(_POLICIES[precision])
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)


def takes_bfloat16() -> bool:
    """Whether the GPU that the backend computes on may be tried with bfloat16."""
    keras: Any = importlib.import_module("keras")
    return _TAKES_IT[keras.backend.backend()]()


def _tensorflow_takes_it() -> bool:
    config: Any = importlib.import_module("tensorflow").config
    gpus = config.list_physical_devices("GPU")
    if not gpus:
        return False
    details = config.experimental.get_device_details(gpus[0])
    return tuple(details.get("compute_capability", (0, 0))) >= _CUDA_WITH_BFLOAT16


def _torch_takes_it() -> bool:
    torch: Any = importlib.import_module("torch")
    if torch.cuda.is_available():
        return tuple(torch.cuda.get_device_capability()) >= _CUDA_WITH_BFLOAT16
    if not torch.backends.mps.is_available():
        return False
    try:  # From macOS 14 on.
        some = torch.ones((2, 2), dtype=torch.bfloat16, device="mps")
        return bool((some @ some).sum().item() == 8.0)
    except (RuntimeError, TypeError):
        return False


def _jax_takes_it() -> bool:
    told = getattr(importlib.import_module("jax").devices()[0], "compute_capability", "0.0")
    parts = str(told).split(".")
    return all(map(str.isdecimal, parts)) and tuple(map(int, parts)) >= _CUDA_WITH_BFLOAT16


_TAKES_IT = {
    "tensorflow": _tensorflow_takes_it,
    "torch": _torch_takes_it,
    "jax": _jax_takes_it,
}
