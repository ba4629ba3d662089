"""The right end of the status bar: what is being carried out, how far it is, and Cancel."""

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from gui.models.state import RunningTask
from gui.studio import Studio
from gui.views.buttons import tool_button

BUSY_CURSOR_AFTER_MS = 100
SHOWN_AFTER_MS = 1_000
_ITEM_HEIGHT = 22


class TaskStrip(QWidget):
    """Follows a studio's tasks: a busy cursor at first, after a second a bar for each."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Running tasks"))
        self._studio = studio
        self._ages: dict[int, QElapsedTimer] = {}
        self._items: dict[int, TaskItem] = {}
        self._busy = False
        self._clock = QTimer(self, interval=BUSY_CURSOR_AFTER_MS)
        self._clock.timeout.connect(self._update)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self.setMinimumHeight(_ITEM_HEIGHT)  # The status bar is as high without a task.
        studio.tasks.changed.connect(self._follow)
        self.destroyed.connect(_no_busy_cursor)

    def _follow(self, tasks: tuple[RunningTask, ...]) -> None:
        for task in tasks:
            if task.id not in self._ages:
                self._ages[task.id] = QElapsedTimer()
                self._ages[task.id].start()
        for gone in set(self._ages) - {task.id for task in tasks}:
            del self._ages[gone]
            self._drop(gone)
        self._update_running()

    def _update_running(self) -> None:
        if not self._ages:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()
        self._update()

    def _update(self) -> None:
        for task in self._studio.tasks.value:
            if self._ages[task.id].elapsed() >= SHOWN_AFTER_MS:
                self._show(task)
        young = [a for i, a in self._ages.items() if i not in self._items]
        self._show_busy(any(age.elapsed() >= BUSY_CURSOR_AFTER_MS for age in young))

    def _show(self, task: RunningTask) -> None:
        if task.id not in self._items:
            item = TaskItem(task, self)
            item.button.clicked.connect(lambda: self._answer(task))
            self._items[task.id] = item
            self._layout.addWidget(item)
        self._items[task.id].show_progress(task)

    def _answer(self, task: RunningTask) -> None:
        """Cancel what runs; a training is too much work to be ended by a slip of the mouse."""
        if task.worker == "trainer":
            self._studio.training.shown.emit()
        else:
            self._studio.cancel(task.id)

    def _drop(self, task_id: int) -> None:
        item = self._items.pop(task_id, None)
        if item is not None:
            self._layout.removeWidget(item)
            item.hide()
            item.deleteLater()

    def _show_busy(self, busy: bool) -> None:
        if busy and not self._busy:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        elif self._busy and not busy:
            QGuiApplication.restoreOverrideCursor()
        self._busy = busy


class TaskItem(QWidget):
    """One task: its title, a thin bar, how far it is, and a button that ends it or shows more."""

    def __init__(self, task: RunningTask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trains = task.worker == "trainer"
        self._title = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(120)
        self._share = QLabel()
        self.button = tool_button("graduation-cap" if self._trains else "x", "")
        self.button.setIconSize(QSize(14, 14))
        self.setFixedHeight(_ITEM_HEIGHT)
        self.button.setFixedHeight(_ITEM_HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._title, self._bar, self._share, self.button):
            layout.addWidget(widget)
        self._show_title(task.title)

    def show_progress(self, task: RunningTask) -> None:
        """Show what the task does and how far it is."""
        if task.title != self._title.text():
            self._show_title(task.title)
        self._bar.setRange(0, task.total or 0)
        self._bar.setValue(task.done)
        share = self.tr("{done} of {total}")
        if task.worker == "trainer":
            share = self.tr("{percent} %")
        if not task.total:
            self._share.setText("")
            return
        percent = 100 * task.done // task.total
        self._share.setText(share.format(done=task.done, total=task.total, percent=percent))

    def _show_title(self, title: str) -> None:
        words = self.tr("Show: {title}") if self._trains else self.tr("Cancel: {title}")
        words = words.format(title=title)
        self._title.setText(title)
        for part in (self, self._bar):
            part.setAccessibleName(title)
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)


def _no_busy_cursor() -> None:
    if QGuiApplication.overrideCursor() is not None:
        QGuiApplication.restoreOverrideCursor()
