"""Learn from a folder: train a model on one's own music, on one's own machine."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.studio import Studio
from gui.views.training_progress import TrainingProgress
from gui.views.training_setup import TrainingSetup


class TrainingDialog(QDialog):
    """Sets a training up and shows how it goes; closing it leaves the training at work."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.model = studio.training
        self.setWindowTitle(self.tr("Learn from a folder"))
        self.setAcceptDrops(True)
        self.setMinimumSize(600, 440)
        self.resize(680, 520)
        self.setup = TrainingSetup(self.model)
        self.progress = TrainingProgress(self.model, studio.figures)
        self._pages = QStackedWidget()
        self.reason = QLabel(wordWrap=True)
        self.start = QPushButton(self.tr("&Start learning"))
        self.stop = QPushButton(self.tr("&Stop and keep"))
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.again = QPushButton(self.tr("Set &up another"))
        self.use = QPushButton(self.tr("&Use this model"))
        self.dismiss = QPushButton(self.tr("Close"))
        self._lay_out()
        self._explain()
        self._connect()
        self._show()

    def choose_folder(self, folder: Path) -> None:
        """Look what is in a folder, and learn from it when Start is pressed."""
        self.model.choose_folder(folder)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Learn from a folder"))
        heading.setProperty("heading", True)
        promise = QLabel(
            self.tr(
                "Lento makes a model of the melodies in your files. "
                "All of it happens on this computer."
            ),
            wordWrap=True,
        )
        promise.setProperty("quiet", True)
        self.reason.setProperty("quiet", True)
        self._pages.addWidget(self.setup)
        self._pages.addWidget(self.progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(promise)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.reason)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.dismiss)
        row.addStretch()
        for button in (self.cancel, self.stop, self.again, self.start, self.use):
            row.addWidget(button)
        for button in (self.dismiss, self.cancel, self.stop, self.again):
            button.setAutoDefault(False)
        for primary in (self.start, self.use):
            primary.setProperty("primary", True)
        return row

    def _explain(self) -> None:
        self.stop.setToolTip(self.tr("End now and keep the model as it is"))
        self.cancel.setToolTip(self.tr("End now and leave nothing behind"))
        self.dismiss.setToolTip(self.tr("The training goes on; the status bar shows how far it is"))
        self.use.setToolTip(self.tr("Play with this model; the library is mapped anew"))

    def _connect(self) -> None:
        model = self.model
        self.start.clicked.connect(model.start)
        self.stop.clicked.connect(model.stop)
        self.cancel.clicked.connect(model.cancel)
        self.again.clicked.connect(model.reset)
        self.use.clicked.connect(self._use)
        self.dismiss.clicked.connect(self.close)
        for value in (model.state, model.request, model.survey):
            value.changed.connect(self._show)

    def _use(self) -> None:
        result = self.model.state.value.result
        if result is not None:
            self._studio.model.set_value(result.model)
            self.close()

    def _obstacle(self) -> str:
        """Why Start cannot be pressed, as a sentence; empty if it can."""
        request, survey = self.model.request.value, self.model.survey.value
        if request.folder is None:
            return self.tr("Choose the folder to learn from first.")
        if not request.name.strip():
            return self.tr("Give the model a name.")
        if survey is not None and not survey.clips:
            return self.tr("There is nothing to learn from in this folder.")
        return ""

    def _show(self) -> None:
        state = self.model.state.value
        idle, busy = state.phase == "idle", state.busy
        obstacle = self._obstacle() if idle else ""
        self._pages.setCurrentWidget(self.setup if idle else self.progress)
        self.start.setVisible(idle)
        self.start.setEnabled(not obstacle)
        self.start.setToolTip(obstacle)
        self.reason.setText(obstacle)
        self.reason.setVisible(bool(obstacle))
        self.stop.setVisible(busy)
        self.stop.setEnabled(state.phase == "running")
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(state.phase != "cancelling")
        self.again.setVisible(not idle and not busy)
        self.use.setVisible(state.result is not None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.model.state.value.phase == "idle" and _folder_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _folder_in(event.mimeData())
        if folder is not None:
            event.acceptProposedAction()
            self.choose_folder(folder)


def _folder_in(mime: QMimeData) -> Path | None:
    """The folder that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].is_dir() else None
