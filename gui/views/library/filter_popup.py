"""What the library is filtered by, in a card that opens under its button."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from engine.music.key import Key
from engine.music.meter import MODEL_METERS
from gui.icons import icon
from gui.key_names import key_name
from gui.models.finding import Asked, Finding
from gui.studio import Studio
from gui.views.buttons import push_button
from gui.views.make.range_slider import RangeSlider

KEYS = tuple(Key(tonic, minor) for minor in (False, True) for tonic in range(12))
WIDTH = 316


class FilterPopup(QFrame):
    """Follows a Finding; every change is searched for at once."""

    def __init__(self, studio: Studio, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("keepForm")
        self.setAccessibleName(self.tr("Filter the library"))
        self._studio = studio
        self._finding = finding
        self.favourites = QCheckBox(self.tr("&Favourites only"))
        self.tag = QComboBox()
        self.key = QComboBox()
        self.meters = tuple(push_button(str(meter)) for meter in MODEL_METERS)
        self.mood = RangeSlider(self.tr("From calm to lively"))
        self.consent = QComboBox()
        self.reset = push_button(self.tr("&Show all"), "x")
        self._fill()
        self._lay_out()
        self._connect()
        self._show(finding.asked.value)

    def open_under(self, widget: QWidget) -> None:
        """Open below a widget, inside the screen."""
        self._show_tags()
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = widget.screen().availableGeometry()
        x = min(max(corner.x(), room.left() + 8), room.right() - self.width() - 8)
        y = min(corner.y(), room.bottom() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.favourites.setFocus()

    def _fill(self) -> None:
        self.favourites.setIcon(icon("star", "accent"))
        self.key.addItem(self.tr("any key"), ())
        for key in KEYS:
            self.key.addItem(key_name(key), (key,))
        self.key.setMaxVisibleItems(13)
        for words, value in (
            (self.tr("any"), "any"),
            (self.tr("may be learned from"), "yes"),
            (self.tr("may not be learned from"), "no"),
            (self.tr("nobody has said"), "unsaid"),
        ):
            self.consent.addItem(words, value)
        for button in self.meters:
            button.setProperty("chip", True)
            button.setCheckable(True)
        self._show_tags()

    def _lay_out(self) -> None:
        meters = QHBoxLayout()
        meters.setContentsMargins(0, 0, 0, 0)
        meters.setSpacing(6)
        for button in self.meters:
            meters.addWidget(button)
        meters.addStretch()
        mood = QVBoxLayout()
        mood.setContentsMargins(0, 0, 0, 0)
        mood.setSpacing(0)
        mood.addWidget(self.mood)
        ends = QHBoxLayout()
        for words, side in (
            (self.tr("calm"), Qt.AlignmentFlag.AlignLeft),
            (self.tr("lively"), Qt.AlignmentFlag.AlignRight),
        ):
            label = QLabel(words)
            label.setProperty("quiet", True)
            ends.addWidget(label, 1, side)
        mood.addLayout(ends)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Tag"), self.tag)
        form.addRow(self.tr("&Key"), self.key)
        form.addRow(self.tr("Metre"), _boxed(meters))
        form.addRow(self.tr("Mood"), _boxed(mood))
        form.addRow(self.tr("&Learning"), self.consent)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 14, 16, 14)
        page.setSpacing(12)
        page.addWidget(self.favourites)
        page.addLayout(form)
        page.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(WIDTH)

    def _connect(self) -> None:
        ask = self._finding.ask
        self.favourites.clicked.connect(lambda on: ask(favourites=on))
        self.tag.activated.connect(lambda row: ask(tags=self.tag.itemData(row)))
        self.key.activated.connect(lambda row: ask(keys=self.key.itemData(row)))
        for button in self.meters:
            button.clicked.connect(lambda _: ask(meters=self._chosen_meters()))
        self.mood.chosen.connect(self._ask_mood)
        self.consent.activated.connect(lambda row: ask(consent=self.consent.itemData(row)))
        self.reset.clicked.connect(self._finding.clear)
        self._finding.asked.changed.connect(self._show)
        self._studio.curation.state.changed.connect(lambda _: self._show_tags())

    def _chosen_meters(self) -> tuple[object, ...]:
        pairs = zip(self.meters, MODEL_METERS, strict=True)
        return tuple(meter for button, meter in pairs if button.isChecked())

    def _ask_mood(self, low: float, high: float) -> None:
        self._finding.ask(arousal=None if (low, high) == (0.0, 1.0) else (low, high))

    # --- showing -----------------------------------------------------------------------------

    def _show(self, asked: Asked) -> None:
        query = asked.query
        with QSignalBlocker(self.favourites):
            self.favourites.setChecked(query.favourites)
        self._choose(self.tag, query.tags)
        self._choose(self.key, query.keys)
        self._choose(self.consent, asked.consent)
        for button, meter in zip(self.meters, MODEL_METERS, strict=True):
            button.setChecked(meter in query.meters)
        self.mood.show_ends(*(query.arousal or (0.0, 1.0)))
        self.reset.setEnabled(asked.filters > 0)

    def _choose(self, box: QComboBox, value: object) -> None:
        rows: Iterable[int] = range(box.count())
        box.setCurrentIndex(next((row for row in rows if box.itemData(row) == value), 0))

    def _show_tags(self) -> None:
        tags = self._studio.curation.state.value.tags
        known = [self.tag.itemText(row) for row in range(1, self.tag.count())]
        if known != list(tags) or not self.tag.count():
            self.tag.clear()
            self.tag.addItem(self.tr("any tag"), ())
            for tag in tags:
                self.tag.addItem(tag, (tag,))
        self.tag.setEnabled(bool(tags))
        self.tag.setToolTip("" if tags else self.tr("Right-click a piece to give it a tag"))
        self._choose(self.tag, self._finding.asked.value.query.tags)


def _boxed(layout: QHBoxLayout | QVBoxLayout) -> QWidget:
    box = QWidget()
    box.setLayout(layout)
    return box
