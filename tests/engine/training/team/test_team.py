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

from tests.engine.training.team.member import ASKED_AT, STEPS, Telling, learned

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


def started(out, what, *more, size=2, backend):
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


def test_two_processes_learn_together_what_one_learns_alone(tmp_path, backend, alone):
    first, second = started(tmp_path / "told", "nothing", backend=backend)

    assert len(first["losses"]) == STEPS
    assert_alike(first, alone)
    assert second == {"steps": STEPS}


def test_a_stopped_training_goes_on_together_as_if_never_stopped(tmp_path, backend, alone):
    state = str(tmp_path / "state.npz")

    stopped, second = started(tmp_path / "stopped", "stop", state, backend=backend)
    resumed, _ = started(tmp_path / "resumed", "nothing", state, backend=backend)

    assert len(stopped["losses"]) == second["steps"] == ASKED_AT
    assert len(resumed["losses"]) == STEPS - ASKED_AT
    resumed["losses"] = stopped["losses"] + resumed["losses"]
    assert_alike(resumed, alone)


def test_nobody_waits_for_a_training_that_was_cancelled(tmp_path, backend):
    assert started(tmp_path / "told", "cancel", backend=backend) == [
        {"cancelled": True},
        {"steps": ASKED_AT},
    ]


@pytest.mark.parametrize(("who", "left"), [("leader", 1), ("follower", 0)])
def test_when_a_process_dies_the_other_says_so(tmp_path, backend, who, left):
    told = started(tmp_path / "told", f"{who} dies", backend=backend)

    assert told[1 - left] is None
    assert told[left]["lost"].startswith(
        "One of the 2 processes that train together has ended, so the others"
    )
