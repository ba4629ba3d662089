"""What a training needs of the memory, and how it is known that there is no more."""

import pytest

from engine.model.known import KNOWN_CONFIGS
from engine.training.preflight.memory import free_memory, is_out_of_memory, needed_memory

SMALL, LONG = KNOWN_CONFIGS["cat-mel_2bar_small"], KNOWN_CONFIGS["hierdec-mel_16bar"]


def test_free_memory_is_a_number_of_bytes():
    assert 10**6 < free_memory() < 10**15


def test_a_larger_batch_or_model_needs_more():
    assert needed_memory(SMALL, 64) < needed_memory(SMALL, 128) < needed_memory(LONG, 128)


def test_no_memory_is_known_from_every_backend():
    class OutOfMemoryError(RuntimeError):
        """As torch names it."""

    class ResourceExhaustedError(Exception):
        """As TensorFlow names it."""

    of_jax = type("XlaRuntimeError", (Exception,), {"__module__": "jaxlib.xla_extension"})
    for error in (
        MemoryError(),
        OutOfMemoryError(),
        ResourceExhaustedError(),
        of_jax("RESOURCE_EXHAUSTED: Out of memory allocating 1 bytes"),
        RuntimeError("MPS backend out of memory (MPS allocated: 5.56 GB)"),
        RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: 1 bytes"),
    ):
        assert is_out_of_memory(error)


def test_other_errors_are_not_taken_for_it():
    for error in (RuntimeError("shapes differ"), ValueError("out of memory"), KeyError("x")):
        assert not is_out_of_memory(error)


def test_the_real_error_of_tensorflow_is_known():
    errors = pytest.importorskip("tensorflow", reason="needs the extra 'train'").errors

    assert is_out_of_memory(errors.ResourceExhaustedError(None, None, "OOM when allocating"))
    assert not is_out_of_memory(errors.InvalidArgumentError(None, None, "shapes"))
