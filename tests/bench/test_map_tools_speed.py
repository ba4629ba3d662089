"""How soon the tools of the map answer: a lasso and a colouring over 50,000 clips, the pad of five
anchors with the model that ships.

    pytest tests/bench/test_map_tools_speed.py --benchmark-enable --benchmark-only
"""

from dataclasses import replace

import numpy as np
import pytest

from engine.converters.frame import Frame
from engine.jobs import JobLink
from engine.latent.lines import inside, simplified
from engine.library.contents import Library
from engine.library.curated import Curated
from engine.model.music_model import LatentPoint, load_model
from engine.model.registry import find_model
from engine.sampling.anchored import AnchorsJob, weights_at
from gui.models.map.anchors import pad_of
from gui.models.map.colouring import colouring_of
from tests.gui.map.made_library import made_library

CLIPS = 50_000
HAND_POINTS = 400  # As often as a mouse tells where it is in a few seconds.


@pytest.fixture(scope="module")
def library() -> Library:
    """Many clips of 60 files."""
    few = made_library(240, files=60)
    rows = np.arange(CLIPS) % 240
    rng = np.random.default_rng(0)
    return replace(
        few,
        arousal=few.arousal[rows],
        file_of=few.file_of[rows],
        row_ids=np.arange(CLIPS),
        key_of=few.key_of[rows],
        measured={name: values[rows] for name, values in few.measured.items()},
        plane=(few.plane[rows] + rng.normal(0, 0.3, (CLIPS, 2))).astype(np.float32),
        layouts={},
    )


def test_a_lasso_over_fifty_thousand_clips(benchmark, library: Library) -> None:
    angles = np.linspace(0, 2 * np.pi, HAND_POINTS)
    ring = 2 * np.column_stack((np.cos(angles), np.sin(angles)))

    def lasso() -> int:
        return int(inside(library.plane, ring[simplified(ring, 0.01)]).sum())

    assert benchmark(lasso) > 1000


@pytest.mark.parametrize("by", ["register", "key", "file"])
def test_a_colouring_of_fifty_thousand_clips(benchmark, library: Library, by) -> None:
    colouring = benchmark(colouring_of, by, library, Curated())

    assert len(colouring.values) == CLIPS


def test_the_pad_of_five_anchors_with_the_model_that_ships(benchmark) -> None:
    path = find_model()
    z = load_model(path).draw(5, 0)
    pad = pad_of(5)
    corners = [(x, y) for x, y in pad.corners.tolist()]
    weights = tuple(weights_at((x, y), corners) for x, y in pad.cells.tolist())
    job = AnchorsJob(path, tuple(LatentPoint(row, Frame()) for row in z), weights, one_key=True)

    made = benchmark.pedantic(job.run, (JobLink(),), rounds=5, warmup_rounds=1)

    assert len(made) == len(pad.cells)
