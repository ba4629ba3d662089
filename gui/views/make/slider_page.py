"""The chosen clip's named sliders, from few to many notes and six more."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.latent.attributes import ATTRIBUTES, Attribute
from gui.icons import icon
from gui.models.make import MakeModel
from gui.views.card.chosen_card import ChosenCard
from gui.views.make.marked_slider import MarkedSlider

_RESET_ICON = QSize(14, 14)
_LOWEST = 34  # Pixels, no more than other pages ask for; in low docks the rest is scrolled to.
_NARROWEST = 60


@dataclass(frozen=True, slots=True)
class SliderWords:
    """What a slider is called: its name, its two ends, and the field's term."""

    name: str
    little: str
    much: str
    tip: str


class SliderPage(QWidget):
    """Shows a Shaping; each slider has a mark where the clip was, and a way back to it.

    Attributes:
        sliders: By name of what they move.
        resets: The buttons that take one back.
        all_back: Takes all of them back; it stands wherever the panel puts it.
    """

    def __init__(self, make: MakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make, self._shaping = make, make.shaping
        self._words = self._all_words()
        self.sliders: dict[Attribute, MarkedSlider] = {}
        self.resets: dict[Attribute, QToolButton] = {}
        self._figures: dict[Attribute, QLabel] = {}
        self._said: list[QLabel] = []
        self.all_back = QPushButton(icon("undo"), self.tr("All as &before"))
        self._lay_out()
        self._connect()
        self._show()

    def _all_words(self) -> dict[Attribute, SliderWords]:
        return {
            "density": SliderWords(
                self.tr("Notes"),
                self.tr("few notes"),
                self.tr("many notes"),
                self.tr("How many notes there are.\nField term: note density, notes a quarter"),
            ),
            "register": SliderWords(
                self.tr("Height"),
                self.tr("low"),
                self.tr("high"),
                self.tr("How high the melody lies.\nField term: register, mean MIDI pitch"),
            ),
            "range": SliderWords(
                self.tr("Range"),
                self.tr("narrow"),
                self.tr("wide"),
                self.tr("From the lowest to the highest note.\nField term: ambitus in semitones"),
            ),
            "mean_leap": SliderWords(
                self.tr("Leaps"),
                self.tr("small steps"),
                self.tr("wide leaps"),
                self.tr("How far from note to note.\nField term: mean interval in semitones"),
            ),
            "syncopation": SliderWords(
                self.tr("Beat"),
                self.tr("on the beat"),
                self.tr("off the beat"),
                self.tr(
                    "Notes that begin beside a beat and last over it.\nField term: syncopation, "
                    "share of notes"
                ),
            ),
            "repetition": SliderWords(
                self.tr("Repetition"),
                self.tr("ever new"),
                self.tr("repeating"),
                self.tr("How alike the bars are.\nField term: repetition, 0 to 1"),
            ),
            "in_scale": SliderWords(
                self.tr("Scale"),
                self.tr("outside"),
                self.tr("in the scale"),
                self.tr(
                    "How much of the time notes of the key's scale sound.\nField term: in-scale "
                    "ratio, 0 to 1"
                ),
            ),
        }

    # --- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(ATTRIBUTES):
            for column, widget in enumerate(self._row(name)):
                grid.addWidget(widget, row, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ChosenCard(self._make))
        layout.addWidget(_scrolled(grid))

    def _row(self, name: Attribute) -> Iterator[QWidget]:
        """Little, the slider, much, the figure, and the way back."""
        words = self._words[name]
        little, much = QLabel(words.little), QLabel(words.much)
        little.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for said in (little, much):
            said.setProperty("quiet", True)
            self._said.append(said)
        slider = MarkedSlider()
        slider.setMinimumWidth(_NARROWEST)
        slider.setAccessibleName(words.name)
        slider.setToolTip(words.tip)
        self.sliders[name] = slider
        figure = QLabel()
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setMinimumWidth(figure.fontMetrics().horizontalAdvance("88.88"))
        self._figures[name] = figure
        reset = QToolButton(autoRaise=True)
        reset.setIcon(icon("undo"))
        reset.setIconSize(_RESET_ICON)
        reset.setStyleSheet("QToolButton { padding: 3px; }")  # Seven rows in a low window.
        reset.setAccessibleName(self.tr("{0} as before").format(words.name))
        reset.setToolTip(self.tr("As before"))
        self.resets[name] = reset
        yield from (little, slider, much, figure, reset)

    def _connect(self) -> None:
        shaping, make = self._shaping, self._make
        for name in ATTRIBUTES:
            slider = self.sliders[name]
            slider.sliderPressed.connect(shaping.begin_gesture)
            slider.valueChanged.connect(lambda _, name=name: self._ask(name))
            self.resets[name].clicked.connect(lambda _=False, name=name: shaping.as_before(name))
        self.all_back.clicked.connect(lambda: shaping.as_before())
        shaping.changed.connect(self._show)
        make.studio.figures.changed.connect(lambda _: self._show())
        make.studio.kind.changed.connect(lambda _: self._show())
        make.mode.changed.connect(self._open)

    def _open(self, mode: str) -> None:
        if mode == "shape":
            self._shaping.open()

    # --- what is asked and what is shown -----------------------------------------------------

    def _ask(self, name: Attribute) -> None:
        slider, (low, high) = self.sliders[name], self._ends(name)
        if not slider.isSliderDown():
            self._shaping.begin_gesture()  # A key or a click beside the handle is one by itself.
        self._shaping.ask(name, low + slider.share * (high - low))

    def _ends(self, name: Attribute) -> tuple[float, float]:
        """Figures at the ends of a slider: the library's, and the clip's own where it is beyond."""
        learned, own = self._shaping.sliders.value, self._shaping.own_figures()
        if learned is None:
            return 0.0, 1.0
        index = ATTRIBUTES.index(name)
        low, high = float(learned.low[index]), float(learned.high[index])
        if own is not None:
            low, high = min(low, float(own[index])), max(high, float(own[index]))
        return low, high

    def _show(self) -> None:
        able = not self._shaping.obstacle()
        now, own = self._shaping.figures(), self._shaping.own_figures()
        wanted = self._shaping.shape.value.wanted
        self.all_back.setEnabled(able and bool(wanted))
        for said in self._said:
            said.setEnabled(able)
        for index, name in enumerate(ATTRIBUTES):
            known = able and now is not None and own is not None
            self.sliders[name].setEnabled(known)
            self.resets[name].setEnabled(able and name in wanted)
            self._figures[name].setVisible(self._make.studio.figures.value)
            self._figures[name].setText("")
            if known and now is not None and own is not None:
                self._show_figure(name, float(now[index]), float(own[index]))
            else:
                self.sliders[name].show_share(0.5, None)

    def _show_figure(self, name: Attribute, now: float, own: float) -> None:
        low, high = self._ends(name)
        stands = self._shaping.shape.value.wanted.get(name, now)
        share, mark = ((figure - low) / (high - low) for figure in (stands, own))
        self.sliders[name].show_share(share, mark)
        self._figures[name].setText(f"{now:.1f}" if abs(now) >= 10 else f"{now:.2f}")
        words = self._words[name]
        end = words.much if share >= 0.5 else words.little
        self.sliders[name].setAccessibleDescription(
            self.tr("{0}: measures {1}, {2} before").format(end, round(now, 2), round(own, 2))
        )


def _scrolled(grid: QGridLayout) -> QScrollArea:
    """As high as the rows where there is room, lower in a low window."""
    rows = QWidget()
    grid.setContentsMargins(0, 0, 0, 0)
    rows.setLayout(grid)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(rows)
    area.setMinimumHeight(_LOWEST)
    area.setMinimumWidth(rows.minimumSizeHint().width())
    area.setMaximumHeight(rows.sizeHint().height() + 4)
    area.viewport().setAutoFillBackground(False)
    rows.setAutoFillBackground(False)
    return area
