"""Every action of the window: its words, its shortcut, its icon and its place in the menus."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.icons import icon


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: What the code calls it.
        text: The words in the menu, with '&' before the key.
        shortcut: As QKeySequence reads it.
        icon: Name of an icon, or nothing.
        tip: What it does, with the field's term where there is one.
        checkable: Whether it is on or off.
        separated: Whether a line stands before it.
    """

    id: str
    text: str
    shortcut: str
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    separated: bool = False


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
        action.setShortcut(QKeySequence(spec.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = spec.tip or spec.text.replace("&", "").rstrip("…")
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
        self["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self["quit"].setMenuRole(QAction.MenuRole.QuitRole)

    def _tables(self) -> dict[str, tuple[str, tuple[ActionSpec, ...]]]:
        return {
            "file": (self.tr("&File"), self._file()),
            "edit": (self.tr("&Edit"), self._edit()),
            "library": (self.tr("L&ibrary"), self._library()),
            "play": (self.tr("&Play"), self._play()),
            "make": (self.tr("&Make"), self._make()),
            "learn": (self.tr("&Learn"), self._learn()),
            "view": (self.tr("&View"), self._view()),
            "help": (self.tr("&Help"), self._help()),
        }

    def _file(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec(
                "add_files",
                tr("&Add files…"),
                "Ctrl+O",
                "plus",
                tr("Add music: MIDI, MusicXML or packed folders"),
            ),
            ActionSpec("add_folder", tr("Add &folder…"), "Ctrl+Shift+O", "folder-plus"),
            ActionSpec(
                "open_playlist", tr("&Open playlist…"), "Ctrl+P", "folder-open", separated=True
            ),
            ActionSpec("save_playlist", tr("&Save playlist…"), "Ctrl+S", "save"),
            ActionSpec("export_midi", tr("Export &MIDI…"), "Ctrl+E", "file-music", separated=True),
            ActionSpec("export_each", tr("Export MIDI, &one file a clip…"), "Ctrl+Alt+E", "copy"),
            ActionSpec("export_wav", tr("Export &WAV…"), "Ctrl+Shift+E", "file-audio"),
            ActionSpec("quit", tr("&Quit"), "Ctrl+Q", separated=True),
        )

    def _edit(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec("undo", tr("&Undo"), "Ctrl+Z", "undo"),
            ActionSpec("redo", tr("&Redo"), "Ctrl+Shift+Z", "redo"),
            ActionSpec(
                "to_playlist",
                tr("&Add the roll to the playlist"),
                "Ctrl+D",
                "list-music",
                tr("Put every clip of the roll at the end of the playlist"),
                separated=True,
            ),
        )

    def _library(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec("find", tr("&Search pieces"), "Ctrl+F", "search"),
            ActionSpec(
                "reread",
                tr("&Rescan"),
                "F5",
                "refresh",
                tr("Look for files that are new, changed or gone"),
            ),
            ActionSpec(
                "report",
                tr("&What became of your files…"),
                "Ctrl+I",
                "list-checks",
                tr("Every file with its status, the reason and what to do"),
                separated=True,
            ),
            ActionSpec(
                "card",
                tr("&Card of the chosen piece…"),
                "Ctrl+Shift+I",
                "square-pen",
                tr("See and hear its tracks, and correct what Lento heard"),
            ),
            ActionSpec("undo_card", tr("&Undo the correction"), "Ctrl+Alt+Z", "undo"),
            ActionSpec("redo_card", tr("Re&do the correction"), "Ctrl+Alt+Shift+Z", "redo"),
            ActionSpec(
                "back_up",
                tr("&Back up the library…"),
                "Ctrl+Alt+B",
                "archive",
                tr("Write everything that is known of your files into one file"),
                separated=True,
            ),
            ActionSpec("restore", tr("R&estore from a backup…"), "Ctrl+Alt+R", "archive-restore"),
            ActionSpec(
                "forget",
                tr("&Forget what was removed…"),
                "Ctrl+Shift+Del",
                "eraser",
                tr("Take marks, notes and music of files that you removed out for good"),
            ),
        )

    def _play(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec("play", tr("&Play"), "Space", "play", tr("Play or pause the roll")),
            ActionSpec("silence", tr("&Silence"), "Esc", "stop", tr("Silence at once")),
            ActionSpec("loop", tr("&Loop"), "Ctrl+L", "loop", tr("Play round and round"), True),
            ActionSpec(
                "slower",
                tr("S&lower"),
                "Ctrl+Down",
                "minus",
                tr("Slower by a step"),
                separated=True,
            ),
            ActionSpec("faster", tr("&Faster"), "Ctrl+Up", "plus", tr("Faster by a step")),
            ActionSpec("as_written", tr("Tempo as &written"), "Ctrl+Shift+Down", "metronome"),
        )

    def _make(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec(
                "sample",
                tr("&Sample"),
                "Ctrl+N",
                "sparkles",
                tr("Make new clips (sample from the prior)"),
            ),
            ActionSpec(
                "blend",
                tr("&Blend"),
                "Ctrl+B",
                "blend",
                tr("Walk from one clip to another (interpolate in latent space)"),
            ),
            ActionSpec(
                "vary",
                tr("&Vary"),
                "Ctrl+J",
                "shuffle",
                tr("Make clips near the chosen one (noise around z)"),
            ),
            ActionSpec(
                "rebuild",
                tr("&Rebuild"),
                "Ctrl+R",
                "refresh",
                tr("Hear what the model keeps of the roll (reconstruct)"),
            ),
            ActionSpec(
                "keep_it",
                tr("&Keep it…"),
                "Ctrl+K",
                "sliders",
                tr("What new clips keep to: key, range, leaps (constraints)"),
                separated=True,
            ),
        )

    def _learn(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec(
                "learn",
                tr("&Learn from my music…"),
                "Ctrl+T",
                "graduation-cap",
                tr("Make a model of your own music (training)"),
            ),
            ActionSpec(
                "learn_chosen",
                tr("Learn from the &chosen pieces…"),
                "Ctrl+Shift+T",
                "list-checks",
                tr("Make a model of what is chosen in the library"),
            ),
            ActionSpec(
                "unfinished",
                tr("&Go on with a training…"),
                "Ctrl+Alt+T",
                "play",
                tr("Trainings that broke off, and what they had learned"),
            ),
            ActionSpec(
                "models",
                tr("M&odels…"),
                "Ctrl+M",
                "wand",
                tr("All models, what they learned from, and files that were withdrawn"),
                separated=True,
            ),
        )

    def _view(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec("fit_map", tr("Show the whole &map"), "Ctrl+0", "maximize"),
            ActionSpec("fit_roll", tr("Show the whole r&oll"), "Ctrl+9", "maximize"),
            ActionSpec(
                "figures",
                tr("F&igures"),
                "F10",
                "sliders",
                tr("Show figures and the field's own terms beside the plain words"),
                True,
            ),
            ActionSpec("reset_layout", tr("&Reset layout"), "F9", separated=True),
            ActionSpec(
                "theme_system",
                tr("Theme: as the &system"),
                "F6",
                "settings",
                checkable=True,
                separated=True,
            ),
            ActionSpec("theme_light", tr("Theme: l&ight"), "F7", "sun", checkable=True),
            ActionSpec("theme_dark", tr("Theme: &dark"), "F8", "moon", checkable=True),
        )

    def _help(self) -> tuple[ActionSpec, ...]:
        tr = self.tr
        return (
            ActionSpec("keyboard", tr("&Keyboard and mouse"), "F1", "help"),
            ActionSpec("stores", tr("&What Lento stores"), "Shift+F1", "lock"),
            ActionSpec("about", tr("&About Lento"), "Ctrl+F1"),
        )
