"""The parts of the chosen clip: which one is worked on, which are heard, and what each is."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.music.part import Part
from gui.icons import icon
from gui.models.roll.editing import RollEditing
from gui.theme import theme_changed
from gui.views.roll.columns import ROLES
from gui.views.roll.part_words import part_icon, part_name, role_words

WIDTH = 156
_ROW_PX = 26


class PartList(QScrollArea):
    """A row for each part; a click works on it alone, and another one on all again.

    Signals:
        part_focused: Number of the part that is worked on, or None for all.
        rebuilt: The rows are others now.
        whole_asked: All tracks of the piece are wanted that the clip is from.
    """

    part_focused = Signal(object)
    rebuilt = Signal()
    whole_asked = Signal()

    def __init__(self, editing: RollEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._focused: int | None = None
        self._offers_whole = False
        self._known: tuple[object, ...] = ()
        self._buttons: list[QToolButton] = []  # From the top, each row from the left.
        self.setAccessibleName(self.tr("Parts of the clip"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        editing.notes_changed.connect(self.show_parts)
        theme_changed.connect(self._rebuild)
        self.show_parts()

    @property
    def focused(self) -> int | None:
        """The part that is worked on, None for all."""
        return self._focused

    def focus_part(self, part: int | None) -> None:
        """Work on one part, or on all."""
        self._focused = part
        if part is not None:
            self._editing.active_part.set_value(part)
        self._rebuild()
        self.part_focused.emit(part)

    def offer_whole(self, offered: bool) -> None:
        """Offer all tracks of the piece: the clip has only some of them."""
        if offered != self._offers_whole:
            self._offers_whole = offered
            self._rebuild()

    def show_parts(self) -> None:
        """Follow the chosen clip; rows are made anew only where parts are others."""
        parts = self._editing.parts
        known = tuple((p.role, p.name, p.muted, p.solo) for p in parts)
        if known == self._known:
            return
        fewer = len(known) != len(self._known)
        self._known = known
        if self._focused is not None and fewer:
            self._focused = None
            self.part_focused.emit(None)
        self._rebuild()

    def _rebuild(self, _theme: object = None) -> None:
        """Make all rows anew; the focus stays where it was."""
        focused = next((n for n, b in enumerate(self._buttons) if b.hasFocus()), None)
        before = self.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()  # One of its buttons may be what asked for this.
        self._buttons = []
        sheet = QWidget()
        sheet.setAccessibleName(self.accessibleName())
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, 4, 0)
        rows.setSpacing(1)
        for number, part in enumerate(self._editing.parts):
            rows.addWidget(self._row(number, part))
        rows.addWidget(self._add_button())
        if self._offers_whole:
            rows.addWidget(self._whole_button())
        rows.addStretch(1)
        self.setWidget(sheet)
        if focused is not None and focused < len(self._buttons):
            self._buttons[focused].setFocus()
        self.rebuilt.emit()

    def put_before(self, widget: QWidget) -> None:
        """Let Tab go through the rows, and then to a widget."""
        stops = [widget, *self._buttons]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
        if self._buttons:
            QWidget.setTabOrder(self._buttons[-1], widget)

    def _row(self, number: int, part: Part) -> QWidget:
        row = QWidget()
        row.setFixedHeight(_ROW_PX)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row.customContextMenuRequested.connect(
            lambda at: self._menu(number).exec(row.mapToGlobal(at))
        )
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._name_button(number, part), 1)
        lanes = self._editing.lanes
        mute, solo = self.tr("Mute {part}"), self.tr("Hear {part} alone")
        line.addWidget(
            self._switch(self.tr("M"), mute, part, part.muted, partial(lanes.set_muted, number))
        )
        line.addWidget(
            self._switch(self.tr("S"), solo, part, part.solo, partial(lanes.set_solo, number))
        )
        return row

    def _name_button(self, number: int, part: Part) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(part_icon(part))
        button.setIconSize(QSize(16, 16))
        button.setText(
            self.fontMetrics().elidedText(part_name(part), Qt.TextElideMode.ElideRight, WIDTH - 100)
        )
        button.setCheckable(True)
        button.setChecked(self._focused == number)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(part_name(part))
        button.setToolTip(
            self.tr("Work on {part} alone; again: on all parts").format(part=part_name(part))
        )
        button.toggled.connect(lambda on: self.focus_part(number if on else None))
        self._buttons.append(button)
        return button

    def _switch(
        self, letter: str, words: str, part: Part, on: bool, change: partial[bool]
    ) -> QToolButton:
        button = QToolButton()
        button.setText(letter)
        button.setCheckable(True)
        button.setChecked(on)
        button.setFixedWidth(26)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said = words.format(part=part_name(part))
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.toggled.connect(lambda wanted: change(wanted))
        self._buttons.append(button)
        return button

    def _add_button(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon("plus", "muted"))
        button.setText(self.tr("Part"))
        button.setToolTip(self.tr("Add an empty part"))
        button.setAccessibleName(self.tr("Add a part"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for role in ROLES:
            _offer(menu, role_words(role), partial(self._editing.lanes.add, role))
        button.setMenu(menu)
        self._buttons.append(button)
        return button

    def _whole_button(self) -> QToolButton:
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon("music", "muted"))
        button.setText(self.tr("All tracks"))
        words = self.tr("All tracks of this piece")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: self.whole_asked.emit())
        self._buttons.append(button)
        return button

    def _menu(self, number: int) -> QMenu:
        part, menu = self._editing.parts[number], QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        _offer(menu, self.tr("Choose its notes"), partial(self._editing.select_part, number))
        move = _offer(
            menu,
            self.tr("Put the chosen notes in it"),
            partial(self._editing.lanes.move_chosen_to, number),
        )
        move.setEnabled(bool(self._editing.selection.value))
        _offer(menu, self.tr("Rename…"), partial(self._rename, number))
        roles = menu.addMenu(self.tr("It is"))
        for role in ROLES:
            change = partial(self._editing.lanes.set_role, number, role)
            action = _offer(roles, role_words(role), change)
            action.setCheckable(True)
            action.setChecked(role == part.role)
        menu.addSeparator()
        remove = _offer(menu, self.tr("Remove"), partial(self._editing.lanes.remove, number))
        remove.setIcon(icon("trash"))
        remove.setEnabled(len(self._editing.parts) > 1)
        return menu

    def open_menu_of(self, number: int) -> None:
        """Offer what can be done with a part, at the middle of the list."""
        self._menu(number).exec(self.mapToGlobal(QPoint(WIDTH // 2, _ROW_PX)))

    def _rename(self, number: int) -> None:
        name, wanted = QInputDialog.getText(
            self, self.tr("Rename a part"), self.tr("Name:"), text=self._editing.parts[number].name
        )
        if wanted:
            self._editing.lanes.rename(number, name)


def _offer(menu: QMenu, words: str, run: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(lambda _=False: run())
    return action
