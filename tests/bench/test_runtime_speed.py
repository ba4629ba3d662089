"""How fast the NumPy runtime is, each time beside the bare matrix products of the same weights.

Run on one thread, and by processor time where other work is going on:
OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 pytest tests/bench/test_runtime_speed.py \\
    --benchmark-only --benchmark-timer=time.process_time
The full-size 16-bar model of Magenta needs 3 GB and some minutes; -k 'not hierdec' leaves it out.
"""

import time
from functools import lru_cache

import numpy as np
import pytest

from engine.model.config import PHRASES
from engine.model.decoder import LstmDecoder
from engine.model.encoder import BidirectionalLstmEncoder
from engine.model.known import KNOWN_CONFIGS
from engine.model.lstm import multiply
from engine.model.segments import Segments
from engine.model.shapes import (
    DIRECTIONS,
    OUTPUT_PROJECTION,
    core_prefixes,
    decoder_cell_name,
    encoder_cell_name,
    expected_shapes,
    level_cell_name,
)

TWO_BARS = ["cat-mel_2bar_small", "lento-melody-2bar", "lento-chords-2bar", "lento-drums-2bar"]
SIXTEEN_BARS = ["lento-melody-16bar", "hierdec-mel_16bar"]
ROUNDS = {"hierdec-mel_16bar": 1, "lento-melody-16bar": 20}  # 50 for all others.

every_model = pytest.mark.parametrize("name", [*TWO_BARS, *SIXTEEN_BARS])
every_batch = pytest.mark.parametrize("rows", [1, 64])


@lru_cache(maxsize=1)
def weights_of(name):
    rng = np.random.default_rng(0)
    shapes = expected_shapes(KNOWN_CONFIGS[name])
    return {
        array: 0.2 * (rng.random(shape, dtype=np.float32) - np.float32(0.5))
        for array, shape in shapes.items()
    }


def measured(benchmark, name, work):
    """Run work as often as its size allows."""
    rounds = ROUNDS.get(name, 50)
    return benchmark.pedantic(work, rounds=rounds, warmup_rounds=min(1, rounds - 1))


def controls_for(config, rows):
    shape = (rows, config.steps, config.control_size)
    return np.ones(shape, np.float32) if config.control_size else None


def latent(config, rows):
    return np.random.default_rng(1).standard_normal((rows, config.z_size)).astype(np.float32)


def products(kernels, rows, steps):
    """A function that multiplies rows by every kernel once a step, and does nothing else."""
    sides = [np.ones((rows, len(kernel)), np.float32) for kernel in kernels]
    outs = [np.empty((rows, kernel.shape[1]), np.float32) for kernel in kernels]

    def run():
        for _ in range(steps):
            for side, kernel, out in zip(sides, kernels, outs, strict=True):
                multiply(side, kernel, out)

    return run


def decoder_kernels(config, weights):
    """The rows that every step must read: recurrent ones, upper layers whole, the projection."""
    (prefix,) = core_prefixes(config)
    names = [decoder_cell_name(layer) for layer in range(len(config.decoder_units))]
    cells = [weights[f"{prefix}{name}/kernel"] for name in names]
    first = np.ascontiguousarray(cells[0][-config.decoder_units[0] :])
    return [first, *cells[1:], weights[f"{prefix}{OUTPUT_PROJECTION}/kernel"]]


def encoder_kernels(config, weights):
    """The recurrent rows of both directions of every layer."""
    name = level_cell_name if config.family == PHRASES else encoder_cell_name
    layers = 1 if config.family == PHRASES else len(config.encoder_units)
    return [
        np.ascontiguousarray(weights[f"{name(layer, way)}/kernel"][-config.encoder_units[layer] :])
        for layer in range(layers)
        for way in DIRECTIONS
    ]


