"""Which clips File > Export means before anybody has said so, and the list of them."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.models.playlist import item_of
from gui.theme import apply_theme
from tests.gui.panels import several
from tests.gui.shell import open_shell

ABC = tuple(item_of(clip) for clip in several("ABC"))


def test_the_whole_playlist_is_meant_unless_several_clips_of_it_are_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        shell.studio.playlist.add(ABC)
        shell.studio.results.set_value(several("DE"))
        rows = shell.window.playlist.list

        def meant(*chosen: int) -> int:
            rows.clearSelection()
            for row in chosen:
                index = rows.model().index(row, 0)
                rows.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
            dialog = shell.window.commands.export.open()
            items = dialog.items
            dialog.reject()
            return len(items)

        assert [meant(), meant(1), meant(0, 2)] == [3, 3, 2]


def test_no_entry_of_a_short_list_is_cut_off(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_theme(qapp, "light")
    with open_shell(qtbot, tmp_path) as shell:
        shell.studio.playlist.add(ABC)
        shell.studio.results.set_value(several("DE"))
        shell.studio.show(several("FG"), play=False)
        shell.window.playlist.list.setCurrentIndex(shell.window.playlist.list.model().index(0, 0))
        dialog = shell.window.commands.export.open()
        assert dialog.what.count() == 4

        with qtbot.waitExposed(dialog):
            pass
        dialog.what.showPopup()
        view = dialog.what.view()
        with qtbot.waitExposed(view.window()):
            pass
        for _ in range(20):
            qapp.processEvents()  # Its height is settled once it is there.
        last = view.visualRect(view.model().index(3, 0))
        assert last.bottom() < view.viewport().height()
        dialog.what.hidePopup()
        dialog.reject()
