"""Measuring devices: with fakes for those that are not here, and the real processor."""

import math
from contextlib import nullcontext
from dataclasses import replace

import pytest

from engine.errors import JobCancelled, TrainingFailed
from engine.jobs import JobLink
from engine.training.device import Device
from engine.training.preflight import benchmark, rates
from engine.training.preflight.benchmark import (
    MeasureDevicesJob,
    Tried,
    best,
    device_to_use,
    measured,
)
from engine.training.preflight.preflight import DeviceRate
from tests.engine.training.conftest import TINY

CPU = Device("a processor", "cpu", "TensorFlow")
GPU = Device("a GPU", "gpu", "TensorFlow")
MIXED = replace(GPU, precision="bfloat16")
FALLING = tuple(100.0 - step for step in range(20))


def rates_of(monkeypatch, gpu: Tried, cpu: Tried | None = None) -> tuple[DeviceRate, ...]:
    """Rates where a fake GPU stands beside a fake processor of 4 steps a second."""
    tried = iter((cpu or Tried(FALLING, 4.0), gpu))
    monkeypatch.setattr(benchmark, "computing_on", lambda device: nullcontext())
    return measured(
        TINY, 64, 0.0, JobLink(), candidates=lambda: (CPU, GPU), trial=lambda *_: next(tried)
    )


def test_a_faster_gpu_that_agrees_is_used(monkeypatch):
    found = rates_of(monkeypatch, Tried((*FALLING[:-1], 81.5), 40.0, fused=True))

    assert [rate.device for rate in found] == [CPU, GPU]
    assert best(found) == DeviceRate(GPU, 40.0, 64, fused=True)


@pytest.mark.parametrize(
    ("losses", "speed", "words"),
    [
        (FALLING, 3.0, "it is slower than the processor"),
        ((*FALLING[:-1], math.nan), 40.0, "its losses are no numbers"),
        ((100.0,) * 20, 40.0, "it learns nothing"),
        ((*FALLING[:-1], 83.0), 40.0, "its losses are 2 % from the processor's"),
    ],
)
def test_a_gpu_that_gains_nothing_or_learns_otherwise_is_not_used(
    monkeypatch, losses, speed, words
):
    cpu, gpu = rates_of(monkeypatch, Tried(losses, speed))

    assert (cpu.sound, gpu.sound, gpu.words) == (True, False, words)
    assert best((cpu, gpu)).device == CPU


def rates_with_bfloat16(monkeypatch, mixed) -> tuple[DeviceRate, ...]:
    """Rates where a GPU of 40 steps a second is tried in bfloat16 too; mixed() tells how."""
    tried = iter((lambda: Tried(FALLING, 4.0), lambda: Tried(FALLING, 40.0), mixed))
    monkeypatch.setattr(benchmark, "computing_on", lambda device: nullcontext())
    found = (CPU, GPU, MIXED)
    return measured(
        TINY, 64, 0.0, JobLink(), candidates=lambda: found, trial=lambda *_: next(tried)()
    )


@pytest.mark.parametrize(
    ("losses", "speed", "used"),
    [
        (FALLING, 60.0, MIXED),
        (FALLING, 30.0, GPU),
        ((*FALLING[:-1], 83.0), 60.0, GPU),
    ],
)
def test_bfloat16_is_used_where_it_is_sound_and_faster(monkeypatch, losses, speed, used):
    found = rates_with_bfloat16(monkeypatch, lambda: Tried(losses, speed))

    assert best(found).device == used


def test_a_gpu_that_refuses_bfloat16_is_used_without(monkeypatch):
    def refused():
        raise RuntimeError("not implemented for 'BFloat16'")

    found = rates_with_bfloat16(monkeypatch, refused)

    assert (found[2].sound, found[2].words) == (False, "it does not take bfloat16")
    assert best(found).device == GPU


def test_who_cancels_while_bfloat16_is_tried_is_heard(monkeypatch):
    def cancelled():
        raise JobCancelled

    with pytest.raises(JobCancelled):
        rates_with_bfloat16(monkeypatch, cancelled)


