"""A training as the window shows it; a pretended one, in a real child process."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.jobs import Progress
from engine.training.news import TrainingNews
from gui.messages import Question
from gui.models.training.training import TrainingState, Unfinished
from gui.studio import Studio
from gui.views.training.dialog import TrainingDialog
from tests.gui.panels import PATIENCE_MS
from tests.gui.training.desk import (
    pretend,
    wait_for,
    wait_for_progress,
)
from tests.gui.training.pretended import (
    PretendTraining,
    TooLittle,
    previews,
)

posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")


def test_a_stopped_training_keeps_what_it_has(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog, out: Path
) -> None:
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    assert "about 1 minute left" in dialog.progress.facts.text()
    dialog.stop.click()
    wait_for(qtbot, dialog.model, "done")

    page = dialog.done_page
    assert "It rebuilds most of it." in page.verdict.text()
    assert "91%" not in page.figures.text()  # Words are for everybody, figures for who asks.
    assert "1 file left out" in page.figures.text()
    studio.figures.set_value(True)
    assert "Accuracy 91.0%" in page.figures.text()
    assert "Accuracy of the model it began with: 88.4%" in page.figures.text()
    assert "Measured on 2 pieces kept aside" in page.figures.text()
    assert "a CPU" in page.figures.text()
    assert "kept more" in page.findings.words[0] or "keep more" in page.findings.words[0]
    assert dialog.model.curves.line("loss")[0]
    dialog.use.click()
    assert studio.model.value == out


def test_a_cancelled_training_leaves_nothing(
    qtbot: QtBot, dialog: TrainingDialog, out: Path
) -> None:
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    dialog.cancel.click()
    wait_for(qtbot, dialog.model, "cancelled")

    assert not out.exists()
    assert "nothing was kept" in dialog.done_page.heading.text()
    dialog.again.click()
    assert dialog.start.isVisible()


def test_many_minutes_of_work_are_not_thrown_away_without_a_question(
    qtbot: QtBot, dialog: TrainingDialog, out: Path
) -> None:
    pretend(dialog.model, PretendTraining(out, steps_per_s=0.001))
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    dialog.cancel.click()

    question = dialog.findChild(Question)
    assert question is not None
    assert dialog.model.state.value.phase == "running"
    question.agreed.emit()
    wait_for(qtbot, dialog.model, "cancelled")


def test_a_paused_training_waits_and_goes_on(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    dialog.pause.click()
    assert dialog.pause.text() == "&Go on"
    assert "Paused" in dialog.progress.heading.text()
    assert "(paused)" in studio.tasks.value[0].title
    qtbot.wait(400)
    first = dialog.model.state.value.progress
    qtbot.wait(400)
    assert dialog.model.state.value.progress is first

    dialog.pause.click()

    assert dialog.model.state.value.phase == "running"
    qtbot.waitUntil(lambda: dialog.model.state.value.progress is not first, timeout=PATIENCE_MS)
    dialog.stop.click()
    wait_for(qtbot, dialog.model, "done")


def test_what_it_makes_of_clips_can_be_heard_before_and_now(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    dialog.model.news.set_value(TrainingNews(previews(), 300))
    listen = dialog.progress.listen
    assert len(listen.buttons) == 8  # The new one stands nowhere, so it has no original.
    now = listen.buttons[2]
    assert now.accessibleName() == "Hear Schlaf, Kindlein, schlaf as it is now"

    now.click()
    heard = studio.heard.value
    assert heard is not None
    assert heard.clips[0].clip == previews()[0].now
    assert now.is_heard
    dialog.model.news.set_value(TrainingNews(previews(now=70), 600))
    assert listen.buttons[2] is now  # Whoever steps through them stays where she is.
    assert not now.is_heard


def test_escape_ends_a_sound_before_it_closes_the_dialog(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    dialog.model.news.set_value(TrainingNews(previews()))
    dialog.progress.listen.buttons[0].click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert studio.heard.value is None
    assert dialog.isVisible()

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_findings_come_with_a_sign_that_needs_no_colour(
    qtbot: QtBot, dialog: TrainingDialog
) -> None:
    dialog.start.click()
    qtbot.waitUntil(lambda: len(dialog.progress.findings.words) == 2, timeout=PATIENCE_MS)

    signs = [
        label.accessibleName()
        for label in dialog.progress.findings.findChildren(type(dialog.reason))
        if label.accessibleName()
    ]
    assert signs == ["Mended", "Attention"]
    dialog.cancel.click()
    wait_for(qtbot, dialog.model, "cancelled")


def test_what_a_crash_would_cost_is_said_while_it_would(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    metrics = {"steps": 300.0, "steps_per_s": 4.0}
    dialog.model.news.set_value(TrainingNews(kept_step=140))
    dialog.model.state.set_value(TrainingState("running", "Mine", Progress("train", 1, 2, metrics)))
    assert "40 seconds would be lost" in dialog.progress.kept.text()

    dialog.model.news.set_value(TrainingNews(kept_step=300))
    assert "All of it is kept" in dialog.progress.kept.text()


def test_the_dialog_may_be_closed_while_it_runs_and_shows_it_when_opened_again(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    dialog.dismiss.click()
    assert dialog.isHidden()
    assert [task.worker for task in studio.tasks.value] == ["trainer"]

    again = TrainingDialog(studio)
    qtbot.addWidget(again)
    again.show()

    assert again.stop.isVisible()
    assert "left" in again.progress.facts.text()
    again.cancel.click()
    wait_for(qtbot, again.model, "cancelled")


@posix
def test_a_killed_trainer_is_told_of_and_what_it_kept_can_go_on(
    qtbot: QtBot, dialog: TrainingDialog, out: Path
) -> None:
    kept = Unfinished(Path("kept"), "Mine", "today", 0.4, 300.0)
    jobs = dialog.model.jobs
    dialog.model.jobs = replace(
        jobs, unfinished=lambda: (kept,), resume=lambda _: PretendTraining(out, steps=3)
    )
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    progress = dialog.model.state.value.progress
    assert progress is not None
    os.kill(int(progress.metrics["pid"]), signal.SIGKILL)
    wait_for(qtbot, dialog.model, "failed")

    assert "broke off" in dialog.done_page.verdict.text()
    assert "you can go on" in dialog.done_page.verdict.text()
    assert not out.exists()
    dialog.go_on.click()
    wait_for(qtbot, dialog.model, "done")
    assert out.exists()


def test_a_training_that_cannot_begin_says_why(qtbot: QtBot, dialog: TrainingDialog) -> None:
    pretend(dialog.model, TooLittle())
    dialog.start.click()
    wait_for(qtbot, dialog.model, "failed")

    assert dialog.done_page.verdict.text() == "There is nothing to train on. Add music."
