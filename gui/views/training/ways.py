"""The three ways to a model of one's own, side by side: what each takes and what it will give."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.preflight.preflight import WayOutlook
from engine.training.ways import WAYS, Way
from gui.models.training.plan import TrainingPlan
from gui.models.training.words import about, memory_words, way_term, way_title, way_words
from gui.models.value import ValueModel
from gui.spoken import spoken


class WayCard(QFrame):
    """One way: a radio button with its time, and what the model will probably be able to do."""

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        self.setProperty("card", True)
        self.setProperty("choice", True)
        self.radio = QRadioButton(way_title(way))
        self.takes = QLabel()
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setProperty("quiet", True)
        self.suits = QLabel(self.tr("Suits your music"))
        self.suits.setProperty("badge", True)
        font = self.radio.font()
        font.setBold(True)
        self.radio.setFont(font)
        self.radio.setToolTip(way_term(way))
        self._lay_out()

    def show_outlook(self, outlook: WayOutlook | None, takes: str, *, suits: bool) -> None:
        """Show what is known of the way; None while nothing is."""
        possible = outlook is not None and outlook.possible
        self.radio.setEnabled(possible)
        self.takes.setText(takes if possible else "")
        self.words.setText(spoken(outlook.words) if outlook else way_words(self.way))
        keep = self.suits.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.suits.setSizePolicy(keep)
        self.suits.setVisible(suits)
        said = [self.suits.text()] if suits else []
        self.radio.setAccessibleDescription(
            " ".join((*said, self.takes.text(), self.words.text())).strip()
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.radio.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus()
            self.radio.click()
        super().mousePressEvent(event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.takes, 1)
        foot.addWidget(self.suits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 12, 10)
        layout.setSpacing(4)
        layout.addWidget(self.radio)
        for part in (self.words, foot):
            inside = QHBoxLayout()
            inside.setContentsMargins(8, 0, 0, 0)
            if isinstance(part, QLabel):
                inside.addWidget(part)
            else:
                inside.addLayout(part)
            layout.addLayout(inside, 1 if part is self.words else 0)


class TrainingWays(QWidget):
    """Chooses a TrainingPlan's way; the one that suits the music is chosen until a person does."""

    def __init__(
        self, plan: TrainingPlan, figures: ValueModel[bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How it learns"))
        self._plan = plan
        self._figures = figures
        self.cards = {way: WayCard(way) for way in WAYS}
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for card in self.cards.values():
            self._group.addButton(card.radio)
            layout.addWidget(card, 1)
            card.radio.clicked.connect(
                lambda _=False, way=card.way: plan.change(way=way, minutes=None)
            )
        plan.changed.connect(self._show)
        figures.changed.connect(lambda _: self._show())
        self._show()

    def _show(self) -> None:
        found, chosen = self._plan.preflight.value, self._plan.way
        self._group.setExclusive(False)
        for way, card in self.cards.items():
            outlook = found.outlook(way) if found else None
            card.show_outlook(
                outlook,
                self._takes(outlook) if outlook else "",
                suits=found is not None and found.suits == way,
            )
            card.radio.setChecked(way == chosen)
            if card.property("chosen") != (way == chosen):
                card.setProperty("chosen", way == chosen)
                card.style().unpolish(card)
                card.style().polish(card)
        self._group.setExclusive(True)

    def _takes(self, outlook: WayOutlook) -> str:
        """How long a way takes, and for who wants figures what memory."""
        words = about(self._plan.seconds_of(outlook))
        words = words[:1].upper() + words[1:]
        if self._plan.rate is None and outlook.way != "personalise":
            words = self.tr("{0}, a guess").format(words)
        if not self._figures.value:
            return words
        found = self._plan.preflight.value
        memory = memory_words(outlook, found.free_memory_bytes if found else None)
        return f"{words}\n{memory.partition(';')[0]}"
