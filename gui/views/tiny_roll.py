"""A clip's notes as a small picture, for lists."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.music.clip import Clip
from gui.theme import Theme, current_theme, theme_changed

_PADDING = 4.0
_FEWEST_ROWS = 12  # A narrow tune stays narrow to the eye.
_TALLEST_NOTE_PX = 4.0


def tiny_roll_pixmap(clip: Clip, size: QSize, theme: Theme, ratio: float | None = None) -> QPixmap:
    """Draw a clip's notes on the ground of the roll; kept, so that lists scroll quickly.

    Args:
        clip: What is drawn.
        size: Device-independent pixels.
        theme: Its colours.
        ratio: Device pixels for each; None takes that of the sharpest screen.
    """
    application = QGuiApplication.instance()
    if ratio is None:
        ratio = QGuiApplication.devicePixelRatio(application) if application else 1.0  # type: ignore[arg-type]
    return _drawn(clip, (size.width(), size.height()), theme, ratio)


@lru_cache(maxsize=2048)
def _drawn(clip: Clip, size: tuple[int, int], theme: Theme, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size[0] * ratio), round(size[1] * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(theme.row_white))
    painter = QPainter(pixmap)
    paint_tiny_roll(painter, clip, QRectF(0, 0, *size), theme)
    painter.end()
    return pixmap


def paint_tiny_roll(painter: QPainter, clip: Clip, place: QRectF, theme: Theme) -> None:
    """Paint bar lines and notes into a rectangle."""
    step_px = (place.width() - 2 * _PADDING) / clip.steps
    left = place.left() + _PADDING
    for bar in range(1, clip.bars):
        x = left + bar * clip.meter.steps_per_bar * step_px
        painter.fillRect(QRectF(round(x), place.top(), 1, place.height()), QColor(theme.bar_line))
    pitches = [note.pitch for note in clip.melody.notes]
    if not pitches:
        return
    rows = max(max(pitches) - min(pitches) + 1, _FEWEST_ROWS)
    middle = (max(pitches) + min(pitches)) / 2
    row_px = (place.height() - 2 * _PADDING) / rows
    height = min(max(row_px, 2.0), _TALLEST_NOTE_PX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.note_a))
    for note in clip.melody.notes:
        end = min(note.end_step, clip.steps)
        y = place.center().y() - (note.pitch - middle) * row_px
        width = max((end - note.start_step) * step_px - 0.8, 1.0)
        bar_rect = QRectF(left + note.start_step * step_px, y - height / 2, width, height)
        painter.drawRoundedRect(bar_rect, height / 2.5, height / 2.5)


class TinyRoll(QWidget):
    """Shows one clip, or nothing."""

    def __init__(self, clip: Clip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clip: Clip | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme_changed.connect(self.update)
        self.set_clip(clip)

    def set_clip(self, clip: Clip | None) -> None:
        """Show another clip."""
        self._clip = clip
        if clip is None:
            self.setAccessibleName(self.tr("No notes"))
        else:
            count = self.tr("%n note(s)", "", len(clip.melody.notes))
            self.setAccessibleName(f"{clip.name}: {count}" if clip.name else count)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(96, 34)

    def minimumSizeHint(self) -> QSize:
        return QSize(32, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        if self._clip is None:
            painter.fillRect(self.rect(), QColor(theme.row_white))
            return
        picture = tiny_roll_pixmap(self._clip, self.size(), theme, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)
