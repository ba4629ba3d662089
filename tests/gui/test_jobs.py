"""Jobs seen from the window: signals on the GUI thread, outcomes once, deaths survived."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from engine.errors import TooLittleMusic, WorkerDied
from engine.jobs import Cancelled, Done, Failed, Progress
from gui.jobs import JobRunner, RunningJob, WorkerName
from tests.engine.worker import sample_jobs as jobs

PATIENCE_MS = 60_000  # Only a hang is ever this slow.

both_workers = pytest.mark.parametrize("worker", ["engine", "trainer"])
posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.shut_down()


def outcome_of(qtbot: QtBot, running: RunningJob) -> object:
    with qtbot.waitSignal(running.finished, timeout=PATIENCE_MS) as finished:
        pass
    return finished.args[0]


def wait_for_progress(qtbot: QtBot, running: RunningJob) -> Progress:
    with qtbot.waitSignal(running.progressed, timeout=PATIENCE_MS) as progressed:
        pass
    (progress,) = progressed.args
    assert isinstance(progress, Progress)
    return progress


@both_workers
def test_a_result_arrives_once_on_the_gui_thread(
    qtbot: QtBot, runner: JobRunner, worker: WorkerName
) -> None:
    heard: list[tuple[object, QThread]] = []
    running = runner.start(jobs.Echo("clip"), worker)
    running.finished.connect(lambda outcome: heard.append((outcome, QThread.currentThread())))

    outcome_of(qtbot, running)
    qtbot.wait(150)

    app = QCoreApplication.instance()
    assert app is not None
    assert heard == [(Done("clip"), app.thread())]


def test_the_last_progress_comes_before_the_outcome_and_nothing_after(
    qtbot: QtBot, runner: JobRunner
) -> None:
    heard: list[object] = []
    running = runner.start(jobs.Steps(5_000))
    running.progressed.connect(heard.append)
    running.finished.connect(heard.append)

    outcome_of(qtbot, running)
    qtbot.wait(150)

    assert heard[-2:] == [Progress("count", 5_000, 5_000, {"half": 2_500.0}), Done(5_000)]


def test_a_stopped_job_still_gives_its_result(qtbot: QtBot, runner: JobRunner) -> None:
    running = runner.start(jobs.ReportThenWait(), "trainer")
    wait_for_progress(qtbot, running)

    running.stop()

    assert outcome_of(qtbot, running) == Done("stopped")


def test_a_cancelled_job_ends_as_cancelled_and_not_as_failed(
    qtbot: QtBot, runner: JobRunner
) -> None:
    running = runner.start(jobs.ReportThenWait())
    wait_for_progress(qtbot, running)

    running.cancel()

    assert outcome_of(qtbot, running) == Cancelled()


def test_a_failure_is_an_outcome_with_its_sentence(qtbot: QtBot, runner: JobRunner) -> None:
    outcome = outcome_of(qtbot, runner.start(jobs.TooLittle()))

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, TooLittleMusic)


@posix
@both_workers
def test_a_killed_child_fails_its_job_and_the_next_one_works(
    qtbot: QtBot, runner: JobRunner, worker: WorkerName
) -> None:
    running = runner.start(jobs.Deaf(), worker)
    os.kill(wait_for_progress(qtbot, running).done, signal.SIGKILL)

    outcome = outcome_of(qtbot, running)

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, WorkerDied)
    assert outcome_of(qtbot, runner.start(jobs.Echo(1), worker)) == Done(1)


def test_training_does_not_hold_up_the_engine(qtbot: QtBot, runner: JobRunner) -> None:
    training = runner.start(jobs.ReportThenWait(), "trainer")

    assert outcome_of(qtbot, runner.start(jobs.Echo(1))) == Done(1)
    training.cancel()
    assert outcome_of(qtbot, training) == Cancelled()


def test_more_commands_than_threads_all_come_back(qtbot: QtBot, runner: JobRunner) -> None:
    heard: list[object] = []
    for number in range(100):
        runner.start(jobs.Echo(number)).finished.connect(heard.append)

    qtbot.waitUntil(lambda: len(heard) == 100, timeout=PATIENCE_MS)

    assert sorted(outcome.result for outcome in heard if isinstance(outcome, Done)) == [*range(100)]


def test_a_job_that_has_ended_can_still_be_asked_to_stop(qtbot: QtBot, runner: JobRunner) -> None:
    running = runner.start(jobs.Echo(1))
    outcome_of(qtbot, running)
    qtbot.wait(20)

    running.stop()
    running.cancel()


def test_shutting_down_tells_every_outcome_and_leaves_no_process_or_thread(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    runner = JobRunner()
    heard: list[object] = []
    started = [runner.start(jobs.ReportThenWait(), worker) for worker in ("engine", "trainer")]
    started.append(runner.start(jobs.Echo(1)))
    for running in started:
        running.finished.connect(heard.append)
    with qtbot.waitSignals([job.progressed for job in started[:2]], timeout=PATIENCE_MS):
        pass

    runner.shut_down()
    qtbot.wait(150)

    assert heard == [Cancelled()] * 3
    assert multiprocessing.active_children() == []
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= before)


def test_the_window_does_not_wait_for_a_job_that_does_not_listen(qtbot: QtBot) -> None:
    runner = JobRunner()
    running = runner.start(jobs.Deaf(), "trainer")
    wait_for_progress(qtbot, running)

    with qtbot.waitSignal(running.finished) as finished:
        runner.shut_down(bound_s=0.2)

    assert finished.args == [Cancelled()]
