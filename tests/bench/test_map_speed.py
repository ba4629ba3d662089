"""How long the map takes to paint 50,000 points, and to find one of them.

Percentiles are kept with each result as extra_info (p50_ms, p95_ms).
"""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from gui.views.map.view import MapView

POINTS = 50_000


@pytest.fixture
def view(qtbot):
    rng = np.random.default_rng(0)
    centres = rng.normal(0, 2.0, (30, 2))
    positions = centres[rng.integers(30, size=POINTS)] + rng.normal(0, 0.5, (POINTS, 2))
    view = MapView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    view.set_points(
        positions.astype(np.float32),
        rng.random(POINTS).astype(np.float32),
        lambda index: str(index),
    )
    view.grab()
    return view


@pytest.fixture
def measured(benchmark):
    """Benchmark a call and note its percentiles."""

    def run(call):
        benchmark.pedantic(call, rounds=40, warmup_rounds=3)
        times = np.array(benchmark.stats.stats.data) * 1e3
        benchmark.extra_info["p50_ms"] = round(float(np.percentile(times, 50)), 2)
        benchmark.extra_info["p95_ms"] = round(float(np.percentile(times, 95)), 2)

    return run


def test_paint_a_frame_that_has_not_moved(view, measured) -> None:
    measured(view.canvas.viewport().repaint)


def test_paint_a_frame_of_a_hover(view, measured) -> None:
    numbers = iter(np.random.default_rng(1).integers(POINTS, size=1000).tolist())

    def hover() -> None:
        view._set_hover(next(numbers))
        view.canvas.viewport().repaint()

    measured(hover)


def test_paint_a_frame_of_a_drag(view, measured) -> None:
    def pan() -> None:
        view.canvas.pan(QPointF(3, 1))
        view.canvas.viewport().repaint()

    measured(pan)


def test_paint_a_frame_of_a_zoom(view, measured) -> None:
    middle, factors = QPointF(450, 300), iter([1.02, 1 / 1.02] * 50)

    def zoom() -> None:
        view.canvas.zoom(next(factors), middle)
        view.canvas.viewport().repaint()

    measured(zoom)


def test_draw_all_points_anew(view, measured) -> None:
    def redraw() -> None:
        view._scene.redraw()
        view.canvas.viewport().repaint()

    measured(redraw)


def test_find_the_point_under_the_mouse(view, measured) -> None:
    measured(lambda: view.point_at(QPointF(430, 290)))


def test_walk_to_the_next_point(view, measured) -> None:
    measured(lambda: view._points.toward(100, (1, 0)))
