"""The bar at the top: play, stop, loop, tempo, instrument, volume, and where the sound is."""

import math

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolBar,
    QWidget,
)

from engine.audio.instruments import CALM_INSTRUMENTS
from engine.music.clip import Clip
from gui.icons import icon_pixmap
from gui.instrument_words import sound_word
from gui.models.state import Heard, Moment, RollContent, TransportSettings
from gui.playback import Playback
from gui.studio import Studio
from gui.theme import theme_changed
from gui.timing import bar_at, seconds_at
from gui.views.card.tempo_field import TempoField
from gui.wording import clock

ICON = QSize(20, 20)


class TransportBar(QToolBar):
    """Shows and changes the transport of a studio; keeps nothing itself.

    Place and tempo are always the roll's: what is only pointed at to be heard never touches them.
    """

    def __init__(
        self, studio: Studio, playback: Playback, actions: tuple[QAction, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setWindowTitle(self.tr("Transport"))
        self.setAccessibleName(self.tr("Transport"))
        self.setMovable(False)
        self.setIconSize(ICON)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._studio = studio
        self._playback = playback
        self._add_buttons(actions)
        self._tempo = TempoField(self)
        self._instrument = self._make_instrument()
        self._volume = self._make_volume()
        self._place = self._make_place()
        self._lay_out()
        self._connect()
        self._show_transport(studio.transport.value)
        self._show_roll(studio.roll.value)

    def refresh_playing(self) -> None:
        """Show where the sound is now."""
        self._show_moment(self._playback.moment)

    def _add_buttons(self, actions: tuple[QAction, ...]) -> None:
        for action in actions:
            self.addAction(action)
            button = self.widgetForAction(action)
            button.setAccessibleName(action.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addSeparator()

    def _make_instrument(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Instrument"))
        box.setToolTip(self.tr("Instrument for everything that is played (MIDI program)"))
        box.addItem(self.tr("As written"), None)
        for instrument in CALM_INSTRUMENTS:
            box.addItem(sound_word(instrument.sound), instrument.sound)
        box.setMaxVisibleItems(20)
        return box

    def _make_volume(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setAccessibleName(self.tr("Volume"))
        slider.setToolTip(self.tr("Volume; the full level is capped so that nothing startles"))
        slider.setRange(0, 100)
        slider.setPageStep(10)
        slider.setFixedWidth(110)
        return slider

    def _make_place(self) -> QLabel:
        label = QLabel()
        label.setProperty("quiet", True)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setAccessibleName(self.tr("Position"))
        label.setToolTip(self.tr("The bar that is heard, and the time gone of all"))
        widest = label.fontMetrics().horizontalAdvance(
            self.tr("bar {bar} of {bars}").format(bar=888, bars=888) + "   88:88 / 88:88 "
        )
        label.setMinimumWidth(widest)
        return label

    def _lay_out(self) -> None:
        self._loud = QLabel()
        self._loud.setAccessibleName(self.tr("Volume"))
        self._draw_loudspeaker()
        for widget in (self._tempo, self._instrument):
            self.addWidget(widget)
            self.addSeparator()
        self.addWidget(_together(self._loud, self._volume))
        room = QWidget()
        room.setAccessibleName(self.tr("Transport"))
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self.addWidget(self._place)

    def _draw_loudspeaker(self) -> None:
        self._loud.setPixmap(icon_pixmap("volume", ICON, self.devicePixelRatioF(), "muted"))

    def _connect(self) -> None:
        studio = self._studio
        self._tempo.chosen.connect(lambda tempo: studio.set_transport(tempo_qpm=tempo))
        self._instrument.activated.connect(
            lambda index: studio.set_transport(program=self._instrument.itemData(index))
        )
        self._volume.valueChanged.connect(lambda v: studio.set_transport(volume=v / 100))
        studio.transport.changed.connect(self._show_transport)
        studio.roll.changed.connect(self._show_roll)
        studio.heard.changed.connect(self._show_heard)
        studio.cursor_moved.connect(self.refresh_playing)
        self._playback.moved.connect(self._show_moment)
        studio.recorder.recording.changed.connect(lambda _: self.refresh_playing())
        theme_changed.connect(self._draw_loudspeaker)

    def _show_transport(self, settings: TransportSettings) -> None:
        self._tempo.show_choice(settings.tempo_qpm)
        with QSignalBlocker(self._volume):
            self._volume.setValue(round(settings.volume * 100))
        with QSignalBlocker(self._instrument):
            sounds = [self._instrument.itemData(i) for i in range(self._instrument.count())]
            known = settings.program in sounds
            self._instrument.setCurrentIndex(sounds.index(settings.program) if known else 0)
        self.refresh_playing()

    def _show_roll(self, content: RollContent) -> None:
        self.refresh_playing()

    def _show_heard(self, heard: Heard | None) -> None:
        self.refresh_playing()

    def _show_moment(self, moment: Moment | None) -> None:
        studio = self._studio
        clips, written = tuple(s.clip for s in studio.roll.value.clips), studio.written_qpm
        if written is None:
            self._place.setText("")
            return
        self._tempo.show_written(written)
        if not studio.plays_roll:
            moment = None
        if moment and moment.step < 0:
            self._place.setText(self._counted_in(clips, moment))
            return
        step = moment.step if moment else studio.cursor_step
        bar, bars = bar_at(clips, step)
        gone, whole = seconds_at(clips, step, studio.transport.value.tempo_qpm)
        text = self.tr("bar {bar} of {bars}").format(bar=bar, bars=bars)
        if studio.recorder.recording.value:
            text = self.tr("recording") + "   " + text  # A lit button is not sign enough.
        self._place.setText(f"{text}   {clock(gone)} / {clock(whole)}")

    def _counted_in(self, clips: tuple[Clip, ...], moment: Moment) -> str:
        """How many beats are left until the music begins."""
        meter = clips[min(moment.clip, len(clips) - 1)].meter
        beats = math.ceil(-moment.step / meter.steps_per_beat)
        return self.tr("begins in %n beat(s)", "", beats)


def _together(*widgets: QWidget) -> QWidget:
    box = QWidget()
    box.setAccessibleName(widgets[-1].accessibleName())
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return box
