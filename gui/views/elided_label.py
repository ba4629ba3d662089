"""A label of one line that ends in dots where it has no room, and then tells all in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

_LEAST_OF_NAME = 3  # Letters, for a name to be worth its room.


class ElidedLabel(QLabel):
    """Never asks for the room that its words would take."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, quiet: bool = False):
        super().__init__(words, parent, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("quiet", quiet)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tip = self._name = self._facts = ""

    def set_shorter(self, name: str, facts: str) -> None:
        """Where there is no room, let a name within the words end in dots; where there is none for
        a name at all, show facts instead.
        """
        self._name, self._facts = name, facts
        self.update()

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
        shown = self._shown()
        words = self.text() if shown != self.text() else ""
        self.setToolTip("\n".join(filter(None, (words, self._tip))))
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), shown)

    def _shown(self) -> str:
        """The words, or what of them there is room for."""
        metrics, words, right = self.fontMetrics(), self.text(), Qt.TextElideMode.ElideRight
        if metrics.horizontalAdvance(words) <= self.width() or not self._facts:
            return metrics.elidedText(words, right, self.width())
        if self._name:
            rest = metrics.horizontalAdvance(words.replace(self._name, "", 1))
            if self.width() - rest >= metrics.horizontalAdvance("M" * _LEAST_OF_NAME):
                name = metrics.elidedText(self._name, right, self.width() - rest - 1)
                return words.replace(self._name, name, 1)
        return metrics.elidedText(self._facts, right, self.width())
