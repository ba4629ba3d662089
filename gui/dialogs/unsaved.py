"""Work that was never saved: what there is of it, to be brought back or thrown away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.messages import Question
from gui.models.unsaved import Unsaved, UnsavedWork
from gui.views.buttons import push_button

_SIZE = (660, 460)


class UnsavedDialog(QDialog):
    """Lists what lies aside; closes when some of it is brought back."""

    def __init__(self, work: UnsavedWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unsaved work"))
        self.resize(*_SIZE)
        self._work = work
        self.rows: list[UnsavedRow] = []
        self._none = QLabel(self.tr("There is none."))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.throw_away = push_button(self.tr("&Delete all of it…"), "trash")
        self._lay_out()
        self.throw_away.clicked.connect(self._ask_to_throw_away)
        work.found.connect(self._add)
        aside = work.lie_aside()
        self.throw_away.setEnabled(bool(aside))
        self._none.setVisible(not aside)
        for each in aside:
            work.look_at(each)

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "What you had not saved when Lento was ended from outside, or when you went on to "
                "another project. Lento keeps the newest twenty of those that you left."
            ),
            wordWrap=True,
        )
        sheet = QWidget()
        sheet.setAccessibleName(self.tr("Unsaved work"))
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._none)
        inside.addLayout(self._column)
        inside.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Unsaved work"))
        scroll.setWidget(sheet)
        close = QPushButton(self.tr("Close"), default=True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.throw_away)
        foot.addStretch()
        foot.addWidget(close)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 16, 18, 14)
        page.setSpacing(12)
        page.addWidget(words)
        page.addWidget(scroll, 1)
        page.addLayout(foot)

    def _add(self, unsaved: Unsaved) -> None:
        row = UnsavedRow(unsaved, self._work)
        row.open.clicked.connect(self.close)
        self.rows.append(row)
        self._column.addWidget(row)

    def _ask_to_throw_away(self) -> None:
        question = Question(
            self.tr("Delete this work for good? It cannot be brought back then."),
            (self.tr("&Delete it"), self.tr("&Keep it")),
            self,
        )
        question.agreed.connect(self._throw_away)
        question.open()

    def _throw_away(self) -> None:
        self._work.throw_away()
        self.close()


class UnsavedRow(QFrame):
    """One piece of work."""

    def __init__(self, unsaved: Unsaved, work: UnsavedWork) -> None:
        super().__init__()
        self.unsaved = unsaved
        self.setProperty("card", True)
        name = QLabel(work.name_of(unsaved), textFormat=Qt.TextFormat.PlainText)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        facts = QLabel(work.facts_of(unsaved), wordWrap=True)
        facts.setTextFormat(Qt.TextFormat.PlainText)
        how = self.tr("lost when Lento ended") if unsaved.aside.kind == "lost" else self.tr("left")
        when = QLabel(f"{how} · {work.when(unsaved)}")
        when.setProperty("quiet", True)
        self.open = push_button(self.tr("&Bring back"), "archive-restore")
        self.open.setAccessibleName(
            self.tr("Bring back {0}, {1}").format(work.name_of(unsaved), work.when(unsaved))
        )
        self.open.clicked.connect(lambda: work.bring_back(unsaved))
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (name, facts, when):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.addLayout(words, 1)
        row.addWidget(self.open)
