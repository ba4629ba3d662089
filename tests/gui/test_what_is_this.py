"""What is this? A card for each panel that is open, by keyboard and by ear."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.main_window import MainWindow
from gui.settings import FILE_NAME, Settings
from gui.theme import apply_theme
from gui.views.what_is_this import WhatIsThis
from tests.gui.panels import open_studio


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with open_studio(tmp_path) as studio:
        made = MainWindow(studio, Settings(tmp_path / FILE_NAME))
        qtbot.addWidget(made)
        made.resize(1366, 720)
        made.show()
        yield made


def titles(overlay: WhatIsThis) -> list[str]:
    return [card.explained.title for card in overlay.cards]


def test_each_open_panel_is_explained_within_the_window(window: MainWindow) -> None:
    overlay = window.explain()

    assert titles(overlay) == ["Playing", "Library", "Map", "Make", "Roll", "Playlist"]
    for card in overlay.cards:
        assert window.rect().contains(card.geometry())
        assert card.height() >= card.sizeHint().height() or card.width() > card.sizeHint().width()
        assert card.accessibleDescription()


def test_a_closed_panel_is_not_spoken_of(window: MainWindow) -> None:
    window.docks.playlist.close()

    assert "Playlist" not in titles(window.explain())


def test_tab_goes_round_and_any_other_key_closes(qtbot: QtBot, window: MainWindow) -> None:
    overlay = window.explain()
    window.activateWindow()
    first = overlay.cards[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert overlay.isVisible()

    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert overlay.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_F1])
def test_keys_of_the_menus_close_it_too_and_the_keyboard_is_back_where_it_was(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.library.search.setFocus()
    window.explain()
    qtbot.keyClick(window.windowHandle(), key)  # As it comes: menus see it first.

    qtbot.waitUntil(lambda: window.findChild(WhatIsThis) is None)
    assert window.focusWidget() is window.library.search


def test_a_click_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    overlay = window.explain()
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton)

    assert overlay.isHidden()


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_no_line_of_a_card_is_cut(window: MainWindow, size: tuple[int, int]) -> None:
    app = make_application()
    apply_theme(app, "light")
    window.resize(*size)
    overlay = window.explain()
    try:
        for card in overlay.cards:
            for label in card.findChildren(QLabel):
                assert label.height() >= label.heightForWidth(label.width())
        playing, bar = overlay.cards[0], window.transport.geometry()
        assert bar.top() <= playing.geometry().top()
        assert playing.geometry().bottom() <= bar.bottom()
    finally:
        app.setStyleSheet("")
