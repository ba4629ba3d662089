"""The settings of new clips."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QWidget

from engine.model.kind import ModelKind
from engine.music.key import Key
from engine.music.meter import MODEL_METERS
from gui.key_names import key_name
from gui.models.make import MakeModel
from gui.models.make_settings import SampleSettings
from gui.views.form_rows import add_row
from gui.views.make.chords_field import ChordsField
from gui.views.make.seed_row import SeedRow
from gui.views.number_field import NumberField
from gui.views.word_slider import WordSlider

MOST_CLIPS = 64
SLOWEST, FASTEST = 40, 160
COLDEST, HOTTEST = 0.1, 1.5


class SamplePage(QWidget):
    """Edits the SampleSettings of a MakeModel."""

    def __init__(self, make: MakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.count = NumberField(1, MOST_CLIPS)
        words = (self.tr("careful"), self.tr("balanced"), self.tr("adventurous"), self.tr("wild"))
        self.temperature = WordSlider(COLDEST, HOTTEST, words)
        self.key = QComboBox()
        self.meter = QComboBox()
        self.chords = ChordsField(make.key_now)
        self.tempo = NumberField(SLOWEST, FASTEST)
        self.tempo.setSuffix(self.tr(" bpm"))
        self._seed = SeedRow(make.seed)
        self._fill()
        self._form = self._lay_out()
        self._explain()
        self._connect()
        self._show(make.sample.value)
        self._show_kind(make.studio.kind.value)
        self._show_figures(make.studio.figures.value)

    def _fill(self) -> None:
        self.key.addItem(self.tr("As chosen"), None)
        for minor in (False, True):
            for tonic in range(12):
                key = Key(tonic, minor)
                self.key.addItem(key_name(key), key)
        for meter in MODEL_METERS:
            self.meter.addItem(str(meter), meter)

    def _lay_out(self) -> QFormLayout:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        how_many, keep = _side_by_side(self.count, self.tempo), _side_by_side(self.key, self.meter)
        add_row(form, self.tr("&How many"), how_many, self.count)
        add_row(form, self.tr("&Adventurous"), self.temperature, self.temperature.slider)
        add_row(form, self.tr("Ke&y"), keep, self.key)
        add_row(form, self.tr("&Chords"), self.chords, self.chords.text)
        add_row(form, self.tr("See&d"), self._seed, self._seed.seed)
        return form

    def _explain(self) -> None:
        self.count.setAccessibleName(self.tr("How many"))
        self.tempo.setAccessibleName(self.tr("Tempo"))
        self.key.setAccessibleName(self.tr("Key"))
        self.meter.setAccessibleName(self.tr("Metre"))
        self.temperature.name(
            self.tr("Adventurous"),
            self.tr(
                "Careful clips stay close to what the model has heard most; wild ones surprise.\n"
                "Field term: temperature"
            ),
        )
        self.tempo.setToolTip(
            self.tr("Quarter notes a minute; 60 to 80 is the usual guideline for calm music")
        )

    def _connect(self) -> None:
        model = self._make.sample
        self.count.valueChanged.connect(lambda n: model.set_value(replace(model.value, count=n)))
        self.temperature.value_changed.connect(
            lambda t: model.set_value(replace(model.value, temperature=t))
        )
        self.key.currentIndexChanged.connect(
            lambda: model.set_value(replace(model.value, key=self.key.currentData()))
        )
        self.meter.currentIndexChanged.connect(
            lambda: model.set_value(replace(model.value, meter=self.meter.currentData()))
        )
        self.tempo.valueChanged.connect(
            lambda qpm: model.set_value(replace(model.value, tempo_qpm=float(qpm)))
        )
        self.chords.edited.connect(lambda text: model.set_value(replace(model.value, chords=text)))
        model.changed.connect(self._show)
        self._make.studio.roll.changed.connect(self.chords.show_key)
        self._make.studio.kind.changed.connect(self._show_kind)
        self._make.studio.figures.changed.connect(self._show_figures)

    def _show(self, settings: SampleSettings) -> None:
        self.temperature.set_value(settings.temperature)
        with QSignalBlocker(self.count), QSignalBlocker(self.tempo):
            self.count.setValue(settings.count)
            self.tempo.setValue(round(settings.tempo_qpm))
        kind = self._make.studio.kind.value
        with QSignalBlocker(self.key), QSignalBlocker(self.meter):
            self.key.setCurrentIndex(_place_of(self.key, settings.key) if kind.melodic else -1)
            meter = self._make.meter_now
            self.meter.setCurrentIndex(_place_of(self.meter, meter))
        self.chords.show_text(settings.chords, self._make.chords_problem())
        self.chords.show_key()

    def _show_kind(self, kind: ModelKind) -> None:
        """Leave out what the model in use cannot be asked for, and say why."""
        self.count.setToolTip(self.tr("How many clips of %n bar(s) each to make", "", kind.bars))
        self.key.setEnabled(kind.melodic)
        self.key.setPlaceholderText(self.tr("Drums: no key"))
        self.key.setToolTip(
            self.tr("The key that the new clips are heard in; as chosen: that of the chosen clip")
            if kind.melodic
            else self.tr("The model in use makes drums, which have no key")
        )
        self.meter.setEnabled(len(kind.meters) > 1)
        self.meter.setToolTip(
            self.tr("Beats in a bar; many lullabies are in 3/4 or 6/8")
            if len(kind.meters) > 1
            else self.tr("The model in use knows {0} alone").format(kind.meters[0])
        )
        self._form.setRowVisible(self.chords, kind.takes_chords)
        self._show(self._make.sample.value)

    def _show_figures(self, shown: bool) -> None:
        self.temperature.set_figures(shown)
        self._form.setRowVisible(self._seed, shown)


def _side_by_side(first: QWidget, second: QWidget) -> QWidget:
    """Two fields in one row; the first takes the room."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(first, 1)
    layout.addWidget(second)
    return row


def _place_of(combo: QComboBox, value: object) -> int:
    """Qt's own findData compares Python values by identity."""
    return next((n for n in range(combo.count()) if combo.itemData(n) == value), 0)
