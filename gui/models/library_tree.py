"""The files of a library as a tree: each source folder with its pieces, and single files."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.library.contents import Library
from engine.pieces.report import FileReport
from gui.icons import icon
from gui.sources import demo_dir
from gui.wording import count, spoken_name

AnyIndex = QModelIndex | QPersistentModelIndex
NAME, CLIPS = 0, 1
_ROOT = QModelIndex()


@dataclass(slots=True, eq=False)
class Row:
    """One line: a source folder (file None) with rows below, or a file.

    Attributes:
        path: The folder or file.
        file: Index into the library's files, or None for a folder.
        clips: How many clips it holds.
        note: What is to be said of it, or nothing.
        above: The folder that it lies in, or None at the top.
        below: Rows of a folder.
    """

    path: Path
    file: int | None
    clips: int
    note: str = ""
    above: "Row | None" = None
    below: list["Row"] = field(default_factory=list)


class LibraryTree(QAbstractItemModel):
    """Two columns, name and number of clips; files that could not be used are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_library(self, library: Library, sources: tuple[Path, ...]) -> None:
        """Show other contents."""
        self.beginResetModel()
        self._rows = _rows_of(library, sources)
        self.endResetModel()

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row that an index stands for."""
        row = index.internalPointer() if index.isValid() else None
        return row if isinstance(row, Row) else None

    def index_of_file(self, file: int) -> QModelIndex:
        """Where a file of the library stands; an invalid index if it is not there."""
        for number, row in enumerate(self._rows):
            if row.file == file:
                return self.createIndex(number, NAME, row)
            for below_number, below in enumerate(row.below):
                if below.file == file:
                    return self.createIndex(below_number, NAME, below)
        return QModelIndex()

    # --- what Qt asks for --------------------------------------------------------------------

    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        above = self.row_at(parent)
        rows = self._rows if above is None else above.below
        if not (0 <= row < len(rows) and 0 <= column <= CLIPS):
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, child: AnyIndex = _ROOT) -> QModelIndex:  # type: ignore[override]
        row = self.row_at(child)
        if row is None or row.above is None:
            return QModelIndex()
        return self.createIndex(self._rows.index(row.above), NAME, row.above)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        if parent.isValid() and parent.column() != NAME:
            return 0
        row = self.row_at(parent)
        return len(self._rows if row is None else row.below)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return CLIPS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Piece"), self.tr("Clips"))[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._name(row) if index.column() == NAME else count(row.clips)
            case Qt.ItemDataRole.DecorationRole if index.column() == NAME:
                return icon(_icon_name(row), "warning" if row.note else "muted")
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == CLIPS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.path}\n{row.note}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
        return None

    def _name(self, row: Row) -> str:
        if row.file is not None:
            return spoken_name(row.path)
        is_demo = row.path == demo_dir()
        return self.tr("Demo library") if is_demo else row.path.name

    def _spoken(self, row: Row) -> str:
        clips = self.tr("%n clip(s)", "", row.clips)
        return f"{self._name(row)}, {clips}. {row.note}".strip()


def _icon_name(row: Row) -> str:
    if row.file is None:
        return "folder"
    return "triangle-alert" if row.note else "music"


def _rows_of(library: Library, sources: tuple[Path, ...]) -> list[Row]:
    """A row for every source in the order given, each file below the first that holds it."""
    tops = {source: Row(source, None, 0) for source in sources}
    alone: list[Row] = []
    for number, report in enumerate(library.files):
        if report.status == "refused":
            continue
        row = Row(report.path, number, report.windows, report.reason)
        source = _source_of(report, tops)
        if source is None or source == report.path:
            alone.append(row)
            continue
        top = tops[source]
        row.above = top
        top.below.append(row)
        top.clips += row.clips
    return [top for top in tops.values() if top.below] + alone


def _source_of(report: FileReport, tops: dict[Path, Row]) -> Path | None:
    for path in (report.path, *report.path.parents):
        if path in tops:
            return path
    return None
