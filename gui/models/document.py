"""What a person works on, as one document: opened, saved, and kept without being asked."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine.errors import ProjectFormatError
from engine.project.project import NOTHING, ModelRef, Project
from engine.project.project_file import (
    DRAWN,
    LOOK,
    MAKING,
    MODELS,
    ROLL,
    Opened,
    Session,
    load_project,
)
from engine.project.work_folder import Desk, open_desk
from gui.models.autosave import Autosave, Work
from gui.models.document_files import (
    ReadFile,
    Take,
    WrittenFile,
    read_file,
    write_beside,
    write_file,
)
from gui.models.edits import Edits
from gui.models.facets import Facets, with_models
from gui.models.model_files import known_model, model_digest
from gui.models.state import RollContent
from gui.models.value import ValueModel

_KEPT_BEFORE = "playlist.lentoproj"  # Where a Lento without documents kept its playlist.


@dataclass(frozen=True, slots=True)
class DocumentName:
    """How a document is called.

    Attributes:
        file: The file that it was opened from or saved as; None for one that has none yet.
        changed: Whether that file, or for one without a file nothing, holds all of it.
    """

    file: Path | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """A document with all that undo needs to have it back."""

    project: Project
    saved: Project
    file: Path | None
    digest: str
    on_roll: RollContent | None = None


class Document(QObject):
    """The document of a window.

    Attributes:
        name: Its file, and whether that holds all of it.
        root: Where work lies that no file of the person's holds.
        restore_problem: Why what was there last time is not there; said once it can be seen.

    Signals:
        opened: A file was opened.
        saved: A file was written.
        failed: A sentence that deserves a message.
        said: A sentence for the status bar.
        elsewhere: The file was changed by somebody else since it was opened here: another name
            is needed.
    """

    opened = Signal(Path)
    saved = Signal(Path)
    failed = Signal(str)
    said = Signal(str)
    elsewhere = Signal()
    _was_read = Signal(object)
    _was_written = Signal(object)
    _was_kept = Signal(str, object)

    def __init__(
        self,
        facets: Facets,
        edits: Edits,
        model: ValueModel[Path],
        root: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.root = root
        self.name: ValueModel[DocumentName] = ValueModel(DocumentName(), self)
        self.restore_problem = ""
        self._facets = facets
        self._edits = edits
        self._model = model
        self._saved = NOTHING
        self._digest = ""
        self._called: dict[str, str] = {}  # Names of models by SHA-256, here or not.
        self._putting = False
        self._was_read.connect(self._take_read, Qt.ConnectionType.QueuedConnection)
        self._was_written.connect(self._take_written, Qt.ConnectionType.QueuedConnection)
        self._was_kept.connect(self._take_kept, Qt.ConnectionType.QueuedConnection)
        self._desk = self._open_desk()
        self._autosave = Autosave(self._desk, self._work, self)
        self._autosave.failed.connect(self.failed)
        self._restore()
        self._at_start = facets.gathered().work  # What comes back by itself is not lost.
        facets.changed.connect(self._follow)
        model.changed.connect(self._warm)
        self._warm(model.value)

    # --- files -------------------------------------------------------------------------------

    def save(self) -> bool:
        """Write the document's file; tells whether it has one."""
        file = self.name.value.file
        if file is None:
            return False
        self.save_as(file)
        return True

    def save_as(self, path: Path) -> None:
        """Write a file, which is the document's from then on."""
        known = self._digest if path == self.name.value.file else ""
        project = self._whole()
        self._autosave.do(lambda: self._was_written.emit(write_file(path, project, known)))

    def write(self, path: Path, project: Project, words: str) -> None:
        """Write something else, such as a template, and say so; the document stays what it is."""
        self._autosave.do(lambda: self._was_kept.emit(words, write_beside(path, project)))

    def open(self, path: Path) -> None:
        """Put a file in the place of what is there, as one step of the way back."""
        self.read(path, self._take_opened)

    def read(self, path: Path, take: Take) -> None:
        """Read a file in the thread of the files, and give what can be read of it to take."""
        self._autosave.do(lambda: self._was_read.emit((take, read_file(path))))

    def begin(self, project: Project, text: str, words: str = "") -> None:
        """Put a document that has no file in the place of what is there, as one step."""
        self._become(_Open(project, project, None, ""), text)
        if words:
            self.said.emit(words)

    def bring_back(self, opened: Opened, text: str) -> None:
        """Put work in the place of what is there, with the file that it belonged to, as a step."""
        project, session = opened.project, opened.session
        file = Path(session.home) if session.home else None
        saved = project if session.saved else NOTHING
        self._become(_Open(project, saved, file, session.digest), text)

    def begin_anew(self) -> None:
        """Put an empty document in the place of what is there, as one step."""
        now = self._facets.gathered()
        empty = Project(look=now.look, making=now.making)
        self.begin(empty, self.tr("beginning a new project"))

    @property
    def project(self) -> Project:
        """All of it, with the models that it needs."""
        return self._whole()

    # --- the end -----------------------------------------------------------------------------

    def flush(self) -> bool:
        """Keep what is newest; tells whether it is on disk, or nothing of it would be a loss."""
        kept = self._autosave.flush()
        return kept or not self.name.value.changed

    def close(self) -> None:
        """Leave the desk in order; call once, when the window has closed."""
        if self._autosave.flush() and self._desk is not None:
            self._desk.settle()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    # --- behind ------------------------------------------------------------------------------

    def _open_desk(self) -> Desk | None:
        try:
            desk = open_desk(self.root)
            before = self.root.parent / _KEPT_BEFORE
            if before.is_file() and not desk.copy.is_file():
                before.replace(desk.copy)
            return desk
        except OSError as error:
            self.restore_problem = self.tr(
                "Lento cannot write into its own folder ({0}), so it keeps no copy of your work. "
                "Save the project when you have done something."
            ).format(error.strerror or str(error))
            return None

    def _restore(self) -> None:
        """Have the document of last time, as it was."""
        if self._desk is None or not self._desk.copy.is_file():
            return
        try:
            opened = load_project(self._desk.copy)
        except (ProjectFormatError, OSError) as error:
            aside = self._desk.set_damaged_aside()
            self.restore_problem = self.tr(
                "What you worked on last time cannot be read, so the project begins empty. What "
                "was there is kept as {0}. ({1})"
            ).format(aside, error)
            return
        session = opened.session
        saved = opened.project if session.saved else NOTHING
        file = Path(session.home) if session.home else None
        self._show(_Open(opened.project, saved, file, session.digest), with_model=False)

    def _warm(self, model: Path) -> None:
        """Know what a model's file holds before somebody asks."""
        self._autosave.do(lambda: _look_at(model))

    def _work(self) -> Work:
        """What is newest, for the working copy."""
        name = self.name.value
        home = str(name.file) if name.file else ""
        project = self._whole()
        unsettled = name.changed and project.work != self._at_start
        return Work(project, Session(home, self._digest, saved=not name.changed), unsettled)

    def _whole(self) -> Project:
        path = self._model.value
        digest = model_digest(path)
        in_use = ModelRef(path.stem, digest) if digest else None
        return with_models(self._facets.gathered(), in_use, self._called)

    def _follow(self) -> None:
        if self._putting:
            return
        self._tell_name()
        self._autosave.note()

    def _tell_name(self, file: Path | None = None) -> None:
        file = file or self.name.value.file
        changed = self._facets.gathered().work != self._saved.work
        self.name.set_value(DocumentName(file, changed))

    @Slot(object)
    def _take_read(self, answer: tuple[Take, ReadFile]) -> None:
        take, read = answer
        if read.opened is None:
            self.failed.emit(read.problem)
        else:
            take(read)

    def _take_opened(self, read: ReadFile) -> None:
        assert read.opened is not None  # _take_read has seen to it.
        path, project, lost = read.path, read.opened.project, read.opened.lost
        file = None if lost else path  # What could not be read would be lost when it is saved.
        text = self.tr("opening {0}").format(path.stem)
        self._become(_Open(project, NOTHING if lost else project, file, read.digest), text)
        if lost:
            self.failed.emit(self._lost_words(path, lost))
        elif words := self._missing_words(path, project):
            self.failed.emit(words)
        else:
            words = self.tr("{0} is open. Undo brings back what was there before.")
            self.said.emit(words.format(path.name))
        self.opened.emit(path)

    @Slot(object)
    def _take_written(self, written: WrittenFile) -> None:
        if written.problem:
            self.failed.emit(written.problem)
            if written.elsewhere:
                self.elsewhere.emit()
            return
        self._saved, self._digest = written.project, written.digest
        self._tell_name(written.path)
        self._autosave.note()
        self.said.emit(self.tr("The project was saved as {0}.").format(written.path.name))
        self.saved.emit(written.path)

    @Slot(str, object)
    def _take_kept(self, words: str, written: WrittenFile) -> None:
        if written.problem:
            self.failed.emit(written.problem)
        else:
            self.said.emit(words)

    def _become(self, new: _Open, text: str) -> None:
        file, on_roll = self.name.value.file, self._facets.on_roll
        old = _Open(self._whole(), self._saved, file, self._digest, on_roll)
        if self.name.value.changed and not old.project.is_empty:
            self._autosave.leave()
        self._show(new)
        new = replace(new, on_roll=self._facets.on_roll)
        self._edits.did(text, lambda: self._show_again(old), lambda: self._show_again(new))

    def _show_again(self, document: _Open) -> None:
        """Show it on the way back or forth: what was said of the way here holds no longer."""
        self._show(document)
        self.said.emit("")

    def _show(self, document: _Open, *, with_model: bool = True) -> None:
        self._putting = True
        self._called |= {each.sha256: each.name for each in document.project.models if each.name}
        in_use = document.project.model
        if with_model and in_use is not None:
            path = known_model(in_use.sha256)
            if path is not None and in_use.sha256 != model_digest(self._model.value):
                self._model.set_value(path)
        self._facets.put(document.project, document.on_roll)
        self._putting = False
        self._saved, self._digest = document.saved, document.digest
        changed = self._facets.gathered().work != self._saved.work
        self.name.set_value(DocumentName(document.file, changed))
        self._autosave.note()

    def _lost_words(self, path: Path, lost: tuple[str, ...]) -> str:
        words = {
            ROLL: self.tr("what was on the roll"),
            DRAWN: self.tr("what was drawn on the map"),
            LOOK: self.tr("how the map was looked at"),
            MAKING: self.tr("what the Make panel was set to"),
            MODELS: self.tr("which models it needs"),
        }
        named = ", ".join(words.get(part, part) for part in lost)
        return self.tr(
            "{0} is damaged: {1} could not be read. Everything else is here. The file itself is "
            "left as it is; save under another name."
        ).format(path.name, named)

    def _missing_words(self, path: Path, project: Project) -> str:
        missing = [each for each in project.models if known_model(each.sha256) is None]
        if not missing:
            return ""
        names = ", ".join(each.name or self.tr("one without a name") for each in missing)
        return self.tr(
            "All music of {0} is here. Some of its clips were made by a model that is not on this "
            "computer, or is another one by now: {1}. Until you add it under Learn, blends and "
            "variations of them begin from their notes."
        ).format(path.name, names)


def _look_at(model: Path) -> None:
    model_digest(model)
