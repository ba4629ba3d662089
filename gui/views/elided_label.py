"""A label of one line that ends in dots where it has no room, and then tells all in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget


class ElidedLabel(QLabel):
    """Never asks for the room that its words would take."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, quiet: bool = False):
        super().__init__(words, parent, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("quiet", quiet)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tip = ""

    def set_tip(self, tip: str) -> None:
        """Tell more in the tooltip, below the words where they have no room."""
        self._tip = tip
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        words = self.text() if shown != self.text() else ""
        self.setToolTip("\n".join(filter(None, (words, self._tip))))
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)
