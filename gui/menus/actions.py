"""Every action of the window: its words, its shortcut, its icon and its place in the menus."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.icons import icon
from gui.mac_keys import shown_keys
from gui.menus.action_spec import ActionSpec
from gui.menus.edit import edit_actions
from gui.menus.file import file_actions
from gui.menus.help import help_actions
from gui.menus.learn import learn_actions
from gui.menus.library import library_actions
from gui.menus.make import make_actions
from gui.menus.map import map_actions
from gui.menus.notes import notes_actions
from gui.menus.play import play_actions
from gui.menus.view import view_actions

_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
    # By their words Qt lets these four work in macOS' own file dialogs, too.
    **dict.fromkeys(("cut", "copy", "paste", "select_all"), QAction.MenuRole.TextHeuristicRole),
}


class Actions(QObject):
    """Makes the actions and the menus of a window and hands them out by id."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        window.menuBar().setAccessibleName(self.tr("Menus"))
        for name, (title, specs) in self._tables().items():
            menu = window.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            menu.setAccessibleName(title.replace("&", ""))
            self.menus[name] = menu
            for spec in specs:
                self._add(menu, spec)
        self._group_themes()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def all(self) -> Mapping[str, QAction]:
        """Every action by its id."""
        return dict(self._made)

    def _add(self, menu: QMenu, spec: ActionSpec) -> None:
        if spec.separated:
            menu.addSeparator()
        action = menu.addAction(spec.text)
        action.setIconText(spec.text.replace("&", "").rstrip("…"))  # Stays when the text changes.
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setMenuRole(_role(spec.id))
        action.setShortcut(QKeySequence(spec.keys()))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = shown_keys(spec.tip) or spec.text.replace("&", "").rstrip("…")
        action.setToolTip(f"{words} ({keys})")
        action.setStatusTip("")
        if spec.icon:
            action.setIcon(icon(spec.icon))
        self._window.addAction(action)  # Works while the menu bar is hidden, too.
        self._made[spec.id] = action

    def _group_themes(self) -> None:
        group = QActionGroup(self)
        for mode in ("system", "light", "dark"):
            group.addAction(self[f"theme_{mode}"])

    def _tables(self) -> dict[str, tuple[str, tuple[ActionSpec, ...]]]:
        return {
            "file": (self.tr("&File"), file_actions()),
            "edit": (self.tr("&Edit"), edit_actions()),
            "library": (self.tr("L&ibrary"), library_actions()),
            "play": (self.tr("&Play"), play_actions()),
            "map": (self.tr("M&ap"), map_actions()),
            "make": (self.tr("&Make"), make_actions()),
            "notes": (self.tr("&Notes"), notes_actions()),
            "learn": (self.tr("&Learn"), learn_actions()),
            "view": (self.tr("&View"), view_actions()),
            "help": (self.tr("&Help"), help_actions()),
        }


def _role(name: str) -> QAction.MenuRole:
    """Where macOS puts an action; nothing moves into the menu "Lento" because of its words."""
    return _ROLES.get(name, QAction.MenuRole.NoRole)
