"""A training that a GPU spoils, with fakes for the GPU and for the training itself."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from engine.errors import TrainingFailed
from engine.jobs import JobLink
from engine.training import learning
from engine.training.course import loop
from engine.training.course.state import State, save_state
from engine.training.course.trained import Trained
from engine.training.device import Device
from engine.training.job import TrainJob
from engine.training.judging.health import FailedOnGpu
from engine.training.kept import KeptTraining
from engine.training.learning import learn
from engine.training.preflight.preflight import DeviceRate
from engine.training.preflight.rates import rates_of_today, remember_rates
from engine.training.preparing import prepare
from engine.training.recipe import largest_batch
from tests.engine.training.conftest import TINY

CPU = Device(learning.processor_name(), "cpu", "TensorFlow")
GPU = Device("a GPU", "gpu", "TensorFlow")


@pytest.fixture
def prepared(tunes, tmp_path):
    job = TrainJob(tunes, tmp_path / "m.lento", steps=9, way="scratch")
    return prepare(job._asked(), TINY, None, JobLink())


@pytest.fixture
def kept(tmp_path):
    return KeptTraining(tmp_path)


@pytest.fixture
def tried(keras, monkeypatch, kept):
    """Where the training was tried, and whether it found a state to go on from."""
    where, scopes = [], []

    @contextmanager
    def scope(device):
        scopes.append(device.kind)
        yield
        scopes.pop()

    def train(_config, _data, _link, *, start, leader):
        assert leader is None
        where.append((scopes[-1], start.state_file.exists()))
        if scopes[-1] == "gpu":
            start.state_file.write_bytes(b"what the GPU made of it")
            raise FailedOnGpu("Choose the CPU.", 300)
        return Trained({}, 9, 1.0, ())

    monkeypatch.setattr(loop, "train", train)
    monkeypatch.setattr(learning, "computing_on", scope)
    return where


def test_a_training_that_a_gpu_spoils_begins_again_on_the_processor_and_says_so(
    prepared, kept, tried
):
    learned = learn(prepared, GPU, kept, JobLink(), or_processor=True)

    assert tried == [("gpu", False), ("cpu", False)]
    assert learned.device == CPU
    (finding,) = learned.trained.findings
    assert (finding.trouble, finding.step, finding.repaired) == ("learns_nothing", 300, True)
    assert "a GPU" in finding.words


def test_it_goes_on_there_too_when_it_breaks_off(prepared, kept, tried):
    model = prepared.config.model
    batch = largest_batch("scratch", model)
    remember_rates(model, (DeviceRate(CPU, 4.0, batch), DeviceRate(GPU, 40.0, batch)))

    learn(prepared, GPU, kept, JobLink(), or_processor=True)

    rates = rates_of_today(model, batch)
    assert rates is not None
    assert [rate.sound for rate in rates] == [True, False]


@pytest.mark.parametrize(
    ("began", "has_it", "goes_on"),
    [("bfloat16", True, "bfloat16"), ("bfloat16", False, "float32"), ("float32", True, "float32")],
)
def test_a_training_goes_on_in_the_precision_it_began_in(
    prepared, kept, tried, monkeypatch, began, has_it, goes_on
):
    save_state(kept.state_file, State((), (), {}, {}, {"precision": began}))
    monkeypatch.setattr(learning, "takes_bfloat16", lambda: has_it)
    monkeypatch.setattr(loop, "train", lambda *_, **__: Trained({}, 9, 1.0, ()))
    here = replace(GPU, precision="float32" if began == "bfloat16" else "bfloat16")

    learned = learn(prepared, here, kept, JobLink())

    assert learned.device.precision == goes_on


def test_who_insists_on_a_gpu_is_told_to_choose_the_cpu(prepared, kept, tried):
    with pytest.raises(TrainingFailed, match="Choose the CPU"):
        learn(prepared, GPU, kept, JobLink())

    assert tried == [("gpu", False)]
