"""The settings of variations, and the page that rebuilds: both are about the chosen clip."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from gui.models.make import MakeModel
from gui.models.make_settings import VarySettings
from gui.views.card.chosen_card import ChosenCard
from gui.views.form_rows import add_row
from gui.views.make.seed_row import SeedRow
from gui.views.number_field import NumberField
from gui.views.word_slider import WordSlider

NEAREST, FARTHEST = 0.1, 1.5
MOST_CLIPS = 64


class VaryPage(QWidget):
    """Edits the VarySettings of a MakeModel."""

    def __init__(self, make: MakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        words = (self.tr("very close"), self.tr("close"), self.tr("far"), self.tr("very far"))
        self.distance = WordSlider(NEAREST, FARTHEST, words)
        self.count = NumberField(1, MOST_CLIPS)
        self._seed = SeedRow(make.seed)
        self._form = self._lay_out()
        self._explain()
        self._connect()
        self._show(make.vary.value)
        self._show_figures(make.studio.figures.value)

    def _lay_out(self) -> QFormLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&How many"), self.count)
        add_row(form, self.tr("How &far"), self.distance, self.distance.slider)
        add_row(form, self.tr("See&d"), self._seed, self._seed.seed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ChosenCard(self._make))
        layout.addLayout(form)
        return form

    def _explain(self) -> None:
        self.count.setToolTip(self.tr("How many variations to make"))
        self.distance.name(
            self.tr("How far"),
            self.tr(
                "How much the variations differ from the chosen clip.\n"
                "Field term: standard deviation of the noise added to z"
            ),
        )

    def _connect(self) -> None:
        model = self._make.vary
        self.count.valueChanged.connect(lambda n: model.set_value(replace(model.value, count=n)))
        self.distance.value_changed.connect(
            lambda d: model.set_value(replace(model.value, distance=d))
        )
        model.changed.connect(self._show)
        self._make.studio.figures.changed.connect(self._show_figures)

    def _show(self, settings: VarySettings) -> None:
        self.distance.set_value(settings.distance)
        with QSignalBlocker(self.count):
            self.count.setValue(settings.count)

    def _show_figures(self, shown: bool) -> None:
        self.distance.set_figures(shown)
        self._form.setRowVisible(self._seed, shown)


class RebuildPage(QWidget):
    """Shows which clip goes through the model and back."""

    def __init__(self, make: MakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = QLabel(
            self.tr("Sends the clip through the model and back, to hear what it keeps of it."),
            wordWrap=True,
        )
        sentence.setProperty("quiet", True)
        sentence.setToolTip(self.tr("Field term: reconstruction"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ChosenCard(make))
        layout.addWidget(sentence)
