"""All of the roll that stands still, painted in the order in which it lies."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.views.roll.geometry import RULER_HEIGHT
from gui.views.roll.lane import paint_lane
from gui.views.roll.notes import paint_notes
from gui.views.roll.painting import paint_grid, paint_ground, paint_keys
from gui.views.roll.parts import paint_chords, paint_drum_rows, paint_labels
from gui.views.roll.ruler import paint_loop_shade, paint_ruler
from gui.views.roll.scene import RollScene


def paint_picture(painter: QPainter, scene: RollScene) -> None:
    """Ground, lines, notes, lane, ruler, keys."""
    geometry = scene.geometry
    paint_ground(painter, scene)
    paint_drum_rows(painter, scene)
    paint_grid(painter, scene)
    painter.save()
    painter.setClipRect(
        QRectF(
            geometry.left,
            geometry.notes_top,
            geometry.notes_width,
            geometry.lane_top - geometry.notes_top,
        )
    )
    paint_notes(painter, scene)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(geometry.left, RULER_HEIGHT, geometry.notes_width, geometry.height))
    paint_chords(painter, scene)
    paint_lane(painter, scene)
    paint_loop_shade(painter, scene)
    painter.restore()
    paint_ruler(painter, scene)
    paint_keys(painter, scene)
    paint_labels(painter, scene)
