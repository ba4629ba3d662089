"""How a child process ends when nobody kills it."""

import pickle
import queue

import pytest

from engine.jobs import Done
from engine.worker.child import ChildProcess
from engine.worker.protocol import ChildSettings, Ended, Quit, Run, Started, unpack_outcome
from tests.engine.worker.sample_jobs import Echo
from tests.engine.worker.test_client import PATIENCE_S


@pytest.mark.parametrize("one_shot", [True, False], ids=["after its one job", "when told"])
def test_a_child_ends_by_itself(one_shot: bool) -> None:
    heard: queue.Queue[object] = queue.Queue()
    settings = ChildSettings("engine", one_shot=one_shot)
    child = ChildProcess(
        settings, on_message=lambda _, message: heard.put(message), on_gone=heard.put
    )

    child.send(Run(7, pickle.dumps(Echo("clip"))))
    started, ended = heard.get(timeout=PATIENCE_S), heard.get(timeout=PATIENCE_S)
    if not one_shot:
        child.send(Quit())
    gone = heard.get(timeout=PATIENCE_S)
    child.close()

    assert started == Started(7)
    assert isinstance(ended, Ended)
    assert unpack_outcome(ended) == Done("clip")
    assert gone is child
    assert "ended with code 0" in str(child.death())
