"""How long the map takes for a frame, and to find a point, with everything on it.

Percentiles are kept with each result as extra_info (p50_ms, p95_ms). A table for several screens,
far and near, with the time of the processor beside that of the clock, prints
`python -m tests.bench.map_frames --screen laptop` (or 4k).
"""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from gui.theme import apply_theme
from tests.bench.map_frames import SCREENS, frames_of, open_view

ROUNDS = 100
FULL = ("pan", "zoom")  # These change all that is seen.


@pytest.fixture(scope="module", params=[50_000, 500_000], ids=lambda count: f"{count:,}")
def view(request, qapp):
    apply_theme(qapp, "light")
    view = open_view(request.param, SCREENS["laptop"])
    view.canvas.viewport().repaint()
    yield view
    view.close()


@pytest.fixture
def measured(benchmark):
    """Benchmark a call and note its percentiles."""

    def run(call):
        benchmark.pedantic(call, rounds=ROUNDS, warmup_rounds=3)
        times = np.array(benchmark.stats.stats.data) * 1e3
        benchmark.extra_info["p50_ms"] = round(float(np.percentile(times, 50)), 2)
        benchmark.extra_info["p95_ms"] = round(float(np.percentile(times, 95)), 2)

    return run


@pytest.mark.parametrize("near", [1.0, 12.0], ids=["far", "near"])
@pytest.mark.parametrize("gesture", ["pan", "zoom", "hover", "walk"])
def test_paint_a_frame(view, qapp, measured, gesture: str, near: float) -> None:
    view.fit()
    view.canvas.zoom(near, QPointF(683, 420))
    view.canvas.viewport().repaint()
    frames = iter([*frames_of(view, gesture)] * 2)

    def frame() -> None:
        next(frames)()
        if gesture in FULL:
            view.canvas.viewport().repaint()
        else:
            qapp.processEvents()

    measured(frame)


def test_draw_all_anew(view, measured) -> None:
    view.fit()

    def redraw() -> None:
        view._scene.redraw()
        view.canvas.viewport().repaint()

    measured(redraw)


def test_let_others_stand_out(view, measured) -> None:
    parts = np.random.default_rng(3).random((2, len(view.cloud))) < 0.2
    turns = iter([0, 1] * ROUNDS)

    def search() -> None:
        view.set_lit(parts[next(turns)])
        view.canvas.viewport().repaint()

    measured(search)


def test_find_the_point_under_the_mouse(view, measured) -> None:
    spots = iter(np.random.default_rng(4).uniform((0, 0), (1366, 768), (2 * ROUNDS, 2)).tolist())
    measured(lambda: view.point_at(QPointF(*next(spots))))


def test_walk_to_the_next_point(view, measured) -> None:
    starts = iter(np.random.default_rng(5).integers(len(view.cloud), size=2 * ROUNDS).tolist())
    measured(lambda: view.cloud.points.toward(next(starts), (1, 0)))
