"""Where training computes: chosen before the backend wakes up, then asked and not assumed.

The backend is Keras's: TensorFlow on Linux and on every CPU, PyTorch where it is installed on
Windows and macOS, whose GPUs TensorFlow does not know; KERAS_BACKEND overrules that.
"""

import contextlib
import functools
import importlib
import importlib.util
import os
import platform
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from engine.errors import TrainingFailed
from engine.storage.components import training_part
from engine.storage.places import user_data_place
from engine.training.precision import Precision, computing_in, precision_now, takes_bfloat16

Choice = Literal["auto", "cpu", "gpu"]
Kind = Literal["cpu", "gpu"]
DEVICE_CHOICES: tuple[Choice, ...] = ("auto", "cpu", "gpu")

_BACKENDS = {"tensorflow": "TensorFlow", "torch": "PyTorch", "jax": "JAX"}
# Both ways of an encoder then have a core each, which beats sharing every product between two.
_FEW_CORES = 2
_ON_FEW_CORES = {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "2"}
_NO_GPU = {"CUDA_VISIBLE_DEVICES": "-1", "KERAS_TORCH_DEVICE": "cpu", "JAX_PLATFORMS": "cpu"}


@dataclass(frozen=True, slots=True)
class Device:
    """What computes.

    Attributes:
        name: What its maker calls it.
        kind: 'cpu' or 'gpu'.
        backend: Which library uses it, such as 'TensorFlow'.
        precision: How precisely; a processor always in float32.
    """

    name: str
    kind: Kind
    backend: str
    precision: Precision = "float32"


