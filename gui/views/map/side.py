"""A column beside the map that belongs to one tool: a title, a line that explains it, a cross."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.models.map.desk import MapDesk
from gui.views.buttons import tool_button

WIDTH = 236


class ToolColumn(QWidget):
    """The frame of such a column; `page` takes what stands in it."""

    def __init__(self, desk: MapDesk) -> None:
        super().__init__()
        self.desk = desk
        self.setFixedWidth(WIDTH)
        self._name = QLabel()
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        close = tool_button("x", self.tr("Put the tool away (Esc)"))
        close.clicked.connect(lambda: desk.tool.set_value("point"))
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(close)
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("quiet", True)
        self.page = QVBoxLayout(self)
        self.page.setContentsMargins(10, 4, 8, 10)
        self.page.setSpacing(6)
        self.page.addLayout(head)
        self.page.addWidget(self._words)

    def set_words(self, title: str, words: str) -> None:
        """Say what the tool is and, in one line, how it is used."""
        self.setAccessibleName(title)
        self._name.setText(title)
        self._words.setText(words)
