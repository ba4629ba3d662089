"""The table of the report: rows that stay quick, columns that can be moved, hidden and widened."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from gui.models.report_table import Column, ReportTable

ROW_HEIGHT = 30
WIDTHS = {
    Column.STATUS: 104,
    Column.NAME: 172,
    Column.REASON: 246,
    Column.ADVICE: 168,
    Column.CLIPS: 58,
    Column.DISTINCT: 84,
    Column.LENGTH: 70,
    Column.KEY: 84,
    Column.METER: 68,
    Column.TEMPO: 96,
    Column.MELODY: 170,
    Column.FOLDER: 120,
}


class ReportView(QTableView):
    """Shows a ReportTable; a row is chosen as a whole."""

    def __init__(self, table: ReportTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("All files and what became of them"))
        self.setModel(table)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._dress_header()

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        for column, width in WIDTHS.items():
            header.resizeSection(column, max(width, header.sectionSizeHint(column)))
        self.setSortingEnabled(True)
        header.setSortIndicator(Column.STATUS, Qt.SortOrder.DescendingOrder)

    def _choose_columns(self, at: QPoint) -> None:
        """A menu with every column; the file's name always stays."""
        header = self.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in Column:
            title = self.model().headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(title))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.setEnabled(column != Column.NAME)
            action.toggled.connect(lambda on, c=column: header.setSectionHidden(c, not on))
        menu.popup(header.mapToGlobal(at))
