"""bfloat16 beside float32: computed here on the CPU, chosen only where a GPU has it."""

import sys
import types

import numpy as np
import pytest

from engine.training import precision
from engine.training.precision import computing_in, precision_now, takes_bfloat16
from tests.engine.training.conftest import tiny_recipe

STEPS = 20


def losses_in(name):
    """Losses of twenty steps from one seed, and the network that made them."""
    from engine.training.network.built import built_network
    from engine.training.network.step import make_step
    from engine.training.preflight.benchmark import _practice

    with computing_in(name):
        network = built_network(tiny_recipe())
        network.optimizer.learning_rate = 1e-2
        network.beta.assign(0.05)
        batches = _practice(network.config, 8)
        losses = [make_step(network, batches[step % 2]) for step in range(STEPS)]
    return losses, network


def test_mixed_losses_are_those_of_float32(keras):
    exact, mixed = (losses_in(name)[0] for name in ("float32", "bfloat16"))

    assert exact != mixed
    assert exact[-1] < 0.9 * exact[0]
    np.testing.assert_allclose(mixed, exact, rtol=0.01)


def test_layers_are_mixed_and_what_is_kept_or_judged_is_not(keras):
    with computing_in("bfloat16"):
        from engine.training.network.built import built_network

        network = built_network(tiny_recipe())

    computed = {name: layer.compute_dtype for name, layer in network.named_layers().items()}
    exact = {name for name, kind in computed.items() if kind == "float32"}
    assert exact == {"encoder/mu", "encoder/sigma", "decoder/output_projection"}
    assert {kind for name, kind in computed.items() if name not in exact} == {"bfloat16"}
    kept = [*network.variables, *network.optimizer.variables]
    assert {str(v.dtype) for v in kept if "float" in str(v.dtype)} == {"float32"}


def test_a_precision_holds_until_it_is_left(keras):
    with computing_in("bfloat16"):
        within = precision_now()

    assert (within, precision_now()) == ("bfloat16", "float32")


@pytest.mark.parametrize(("capability", "takes"), [((7, 5), False), ((8, 0), True)])
def test_a_gpu_of_nvidia_tells_whether_it_has_bfloat16(keras, monkeypatch, capability, takes):
    cuda = types.SimpleNamespace(
        is_available=lambda: True, get_device_capability=lambda: capability
    )
    told = {"compute_capability": capability}
    config = types.SimpleNamespace(
        list_physical_devices=lambda kind: ["gpu"],
        experimental=types.SimpleNamespace(get_device_details=lambda gpu: told),
    )
    one = types.SimpleNamespace(compute_capability="{}.{}".format(*capability))
    monkeypatch.setitem(sys.modules, "torch", types.SimpleNamespace(cuda=cuda))
    monkeypatch.setitem(sys.modules, "tensorflow", types.SimpleNamespace(config=config))
    monkeypatch.setitem(sys.modules, "jax", types.SimpleNamespace(devices=lambda: [one]))

    assert {ask() for ask in precision._TAKES_IT.values()} == {takes}


def test_without_a_gpu_there_is_no_bfloat16(keras):
    assert not takes_bfloat16()
