"""The second page of the training dialog: how it goes, and what became of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from engine.jobs import Progress
from gui.models.training import TrainingModel, TrainingState
from gui.models.value import ValueModel
from gui.views.curves_view import CurvesView
from gui.wording import clock, count


class TrainingProgress(QWidget):
    """Shows the state of a TrainingModel; `shown` says whether figures stand beside the words."""

    def __init__(
        self, model: TrainingModel, shown: ValueModel[bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._shown = shown
        self.heading = QLabel(wordWrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the training is"))
        self.facts = QLabel()
        self.verdict = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures = QLabel(wordWrap=True)
        self._card = QFrame()
        self.curves = CurvesView()
        self._lay_out()
        model.state.changed.connect(self._show)
        shown.changed.connect(lambda _: self._show(model.state.value))
        self._show(model.state.value)

    def _lay_out(self) -> None:
        for quiet in (self.facts, self.figures):
            quiet.setProperty("quiet", True)
        self._card.setProperty("card", True)
        inside = QVBoxLayout(self._card)
        inside.addWidget(self.verdict)
        inside.addWidget(self.figures)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.bar)
        layout.addWidget(self.facts)
        layout.addWidget(self._card)
        layout.addStretch()
        layout.addWidget(self.curves)

    def _show(self, state: TrainingState) -> None:
        name = self._model.request.value.name
        headings = {
            "idle": "",
            "running": self._stage(state.progress),
            "stopping": self.tr("Stopping, and keeping what was learned…"),
            "cancelling": self.tr("Cancelling…"),
            "done": self.tr("{0} is ready").format(name),
            "cancelled": self.tr("Cancelled; nothing was kept."),
            "failed": self.tr("The training broke off."),
        }
        self.heading.setText(headings[state.phase])
        self.bar.setVisible(state.busy)
        self.facts.setVisible(state.busy)
        self._show_progress(state.progress)
        self._card.setVisible(state.phase in ("done", "failed"))
        self.verdict.setText(state.result.verdict if state.result else state.problem)
        self.figures.setText(self._outcome(state))
        self.figures.setVisible(state.result is not None and self._shown.value)
        self.verdict.setToolTip(self.figures.text())
        if self.isVisible():
            self.curves.show_curves(self._model.curves)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        self.curves.show_curves(self._model.curves)
        super().showEvent(event)

    def _stage(self, progress: Progress | None) -> str:
        stages = {
            "gather": self.tr("Reading the music…"),
            "prepare": self.tr("Waking the trainer; this takes a moment…"),
            "train": self.tr("Learning…"),
            "check": self.tr("Listening to what it has learned…"),
        }
        return stages.get(progress.stage if progress else "prepare", self.tr("Learning…"))

    def _show_progress(self, progress: Progress | None) -> None:
        if progress is None or progress.total is None:
            self.bar.setRange(0, 0)
            self.facts.setText("")
            return
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(progress.done)
        self.facts.setText(self._speed(progress))

    def _speed(self, progress: Progress) -> str:
        metrics = progress.metrics
        parts: list[str] = []
        if "seconds_left" in metrics:
            parts.append(self.tr("{0} left").format(clock(metrics["seconds_left"])))
        if "steps_per_s" in metrics:
            parts.append(self.tr("{0:.1f} steps a second").format(metrics["steps_per_s"]))
        if "steps" in metrics:
            parts.append(self.tr("step {0}").format(count(int(metrics["steps"]))))
        if "on_gpu" in metrics:
            card, processor = self.tr("on the graphics card"), self.tr("on the processor")
            parts.append(card if metrics["on_gpu"] else processor)
        return " · ".join(parts)

    def _outcome(self, state: TrainingState) -> str:
        result = state.result
        if result is None:
            return ""
        facts = self.tr("Accuracy {0:.0%} · {1:.1f} KL bits · {2} active units").format(
            result.accuracy, result.kl_bits, result.active_units
        )
        work = self.tr("{0} steps in {1}, on {2}").format(
            count(result.steps), clock(result.seconds), result.device
        )
        return f"{facts}\n{work}"
