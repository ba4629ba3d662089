"""One track of a file's card: listen to it, see it, and say what it is."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.pieces.card import CardTrack
from engine.pieces.report import Role
from gui.icons import icon
from gui.models.report_words import ROLES, instrument_words, role_word, sure_word, track_name
from gui.views.buttons import tool_button
from gui.views.card.track_roll import TrackRoll
from gui.views.elided_label import ElidedLabel
from gui.wording import count

COLOR_OF: dict[Role, str] = {
    "melody": "note_a",
    "bass": "bass",
    "drums": "drum",
    "accompaniment": "note_b",
    "unused": "disabled",
}
SIDE, LISTEN_WIDTH, MELODY_WIDTH = 8, 34, 48
NAME_WIDTH, SURE_WIDTH, LEAST_ROLE_WIDTH = 148, 92, 158
LISTEN = QSize(18, 18)


class TrackRow(QFrame):
    """Shows a CardTrack.

    Signals:
        listen_asked: Hear it, from a place in seconds.
        silence_asked: Stop hearing it.
        role_chosen: What the person takes it for.
    """

    listen_asked = Signal(float)
    silence_asked = Signal()
    role_chosen = Signal(str)

    def __init__(self, track: CardTrack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.track = track
        self._heard = False
        name = track_name(track.info)
        self.listen = tool_button("play", self.tr("Listen to {0}").format(name))
        self.listen.setIconSize(LISTEN)
        self.melody = QRadioButton()
        self.melody.setAutoExclusive(False)  # Rows decide together what is the melody.
        self.melody.setToolTip(self.tr("Take this track for the melody"))
        self.melody.setAccessibleName(self.tr("{0} is the melody").format(name))
        self._name = ElidedLabel()
        self._facts = ElidedLabel(quiet=True)
        self.roll = TrackRoll()
        self.roll.setAccessibleName(self.tr("Notes of {0}").format(name))
        self._share = QProgressBar(maximum=100)
        self._sure = QLabel()
        self._sure.setProperty("quiet", True)
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("What {0} is").format(name))
        for role in ROLES:
            self.role.addItem(role_word(role), role)
        self._lay_out()
        self._connect()

    def show_track(
        self, track: CardTrack, duration_s: float, likely: float, *, said: bool = False
    ) -> None:
        """Show the same track as it is taken now.

        Args:
            track: The track, with what it is taken for.
            duration_s: Length of the piece.
            likely: How likely Lento alone finds it to be the melody, 0..1.
            said: Whether the person said what it is.
        """
        self.track = track
        info = track.info
        self._name.setText(track_name(info))
        notes = self.tr("%n note(s)", "", info.notes).replace(str(info.notes), count(info.notes))
        self._facts.setText(f"{instrument_words(info)} · {notes}")
        self.roll.show_notes(track.notes, duration_s, COLOR_OF[info.role])
        share = round(100 * likely)
        self._share.setValue(share)
        self._share.setAccessibleName(self.tr("How sure Lento is that it is the melody"))
        pitched = not info.is_drum
        self._share.setVisible(pitched and not said)
        self._sure.setVisible(pitched or said)
        self._sure.setText(self.tr("you said so") if said else self.tr("{0} %").format(share))
        tip = self.tr("Lento gives it {0} % to be the melody: {1}").format(share, sure_word(likely))
        for part in (self._share, self._sure):
            part.setToolTip(tip if pitched else "")
        with QSignalBlocker(self.melody), QSignalBlocker(self.role):
            self.melody.setChecked(info.role == "melody")
            self.role.setCurrentIndex(ROLES.index(info.role))

    def show_heard(self, seconds: float | None) -> None:
        """Show where the sound is in it; None where it is silent."""
        heard = seconds is not None
        if heard != self._heard:
            self._heard = heard
            self.listen.setIcon(icon("stop" if heard else "play", "accent" if heard else "text"))
            name = track_name(self.track.info)
            words = self.tr("Silence") if heard else self.tr("Listen to {0}").format(name)
            self.listen.setToolTip(words)
            self.listen.setAccessibleName(words)
        self.roll.show_playhead(seconds)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._facts)
        words = _fixed(names, NAME_WIDTH)
        sure = QHBoxLayout()
        sure.setSpacing(6)
        sure.addWidget(self._share, 1)
        sure.addWidget(self._sure)
        self.role.setFixedWidth(role_width(self.role))
        self.listen.setFixedWidth(LISTEN_WIDTH)
        melody = QHBoxLayout()
        melody.addWidget(self.melody, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 3, SIDE, 3)
        row.setSpacing(10)
        for part in (self.listen, _fixed(melody, MELODY_WIDTH), words):
            row.addWidget(part)
        row.addWidget(self.roll, 1)
        row.addWidget(_fixed(sure, SURE_WIDTH))
        row.addWidget(self.role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.listen.clicked.connect(self._toggle)
        self.roll.clicked.connect(self.listen_asked)
        self.melody.clicked.connect(self._choose_melody)
        self.role.activated.connect(lambda row: self.role_chosen.emit(self.role.itemData(row)))

    def _toggle(self) -> None:
        if self._heard:
            self.silence_asked.emit()
        else:
            starts = self.track.notes.starts
            self.listen_asked.emit(max(0.0, float(starts[0]) - 0.05) if len(starts) else 0.0)

    def _choose_melody(self, checked: bool) -> None:
        if checked:
            self.role_chosen.emit("melody")
        else:
            self.melody.setChecked(True)  # A click on the melody leaves it the melody.


def role_width(of: QComboBox) -> int:
    """Room for the longest word and the arrow, whatever the font."""
    of.ensurePolished()
    return max(LEAST_ROLE_WIDTH, of.sizeHint().width())


def _fixed(layout: QHBoxLayout | QVBoxLayout, width: int) -> QWidget:
    box = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    box.setLayout(layout)
    box.setFixedWidth(width)
    box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
    return box
