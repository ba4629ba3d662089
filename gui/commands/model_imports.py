"""Published models that a person drops or opens: made into models of their own, and used."""

from pathlib import Path

from PySide6.QtCore import QObject

from engine.model.registry import SUFFIX, model_paths
from engine.model_import.importing import AS_FOUND
from engine.model_import.job import ImportModelJob, ImportReport
from engine.model_import.sources import model_name
from engine.storage.places import user_models_dir
from gui.studio import Studio

PATTERNS = "*.tar *.tgz *.tar.gz *.index weights_manifest.json manifest.json"


class ModelImports(QObject):
    """Imports one model after the other; each is in use as soon as it is there."""

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._begun: set[Path] = set()

    def begin(self, source: Path) -> int:
        """Import a file or folder in the background; what is wrong with it is a notice."""
        out = self._free_place(source)
        self._begun.add(out)
        job = ImportModelJob(source, out, AS_FOUND)
        title = self.tr("Importing {name}").format(name=out.stem)
        return self._studio.run(job, title, self._take)

    def _free_place(self, source: Path) -> Path:
        """A file of the person's own models that no other model is called by."""
        stem = model_name(source)
        taken = {path.stem for path in (*model_paths(), *self._begun)}
        names = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
        free = next(name for name in names if name and name not in taken)
        return user_models_dir() / f"{free}{SUFFIX}"

    def _take(self, report: ImportReport) -> None:
        self._studio.model.set_value(report.model)
        name = report.model.stem
        self._studio.said.emit(
            " ".join([self.tr("{name} was imported.").format(name=name), *report.notes])
        )
