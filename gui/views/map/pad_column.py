"""The anchors of the map, the pad between them, and what is done with the clip under the dot."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QListWidgetItem

from gui.models.map.anchors import LETTERS
from gui.models.map.desk import MapDesk
from gui.views.buttons import push_button
from gui.views.map.pad_view import PadView
from gui.views.map.side import ToolColumn

_LOWEST, _HIGHEST = 78, 190  # Pixels, of three rows and of eight.


class AnchorList(QListWidget):
    """Letters and names of anchors; Delete takes one away."""

    def __init__(self, desk: MapDesk) -> None:
        super().__init__()
        self._anchors = desk.anchors
        self.setAccessibleName(self.tr("Anchors"))
        self.setStyleSheet("QListWidget::item { min-height: 22px; padding: 0 4px; }")
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_HIGHEST)
        self._anchors.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the anchors that there are."""
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for letter, anchor in zip(LETTERS, self._anchors.all, strict=False):
                item = QListWidgetItem(f"{letter}   {anchor.name}")
                item.setToolTip(anchor.name)
                self.addItem(item)
            self.setCurrentRow(min(row, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deletes = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if deletes and self.currentRow() >= 0:
            self._anchors.remove(self.currentRow())
        else:
            super().keyPressEvent(event)


class PadColumn(ToolColumn):
    """Beside the map while anchors are set."""

    def __init__(self, desk: MapDesk) -> None:
        super().__init__(desk)
        self.set_words(
            self.tr("Blend between anchors"),
            self.tr(
                "Click 2 to 8 clips. Drag the dot: the nearer an anchor, the more of it is heard."
            ),
        )
        self.pad = PadView(desk.anchors)
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("quiet", True)
        self.list = AnchorList(desk)
        self.keep = push_button(self.tr("To the &roll"), "music")
        self.keep.setToolTip(self.tr("Put this clip on the roll and into the results (Return)"))
        self.add = push_button(self.tr("To play&list"), "list-music")
        self.remove = push_button(self.tr("Re&move"), "x")
        self.remove.setToolTip(self.tr("Take the chosen anchor away (Delete)"))
        self.clear = push_button(self.tr("Remove a&ll"), "trash")
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate((self.keep, self.add, self.remove, self.clear)):
            grid.addWidget(button, place // 2, place % 2)
        for widget in (self.pad, self.problem, self.list):
            self.page.addWidget(widget, 1 if widget is self.list else 0)
        self.page.addLayout(grid)
        self.page.addStretch(1)
        self._connect()
        self._show()

    def _connect(self) -> None:
        anchors = self.desk.anchors
        self.keep.clicked.connect(anchors.to_roll)
        self.add.clicked.connect(anchors.to_playlist)
        self.remove.clicked.connect(lambda: anchors.remove(max(self.list.currentRow(), 0)))
        self.clear.clicked.connect(anchors.clear)
        self.list.currentRowChanged.connect(lambda _: self._show())
        anchors.changed.connect(self._show)

    def _show(self) -> None:
        anchors = self.desk.anchors
        ready = anchors.clip is not None
        self._hold_keyboard()
        self.keep.setEnabled(ready)
        self.add.setEnabled(ready)
        self.remove.setEnabled(self.list.currentRow() >= 0)
        self.clear.setEnabled(bool(anchors.all))
        words = ""
        if len(anchors.all) >= 2 and not anchors.usable:
            words = self.tr("Some anchors were set with another model. Take them away first.")
        elif anchors.is_making:
            words = self.tr("Getting the clips between them ready…")
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _hold_keyboard(self) -> None:
        """Keep the keyboard in this column when the button that has it will have no use."""
        used = (self.keep, self.add, self.remove, self.clear)
        if not self.desk.anchors.all and any(button.hasFocus() for button in used):
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
