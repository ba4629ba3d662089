"""Models: what there is, what each learned from, and what was withdrawn since."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.giving import GiveModelJob
from engine.model.registry import SUFFIX
from gui.icons import icon
from gui.models.training.model_list import ModelEntry, list_entries
from gui.models.training.training import TrainingState
from gui.studio import Studio
from gui.views.buttons import push_button
from gui.views.reveal import reveal
from gui.views.training.model_details import ModelDetails
from gui.wording import kind_words

FIRST_SIZE = (1020, 600)  # Fits into 1280 x 720 with a title bar.
LEAST_SIZE = (820, 460)
_LIST_WIDTH = 300


class ModelsDialog(QDialog):
    """Lists the models and shows the one that is chosen; follows what is said of files."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self._studio = studio
        self._entries: tuple[ModelEntry, ...] = ()
        self.list = QListWidget()
        self.details = ModelDetails()
        self.use = QPushButton(self.tr("&Use this model"))
        self.give = push_button(self.tr("&Give a copy away…"), "share")
        self.folder = push_button(self.tr("Show in &folder"), "folder-open")
        self.dismiss = push_button(self.tr("Close"))
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> ModelEntry | None:
        """The model that is shown."""
        row = self.list.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def refresh(self) -> None:
        """List what there is now, and keep to the model that is chosen."""
        kept = self.chosen.path if self.chosen else self._studio.model.value
        self._entries = list_entries()
        self.list.blockSignals(True)
        self.list.clear()
        for _ in self._entries:
            self.list.addItem(QListWidgetItem())
        self.list.blockSignals(False)
        self._mark()
        paths = [entry.path for entry in self._entries]
        self.list.setCurrentRow(paths.index(kept) if kept in paths else 0)
        self._show()

    def choose(self, path: Path) -> None:
        """Show one model."""
        for row, entry in enumerate(self._entries):
            if entry.path == path:
                self.list.setCurrentRow(row)

    # --- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Models"))
        heading.setProperty("heading", True)
        self.list.setAccessibleName(self.tr("Models"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setIconSize(QSize(18, 18))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.use.setProperty("primary", True)
        self.give.setToolTip(
            self.tr("Write a copy that names none of your files, for somebody else")
        )
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list)
        body.addWidget(self.details, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.dismiss, None, self.folder, self.give, self.use):
            if button is None:
                foot.addStretch()
            else:
                foot.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        page.addWidget(heading)
        page.addLayout(body, 1)
        page.addLayout(foot)

    def _connect(self) -> None:
        studio = self._studio
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.list.itemActivated.connect(lambda _: self._use())
        self.details.consent_asked.connect(studio.curation.set_consent)
        self.details.again_asked.connect(self._learn_again)
        self.use.clicked.connect(self._use)
        self.folder.clicked.connect(self._reveal)
        self.give.clicked.connect(self._ask_place)
        self.dismiss.clicked.connect(self.close)
        studio.curation.state.changed.connect(lambda _: self._follow())
        studio.model.changed.connect(lambda _: self._follow())
        studio.figures.changed.connect(lambda _: self._show())
        studio.training.state.changed.connect(self._hear_of_training)

    # --- showing -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """See what has come or gone while nobody looked."""
        self.refresh()
        super().showEvent(event)

    def _hear_of_training(self, state: TrainingState) -> None:
        if state.result is not None and self.isVisible():
            self.refresh()

    def _follow(self) -> None:
        if self.isVisible():
            self._mark()
            self._show()

    def _mark(self) -> None:
        """Say of each model what it makes, and of which that it should be learned again."""
        consents = self._studio.curation.state.value.consents
        for row, entry in enumerate(self._entries):
            item = self.list.item(row)
            words = [entry.name, kind_words(entry.kind)]
            gone = len(entry.withdrawn(consents))
            if gone:
                words.append(self.tr("uses %n withdrawn file(s)", "", gone))
            if entry.path == self._studio.model.value:
                words[1] = self.tr("{0} – in use").format(words[1])
            item.setText("\n".join(words))
            item.setIcon(icon("triangle-alert", "warning") if gone else icon("music", "muted"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))

    def _show(self) -> None:
        entry = self.chosen
        consents = self._studio.curation.state.value.consents
        self.details.show_entry(entry, consents, figures=self._studio.figures.value)
        for button in (self.use, self.folder, self.give):
            button.setEnabled(entry is not None)
        in_use = entry is not None and entry.path == self._studio.model.value
        self.use.setEnabled(entry is not None and not in_use)
        self.use.setToolTip(self.tr("It is in use") if in_use else "")
        self.give.setVisible(entry is not None and entry.own)

    # --- what a person asks for --------------------------------------------------------------

    def _use(self) -> None:
        if self.chosen is not None:
            self._studio.model.set_value(self.chosen.path)

    def _reveal(self) -> None:
        if self.chosen is not None:
            reveal(self.chosen.path)

    def _learn_again(self) -> None:
        """Train the chosen model anew without what was withdrawn; one training at a time."""
        training = self._studio.training
        if training.state.value.busy:
            training.shown.emit()
        elif self.chosen is not None:
            training.learn_again(self.chosen.path)

    def _ask_place(self) -> None:
        if self.chosen is None:
            return
        dialog = QFileDialog(self, self.tr("Give a copy away"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setNameFilter(self.tr("Models (*{0})").format(SUFFIX))
        dialog.selectFile(self.chosen.path.name)
        model = self.chosen.path
        dialog.fileSelected.connect(lambda name: self.give_copy(model, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def give_copy(self, model: Path, out: Path) -> None:
        """Write a copy that names none of the person's files."""
        said = self.tr("The copy is saved as {0}. It names none of your files.").format(out.name)
        self._studio.run(
            GiveModelJob(model, out),
            self.tr("Writing a copy"),
            lambda _: self._studio.said.emit(said),
        )
