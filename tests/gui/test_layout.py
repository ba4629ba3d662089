"""The window on small screens: everything fits, and nothing covers anything else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.theme import apply_theme
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
