"""Choosing and naming the device."""

import pytest

from engine.errors import TrainingFailed
from engine.training.device import describe_device, device_environment, open_device


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
