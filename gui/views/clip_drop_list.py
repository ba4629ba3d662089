"""A list that takes clips: where they would land is shown while they are dragged over it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QListView, QWidget

from gui.models.clip_mime import CLIPS_MIME, ROWS_MIME, clips_in
from gui.models.clip_rows import ClipRowsModel
from gui.theme import current_theme
from gui.views.clip_drag import drag_clips


class ClipDropList(QListView):
    """The drag and drop of a ClipList.

    Signals:
        dropped: Clips (PlaylistItem) from elsewhere and the row they were dropped before.
        moved: Rows that were dragged to another place, and the row they were dropped before.
    """

    dropped = Signal(object, int)
    moved = Signal(object, int)

    def __init__(self, *, takes_clips: bool, placeholder: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.rows = ClipRowsModel(self)
        self._takes_clips = takes_clips
        self._placeholder = placeholder
        self._drop_before: int | None = None
        self.setModel(self.rows)
        self.setDragEnabled(True)
        self.setAcceptDrops(takes_clips)
        self.viewport().setAcceptDrops(takes_clips)

    def selected_rows(self) -> list[int]:
        """The rows that are selected, in order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def select(self, rows: Sequence[int]) -> None:
        """Select exactly these rows; the first becomes the current one."""
        self.clearSelection()
        for row in rows:
            self.selectionModel().select(
                self.rows.index(row), QItemSelectionModel.SelectionFlag.Select
            )
        if rows:
            self.selectionModel().setCurrentIndex(
                self.rows.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def startDrag(self, supported: Qt.DropAction) -> None:
        rows = self.selected_rows()
        if not rows:
            return
        mime = self.rows.mimeData([self.rows.index(row) for row in rows])
        mime.setData(ROWS_MIME, repr(id(self)).encode())
        drag_clips(self, [self.rows.rows[row].item for row in rows], mime)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes_clips and event.mimeData().hasFormat(CLIPS_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._takes_clips and event.mimeData().hasFormat(CLIPS_MIME):
            self._mark(self._row_before(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QEvent) -> None:
        self._mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._row_before(event.position().toPoint())
        self._mark(None)
        mime = event.mimeData()
        if mime.data(ROWS_MIME).data() == repr(id(self)).encode():
            event.setDropAction(Qt.DropAction.CopyAction)  # The list itself moves its rows.
            event.accept()
            self.moved.emit(self.selected_rows(), at)
        elif items := clips_in(mime):
            event.acceptProposedAction()
            self.dropped.emit(items, at)

    def _row_before(self, position: QPoint) -> int:
        index = self.indexAt(position)
        if not index.isValid():
            return self.rows.rowCount()
        below = position.y() > self.visualRect(index).center().y()
        return index.row() + below

    def _mark(self, row: int | None) -> None:
        self._drop_before = row
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.rows.rowCount() and self._placeholder:
            painter.setPen(QColor(current_theme().muted))
            area = self.viewport().rect().adjusted(16, 4, -16, -4)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._placeholder)
        if self._drop_before is not None:
            painter.setPen(QPen(QColor(current_theme().accent), 2))
            y = self._line_y(self._drop_before)
            painter.drawLine(6, y, self.viewport().width() - 6, y)
        painter.end()

    def _line_y(self, row: int) -> int:
        index = self.rows.index(row)
        if index.isValid():
            return self.visualRect(index).top()
        if self.rows.rowCount():
            return self.visualRect(self.rows.index(self.rows.rowCount() - 1)).bottom()
        return 4
