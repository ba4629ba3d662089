"""Help: keyboard and mouse, what Lento stores, and about."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.storage.places import licences_dir, user_data_dir
from gui.dialogs.roll_keys import roll_gestures
from gui.icons import app_icon
from gui.mac_keys import shown_keys
from gui.settings import REMEMBER_SOURCES, SOURCES, Settings
from gui.views.buttons import push_button

NATIVE = QKeySequence.SequenceFormat.NativeText


class _HelpDialog(QDialog):
    """A titled page with a Close button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        self.page = QVBoxLayout(self)
        self.page.setSpacing(10)
        self.page.setContentsMargins(18, 16, 18, 14)

    def add_words(self, words: str, *, heading: bool = False, quiet: bool = False) -> QLabel:
        """Put a paragraph on the page."""
        label = QLabel(words, wordWrap=not heading)
        label.setProperty("heading", heading)
        label.setProperty("quiet", quiet)
        self.page.addWidget(label)
        return label

    def add_close(self, *others: QPushButton) -> None:
        """Put the row of buttons at the end of the page."""
        self.page.addStretch()  # What is left over parts no paragraphs.
        box = QDialogButtonBox()
        for button in others:
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close = QPushButton(self.tr("Close"), default=True)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        self.page.addWidget(box)


class KeyboardDialog(_HelpDialog):
    """Lists every shortcut and what the mouse does on the map."""

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard and mouse"))
        self.resize(560, 600)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        for gesture, words in (*self._gestures(), *roll_gestures(), *_shortcuts(actions)):
            _add_row(grid, shown_keys(gesture), shown_keys(words))
        sheet = QWidget()
        sheet.setAccessibleName(self.tr("Keys and what they do"))
        sheet.setLayout(grid)
        grid.setColumnStretch(1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(self.tr("Keys and what they do"))
        scroll.setWidget(sheet)
        self.page.addWidget(scroll, 1)
        self.add_close()

    def _gestures(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Rest on a point"), self.tr("Hear it")),
            (self.tr("Click a point"), self.tr("Choose it, play it and see its notes")),
            (self.tr("Click empty ground"), self.tr("Let the model play what could lie there")),
            (self.tr("Shift-drag"), self.tr("Blend from a point to another, in eight steps")),
            (
                self.tr("Ctrl-drag"),
                self.tr("On the map: choose the clips inside the ring; Shift adds more"),
            ),
            (self.tr("Shift and arrow keys"), self.tr("On the map: choose the clips on the way")),
            (
                self.tr("Right-click"),
                self.tr("On the map: what can be done with the chosen clips"),
            ),
            (
                self.tr("Drag a path"),
                self.tr("With the pen: make a corner; a double click takes it away"),
            ),
            (
                self.tr("Arrow keys"),
                self.tr("On the map: walk to the nearest point in that direction"),
            ),
            (
                self.tr("+ and -"),
                self.tr("On the map and the roll: nearer and farther; 0 shows all"),
            ),
            (
                self.tr("Return"),
                self.tr("Press the button that is in focus; in a list, play the clip"),
            ),
            (self.tr("*"), self.tr("In the library: give the piece a star, or take it away")),
            (self.tr("Ctrl+Space"), self.tr("On a file's card: listen to the melody that results")),
            (self.tr("R"), self.tr("In the results: make the clip again, differently")),
            (self.tr("+"), self.tr("In the results: keep the clip in the playlist")),
            (self.tr("Delete"), self.tr("In a list: take the clip out")),
            (self.tr("Ctrl+Up, Ctrl+Down"), self.tr("In the playlist: move the clip")),
            (self.tr("F2"), self.tr("In the playlist: give the clip another name")),
        )


class StoresDialog(_HelpDialog):
    """Says what is kept and where, and lets a person switch it off."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What Lento stores"))
        self.setMinimumWidth(640)
        self._settings = settings
        self.add_words(self.tr("Everything stays on this computer"), heading=True)
        for words in self._facts():
            self.add_words(words)
        folder = self.add_words(str(user_data_dir()), quiet=True)
        folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        remember = QCheckBox(self.tr("&Keep the library for the next start"))
        remember.setChecked(settings.get(REMEMBER_SOURCES))
        remember.toggled.connect(self._remember)
        self.page.addWidget(remember)
        self.add_words(
            self.tr(
                "Without it, the library of the next start lasts until Lento is closed. What is "
                "kept until then stays in that folder."
            ),
            quiet=True,
        )
        show = push_button(self.tr("Open that &folder"))
        show.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(user_data_dir())))
        )
        self.add_close(show)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need at this width, which Qt does not ask for by itself."""
        super().showEvent(event)
        needed = self.page.totalHeightForWidth(self.width())
        self.setMinimumHeight(min(needed, self.screen().availableGeometry().height() - 60))

    def _facts(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Lento never uses the network: it asks for no account and looks for no updates. "
                "Nothing about you or a client leaves this computer."
            ),
            self.tr(
                "Your music files stay where they are and are never changed. What Lento read in "
                "them is kept in one database, library.sqlite: where they lie, their notes and "
                "words, what was heard in them, and where their clips lie on the map. Beside it "
                "lies a picture of the last map, dots without names, that the next start shows."
            ),
            self.tr(
                "With them it keeps what you said of them: stars, tags, notes, corrections, how "
                "often you played a piece, and whether it may be learned from. Library > Forget "
                "what was removed takes out for good what belongs to files that you removed."
            ),
            self.tr(
                "It also keeps the project you are working on, so that nothing is lost: playlist, "
                "roll, what you drew on the map. What you left unsaved for another project, or "
                "what was lost when Lento was ended, stays under File > Unsaved work until you "
                "delete it there; of what you left, the newest twenty."
            ),
            self.tr(
                "And it keeps the models you trained, trainings that can go on with the notes they "
                "learn from, your templates, and how this window was set. Projects and backups "
                "that you save and everything that you export lie only where you put them; File > "
                "Open recent remembers where, unless you switch that off there, and so do windows "
                "for files, which begin in the folder used last. A model names the files it "
                "learned from, unless you give a copy away with Learn > Models."
            ),
            self.tr(
                "A small log without names of files tells what Lento did. When Lento makes a "
                "mistake, it keeps a report with details in the folder crashes, the newest ten; "
                "Help > Copy diagnostics takes nothing from them that names a file or a person."
            ),
            self.tr(
                "All of it lies in one folder. Uninstalling Lento leaves it where it is; deleting "
                "it makes Lento forget everything:"
            ),
        )

    def _remember(self, wanted: bool) -> None:
        self._settings.set(REMEMBER_SOURCES, wanted)
        if not wanted:
            self._settings.set(SOURCES, ())


