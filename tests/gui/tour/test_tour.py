"""The tour: three steps that are done by doing them, by keyboard and by ear, shown once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.keys import GlobalKeys
from gui.settings import TOUR_SEEN
from gui.theme import apply_theme
from gui.tour import tour as tours
from gui.tour.callout import rect_of
from gui.tour.tour import Tour
from tests.gui.map.made_library import made_library
from tests.gui.panels import PATIENCE_MS, several, shown
from tests.gui.shell import Shell, open_shell, read_library, write_pieces


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    monkeypatch.setattr(tours, "SETTLE_MS", 20)
    with open_shell(qtbot, tmp_path) as opened:
        opened.window.resize(1366, 768)
        opened.studio.library.set_value(made_library())
        yield opened


@pytest.fixture
def tour(shell: Shell) -> Tour:
    made = shell.window.tour
    made.begin()
    return made


@pytest.fixture
def dressed(qtbot: QtBot) -> Iterator[None]:
    """The real look: its paddings decide what fits."""
    app = make_application()
    apply_theme(app, "light")
    yield
    app.setStyleSheet("")


def steps_to(tour: Tour, number: int) -> None:
    while tour.number < number:
        tour._begin_step(tour.number + 1)


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
@pytest.mark.parametrize("number", range(4))
def test_a_card_lies_in_the_window_and_hides_nothing_that_it_points_at(
    qtbot: QtBot, shell: Shell, tour: Tour, number: int, size: tuple[int, int]
) -> None:
    shell.window.resize(*size)
    steps_to(tour, number)
    qtbot.wait(50)
    tour._point()
    step = tour._step
    assert step is not None
    target = step.target()

    assert target is not None
    assert shell.window.rect().contains(tour.callout.card)
    assert not tour.callout.card.intersects(target)
    assert tour.ring.isVisible()
    for label in tour.callout.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())


def assert_done_and_waiting(qtbot: QtBot, tour: Tour, number: int) -> None:
    """It says so, stays where it is whatever time passes, and goes on with its button."""
    assert tour.callout.title.text() == "✓ Done"
    assert tour.callout.next.text() == "Ne&xt"
    assert tour.callout.next.isDefault()
    assert f"Step {number + 1} of 3: Done" in tour.callout.next.accessibleDescription()
    qtbot.wait(1_600)  # Longer than a card once stayed.
    assert tour.number == number
    tour.callout.next.click()
    assert tour.number == number + 1
    assert not tour.callout.title.text().startswith("✓")


def test_music_that_is_dropped_is_praised_and_next_goes_on(
    qtbot: QtBot, shell: Shell, tour: Tour, tmp_path: Path
) -> None:
    assert tour.number == 0
    read_library(qtbot, shell, write_pieces(tmp_path / "m", 1))

    assert_done_and_waiting(qtbot, tour, 0)


def test_whatever_is_heard_is_praised_and_next_goes_on(
    qtbot: QtBot, shell: Shell, tour: Tour
) -> None:
    tour.callout.next.click()
    shell.studio.audition(shown("a dot", origin="library"))

    assert_done_and_waiting(qtbot, tour, 1)


def test_a_blend_that_is_made_in_any_way_is_praised_and_next_goes_on(
    qtbot: QtBot, shell: Shell, tour: Tour
) -> None:
    steps_to(tour, 2)
    shell.studio.show(several("AB"), play=False)
    assert tour.callout.title.text() == "Blend"

    shell.studio.show((shown("blend", origin="blend"),), play=False)
    assert_done_and_waiting(qtbot, tour, 2)


@pytest.mark.usefixtures("dressed")
def test_praise_leaves_card_and_keyboard_where_they_were(
    qtbot: QtBot, shell: Shell, tour: Tour
) -> None:
    steps_to(tour, 1)
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    shell.window.map.view.setFocus()
    qtbot.wait(50)
    before = tour.callout.geometry(), tour.callout.next.mapToGlobal(QPoint(0, 0))
    shell.studio.audition(shown("a dot", origin="library"))
    tour._point()

    assert tour.callout.title.text() == "✓ Done"
    assert (tour.callout.geometry(), tour.callout.next.mapToGlobal(QPoint(0, 0))) == before
    assert shell.window.focusWidget() is shell.window.map.view


def test_the_third_step_has_two_clips_ready_and_the_button_blends_and_plays_them(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    tour = shell.window.tour
    tour.begin()
    steps_to(tour, 2)
    assert shell.window.make.model.mode.value == "blend"
    assert len(shell.window.make.model.blend.value.ends) == 2

    tour.callout.next.click()
    qtbot.waitUntil(lambda: tour.number == 3, timeout=PATIENCE_MS)
    assert shell.studio.plays_roll
    assert shell.hears_sound(1.0)
    tour.callout.next.click()
    assert not tour.is_on
    assert tour.callout.isHidden()
    assert tour.ring.isHidden()


def test_clips_that_she_had_put_into_the_blend_stay(shell: Shell, tour: Tour) -> None:
    own = several("AB")
    shell.window.make.model.set_ends(own)
    steps_to(tour, 2)

    assert shell.window.make.model.blend.value.ends == own


def test_the_mouse_reaches_what_lies_under_the_ring(shell: Shell, tour: Tour) -> None:
    steps_to(tour, 2)
    button = shell.window.make.make
    middle = rect_of(button, shell.window).center()

    assert shell.window.childAt(middle) is button


def test_a_closed_panel_is_opened_for_its_step_and_one_that_is_closed_then_is_no_trouble(
    qtbot: QtBot, shell: Shell, tour: Tour
) -> None:
    shell.window.docks.make.close()
    steps_to(tour, 2)
    assert shell.window.docks.make.isVisible()

    shell.window.docks.make.close()
    tour._point()
    assert tour.ring.isHidden()
    assert shell.window.rect().contains(tour.callout.geometry())


def test_the_card_follows_what_it_points_at(qtbot: QtBot, shell: Shell, tour: Tour) -> None:
    steps_to(tour, 1)
    before = tour.callout.pos()
    shell.window.resize(1024, 640)
    qtbot.waitUntil(lambda: tour.callout.pos() != before, timeout=PATIENCE_MS)
    qtbot.wait(2 * tours.FOLLOW_MS)

    step = tour._step
    assert step is not None
    target = step.target()
    assert target is None or not tour.callout.card.intersects(target)


# --- by keyboard and by ear ------------------------------------------------------------------


def test_the_keyboard_is_on_the_card_and_return_goes_on(
    qtbot: QtBot, shell: Shell, tour: Tour
) -> None:
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    assert shell.window.focusWidget() is tour.callout.next

    keys = GlobalKeys(shell.studio, make_application())
    qtbot.keyClick(tour.callout.next, Qt.Key.Key_Return)
    keys.remove()
    assert tour.number == 1
    assert shell.window.focusWidget() is tour.callout.next


def test_tab_leaves_the_card_for_the_window(qtbot: QtBot, shell: Shell, tour: Tour) -> None:
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    for _ in range(3):
        qtbot.keyClick(shell.window.windowHandle(), Qt.Key.Key_Tab)

    assert not tour.callout.isAncestorOf(shell.window.focusWidget() or tour.callout)


def test_esc_on_the_card_ends_the_tour_and_the_keyboard_goes_to_the_map(
    qtbot: QtBot, shell: Shell, tour: Tour
) -> None:
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    qtbot.keyClick(shell.window.windowHandle(), Qt.Key.Key_Escape)

    assert not tour.is_on
    assert shell.window.focusWidget() is shell.window.map.view


def test_a_screen_reader_hears_step_and_words(tour: Tour) -> None:
    button, callout = tour.callout.next, tour.callout

    assert callout.accessibleName() == "Step 1 of 3: Drop your music"
    assert "anywhere onto this window" in button.accessibleDescription()
    tour.callout.next.click()
    assert button.accessibleDescription().startswith("Step 2 of 3: Listen. Each dot")


def test_other_keys_are_left_to_the_window(tour: Tour) -> None:
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(tour.callout, event)

    assert not event.isAccepted()


# --- shown once ------------------------------------------------------------------------------


def test_skipping_ends_it_at_once(tour: Tour) -> None:
    tour.callout.skip.click()

    assert not tour.is_on
    assert tour.callout.isHidden()


def test_it_is_noted_that_it_was_shown_and_help_shows_it_again(shell: Shell, tour: Tour) -> None:
    assert shell.settings.get(TOUR_SEEN)
    tour.end()

    shell.window.menu_actions["help.tour"].trigger()
    assert tour.number == 0
    assert tour.is_on


def test_it_begins_when_the_music_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        shell.window.tour.begin_when_read()
        qtbot.wait(50)
        assert not shell.window.tour.is_on
        read_library(qtbot, shell, write_pieces(tmp_path / "m", 1))
        qtbot.waitUntil(lambda: shell.window.tour.is_on, timeout=PATIENCE_MS)


# --- in other languages ----------------------------------------------------------------------


class Longer(QTranslator):
    """Every text half as long again, as German and French are."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{text} {'Übersetzung ' * (1 + len(text) // 24)}".strip()

    def isEmpty(self) -> bool:
        return False


@pytest.mark.usefixtures("dressed")
def test_longer_words_are_wrapped_and_nothing_is_cut(qtbot: QtBot, tmp_path: Path) -> None:
    longer = Longer()
    QCoreApplication.installTranslator(longer)
    try:
        with open_shell(qtbot, tmp_path) as shell:
            shell.window.resize(1366, 768)
            shell.studio.library.set_value(made_library())
            tour = shell.window.tour
            tour.begin()
            for number in range(4):
                steps_to(tour, number)
                tour._point()
                assert "Übersetzung" in tour.callout.words.text()
                assert shell.window.rect().contains(tour.callout.card), number
                words = tour.callout.words
                assert words.height() >= words.heightForWidth(words.width())
                for button in (tour.callout.next, tour.callout.skip):
                    room = tour.callout.rect()
                    assert room.contains(button.mapTo(tour.callout, QPoint(0, 0)))
                    assert button.width() >= button.minimumSizeHint().width()
    finally:
        QCoreApplication.removeTranslator(longer)
