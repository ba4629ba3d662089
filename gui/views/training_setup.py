"""The first page of the training dialog: from what, for how long, into what."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.models.training import TrainingModel, TrainingRequest
from gui.views.number_field import NumberField

LONGEST_MINUTES = 24 * 60
FEW_CLIPS, FEW_FROM_SCRATCH = 40, 2000


class TrainingSetup(QWidget):
    """Edits the request of a TrainingModel and says what was found in the folder."""

    def __init__(self, model: TrainingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.folder = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.choose = QPushButton(icon("folder-open"), self.tr("Choose a &folder…"))
        self.choose.setAutoDefault(False)
        self.found = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.name = QLineEdit(maxLength=80)
        self.minutes = NumberField(1, LONGEST_MINUTES)
        self.base = QComboBox()
        self.device = QComboBox()
        self._fill()
        self._lay_out()
        self._explain()
        self._connect()
        self._show(model.request.value)
        self._show_survey()

    def _fill(self) -> None:
        self.base.addItem(self.tr("What Lento's own model knows"), True)
        self.base.addItem(self.tr("Nothing: learn from scratch"), False)
        self.device.addItem(self.tr("The fastest there is"), "auto")
        self.device.addItem(self.tr("The processor"), "cpu")
        self.device.addItem(self.tr("The graphics card"), "gpu")
        self.minutes.setSuffix(self.tr(" minutes"))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        self.found.setProperty("quiet", True)
        self.found.setMinimumHeight(3 * self.fontMetrics().height())
        self.found.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Learn from"), place)
        form.addRow("", self.found)
        form.addRow(self.tr("&Name of the model"), self.name)
        form.addRow(self.tr("&Learn for"), self.minutes)
        form.addRow(self.tr("&Begin with"), self.base)
        form.addRow(self.tr("Compute &on"), self.device)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addStretch()

    def _explain(self) -> None:
        self.choose.setToolTip(
            self.tr("A folder with MIDI files; the folders in it count. It stays as it is.")
        )
        self.minutes.setToolTip(
            self.tr("You can stop earlier and keep what was learned. More time helps large folders")
        )
        self.base.setToolTip(
            self.tr(
                "With little music it is better to go on from a model that knows melodies.\n"
                "Field terms: fine-tuning, training from scratch"
            )
        )
        self.device.setToolTip(
            self.tr("A graphics card is used if training can; what was used is said at the end")
        )

    def _connect(self) -> None:
        request = self._model.request
        self.choose.clicked.connect(self._ask)
        self.name.textEdited.connect(
            lambda text: request.set_value(replace(request.value, name=text))
        )
        self.minutes.valueChanged.connect(
            lambda n: request.set_value(replace(request.value, minutes=float(n)))
        )
        self.base.currentIndexChanged.connect(
            lambda: request.set_value(
                replace(request.value, from_shipped=bool(self.base.currentData()))
            )
        )
        self.device.currentIndexChanged.connect(
            lambda: request.set_value(replace(request.value, device=self.device.currentData()))
        )
        request.changed.connect(self._show)
        self._model.survey.changed.connect(self._show_survey)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Learn from a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self._model.choose_folder(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, request: TrainingRequest) -> None:
        folder = request.folder
        self.folder.setText(folder.name if folder else self.tr("No folder yet"))
        self.folder.setToolTip(str(folder) if folder else "")
        if self.name.text() != request.name:
            self.name.setText(request.name)
        with QSignalBlocker(self.minutes), QSignalBlocker(self.base), QSignalBlocker(self.device):
            self.minutes.setValue(round(request.minutes))
            self.base.setCurrentIndex(self.base.findData(request.from_shipped))
            self.device.setCurrentIndex(self.device.findData(request.device))
        self._show_survey()

    def _show_survey(self) -> None:
        self.found.setText(self._findings())

    def _findings(self) -> str:
        survey, request = self._model.survey.value, self._model.request.value
        if request.folder is None:
            return self.tr("Choose a folder, or drop one here.")
        if survey is None:
            if self._model.is_surveying:
                return self.tr("Looking through it…")
            return self.tr("It could not be looked through; choose it again.")
        if not survey.files:
            return self.tr("There are no MIDI files in it. Choose another folder.")
        sentences = [
            self.tr("%n file(s) found.", "", survey.files),
            self.tr("They hold %Ln clip(s) of two bars each.", "", survey.clips),
        ]
        if survey.unusable:
            sentences.append(self.tr("%n file(s) cannot be used.", "", survey.unusable))
        if survey.clips and survey.clips < FEW_CLIPS:
            sentences.append(self.tr("That is very little; the model will sound much alike."))
        elif survey.clips < FEW_FROM_SCRATCH and not request.from_shipped:
            sentences.append(
                self.tr("That is little for a model from scratch; begin with Lento's own.")
            )
        return " ".join(sentences)
