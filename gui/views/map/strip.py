"""Lines under the map's title: what is chosen and what can be done with it, what fits a search."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.models.finding import Found
from gui.models.map.desk import MapDesk
from gui.studio import Studio
from gui.views.buttons import push_button, tool_button


class ChosenStrip(QWidget):
    """How many clips are chosen, and what can be done with them; hidden while there are none.

    Signals:
        tag_asked: A word for them is wanted.
        learn_asked: They are to be learned from.
    """

    tag_asked = Signal()
    learn_asked = Signal()

    def __init__(self, desk: MapDesk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Chosen clips"))
        picked = desk.picked
        self._count = _fading_label()
        row = _row(self)
        row.addWidget(self._count, 1)
        for words, sign, tip, command in (
            (self.tr("Play"), "play", self.tr("Play them, the liveliest first"), picked.play),
            (
                self.tr("Blend"),
                "blend",
                self.tr("Walk from the liveliest to the calmest"),
                picked.blend,
            ),
            (self.tr("To playlist"), "list-music", "", picked.to_playlist),
            (
                self.tr("Tag…"),
                "tag",
                self.tr("Give them a word to find them by"),
                self.tag_asked.emit,
            ),
            (
                self.tr("Learn…"),
                "graduation-cap",
                self.tr("Make a model of the pieces that they are from (training)"),
                self.learn_asked.emit,
            ),
        ):
            button = push_button(words, sign)
            button.setProperty("chip", True)
            if tip:
                button.setToolTip(tip)
            button.clicked.connect(lambda _=False, run=command: run())
            row.addWidget(button)
        close = tool_button("x", self.tr("Choose nothing (Esc)"))
        close.clicked.connect(picked.clear)
        row.addWidget(close)
        picked.entries.changed.connect(self._show)
        self._show(picked.entries.value)

    def _show(self, entries: tuple[int, ...]) -> None:
        self._count.setText(self.tr("%n clip(s) chosen", "", len(entries)))
        self.setVisible(bool(entries))


class FoundStrip(QWidget):
    """How many clips of the map fit what is looked for; hidden while nothing is."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What fits the search"))
        self._studio = studio
        self._count = _fading_label()
        clear = push_button(self.tr("Show all"), "x")
        clear.setProperty("chip", True)
        clear.setToolTip(self.tr("Empty the search and the filters of the library"))
        clear.clicked.connect(studio.finding.clear)
        row = _row(self)
        row.addWidget(self._count, 1)
        row.addWidget(clear)
        studio.finding.found.changed.connect(self._show)
        self._show(studio.finding.found.value)

    def _show(self, found: Found | None) -> None:
        self.setVisible(found is not None)
        if found is None:
            return
        placed = len(self._studio.library.value.plane)
        fit = int(found.entries[:placed].sum())
        words = self.tr("{0} of {1} clips fit what you look for; the others are faint.")
        self._count.setText(words.format(fit, placed))


class MapStrip(QWidget):
    """Both lines, one below the other."""

    def __init__(self, studio: Studio, desk: MapDesk) -> None:
        super().__init__()
        self.chosen = ChosenStrip(desk)
        self.found = FoundStrip(studio)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.found)
        column.addWidget(self.chosen)


def _row(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(12, 2, 6, 4)
    row.setSpacing(4)
    return row


def _fading_label() -> QLabel:
    """Words that give way where there is no room."""
    label = QLabel()
    label.setProperty("quiet", True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
