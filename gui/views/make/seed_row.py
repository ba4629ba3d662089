"""The seed of the next command, for those who want to make the same clips twice."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.models.make_settings import LARGEST_SEED, SeedSettings
from gui.models.value import ValueModel
from gui.views.number_field import NumberField


class SeedRow(QWidget):
    """Shows and sets the seed; seen only with View > Figures."""

    def __init__(self, model: ValueModel[SeedSettings], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.seed = NumberField(0, LARGEST_SEED)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("Same seed, same settings, same model: the same clips"))
        self.fixed = QCheckBox(self.tr("&Keep"))
        self.fixed.setToolTip(self.tr("Use this seed again instead of a new one each time"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.seed, 1)
        layout.addWidget(self.fixed)
        self.seed.valueChanged.connect(lambda n: model.set_value(replace(model.value, seed=n)))
        self.fixed.toggled.connect(lambda on: model.set_value(replace(model.value, fixed=on)))
        model.changed.connect(self._show)
        self._show(model.value)

    def _show(self, settings: SeedSettings) -> None:
        with QSignalBlocker(self.seed), QSignalBlocker(self.fixed):
            self.seed.setValue(settings.seed)
            self.fixed.setChecked(settings.fixed)
