"""The project and its files: new, from a template, open, recent, save."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from engine.project.project_file import SUFFIX
from gui.dialogs.template import TemplateDialog
from gui.folders import keep_folder, last_folder
from gui.icons import icon
from gui.menus.actions import Actions
from gui.messages import Question
from gui.models.document import DocumentName
from gui.models.document_files import ReadFile
from gui.models.recent import RecentProjects
from gui.models.templates import (
    Template,
    as_template,
    own_folder,
    own_path,
    own_templates,
    shipped_templates,
)
from gui.settings import OUT_FOLDER, Settings
from gui.studio import Studio


class FileCommands(QObject):
    """Ties the actions of the File menu to a studio's document."""

    def __init__(
        self, window: QMainWindow, studio: Studio, settings: Settings, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._studio = studio
        self._document = studio.document
        self._actions = actions
        self._settings = settings
        self._folder = ""
        self.recent = RecentProjects(settings, self)
        for name, command in {
            "new_project": self._document.begin_anew,
            "open_project": self.ask_to_open,
            "save_project": self.save,
            "save_project_as": self.ask_to_save,
            "save_template": self.ask_for_template,
        }.items():
            actions[name].triggered.connect(lambda _=False, run=command: run())
        self._add_menus(actions.menus["file"])
        self._document.name.changed.connect(self._show_name)
        self._document.opened.connect(self._note)
        self._document.saved.connect(self._note)
        self._document.elsewhere.connect(self.ask_to_save)
        self._show_name(self._document.name.value)

    # --- opening and saving ------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a project; one that is gone leaves the list of recent ones."""
        if not path.is_file():
            self.recent.forget(path)
        self._document.open(path)

    def ask_to_open(self) -> None:
        """Ask which project to open."""
        dialog = self._dialog(self.tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def save(self) -> None:
        """Write the project's file; ask for one where there is none yet."""
        if not self._document.save():
            self.ask_to_save()

    def ask_to_save(self, name: str = "") -> None:
        """Ask for the file to save as; propose the name it has, or another one."""
        dialog = self._dialog(self.tr("Save the project"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        file = self._document.name.value.file
        dialog.selectFile(name or (file.name if file else self.tr("Project") + SUFFIX))
        dialog.fileSelected.connect(lambda chosen: self.save_as(Path(chosen)))
        dialog.open()

    def save_as(self, path: Path) -> None:
        """Save as a file, whose ending may be left out."""
        named = _ending(path)
        if named != path and named.exists():
            self.ask_to_save(named.name)  # It asked about the name without its ending.
        else:
            self._document.save_as(named)

    def may_close(self, close: object) -> bool:
        """Whether all is kept; if not, ask, since it would be gone, and call close if agreed."""
        if self._document.flush():
            return True
        question = Question(
            self.tr(
                "Lento cannot keep your work: its folder cannot be written, or the disk is full. "
                "If you close now, what you have not saved is gone."
            ),
            (self.tr("&Close all the same"), self.tr("&Stay")),
            self._window,
        )
        question.agreed.connect(close)
        question.open()
        return False

    def _dialog(self, title: str) -> QFileDialog:
        file = self._document.name.value.file
        last = self._folder or last_folder(self._settings, OUT_FOLDER)
        folder = str(file.parent) if file else last
        dialog = QFileDialog(self._window, title, folder)
        dialog.setNameFilters(
            (
                self.tr("Lento projects (*{0})").format(SUFFIX),
                self.tr("All files (*)"),
            )
        )
        dialog.fileSelected.connect(self._remember_folder)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _remember_folder(self, name: str) -> None:
        self._folder = str(Path(name).parent)
        keep_folder(self._settings, OUT_FOLDER, Path(name).parent)

    def _note(self, path: Path) -> None:
        if path.parent != own_folder():
            self.recent.add(path)

    # --- templates ---------------------------------------------------------------------------

    def begin_from(self, template: Template) -> None:
        """Put a template in the place of what is there, as one step."""
        words = self.tr("Begun from “{0}”. Undo brings back what was there before.")
        text = self.tr("beginning from a template")

        def take(read: ReadFile) -> None:
            if read.opened is not None:
                look = self._studio.facets.look.value
                project = replace(read.opened.project, look=look)
                self._document.begin(project, text, words.format(template.name))

        self._document.read(template.path, take)

    def ask_for_template(self) -> TemplateDialog:
        """Ask for the name of a template, and keep it."""
        clips = len(self._studio.playlist.value.items)
        dialog = TemplateDialog(clips, self._window)
        dialog.named.connect(self.save_template)
        dialog.open()
        return dialog

    def save_template(self, name: str, with_clips: bool) -> None:
        """Keep what there is as a template of the person's own."""
        path = own_path(name)
        said = self.tr("{0} is a template now. Begin from it under File > New from template.")
        template = as_template(self._document.project, with_clips=with_clips)
        self._document.write(path, template, said.format(path.stem))

    # --- menus -------------------------------------------------------------------------------

    def _add_menus(self, menu: QMenu) -> None:
        self.templates = QMenu(self.tr("New from &template"), self._window)
        self.templates.setIcon(icon("layers"))
        self.templates.setToolTipsVisible(True)
        self.templates.setAccessibleName(self.tr("New from template"))
        self.templates.aboutToShow.connect(self.fill_templates)
        self.recents = QMenu(self.tr("Open &recent"), self._window)
        self.recents.setIcon(icon("history"))
        self.recents.setToolTipsVisible(True)
        self.recents.setAccessibleName(self.tr("Open recent"))
        self.recents.aboutToShow.connect(self.fill_recents)
        menu.insertMenu(self._actions["open_project"], self.templates)
        menu.insertMenu(self._actions["save_project"], self.recents)

    def fill_templates(self) -> None:
        """List the templates that there are now."""
        menu = self.templates
        menu.clear()
        for template in shipped_templates():
            self._add_template(menu, template)
        own = own_templates()
        if own:
            menu.addSeparator()
        for template in own:
            self._add_template(menu, template)
        menu.addSeparator()
        add = menu.addAction(icon("plus"), self.tr("&Save this project as a template…"))
        add.triggered.connect(self.ask_for_template)
        if own:
            show = menu.addAction(icon("folder-open"), self.tr("&Folder of your templates"))
            show.triggered.connect(lambda: _show_folder(own_folder()))

    def _add_template(self, menu: QMenu, template: Template) -> None:
        action = menu.addAction(template.name.replace("&", "&&"))
        action.setToolTip(template.hint or template.name)
        action.triggered.connect(lambda: self.begin_from(template))

    def fill_recents(self) -> None:
        """List the projects that were open last."""
        menu = self.recents
        menu.clear()
        self.recent.refresh()
        for number, path in enumerate(self.recent.paths.value, start=1):
            name = path.stem.replace("&", "&&")
            text = f"&{number}  {name}" if number < 10 else f"1&0  {name}"
            action = menu.addAction(text)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, chosen=path: self.open(chosen))
        if not self.recent.paths.value:
            menu.addAction(self.tr("No projects yet")).setEnabled(False)
        menu.addSeparator()
        clear = menu.addAction(icon("trash"), self.tr("&Clear this list"))
        clear.setEnabled(bool(self.recent.paths.value))
        clear.triggered.connect(self.recent.clear)
        wanted = menu.addAction(self.tr("&Remember recent projects"))
        wanted.setCheckable(True)
        wanted.setChecked(self.recent.remembered)
        wanted.triggered.connect(self.recent.set_remembered)

    # --- the title ---------------------------------------------------------------------------

    def _show_name(self, name: DocumentName) -> None:
        """The project's name and a mark while it holds more than its file."""
        called = name.file.stem if name.file else self.tr("New project") if name.changed else ""
        self._window.setWindowTitle(f"{called}[*] – Lento" if called else "Lento[*]")
        self._window.setWindowModified(name.changed)
        self._window.setWindowFilePath(str(name.file) if name.file else "")


def _ending(path: Path) -> Path:
    """The path as the person gave it, with the ending where they left it out."""
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
