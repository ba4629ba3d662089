"""Learn from music: train a model on one's own files, on one's own machine."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
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

from engine.storage.component_parts import is_training_file
from gui.messages import Question
from gui.models.training.words import about
from gui.spoken import spoken
from gui.studio import Studio
from gui.views.drop_veil import dropped_paths
from gui.views.training.done import TrainingDone
from gui.views.training.progress import TrainingProgress
from gui.views.training.setup import TrainingSetup

FIRST_SIZE = (980, 620)  # Fits into 1280 x 720 with a title bar.
LEAST_SIZE = (860, 540)
MUCH_WORK_S = 300.0  # More than this is not thrown away without a question.


class TrainingDialog(QDialog):
    """Sets a training up and shows how it goes; closing it leaves the training at work."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.model = studio.training
        self.plan = studio.training.plan
        self.setWindowTitle(self.tr("Learn from my music"))
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.setup = TrainingSetup(self.plan, studio.figures, self.model.part)
        self.progress = TrainingProgress(self.model, studio.figures, studio)
        self.done_page = TrainingDone(self.model, studio.figures, studio)
        self._pages = QStackedWidget()
        self.reason = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.start = QPushButton(self.tr("&Start learning"))
        self.pause = QPushButton(self.tr("&Pause"))
        self.stop = QPushButton(self.tr("&Stop and keep"))
        self.cancel = QPushButton(self.tr("&Cancel"))
        self.again = QPushButton(self.tr("Set &up another"))
        self.go_on = QPushButton(self.tr("&Go on where it was"))
        self.use = QPushButton(self.tr("&Use this model"))
        self.dismiss = QPushButton(self.tr("Close"))
        self._lay_out()
        self._explain()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Learn from my music"))
        heading.setProperty("heading", True)
        promise = QLabel(
            self.tr(
                "Lento makes a model of the music in your files. "
                "All of it happens on this computer."
            ),
            wordWrap=True,
        )
        promise.setProperty("quiet", True)
        self.reason.setProperty("quiet", True)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight)
        for page in (self.setup, self.progress, self.done_page):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(promise)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.reason)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.dismiss)
        row.addStretch()
        plain = (self.cancel, self.stop, self.pause, self.again)
        primary = (self.go_on, self.start, self.use)
        for button in (*plain, *primary):
            row.addWidget(button)
        for button in (self.dismiss, *plain):
            button.setAutoDefault(False)
        for button in primary:
            button.setProperty("primary", True)
        return row

    def _explain(self) -> None:
        self.stop.setToolTip(self.tr("End now and keep the best that was learned so far"))
        self.cancel.setToolTip(self.tr("End now and leave nothing behind"))
        self.use.setToolTip(self.tr("Play with this model; the library is mapped anew"))

    def _connect(self) -> None:
        model = self.model
        self.start.clicked.connect(model.start)
        self.pause.clicked.connect(self._pause)
        self.stop.clicked.connect(model.stop)
        self.cancel.clicked.connect(self.ask_to_cancel)
        self.again.clicked.connect(model.reset)
        self.go_on.clicked.connect(self._go_on)
        self.use.clicked.connect(self._use)
        self.dismiss.clicked.connect(self.close)
        model.state.changed.connect(lambda _: self._show())
        model.unfinished.changed.connect(lambda _: self._show())
        self.plan.changed.connect(self._show)
        model.part.state.changed.connect(lambda _: self._show())

    # --- what a person asks for --------------------------------------------------------------

    def _pause(self) -> None:
        if self.model.state.value.phase == "paused":
            self.model.go_on()
        else:
            self.model.pause()

    def ask_to_cancel(self) -> None:
        """Cancel at once, but not many minutes of work without a question."""
        worked = self.model.state.value.seconds_worked
        if worked <= MUCH_WORK_S:
            self.model.cancel()
            return
        question = Question(
            self.tr("Throw away what it has learned in {0}? It cannot be brought back.").format(
                about(worked)
            ),
            (self.tr("&Throw it away"), self.tr("&Keep learning")),
            self,
        )
        question.agreed.connect(self.model.cancel)
        question.open()

    def _go_on(self) -> None:
        name = self.model.state.value.name
        for unfinished in self.model.unfinished.value:
            if unfinished.name == name:
                self.model.resume(unfinished)
                return

    def _use(self) -> None:
        result = self.model.state.value.result
        if result is not None:
            self._studio.model.set_value(result.model)
            self.close()

    # --- showing -----------------------------------------------------------------------------

    def _obstacle(self) -> str:
        """Why Start cannot be pressed, as a sentence; empty if it can."""
        plan, request = self.plan, self.plan.request.value
        found, outlook = plan.preflight.value, plan.outlook
        if not request.music:
            return self.tr("Choose the music to learn from first.")
        if found is None:
            return spoken(plan.problem) or self.tr("Lento is still looking through the music.")
        if not found.amount.windows:
            return self.tr("There is nothing to learn from in this music.")
        if not request.name.strip():
            return self.tr("Give the model a name.")
        if outlook is not None and not outlook.possible:
            return spoken(outlook.words)
        if plan.way != "personalise" and not self.model.part.state.value.works:
            return self._other_way()
        return ""

    def _other_way(self) -> str:
        """What works without what trains."""
        if self.model.part.state.value.installable:
            return self.tr(
                "This way needs the training part, which is not installed. Leaning the model to "
                "your music works without it."
            )
        return self.tr("This way is closed here. Leaning the model to your music works.")

    def _show(self) -> None:
        state = self.model.state.value
        idle, busy = state.phase == "idle", state.busy
        obstacle = self._obstacle() if idle else ""
        pages = {True: self.progress, False: self.setup if idle else self.done_page}
        turned = self._pages.currentWidget() is not pages[busy]
        self._pages.setCurrentWidget(pages[busy])
        self.start.setVisible(idle)
        self.start.setEnabled(not obstacle)
        self.start.setToolTip(obstacle)
        self.start.setAccessibleDescription(obstacle)
        self.reason.setText(obstacle)
        self.reason.setVisible(bool(obstacle))
        self._show_buttons()
        if turned:
            self._focus_first()
        self.dismiss.setToolTip(
            self.tr("The training goes on; the status bar shows how far it is") if busy else ""
        )

    def _focus_first(self) -> None:
        """Let Return and Tab begin with what a page is there for."""
        wanted = (self.go_on, self.use, self.pause, self.again)
        button = next((button for button in wanted if button.isVisibleTo(self)), None)
        (button or self.setup.source.choose).setFocus()

    def _show_buttons(self) -> None:
        state = self.model.state.value
        phase, busy = state.phase, state.busy
        for button in (self.cancel, self.stop, self.pause):
            button.setVisible(busy)
        self.pause.setEnabled(phase in ("running", "paused"))
        self.pause.setText(self.tr("&Go on") if phase == "paused" else self.tr("&Pause"))
        self.stop.setEnabled(phase in ("running", "paused"))
        self.cancel.setEnabled(phase != "cancelling")
        self.again.setVisible(phase != "idle" and not busy)
        self.use.setVisible(state.result is not None)
        kept = any(one.name == state.name for one in self.model.unfinished.value)
        self.go_on.setVisible(phase == "failed" and kept)

    # --- files that are dropped, and the end -------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.model.state.value.phase == "idle" and dropped_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Learn from files that were dropped; what Lento trains with is installed."""
        parts = [path for path in paths if is_training_file(path)]
        for file in parts[:1]:
            self.model.part.install(file)
        self.setup.source.take([path for path in paths if path not in parts])

    def reject(self) -> None:
        """Close; but Esc ends a sound first."""
        heard = self._studio.heard.value
        if heard is not None and heard.audition:
            self._studio.silence()
            return
        self.plan.leave_off()
        super().reject()
