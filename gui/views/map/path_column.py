"""The paths of the map: which there are, how many clips play along one, and what can be done."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
)

from engine.project.map_work import FEWEST_CLIPS, MOST_CLIPS
from gui.icons import icon
from gui.models.map.desk import MapDesk
from gui.views.buttons import push_button
from gui.views.map.side import ToolColumn


class PathList(QListWidget):
    """Names of paths; Return plays one, F2 or a double click names it, Delete takes it away."""

    def __init__(self, desk: MapDesk) -> None:
        super().__init__()
        self._paths = desk.paths
        self.setAccessibleName(self.tr("Paths"))
        self.setMinimumHeight(60)
        self.setEditTriggers(
            QListWidget.EditTrigger.DoubleClicked | QListWidget.EditTrigger.EditKeyPressed
        )
        self.currentRowChanged.connect(self._choose)
        self.itemChanged.connect(self._take_name)
        desk.studio.map_work.changed.connect(lambda _: self.refresh())
        desk.studio.library.changed.connect(lambda _: self.refresh())
        self._paths.chosen.changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the paths that there are, and which is worked on."""
        with QSignalBlocker(self):
            self.clear()
            for path in self._paths.all:
                item = QListWidgetItem(icon("spline"), path.name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                if not self._paths.can_play(path):
                    words = self.tr("Drawn with another model: {0}").format(path.model)
                    item.setToolTip(words)
                    item.setIcon(icon("lock"))
                self.addItem(item)
            number = self._paths.chosen.value
            self.setCurrentRow(-1 if number is None else number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._paths.remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._paths.play()
        else:
            super().keyPressEvent(event)

    def _take_name(self, item: QListWidgetItem) -> None:
        """Rename once the editor is gone: the list is filled anew then."""
        name = item.text()

        def rename() -> None:
            self._paths.rename(name)
            self.refresh()

        QTimer.singleShot(0, self, rename)

    def _choose(self, row: int) -> None:
        self._paths.chosen.set_value(row if row >= 0 else None)


class PathColumn(ToolColumn):
    """Beside the map while the pen is in the hand."""

    def __init__(self, desk: MapDesk) -> None:
        super().__init__(desk)
        self.set_words(
            self.tr("Paths"),
            self.tr(
                "Draw a line over the map: clips play along it. Drag its corners to change it."
            ),
        )
        self.list = PathList(desk)
        self.clips = QSpinBox()
        self.clips.setRange(FEWEST_CLIPS, MOST_CLIPS)
        self.clips.setKeyboardTracking(False)
        self.clips.setToolTip(self.tr("Evenly spaced, by how different they sound (along z)"))
        self.play = push_button(self.tr("&Play"), "play")
        self.straighten = push_button(self.tr("Straigh&ten"))
        self.straighten.setToolTip(self.tr("From its first corner straight to its last"))
        self.keep = push_button(self.tr("To play&list"), "list-music")
        self.keep.setToolTip(
            self.tr("Put all its clips at the end of the playlist, once they play")
        )
        self.delete = push_button(self.tr("&Delete"), "trash")
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        self.page.addWidget(self.list, 1)
        form = QFormLayout()
        form.addRow(self.tr("&Clips along it"), self.clips)
        self.page.addLayout(form)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, button in enumerate((self.play, self.keep, self.straighten, self.delete)):
            grid.addWidget(button, place // 2, place % 2)
        self.page.addLayout(grid)

    def _connect(self) -> None:
        paths = self.desk.paths
        self.clips.valueChanged.connect(self._count)
        self.play.clicked.connect(paths.play)
        self.straighten.clicked.connect(paths.straighten)
        self.keep.clicked.connect(paths.to_playlist)
        self.delete.clicked.connect(paths.remove)
        self.desk.studio.map_work.changed.connect(lambda _: self._show())
        self.desk.studio.results.changed.connect(lambda _: self._show())
        paths.chosen.changed.connect(lambda _: self._show())

    def _count(self, clips: int) -> None:
        self.desk.paths.set_clips(clips)
        self.desk.paths.play()

    def _show(self) -> None:
        paths = self.desk.paths
        current = paths.current
        playable = current is not None and paths.can_play(current)
        with QSignalBlocker(self.clips):
            self.clips.setValue(current.clips if current is not None else 8)
        buttons: tuple[QPushButton | QSpinBox, ...] = (self.play, self.clips)
        for button in buttons:
            button.setEnabled(playable)
        self.straighten.setEnabled(playable and current is not None and len(current.spots) > 2)
        self.keep.setEnabled(paths.made_of_current)
        self.delete.setEnabled(current is not None)
