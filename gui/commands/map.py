"""What the Map menu does: layouts and colours, tools, what is chosen together, paths."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QInputDialog, QMainWindow, QMenu

from engine.latent.layout import LayoutName
from engine.library.marks import LONGEST_TAG
from engine.project.map_work import LONGEST_NAME
from gui.commands.training import TrainingCommands
from gui.menus.actions import Actions
from gui.models.make import chosen_of
from gui.models.map.colouring import COLOURS, ColourBy
from gui.models.map.desk import Tool
from gui.studio import Studio
from gui.views.map.panel import MapPanel

_TOOLS: tuple[Tool, ...] = ("lasso", "pen", "anchors")
_CHOSEN = (
    "picked_play",
    "picked_to_playlist",
    "picked_tag",
    "picked_learn",
    "picked_blend",
    "picked_path",
    "picked_none",
)
_PATH = ("path_play", "path_straight", "path_rename", "path_delete")


class MapCommands(QObject):
    """Ties the actions of the Map menu to the map's desk."""

    def __init__(
        self, window: QMainWindow, actions: Actions, panel: MapPanel, training: TrainingCommands
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._panel = panel
        self._desk = panel.desk
        self._training = training
        self._gather()
        for name, command in self._table().items():
            actions[name].triggered.connect(lambda _=False, run=command: run())
        panel.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        panel.view.customContextMenuRequested.connect(self._open_menu)
        panel.strip.chosen.tag_asked.connect(self.ask_tag)
        panel.strip.chosen.learn_asked.connect(self.learn)
        self._connect()
        self._show()

    @property
    def _studio(self) -> Studio:
        return self._desk.studio

    def _gather(self) -> None:
        """Put actions of one kind into menus of their own, so that the menu can be overlooked."""
        actions = self._actions
        colours = [f"colour_{by}" for by in COLOURS] + ["map_sized", "map_named"]
        for title, names, before in (
            (self.tr("&Colours"), colours, "tool_lasso"),
            (self.tr("C&hosen clips"), ["pick_found", *_CHOSEN], ""),
            (self.tr("Pa&th"), list(_PATH), ""),
        ):
            self._submenu(title, names, before)
        layouts, by = QActionGroup(self), QActionGroup(self)
        for name in ("map_directions", "map_neighbourhoods"):
            layouts.addAction(actions[name])
        for colour in COLOURS:
            by.addAction(actions[f"colour_{colour}"])

    def _submenu(self, title: str, names: list[str], before: str) -> None:
        menu, actions = self._actions.menus["map"], self._actions
        sub = QMenu(title, menu)
        sub.setToolTipsVisible(True)
        sub.setAccessibleName(title.replace("&", ""))
        entries = menu.actions()
        for name in names:
            place = entries.index(actions[name])
            if place and entries[place - 1].isSeparator():
                menu.removeAction(entries[place - 1])
                sub.addAction(entries[place - 1])
            menu.removeAction(actions[name])
            sub.addAction(actions[name])
        if before:
            place = menu.actions().index(actions[before])
            menu.insertMenu(menu.actions()[place - 1], sub)  # Before the line above it.
        else:
            menu.addMenu(sub)
        actions.menus[f"map {names[0]}"] = sub

    def _table(self) -> dict[str, object]:
        desk, layouts = self._desk, self._desk.look.layout
        picked, paths = desk.picked, desk.paths
        names: tuple[LayoutName, ...] = ("directions", "neighbourhoods")
        return {
            **{f"map_{name}": lambda n=name: layouts.set_value(n) for name in names},
            **{f"colour_{by}": lambda b=by: self._colour(b) for by in COLOURS},
            **{f"tool_{tool}": lambda t=tool: desk.take(t) for tool in _TOOLS},
            "map_sized": lambda: desk.look.sized.set_value(not desk.look.sized.value),
            "map_named": lambda: desk.look.named.set_value(not desk.look.named.value),
            "map_anew": desk.laying.draw_anew,
            "anchor_here": self.anchor_here,
            "pick_found": self.pick_found,
            "picked_play": picked.play,
            "picked_to_playlist": picked.to_playlist,
            "picked_tag": self.ask_tag,
            "picked_learn": self.learn,
            "picked_blend": picked.blend,
            "picked_path": self.path_through,
            "picked_none": picked.clear,
            "path_play": paths.play,
            "path_straight": paths.straighten,
            "path_rename": self.ask_name,
            "path_delete": paths.remove,
        }

    def _connect(self) -> None:
        desk = self._desk
        for followed in (
            desk.look.layout.changed,
            desk.look.colour.changed,
            desk.look.sized.changed,
            desk.look.named.changed,
            desk.tool.changed,
            desk.picked.entries.changed,
            desk.paths.chosen.changed,
            desk.studio.map_work.changed,
            desk.studio.library.changed,
            desk.studio.roll.changed,
            desk.studio.finding.found.changed,
        ):
            followed.connect(self._show)

    def _open_menu(self, at: QPoint) -> None:
        """Show what can be done with the clip under the mouse, or with those that are chosen."""
        view = self._panel.view
        index = view.point_at(QPointF(at - view.canvas.pos()))
        if index is not None and index not in self._desk.picked.entries.value:
            self._desk.picked.pick((index,))
        self._actions.menus["map pick_found"].popup(view.mapToGlobal(at))

    # --- commands ----------------------------------------------------------------------------

    def anchor_here(self) -> None:
        """Make the clip that is chosen on the roll, or reached on the map, an anchor."""
        desk, shown = self._desk, chosen_of(self._studio.roll.value)
        reached = self._panel.view.cursor_point
        if self._panel.view.hasFocus() and reached is not None:
            shown = self._studio.shown_entry(reached)
        if shown is None or not desk.anchors.add_clip(shown):
            if shown is None:
                self._studio.said.emit(self.tr("Choose a clip on the map first."))
            return
        desk.tool.set_value("anchors")

    def pick_found(self) -> None:
        """Choose all clips of the map that fit what is looked for."""
        found = self._studio.finding.found.value
        if found is not None:
            placed = len(self._studio.library.value.plane)
            self._desk.picked.pick(found.entries[:placed].nonzero()[0].tolist())

    def path_through(self) -> None:
        """Make a path whose corners are the chosen clips."""
        self._desk.tool.set_value("pen")
        self._desk.paths.through(self._desk.picked.entries.value)

    def learn(self) -> None:
        """Set a training on the pieces of the chosen clips up."""
        self._training.learn_from(self._desk.picked.music())

    def ask_tag(self) -> None:
        """Ask for a word, and give it to the chosen clips."""
        if not self._desk.picked.entries.value:
            return
        dialog = self._asking(self.tr("Tag"), self.tr("A word to find these clips by:"))
        tags = list(self._studio.curation.state.value.tags)
        if tags:
            dialog.setComboBoxItems(["", *tags])
            dialog.setComboBoxEditable(True)
        dialog.textValueSelected.connect(lambda tag: self._desk.picked.add_tag(tag[:LONGEST_TAG]))
        dialog.open()

    def ask_name(self) -> None:
        """Ask for another name of the chosen path."""
        path = self._desk.paths.current
        if path is None:
            return
        dialog = self._asking(self.tr("Name the path"), self.tr("Its name:"))
        dialog.setTextValue(path.name)
        dialog.textValueSelected.connect(lambda name: self._desk.paths.rename(name[:LONGEST_NAME]))
        dialog.open()

    def _asking(self, title: str, words: str) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(words)
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.setMinimumWidth(360)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _colour(self, by: ColourBy) -> None:
        self._desk.look.colour.set_value(by)

    # --- what the actions show ---------------------------------------------------------------

    def _show(self, *_: object) -> None:
        desk, actions = self._desk, self._actions
        look = desk.look
        actions[f"map_{look.layout.value}"].setChecked(True)
        actions[f"colour_{look.colour.value}"].setChecked(True)
        actions["map_sized"].setChecked(look.sized.value)
        actions["map_named"].setChecked(look.named.value)
        for tool in _TOOLS:
            actions[f"tool_{tool}"].setChecked(desk.tool.value == tool)
        for name in _CHOSEN:
            actions[name].setEnabled(bool(desk.picked.entries.value))
        current = desk.paths.current
        for name in _PATH:
            actions[name].setEnabled(current is not None)
        actions["path_straight"].setEnabled(current is not None and len(current.spots) > 2)
        actions["pick_found"].setEnabled(self._studio.finding.found.value is not None)
        placed = bool(len(self._studio.library.value.plane))
        actions["anchor_here"].setEnabled(placed and not desk.anchors.is_full)
