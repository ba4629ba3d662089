"""Pictures of the map: a dot under the mouse, several chosen, a path, anchors."""

from collections.abc import Sequence

import numpy as np
from frames import EDGE, marked, part
from opened import Opened
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap

LIVELY, CALM_PIECE = "Lieber Augustin", "Still Water"
_CHOSEN = 14


def plain(held: Opened) -> QPixmap:
    """The map with numbers on what there is to see."""
    panel = held.window.map
    plane = held.window.studio.library.value.plane
    alone, lowest = plane[plane[:, 0].argmin()], plane[plane[:, 1].argmin()]
    size = QPoint(panel.width(), panel.height())
    spots = [
        _on_picture(held, alone) + QPoint(-20, 0),
        _on_picture(held, plane[plane[:, 1].argmax()]) + QPoint(-100, 22),
        _on_picture(held, lowest) + QPoint(30, 6),
        QPoint(204, size.y() - 16),
        QPoint(size.x() - 90, size.y() - 46),
    ]
    return marked(part(held, panel), spots)


def _on_picture(held: Opened, place: Sequence[float]) -> QPoint:
    """Where a place of the map lies on a picture of its panel."""
    panel, canvas = held.window.map, held.window.map.view.canvas
    pixel = canvas.camera.point(float(place[0]), float(place[1])).toPoint()
    return canvas.mapTo(panel, pixel) + QPoint(EDGE, EDGE)


def hover(held: Opened) -> QPixmap:
    """A point of the map under the mouse."""
    view = held.window.map.view
    view._set_hover(held.clip(CALM_PIECE, 3).entry)
    held.settle()
    picture = part(held, held.window.map)
    view._set_hover(None)
    held.be_silent()
    return picture


def chosen(held: Opened) -> QPixmap:
    """Several clips chosen with a ring."""
    desk = held.window.map.desk
    plane = held.window.studio.library.value.plane
    middle = np.percentile(plane, 60, axis=0)
    near = np.argsort(np.linalg.norm(plane - middle, axis=1), kind="stable")[:_CHOSEN]
    desk.picked.pick(near.tolist())
    held.settle()
    picture = part(held, held.window.map)
    held.act("picked_none")
    held.settle(0.2)
    return picture


def path(held: Opened) -> QPixmap:
    """A path that was drawn over the map."""
    desk = held.window.map.desk
    plane = held.window.studio.library.value.plane
    low, high = plane.min(axis=0), plane.max(axis=0)
    along = np.linspace(0, 1, 60)[:, None]
    line = low + (high - low) * (np.array([0.3, 0.12]) + along * np.array([0.3, 0.75]))
    line[:, 0] += 0.12 * (high - low)[0] * np.sin(along[:, 0] * np.pi * 1.6)
    held.act("tool_pen")
    desk.paths.draw(line.astype(np.float64), 0.05)
    held.settle(1.0)
    picture = part(held, held.window.map)
    held.window.studio.edits.undo()
    desk.take("point")
    held.settle(0.2)
    held.be_silent()
    return picture


def anchors(held: Opened) -> QPixmap:
    """The pad between three anchors."""
    desk = held.window.map.desk
    held.act("tool_anchors")
    for name, which in ((LIVELY, 2), (CALM_PIECE, 0), ("Greensleeves", 4)):
        desk.anchors.add_clip(held.clip(name, which))
    held.settle()
    desk.anchors.move(0.15, -0.1, audible=False)
    held.settle(1.0)
    held.wait_until(lambda: not desk.anchors.is_making)
    held.settle()
    picture = part(held, held.window.map)
    desk.anchors.clear()
    desk.take("point")
    held.settle(0.2)
    held.be_silent()
    return picture
