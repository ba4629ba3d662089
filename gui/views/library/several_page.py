"""Several files on one card: which they are, and one melody track for all of them."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QVBoxLayout, QWidget

from engine.pieces.correction import Correction
from gui.models.card import CardModel
from gui.models.report_table import Column, ReportTable
from gui.views.library.report_view import ReportView

SHOWN = (Column.STATUS, Column.NAME, Column.MELODY, Column.KEY, Column.METER, Column.TEMPO)
MOST_TRACKS = 64


class SeveralPage(QWidget):
    """Follows the files of a CardModel.

    Signals:
        one_asked: The FileReport of one file that is wanted by itself.
    """

    one_asked = Signal(object)

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table = ReportTable((), self)
        self.view = ReportView(self.table)
        self.view.setAccessibleName(self.tr("The chosen files"))
        for column in Column:
            self.view.setColumnHidden(column, column not in SHOWN)
        self.view.setColumnWidth(Column.NAME, 240)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(Column.MELODY, QHeaderView.ResizeMode.Stretch)
        self.melody = QComboBox()
        self.melody.setAccessibleName(self.tr("The melody of all of them"))
        self._lay_out()
        self.melody.activated.connect(self._choose)
        self.view.activated.connect(self._open_one)
        self.view.doubleClicked.connect(self._open_one)
        model.files.changed.connect(lambda _: self._show())
        model.decided.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr("What you change here holds for all of them. Return opens one by itself."),
            wordWrap=True,
        )
        hint.setProperty("quiet", True)
        label = QLabel(self.tr("Melody of a&ll of them"))
        label.setBuddy(self.melody)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.melody)
        row.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(10)
        page.addWidget(hint)
        page.addWidget(self.view, 1)
        page.addLayout(row)

    def _show(self) -> None:
        files = self._model.files.value
        if self.table.reports != files:
            self.table.set_reports(files)
        most = min((len(f.tracks) for f in files), default=0)
        chosen = {_melody_of(correction) for correction in self._model.corrections}
        with QSignalBlocker(self.melody):
            self.melody.clear()
            self.melody.setPlaceholderText(self.tr("they differ"))
            self.melody.addItem(self.tr("as Lento heard it, file by file"), None)
            for index in range(min(most, MOST_TRACKS)):
                self.melody.addItem(self._track_words(index), index)
            row = self.melody.findData(next(iter(chosen))) if len(chosen) == 1 else -1
            self.melody.setCurrentIndex(0 if chosen == {None} else row)

    def _track_words(self, index: int) -> str:
        """A track by its number, with its name where all files give it the same."""
        names = {f.tracks[index].name.strip() for f in self._model.files.value}
        number = self.tr("track {0}").format(index + 1)
        name = names.pop() if len(names) == 1 else ""
        return f"{number} – {name}" if name else number

    def _choose(self, row: int) -> None:
        track = self.melody.itemData(row)
        if track is None:
            self._model.forget_melody()
        else:
            self._model.give_role(track, "melody")

    def _open_one(self, index: QModelIndex) -> None:
        report = self.table.report_at(index)
        if report is not None:
            self.one_asked.emit(report)


def _melody_of(correction: Correction) -> int | None:
    """The track that a person takes for the melody."""
    return next((index for index, role in correction.roles if role == "melody"), None)
