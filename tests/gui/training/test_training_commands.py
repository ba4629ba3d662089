"""The Learn menu: from what a model can be learned, and what happens when the window is closed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.dialogs.models import ModelsDialog
from gui.dialogs.unfinished import UnfinishedDialog
from gui.models.training.plan import Music, TrainingRequest
from gui.models.training.training import Unfinished
from gui.views.training.dialog import TrainingDialog
from tests.gui.panels import PATIENCE_MS
from tests.gui.shell import Shell, open_shell, read_library, write_pieces
from tests.gui.training.pretended import (
    PretendMeasure,
    PretendPreflight,
    PretendTraining,
    TooLittle,
)

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    make_application()  # Its plurals are in the words.
    with open_shell(qtbot, tmp_path) as opened:
        plan = opened.studio.training.plan
        plan.jobs = replace(
            plan.jobs, preflight=lambda _: PretendPreflight(), measure=lambda _: PretendMeasure()
        )
        read_library(qtbot, opened, (write_pieces(tmp_path / "m")[0].parent,))
        yield opened


def dialog_of(shell: Shell, kind: type[QDialog]) -> QDialog:
    return next(d for d in shell.window.findChildren(kind) if d.isVisible())


def menu_words(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def test_what_is_chosen_in_the_library_is_learned_from_by_the_menu_of_its_rows(
    qtbot: QtBot, shell: Shell
) -> None:
    panel = shell.window.library
    view, tree = panel._view, panel._tree
    folder = tree.index(0, 0)
    rows = [tree.row_at(tree.index(n, 0, folder)) for n in (0, 1)]
    menu = panel._menu.of(rows)
    learn = next(a for a in menu.actions() if "Learn from these files" in a.text().replace("&", ""))

    learn.trigger()

    dialog = dialog_of(shell, TrainingDialog)
    music = dialog.plan.request.value.music
    assert music == Music("2 pieces", (), tuple(row.content for row in rows))
    assert dialog.setup.source.title.text() == "2 pieces"
    menu = panel._menu.of((tree.row_at(folder),))
    assert "Learn from this folder…" in menu_words(menu)
    assert view is panel._view


def test_the_chosen_pieces_are_learned_from_by_a_key_too(qtbot: QtBot, shell: Shell) -> None:
    said: list[str] = []
    shell.studio.said.connect(said.append)
    shell.window.menu_actions["learn_chosen"].trigger()
    assert said == ["Choose pieces in the library first."]

    view = shell.window.library._view
    view.setCurrentIndex(view.model().index(1, 0, view.model().index(0, 0)))
    shell.window.menu_actions["learn_chosen"].trigger()

    assert dialog_of(shell, TrainingDialog).plan.request.value.music.title == "piece 1"


def test_music_of_the_library_is_offered_by_selection_star_tag_and_whole(
    qtbot: QtBot, shell: Shell
) -> None:
    studio = shell.studio
    contents = [file.content for file in studio.library.value.files]
    studio.curation.set_favourite(contents[:1], True)
    studio.curation.add_tag(contents[:2], "calm")
    shell.window.menu_actions["learn"].trigger()
    dialog = dialog_of(shell, TrainingDialog)
    menu = dialog.setup.source.choose.menu()
    menu.aboutToShow.emit()

    assert menu_words(menu) == [
        "A folder…", "Files…", "Favourites", "Pieces with a tag", "The whole library",
    ]  # fmt: skip
    tags = next(a.menu() for a in menu.actions() if a.menu())
    assert isinstance(tags, QMenu)
    tags.actions()[0].trigger()
    assert dialog.plan.request.value.music == Music("calm", (), tuple(contents[:2]))
    qtbot.waitUntil(lambda: not studio.curation._writing, timeout=PATIENCE_MS)


def test_unfinished_trainings_are_offered_at_the_start_and_stay_in_the_menu(
    qtbot: QtBot, shell: Shell
) -> None:
    training = shell.studio.training
    kept = Unfinished(Path("kept"), "Lullabies", "yesterday", 0.4, 300.0)
    assert not shell.window.menu_actions["unfinished"].isVisible()
    training.jobs = replace(training.jobs, unfinished=lambda: (kept,))

    shell.window.commands.training.offer_unfinished()

    dialog = dialog_of(shell, UnfinishedDialog)
    dialog.later.click()
    assert dialog.isHidden()
    assert shell.window.menu_actions["unfinished"].isVisible()
    assert training.unfinished.value == (kept,)


def test_nothing_is_offered_where_nothing_is_left(qtbot: QtBot, shell: Shell) -> None:
    training = shell.studio.training
    training.jobs = replace(training.jobs, unfinished=lambda: ())
    shell.window.commands.training.offer_unfinished()

    assert not shell.window.findChildren(UnfinishedDialog)


def test_a_training_that_ends_while_its_window_is_closed_is_told_of(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    training = shell.studio.training
    jobs = replace(training.jobs, unfinished=lambda: ())
    done = PretendTraining(tmp_path / "a.lento", steps=3)
    training.jobs = replace(jobs, train=lambda _: done)
    training.plan.request.set_value(TrainingRequest(Music("a", (tmp_path,)), "a"))
    training.start()
    qtbot.waitUntil(lambda: training.state.value.phase == "done", timeout=PATIENCE_MS)
    assert "a is ready" in shell.window.notice.sentence

    training.jobs = replace(jobs, train=lambda _: TooLittle())
    training.start()
    qtbot.waitUntil(lambda: training.state.value.phase == "failed", timeout=PATIENCE_MS)
    assert "nothing to train on" in shell.window.notice.sentence


def test_the_models_open_from_the_menu(qtbot: QtBot, shell: Shell) -> None:
    shell.window.menu_actions["models"].trigger()

    assert dialog_of(shell, ModelsDialog).list.count() >= 1


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_the_dialogs_fit_small_screens(qtbot: QtBot, shell: Shell, size: tuple[int, int]) -> None:
    for name, kind in (("learn", TrainingDialog), ("models", ModelsDialog)):
        shell.window.menu_actions[name].trigger()
        dialog = dialog_of(shell, kind)
        assert dialog.minimumSizeHint().width() <= size[0]
        assert dialog.height() <= size[1] - 40
        dialog.close()
