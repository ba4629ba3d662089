"""Curves of trainings, and what is said of them."""

import pytest
from pytestqt.qtbot import QtBot

from engine.jobs import Progress
from gui.app import make_application
from gui.models.state import RunningTask
from gui.models.training.curves import MOST_POINTS, Curves
from gui.models.training.words import about, goes_words, short_name
from gui.studio import Studio
from gui.views.task_strip import TaskItem
from gui.views.training.dialog import TrainingDialog
from gui.views.training.progress import TrainingProgress
from tests.gui.training.pretended import (
    CPU,
)


def test_curves_stay_short_and_keep_their_ends() -> None:
    curves = Curves()
    for step in range(10 * MOST_POINTS):
        curves.add({"steps": float(step), "loss": float(step)})

    steps, values = curves.line("loss")
    assert len(steps) <= MOST_POINTS
    assert (steps[0], steps[-1]) == (0.0, 10.0 * MOST_POINTS - 1)
    assert steps == values == sorted(steps)


def test_curves_say_their_newest_values_and_terms_to_who_wants_figures(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    curves = dialog.progress.curves
    metrics = {"steps": 5.0, "loss": 1.234, "accuracy": 0.5, "kl_bits": 20.0, "active_units": 9.0}
    dialog.model.curves.add(metrics | {"held_out_accuracy": 0.75})
    curves.show_curves(dialog.model.curves, at_once=True)

    assert "Right notes: 75 %" in curves.accessibleName()
    assert "Shades it uses: 9" in curves.accessibleName()
    assert "75 of 100 steps" in goes_words(dialog.model.curves)
    studio.figures.set_value(True)
    titles = [label.text() for label in curves.findChildren(type(dialog.reason))]
    assert any("KL divergence" in title for title in titles)


@pytest.mark.parametrize(("on_gpu", "words"), [(0.0, "processor"), (1.0, "graphics card")])
def test_what_computes_is_told_while_it_computes(
    qtbot: QtBot, studio: Studio, on_gpu: float, words: str
) -> None:
    view = TrainingProgress(studio.training, studio.figures, studio)
    qtbot.addWidget(view)

    view._show_progress(Progress("train", 3, 60, {"steps": 9.0, "on_gpu": on_gpu}))

    assert words in view.facts.text()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "seconds"),
        (40, "less than a minute"),
        (370, "about 6 minutes"),
        (9000, "about 2 hours"),
    ],
)
def test_times_are_said_as_people_say_them(qtbot: QtBot, seconds: int, words: str) -> None:
    make_application()
    assert about(seconds) == words


def test_a_device_has_a_short_name() -> None:
    assert short_name(CPU.device) == "AMD EPYC 9V74"


def test_a_task_of_the_trainer_is_shown_by_the_status_bar_with_a_way_to_its_window(
    qtbot: QtBot, studio: Studio
) -> None:
    item = TaskItem(RunningTask(1, "Learning", worker="trainer"))
    qtbot.addWidget(item)

    assert "Show" in item.button.accessibleName()


def test_the_time_left_says_what_comes_after_unless_it_is_counted_in(
    qtbot: QtBot, studio: Studio
) -> None:
    view = TrainingProgress(studio.training, studio.figures, studio)
    qtbot.addWidget(view)

    view._show_progress(Progress("train", 3, 60, {"seconds_left": 57.0}))
    assert view.facts.text() == "about 1 minute left, then a look at what it has learned"

    metrics = {"seconds_left": 57.0, "seconds_after": 9.0}
    view._show_progress(Progress("train", 3, 60, metrics))
    assert view.facts.text() == "about 1 minute left"
    assert (view.bar.value(), view.bar.maximum()) == (3, 60)