def device_environment(choice: Choice = "auto") -> dict[str, str]:
    """Environment variables for a process that will train; they work until Keras is imported.

    Raises:
        TrainingFailed: No backend is installed.
    """
    environment = {
        "KERAS_BACKEND": os.environ.get("KERAS_BACKEND") or _installed_backend(choice),
        "KERAS_HOME": os.environ.get("KERAS_HOME") or str(user_data_place() / "keras"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_FORCE_GPU_ALLOW_GROWTH": "true",  # Otherwise TensorFlow takes all memory at once.
    }
    if os.cpu_count() == _FEW_CORES:
        environment |= {name: os.environ.get(name, few) for name, few in _ON_FEW_CORES.items()}
    return environment | (_NO_GPU if choice == "cpu" else {})


def open_device(choice: Choice = "auto") -> Device:
    """Set the environment, wake the backend quietly and see what it computes on.

    Raises:
        TrainingFailed: Nothing to train with is installed, or a GPU was asked for in vain.
    """
    if "keras" not in sys.modules:
        os.environ.update(device_environment(choice))
    with without_noise():
        try:
            importlib.import_module("keras").config.set_floatx("float32")
        except ImportError as error:
            raise TrainingFailed(training_part().words or _UNSOUND) from error
        device = describe_device()
    if choice == "gpu" and device.kind != "gpu":
        raise TrainingFailed(
            f"{device.backend} found no GPU that it can train on. "
            "Choose 'auto' or 'cpu'; training then takes longer."
        )
    return device


def computes_on_gpu() -> bool:
    """Whether the backend puts a number just computed on a GPU."""
    keras: Any = importlib.import_module("keras")
    return _DESCRIPTIONS[keras.backend.backend()](keras.ops.sum(keras.ops.ones((2, 2)))) is not None


def describe_device() -> Device:
    """The device on which the backend puts a number just computed."""
    keras: Any = importlib.import_module("keras")
    backend: str = keras.backend.backend()
    found = _DESCRIPTIONS[backend](keras.ops.sum(keras.ops.ones((2, 2))))
    kind: Kind = "gpu" if found else "cpu"
    return Device(found or processor_name(), kind, _BACKENDS[backend], precision_now())


@contextlib.contextmanager
def computing_on(device: Device) -> Iterator[None]:
    """Compute on a device meanwhile, also where the backend would take another by itself.

    Networks that are made meanwhile compute in its precision.
    """
    keras: Any = importlib.import_module("keras")
    here = describe_device().kind == device.kind
    with (
        computing_in(device.precision),
        contextlib.nullcontext() if here else keras.device(_scope_of(device)),
    ):
        yield


def _scope_of(device: Device) -> str:
    """What Keras calls a device; it knows Apple's by PyTorch's own name only."""
    if device.kind == "gpu" and device.backend == _BACKENDS["torch"]:
        torch: Any = importlib.import_module("torch")
        if torch.backends.mps.is_available():
            return "mps:0"
    return f"{device.kind}:0"


def devices() -> tuple[Device, ...]:
    """Everything that the backend could compute on: the processor, and its GPU if it has one.

    A GPU that multiplies bfloat16 itself is there once more with it.
    """
    here = describe_device()
    if here.kind == "cpu":
        return (here,)
    found = (processor_beside(here), here)
    return (*found, replace(here, precision="bfloat16")) if takes_bfloat16() else found


def processor_beside(device: Device) -> Device:
    """The processor, as the same backend uses it."""
    return Device(processor_name(), "cpu", device.backend)


def _tensorflow_gpu(number: Any) -> str | None:
    if "GPU" not in number.device:
        return None
    tensorflow: Any = importlib.import_module("tensorflow")
    index = int(number.device.rpartition(":")[2])
    gpu = tensorflow.config.list_physical_devices("GPU")[index]
    return str(tensorflow.config.experimental.get_device_details(gpu).get("device_name", "GPU"))


def _torch_gpu(number: Any) -> str | None:
    kind: str = number.device.type
    if kind == "cpu":
        return None
    if kind == "cuda":
        return str(importlib.import_module("torch").cuda.get_device_name(number.device))
    return "Apple GPU" if kind == "mps" else kind


def _jax_gpu(number: Any) -> str | None:
    (device,) = number.devices()
    return None if device.platform == "cpu" else str(device.device_kind)


_DESCRIPTIONS = {"tensorflow": _tensorflow_gpu, "torch": _torch_gpu, "jax": _jax_gpu}
_UNSOUND = (
    "What Lento trains with is installed, but cannot be opened here; install it once more. "
    "Playing models works without it."
)


def _installed_backend(choice: Choice) -> str:
    """The quickest for a CPU is TensorFlow; elsewhere than on Linux only PyTorch knows a GPU."""
    names = ["tensorflow", "torch", "jax"]
    if choice != "cpu" and sys.platform != "linux":
        names = ["torch", "tensorflow", "jax"]
    for name in names:
        if importlib.util.find_spec(name) is not None:
            return name
    raise TrainingFailed(training_part().words or _UNSOUND)


@functools.cache
def processor_name() -> str:
    """What the maker calls the processor of this machine."""
    found = _PROCESSOR_NAMES.get(sys.platform, _plain_processor_name)
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        if name := found().strip():
            return name
    return _plain_processor_name()


def _processor_of_linux() -> str:
    told: dict[str, str] = {}
    for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
        name, _, value = line.partition(":")
        told.setdefault(name.strip(), value.strip())
    return told.get("model name") or told.get("Model", "")  # ARM boards have the second.


def _processor_of_macos() -> str:
    command = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
    return subprocess.run(command, capture_output=True, text=True, timeout=10, check=True).stdout


def _processor_of_windows() -> str:
    registry: Any = importlib.import_module("winreg")
    place = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"
    with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, place) as key:
        return str(registry.QueryValueEx(key, "ProcessorNameString")[0])


def _plain_processor_name() -> str:
    return platform.processor() or platform.machine()


_PROCESSOR_NAMES = {
    "linux": _processor_of_linux,
    "darwin": _processor_of_macos,
    "win32": _processor_of_windows,
}


@contextlib.contextmanager
def without_noise() -> Iterator[None]:
    """Drop what the backend's C libraries write to stderr while they wake, and their warnings.

    TensorFlow announces missing GPU drivers there whatever its log level.
    """
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
