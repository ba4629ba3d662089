"""The second page of the training dialog: how it goes, and what can be heard of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from engine.jobs import Progress
from engine.training.news import TrainingNews
from gui.models.training.training import TrainingModel, TrainingState
from gui.models.training.words import about, goes_words, time_left
from gui.models.value import ValueModel
from gui.stage import Stage
from gui.views.sign_line import SignLines
from gui.views.training.curves_view import CurvesView
from gui.views.training.findings import finding_lines
from gui.views.training.listen import TrainingListen
from gui.wording import clock, count

_SAFE_S = 5.0  # Less than this is not worth a word.
_LONG_S = 100.0  # More than this nobody counts in seconds.


class TrainingProgress(QWidget):
    """Shows a TrainingModel at work; `figures` says whether figures stand beside the words."""

    def __init__(
        self,
        model: TrainingModel,
        figures: ValueModel[bool],
        stage: Stage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._figures = figures
        self.heading = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the training is"))
        self.facts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.goes = QLabel(wordWrap=True)
        self.kept = QLabel(wordWrap=True)
        self.curves = CurvesView()
        self.listen = TrainingListen(stage)
        self.findings = SignLines()
        self._lay_out()
        model.state.changed.connect(self._show)
        model.news.changed.connect(self._show_news)
        figures.changed.connect(self._show_figures)
        self._show(model.state.value)
        self._show_news(model.news.value)
        self._show_figures(figures.value)

    def _lay_out(self) -> None:
        for quiet in (self.facts, self.kept):
            quiet.setProperty("quiet", True)
        self.kept.setToolTip(
            self.tr("What is learned is written to the disk all the time, and can go on from there")
        )
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        ear = QFrame()
        ear.setProperty("card", True)
        inside = QVBoxLayout(ear)
        inside.setContentsMargins(12, 10, 12, 12)
        inside.addWidget(self.listen)
        inside.addStretch()
        both = QHBoxLayout()
        both.setSpacing(14)
        both.addWidget(self.curves, 5)
        both.addWidget(ear, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.heading, self.bar, self.facts, self.goes):
            layout.addWidget(part)
        layout.addLayout(both, 1)
        layout.addWidget(self.findings)
        layout.addWidget(self.kept)

    # --- showing -----------------------------------------------------------------------------

    def _show(self, state: TrainingState) -> None:
        self.heading.setText(self._heading(state))
        self._show_progress(state.progress)
        if self.isVisible():
            self._show_curves()
        self._show_kept()

    def _show_news(self, news: TrainingNews) -> None:
        self.listen.show_previews(news.previews, news.previews_step)
        self.findings.say(finding_lines(news.findings))
        self._show_kept()

    def _show_figures(self, shown: bool) -> None:
        self.curves.show_figures(shown)
        if self.isVisible():
            self._show_curves(at_once=True)
        self._show_progress(self._model.state.value.progress)

    def _show_curves(self, *, at_once: bool = False) -> None:
        self.curves.show_curves(self._model.curves, at_once=at_once)
        self.goes.setText(goes_words(self._model.curves))
        self.goes.setVisible(bool(self.goes.text()))

    def _show_kept(self) -> None:
        """Say what a crash would cost now, while something can be lost."""
        state, news = self._model.state.value, self._model.news.value
        risk = state.seconds_at_risk(news)
        words = self.tr("All of it is kept: it can go on after a crash or a power cut.")
        if risk > _SAFE_S:
            lost = about(risk) if risk > _LONG_S else self.tr("%n second(s)", "", int(risk))
            words = self.tr("If the computer broke down now, {0} would be lost.").format(lost)
        learning = state.progress is not None and state.progress.stage in ("train", "paused")
        self.kept.setText(words if learning and news.kept_step else "")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        self._show_curves(at_once=True)
        super().showEvent(event)

    def _heading(self, state: TrainingState) -> str:
        return {
            "running": self._stage(state.progress),
            "paused": self.tr("Paused. It goes on where it was when you want it to."),
            "stopping": self.tr("Stopping, and keeping what was learned…"),
            "cancelling": self.tr("Cancelling…"),
        }.get(state.phase, "")

    def _stage(self, progress: Progress | None) -> str:
        stages = {
            "gather": self.tr("Reading the music…"),
            "prepare": self.tr("Waking the trainer; this takes a moment…"),
            "place": self.tr("Listening to your music…"),
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
        """Time left for everybody; speed and steps for who wants figures."""
        metrics = progress.metrics
        parts: list[str] = []
        if "seconds_left" in metrics:
            left = metrics["seconds_left"]
            exact = self.tr("{0} left").format(clock(left))
            words = exact if self._figures.value else time_left(left)
            if "seconds_after" not in metrics:  # Else it is counted in.
                words = self.tr("{0}, then a look at what it has learned").format(words)
            parts.append(words)
        if "on_gpu" in metrics:
            card, processor = self.tr("on the graphics card"), self.tr("on the processor")
            parts.append(card if metrics["on_gpu"] else processor)
        if "steps_per_s" in metrics and self._figures.value:
            parts.append(self.tr("{0:.1f} steps a second").format(metrics["steps_per_s"]))
        if "steps" in metrics and self._figures.value:
            parts.append(self.tr("step {0}").format(count(int(metrics["steps"]))))
        return " · ".join(parts)
