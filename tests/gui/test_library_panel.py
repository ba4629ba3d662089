"""The library on the screen: pieces under their folder, refused ones with their reason."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.converters.frame import Frame
from engine.library.contents import Entry, Library
from engine.music.key import Key
from engine.pieces.report import FileReport
from gui.dialogs.not_used import MOST_SHOWN, NotUsedDialog
from gui.models.library_tree import CLIPS, NAME, LibraryTree
from gui.views.library_panel import LibraryPanel
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

    assert any("Drop MIDI files" in sentence for sentence in words)


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


def test_refused_files_are_counted_and_listed_with_their_reasons(
    qtbot: QtBot, panel: LibraryPanel
) -> None:
    panel._studio.library.set_value(library())
    assert panel._not_used.isVisible()
    panel._not_used.click()

    dialog = panel.window().findChild(NotUsedDialog)
    assert dialog is not None
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "b.mid is not MIDI, so it was left out." in words
    dialog.close()


def test_a_folder_of_broken_files_opens_as_a_list_that_ends(qtbot: QtBot) -> None:
    files = tuple(FileReport(Path(f"/m/{n}.mid"), "refused", "No.") for n in range(1_000))
    parent = QLabel()
    qtbot.addWidget(parent)
    dialog = NotUsedDialog(files, (), lambda paths: None, parent)

    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert words.count("No.") == MOST_SHOWN
    assert any("800 more" in sentence for sentence in words)


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
