"""The files of a library as a tree: each source folder with its pieces, and single files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.library.contents import Library
from engine.library.curated import Curated
from engine.library.marks import NO_MARKS, Marks
from engine.pieces.report import FileReport
from gui.icons import icon
from gui.models.report_words import SIGNS
from gui.sources import demo_dir
from gui.spoken import spoken
from gui.wording import count, spoken_name

AnyIndex = QModelIndex | QPersistentModelIndex
NAME, CLIPS = 0, 1
SIGNS_ROLE = int(Qt.ItemDataRole.UserRole)  # Of a name: icons with their tints, from the right.
LEFT_OUT = ("refused", "excluded")  # What the report tells of, and nobody can play.
_ROOT = QModelIndex()


@dataclass(slots=True, eq=False)
class Row:
    """One line: a source folder (file None) with rows below, or a file.

    Attributes:
        path: The folder or file.
        file: Index into the library's files, or None for a folder.
        clips: How many clips it holds.
        report: What became of the file; None for a folder.
        above: The folder that it lies in, or None at the top.
        below: Rows of a folder that are shown.
        place: Its number among its neighbours.
    """

    path: Path
    file: int | None
    clips: int
    report: FileReport | None = None
    above: "Row | None" = None
    below: list["Row"] = field(default_factory=list)
    place: int = 0

    @property
    def missing(self) -> bool:
        """Whether the file is known and no longer where it was."""
        return self.report is not None and self.report.status == "missing"

    @property
    def content(self) -> str:
        """Hash of the file's bytes; empty for a folder."""
        return self.report.content if self.report else ""


class LibraryTree(QAbstractItemModel):
    """Two columns, name with signs and number of clips; files that are not used are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = Library()
        self._sources: tuple[Path, ...] = ()
        self._fits: Mapping[int, int] | None = None
        self._curated = Curated()
        self._rows: list[Row] = []
        self._of_file: dict[int, Row] = {}

    def show_library(self, library: Library, sources: tuple[Path, ...]) -> None:
        """Show other contents."""
        self._library, self._sources = library, sources
        self._arrange()

    def show_fitting(self, clips: Mapping[int, int] | None) -> None:
        """Show some of the files only, by index with the number of clips that fit; None for all."""
        if clips != self._fits:
            self._fits = clips
            self._arrange()

    def show_curated(self, curated: Curated) -> None:
        """Show other marks."""
        self._curated = curated
        for above in (QModelIndex(), *(self.index(n, NAME) for n in range(len(self._rows)))):
            last = self.rowCount(above) - 1
            if last >= 0:
                first, behind = self.index(0, NAME, above), self.index(last, CLIPS, above)
                self.dataChanged.emit(first, behind)

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row that an index stands for."""
        row = index.internalPointer() if index.isValid() else None
        return row if isinstance(row, Row) else None

    def index_of_file(self, file: int) -> QModelIndex:
        """Where a file of the library stands; an invalid index if it is not there."""
        row = self._of_file.get(file)
        return QModelIndex() if row is None else self.createIndex(row.place, NAME, row)

    @property
    def shown(self) -> int:
        """How many files are shown."""
        return len(self._of_file)

    def marks_of(self, row: Row) -> Marks:
        """What was noted about a file."""
        return self._curated.marks_of(row.content) if row.content else NO_MARKS

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
        return self.createIndex(row.above.place, NAME, row.above)

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
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole if column == NAME:
                return self._name(row)
            case Qt.ItemDataRole.DisplayRole if column == CLIPS:
                return count(row.clips)
            case Qt.ItemDataRole.DecorationRole if column == NAME:
                return icon(*_icon_of(row))
            case Qt.ItemDataRole.TextAlignmentRole if column == CLIPS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
        return self._signs(row) if role == SIGNS_ROLE and column == NAME else None

    def _name(self, row: Row) -> str:
        if row.file is not None:
            name = spoken_name(row.path)
            return self.tr("{0} (missing)").format(name) if row.missing else name
        is_demo = row.path == demo_dir()
        return self.tr("Demo library") if is_demo else row.path.name or str(row.path)

    def _signs(self, row: Row) -> tuple[tuple[str, str], ...]:
        """Icons of a row with their tints; the first of a file is its star, 'on' or 'off'."""
        if row.file is None:
            return (("eye", "muted"),) if row.path in self._curated.watched else ()
        marks = self.marks_of(row)
        consent = self._curated.consents.get(row.content)
        signs = [("star", "on" if marks.favourite else "off")]
        signs += [("tag", "muted")] if marks.tags else []
        signs += [("sticky-note", "muted")] if marks.note else []
        signs += [("shield-check", "accent")] if consent else []
        signs += [("shield-x", "danger")] if consent is False else []
        return tuple(signs)

    def _said(self, row: Row) -> tuple[str, ...]:
        """Everything that the signs of a row say, in sentences."""
        if row.file is None:
            watched = row.path in self._curated.watched
            return (self.tr("Watched: new files come in by themselves."),) if watched else ()
        marks = self.marks_of(row)
        consent = self._curated.consents.get(row.content)
        reason = spoken(row.report.reason) if row.report else ""
        return tuple(
            filter(
                None,
                (
                    reason,
                    self.tr("A favourite.") if marks.favourite else "",
                    self.tr("Tags: {0}.").format(", ".join(marks.tags)) if marks.tags else "",
                    self.tr("Note: {0}").format(marks.note) if marks.note else "",
                    self.tr("May be learned from.") if consent else "",
                    self.tr("May not be learned from.") if consent is False else "",
                    self.tr("Read as you said.") if row.report and row.report.corrected else "",
                ),
            )
        )

    def _tip(self, row: Row) -> str:
        return "\n".join((str(row.path), *self._said(row)))

    def _spoken(self, row: Row) -> str:
        clips = self.tr("%n clip(s)", "", row.clips)
        return f"{self._name(row)}, {clips}. {' '.join(self._said(row))}".strip()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._rows = _rows_of(self._library, self._sources, self._fits)
        self._of_file = {}
        for place, row in enumerate(self._rows):
            row.place = place
            for below_place, below in enumerate(row.below):
                below.place = below_place
            for each in (row, *row.below):
                if each.file is not None:
                    self._of_file[each.file] = each
        self.endResetModel()


def _icon_of(row: Row) -> tuple[str, Any]:
    if row.file is None or row.report is None:
        return "folder", "muted"
    if row.report.status == "ok":
        return "music", "muted"
    sign = SIGNS[row.report.status]
    return sign.icon, sign.tint


def _rows_of(
    library: Library, sources: tuple[Path, ...], fits: Mapping[int, int] | None
) -> list[Row]:
    """A row for every source in the order given, each file below the first that holds it."""
    tops = {source: Row(source, None, 0) for source in sources}
    alone: list[Row] = []
    for number, report in enumerate(library.files):
        if report.status in LEFT_OUT or (fits is not None and number not in fits):
            continue
        clips = report.windows if fits is None else fits[number]
        row = Row(report.path, number, clips, report)
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
