"""The report: every file is accounted for, found, sorted, saved, and ten thousand are no burden."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.library.contents import Library
from gui.dialogs.report import ReportDialog
from gui.models.report_table import Column, ReportTable
from gui.models.report_words import melody_words, sum_words
from tests.gui.panels import open_studio
from tests.gui.reports import all_kinds, report


def names(table: ReportTable) -> list[str]:
    return [shown.path.stem for shown in table.shown]


def test_the_sum_accounts_for_every_file() -> None:
    fine = tuple(report(str(n)) for n in range(41))
    others = tuple(report(f"p{n}", "partial") for n in range(2))
    refused = tuple(report(f"r{n}", "refused") for n in range(3))

    assert sum_words(fine + others + refused) == (
        "46 files: 41 fine, 2 in part, 3 not used, 0 missing"
    )
    assert sum_words(all_kinds()) == (
        "6 files: 2 fine, 1 in part, 1 not used, 1 left out, 1 missing"
    )
    assert sum_words(()) == "0 files: 0 fine, 0 in part, 0 not used, 0 missing"


def test_every_column_can_be_sorted_both_ways_with_what_is_unknown_last() -> None:
    table = ReportTable(all_kinds())
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for column in Column:
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.sort(column, order)
            assert sorted(names(table)) == sorted(r.path.stem for r in all_kinds())
    table.sort(Column.CLIPS, Qt.SortOrder.AscendingOrder)
    assert names(table)[0] == "Evening"
    assert names(table)[-1] == "Picture"
    table.sort(Column.CLIPS, Qt.SortOrder.DescendingOrder)
    assert names(table)[-1] == "Picture"


def test_what_is_chosen_stays_chosen_when_the_order_changes(qtbot: QtBot) -> None:
    table = ReportTable(all_kinds())
    index = table.index(table.row_of(all_kinds()[0]) or 0, Column.NAME)
    kept = QPersistentModelIndex(index)
    table.sort(Column.NAME, Qt.SortOrder.AscendingOrder)

    assert table.report_at(kept).path.stem == "Morning"


def test_a_status_is_never_told_by_its_colour_alone() -> None:
    table = ReportTable(all_kinds())

    for row in range(table.rowCount()):
        index = table.index(row, Column.STATUS)
        assert index.data()
        assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
        assert index.data() in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_text_is_found_in_names_reasons_and_tracks() -> None:
    table = ReportTable(all_kinds())

    table.set_filter((), "picture")
    assert names(table) == ["Picture"]
    table.set_filter((), "flute morn")
    assert names(table) == ["Morning"]
    table.set_filter({"ok"}, "even")
    assert names(table) == ["Evening"]
    table.set_filter((), "")
    assert len(names(table)) == 6


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[ReportDialog]:
    with open_studio(tmp_path) as studio:
        studio.library.set_value(Library(all_kinds()))
        made = ReportDialog(studio)
        qtbot.addWidget(made)
        made.show()
        yield made


def test_chips_filter_and_tell_their_counts(qtbot: QtBot, dialog: ReportDialog) -> None:
    dialog.show_only(frozenset({"refused", "missing"}))

    assert sorted(names(dialog.table)) == ["Gone", "Picture"]
    texts = [chip.text().strip() for chip in dialog.chips._chips.values()]
    assert texts == ["Fine 2", "In part 1", "Not used 1", "Left out 1", "Missing 1"]
    qtbot.mouseClick(dialog.chips._all, Qt.MouseButton.LeftButton)
    assert len(names(dialog.table)) == 6


def test_the_pane_below_tells_all_of_the_chosen_file(dialog: ReportDialog) -> None:
    dialog.search.setText("half")
    dialog.view.selectRow(0)

    assert dialog.pane._said.text() == "It ends early. Compare the two."
    assert "A minor" in dialog.pane._facts.text()
    assert dialog.pane._path.text().endswith("Half.mid")


def test_an_empty_filter_says_what_to_do(dialog: ReportDialog) -> None:
    dialog.search.setText("nothing is called this")

    assert dialog.none.isVisible()
    assert not dialog.view.isVisible()


def test_the_chosen_file_stays_chosen_when_the_library_grows(dialog: ReportDialog) -> None:
    dialog.search.setText("morning")
    dialog.view.selectRow(0)
    dialog.search.clear()
    dialog._studio.library.set_value(Library((report("Another"), *all_kinds())))

    assert [r.path.stem for r in dialog.chosen] == ["Morning"]
    assert dialog.total.text().startswith("7 files: 3 fine")


def test_return_asks_for_the_card_of_files_that_have_tracks(
    qtbot: QtBot, dialog: ReportDialog
) -> None:
    dialog.view.selectAll()
    with qtbot.waitSignal(dialog.cards_asked) as asked:
        dialog.card.click()
    assert "Picture" not in [r.path.stem for r in asked.args[0]]

    dialog.show_only(frozenset({"refused"}))
    dialog.view.selectRow(0)
    assert not dialog.card.isEnabled()


def test_rows_are_copied_and_saved(dialog: ReportDialog, tmp_path: Path) -> None:
    dialog.show_only(frozenset({"ok"}))
    dialog.view.clearSelection()
    dialog.copy.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2

    dialog.save_as(tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("Morning.mid" in cell for cell in cells)
    assert not any("Picture.mid" in cell for cell in cells)


def test_a_report_that_cannot_be_saved_is_said_so(
    qtbot: QtBot, dialog: ReportDialog, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog._studio.failed):
        dialog.save_as(tmp_path / "no such folder" / "report.csv")


def test_everything_in_the_report_has_a_name_for_a_screen_reader(dialog: ReportDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = getattr(widget, "text", None)
            assert widget.accessibleName() or (text and text()), widget


def test_ten_thousand_files_make_no_widget_each(qtbot: QtBot, dialog: ReportDialog) -> None:
    files = tuple(report(f"File {n}", ("ok", "partial")[n % 2]) for n in range(10_000))
    before = len(dialog.findChildren(QWidget))
    dialog._studio.library.set_value(Library(files))
    dialog.search.setText("file 99")

    assert len(dialog.findChildren(QWidget)) <= before + 2
    assert all("99" in name for name in names(dialog.table))


def test_only_a_melody_that_the_person_chose_is_as_they_said() -> None:
    assert melody_words(report("Morning", corrected=True)) == "Flute, sure"
    chosen = report("Morning", corrected=True, runner_up=None)
    assert melody_words(chosen) == "Flute, as you said"


def test_the_hint_of_the_search_is_not_cut(dialog: ReportDialog) -> None:
    hint = dialog.search.fontMetrics().horizontalAdvance(dialog.search.placeholderText())
    assert hint + 40 < dialog.search.width()
