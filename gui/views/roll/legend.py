"""The line that says what is kept, new and gone, with the signs that the notes wear."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.music.parts_compare import Comparison
from gui.theme import current_theme, theme_changed
from gui.views.roll.painting import small_font

HEIGHT = 18
_SIGN = QSize(16, 8)
_GAP_PX = 18


class ChangesLegend(QWidget):
    """One line; read by a screen reader as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = (0, 0, 0)
        self._than = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFont(small_font(self.font(), 0.85))
        theme_changed.connect(self.update)

    def keep_room(self, kept: bool) -> None:
        """Leave its line free while there is nothing to tell, so that the notes stay in place."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)

    def tell(self, comparison: Comparison, than: str) -> None:
        """Show what was counted, against a clip of this name."""
        self._counts, self._than = comparison.counts, than
        said = ", ".join(self._words())
        self.setAccessibleName(
            self.tr("Against {name}: {counts}").format(name=than, counts=said) if than else said
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def _words(self) -> tuple[str, str, str]:
        kept, new, gone = self._counts
        return (
            self.tr("%n kept", "", kept),
            self.tr("%n new", "", new),
            self.tr("%n gone", "", gone),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        x, metrics = 4.0, self.fontMetrics()
        if self._than:
            words = self.tr("Against {name}").format(name=self._than)
            painter.setPen(QColor(theme.muted))
            painter.drawText(QPointF(x, HEIGHT - 5), words)
            x += metrics.horizontalAdvance(words) + _GAP_PX
        for number, words in enumerate(self._words()):
            self._paint_sign(painter, number, QRectF(x, 5, _SIGN.width(), _SIGN.height()))
            painter.setPen(QColor(theme.text))
            painter.drawText(QPointF(x + _SIGN.width() + 5, HEIGHT - 5), words)
            x += _SIGN.width() + 5 + metrics.horizontalAdvance(words) + _GAP_PX
        painter.end()

    def _paint_sign(self, painter: QPainter, number: int, place: QRectF) -> None:
        theme = current_theme()
        if number == 2:
            pen = QPen(QColor(theme.muted), 1)
            pen.setDashPattern([2.5, 2.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place)
            return
        painter.setPen(QPen(QColor(theme.note_a).darker(125), 1))
        painter.setBrush(QColor(theme.note_a))
        painter.drawRoundedRect(place, 3, 3)
        if number == 1:
            middle, reach = place.center(), 2.6
            painter.setPen(QPen(QColor(theme.note_text), 1.5))
            painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
            painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach))
