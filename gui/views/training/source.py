"""From what a model learns: the music that was chosen, and what was found in it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.training.preflight.preflight import Preflight
from gui.icons import icon
from gui.models.training.plan import Music, TrainingPlan
from gui.models.training.words import found_words, left_out_words
from gui.spoken import spoken
from gui.views.buttons import push_button
from gui.views.elided_label import ElidedLabel
from gui.views.sign_line import SignLines

MenuMaker = Callable[[QMenu], None]


class TrainingSource(QFrame):
    """Chooses the music of a TrainingPlan and says what it holds."""

    def __init__(self, plan: TrainingPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._plan = plan
        self.add_to_menu: MenuMaker = lambda _: None
        self.title = ElidedLabel()
        self.found = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.left_out = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.why = push_button(self.tr("&Which, and why"))
        self.why.setCheckable(True)
        self.reasons = QPlainTextEdit(readOnly=True)
        self.reasons.setAccessibleName(self.tr("Files that are not used, and why"))
        self.reasons.setFixedHeight(110)
        self.warnings = SignLines()
        self.choose = push_button(self.tr("Choose &music"), "music")
        self.choose.setMenu(self._make_menu())
        self._lay_out()
        self.why.toggled.connect(self.reasons.setVisible)
        plan.changed.connect(self._show)
        self._show()

    # --- building ----------------------------------------------------------------------------

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self._fill(menu)
        return menu

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(icon("folder-open"), self.tr("A &folder…"), self._ask_folder)
        menu.addAction(icon("file-music"), self.tr("F&iles…"), self._ask_files)
        self.add_to_menu(menu)

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.choose)
        unused = QHBoxLayout()
        unused.addWidget(self.left_out, 1)
        unused.addWidget(self.why)
        self.left_out.setProperty("quiet", True)
        self.reasons.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.found)
        layout.addLayout(unused)
        layout.addWidget(self.reasons)
        layout.addWidget(self.warnings)

    # --- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._plan
        found = plan.preflight.value
        self.title.setText(plan.request.value.music.title or self.tr("No music yet"))
        self.found.setText(self._found(found))
        words = left_out_words(found) if found else ""
        self.left_out.setText(words)
        self.left_out.setVisible(bool(words))
        named = found is not None and bool(found.skipped)
        self.why.setVisible(named)
        if not named:
            self.why.setChecked(False)
        self.reasons.setPlainText("\n".join(map(spoken, found.skipped)) if found else "")
        self.warnings.say(
            tuple(
                ("triangle-alert", "warning", self.tr("Attention"), spoken(words))
                for words in (found.warnings if found else ())
            )
        )

    def _found(self, found: Preflight | None) -> str:
        if not self._plan.request.value.music:
            return self.tr("Choose music, or drop files or a folder here. They stay as they are.")
        if found is not None:
            return found_words(found)
        return spoken(self._plan.problem) or self.tr("Looking through it…")

    # --- asking ------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        dialog = self._dialog(self.tr("Learn from a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _ask_files(self) -> None:
        dialog = self._dialog(self.tr("Learn from files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def take(self, places: list[Path]) -> None:
        """Learn from files and folders that were chosen or dropped."""
        if not places:
            return
        if len(places) == 1:
            place = places[0]
            title = place.name if place.is_dir() else place.stem
        else:
            title = self.tr("%n file(s)", "", len(places))
        self._plan.choose(Music(title, tuple(places)))
