"""Reports of files as a table that sorts and filters ten thousand rows while one types.

It sorts and filters itself: a proxy asks Python for two values at every comparison, which takes
the better part of a second at ten thousand rows.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from engine.pieces.report import FileReport, Status
from gui.icons import icon
from gui.key_names import key_name
from gui.models.report_words import (
    SIGNS,
    STATUSES,
    folder_words,
    melody_of,
    melody_words,
    reason_of,
    status_word,
)
from gui.spoken import spoken
from gui.wording import clock, count, titled

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, from left to right."""

    STATUS = 0
    NAME = 1
    REASON = 2
    ADVICE = 3
    CLIPS = 4
    DISTINCT = 5
    LENGTH = 6
    KEY = 7
    METER = 8
    TEMPO = 9
    MELODY = 10
    FOLDER = 11


NUMBERS = frozenset((Column.CLIPS, Column.DISTINCT, Column.LENGTH, Column.TEMPO))


@dataclass(frozen=True, slots=True)
class _Shown:
    """How a column is shown, and by what it is sorted."""

    words: Callable[[FileReport], str]
    rank: Callable[[FileReport], Any]


class ReportTable(QAbstractTableModel):
    """A row for each report that passes the filter."""

    def __init__(self, reports: Sequence[FileReport] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = _columns()
        self._titles = self._make_titles()
        self._reports = tuple(reports)
        self._searched = tuple(map(_searched, self._reports))
        self._statuses: frozenset[Status] = frozenset()
        self._text = ""
        self._order = (Column.STATUS, Qt.SortOrder.DescendingOrder)
        self._rows: list[int] = []
        self._arrange()

    # --- what is shown -----------------------------------------------------------------------

    def set_reports(self, reports: Sequence[FileReport]) -> None:
        """Show other files, sorted and filtered as before."""
        self._reports = tuple(reports)
        self._searched = tuple(map(_searched, self._reports))
        self._rearranged()

    def set_filter(self, statuses: Collection[Status], text: str) -> None:
        """Show some statuses only (all for none), and files that hold all words of a text."""
        wanted = (frozenset(statuses), text.casefold().strip())
        if wanted != (self._statuses, self._text):
            self._statuses, self._text = wanted
            self._rearranged()

    @property
    def reports(self) -> tuple[FileReport, ...]:
        """All of them, whatever is shown."""
        return self._reports

    @property
    def shown(self) -> tuple[FileReport, ...]:
        """Those that are shown, in the order of the rows."""
        return tuple(self._reports[number] for number in self._rows)

    def counts(self) -> dict[Status, int]:
        """How many files have each status, whatever is shown."""
        counted = Counter(report.status for report in self._reports)
        return {status: counted[status] for status in STATUSES}

    def report_at(self, index: AnyIndex) -> FileReport | None:
        """The report in the row of an index."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._reports[self._rows[index.row()]]

    def row_of(self, report: FileReport) -> int | None:
        """The row of the same file; None where it is not shown."""
        numbers = (n for n, row in enumerate(self._rows) if self._reports[row].path == report.path)
        return next(numbers, None)

    # --- what Qt asks for --------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles[section][0]
            case Qt.ItemDataRole.ToolTipRole:
                return self._titles[section][1] or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        report = self.report_at(index)
        if report is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[column].words(report)
            case Qt.ItemDataRole.DecorationRole if column == Column.STATUS:
                sign = SIGNS[report.status]
                return icon(sign.icon, sign.tint)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(report, column, self._columns[column].words(report))
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self._columns[column].words(report) or "–"
                return titled(self._titles[column][0], words)
            case Qt.ItemDataRole.FontRole if column == Column.NAME:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if (column, order) == self._order:
            return
        self._order = (Column(column), order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self._rows[index.row()], index.column()) for index in before]
        self._arrange()
        places = {number: row for row, number in enumerate(self._rows)}
        after = [self.index(places[number], column) for number, column in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # --- order and filter --------------------------------------------------------------------

    def _rearranged(self) -> None:
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        """Sort by the chosen column, then by name; what is empty stands last in either order."""
        column, order = self._order
        rank = self._columns[column].rank
        words = self._text.split()
        rows = [n for n in range(len(self._reports)) if self._passes(n, words)]
        rows.sort(key=lambda n: self._reports[n].path.name.casefold())
        ranks = {n: rank(self._reports[n]) for n in rows}
        known = [n for n in rows if ranks[n] not in ("", None)]
        known.sort(key=ranks.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        self._rows = known + [n for n in rows if ranks[n] in ("", None)]

    def _passes(self, number: int, words: Sequence[str]) -> bool:
        if self._statuses and self._reports[number].status not in self._statuses:
            return False
        return all(word in self._searched[number] for word in words)

    def _make_titles(self) -> tuple[tuple[str, str], ...]:
        """Title and tooltip of each column."""
        return (
            (self.tr("Status"), self.tr("What became of the file")),
            (self.tr("File"), ""),
            (self.tr("Why"), self.tr("What happened, and what it means")),
            (self.tr("What to do"), ""),
            (self.tr("Clips"), self.tr("How many clips it gives")),
            (self.tr("Different"), self.tr("How many of its clips are different music")),
            (self.tr("Length"), self.tr("Minutes and seconds")),
            (self.tr("Key"), self.tr("As Lento heard it")),
            (self.tr("Metre"), ""),
            (
                self.tr("Felt tempo"),
                self.tr("Beats a minute as they are heard, not as they are written"),
            ),
            (
                self.tr("Melody"),
                self.tr("The track that the melody is from, and how sure Lento is"),
            ),
            (self.tr("Folder"), ""),
        )


def _columns() -> tuple[_Shown, ...]:
    return (
        _Shown(lambda r: status_word(r.status), lambda r: STATUSES.index(r.status)),
        _Shown(lambda r: r.path.name, lambda r: r.path.name.casefold()),
        _Shown(reason_of, lambda r: r.reason.casefold()),
        _Shown(lambda r: spoken(r.advice), lambda r: r.advice.casefold()),
        _Shown(lambda r: count(r.windows) if r.windows else "", lambda r: r.windows or None),
        _Shown(lambda r: count(r.distinct) if r.distinct else "", lambda r: r.distinct or None),
        _Shown(
            lambda r: clock(r.duration_s) if r.duration_s else "", lambda r: r.duration_s or None
        ),
        _Shown(lambda r: key_name(r.key) if r.key else "", lambda r: r.key),
        _Shown(lambda r: r.meter, lambda r: r.meter),
        _Shown(
            lambda r: str(round(r.felt_bpm)) if r.felt_bpm else "", lambda r: r.felt_bpm or None
        ),
        _Shown(melody_words, _melody_rank),
        _Shown(lambda r: folder_words(r.path), lambda r: str(r.path.parent).casefold()),
    )


def _melody_rank(report: FileReport) -> float | None:
    track = melody_of(report)
    return track.melody_confidence if track else None


def _searched(report: FileReport) -> str:
    """Everything of a report that a text is looked for in."""
    names = " ".join(track.name for track in report.tracks)
    said = f"{report.path} {report.title} {report.sentence} {report.key} {report.meter} {names}"
    shown = f"{reason_of(report)} {spoken(report.advice)} {key_name(report.key)}"
    return f"{said} {shown} {status_word(report.status)}".casefold()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _tip(report: FileReport, column: int, words: str) -> str:
    """The whole of what a cell may have no room for."""
    if column in (Column.NAME, Column.FOLDER):
        return str(report.path)
    return words if column in (Column.REASON, Column.ADVICE, Column.MELODY) else ""
