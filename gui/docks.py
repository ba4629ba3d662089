"""The docks around the map: where they stand at first, and how they come back there."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QWidget

from gui.settings import GEOMETRY, LAYOUT, Settings
from gui.views.dock_title import DockTitle

LAYOUT_VERSION = 1  # Another number makes Qt ignore layouts that no longer fit.
LIBRARY_WIDTH, MAKE_WIDTH, BOTTOM_HEIGHT = 264, 330, 200
LEFT, RIGHT, BOTTOM = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """What goes into one dock.

    Attributes:
        id: Its name in layouts that are kept.
        title: Its name on the screen.
        shortcut: Shows or hides it.
        widget: What it holds.
        tools: Buttons for its title bar.
    """

    id: str
    title: str
    shortcut: str
    widget: QWidget
    tools: tuple[QWidget, ...] = ()


class Docks:
    """The four docks of a window; moved, closed, floated and put back."""

    def __init__(
        self, window: QMainWindow, library: Panel, make: Panel, *, roll: Panel, playlist: Panel
    ) -> None:
        self._window = window
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            window.setCorner(corner, BOTTOM)
        window.setDockNestingEnabled(True)
        self.library = self._add(library, LEFT)
        self.make = self._add(make, RIGHT)
        self.roll = self._add(roll, BOTTOM)
        self.playlist = self._add(playlist, BOTTOM)
        self.reset()

    def reset(self) -> None:
        """Put every dock back where it stood at first."""
        for dock, area in self._places():
            dock.setFloating(False)
            self._window.addDockWidget(area, dock)
            dock.show()
        self._window.splitDockWidget(self.roll, self.playlist, Qt.Orientation.Horizontal)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._window.resizeDocks([self.library, self.make], [LIBRARY_WIDTH, MAKE_WIDTH], across)
        self._window.resizeDocks([self.roll, self.playlist], [BOTTOM_HEIGHT] * 2, down)
        width = max(self._window.width() - MAKE_WIDTH, 2 * MAKE_WIDTH)
        self._window.resizeDocks([self.roll, self.playlist], [width, MAKE_WIDTH], across)

    def add_toggles(self, menu: QMenu) -> None:
        """Put an action for each dock at the top of a menu."""
        first = menu.actions()[0]
        for dock, _ in self._places():
            menu.insertAction(first, dock.toggleViewAction())
        menu.insertSeparator(first)

    def set_note(
        self, dock: QDockWidget, words: str, tip: str = "", *, name: str = "", facts: str = ""
    ) -> None:
        """Show words in the title bar of a dock; of long ones, what TitleBar.set_note() leaves."""
        title = dock.titleBarWidget()
        if isinstance(title, DockTitle):
            title.set_note(words, tip, name=name, facts=facts)

    def save(self, settings: Settings) -> None:
        """Keep the window's place and the docks'."""
        settings.set(GEOMETRY, bytes(self._window.saveGeometry().data()))
        settings.set(LAYOUT, bytes(self._window.saveState(LAYOUT_VERSION).data()))

    def restore(self, settings: Settings) -> None:
        """Take the window and the docks to where they were; what does not fit is left as it is."""
        self._window.restoreGeometry(QByteArray(settings.get(GEOMETRY)))
        layout = settings.get(LAYOUT)
        if layout:
            self._window.restoreState(QByteArray(layout), LAYOUT_VERSION)

    def _places(self) -> tuple[tuple[QDockWidget, Qt.DockWidgetArea], ...]:
        return (
            (self.library, LEFT),
            (self.make, RIGHT),
            (self.roll, BOTTOM),
            (self.playlist, BOTTOM),
        )

    def _add(self, panel: Panel, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(panel.title, self._window)
        dock.setObjectName(panel.id)
        dock.setAccessibleName(panel.title)
        dock.setWidget(panel.widget)
        dock.setTitleBarWidget(DockTitle(dock, *panel.tools))
        self._window.addDockWidget(area, dock)
        toggle = dock.toggleViewAction()
        toggle.setShortcut(QKeySequence(panel.shortcut))
        self._window.addAction(toggle)
        return dock