@pytest.fixture
def beside_a_gpu(monkeypatch):
    """A machine whose backend puts numbers on a GPU."""

    def with_rates(gpu: DeviceRate):
        monkeypatch.setattr(benchmark, "open_device", lambda choice="auto": GPU)
        monkeypatch.setattr(benchmark, "measured", lambda *_, **__: (DeviceRate(CPU, 4.0, 64), gpu))

    return with_rates


def test_auto_takes_what_is_faster_and_sound(beside_a_gpu):
    beside_a_gpu(DeviceRate(GPU, 40.0, 64))

    assert device_to_use("auto", TINY, 64, JobLink()) == GPU


def test_auto_falls_back_to_the_processor(beside_a_gpu):
    beside_a_gpu(DeviceRate(GPU, 40.0, 64, sound=False, words="it learns nothing"))

    assert device_to_use("auto", TINY, 64, JobLink()) == CPU


def test_a_gpu_that_was_asked_for_and_does_not_learn_is_refused_in_words(beside_a_gpu):
    beside_a_gpu(DeviceRate(GPU, 40.0, 64, sound=False, words="it learns nothing"))

    with pytest.raises(TrainingFailed, match="a GPU is not used for training: it learns nothing"):
        device_to_use("gpu", TINY, 64, JobLink())


def test_a_slow_gpu_that_was_asked_for_is_used(beside_a_gpu):
    slow = DeviceRate(GPU, 2.0, 64, sound=False, words="it is slower than the processor")
    beside_a_gpu(slow)

    assert device_to_use("gpu", TINY, 64, JobLink()) == GPU


def test_the_processor_is_used_where_asked_for_after_the_gpu_woke(beside_a_gpu):
    beside_a_gpu(DeviceRate(GPU, 40.0, 64))

    found = device_to_use("cpu", TINY, 64, JobLink())

    assert (found.kind, found.backend) == ("cpu", GPU.backend)


def test_a_gpu_that_spoiled_a_training_is_not_used_again_that_day(beside_a_gpu):
    beside_a_gpu(DeviceRate(GPU, 40.0, 64))
    assert device_to_use("auto", TINY, 64, JobLink()) == GPU

    rates.distrust(TINY, 64, GPU, "a training went wrong on it today")

    assert device_to_use("auto", TINY, 64, JobLink()) == CPU


def test_a_spoiled_training_speaks_against_a_gpu_in_any_precision():
    rates.remember_rates(TINY, tuple(DeviceRate(one, 4.0, 64) for one in (CPU, GPU, MIXED)))

    rates.distrust(TINY, 64, MIXED, "a training went wrong on it today")

    assert [rate.sound for rate in rates.rates_of_today(TINY, 64) or ()] == [True, False, False]


def test_rates_hold_for_a_day_one_model_and_one_batch(monkeypatch):
    found = (DeviceRate(CPU, 4.0, 64), DeviceRate(GPU, 40.0, 64, fused=True))
    rates.remember_rates(TINY, found)

    assert rates.rates_of_today(TINY, 64) == found
    assert rates.rates_of_today(replace(TINY, name="other"), 64) == found
    assert rates.rates_of_today(TINY, 32) is None
    assert rates.rates_of_today(replace(TINY, z_size=7), 64) is None
    monkeypatch.setattr(rates, "_today", lambda: "2001-01-01")
    assert rates.rates_of_today(TINY, 64) is None


def test_rates_that_cannot_be_read_are_measured_anew():
    found = (DeviceRate(CPU, 4.0, 64),)
    rates.remember_rates(TINY, found)
    rates._place().write_text("{", "utf-8")
    assert rates.rates_of_today(TINY, 64) is None


def test_the_processor_here_makes_the_real_step(keras):
    job = MeasureDevicesJob("lento-melody-2bar", batch_size=4, seconds=0.0)

    (rate,) = job.run(JobLink())

    assert (rate.device.kind, rate.sound, rate.fused) == ("cpu", True, False)
    assert rate.steps_per_s > 0.0
    assert job.run(JobLink()) == (rate,)  # Remembered, not measured again.


@pytest.mark.parametrize("name", ["groovae_2bar_humanize", "cat-drums_2bar_small"])
def test_there_is_something_to_learn_in_every_content(name):
    from engine.model.known import KNOWN_CONFIGS

    first, second = benchmark._practice(KNOWN_CONFIGS[name], 3)

    assert first.events.shape[:2] == (3, 32)
    assert (first.noise != second.noise).any()