@every_model
@every_batch
@pytest.mark.benchmark(group="decode")
@pytest.mark.parametrize("temperature", [None, 0.5])
def test_decode(benchmark, name, rows, temperature):
    config = KNOWN_CONFIGS[name]
    decoder = LstmDecoder(config, weights_of(name))
    z, controls = latent(config, rows), controls_for(config, rows)

    def work():
        rng = np.random.default_rng(2)
        return decoder.decode(z, config.steps, temperature, rng, controls=controls)

    assert measured(benchmark, name, work).shape == (rows, config.steps)


@every_batch
@pytest.mark.benchmark(group="decode")
def test_decode_phrases_one_by_one_as_a_mask_needs_it(benchmark, rows):
    name = "lento-melody-16bar"
    config = KNOWN_CONFIGS[name]
    decoder = LstmDecoder(config, weights_of(name))
    z, controls = latent(config, rows), controls_for(config, rows)

    def work():
        return decoder.decode(z, config.steps, controls=controls, mask=lambda step, events: None)

    assert measured(benchmark, name, work).shape == (rows, config.steps)


@every_model
@every_batch
@pytest.mark.benchmark(group="decode")
def test_decode_floor(benchmark, name, rows):
    config = KNOWN_CONFIGS[name]
    split = Segments.of(config, config.steps)
    side_by_side = 1 if split.linked else split.count
    kernels = decoder_kernels(config, weights_of(name))

    measured(benchmark, name, products(kernels, rows * side_by_side, config.steps // side_by_side))


@every_model
@every_batch
@pytest.mark.benchmark(group="encode")
def test_encode(benchmark, name, rows):
    config = KNOWN_CONFIGS[name]
    encoder = BidirectionalLstmEncoder(config, weights_of(name))
    tokens = np.random.default_rng(1).integers(0, config.input_depth, (rows, config.steps))
    x = np.eye(config.input_depth, dtype=np.float32)[tokens]
    lengths, controls = np.full(rows, config.steps), controls_for(config, rows)

    mu, _ = measured(benchmark, name, lambda: encoder.encode(x, lengths, controls))

    assert mu.shape == (rows, config.z_size)


@every_model
@every_batch
@pytest.mark.benchmark(group="encode")
def test_encode_floor(benchmark, name, rows):
    config = KNOWN_CONFIGS[name]
    side_by_side = config.segments if config.family == PHRASES else 1
    kernels = encoder_kernels(config, weights_of(name))

    measured(benchmark, name, products(kernels, rows * side_by_side, config.steps // side_by_side))


@every_model
@pytest.mark.benchmark(group="encode")
def test_encode_a_library(benchmark, name):
    """As an import does it, beside the products of the same rows; extra_info: share_of_products.

    Both take turns, and the quickest of each counts, so that other work touches both alike.
    """
    config, rows = KNOWN_CONFIGS[name], 256 if ROUNDS.get(name, 50) > 1 else 8
    encoder = BidirectionalLstmEncoder(config, weights_of(name))
    tokens = np.random.default_rng(1).integers(0, config.input_depth, (rows, config.steps))
    x = np.eye(config.input_depth, dtype=np.float32)[tokens]
    lengths, controls = np.full(rows, config.steps), controls_for(config, rows)
    side_by_side = config.segments if config.family == PHRASES else 1
    kernels = encoder_kernels(config, weights_of(name))
    bare = products(kernels, rows * side_by_side, config.steps // side_by_side)
    took: dict[str, list[float]] = {"encode": [], "products": []}

    def both():
        for what, work in (
            ("products", bare),
            ("encode", lambda: encoder.encode(x, lengths, controls)),
        ):
            before = time.process_time()
            work()
            took[what].append(time.process_time() - before)

    benchmark.pedantic(both, rounds=3 if rows == 8 else 8, warmup_rounds=1)

    share = min(took["products"]) / min(took["encode"])
    benchmark.extra_info["share_of_products"] = round(share, 3)
    benchmark.extra_info["ms_a_window"] = round(1e3 * min(took["encode"]) / rows, 3)
