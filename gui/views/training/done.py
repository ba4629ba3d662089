"""The last page of the training dialog: what the model can do, and how it sounds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.music.clip import Clip
from engine.training.job import TrainResult
from gui.models.training.training import TrainingModel, TrainingState
from gui.models.value import ValueModel
from gui.spoken import spoken
from gui.stage import Stage
from gui.views.buttons import push_button
from gui.views.reveal import reveal
from gui.views.sign_line import SignLines
from gui.views.training.findings import finding_lines
from gui.views.training.listen import NewClips, TrainingListen
from gui.wording import clock, count

_MOST_FINDINGS = 8


class TrainingDone(QWidget):
    """Shows what became of a TrainingModel's training."""

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
        self.verdict = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures = QLabel(wordWrap=True)
        self.findings = SignLines()
        self.listen = TrainingListen(stage)
        self.new_clips = NewClips(stage)
        self.place = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.show_place = push_button(self.tr("Show in &folder"), "folder-open")
        self._ear = QFrame()
        self._lay_out()
        self.show_place.clicked.connect(self._reveal)
        model.state.changed.connect(self._show)
        model.unfinished.changed.connect(lambda _: self._show(model.state.value))
        model.new_clips.changed.connect(self._show_new)
        figures.changed.connect(lambda _: self._show(model.state.value))
        self._show(model.state.value)
        self._show_new(model.new_clips.value)

    def _lay_out(self) -> None:
        font = self.heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.heading.setFont(font)
        for quiet in (self.figures, self.place):
            quiet.setProperty("quiet", True)
        said = _card(self.verdict, self.figures, self.findings)
        self._ear = _card(self.listen, self.new_clips)
        both = QHBoxLayout()
        both.setSpacing(14)
        both.addWidget(said, 1)
        both.addWidget(self._ear, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.place, 1)
        foot.addWidget(self.show_place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addLayout(both, 1)
        layout.addLayout(foot)

    def _show(self, state: TrainingState) -> None:
        result = state.result
        headings = {
            "done": self.tr("{0} is ready").format(state.name),
            "cancelled": self.tr("Cancelled; nothing was kept."),
            "failed": self.tr("The training broke off."),
        }
        self.heading.setText(headings.get(state.phase, ""))
        self.verdict.setText(spoken(result.verdict if result else self._problem(state)))
        self.figures.setText(self._words(result) if result else "")
        self.figures.setVisible(bool(self.figures.text()))
        self.findings.say(finding_lines(result.findings if result else (), _MOST_FINDINGS))
        previews = result.previews if result else ()
        self.listen.show_previews(previews, result.steps if result else 0)
        self.listen.setVisible(bool(previews))
        self._ear.setVisible(bool(previews or self._model.new_clips.value))
        for part in (self.place, self.show_place):
            part.setVisible(result is not None)
        if result is not None:
            self.place.setText(
                self.tr("It is kept as {0}, and stands in Learn > Model in use.").format(
                    result.model.name
                )
            )
            self.place.setToolTip(str(result.model))

    def _show_new(self, clips: tuple[Clip, ...]) -> None:
        self.new_clips.show_clips(clips)
        self._show(self._model.state.value)

    def _problem(self, state: TrainingState) -> str:
        kept = any(one.name == state.name for one in self._model.unfinished.value)
        if state.phase != "failed" or not kept:
            return state.problem
        again = self.tr("What it had learned is kept: you can go on where it was.")
        return f"{state.problem} {again}"

    def _words(self, result: TrainResult) -> str:
        """What it learned from for everybody, the rest for who wants figures."""
        lines = []
        if result.skipped:
            lines.append(self.tr("%n file(s) could not be used.", "", len(result.skipped)))
        if left_out := result.no_consent:
            words = self.tr("%n file(s) left out: they may not be learned from.", "", left_out)
            lines.append(words)
        if self._figures.value:
            facts = self.tr("Accuracy {0:.1%} · {1:.1f} KL bits · {2} active units")
            lines.append(facts.format(result.accuracy, result.kl_bits, result.active_units))
            if result.base_accuracy is not None:
                before = self.tr("Accuracy of the model it began with: {0:.1%}")
                lines.append(before.format(result.base_accuracy))
            if result.held_out and result.pieces_aside:
                aside = self.tr("Measured on %n piece(s) kept aside", "", result.pieces_aside)
                lines.append(aside)
            work = self.tr("{0} steps in {1}, on {2}")
            lines.append(work.format(count(result.steps), clock(result.seconds), result.device))
            lines += [f"{name}: {value:.3g}" for name, value in result.samples.items()]
        return "\n".join(lines)

    def _reveal(self) -> None:
        result = self._model.state.value.result
        if result is not None:
            reveal(result.model)


def _card(*parts: QWidget) -> QFrame:
    """A card whose content may be longer than it is high."""
    card = QFrame()
    card.setProperty("card", True)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(12, 10, 12, 12)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(1, 1, 1, 1)
    layout.addWidget(scroll)
    return card
