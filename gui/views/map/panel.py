"""The map and what a gesture on it does: hear, choose, try a place, draw a blend."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from engine.latent.outline import outline
from engine.library.contents import Library
from engine.model.music_model import LatentPoint
from gui.models.finding import Found
from gui.models.state import Heard, Moment, RollContent
from gui.playback import Playback
from gui.settings import HEAR_ON_HOVER, HOVER_DWELL_MS, Settings
from gui.studio import Studio
from gui.views.buttons import tool_button
from gui.views.dock_title import TitleBar
from gui.views.empty_page import EmptyPage
from gui.views.map.first_picture import FirstPicture
from gui.views.map.view import MapView
from gui.wording import entry_label, kind_words

BLEND_STEPS = 8


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
        self._hovered = -1
        self._placed = 0
        self._dwell = QTimer(self, singleShot=True, interval=settings.get(HOVER_DWELL_MS))
        self._dwell.timeout.connect(self._audition)
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Map"))
        self._pages.addWidget(self.view)
        self._empty = EmptyPage("")
        self._pages.addWidget(self._empty)
        self._hear = self._make_hear_button()
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
        layout.addWidget(TitleBar(self.tr("Map"), self._hear, fit))
        layout.addWidget(self._pages, 1)

    def _connect(self, playback: Playback) -> None:
        studio, view = self._studio, self.view
        studio.library.changed.connect(self._show_library)
        studio.roll.changed.connect(self._show_roll)
        studio.finding.found.changed.connect(self._show_found)
        studio.path_made.connect(self._show_path)
        studio.reading.changed.connect(lambda _: self._show_words())
        playback.moved.connect(self._show_moment)
        view.hovered.connect(self._hover)
        view.clicked.connect(lambda index: studio.show((studio.shown_entry(index),)))
        view.empty_clicked.connect(self._try_place)
        view.path_dragged.connect(self._blend)
        view.path_dragged_to.connect(self._blend_to)

    # --- showing -----------------------------------------------------------------------------

    def _show_library(self, library: Library) -> None:
        self._dwell.stop()
        self._hovered = -1
        self.view.set_path(None)
        self.view.set_playing(None)
        placed = len(library.plane)
        arousal = library.arousal[:placed]
        grows = self._placed > 0 and placed > 0 and self._studio.reading.value
        self._placed = placed
        self.view.set_points(library.plane, arousal, lambda index: entry_label(library, index))
        in_moods = placed > 0 and self._studio.kind.value.melodic  # Drums alone have none.
        self.view.set_scale_words((self.tr("calm"), self.tr("lively")) if in_moods else None)
        self.view.set_home(outline(library.plane))
        if not grows:  # While files are read the map grows under the eyes that look at it.
            self.view.fit()
        self._pages.setCurrentIndex(0 if placed else 1)
        self._show_words()
        self._show_roll(self._studio.roll.value)

    def _show_found(self, found: Found | None) -> None:
        """Let what fits stand out."""
        placed = len(self._studio.library.value.plane)
        self.view.set_lit(None if found is None else found.entries[:placed])

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
            self.view.set_path(None)
        chosen = None
        if clips and content.current is not None:
            chosen = clips[min(content.current, len(clips) - 1)].entry
        self.view.set_selection(self._known(chosen))

    def _show_path(self, points: Sequence[LatentPoint]) -> None:
        projection = self._studio.library.value.projection
        if projection is not None and points:
            self.view.set_path(projection.to_plane(np.stack([point.z for point in points])))

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
        if index < 0:
            self._dwell.stop()
            self._studio.audition(None)
        elif self._hear.isChecked():
            self._dwell.start()

    def _audition(self) -> None:
        if self._known(self._hovered) is not None and self._hovered >= 0:
            self._studio.audition(self._studio.shown_entry(self._hovered))

    def _set_hear_on_hover(self, wanted: bool) -> None:
        self._settings.set(HEAR_ON_HOVER, wanted)
        with QSignalBlocker(self._hear):
            self._hear.setChecked(wanted)
        if not wanted:
            self._studio.audition(None)

    def _place(self, x: float, y: float) -> LatentPoint | None:
        """A place of the map in latent space, heard as the nearest clip is."""
        library = self._studio.library.value
        if library.projection is None or not len(library.plane):
            return None
        position = np.array([[x, y]], dtype=np.float32)
        nearest = int(((library.plane - position) ** 2).sum(axis=1).argmin())
        z = library.projection.from_plane(position)[0]
        return LatentPoint(z, library.entries[nearest].frame)

    def _try_place(self, x: float, y: float) -> None:
        place = self._place(x, y)
        if place is not None:
            self._studio.decode(place)

    def _blend(self, first: int, last: int) -> None:
        ends = [self._studio.shown_entry(index) for index in (first, last)]
        self._studio.blend(ends, BLEND_STEPS)

    def _blend_to(self, first: int, x: float, y: float) -> None:
        place = self._place(x, y)
        if place is not None:
            self._studio.blend([self._studio.shown_entry(first), place], BLEND_STEPS)
