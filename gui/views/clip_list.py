"""A list of clips: hear them, press their buttons, drag them in, out and to another place."""

from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolTip, QWidget

from gui.icons import icon
from gui.theme import theme_changed
from gui.views.clip_delegate import PLAY, ClipDelegate, RowAction
from gui.views.clip_drop_list import ClipDropList

_SHIFTS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}  # With Ctrl.
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
HOVER_MS = 220  # A mouse on its way somewhere else should not play everything it passes.


class ClipList(ClipDropList):
    """Rows of clips.

    Signals:
        asked: The id of a row's button and the row; also from keys and the menu.
        hovered: The row whose notes the mouse rests on, or -1.
        stepped: The row that the keyboard went to.
        removal_asked: The selected rows, when Delete is pressed.
        shift_asked: The selected rows and -1 or 1, when Ctrl+Up or Ctrl+Down is pressed.
    """

    asked = Signal(str, int)
    hovered = Signal(int)
    stepped = Signal(int)
    removal_asked = Signal(object)
    shift_asked = Signal(object, int)

    def __init__(
        self,
        actions: tuple[RowAction, ...],
        *,
        takes_clips: bool = False,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(takes_clips=takes_clips, placeholder=placeholder, parent=parent)
        self.actions_of_rows = actions
        self._delegate = ClipDelegate(actions, self)
        self._resting = QTimer(self, interval=HOVER_MS, singleShot=True)
        self._resting.timeout.connect(self._rest)
        self._hovered_row = -1
        self._pressed: tuple[int, str] | None = None
        self.setItemDelegate(self._delegate)
        self._set_behaviour()
        theme_changed.connect(self.viewport().update)

    def _set_behaviour(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    # --- mouse -------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at_button = self._button_at(event.position().toPoint())
        self._pressed = at_button if event.button() == Qt.MouseButton.LeftButton else None
        if self._pressed:
            event.accept()  # The button is pressed when the mouse is let go over it.
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._button_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and found and found == self._pressed:
            row, action = found
            self.setCurrentIndex(self.rows.index(row))
            self.asked.emit(action, row)
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._button_at(event.position().toPoint()):
            self.asked.emit(PLAY, index.row())
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QPoint(-1, -1))
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._button_at(event.pos())
            text = self._tip_of(*found) if found else ""
            if text:
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().viewportEvent(event)

    def _button_at(self, position: QPoint) -> tuple[int, str] | None:
        index = self.indexAt(position)
        if not index.isValid():
            return None
        places = self._delegate.buttons(self.visualRect(index))
        for action, place in places.items():
            if place.contains(position):
                return index.row(), action
        return None

    def _hover(self, position: QPoint) -> None:
        found = self._button_at(position)
        if found != self._delegate.hovered:
            self._delegate.hovered = found
            self.viewport().update()
        index = self.indexAt(position)
        over_notes = index.isValid() and self._delegate.picture(self.visualRect(index)).contains(
            position
        )
        row = index.row() if over_notes else -1
        if row != self._hovered_row:
            self._hovered_row = row
            if row < 0:
                self._resting.stop()
                self.hovered.emit(-1)
            else:
                self._resting.start()

    def _rest(self) -> None:
        if self._hovered_row < self.rows.rowCount():
            self.hovered.emit(self._hovered_row)

    def _tip_of(self, row: int, action: str) -> str:
        if action == PLAY:
            heard = self.rows.rows[row].heard
            return self.tr("Stop (Enter)") if heard else self.tr("Play this clip (Enter)")
        known = next(a for a in self.actions_of_rows if a.id == action)
        return f"{known.text} ({known.shortcut})" if known.shortcut else known.text

    # --- keyboard and menu -------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from being taken for shortcuts of the window."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and self.currentIndex().isValid() and self._is_own(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        keys = {*_KEYS, *(action.key for action in self.actions_of_rows)}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return event.key() in _SHIFTS and self._takes_clips
        return event.key() in keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        editing = self.state() == QAbstractItemView.State.EditingState
        if row < 0 or editing:
            super().keyPressEvent(event)
            return
        if self._take_key(event, row):
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() != row:
            self.stepped.emit(self.currentIndex().row())

    def _take_key(self, event: QKeyEvent, row: int) -> bool:
        """Do what a key of the list asks for; tells whether it was one."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shift = _SHIFTS.get(key) if self._takes_clips else None
            if shift is not None:
                self.shift_asked.emit(self.selected_rows(), shift)
            return shift is not None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(PLAY, row)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit(self.selected_rows())
            return True
        for action in self.actions_of_rows:
            if key == action.key:
                self.asked.emit(action.id, row)
                return True
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid():
            place = self.visualRect(index).center()
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            self.menu_for(index.row()).popup(
                event.globalPos() if by_mouse else self.viewport().mapToGlobal(place)
            )

    def menu_for(self, row: int) -> QMenu:
        """All that can be done with a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_to(menu, row, RowAction(PLAY, "play", self.tr("Play"), "Enter", Qt.Key.Key_Enter))
        for action in self.actions_of_rows:
            self._add_to(menu, row, action)
        if self.rows.on_rename is not None:
            index = self.rows.index(row)
            rename = menu.addAction(icon("pencil"), self.tr("Rename") + "\tF2")
            rename.triggered.connect(lambda: self.edit(index))
        return menu

    def _add_to(self, menu: QMenu, row: int, action: RowAction) -> None:
        entry = QAction(icon(action.icon), f"{action.text}\t{action.shortcut}", menu)
        entry.triggered.connect(lambda: self.asked.emit(action.id, row))
        menu.addAction(entry)
