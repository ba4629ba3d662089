"""The results of the Make panel: hear them, keep them, ask for one of them again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.models.results import ResultsModel
from gui.views.clip_delegate import PLAY, ROW_HEIGHT, RowAction
from gui.views.clip_list import ClipList

_HEAD_HEIGHT = 22  # No higher than it must be: the window fits small screens.


class ResultsList(QWidget):
    """A heading and the list; it shows what its model holds."""

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list = ClipList(
            self._actions(),
            placeholder=self.tr(
                "What you make appears here.\nPress play to hear it, the star to keep it."
            ),
        )
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setMinimumHeight(ROW_HEIGHT + 4)
        self._heading = QLabel(self.tr("Results"))
        self._heading.setProperty("quiet", True)
        self.keep_all = QToolButton()
        self.keep_all.setText(self.tr("Keep all"))
        self.keep_all.setIcon(icon("plus"))
        self.keep_all.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.keep_all.setToolTip(self.tr("Put all results into the playlist, in this order"))
        self.keep_all.setFixedHeight(_HEAD_HEIGHT)
        self.keep_all.setStyleSheet("QToolButton { padding: 1px 6px; }")  # As low as the heading.
        policy = self.keep_all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # The first results would push the docks below down.
        self.keep_all.setSizePolicy(policy)
        self._lay_out()
        self._connect()
        self._show()

    def _actions(self) -> tuple[RowAction, ...]:
        return (
            RowAction(
                "again",
                "refresh",
                self.tr("Make this one again, differently"),
                "R",
                Qt.Key.Key_R,
            ),
            RowAction(
                "keep",
                "star",
                self.tr("Keep in the playlist, or take it out again"),
                "+",
                Qt.Key.Key_Plus,
                lit_when_kept=True,
            ),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.keep_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._show)
        self.list.asked.connect(self._ask)
        self.list.hovered.connect(model.audition)
        self.list.stepped.connect(model.audition)
        self.list.removal_asked.connect(model.discard)
        self.keep_all.clicked.connect(model.keep_all)

    def _ask(self, action: str, row: int) -> None:
        what = {PLAY: self._model.play, "again": self._model.again, "keep": self._model.keep}
        what[action](row)

    def _show(self) -> None:
        rows = self._model.rows()
        self.list.rows.set_rows(rows)
        some = bool(rows)
        self.keep_all.setVisible(some)
        self.keep_all.setEnabled(not all(row.kept for row in rows))
        text = self.tr("%n result(s)", "", len(rows)) if some else self.tr("Results")
        self._heading.setText(text)
