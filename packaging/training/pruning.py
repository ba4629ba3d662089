"""What training never opens of the packages that it stands on.

Held to a training in the frozen program: packaging/smoke.py trains 20 steps with what is left.
"""

import shutil
from pathlib import Path

# The program has it, and a second NumPy in one process would be another NumPy.
OF_THE_PROGRAM = frozenset({"numpy"})
# Asked for by the packages' metadata, and imported by nothing that trains: TensorFlow's converters
# and its cluster, PyTorch's compiler. (TensorFlow imports requests, and asks nobody.)
UNUSED_PACKAGES = frozenset(
    {
        *("libclang", "grpcio", "google-pasta", "setuptools", "wheel"),
        *("networkx", "jinja2", "markupsafe", "triton"),
    }
)
_UNUSED_FOLDERS = (
    "bin",
    "share",
    "tensorflow/include",
    "tensorflow/xla_aot_runtime_src",
    "torch/include",
    "torch/share",
    "torch/lib/pkgconfig",
    "torchgen/packaged",
    "caffe2",
)
_UNUSED_FILES = (
    "tensorflow/compiler/mlir/stablehlo/stablehlo_extension.*",
    "tensorflow/compiler/tf2xla/ops/_xla_ops.so",
    "keras/**/*_test.py",
    *("torch/bin/[!t]*", "torch/bin/test_*", "torch/bin/upgrader_models/*"),
)
# Headers, what a linker reads, types for editors, and what only a compiler of kernels wants.
_UNUSED_SUFFIXES = frozenset(
    {".h", ".hpp", ".cuh", ".inc", ".lib", ".a", ".pyi", ".pyx", ".pxd", ".cpp", ".c", ".cmake"}
)
_UNUSED_NAMES = frozenset({"tests", "__pycache__"})  # But TensorFlow itself imports some "test".


def prune(packages: Path) -> None:
    """Remove from a folder of installed packages what training never opens."""
    for name in _UNUSED_FOLDERS:
        shutil.rmtree(packages / name, ignore_errors=True)
    for pattern in _UNUSED_FILES:
        for file in packages.glob(pattern):
            file.unlink()
    for folder in [f for f in sorted(packages.rglob("*")) if f.is_dir()]:
        if folder.name in _UNUSED_NAMES:
            shutil.rmtree(folder, ignore_errors=True)
    for file in [f for f in packages.rglob("*") if f.is_file()]:
        if file.suffix in _UNUSED_SUFFIXES or _is_pips(file):
            file.unlink()
    _remove_empty(packages)


def _is_pips(file: Path) -> bool:
    """What pip writes of its own work: it is of no use here, and differs from day to day."""
    return file.parent.suffix == ".dist-info" and file.name in {
        *("INSTALLER", "REQUESTED", "RECORD", "direct_url.json"),
    }


def _remove_empty(packages: Path) -> None:
    for folder in sorted((f for f in packages.rglob("*") if f.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
