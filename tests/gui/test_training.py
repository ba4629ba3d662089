"""Learning from a folder, as the window shows it; a pretended training, a real child process."""

import importlib.util
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.jobs import Job, Progress
from engine.midi.write import write_clips
from engine.pieces.survey import FolderSurvey
from gui.models.curves import MOST_POINTS, Curves
from gui.models.training import Phase, TrainingModel, TrainingRequest, train_job
from gui.studio import Studio
from gui.views.training_dialog import TrainingDialog
from gui.views.training_progress import TrainingProgress
from tests.gui.panels import PATIENCE_MS, open_studio, shown
from tests.gui.training_jobs import PretendTraining, TooLittle

posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "mine.lento"


@pytest.fixture
def training(studio: Studio, tmp_path: Path, out: Path) -> TrainingModel:
    """A training that only pretends; its folder holds one clip."""

    def pretend(request: TrainingRequest) -> Job[object]:
        return PretendTraining(out)

    folder = tmp_path / "Lullabies"
    folder.mkdir()
    write_clips(folder / "one.mid", [shown("one").clip])
    studio.training.make_job = pretend
    studio.training.request.set_value(TrainingRequest(folder, "Mine"))
    return studio.training


@pytest.fixture
def dialog(qtbot: QtBot, studio: Studio, training: TrainingModel) -> TrainingDialog:
    made = TrainingDialog(studio)
    qtbot.addWidget(made)
    made.show()
    return made


def wait_for(qtbot: QtBot, training: TrainingModel, phase: Phase) -> None:
    qtbot.waitUntil(lambda: training.state.value.phase == phase, timeout=PATIENCE_MS)


def wait_for_progress(qtbot: QtBot, training: TrainingModel, stage: str = "train") -> None:
    def reached() -> bool:
        progress = training.state.value.progress
        return progress is not None and progress.stage == stage

    qtbot.waitUntil(reached, timeout=PATIENCE_MS)


def test_a_folder_says_at_once_what_is_in_it(
    qtbot: QtBot, dialog: TrainingDialog, tmp_path: Path
) -> None:
    (tmp_path / "Lullabies" / "broken.mid").write_bytes(b"no music")
    dialog.choose_folder(tmp_path / "Lullabies")
    assert "Looking" in dialog.setup.found.text()

    survey = dialog.model.survey
    qtbot.waitUntil(lambda: survey.value is not None, timeout=PATIENCE_MS)

    assert survey.value == FolderSurvey(files=2, clips=1, unusable=1)
    assert "They hold 1 clip" in dialog.setup.found.text()
    assert "very little" in dialog.setup.found.text()


def test_the_model_is_named_after_its_folder_until_a_person_names_it(
    qtbot: QtBot, training: TrainingModel, tmp_path: Path
) -> None:
    training.request.set_value(TrainingRequest())
    training.choose_folder(tmp_path / "Lullabies")
    assert training.request.value.name == "Lullabies"

    training.request.set_value(replace(training.request.value, name="Evenings"))
    (tmp_path / "Other").mkdir()
    training.choose_folder(tmp_path / "Other")
    assert training.request.value.name == "Evenings"


def test_start_says_what_is_missing(qtbot: QtBot, dialog: TrainingDialog) -> None:
    dialog.model.request.set_value(TrainingRequest())
    assert not dialog.start.isEnabled()
    assert dialog.reason.text() == dialog.start.toolTip() != ""

    dialog.model.survey.set_value(FolderSurvey(3, 0, 3))
    dialog.model.request.set_value(TrainingRequest(Path("somewhere"), "Name"))
    assert "nothing to learn" in dialog.reason.text()


def test_a_stopped_training_keeps_what_it_has(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog, out: Path
) -> None:
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    assert "1:01 left" in dialog.progress.facts.text()
    dialog.stop.click()
    wait_for(qtbot, dialog.model, "done")

    assert dialog.progress.verdict.text() == "It rebuilds most of it."
    assert "91%" in dialog.progress.figures.text()
    assert "a CPU" in dialog.progress.figures.text()
    assert dialog.progress.figures.isHidden()  # Words are for everybody, figures for who asks.
    studio.figures.set_value(True)
    assert not dialog.progress.figures.isHidden()
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
    assert "nothing was kept" in dialog.progress.heading.text()
    dialog.again.click()
    assert dialog.start.isVisible()


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
def test_a_killed_trainer_is_told_of_and_the_next_start_works(
    qtbot: QtBot, dialog: TrainingDialog, out: Path
) -> None:
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    progress = dialog.model.state.value.progress
    assert progress is not None
    os.kill(int(progress.metrics["pid"]), signal.SIGKILL)
    wait_for(qtbot, dialog.model, "failed")

    assert "broke off" in dialog.progress.verdict.text()
    assert not out.exists()
    dialog.again.click()
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)
    dialog.stop.click()
    wait_for(qtbot, dialog.model, "done")


@posix
def test_a_real_training_that_is_killed_leaves_nothing_and_the_window_goes_on(
    qtbot: QtBot, studio: Studio, dialog: TrainingDialog
) -> None:
    if importlib.util.find_spec("keras") is None:
        pytest.skip("needs the extra lento[train]")
    request = replace(dialog.model.request.value, from_shipped=False, device="cpu")
    dialog.model.request.set_value(request)
    dialog.model.make_job = train_job
    dialog.start.click()
    wait_for_progress(qtbot, dialog.model, "prepare")
    pid = studio._runner._workers["trainer"].pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(qtbot, dialog.model, "failed")

    assert "broke off" in dialog.progress.verdict.text()
    assert list(request.out.parent.iterdir()) == []
    dialog.model.reset()
    dialog.model.make_job = lambda _: PretendTraining(request.out, steps=3)
    dialog.start.click()
    wait_for(qtbot, dialog.model, "done")


def test_a_training_that_cannot_begin_says_why(qtbot: QtBot, dialog: TrainingDialog) -> None:
    def too_little(request: TrainingRequest) -> Job[object]:
        return TooLittle()

    dialog.model.make_job = too_little
    dialog.start.click()
    wait_for(qtbot, dialog.model, "failed")

    assert dialog.progress.verdict.text() == "There is nothing to train on. Add music."


def test_the_request_becomes_the_job_that_it_describes(tmp_path: Path) -> None:
    request = TrainingRequest(tmp_path, "A: b?", 5.0, from_shipped=False, device="cpu", seed=3)

    job = train_job(request)

    assert (job.folder, job.minutes, job.base, job.device) == (tmp_path, 5.0, None, "cpu")
    assert job.out.name == "A b.lento"
    job.out.write_bytes(b"")
    assert train_job(request).out.name == "A b 2.lento"


def test_curves_stay_short_and_keep_their_ends() -> None:
    curves = Curves()
    for step in range(10 * MOST_POINTS):
        curves.add({"steps": float(step), "loss": float(step)})

    steps, values = curves.line("loss")
    assert len(steps) <= MOST_POINTS
    assert (steps[0], steps[-1]) == (0.0, 10.0 * MOST_POINTS - 1)
    assert steps == values == sorted(steps)


@pytest.mark.parametrize(("on_gpu", "words"), [(0.0, "processor"), (1.0, "graphics card")])
def test_what_computes_is_told_while_it_computes(
    qtbot: QtBot, studio: Studio, on_gpu: float, words: str
) -> None:
    view = TrainingProgress(studio.training, studio.figures)
    qtbot.addWidget(view)

    view._show_progress(Progress("train", 3, 60, {"steps": 9.0, "on_gpu": on_gpu}))

    assert words in view.facts.text()
