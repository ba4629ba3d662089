"""The tree of pieces: stars that can be clicked, signs beside names, several rows at once."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.icons import Tint, icon, icon_pixmap
from gui.models.library_tree import CLIPS, NAME, SIGNS_ROLE, LibraryTree, Row

SIGN_PX, GAP_PX = 15, 4
MOST_SIGNS = 4
_LARGE_COUNT, _PADDING_PX = "88,888", 8
AnyIndex = QModelIndex | QPersistentModelIndex


class PieceView(QTreeView):
    """Shows a LibraryTree and remembers which folders were closed.

    Signals:
        removal_asked: Delete was pressed.
        favourite_asked: The star of a row was clicked, or * pressed.
        play_asked: A row was clicked alone, or Return pressed on it.
    """

    removal_asked = Signal()
    favourite_asked = Signal(object)
    play_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pieces of the library"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header().setStretchLastSection(False)
        self.setItemDelegateForColumn(NAME, _Signs(self))
        self.clicked.connect(self._click)
        self.activated.connect(lambda index: self.play_asked.emit(self._row(index)))

    def setModel(self, model: LibraryTree) -> None:  # type: ignore[override]
        super().setModel(model)
        header = self.header()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CLIPS, QHeaderView.ResizeMode.Fixed)
        self._fit_counts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit_counts()

    def _fit_counts(self) -> None:
        """Make room for the count of a large folder, in the letters of the look."""
        if self.model() is not None:
            margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self)
            width = self.fontMetrics().horizontalAdvance(_LARGE_COUNT) + 2 * (margin + _PADDING_PX)
            self.header().resizeSection(CLIPS, width)

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The rows that are selected, from top to bottom as far as they were chosen."""
        rows = map(self._row, self.selectionModel().selectedRows(NAME))
        return tuple(row for row in rows if row is not None)

    def closed_folders(self) -> set[Path]:
        """Folders that are folded in now."""
        tops = [self.model().index(row, NAME) for row in range(self.model().rowCount())]
        return {
            row.path
            for top in tops
            if not self.isExpanded(top) and (row := self._row(top)) is not None and row.below
        }

    def open_all_but(self, closed: set[Path]) -> None:
        """Unfold every folder but some."""
        for number in range(self.model().rowCount()):
            top = self.model().index(number, NAME)
            row = self._row(top)
            self.setExpanded(top, row is not None and row.path not in closed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit()
        elif event.text() == "*":
            rows = [row for row in self.chosen if row.file is not None]
            if rows:
                self.favourite_asked.emit(rows)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a star leaves the selection, and what plays, as they are."""
        index = self.indexAt(event.position().toPoint())
        row = self._row(index)
        star = index.column() == NAME and row is not None and row.file is not None
        if star and event.button() == Qt.MouseButton.LeftButton:
            place = self.visualRect(index)
            if place.right() - SIGN_PX - 2 * GAP_PX <= event.position().x() <= place.right():
                self.favourite_asked.emit([row])
                return
        super().mousePressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedRows(NAME)) == 1:
            self.play_asked.emit(self._row(index))

    def _row(self, index: QModelIndex) -> Row | None:
        model = self.model()
        return model.row_at(index) if isinstance(model, LibraryTree) else None


class _Signs(QStyledItemDelegate):
    """Paints names, and signs at their right; a star that is off shows under the mouse only."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        hovered = bool(shown.state & QStyle.StateFlag.State_MouseOver)
        signs = [
            (name, tint)
            for name, tint in (index.data(SIGNS_ROLE) or ())[:MOST_SIGNS]
            if tint != "off" or hovered
        ]
        room = len(signs) * (SIGN_PX + GAP_PX) + GAP_PX
        text = QRect(shown.rect)
        words, shown.text = shown.text, ""
        widget, style = self._view, self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, widget)
        shown.text = words
        inner = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, shown, widget)
        inner.setRight(min(inner.right(), text.right() - room if signs else inner.right()))
        painter.setPen(shown.palette.color(shown.palette.ColorRole.Text))
        elided = shown.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width() - 4)
        painter.drawText(inner.adjusted(3, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, elided)
        self._paint_signs(painter, text, signs)

    def _paint_signs(self, painter: QPainter, place: QRect, signs: list[tuple[str, str]]) -> None:
        x = place.right() - GAP_PX - SIGN_PX
        size = QSize(SIGN_PX, SIGN_PX)
        for name, tint in signs:
            target = QRect(QPoint(x, place.center().y() - SIGN_PX // 2), size)
            if tint == "on":
                icon(name, "accent").paint(painter, target, state=QIcon.State.On)
            else:
                shade: Tint = "muted" if tint == "off" else cast(Tint, tint)
                ratio = painter.device().devicePixelRatioF()
                painter.drawPixmap(target, icon_pixmap(name, size, ratio, shade))
            x -= SIGN_PX + GAP_PX
