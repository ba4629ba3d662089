"""The title bar of a dock: its name, a quiet note, what belongs to it, and a button that closes."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QWidget

from gui.views.buttons import tool_button
from gui.views.elided_label import ElidedLabel

HEIGHT = 38  # The map's own head has the same.


class TitleBar(QWidget):
    """A name in bold, then a note that gives way where there is no room, then buttons."""

    def __init__(self, title: str, *tools: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setFixedHeight(HEIGHT)
        name = QLabel(title)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self._note = ElidedLabel(quiet=True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 2, 6, 2)
        self.row.setSpacing(4)
        self.row.addWidget(name)
        self.row.addSpacing(6)
        self.row.addWidget(self._note, 1)
        for tool in tools:
            self.row.addWidget(tool)

    def set_note(self, words: str, tip: str = "", *, name: str = "", facts: str = "") -> None:
        """Show other words beside the name; name and facts as ElidedLabel.set_shorter() has it."""
        self._note.setText(words)
        self._note.set_shorter(name, facts)
        self._note.set_tip(tip)


class DockTitle(TitleBar):
    """The title bar of one dock; dragging and double clicks on it work as on any other."""

    def __init__(self, dock: QDockWidget, *tools: QWidget) -> None:
        super().__init__(dock.windowTitle(), *tools)
        words = self.tr("Close {title}").format(title=dock.windowTitle())
        close = tool_button("x", words)
        close.setIconSize(QSize(14, 14))
        close.setToolTip(self.tr("{words}; the View menu brings it back").format(words=words))
        close.clicked.connect(dock.close)
        self.row.addWidget(close)
