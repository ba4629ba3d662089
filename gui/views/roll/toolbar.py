"""The tools of the roll in its title bar; what has no room moves into a menu at the end."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from gui.icons import icon
from gui.models.roll.editing import RollEditing
from gui.models.roll.values import GRIDS, Grid
from gui.views.roll.canvas import Follow
from gui.views.roll.surface import Tool

_SPACING = 2
_TOOLS = 3  # Select, draw and the grid: they stay longest.


class RollToolbar(QWidget):
    """Tools, the grid, what is shown, and what the model can make of the clip.

    Signals:
        tool_chosen: 'select' or 'draw'.
        toggled: (name, on): 'scale', 'changes', 'lane', 'parts' or 'hear' is wanted or not.
        follow_chosen: How the roll follows the playhead.
    """

    tool_chosen = Signal(str)
    toggled = Signal(str, bool)
    follow_chosen = Signal(str)

    def __init__(self, editing: RollEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tools of the roll"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._editing = editing
        self._actions: dict[str, QAction] = {}
        self._buttons: list[QToolButton] = []  # From the one that stays longest.
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._row.addStretch(1)
        self._add_tools()
        self._grid = self._add_grid()
        self._add_switches()
        self._more = self._add_more()
        editing.settings.changed.connect(lambda settings: self._show_grid(settings.grid))
        self._show_grid(editing.settings.value.grid)

    # --- what there is -----------------------------------------------------------------------

    def _add_tools(self) -> None:
        group = QActionGroup(self)
        tools: tuple[tuple[Tool, str, str], ...] = (
            ("select", "mouse-pointer-2", self.tr("Select and move notes (S)")),
            ("draw", "pencil", self.tr("Draw notes (D)")),
        )
        for name, picture, words in tools:
            action = self._action(name, picture, words, checkable=True)
            action.triggered.connect(lambda _=False, tool=name: self.tool_chosen.emit(tool))
            group.addAction(action)
            self._add_button(action)
        self._actions["select"].setChecked(True)

    def _add_switches(self) -> None:
        for name, picture, words in (
            ("changes", "diff", self.tr("Show what is kept, new and gone")),
            ("lane", "chart-no-axes-column", self.tr("Show the loudness of notes")),
            ("parts", "layers", self.tr("Show the parts")),
            ("scale", "piano", self.tr("Show the scale, and notes outside of it")),
            ("hear", "headphones", self.tr("Hear notes that are drawn or moved")),
        ):
            action = self._action(name, picture, words, checkable=True)
            action.triggered.connect(lambda on, switch=name: self.toggled.emit(switch, on))
            self._add_button(action)

    def _action(self, name: str, picture: str, words: str, *, checkable: bool = False) -> QAction:
        action = QAction(icon(picture), words, self)
        action.setToolTip(words)
        action.setCheckable(checkable)
        self._actions[name] = action
        return action

    def _add_button(self, action: QAction, *, with_words: bool = False) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(17, 17))
        if with_words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._row.addWidget(button)
        self._buttons.append(button)
        return button

    def _add_grid(self) -> QToolButton:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for grid in GRIDS:
            action = menu.addAction(self._grid_words(grid))
            action.setCheckable(True)
            action.setData(grid)
            group.addAction(action)
            action.triggered.connect(lambda _=False, wanted=grid: self._set_grid(wanted))
        button = self._add_menu("1/16", menu)
        button.setIcon(icon("magnet"))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _add_menu(self, words: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setAccessibleName(words)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        self._buttons.append(button)
        return button

    def _add_more(self) -> QToolButton:
        """The button at the end: what found no room, and how the playhead is followed."""
        button = QToolButton()
        words = self.tr("More of the roll")
        button.setIcon(icon("ellipsis"))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill_more)
        button.setMenu(menu)
        self._row.addWidget(button)
        self._follow = QActionGroup(self)
        for follow, said in (
            ("page", self.tr("Follow the playhead by pages")),
            ("smooth", self.tr("Follow the playhead smoothly")),
            ("off", self.tr("Do not follow the playhead")),
        ):
            action = QAction(said, self)
            action.setCheckable(True)
            action.setData(follow)
            action.triggered.connect(lambda _=False, way=follow: self.follow_chosen.emit(way))
            self._follow.addAction(action)
        return button

    def set_actions(self, model: Sequence[QAction], notes: QMenu) -> None:
        """Offer what the model can make of the clip, in words, and what can be done with notes."""
        made = [self._add_button(action, with_words=True) for action in model]
        made.append(self._add_menu(self.tr("Notes"), notes))
        for number, button in enumerate(made):
            self._row.removeWidget(button)
            self._row.insertWidget(1 + number + (_TOOLS if button is made[-1] else 0), button)
            self._buttons.remove(button)
            self._buttons.insert(_TOOLS + number, button)
        self._row.insertWidget(len(model) + 1, _line())
        self._make_room()

    # --- what is shown -----------------------------------------------------------------------

    def show_tool(self, tool: str) -> None:
        """Press the button of a tool."""
        self._actions[tool].setChecked(True)

    def show_switch(self, name: str, on: bool) -> None:
        """Press a switch, or let it go."""
        self._actions[name].setChecked(on)

    def show_follow(self, follow: Follow) -> None:
        """Tick how the playhead is followed."""
        for action in self._follow.actions():
            action.setChecked(action.data() == follow)

    def enable(self, possible: bool) -> None:
        """Allow work, or not: there is no clip."""
        for button in self._buttons:
            button.setEnabled(possible)

    def _grid_words(self, grid: Grid) -> str:
        words: dict[Grid, str] = {
            "1/8t": self.tr("1/8 triplets"),
            "free": self.tr("Free: notes snap to nothing"),
        }
        return words.get(grid, grid)

    def _set_grid(self, grid: Grid) -> None:
        settings = self._editing.settings
        settings.set_value(replace(settings.value, grid=grid))

    def _show_grid(self, grid: Grid) -> None:
        short = {"free": self.tr("Free"), "1/8t": self.tr("1/8 T")}.get(grid, grid)
        self._grid.setText(f" {short}")
        said = self.tr("Grid: {grid}").format(grid=self._grid_words(grid))
        self._grid.setAccessibleName(said)
        self._grid.setToolTip(said)
        for action in self._grid.menu().actions():
            action.setChecked(action.data() == grid)
        self._make_room()

    # --- room --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what has no room, the last and the least needed first."""
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """The menu at the end is enough."""
        return QSize(self._more.sizeHint().width(), self._more.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for everything."""
        widths = [b.sizeHint().width() + _SPACING for b in (*self._buttons, self._more)]
        return QSize(sum(widths) + _SPACING, self._more.sizeHint().height())

    def _make_room(self) -> None:
        left = self.width() - self._more.sizeHint().width() - 2 * _SPACING
        for button in self._buttons:
            left -= button.sizeHint().width() + _SPACING
            button.setVisible(left >= 0)

    def _fill_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for button in self._buttons:
            if button.isVisibleTo(self):
                continue
            if button.menu() is not None:
                held = menu.addMenu(button.text().strip())
                held.addActions(button.menu().actions())
            else:
                menu.addAction(button.defaultAction())
        if menu.actions():
            menu.addSeparator()
        menu.addActions(self._follow.actions())


def _line() -> QFrame:
    """A line between what the model does and what a hand does."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    line.setFixedHeight(20)
    return line
