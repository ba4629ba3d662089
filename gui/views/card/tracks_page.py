"""The tracks of one file, and the melody that results from what is decided about them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.pieces.card import Card, CardTrack
from engine.pieces.report import Role
from gui.icons import icon
from gui.mac_keys import shown_keys
from gui.models.card import CardModel
from gui.models.listening import MELODY, Listening
from gui.views.buttons import tool_button
from gui.views.card.melody_roll import MelodyRoll
from gui.views.card.track_row import (
    LEAST_ROLE_WIDTH,
    LISTEN,
    LISTEN_WIDTH,
    MELODY_WIDTH,
    NAME_WIDTH,
    SIDE,
    SURE_WIDTH,
    TrackRow,
)
from gui.wording import count

MOST_ROWS = 64  # Each is a handful of widgets; a file with more tracks is damaged or a test.


class TracksPage(QWidget):
    """Follows the card of a CardModel."""

    def __init__(
        self, model: CardModel, listening: Listening, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._listening = listening
        self.rows: list[TrackRow] = []
        self._shown: tuple[tuple[int, str], ...] = ()
        self._column = QVBoxLayout()
        self._more = QLabel()
        self._more.setProperty("quiet", True)
        tip = self.tr("Listen to the melody that results (Ctrl+Space)")
        self.listen = tool_button("play", shown_keys(tip))
        self.listen.setIconSize(LISTEN)
        self.roll = MelodyRoll()
        self._lay_out()
        self._connect()
        self._show_card(model.card.value)

    def toggle_melody(self) -> None:
        """Listen to the melody that results, or stop listening."""
        card = self._model.card.value
        if self._listening.track == MELODY:
            self._listening.silence()
        elif card is not None:
            self._listening.listen(card, MELODY)

    # --- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(0)
        self._column.addStretch()
        sheet = QWidget()
        sheet.setLayout(self._column)
        sheet.setAccessibleName(self.tr("Tracks"))
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.tr("Tracks"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = scroll.verticalScrollBar()
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 6, 4, 4)
        inside.setSpacing(0)
        inside.addWidget(self._heads())
        inside.addWidget(scroll, 1)
        inside.addWidget(self._more)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(card)
        splitter.addWidget(self._result())
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([280, 200])
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(splitter)

    def _heads(self) -> QWidget:
        """Words above the columns of the rows."""
        head = QWidget()
        row = self._head = QHBoxLayout(head)
        row.setContentsMargins(SIDE, 0, SIDE, 2)
        row.setSpacing(10)
        for words, width in (
            ("", LISTEN_WIDTH),
            (self.tr("Melody"), MELODY_WIDTH),
            (self.tr("Track"), NAME_WIDTH),
            (self.tr("Its notes"), 0),
            (self.tr("How likely"), SURE_WIDTH),
            (self.tr("What it is"), LEAST_ROLE_WIDTH),
        ):
            label = self._last_head = QLabel(words)
            label.setProperty("quiet", True)
            if width:
                label.setFixedWidth(width)
            row.addWidget(label, 0 if width else 1)
        return head

    def _result(self) -> QWidget:
        title = QLabel(self.tr("The melody that results"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._count = QLabel()
        self._count.setProperty("quiet", True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.listen)
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch()
        box = QWidget()
        page = QVBoxLayout(box)
        page.setContentsMargins(0, 6, 0, 0)
        page.setSpacing(6)
        page.addLayout(head)
        page.addWidget(self.roll, 1)
        return box

    def _connect(self) -> None:
        self._model.card.changed.connect(self._show_card)
        self.roll.split_tried.connect(self._model.try_split)
        self.roll.split_chosen.connect(self._model.split)
        self.listen.clicked.connect(self.toggle_melody)
        self._listening.moved.connect(self._show_heard)
        self._bar.rangeChanged.connect(lambda *_: self._line_up())

    # --- showing -----------------------------------------------------------------------------

    def _show_card(self, card: Card | None) -> None:
        tracks = card.tracks[:MOST_ROWS] if card else ()
        heard = {t.index: t.melody_confidence for t in card.heard.tracks} if card else {}
        shown = tuple((t.info.index, t.info.name) for t in tracks)
        if shown != self._shown:
            self._shown = shown
            self._make_rows(tracks)
        for row, track in zip(self.rows, tracks, strict=True):
            said = card is not None and card.correction.role_of(track.info.index) is not None
            likely = heard.get(track.info.index, track.info.melody_confidence)
            row.show_track(track, card.duration_s if card else 1.0, likely, said=said)
        hidden = len(card.tracks) - len(tracks) if card else 0
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("… and {0} more tracks").format(count(hidden)))
        self.roll.show_card(card)
        notes = len(card.melody) if card else 0
        self._count.setText(self.tr("%n note(s)", "", notes) if notes else "")
        self.listen.setEnabled(notes > 0)

    def _make_rows(self, tracks: tuple[CardTrack, ...]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [TrackRow(track) for track in tracks]
        for number, row in enumerate(self.rows):
            self._column.insertWidget(number, row)
            index = row.track.info.index
            row.listen_asked.connect(lambda from_s, i=index: self._listen(i, from_s))
            row.silence_asked.connect(self._listening.silence)
            row.role_chosen.connect(lambda role, i=index: self._give_role(i, role))
        self._line_up()

    def _line_up(self) -> None:
        """Keep the words above their columns, with a scroll bar beside the rows or without."""
        bar = self._bar.sizeHint().width() if self._bar.maximum() > 0 else 0
        self._head.setContentsMargins(SIDE, 0, SIDE + bar, 2)
        if self.rows:
            self._last_head.setFixedWidth(self.rows[0].role.width())

    def _listen(self, track: int, from_s: float) -> None:
        card = self._model.card.value
        if card is not None:
            self._listening.listen(card, track, from_s)

    def _give_role(self, track: int, role: Role) -> None:
        self._model.give_role(track, role)

    def _show_heard(self, track: int | None, seconds: float) -> None:
        for row in self.rows:
            row.show_heard(seconds if row.track.info.index == track else None)
        melody = track == MELODY
        card = self._model.card.value
        on_roll = melody or (card is not None and track == card.report.melody_track)
        self.roll.show_playhead(seconds if on_roll and track is not None else None)
        self.listen.setIcon(icon("stop" if melody else "play", "accent" if melody else "text"))
