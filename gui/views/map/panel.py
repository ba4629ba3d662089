"""The map and what a gesture on it does: hear, choose, try a place, draw a blend."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLocale, QSignalBlocker, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from engine.library.contents import Library
from engine.model.music_model import LatentPoint
from gui.models.map.desk import MapDesk, Tool
from gui.models.map.pace import Pace
from gui.models.state import Heard, Moment, RollContent
from gui.playback import Playback
from gui.settings import HEAR_ON_HOVER, HOVER_DWELL_MS, Settings
from gui.studio import Studio
from gui.views.buttons import tool_button
from gui.views.dock_title import TitleBar
from gui.views.empty_page import EmptyPage
from gui.views.map.drawing import MapDrawing
from gui.views.map.edited_points import EditedPoints
from gui.views.map.first_picture import FirstPicture
from gui.views.map.library_on_map import LibraryOnMap
from gui.views.map.pad_column import PadColumn
from gui.views.map.path_column import PathColumn
from gui.views.map.side import WIDTH
from gui.views.map.strip import MapStrip
from gui.views.map.toolbar import ColourButton, LayoutSwitch, ToolButtons
from gui.views.map.view import MapView
from gui.wording import kind_words

BLEND_STEPS = 8
GROUND_DWELL_MS = 25  # Of empty ground: it should not sound while the mouse only passes.


class MapPanel(QWidget):
    """Shows a studio's library as points; the pages are the map and the words for no map."""

    def __init__(
        self, studio: Studio, playback: Playback, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Map"))
        self._studio = studio
        self._settings = settings
        self.view = MapView()
        self.view.setAccessibleName(self.tr("Map of your clips"))
        self.desk = MapDesk(studio, settings, self)
        self._hovered = -1
        self._path: tuple[LatentPoint, ...] = ()
        self._dwell = QTimer(self, singleShot=True)
        self._pace = Pace(settings.get(HOVER_DWELL_MS))
        self._dwell.timeout.connect(self._audition)
        self._ground_dwell = QTimer(self, singleShot=True, interval=GROUND_DWELL_MS)
        self._ground_dwell.timeout.connect(self._audition_ground)
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Map"))
        self._pages.addWidget(self.view)
        self._empty = EmptyPage("")
        self._pages.addWidget(self._empty)
        self._hear = self._make_hear_button()
        self._layouts = LayoutSwitch(self.desk.look)
        self._colours = ColourButton(self.desk.look)
        self._tools = ToolButtons(self.desk)
        self.strip = MapStrip(studio, self.desk)
        self.paths, self.pad = PathColumn(self.desk), PadColumn(self.desk)
        self._side = QStackedWidget()
        self._shown = LibraryOnMap(self.view, self.desk)
        self.drawing = MapDrawing(self.view, self.desk)
        self.edited = EditedPoints(self.view, studio, self.desk.places)
        self._lay_out()
        self._connect(playback)
        self._show_library(studio.library.value)
        self._first = FirstPicture(studio, self.view)
        if self._first.show():
            self._pages.setCurrentIndex(0)

    def _make_hear_button(self) -> QToolButton:
        words = self.tr("Hear points under the mouse")
        button = tool_button("headphones", words, checkable=True)
        button.setChecked(self._settings.get(HEAR_ON_HOVER))
        button.setToolTip(
            self.tr("Hear points under the mouse. While a sequence plays, the map keeps silent.")
        )
        button.toggled.connect(self._set_hear_on_hover)
        return button

    def _lay_out(self) -> None:
        fit = tool_button("maximize", self.tr("Show the whole map"))
        fit.clicked.connect(self.view.fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        controls = (self._layouts, self._colours, self._tools, self._hear, fit)
        self._title = TitleBar(self.tr("Map"), *controls)
        layout.addWidget(self._title)
        layout.addWidget(self.strip)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._pages, 1)
        row.addWidget(self._side)
        layout.addLayout(row, 1)
        self._side.addWidget(self.paths)
        self._side.addWidget(self.pad)
        self._side.setFixedWidth(WIDTH)
        self._side.hide()

    def _connect(self, playback: Playback) -> None:
        studio, view = self._studio, self.view
        studio.library.changed.connect(self._show_library)
        studio.roll.changed.connect(self._show_roll)
        studio.path_made.connect(self._show_path)
        studio.reading.changed.connect(lambda _: self._show_words())
        for followed in (self.desk.laying.changed, studio.figures.changed):
            followed.connect(self._show_note)
        playback.moved.connect(self._show_moment)
        view.hovered.connect(self._hover)
        view.ground_moved.connect(self._hover_ground)
        view.clicked.connect(self._choose)
        view.empty_clicked.connect(self._try_place)
        view.path_dragged.connect(self._blend)
        view.path_dragged_to.connect(self._blend_to)
        self._shown.moved.connect(self._draw_path)
        self._shown.moved.connect(self.drawing.refresh)
        self._shown.moved.connect(self.edited.refresh)
        self.desk.tool.changed.connect(self._follow_tool)
        self.desk.anchors.changed.connect(self._prepare_pad)

    # --- showing -----------------------------------------------------------------------------

    def _show_library(self, library: Library) -> None:
        self._dwell.stop()
        self._hovered = -1
        if self._shown.show(library):
            self._path = ()
            self.view.set_path(None)
            self.view.set_playing(None)
        self._pages.setCurrentIndex(0 if len(library.plane) else 1)
        for control in (self._layouts, self._colours, self._tools):
            control.setEnabled(bool(len(library.plane)))
        self._show_words()
        self._show_roll(self._studio.roll.value)

    def _show_note(self, *_: object) -> None:
        """Say that a layout is on its way, or how far its neighbours are neighbours in z."""
        layout, note = self.desk.look.shown_layout, self.desk.laying.note
        tip = self.tr("The map shows directions until neighbourhoods are laid out")
        if not note and self._studio.figures.value and layout is not None:
            if layout.trustworthiness is not None:
                figure = QLocale().toString(layout.trustworthiness, "f", 2)
                note = self.tr("trustworthiness {0}").format(figure)
            tip = self.tr("How far neighbours on the map are neighbours in latent space (k = 10)")
        self._title.set_note(note, tip if note else "")

    def _show_words(self) -> None:
        """Say why there is no map, where there is none."""
        library, kind = self._studio.library.value, self._studio.kind.value
        if len(library.plane):
            return
        if library.entries and self._studio.reading.value:
            words = self.tr(
                "The map for this model is being drawn.\n"
                "Meanwhile your pieces can be heard from the library."
            )
        elif not kind.can_encode and library.files:
            words = self.tr(
                "This model plays only: it makes new clips, and places none on a map.\n"
                "Press Sample, or choose another model under Learn."
            )
        elif library.entries:
            words = self.tr(
                "There is no map for this model yet.\nF5 reads the library and draws it."
            )
        elif library.files:
            words = self.tr(
                "None of your pieces holds what this model hears: {kind}.\n"
                "Add others, or choose another model under Learn."
            ).format(kind=kind_words(kind))
        else:
            words = self.tr(
                "Your music appears here as a map: clips that sound alike lie close together.\n"
                "Drop MIDI files or a folder anywhere on this window."
            )
        self._empty.say(words)

    def _show_roll(self, content: RollContent) -> None:
        clips = content.clips
        if not any(shown.origin == "blend" for shown in clips):
            self._path = ()
            self._draw_path()
        chosen = None
        if clips and content.current is not None:
            chosen = clips[min(content.current, len(clips) - 1)].entry
        self.view.set_selection(self._known(chosen))

    def _show_path(self, points: Sequence[LatentPoint]) -> None:
        self._path = tuple(points)
        self._draw_path()

    def _draw_path(self) -> None:
        """Draw a blend where it runs on the layout that is shown."""
        places = [self.desk.places.position_of(point.z) for point in self._path]
        known = bool(places) and self._studio.library.value.projection is not None
        self.view.set_path(np.array(places, np.float32) if known else None)

    def _show_moment(self, moment: Moment | None) -> None:
        heard: Heard | None = self._studio.heard.value
        if moment is None or heard is None:
            self.view.set_playing(None)
            return
        shown = heard.clips[min(moment.clip, len(heard.clips) - 1)]
        self.view.set_playing(self._known(shown.entry))

    def _known(self, entry: int | None) -> int | None:
        """An entry that the map still has."""
        there = entry is not None and entry < len(self._studio.library.value.plane)
        return entry if there else None

    # --- gestures ----------------------------------------------------------------------------

    def _hover(self, index: int) -> None:
        self._hovered = index
        self._ground_dwell.stop()
        if index < 0:
            self._dwell.stop()
            self._studio.audition(None)
        elif self._hear.isChecked():
            wait = self._pace.wait_ms()
            if wait:
                self._dwell.start(wait)
            else:
                self._dwell.stop()
                self._audition()  # Before the card of the point is painted: sound first.

    def _audition(self) -> None:
        if self._known(self._hovered) is not None and self._hovered >= 0:
            self._pace.sounded()
            self._studio.audition(self._studio.shown_entry(self._hovered))

    def _set_hear_on_hover(self, wanted: bool) -> None:
        self._settings.set(HEAR_ON_HOVER, wanted)
        with QSignalBlocker(self._hear):
            self._hear.setChecked(wanted)
        if not wanted:
            self._studio.audition(None)

    def _hover_ground(self) -> None:
        """Nothing is under the mouse: what lies there is heard once the mouse rests."""
        if self._hear.isChecked() and self.desk.tool.value == "point":
            self._ground_dwell.start()
        else:
            self._ground_dwell.stop()

    def _audition_ground(self) -> None:
        ground = self.view.ground
        found = self.desk.places.at(*ground) if ground is not None else None
        if found is not None:
            self._studio.audition_place(found.point)

    def _choose(self, index: int) -> None:
        """A clip was clicked: play it, or set an anchor on it while that is the tool."""
        shown = self._studio.shown_entry(index)
        if self.desk.tool.value == "anchors":
            self.desk.anchors.add_clip(shown)
            self._studio.audition(shown)
        else:
            self._studio.show((shown,))

    def _try_place(self, x: float, y: float) -> None:
        if self.desk.tool.value == "anchors":
            self.desk.anchors.add_place(x, y)
            return
        found = self.desk.places.at(x, y)
        if found is not None:
            self._studio.decode(found.point, guess=found.guess)

    def _blend(self, first: int, last: int) -> None:
        ends = [self._studio.shown_entry(index) for index in (first, last)]
        self._studio.blend(ends, BLEND_STEPS)

    def _blend_to(self, first: int, x: float, y: float) -> None:
        found = self.desk.places.at(x, y)
        if found is not None:
            self._studio.blend([self._studio.shown_entry(first), found.point], BLEND_STEPS)

    def _follow_tool(self, tool: Tool) -> None:
        """Open the column of the tool that is in the hand."""
        self._side.setVisible(tool in ("pen", "anchors"))
        if tool == "pen":
            self._side.setCurrentWidget(self.paths)
            self._path = ()
            self._draw_path()
        elif tool == "anchors":
            self._side.setCurrentWidget(self.pad)
            self.desk.anchors.prepare()

    def _prepare_pad(self) -> None:
        if self.desk.tool.value == "anchors":
            self.desk.anchors.prepare()
