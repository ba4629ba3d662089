"""Trainings that broke off: go on, leave them for later, or throw them away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.models.training.training import TrainingModel, Unfinished
from gui.models.training.words import time_left
from gui.views.buttons import push_button

_WIDTH = 680


class UnfinishedDialog(QDialog):
    """Follows a TrainingModel's unfinished trainings; closes by itself when there are none."""

    def __init__(self, model: TrainingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A training was not finished"))
        self.setMinimumWidth(_WIDTH)
        self._model = model
        self._rows: list[UnfinishedRow] = []
        self._heading = QLabel()
        self._heading.setProperty("heading", True)
        self._words = QLabel(
            self.tr("What was learned until then is kept. Nothing needs to be learned again."),
            wordWrap=True,
        )
        self.later = QPushButton(self.tr("&Later"), autoDefault=False)
        self.later.clicked.connect(self.close)
        self.later.setToolTip(self.tr("They stand in the menu Learn until they are finished"))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._lay_out()
        model.unfinished.changed.connect(self._show)
        model.state.changed.connect(lambda _: self._show(model.unfinished.value))
        self._show(model.unfinished.value)

    @property
    def rows(self) -> tuple["UnfinishedRow", ...]:
        """A row for each training."""
        return tuple(self._rows)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.later)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(10)
        page.addWidget(self._heading)
        page.addWidget(self._words)
        page.addLayout(self._column)
        page.addStretch()
        page.addLayout(foot)

    def _show(self, unfinished: tuple[Unfinished, ...]) -> None:
        if [row.unfinished for row in self._rows] != list(unfinished):
            for old in self._rows:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._rows = [UnfinishedRow(one, self._model) for one in unfinished]
            for row in self._rows:
                self._column.addWidget(row)
                row.go_on.clicked.connect(self.close)
        several = len(unfinished) > 1
        self._heading.setText(
            self.tr("%n training(s) were not finished", "", len(unfinished))
            if several
            else self.tr("A training was not finished")
        )
        for row in self._rows:
            row.follow(busy=self._model.state.value.busy)
        if not unfinished and self.isVisible():
            self.close()


class UnfinishedRow(QFrame):
    """One training: what it is, how far it was, and what can be done with it."""

    def __init__(self, unfinished: Unfinished, model: TrainingModel) -> None:
        super().__init__()
        self.unfinished = unfinished
        self.setProperty("card", True)
        name = QLabel(unfinished.name, textFormat=Qt.TextFormat.PlainText)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        facts = QLabel(self._facts(unfinished), wordWrap=True)
        facts.setProperty("quiet", True)
        self.go_on = push_button(self.tr("&Go on"), "play")
        self.go_on.setAccessibleName(self.tr("Go on with {0}").format(unfinished.name))
        self.throw_away = push_button(self.tr("&Throw away"), "trash")
        self.throw_away.setAccessibleName(self.tr("Throw {0} away").format(unfinished.name))
        self.go_on.clicked.connect(lambda: model.resume(unfinished))
        self.throw_away.clicked.connect(lambda: model.throw_away(unfinished))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.addLayout(words, 1)
        row.addWidget(self.throw_away)
        row.addWidget(self.go_on)

    def follow(self, *, busy: bool) -> None:
        """Say why it cannot go on while another one is at work."""
        self.go_on.setEnabled(not busy)
        self.go_on.setToolTip(self.tr("Another training is at work; one at a time") if busy else "")

    def _facts(self, one: Unfinished) -> str:
        parts = [self.tr("{0} % done").format(round(100 * one.share_done))]
        if one.seconds_left is not None:
            parts.append(time_left(one.seconds_left))
        if one.began:
            parts.append(self.tr("begun {0}").format(one.began))
        return " · ".join(parts)