class AboutDialog(_HelpDialog):
    """Name, version, and whose work is inside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Lento"))
        self.setMinimumWidth(460)
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(QSize(72, 72), self.devicePixelRatioF()))
        sign.setAccessibleName(self.tr("The icon of Lento"))
        self.page.addWidget(sign)
        self.add_words(self.tr("Lento {version}").format(version=_version()), heading=True)
        self.add_words(
            self.tr("A studio for calm music: map, blend, sample and order what you have.")
        )
        self.add_words(
            self.tr(
                "Free software under the Apache License 2.0. Icons: Lucide (ISC). Qt for Python "
                "under the LGPL. The licences of sounds, demo music and models lie beside them."
            ),
            quiet=True,
        )
        licences = licences_dir() / "index.html"
        if not licences.is_file():  # Lento was not installed: every package lies with its own.
            self.add_close()
            return
        show = push_button(self.tr("Show the &licences"))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(licences))))
        self.add_close(show)


def _shortcuts(actions: tuple[QAction, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (action.shortcut().toString(NATIVE), action.iconText())
        for action in actions
        if not action.shortcut().isEmpty()
    )


def _add_row(grid: QGridLayout, gesture: str, words: str) -> None:
    row = grid.rowCount()
    key = QLabel(gesture)
    font = key.font()
    font.setBold(True)
    key.setFont(font)
    grid.addWidget(key, row, 0)
    grid.addWidget(QLabel(words, wordWrap=True), row, 1)


def _version() -> str:
    try:
        return version("lento")
    except PackageNotFoundError:
        return "0.1"
