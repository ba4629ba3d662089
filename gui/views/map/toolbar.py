"""The controls in the title bar of the map: layout, colours, tools."""

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from engine.latent.layout import LayoutName
from gui.icons import icon
from gui.mac_keys import shown_keys
from gui.models.map.colouring import COLOURS, ColourBy, colour_tip, colour_title
from gui.models.map.desk import MapDesk, Tool
from gui.models.map.look import MapLook
from gui.views.buttons import push_button, tool_button


class LayoutSwitch(QWidget):
    """Two buttons, one of which is pressed: directions or neighbourhoods."""

    def __init__(self, look: MapLook) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Layout of the map"))
        self._look = look
        self._buttons: dict[LayoutName, QPushButton] = {
            "directions": push_button(self.tr("Directions")),
            "neighbourhoods": push_button(self.tr("Neighbourhoods")),
        }
        self._buttons["directions"].setToolTip(
            self.tr(
                "Distances mean something, and every place has one exact sound "
                "(principal components)"
            )
        )
        self._buttons["neighbourhoods"].setToolTip(
            self.tr("Clips that sound alike stand together in groups (similarity map, t-SNE)")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(2)
        group = QButtonGroup(self)
        for name, button in self._buttons.items():
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, chosen=name: look.layout.set_value(chosen))
        look.layout.changed.connect(self._show)
        self._show(look.layout.value)

    def _show(self, layout: LayoutName) -> None:
        self._buttons[layout].setChecked(True)


class ColourButton(QToolButton):
    """Says what points are coloured by, and opens the choice of it."""

    def __init__(self, look: MapLook) -> None:
        super().__init__()
        self._look = look
        self.setIcon(icon("palette"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.choices = ColourChoices(look, menu)
        self.setMenu(menu)
        look.colour.changed.connect(self._show)
        self._show(look.colour.value)

    def _show(self, by: ColourBy) -> None:
        self.setText(f" {colour_title(by)} ▾")
        self.setToolTip(self.tr("Colours: {0}").format(colour_tip(by)))
        self.setAccessibleName(self.tr("Coloured by: {0}").format(colour_title(by)))


class ColourChoices(QObject):
    """The lines of a menu: what points are coloured by, their size, names of groups."""

    def __init__(self, look: MapLook, menu: QMenu) -> None:
        super().__init__(menu)
        group = QActionGroup(self)
        self.by: dict[ColourBy, QAction] = {}
        for by in COLOURS:
            action = menu.addAction(colour_title(by))
            action.setToolTip(colour_tip(by))
            action.setCheckable(True)
            action.setChecked(by == look.colour.value)
            action.triggered.connect(lambda _=False, chosen=by: look.colour.set_value(chosen))
            group.addAction(action)
            self.by[by] = action
        menu.addSeparator()
        self.sized = menu.addAction(self.tr("Larger when played more"))
        self.named = menu.addAction(self.tr("Names of groups"))
        for action, value in ((self.sized, look.sized), (self.named, look.named)):
            action.setCheckable(True)
            action.setChecked(value.value)
            action.toggled.connect(value.set_value)
            value.changed.connect(lambda on, shown=action: shown.setChecked(on))
        look.colour.changed.connect(lambda by: self.by[by].setChecked(True))


class ToolButtons(QWidget):
    """The tools of the map; one of them is in the hand, or none."""

    def __init__(self, desk: MapDesk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Tools of the map"))
        self._desk = desk
        self.buttons: dict[Tool, QToolButton] = {
            "lasso": tool_button("lasso", self.tr("Choose several clips"), checkable=True),
            "pen": tool_button("pencil", self.tr("Draw a path"), checkable=True),
            "anchors": tool_button("pentagon", self.tr("Blend between anchors"), checkable=True),
        }
        tips: dict[Tool, str] = {
            "lasso": self.tr(
                "Choose several clips: draw a ring around them (lasso; also Ctrl-drag)"
            ),
            "pen": self.tr(
                "Draw a path: clips play along it, evenly spaced (a walk in latent space)"
            ),
            "anchors": self.tr(
                "Blend between anchors: click clips, then drag between them on the pad"
            ),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        for name, button in self.buttons.items():
            button.setToolTip(shown_keys(tips[name]))
            button.clicked.connect(lambda _=False, chosen=name: desk.take(chosen))
            row.addWidget(button)
        desk.tool.changed.connect(self._show)
        self._show(desk.tool.value)

    def _show(self, tool: Tool) -> None:
        for name, button in self.buttons.items():
            with QSignalBlocker(button):
                button.setChecked(name == tool)
