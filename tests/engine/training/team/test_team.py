"""Two and three processes on this machine learn what one learns alone."""

import importlib.util
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.engine.training.team.member import STEPS, Telling, learned

ROOT = Path(__file__).parents[4]
BACKENDS = ("tensorflow", "torch")


@pytest.fixture(params=BACKENDS)
def backend(request):
    if importlib.util.find_spec(request.param) is None:
        pytest.skip(f"{request.param} is not installed here")
    return request.param


@pytest.fixture(scope="module")
def alone(keras):
    """What one process learns."""
    return learned(Telling())


def free_port():
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return found.getsockname()[1]


def started(out, what, *more, size, backend):
    """Start all members of a team as torchrun does and wait; what each said, None where nothing."""
    port = str(free_port())
    processes = []
    for rank in map(str, range(size)):
        environment = os.environ | {
            "KERAS_BACKEND": backend,
            **{"RANK": rank, "LOCAL_RANK": rank},
            **{"WORLD_SIZE": str(size), "LOCAL_WORLD_SIZE": str(size)},
            **{"MASTER_ADDR": "localhost", "MASTER_PORT": port, "OMP_NUM_THREADS": "1"},
        }
        call = [sys.executable, "-m", "tests.engine.training.team.member", str(out), what, *more]
        processes.append(subprocess.Popen(call, cwd=ROOT, env=environment))
    for process in processes:
        process.wait()
    files = [Path(f"{out}.{rank}.json") for rank in range(size)]
    return [json.loads(file.read_text("utf-8")) if file.exists() else None for file in files]


def assert_alike(told, alone):
    """Losses, curve and weights are equal but for the rounding of sums."""
    np.testing.assert_allclose(told["losses"], alone["losses"], rtol=2e-5)
    np.testing.assert_allclose(told["curve"], alone["curve"], rtol=1e-4, atol=1e-5)
    for name, array in alone["weights"].items():
        np.testing.assert_allclose(told["weights"][name], array, atol=2e-4, err_msg=name)


@pytest.mark.parametrize("size", [2, 3])
def test_processes_learn_together_what_one_learns_alone(tmp_path, backend, alone, size):
    first, *others = started(tmp_path / "told", "train", size=size, backend=backend)

    assert len(first["losses"]) == STEPS
    assert_alike(first, alone)
    assert [told["steps"] for told in others] == [STEPS] * (size - 1)
