"""What the Notes menu does: edits of the roll's notes, the grid, parts, and what a model makes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.parts import bars_for, parts_of, with_bars
from gui.menus.actions import Actions
from gui.models.make_settings import fresh_seed
from gui.models.roll.values import GRIDS, Grid
from gui.models.roll.ways import RollWays
from gui.models.state import ShownClip
from gui.studio import Studio
from gui.views.library.panel import LibraryPanel

LOUDER = 8
EMPTY_BARS = 4
_CHOOSING = ("notes_all", "notes_invert", "notes_pitch", "notes_none")
_PITCH = (
    "semitone_up",
    "semitone_down",
    "octave_up",
    "octave_down",
    "degree_up",
    "degree_down",
    "into_scale",
    "louder",
    "softer",
)
_GRID = ("grid_finer", "grid_coarser", "grid_snap", "ends_too")
_CLIP = ("new_clip", "add_part", "add_bar", "fit_bars", "whole_piece")
_TIME = ("quantise", "humanise", "legato", "end_overlaps", "notes_split", "notes_join")
_MODEL = ("back_to_map", "vary_this", "continue_this", "calmer")
_NEED_CHOICE = ("notes_cut", "notes_copy", "notes_delete", "notes_invert", "notes_pitch")
_NEED_CLIP = ("notes_duplicate", *_CHOOSING[:1], *_TIME, *_PITCH, "add_part", "add_bar", "fit_bars")


class RollCommands(QObject):
    """Ties the actions of the Notes menu to a studio's roll."""

    def __init__(self, studio: Studio, actions: Actions, library: LibraryPanel) -> None:
        super().__init__(library)
        self._studio = studio
        self._library = library
        self.ways = RollWays(studio)
        self._editing = studio.roll_editing
        self._actions = actions
        self._last_grid: Grid = "1/16"
        self._duplicate_notes = actions["notes_duplicate"].text()
        self._gather()
        for name, command in self._table().items():
            actions[name].triggered.connect(lambda _=False, run=command: run())
        self._editing.notes_changed.connect(self._show)
        self._editing.selection.changed.connect(lambda _: self._show())
        self._editing.settings.changed.connect(lambda _: self._show())
        studio.kind.changed.connect(lambda _: self._show())
        studio.roll.changed.connect(lambda _: self._show())
        studio.library.changed.connect(lambda _: self._show())
        QGuiApplication.clipboard().dataChanged.connect(self._show)
        self._show()

    def _table(self) -> dict[str, Callable[[], object]]:
        editing, notes, board = self._editing, self._editing.notes, self._editing.clipboard
        ways = self.ways
        return {
            "notes_cut": board.cut,
            "notes_copy": board.copy,
            "notes_paste": board.paste,
            "notes_duplicate": notes.duplicate,
            "notes_delete": notes.delete,
            "notes_all": editing.select_all,
            "notes_invert": editing.invert,
            "notes_pitch": editing.select_same_pitch,
            "notes_none": editing.select_none,
            "quantise": notes.quantise,
            "humanise": notes.humanise,
            "legato": notes.legato,
            "end_overlaps": notes.shorten,
            "notes_split": self._split,
            "notes_join": notes.join,
            "semitone_up": partial(notes.transpose, 1),
            "semitone_down": partial(notes.transpose, -1),
            "octave_up": partial(notes.transpose, 12),
            "octave_down": partial(notes.transpose, -12),
            "degree_up": partial(notes.transpose_in_scale, 1),
            "degree_down": partial(notes.transpose_in_scale, -1),
            "into_scale": notes.into_scale,
            "louder": partial(notes.change_velocity, LOUDER),
            "softer": partial(notes.change_velocity, -LOUDER),
            "grid_finer": partial(self._step_grid, 1),
            "grid_coarser": partial(self._step_grid, -1),
            "grid_snap": self._toggle_snap,
            "ends_too": self._toggle_ends,
            "new_clip": self.new_clip,
            "add_part": editing.lanes.add,
            "add_bar": self._add_bar,
            "fit_bars": self._fit_bars,
            "whole_piece": self.open_piece,
            "back_to_map": ways.back_to_map,
            "vary_this": lambda: ways.vary(8, 0.5, fresh_seed()),
            "continue_this": lambda: ways.go_on(fresh_seed()),
            "calmer": lambda: ways.calm(fresh_seed()),
        }

    def _gather(self) -> None:
        """Put actions of one kind into menus of their own, so that the menu can be overlooked."""
        for title, names in (
            (self.tr("C&hoose"), _CHOOSING),
            (self.tr("Pitch and &loudness"), _PITCH),
            (self.tr("&Grid"), _GRID),
            (self.tr("Clip and pa&rts"), _CLIP),
        ):
            menu, sub = self._actions.menus["notes"], QMenu(title, self._actions.menus["notes"])
            sub.setToolTipsVisible(True)
            sub.setAccessibleName(title.replace("&", ""))
            menu.insertMenu(self._actions[names[0]], sub)
            for name in names:
                menu.removeAction(self._actions[name])
                sub.addAction(self._actions[name])
            self._actions.menus[f"notes_{names[0]}"] = sub

    # --- commands ----------------------------------------------------------------------------

    def new_clip(self) -> None:
        """Put an empty clip on the roll, in the key, metre and tempo of the one that is there."""
        before = self._editing.shown
        clip = Clip(Melody(), bars=EMPTY_BARS, name=self.tr("New clip"))
        key = Key(0)
        if before is not None:
            old, key = before.clip, before.key
            clip = replace(clip, meter=old.meter, tempo_qpm=old.tempo_qpm, program=old.program)
        self._studio.show((ShownClip(clip, "edited", key),), play=False)

    def open_piece(self) -> None:
        """Put the piece that is chosen in the library, or else the one on the roll, on the roll."""
        focused = QApplication.focusWidget()
        in_library = focused is not None and self._library.isAncestorOf(focused)
        file, chosen = self.ways.piece, self._library.chosen_reports
        if chosen and (in_library or file is None):
            file = chosen[0]
        if file is None:
            self._studio.said.emit(self.tr("Choose a piece in the library first."))
        else:
            self._studio.show_tracks(file)

    def _split(self) -> None:
        """At the playhead where a chosen note sounds there, else in the middle."""
        at, editing = self._editing.playhead, self._editing
        chosen = editing.selection.value or editing.every_note()
        under = any(editing.note(ref).start < at < editing.note(ref).end for ref in chosen)
        editing.notes.split(at if under else None)

    def _step_grid(self, by: int) -> None:
        settings = self._editing.settings.value
        places: list[Grid] = [grid for grid in GRIDS if grid != "free"]
        now = settings.grid if settings.snaps else self._last_grid
        place = min(max(places.index(now) + by, 0), len(places) - 1)
        self._editing.settings.set_value(replace(settings, grid=places[place]))

    def _toggle_snap(self) -> None:
        settings = self._editing.settings.value
        if settings.snaps:
            self._last_grid = settings.grid
        grid: Grid = "free" if settings.snaps else self._last_grid
        self._editing.settings.set_value(replace(settings, grid=grid))

    def _toggle_ends(self) -> None:
        settings = self._editing.settings.value
        self._editing.settings.set_value(replace(settings, ends_too=not settings.ends_too))

    def _add_bar(self) -> None:
        clip = self._editing.clip
        if clip is not None:
            self._editing.apply_clip(with_bars(clip, clip.bars + 1), self.tr("adding a bar"))

    def _fit_bars(self) -> None:
        clip = self._editing.clip
        if clip is not None:
            bars = min(clip.bars, bars_for(parts_of(clip), clip.meter.steps_per_bar))
            if bars < clip.bars:
                self._editing.apply_clip(with_bars(clip, bars), self.tr("cutting off empty bars"))

    # --- what the actions show ---------------------------------------------------------------

    def _show(self) -> None:
        editing, actions = self._editing, self._actions
        chosen, shown = bool(editing.selection.value), editing.shown
        for name in _NEED_CHOICE:
            actions[name].setEnabled(chosen)
        for name in (*_NEED_CLIP, "notes_none"):
            actions[name].setEnabled(shown is not None)
        duplicate = self._duplicate_notes if chosen else self.tr("&Duplicate the whole clip")
        actions["notes_duplicate"].setText(duplicate)
        actions["notes_paste"].setEnabled(shown is not None and editing.clipboard.can_paste)
        for name in _MODEL:
            actions[name].setEnabled(shown is not None and self._studio.kind.value.can_place)
        actions["whole_piece"].setEnabled(bool(self._studio.library.value.files))
        actions["grid_snap"].setChecked(editing.settings.value.snaps)
        actions["ends_too"].setChecked(editing.settings.value.ends_too)
