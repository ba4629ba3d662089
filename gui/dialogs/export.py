"""Clips out of Lento: which, as what, into one file or one each; the place is asked for last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.export.names import safe_stem
from engine.project.playlist import PlaylistItem
from gui.folders import keep_folder_of, last_folder
from gui.icons import icon
from gui.models.exports import Exports
from gui.settings import EXPORT_EACH, EXPORT_FORMAT, OUT_FOLDER, Settings
from gui.wording import clock

_WIDTH = 520
_ROW_HEIGHT, _SIGN = 44, QSize(22, 22)
_BYTES_A_SECOND = {".mp3": 20_000, ".flac": 100_000, ".wav": 176_400}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Clips that may be exported, and what they are called: 'The playlist'."""

    words: str
    items: tuple[PlaylistItem, ...]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """What can be written: its ending, its name, what it is for, its sign."""

    suffix: str
    name: str
    purpose: str
    sign: str


class ExportDialog(QDialog):
    """Asks what to write; the files themselves are Exports' business."""

    def __init__(
        self,
        exports: Exports,
        outgoing: Sequence[Outgoing],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(_WIDTH)
        self._exports = exports
        self._outgoing = tuple(out for out in outgoing if out.items)
        self._settings = settings
        self._formats = self._known_formats()
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("Which clips"))
        self.formats = QListWidget()
        self.formats.setAccessibleName(self.tr("Kind of file"))
        self.one = QRadioButton(self.tr("&One file with all clips, one after the other"))
        self.each = QRadioButton(self.tr("One &file for each clip, in a folder"))
        self._sum = QLabel()
        self._sum.setProperty("quiet", True)
        self.go_on = QPushButton(self.tr("&Choose where…"), default=True)
        self.cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        self._fill()
        self._lay_out()
        self._connect()
        self._show_sum()

    def _known_formats(self) -> tuple[ExportFormat, ...]:
        return (
            ExportFormat(
                ".mp3",
                self.tr("MP3"),
                self.tr("Sound for phones and tablets; small files"),
                "file-audio",
            ),
            ExportFormat(
                ".wav",
                self.tr("WAV"),
                self.tr("Sound that plays everywhere; large files"),
                "file-audio",
            ),
            ExportFormat(
                ".flac",
                self.tr("FLAC"),
                self.tr("Sound as good as WAV; smaller files"),
                "file-audio",
            ),
            ExportFormat(
                ".mid", self.tr("MIDI"), self.tr("Notes for other music programs"), "file-music"
            ),
            ExportFormat(
                ".musicxml",
                self.tr("Score"),
                self.tr("Sheet music for MuseScore and others"),
                "list-music",
            ),
        )

    def _fill(self) -> None:
        for out in self._outgoing:
            clips = self.tr("%n clip(s)", "", len(out.items))
            seconds = sum(item.clip.duration_s for item in out.items)
            self.what.addItem(f"{out.words} ({clips}, {clock(seconds)})")
        for known in self._formats:
            row = QListWidgetItem(icon(known.sign), f"{known.name}\n{known.purpose}")
            row.setSizeHint(QSize(0, _ROW_HEIGHT))
            self.formats.addItem(row)
        self.formats.setIconSize(_SIGN)
        self.formats.setFixedHeight(_ROW_HEIGHT * len(self._formats) + 14)
        suffixes = [known.suffix for known in self._formats]
        wanted = self._settings.get(EXPORT_FORMAT)
        self.formats.setCurrentRow(suffixes.index(wanted) if wanted in suffixes else 0)
        (self.each if self._settings.get(EXPORT_EACH) else self.one).setChecked(True)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        group.addButton(self.one)
        group.addButton(self.each)
        foot = QHBoxLayout()
        foot.addWidget(self._sum, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go_on)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(8)
        for words, field in ((self.tr("&Which clips"), self.what), (self.tr("&As"), self.formats)):
            label = QLabel(words)
            label.setBuddy(field)
            page.addWidget(label)
            page.addWidget(field)
        page.addSpacing(4)
        page.addWidget(self.one)
        page.addWidget(self.each)
        page.addStretch()
        page.addSpacing(8)
        page.addLayout(foot)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(lambda _: self._show_sum())
        self.formats.currentRowChanged.connect(lambda _: self._show_sum())
        self.formats.itemDoubleClicked.connect(lambda _: self._ask_where())
        self.cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(lambda _=False: self._ask_where())

    # --- what is chosen ----------------------------------------------------------------------

    @property
    def items(self) -> tuple[PlaylistItem, ...]:
        """The clips that are written."""
        if not self._outgoing:
            return ()
        return self._outgoing[max(0, self.what.currentIndex())].items

    @property
    def suffix(self) -> str:
        """The ending of what is written."""
        return self._formats[max(0, self.formats.currentRow())].suffix

    def _show_sum(self) -> None:
        several = len(self.items) > 1
        self.each.setEnabled(several)
        if not several:
            self.one.setChecked(True)
        seconds = sum(item.clip.duration_s for item in self.items)
        self._sum.setText(self._size_words(_BYTES_A_SECOND.get(self.suffix, 0) * seconds))

    def _size_words(self, size: float) -> str:
        """About how many bytes, in two digits at most where they are few; empty for none."""
        if size >= 1e6:
            return self.tr("About {0} MB").format(round(size / 1e6))
        kilobytes = max(10, round(size / 1e4) * 10)
        return self.tr("About {0} kB").format(kilobytes) if size else ""

    # --- where to ----------------------------------------------------------------------------

    def _ask_where(self, name: str = "") -> None:
        self._settings.set(EXPORT_FORMAT, self.suffix)
        self._settings.set(EXPORT_EACH, self.each.isChecked())
        folder = last_folder(self._settings, OUT_FOLDER)
        dialog = QFileDialog(self, self.tr("Export to"), folder)
        keep_folder_of(dialog, self._settings, OUT_FOLDER)
        if self.each.isChecked():
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(self.suffix.removeprefix("."))
            dialog.setNameFilter(f"*{self.suffix}")
            dialog.selectFile(name or safe_stem(self._first_name()) + self.suffix)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _first_name(self) -> str:
        return self.items[0].title if len(self.items) == 1 else self.tr("Playlist")

    def write(self, chosen: str) -> None:
        """Begin to write to a place, and close."""
        into: Callable[[Sequence[PlaylistItem], Path, str], int] = (
            self._exports.into_folder if self.each.isChecked() else self._exports.into_file
        )
        path = Path(chosen)
        named = path.with_name(path.name + self.suffix)
        if self.one.isChecked() and path.suffix.lower() != self.suffix and named.exists():
            self._ask_where(named.name)  # It asked about the name without its ending.
            return
        into(self.items, path, self.suffix)
        self.accept()
