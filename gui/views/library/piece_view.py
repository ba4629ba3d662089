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
        names = _Signs(self)
        self.setItemDelegateForColumn(NAME, names)
        self.setItemDelegateForColumn(CLIPS, _Counts(names))
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
    """Paints names, and signs at their right; a star that is off shows under the mouse only.

    Where no sign stands, a name goes on below the column of counts, as far as the count leaves
    room: paint_rest.
    """

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown = self._dressed(option, index)
        words, shown.text = shown.text, ""
        self._view.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, shown, painter, self._view
        )
        shown.text = words
        self._paint_name(painter, shown, index, QRect(option.rect))
        self._paint_signs(painter, QRect(option.rect), _signs_of(shown, index))

    def paint_rest(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint what of a name reaches into the cell of its count."""
        name = index.sibling(index.row(), NAME)
        whole = QStyleOptionViewItem(option)
        whole.rect = self._view.visualRect(name)
        self._paint_name(painter, self._dressed(whole, name), name, QRect(option.rect))

    def name_as_shown(self, option: QStyleOptionViewItem, index: AnyIndex) -> tuple[str, QRect]:
        """A name as far as there is room for it now, and its place."""
        place = self._view.style().subElementRect(
            QStyle.SubElement.SE_ItemViewItemText, option, self._view
        )
        signs = len(_signs_of(option, index))
        if signs:
            right = option.rect.right() - signs * (SIGN_PX + GAP_PX) - GAP_PX
            place.setRight(min(place.right(), right))
        else:
            place.setRight(max(place.right(), self._left_of_count(option, index)))
        place.adjust(3, 0, -1, 0)
        elide = Qt.TextElideMode.ElideRight
        return option.fontMetrics.elidedText(option.text, elide, place.width()), place

    def _left_of_count(self, option: QStyleOptionViewItem, index: AnyIndex) -> int:
        count = index.sibling(index.row(), CLIPS)
        width = option.fontMetrics.horizontalAdvance(str(count.data()))
        margin = self._view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin)
        return self._view.visualRect(count).right() - width - margin - 2 * _PADDING_PX

    def _dressed(self, option: QStyleOptionViewItem, index: AnyIndex) -> QStyleOptionViewItem:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        return shown

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, cell: QRect
    ) -> None:
        words, place = self.name_as_shown(option, index)
        painter.save()
        painter.setClipRect(cell, Qt.ClipOperation.IntersectClip)
        painter.setPen(option.palette.color(option.palette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

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


class _Counts(QStyledItemDelegate):
    """Paints a count, and what of a long name reaches below it."""

    def __init__(self, names: _Signs) -> None:
        super().__init__(names)
        self._names = names

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        self._names.paint_rest(painter, option, index)


def _signs_of(option: QStyleOptionViewItem, index: AnyIndex) -> list[tuple[str, str]]:
    """The signs of a row that show now."""
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    signs = (index.data(SIGNS_ROLE) or ())[:MOST_SIGNS]
    return [(name, tint) for name, tint in signs if tint != "off" or hovered]
