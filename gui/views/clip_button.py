"""A clip as a button: its notes, and a sign that it can be heard; pressed again it is silent."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from engine.music.clip import Clip
from engine.music.key import Key
from gui.models.state import Heard, ShownClip
from gui.stage import Stage
from gui.theme import current_theme, theme_changed
from gui.views.tiny_roll import tiny_roll_pixmap

_LEAST, _WANTED = QSize(84, 42), QSize(150, 46)
_HIGHEST = 78
_SIGN = 18.0


class ClipButton(QAbstractButton):
    """Lets a clip be heard through a Stage."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._shown: ShownClip | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_HIGHEST)
        self.clicked.connect(self._toggle)
        stage.heard.changed.connect(self._follow)
        theme_changed.connect(self.update)

    def show_clip(self, clip: Clip, words: str) -> None:
        """Show another clip, which `words` names."""
        self.setAccessibleName(words)
        self.setToolTip(words)
        if self._shown is None or self._shown.clip != clip:
            self._shown = ShownClip(clip, "rebuilt", Key(0))
            self.update()

    @property
    def is_heard(self) -> bool:
        """Whether it sounds now."""
        heard = self._stage.heard.value
        return heard is not None and self._shown in heard.clips

    def sizeHint(self) -> QSize:
        return _WANTED

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def _toggle(self) -> None:
        self._stage.audition(None if self.is_heard else self._shown)

    def _follow(self, heard: Heard | None) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, heard = current_theme(), self.is_heard
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        frame = QPainterPath()
        frame.addRoundedRect(place, 5, 5)
        painter.fillPath(frame, QColor(theme.hover if self.underMouse() else theme.base))
        if self._shown is not None:
            left = round(_SIGN) + 8
            inner = QRect(left, 3, self.width() - left - 4, self.height() - 6)
            painter.drawPixmap(inner, tiny_roll_pixmap(self._shown.clip, inner.size(), theme))
        _paint_sign(painter, QPointF(6 + _SIGN / 2, self.height() / 2), heard)
        focused = self.hasFocus()
        color = theme.accent if heard or focused else theme.outline
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(color), 2 if focused else 1))
        painter.drawPath(frame)


def _paint_sign(painter: QPainter, middle: QPointF, heard: bool) -> None:
    """A triangle to hear it; a square while it is heard."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current_theme().accent))
    x, y = middle.x(), middle.y()
    if heard:
        painter.drawRoundedRect(QRectF(x - 5, y - 5, 10, 10), 1.5, 1.5)
    else:
        points = (QPointF(x - 4, y - 6), QPointF(x - 4, y + 6), QPointF(x + 6, y))
        painter.drawPolygon(QPolygonF(points))
