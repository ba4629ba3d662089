"""The menu of models: each with what it makes, kind by kind; the one in use is ticked."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from engine.errors import CheckpointError
from engine.model.kind import model_kind
from engine.model.registry import SUFFIX, model_paths
from engine.model_import.sources import published_model
from engine.storage.places import user_models_dir
from gui.commands.model_imports import PATTERNS, ModelImports
from gui.icons import icon
from gui.studio import Studio
from gui.wording import kind_words


class ModelMenu(QMenu):
    """Lists the models that ship and the person's own, each time it is opened."""

    def __init__(self, studio: Studio, imports: ModelImports, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Model in use"))
        self.setAccessibleName(self.tr("Model in use"))
        self.setToolTipsVisible(True)
        self._studio = studio
        self._imports = imports
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what is there now, models of one kind together; the shipped ones come first."""
        self.clear()
        group = QActionGroup(self)
        used = self._studio.model.value
        listed = model_paths()
        for paths in _by_kind(listed if used in listed else (*listed, used)):
            for path in paths:
                name = path.stem.replace("&", "&&")
                action = self.addAction(f"{name}\t{self.described(path)}")
                action.setToolTip(str(path))
                action.setCheckable(True)
                action.setChecked(path == used)
                action.setEnabled(path.is_file())
                action.triggered.connect(lambda _=False, chosen=path: self.use(chosen))
                group.addAction(action)
            self.addSeparator()
        self.addAction(icon("folder-open"), self.tr("&Open a model file…"), self._ask)

    def described(self, path: Path) -> str:
        """What a model makes, in plain words, or why nobody can tell."""
        words = _described(path)
        if words:
            return words
        return self.tr("cannot be opened") if path.is_file() else self.tr("is not there")

    def use(self, path: Path) -> None:
        """Play with another model from now on; one that others published is imported first."""
        published = None if path.suffix.lower() == SUFFIX else published_model(path)
        if published is not None:
            self._imports.begin(published)
        else:
            self._studio.model.set_value(path)

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.parentWidget(),
            self.tr("Open a model file"),
            str(user_models_dir()),
            self.tr("Models (*{suffix} {patterns})").format(suffix=SUFFIX, patterns=PATTERNS),
        )
        if name:
            self.use(Path(name))


def _described(path: Path) -> str:
    try:
        return kind_words(model_kind(path))
    except (CheckpointError, OSError):
        return ""


def _by_kind(paths: Sequence[Path]) -> list[list[Path]]:
    """Models that make the same together, in the order in which the first of each comes."""
    words = {path: _described(path) for path in paths}
    first = {words[path]: number for number, path in reversed(list(enumerate(paths)))}
    ordered = sorted(paths, key=lambda path: first[words[path]])
    return [list(group) for _, group in groupby(ordered, key=lambda path: words[path])]
