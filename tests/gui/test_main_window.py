"""The window as a whole: everything has a name, a place and a key, and is where it was left."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.jobs import Progress
from gui.app import make_application
from gui.commands.model_menu import ModelMenu
from gui.dialogs.crash import CrashDialog
from gui.dialogs.help import AboutDialog, KeyboardDialog, StoresDialog
from gui.dialogs.sound import SoundDialog
from gui.keys import GlobalKeys
from gui.messages import Question
from gui.settings import HEAR_ON_HOVER, MODEL, REMEMBER_SOURCES, SOURCES
from gui.views.task_strip import TaskItem
from tests.engine.tiny_model import make_tiny_model
from tests.engine.worker import sample_jobs as jobs
from tests.gui.shell import PATIENCE_MS, Shell, open_shell, read_library, scale_clip, write_pieces


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


# --- names, places, keys ---------------------------------------------------------------------


def nameless(root: QWidget) -> list[str]:
    """Widgets of ours that a screen reader could not name."""
    labelled = {label.buddy() for label in root.findChildren(QLabel) if label.buddy()}
    bad = []
    for widget in (root, *root.findChildren(QWidget)):
        in_combo = _within_combo(widget.parentWidget())
        above = widget.parentWidget()
        is_viewport = isinstance(above, QAbstractScrollArea) and above.viewport() is widget
        inner = (
            in_combo
            or is_viewport
            or widget.objectName().startswith("qt_")
            or type(widget).__name__.startswith("_Q")
        )
        text = getattr(widget, "text", None)
        named = widget.accessibleName() or (callable(text) and text()) or widget in labelled
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not inner and not named and takes_focus:
            bad.append(f"{type(widget).__name__} {widget.objectName()} in {widget.parent()}")
    return bad


def _within_combo(widget: QWidget | None) -> bool:
    """Whether a widget is the list of a combo box, which is read out as the box itself."""
    while widget is not None and not isinstance(widget, QComboBox):
        widget = widget.parentWidget()
    return isinstance(widget, QComboBox)


def test_everything_that_takes_the_focus_has_a_name(shell: Shell) -> None:
    assert nameless(shell.window) == []


@pytest.mark.parametrize("dialog", ["keyboard", "stores", "about", "crash", "sound"])
def test_everything_in_a_dialog_has_a_name(shell: Shell, dialog: str) -> None:
    window = shell.window
    made: QDialog = {
        "keyboard": lambda: KeyboardDialog(tuple(window.actions()), window),
        "stores": lambda: StoresDialog(shell.settings, window),
        "about": lambda: AboutDialog(window),
        "crash": lambda: CrashDialog("details", window),
        "sound": lambda: SoundDialog(window.sound.output, window),
    }[dialog]()

    assert nameless(made) == []
    made.deleteLater()


def test_everything_on_the_card_of_the_tour_has_a_name(shell: Shell) -> None:
    shell.window.tour.begin()

    assert nameless(shell.window.tour.callout) == []


def test_every_action_has_a_menu_place_and_a_key_of_its_own(shell: Shell) -> None:
    window = shell.window
    in_menus = [
        action
        for menu in window.menu_actions.menus.values()
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None
    ]
    keys = Counter(action.shortcut().toString() for action in window.actions())

    assert set(window.actions()) <= set(in_menus)
    assert "" not in keys
    assert [key for key, uses in keys.items() if uses > 1] == []


def test_every_action_does_something(shell: Shell) -> None:
    for action in shell.window.actions():
        assert action.isCheckable() or action.receivers("2triggered(bool)") > 0, action.text()


# --- being left and found again --------------------------------------------------------------


def test_docks_and_choices_are_found_as_they_were_left(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path) as first:
        first.window.docks.make.close()
        first.window.resize(1400, 800)
        first.studio.set_transport(volume=0.25, program=None)
        first.window.map._hear.click()
        first.window.menu_actions["theme_dark"].trigger()
    with open_shell(qtbot, tmp_path) as second:
        assert not second.window.docks.make.isVisible()
        assert second.window.docks.library.isVisible()
        assert second.settings.get(HEAR_ON_HOVER) is False
        assert second.window.menu_actions["theme_dark"].isChecked()
        second.window.menu_actions["theme_light"].trigger()


@pytest.mark.qt_log_ignore("does not support")
def test_reset_layout_puts_closed_and_floating_docks_back(qtbot: QtBot, shell: Shell) -> None:
    docks = shell.window.docks
    docks.library.close()
    docks.roll.setFloating(True)
    docks.reset()

    assert docks.library.isVisible()
    assert not docks.roll.isFloating()
    area = shell.window.dockWidgetArea
    assert area(docks.library) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert area(docks.playlist) == Qt.DockWidgetArea.BottomDockWidgetArea


def test_sources_are_kept_for_the_next_start_unless_switched_off(shell: Shell) -> None:
    shell.studio.sources.set_value((Path("/music/a"),))
    assert shell.settings.get(SOURCES) == (str(Path("/music/a")),)

    dialog = StoresDialog(shell.settings, shell.window)
    dialog._remember(False)
    shell.studio.sources.set_value((Path("/music/a"), Path("/music/b")))

    assert shell.settings.get(REMEMBER_SOURCES) is False
    assert shell.settings.get(SOURCES) == ()


def test_sources_are_kept_again_when_that_is_wanted_after_all(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        shell.studio.sources.set_value((tmp_path,))
        dialog = StoresDialog(shell.settings, shell.window)
        dialog._remember(False)
        dialog._remember(True)

    assert shell.settings.get(SOURCES) == (str(tmp_path),)


# --- telling ---------------------------------------------------------------------------------


def test_a_failure_stands_in_the_window_until_it_is_dismissed(shell: Shell) -> None:
    shell.studio.failed.emit("The disk is full. Make room and try again.")

    assert shell.window.notice.isVisible()
    assert shell.window.notice.sentence == "The disk is full. Make room and try again."
    shell.window.notice.dismiss.click()
    assert not shell.window.notice.isVisible()


def test_a_long_task_shows_its_title_and_cancel_ends_it(qtbot: QtBot, shell: Shell) -> None:
    ended: list[object] = []
    shell.studio.run(jobs.ReportThenWait(), "Counting sheep", ended.append)
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(TaskItem)), timeout=PATIENCE_MS)
    (item,) = shell.window.findChildren(TaskItem)
    assert item.accessibleName() == "Counting sheep"

    item.button.click()

    qtbot.waitUntil(lambda: not shell.studio.tasks.value, timeout=PATIENCE_MS)
    assert ended == []
    assert QApplication.overrideCursor() is None


def test_a_training_shows_how_far_it_is_in_percent(qtbot: QtBot) -> None:
    from gui.models.state import RunningTask

    parent = QWidget()
    qtbot.addWidget(parent)
    task = RunningTask(1, "Learning", 43, 100, "trainer")
    item = TaskItem(task, parent)
    item.show_progress(task)

    assert "43 %" in [label.text() for label in item.findChildren(QLabel)]
    assert Progress("train", 43, 100).done == 43


def test_a_task_that_goes_on_to_something_else_says_so_everywhere(qtbot: QtBot) -> None:
    from gui.models.state import RunningTask

    parent = QWidget()
    qtbot.addWidget(parent)
    item = TaskItem(RunningTask(1, "Reading"), parent)
    item.show_progress(RunningTask(1, "Placing", 1, 2))

    assert item.accessibleName() == "Placing"
    assert item.button.toolTip() == "Cancel: Placing"
    assert "Placing" in [label.text() for label in item.findChildren(QLabel)]


# --- keys ------------------------------------------------------------------------------------


def test_escape_is_silence_also_in_a_dialog(qtbot: QtBot, shell: Shell) -> None:
    app = make_application()
    keys = GlobalKeys(shell.studio, app)
    shell.studio.show(_clips(shell))
    dialog = AboutDialog(shell.window)
    dialog.open()
    qtbot.waitExposed(dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert shell.studio.heard.value is None
    assert not dialog.isVisible()
    keys.remove()


def test_space_plays_and_pauses_wherever_the_focus_is(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.show(_clips(shell), play=False)
    with qtbot.waitActive(shell.window):
        shell.window.activateWindow()
    shell.window.transport._volume.setFocus()
    qtbot.keyClick(shell.window.transport._volume, Qt.Key.Key_Space)
    assert shell.studio.plays_roll

    qtbot.keyClick(shell.window.map.view, Qt.Key.Key_Space)
    assert not shell.studio.plays_roll


def test_return_presses_the_button_in_focus(qtbot: QtBot, shell: Shell) -> None:
    keys = GlobalKeys(shell.studio, make_application())
    before = shell.settings.get(HEAR_ON_HOVER)
    qtbot.keyClick(shell.window.map._hear, Qt.Key.Key_Return)

    assert shell.settings.get(HEAR_ON_HOVER) is not before
    keys.remove()


# --- the transport bar -----------------------------------------------------------------------


def test_the_transport_bar_and_its_values_follow_each_other(shell: Shell) -> None:
    bar, studio = shell.window.transport, shell.studio
    studio.set_transport(volume=0.4, program=None, tempo_qpm=66.0)
    assert bar._volume.value() == 40
    assert bar._instrument.currentIndex() == 0
    assert bar._tempo._spin.value() == 66

    bar._volume.setValue(90)
    bar._tempo._as_written.click()
    bar._instrument.activated.emit(2)
    assert studio.transport.value.volume == 0.9
    assert studio.transport.value.tempo_qpm is None
    assert studio.transport.value.program == bar._instrument.itemData(2) == 0


def test_the_place_is_told_in_bars_and_seconds(shell: Shell) -> None:
    shell.studio.show(_clips(shell), play=False)
    shell.studio.seek(16.0)

    assert shell.window.transport._place.text() == "bar 2 of 2   0:03 / 0:06"


def test_faster_and_slower_go_by_a_step_from_what_is_written(shell: Shell) -> None:
    shell.studio.show(_clips(shell), play=False)
    shell.window.menu_actions["faster"].trigger()
    assert shell.studio.transport.value.tempo_qpm == 84

    shell.window.menu_actions["slower"].trigger()
    assert shell.studio.transport.value.tempo_qpm == 80


def _clips(shell: Shell) -> tuple[object, ...]:
    from engine.music.key import Key
    from gui.models.state import ShownClip

    return (ShownClip(scale_clip(), "library", Key(0)),)


# --- closing, and files of other kinds -------------------------------------------------------


def test_closing_while_a_model_is_learned_asks_first(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.run(jobs.ReportThenWait(), "Learning", lambda _: None, "trainer")
    shell.window.close()
    assert shell.window.isVisible()

    question = shell.window.findChild(Question)
    assert question is not None
    question.agreed.emit()
    assert not shell.window.isVisible()


def test_a_model_that_is_dropped_is_the_one_in_use(shell: Shell, tmp_path: Path) -> None:
    other = make_tiny_model(tmp_path / "Other.lento", seed=1)
    shell.window.commands.open_paths([other])

    assert shell.studio.model.value == other
    assert shell.settings.get(MODEL) == str(other)
    assert shell.studio.sources.value == ()


def test_the_menu_of_models_ticks_the_one_in_use(shell: Shell) -> None:
    menu = shell.window.findChild(ModelMenu)
    assert menu is not None
    menu.fill()

    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert [text.split("\t")[0] for text in ticked] == ["tiny"]


def test_a_long_notice_is_shown_whole_in_a_narrow_window(shell: Shell) -> None:
    shell.window.resize(1024, 640)
    shell.window.notice.tell("A sentence of many words goes on. " * 12)
    label = shell.window.notice._sentence

    assert label.heightForWidth(label.width()) <= shell.window.notice._row.height()


def test_a_theme_may_change_while_a_notice_is_shown(shell: Shell) -> None:
    shell.window.notice.tell("Something happened.")
    for mode in ("theme_dark", "theme_light"):
        shell.window.menu_actions[mode].trigger()
        assert not shell.window.grab().isNull()


def test_tab_goes_through_the_panels_as_the_eye_does(shell: Shell) -> None:
    window = shell.window
    panels = {
        "transport": window.transport,
        "library": window.docks.library,
        "map": window.map,
        "make": window.docks.make,
        "roll": window.docks.roll,
        "playlist": window.docks.playlist,
    }
    visited: list[str] = []
    widget = window.transport.nextInFocusChain()
    while widget is not window.transport:
        here = [name for name, panel in panels.items() if panel.isAncestorOf(widget)]
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
        if stops and here and visited[-1:] != here:
            visited += here
        widget = widget.nextInFocusChain()

    assert visited == list(panels)


def test_the_map_has_the_focus_once_there_is_one(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    assert shell.window.focusWidget() is shell.window
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))

    assert shell.window.focusWidget() is shell.window.map.view
