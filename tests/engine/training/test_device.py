"""Choosing and naming the device."""

import importlib.util
import sys
import types

import pytest

from engine.errors import TrainingFailed
from engine.training import device as device_module
from engine.training.device import (
    describe_device,
    device_environment,
    devices,
    open_device,
    processor_name,
)


def test_cpu_hides_every_gpu_from_every_backend():
    environment = device_environment("cpu")

    assert environment["CUDA_VISIBLE_DEVICES"] == "-1"
    assert environment["KERAS_TORCH_DEVICE"] == environment["JAX_PLATFORMS"] == "cpu"
    assert "CUDA_VISIBLE_DEVICES" not in device_environment("auto")


def test_a_backend_that_the_person_chose_stays(monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "jax")

    assert device_environment()["KERAS_BACKEND"] == "jax"


def test_nothing_installed_is_said_with_what_to_do(monkeypatch):
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    with pytest.raises(TrainingFailed, match="pip install"):
        device_environment()


def test_the_device_really_used_is_named(keras):
    device = describe_device()

    assert device.name
    assert (device.kind, device.backend) == ("cpu", "TensorFlow")


def test_a_gpu_that_is_not_there_is_an_error_and_not_a_slow_training(keras):
    with pytest.raises(TrainingFailed, match="no GPU"):
        open_device("gpu")


@pytest.mark.parametrize(
    ("system", "choice", "backend"),
    [
        ("linux", "auto", "tensorflow"),
        ("win32", "auto", "torch"),
        ("darwin", "gpu", "torch"),
        ("darwin", "cpu", "tensorflow"),
    ],
)
def test_each_system_takes_the_backend_that_knows_its_gpu(monkeypatch, system, choice, backend):
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)

    assert device_environment(choice)["KERAS_BACKEND"] == backend


def test_without_the_extra_for_gpus_windows_trains_by_tensorflow(monkeypatch):
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: name if name == "tensorflow" else None
    )

    assert device_environment()["KERAS_BACKEND"] == "tensorflow"


@pytest.fixture
def unnamed():
    """A processor whose name nobody has asked for yet."""
    processor_name.cache_clear()
    yield
    processor_name.cache_clear()


def test_macos_tells_the_name_of_its_processor(monkeypatch, unnamed):
    told = types.SimpleNamespace(stdout="Apple M3 Pro\n")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(device_module.subprocess, "run", lambda *args, **settings: told)

    assert processor_name() == "Apple M3 Pro"


def test_windows_tells_the_name_of_its_processor(monkeypatch, unnamed):
    class Key:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            return None

    registry = types.SimpleNamespace(
        HKEY_LOCAL_MACHINE=0,
        OpenKey=lambda root, place: Key(),
        QueryValueEx=lambda key, name: ("Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz  ", 1),
    )
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)

    assert processor_name() == "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz"


def test_a_system_that_does_not_tell_is_named_somehow(monkeypatch, unnamed):
    def silent(*args, **settings):
        raise OSError

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(device_module.subprocess, "run", silent)

    assert processor_name()


def test_beside_a_gpu_the_processor_is_a_device_too(keras, monkeypatch):
    gpu = device_module.Device("NVIDIA T4", "gpu", "TensorFlow")
    monkeypatch.setattr(device_module, "describe_device", lambda: gpu)

    assert [device.kind for device in devices()] == ["cpu", "gpu"]
    assert devices()[1] == gpu


def test_on_two_cores_no_product_is_shared_between_them(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert device_environment("cpu")["TF_NUM_INTRAOP_THREADS"] == "1"

    monkeypatch.setattr("os.cpu_count", lambda: 8)
    assert "TF_NUM_INTRAOP_THREADS" not in device_environment("cpu")


def test_a_device_can_be_computed_on_by_name(keras):
    with device_module.computing_on(describe_device()):
        assert describe_device().kind == "cpu"
