"""The library on the screen: pieces under their folder, refused ones with their reason."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from engine.converters.frame import Frame
from engine.library.contents import Entry, Library
from engine.music.key import Key
from engine.pieces.report import FileReport
from gui.models.finding import Found
from gui.models.library_tree import CLIPS, NAME, LibraryTree
from gui.views.library.panel import LibraryPanel
from gui.views.library.piece_view import SIGN_PX, PieceView
from tests.gui.shell import make_studio, scale_clip

MORNING, EVENING, BROKEN = Path("/m/a/Morning.mid"), Path("/m/a/x/Evening.mid"), Path("/m/b.mid")


def library(*, windows: int = 4) -> Library:
    files = (
        FileReport(MORNING, "ok", windows=windows),
        FileReport(EVENING, "partial", "It ends in the middle of a track.", windows=windows),
        FileReport(BROKEN, "refused", "b.mid is not MIDI, so it was left out."),
    )
    entries = tuple(
        Entry(scale_clip(f"{file} {bar}"), Key(0), Frame(), file, bar, 0.3)
        for file in (0, 1)
        for bar in range(windows)
    )
    return library_of(files, entries)


def library_of(files: tuple[FileReport, ...], entries: tuple[Entry, ...]) -> Library:
    """A library in memory, its windows in a row on the map."""
    return Library(
        files,
        entries,
        np.array([entry.arousal for entry in entries], np.float32),
        np.array([entry.file for entry in entries], np.int32),
        np.array([entry.bar for entry in entries], np.int32),
        np.array([entry.bar * entry.clip.meter.steps_per_bar for entry in entries], np.int32),
        np.array([hash(entry.clip.name) for entry in entries], np.int64),
        np.arange(2 * len(entries), dtype=np.float32).reshape(-1, 2),
        model="Tiny",
        kind="melody-2",
    )


def text(tree: LibraryTree, row: int, column: int, parent: QModelIndex | None = None) -> str:
    return str(tree.index(row, column, parent or QModelIndex()).data())


def test_a_folder_holds_its_files_and_the_sum_of_their_clips() -> None:
    tree = LibraryTree()
    QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree.show_library(library(), (Path("/m/a"), BROKEN))

    folder = tree.index(0, NAME)
    assert tree.rowCount() == 1
    assert (text(tree, 0, NAME), text(tree, 0, CLIPS)) == ("a", "8")
    assert [text(tree, row, NAME, folder) for row in range(2)] == ["Morning", "Evening"]


def test_files_that_were_added_one_by_one_stand_alone() -> None:
    tree = LibraryTree()
    tree.show_library(library(), (EVENING, MORNING))

    assert [text(tree, row, NAME) for row in range(tree.rowCount())] == ["Morning", "Evening"]


def test_a_partly_used_file_says_why_in_its_tooltip_and_to_a_screen_reader() -> None:
    tree = LibraryTree()
    tree.show_library(library(), (EVENING,))
    index = tree.index_of_file(1)

    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "middle of a track" in index.data(role)


def test_thousands_of_files_are_a_tree_too() -> None:
    files = tuple(FileReport(Path(f"/m/a/{n}.mid"), "ok", windows=1) for n in range(2_000))
    tree = LibraryTree()
    tree.show_library(Library(files), (Path("/m/a"),))

    assert tree.rowCount(tree.index(0, NAME)) == 2_000
    assert tree.index_of_file(1_999).data() == "1999"


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path):
    studio, _ = make_studio(tmp_path)
    made = LibraryPanel(studio)
    qtbot.addWidget(made)
    made.show()
    yield made
    studio.close()


def test_an_empty_library_says_what_to_do(panel: LibraryPanel) -> None:
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]

    assert any("Drop music here" in sentence for sentence in words)


def test_a_click_on_a_piece_plays_its_windows_one_after_the_other(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    panel._studio.sources.set_value((MORNING, EVENING))
    panel._studio.library.set_value(library(windows=4))
    view = panel._view
    place = view.visualRect(view.model().index(1, NAME)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    clips = panel._studio.roll.value.clips
    assert [clip.clip.name for clip in clips] == ["1 0", "1 2"]
    assert panel._studio.plays_roll


def test_the_piece_of_what_is_on_the_roll_is_marked(panel: LibraryPanel) -> None:
    panel._studio.sources.set_value((MORNING, EVENING))
    panel._studio.library.set_value(library())
    panel._studio.show((panel._studio.shown_entry(5),), play=False)

    assert panel._view.currentIndex().data() == "Evening"


def test_files_that_are_not_used_are_counted_and_lead_to_the_report(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    panel._studio.library.set_value(library())

    assert panel._not_used.text() == "1 file not used"
    with qtbot.waitSignal(panel.report_asked) as asked:
        panel._not_used.click()
    assert asked.args == [frozenset({"refused"})]


def test_a_missing_file_stays_with_a_sign_and_a_word(panel: LibraryPanel) -> None:
    files = (FileReport(MORNING, "missing", "Morning.mid is no longer where it was.", windows=2),)
    panel._studio.sources.set_value((MORNING,))
    panel._studio.library.set_value(Library(files))

    index = panel._view.model().index(0, NAME)
    assert index.data() == "Morning (missing)"
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert panel._not_used.text() == "1 file missing"
    words = [action.text() for action in panel._menu.of((panel._tree.row_at(index),)).actions()]
    assert "&Look for it…" in words


def test_the_star_of_a_row_is_clicked_without_playing_it(
    qtbot: QtBot, panel: LibraryPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    curation = panel._studio.curation
    monkeypatch.setattr(curation, "_write", lambda *_: None)
    files = (FileReport(MORNING, "ok", content="ab", windows=2),)
    panel._studio.sources.set_value((MORNING,))
    panel._studio.library.set_value(Library(files))
    place = panel._view.visualRect(panel._view.model().index(0, NAME))
    star = QPoint(place.right() - SIGN_PX, place.center().y())

    qtbot.mouseClick(panel._view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert curation.state.value.marks_of("ab").favourite
    assert panel._studio.roll.value.clips == ()
    index = panel._view.model().index(0, NAME)
    assert "favourite" in index.data(Qt.ItemDataRole.AccessibleTextRole)

    qtbot.keyClicks(panel._view, "*")
    panel._view.setCurrentIndex(index)
    qtbot.keyClicks(panel._view, "*")
    assert not curation.state.value.marks_of("ab").favourite


def test_what_fits_is_shown_with_its_clips_and_everything_comes_back(
    panel: LibraryPanel,
) -> None:
    finding = panel._studio.finding
    panel._studio.sources.set_value((Path("/m/a"),))
    panel._studio.library.set_value(library())
    finding.found.set_value(Found({1: 3}, np.zeros(8, bool)))

    tree = panel._tree
    folder = tree.index(0, NAME)
    assert (text(tree, 0, NAME, folder), text(tree, 0, CLIPS, folder)) == ("Evening", "3")
    finding.found.set_value(Found({}, np.zeros(8, bool)))
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "Nothing fits what you are looking for." in words
    finding.found.set_value(None)
    assert tree.rowCount(tree.index(0, NAME)) == 2


def test_delete_takes_a_source_out_and_leaves_the_file(
    qtbot: QtBot, panel: LibraryPanel, tmp_path: Path
) -> None:
    kept = tmp_path / "Kept.mid"
    kept.write_bytes(b"MThd")
    panel._studio.sources.set_value((kept, MORNING))
    panel._studio.library.set_value(
        Library((FileReport(kept, "ok", windows=1), FileReport(MORNING, "ok", windows=1)))
    )
    panel._view.setCurrentIndex(panel._view.model().index(0, NAME))
    qtbot.keyClick(panel._view, Qt.Key.Key_Delete)

    assert panel._studio.sources.value == (MORNING,)
    assert kept.exists()


def test_delete_leaves_a_piece_in_its_folder_and_says_why(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    """The folder with all its other pieces would go with it."""
    folder = Path("/m/a")
    panel._studio.sources.set_value((folder,))
    panel._studio.library.set_value(library())
    top = panel._tree.index(0, NAME)
    said: list[str] = []
    panel._studio.said.connect(said.append)

    panel._view.setCurrentIndex(panel._tree.index(1, NAME, top))
    qtbot.keyClick(panel._view, Qt.Key.Key_Delete)
    assert panel._studio.sources.value == (folder,)
    assert said == ["It belongs to its folder; its card can leave it out"]
    assert not panel._studio.edits.can_undo

    panel._view.setCurrentIndex(top)
    qtbot.keyClick(panel._view, Qt.Key.Key_Delete)
    assert panel._studio.sources.value == ()


def test_what_is_taken_back_is_no_longer_told_of_as_gone(
    qtbot: QtBot, panel: LibraryPanel, tmp_path: Path
) -> None:
    kept = tmp_path / "Kept.mid"
    kept.write_bytes(b"MThd")
    studio = panel._studio
    studio.sources.set_value((kept,))
    studio.library.set_value(Library((FileReport(kept, "ok", windows=1),)))
    said: list[str] = []
    studio.said.connect(said.append)

    panel._view.setCurrentIndex(panel._tree.index(0, NAME))
    qtbot.keyClick(panel._view, Qt.Key.Key_Delete)
    studio.edits.undo()
    studio.edits.redo()

    gone = "Kept.mid is out of the library. The file itself stays."
    assert said == [gone, "Back in the library: Kept.mid", gone]


def test_a_long_name_has_the_room_that_its_count_and_a_hidden_star_leave(qtbot: QtBot) -> None:
    view, tree = PieceView(None), LibraryTree()
    qtbot.addWidget(view)
    view.setModel(tree)
    tree.show_library(Library((FileReport(Path("/m/Der Mond.mid"), "ok", windows=3),)), ())
    index = tree.index(0, NAME)
    painter = view.itemDelegateForColumn(NAME)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    painter.initStyleOption(option, index)
    view.resize(100, 100)
    view.show()
    needed = option.fontMetrics.horizontalAdvance(option.text)
    view.resize(100 + needed + 20 - view.header().sectionSize(NAME), 100)

    option.rect = view.visualRect(index)
    assert painter.name_as_shown(option, index)[0] == "Der Mond"
    option.state |= QStyle.StateFlag.State_MouseOver
    assert painter.name_as_shown(option, index)[0].endswith("…")


def test_clips_on_the_roll_follow_their_entries_when_the_library_changes(
    panel: LibraryPanel,
) -> None:
    studio = panel._studio
    old = library()
    studio._take_library(old)
    studio.show((studio.shown_entry(5),), play=False)
    fewer = library_of(old.files[1:], tuple(replace(e, file=0) for e in old.entries[4:]))
    studio._take_library(fewer)
    assert studio.roll.value.clips[0].entry == 1

    studio._take_library(Library(kind="melody-2"))
    assert studio.roll.value.clips[0].entry is None
