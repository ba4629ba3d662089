"""The first page of the training dialog: from what, which way, into what, for how long."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from engine.errors import CheckpointError
from engine.model.kind import model_kind
from engine.model.registry import model_paths
from gui.models.training.part import TrainingPartModel
from gui.models.training.plan import (
    LONGEST_MINUTES,
    SHORTEST_MINUTES,
    DeviceChoice,
    TrainingPlan,
    rate_of,
)
from gui.models.training.words import memory_words, rate_words, short_name
from gui.models.value import ValueModel
from gui.views.number_field import NumberField
from gui.views.training.part_hint import PartHint
from gui.views.training.source import TrainingSource
from gui.views.training.ways import TrainingWays
from gui.wording import kind_words

_DEVICES: tuple[DeviceChoice, ...] = ("auto", "cpu", "gpu")


class TrainingSetup(QWidget):
    """Edits a TrainingPlan; `figures` says whether figures stand beside the words."""

    def __init__(
        self,
        plan: TrainingPlan,
        figures: ValueModel[bool],
        part: TrainingPartModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._figures = figures
        self._part = part
        self.part = PartHint(part)
        self.source = TrainingSource(plan)
        self.ways = TrainingWays(plan, figures)
        self.name = QLineEdit(maxLength=80)
        self.model = QComboBox()
        self.minutes = NumberField(SHORTEST_MINUTES, LONGEST_MINUTES)
        self.device = QComboBox()
        self.pace = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._minutes_label = QLabel(self.tr("Learn &for"))
        self._device_label = QLabel(self.tr("Compute &on"))
        self._listed: tuple[Path, ...] = ()
        self._lay_out()
        self._explain()
        self._connect()
        self.list_models()
        self._show()

    def list_models(self) -> None:
        """List the models that a training can begin with, as they are now."""
        chosen = self._plan.request.value.model
        paths = tuple(path for path in model_paths() if _trainable(path))
        if chosen is not None and chosen not in paths and _trainable(chosen):
            paths = (*paths, chosen)
        if paths == self._listed:
            return
        self._listed = paths
        with QSignalBlocker(self.model):
            self.model.clear()
            for path in paths:
                self.model.addItem(f"{path.stem} – {kind_words(model_kind(path))}", str(path))
            self.model.setCurrentIndex(self.model.findData(str(chosen)))

    # --- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.pace.setProperty("quiet", True)
        form = QGridLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(8)
        rows = (
            (QLabel(self.tr("&Name of the model")), self.name, self._minutes_label, self.minutes),
            (QLabel(self.tr("&Begin with")), self.model, self._device_label, self.device),
        )
        for number, row in enumerate(rows):
            for column, widget in enumerate(row):
                form.addWidget(widget, number, column)
            row[0].setBuddy(row[1])
            row[2].setBuddy(row[3])
        for box in (self.model, self.device):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(20)
        form.setColumnStretch(1, 3)
        form.setColumnStretch(3, 2)
        form.setColumnMinimumWidth(2, 96)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.part)
        layout.addWidget(self.source)
        layout.addWidget(self.ways)
        layout.addLayout(form)
        layout.addWidget(self.pace)
        layout.addStretch()

    def _explain(self) -> None:
        self.model.setToolTip(
            self.tr(
                "The model that it begins with, and the kind of clips that it makes.\n"
                "A model from nothing takes only the kind. Field terms: base checkpoint, "
                "configuration"
            )
        )
        self.minutes.setToolTip(
            self.tr("You can stop earlier and keep what was learned, or pause and go on")
        )
        self.device.setToolTip(
            self.tr(
                "What computes. Speeds are measured here with the real training; a graphics card "
                "that is slower, or that comes to other results, is not used"
            )
        )

    def _connect(self) -> None:
        plan = self._plan
        self.name.textEdited.connect(lambda text: plan.change(name=text))
        self.minutes.valueChanged.connect(lambda n: plan.change(minutes=float(n)))
        self.model.currentIndexChanged.connect(self._begin_with)
        self.device.currentIndexChanged.connect(
            lambda: plan.change(device=self.device.currentData())
        )
        plan.changed.connect(self._show)
        self._figures.changed.connect(lambda _: self._show())

    def _begin_with(self) -> None:
        model = self.model.currentData()
        if model:
            self._plan.begin_with(Path(model))

    # --- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        request = self._plan.request.value
        if self.name.text() != request.name:
            self.name.setText(request.name)
        if request.model is not None and self.model.findData(str(request.model)) < 0:
            self.list_models()
        with QSignalBlocker(self.minutes), QSignalBlocker(self.model):
            minutes = round(self._plan.minutes)
            self.minutes.setSuffix(self.tr(" minute") if minutes == 1 else self.tr(" minutes"))
            self.minutes.setValue(minutes)
            self.model.setCurrentIndex(self.model.findData(str(request.model)))
        self._show_devices(request.device)
        long = self._plan.way != "personalise"
        for part in (self._minutes_label, self.minutes, self._device_label, self.device):
            part.setEnabled(long)
        self.pace.setText(self._pace())

    def _show_devices(self, chosen: DeviceChoice) -> None:
        rates = self._plan.rates.value
        with QSignalBlocker(self.device):
            self.device.clear()
            for choice in _DEVICES:
                self.device.addItem(self._device_words(choice), choice)
                measured = [rate for rate in rates if rate.device.kind == choice]
                usable = choice != "gpu" or not rates or any(rate.sound for rate in measured)
                item = self.device.model().item(self.device.count() - 1)  # type: ignore[attr-defined]
                item.setEnabled(usable)
            self.device.setCurrentIndex(self.device.findData(chosen))

    def _device_words(self, choice: DeviceChoice) -> str:
        plain = {
            "auto": self.tr("The fastest there is"),
            "cpu": self.tr("The processor"),
            "gpu": self.tr("The graphics card"),
        }
        rates = self._plan.rates.value
        if not rates:
            return plain[choice]
        rate = rate_of(rates, choice)
        if rate is None:
            unsound = [r for r in rates if r.device.kind == choice]
            return rate_words(unsound[0]) if unsound else self.tr("No graphics card was found")
        if choice == "auto":
            return self.tr("The fastest: {0}").format(short_name(rate.device))
        return rate_words(rate)

    def _pace(self) -> str:
        """What is known of speed and memory, in a line."""
        plan, found = self._plan, self._plan.preflight.value
        outlook = plan.outlook
        if found is None or outlook is None:
            return ""
        if plan.way == "personalise":
            words = self.tr("The model itself stays as it is; only a small part is learned.")
        elif not self._part.state.value.works:
            words = ""  # The hint says all.
        elif plan.rate is not None:
            words = self.tr("Measured here: {0}.").format(rate_words(plan.rate))
        elif plan.is_measuring:
            words = self.tr("Measuring how fast this computer learns… You need not wait for it.")
        else:
            words = plan.unmeasured or self.tr("How fast this computer learns is not known yet.")
        memory = memory_words(outlook, found.free_memory_bytes)
        parts = [words, self.tr("It needs {0}.").format(memory)]
        if self._figures.value:
            steps = self.tr("%n step(s) suit this music.", "", outlook.steps)
            parts.append(steps)
        return " ".join(filter(None, parts))


def _trainable(path: Path) -> bool:
    """Whether a training can begin with a model: it can read music."""
    try:
        return model_kind(path).can_encode
    except (CheckpointError, OSError):
        return False
