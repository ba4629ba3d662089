"""Ways to paint 20,000 notes at once; docs/decisions/roll-painting.md tells what came of it."""

from collections.abc import Callable
from itertools import starmap

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from engine.music.clip import Clip
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote
from gui.theme import LIGHT
from gui.views.roll.columns import part_columns
from gui.views.roll.dense import paint_dense
from gui.views.roll.geometry import Extent, RollGeometry
from gui.views.roll.scene import RollScene, Shown, places

NOTES, BARS, SIZE = 20_000, 200, (1300, 500)


@pytest.fixture
def scene() -> RollScene:
    rng = np.random.default_rng(0)
    notes = sorted(
        PlayedNote(float(at), float(at) + 3.0, int(rng.integers(30, 90)), int(rng.integers(1, 127)))
        for at in rng.uniform(0, BARS * 16 - 4, NOTES)
    )
    columns = part_columns(Part("melody", tuple(notes)), 0)
    clip = Clip(Melody(), bars=BARS)
    geometry = RollGeometry.of((clip,), Extent(30, 89), *SIZE).fitted().zoomed(0.0001, 0)
    return RollScene(geometry, LIGHT, columns, (None,), 0, shown=Shown())


def rectangles(painter: QPainter, scene: RollScene) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.note_a))
    painter.drawRects(list(starmap(QRectF, places(scene.geometry, scene.columns).tolist())))


def smooth_rectangles(painter: QPainter, scene: RollScene) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rectangles(painter, scene)


def rounded_one_by_one(painter: QPainter, scene: RollScene) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(LIGHT.note_a))
    for place in starmap(QRectF, places(scene.geometry, scene.columns).tolist()):
        painter.drawRoundedRect(place, 3, 3)


def filled_one_by_one(painter: QPainter, scene: RollScene) -> None:
    color = QColor(LIGHT.note_a)
    for place in starmap(QRectF, places(scene.geometry, scene.columns).tolist()):
        painter.fillRect(place, color)


def one_picture(painter: QPainter, scene: RollScene) -> None:
    paint_dense(painter, scene, np.arange(NOTES))


WAYS = (rounded_one_by_one, filled_one_by_one, smooth_rectangles, rectangles, one_picture)


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_paint_all_notes(
    qapp, benchmark, scene: RollScene, way: Callable[[QPainter, RollScene], None], ratio: int
) -> None:
    pixmap = QPixmap(SIZE[0] * ratio, SIZE[1] * ratio)
    pixmap.setDevicePixelRatio(ratio)

    def paint() -> None:
        painter = QPainter(pixmap)
        way(painter, scene)
        painter.end()

    benchmark.pedantic(paint, rounds=15, warmup_rounds=2)
    times = np.array(benchmark.stats.stats.data) * 1e3
    benchmark.extra_info["p50_ms"] = round(float(np.percentile(times, 50)), 2)
    benchmark.extra_info["p95_ms"] = round(float(np.percentile(times, 95)), 2)
