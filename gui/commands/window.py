"""What the actions of the window do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from engine.midi.read import MIDI_SUFFIXES
from engine.model.registry import SUFFIX
from engine.model_import.sources import published_model
from engine.music.clip import DEFAULT_TEMPO_QPM, FASTEST_QPM, SLOWEST_QPM
from engine.pieces.sources import MUSICXML_SUFFIXES
from engine.pieces.zips import PACKED_SUFFIXES
from engine.storage.component_parts import is_training_file
from gui.commands.export import ExportCommands
from gui.commands.library import LibraryCommands
from gui.commands.live import LiveCommands
from gui.commands.model_imports import ModelImports
from gui.commands.model_menu import ModelMenu
from gui.commands.roll import RollCommands
from gui.commands.training import TrainingCommands
from gui.dialogs.help import AboutDialog, KeyboardDialog, StoresDialog
from gui.dialogs.language import LanguageDialog
from gui.docks import Docks
from gui.folders import keep_folder, last_folder
from gui.icons import icon
from gui.menus.actions import Actions
from gui.models.make_settings import MODES, Mode
from gui.models.playlist import item_of
from gui.models.source_steps import take_in
from gui.models.state import Heard, RollContent, TransportSettings
from gui.settings import MUSIC_FOLDER, THEME, Settings
from gui.sources import demo_dir
from gui.studio import Studio
from gui.theme import ThemeMode, apply_theme
from gui.views.library.panel import LibraryPanel
from gui.views.make.panel import MakePanel
from gui.views.map.view import MapView
from gui.views.playlist.panel import PlaylistPanel
from gui.views.roll.view import RollView

TEMPO_STEP = 1.05
PLAYLIST_SUFFIX = ".lentoproj"
MUSIC_PATTERNS = " ".join(f"*{s}" for s in (*MIDI_SUFFIXES, *MUSICXML_SUFFIXES, *PACKED_SUFFIXES))


@dataclass(frozen=True, slots=True, eq=False)
class WindowParts:
    """The parts of a window that its actions reach."""

    window: QMainWindow
    studio: Studio
    settings: Settings
    actions: Actions
    docks: Docks
    library: LibraryPanel
    map: MapView
    roll: RollView
    make: MakePanel
    playlist: PlaylistPanel


class WindowCommands(QObject):
    """Ties the actions of a window to its studio and its panels."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._window = parts.window
        self._actions = parts.actions
        self._studio = parts.studio
        self.library = LibraryCommands(
            parts.window, parts.studio, parts.settings, parts.actions, parts.library
        )
        self._imports = ModelImports(parts.studio, self)
        self.export = ExportCommands(
            parts.window, parts.studio, parts.settings, parts.actions, parts.playlist
        )
        self.roll = RollCommands(parts.studio, parts.actions, parts.library)
        self.live = LiveCommands(parts.window, parts.studio, parts.settings, parts.actions)
        self.training = TrainingCommands(parts.window, parts.studio, parts.actions, parts.library)
        for name, command in self._table().items():
            self._actions[name].triggered.connect(lambda _=False, run=command: run())
        self._actions[f"theme_{parts.settings.get(THEME)}"].setChecked(True)
        self._studio.heard.changed.connect(self._show_heard)
        self._studio.roll.changed.connect(self._show_roll)
        self._studio.transport.changed.connect(self._show_transport)
        self._show_transport(self._studio.transport.value)
        self._show_roll(self._studio.roll.value)
        self._studio.edits.changed.connect(self._show_history)
        self._studio.figures.changed.connect(self._show_figures)
        self._show_history()
        parts.actions.menus["learn"].addMenu(ModelMenu(parts.studio, self._imports, parts.window))

    def _table(self) -> dict[str, Callable[[], object]]:
        parts, window, studio = self._parts, self._window, self._studio
        return {
            "add_files": self.add_files,
            "add_folder": self.add_folder,
            "quit": window.close,
            "to_playlist": self._keep_roll,
            "play": studio.toggle_play,
            "silence": studio.silence,
            "loop": self._toggle_loop,
            "slower": lambda: self._scale_tempo(1 / TEMPO_STEP),
            "faster": lambda: self._scale_tempo(TEMPO_STEP),
            "as_written": lambda: studio.set_transport(tempo_qpm=None),
            "undo": studio.edits.undo,
            "redo": studio.edits.redo,
            **{mode: partial(self._make, mode) for mode in MODES},
            "keep_it": self._keep_it,
            "figures": lambda: studio.figures.set_value(not studio.figures.value),
            "fit_map": parts.map.fit,
            "fit_roll": parts.roll.fit,
            "reset_layout": parts.docks.reset,
            "theme_system": lambda: self._wear("system"),
            "theme_light": lambda: self._wear("light"),
            "theme_dark": lambda: self._wear("dark"),
            "language": lambda: LanguageDialog(parts.settings, window).open(),
            "keyboard": lambda: KeyboardDialog(tuple(window.actions()), window).open(),
            "stores": lambda: StoresDialog(parts.settings, window).open(),
            "about": lambda: AboutDialog(window).open(),
        }

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Take files that were dropped or named: a model, a playlist, what trains, and music."""
        for part in [path for path in paths if is_training_file(path)]:
            self.training.install(part)
            paths = [path for path in paths if path != part]
        published = {path: model for path in paths if (model := published_model(path))}
        own = (SUFFIX, PLAYLIST_SUFFIX)
        music = [p for p in paths if p.suffix.lower() not in own and p not in published]
        for model in dict.fromkeys(published.values()):
            self._imports.begin(model)
        for path in paths:
            if path.suffix.lower() == SUFFIX:
                self._studio.model.set_value(path)
            elif path.suffix.lower() == PLAYLIST_SUFFIX:
                self._studio.document.open(path)
        if music:
            take_in(self._studio, music)

    def add_files(self) -> None:
        """Ask for files and add them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add files to the library"),
            self._music_folder(),
            self.tr("Music: MIDI, MusicXML, zips ({patterns});;All files (*)").format(
                patterns=MUSIC_PATTERNS
            ),
        )
        if names:
            keep_folder(self._parts.settings, MUSIC_FOLDER, Path(names[0]).parent)
            take_in(self._studio, [Path(name) for name in names])

    def add_folder(self) -> None:
        """Ask for a folder and add it."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Add a folder to the library"), self._music_folder()
        )
        if name:
            keep_folder(self._parts.settings, MUSIC_FOLDER, Path(name).parent)
            take_in(self._studio, [Path(name)])

    def _music_folder(self) -> str:
        """The folder that was asked for last, else of what was added last, else the usual one."""
        settings = self._parts.settings
        kept = settings.get(MUSIC_FOLDER)
        if kept and Path(kept).is_dir():
            return kept
        for source in reversed(self._studio.sources.value):
            if source.parent.is_dir() and source != demo_dir():
                return str(source.parent)
        return last_folder(settings, MUSIC_FOLDER)

    def _toggle_loop(self) -> None:
        self._studio.set_transport(loop=not self._studio.transport.value.loop)

    def _scale_tempo(self, factor: float) -> None:
        """Go a step from the tempo that the transport shows; slow music takes smaller steps."""
        tempo = self._studio.transport.value.tempo_qpm or self._studio.written_qpm
        tempo = tempo or DEFAULT_TEMPO_QPM
        wanted = round(tempo * factor)
        if wanted == round(tempo):
            wanted += 1 if factor > 1 else -1
        self._studio.set_transport(tempo_qpm=min(max(float(wanted), SLOWEST_QPM), FASTEST_QPM))

    def _make(self, mode: Mode) -> None:
        """Turn the Make panel to a page, and begin if nothing is missing."""
        dock = self._parts.docks.make
        dock.show()
        dock.raise_()
        model = self._parts.make.model
        model.mode.set_value(mode)
        model.make()

    def _keep_it(self) -> None:
        make = self._parts.make
        self._parts.docks.make.show()
        self._parts.docks.make.raise_()
        if make.model.mode.value == "rebuild":
            make.model.mode.set_value("sample")
        if make.keep.isEnabled():
            make.keep.open_form()

    def _keep_roll(self) -> None:
        self._studio.playlist.add([item_of(shown) for shown in self._studio.roll.value.clips])

    def _wear(self, mode: ThemeMode) -> None:
        self._parts.settings.set(THEME, mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, mode)

    # --- what the actions show ---------------------------------------------------------------

    def _show_heard(self, heard: Heard | None) -> None:
        plays = heard is not None and not heard.audition
        action = self._actions["play"]
        action.setIcon(icon("pause" if plays else "play"))
        action.setText(self.tr("&Pause") if plays else self.tr("&Play"))

    def _show_roll(self, content: RollContent) -> None:
        for name in ("play", "to_playlist", "fit_roll"):
            self._actions[name].setEnabled(bool(content.clips))

    def _show_figures(self, shown: bool) -> None:
        self._actions["figures"].setChecked(shown)

    def _show_history(self) -> None:
        edits = self._studio.edits
        for name, possible, words in (
            ("undo", edits.can_undo, edits.undo_label),
            ("redo", edits.can_redo, edits.redo_label),
        ):
            self._actions[name].setEnabled(possible)
            self._actions[name].setText(words)

    def _show_transport(self, settings: TransportSettings) -> None:
        self._actions["loop"].setChecked(settings.loop)
        self._actions["as_written"].setEnabled(settings.tempo_qpm is not None)
