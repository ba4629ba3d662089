"""The window on small screens: everything fits, and nothing covers anything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.models.map.anchors import Anchors
from gui.theme import apply_theme
from tests.gui.map.made_library import made_library
from tests.gui.shell import Shell, open_shell


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def dressed(qtbot: QtBot) -> Iterator[None]:
    """The real look: its paddings decide what fits."""
    app = make_application()
    apply_theme(app, "light")
    yield
    app.setStyleSheet("")


@pytest.fixture
def silent_pad(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pad whose clips nobody makes: nothing is under way when the window closes."""
    monkeypatch.setattr(Anchors, "prepare", lambda self: None)


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("page", range(4))
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_the_window_fits_small_screens(
    qtbot: QtBot, shell: Shell, size: tuple[int, int], page: int
) -> None:
    window = shell.window
    window.resize(*size)
    shell.studio.figures.set_value(True)
    window.make.tabs.setCurrentIndex(page)
    shell.studio.failed.emit("The disk is full. Make room and try again.")
    qtbot.waitUntil(lambda: window.notice.height() > 0)

    assert window.minimumSizeHint().width() <= size[0]
    assert window.minimumSizeHint().height() <= size[1]


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("pages", [(3, 0), (2, 0), (3, 2), (0, 1)])
def test_no_page_of_make_spreads_over_the_playlist(
    qtbot: QtBot, shell: Shell, pages: tuple[int, int]
) -> None:
    window, docks = shell.window, shell.window.docks
    window.resize(1280, 720)
    shell.studio.failed.emit("The disk is full. Make room and try again. " * 5)
    for page in pages:
        window.make.tabs.setCurrentIndex(page)
        qtbot.wait(50)  # Docks move by themselves, and tell nobody when they are there.

    assert docks.make.geometry().bottom() < docks.playlist.geometry().top()


@pytest.mark.usefixtures("dressed")
def test_sliders_ask_for_no_more_room_than_variations(qtbot: QtBot, shell: Shell) -> None:
    """A dock that grows for one page stays so on all of them."""
    pages = shell.window.make.pages
    apart = pages["shape"].minimumSizeHint().height() - pages["vary"].minimumSizeHint().height()

    assert apart <= 4
    assert pages["shape"].minimumSizeHint().width() <= pages["sample"].minimumSizeHint().width()


@pytest.mark.usefixtures("dressed")
def test_the_roll_keeps_its_height_when_the_sliders_come_and_go(qtbot: QtBot, shell: Shell) -> None:
    window, docks = shell.window, shell.window.docks
    window.resize(1366, 768)
    window.make.tabs.setCurrentIndex(2)
    both = [docks.roll, docks.playlist]
    window.resizeDocks(both, [300, 300], Qt.Orientation.Vertical)
    qtbot.wait(100)
    before = docks.roll.height(), docks.make.width()

    for page in (3, 0):
        window.make.tabs.setCurrentIndex(page)
        qtbot.wait(50)

    assert (docks.roll.height(), docks.make.width()) == before


@pytest.mark.usefixtures("dressed", "silent_pad")
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_three_anchors_are_seen_at_once(qtbot: QtBot, shell: Shell, size: tuple[int, int]) -> None:
    window, pad = shell.window, shell.window.map.pad
    window.resize(*size)
    shell.studio.library.set_value(made_library())
    window.map.desk.take("anchors")
    for entry in (1, 8, 15):
        window.map.desk.anchors.add_clip(shell.studio.shown_entry(entry))
    qtbot.wait(50)

    last = pad.list.visualItemRect(pad.list.item(2))
    assert pad.list.viewport().rect().contains(last)
    assert not pad.pad.geometry().intersects(pad.list.geometry())


@pytest.mark.usefixtures("silent_pad")
def test_removing_all_anchors_keeps_the_keyboard_in_their_column(
    qtbot: QtBot, shell: Shell
) -> None:
    window, pad = shell.window, shell.window.map.pad
    shell.studio.library.set_value(made_library())
    window.map.desk.take("anchors")
    window.map.desk.anchors.add_clip(shell.studio.shown_entry(1))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pad.clear.setFocus()

    pad.clear.click()

    assert window.focusWidget() is pad.pad
