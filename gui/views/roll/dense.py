"""Notes by the thousand, painted as one picture: as many pixels as there are, not as many notes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.theme import Theme
from gui.views.roll.geometry import RollGeometry
from gui.views.roll.looks import PALE, Look, color_of, looks_of, painting_order
from gui.views.roll.scene import RollScene, pale

_LOOKS = 256
_ROOM_FOR_GAP_PX = 3.0  # Rows as high as this keep a line of ground between them.


def paint_dense(painter: QPainter, scene: RollScene, order: NDArray[np.intp]) -> None:
    """Paint notes as runs of pixels in rows, and the rows as high as they are."""
    geometry = scene.geometry
    ratio = painter.device().devicePixelRatioF()
    looks = looks_of(scene, pale(scene))[order]
    upward = painting_order(looks)
    order, looks = order[upward], looks[upward]
    row_numbers, tops = _rows(geometry)
    columns = scene.columns.at(order)
    rows = np.where(columns.drums, row_numbers[1][columns.pitch], row_numbers[0][columns.pitch])
    width = max(1, round(geometry.notes_width * ratio))
    runs = np.zeros((len(tops), width), dtype=np.uint32)
    colors = _palette(scene.theme)[looks]
    px, scroll = geometry.px_per_step * ratio, geometry.scroll_px * ratio
    starts = np.floor(columns.start * px - scroll)
    widths = np.maximum(1, np.floor((columns.end - columns.start) * px) - (px >= 2))
    drums = columns.drums
    widths[drums] = np.maximum(1, min(px - 2, 11 * ratio))
    _fill_runs(runs, rows, starts, starts + widths, colors)
    _draw(painter, geometry, runs, tops, ratio)


def _fill_runs(
    runs: NDArray[np.uint32],
    rows: NDArray[np.intp],
    first: NDArray[np.float64],
    last: NDArray[np.float64],
    colors: NDArray[np.uint32],
) -> None:
    """Colour the pixels first <= x < last of rows; later ones lie over earlier ones."""
    width = runs.shape[1]
    left = np.clip(first, 0, width).astype(np.int64)
    lengths = np.clip(last, 0, width).astype(np.int64) - left
    ends = np.cumsum(lengths)
    along = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)
    runs.reshape(-1)[np.repeat(rows * width + left, lengths) + along] = np.repeat(colors, lengths)


def _rows(
    geometry: RollGeometry,
) -> tuple[tuple[NDArray[np.intp], NDArray[np.intp]], list[tuple[float, float]]]:
    """The row of each pitch and of each drum, and the top and height of each row."""
    pitches, drums = np.zeros(128, dtype=np.intp), np.zeros(128, dtype=np.intp)
    tops: list[tuple[float, float]] = []
    for pitch in geometry.pitches_in_sight if geometry.with_pitches else ():
        pitches[pitch] = len(tops)
        tops.append((geometry.y_of(pitch), geometry.row_height))
    for key in geometry.drums:
        drums[key] = len(tops)
        tops.append((geometry.y_of_drum(key), geometry.drum_height))
    return (pitches, drums), tops


def _draw(
    painter: QPainter,
    geometry: RollGeometry,
    runs: NDArray[np.uint32],
    tops: list[tuple[float, float]],
    ratio: float,
) -> None:
    """Stretch each row of pixels to the height of its row of the roll."""
    width = runs.shape[1]
    rows = QImage(
        runs.data,
        width,
        runs.shape[0],
        runs.strides[0],
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    for number in np.flatnonzero(runs.any(axis=1)).tolist():
        y, row_height = tops[number]
        gap = 1 if row_height >= _ROOM_FOR_GAP_PX else 0
        top, bottom = round(y * ratio), round((y + row_height) * ratio) - gap
        place = QRectF(geometry.left, top / ratio, width / ratio, max(1, bottom - top) / ratio)
        painter.drawImage(place, rows, QRectF(0, number, width, 1))


def _palette(theme: Theme) -> NDArray[np.uint32]:
    """The colour of every look as a premultiplied number."""
    return np.array([_number(Look(look), theme) for look in range(_LOOKS)], dtype=np.uint32)


def _number(look: Look, theme: Theme) -> int:
    if look.role > 4:
        return 0
    color = QColor(theme.text) if look.is_selected else color_of(look, theme)
    alpha = 2 * PALE if look.is_pale else 255
    red, green, blue = (round(c * alpha / 255) for c in (color.red(), color.green(), color.blue()))
    return alpha << 24 | red << 16 | green << 8 | blue
