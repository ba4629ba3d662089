"""Jobs in a real child process: results, progress, requests, deaths and the end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.errors import LentoError, TooLittleMusic, WorkerDied
from engine.jobs import Cancelled, Done, Failed, Progress
from engine.worker.client import JobHandle, WorkerClient
from tests.engine.worker import sample_jobs as jobs

ROOT = Path(__file__).parents[3]
PATIENCE_S = 60.0  # Only a hang is ever this slow.

posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")


@pytest.fixture
def worker() -> Iterator[WorkerClient]:
    client = WorkerClient("engine")
    yield client
    client.shut_down()


@pytest.fixture
def one_shot() -> Iterator[WorkerClient]:
    client = WorkerClient("trainer", one_shot=True)
    yield client
    client.shut_down()


def result_of(handle: JobHandle) -> Any:
    outcome = handle.outcome(PATIENCE_S)
    assert isinstance(outcome, Done), outcome
    return outcome.result


def error_of(handle: JobHandle) -> BaseException:
    outcome = handle.outcome(PATIENCE_S)
    assert isinstance(outcome, Failed), outcome
    return outcome.error


def wait_until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def is_alive(pid: int) -> bool:
    """Whether the process exists, zombies included."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_result_comes_back_equal(worker: WorkerClient) -> None:
    value = {"z": (0.5, -1.0), "path": Path("a.mid"), "big": b"\x00" * 3_000_000}

    assert result_of(worker.submit(jobs.Echo(value))) == value


def test_no_child_is_started_before_the_first_job() -> None:
    assert WorkerClient("engine").pid is None


def test_jobs_run_in_the_order_given_in_one_child(worker: WorkerClient) -> None:
    handles = [worker.submit(jobs.Surroundings()) for _ in range(3)]

    assert len({result_of(handle)["pid"] for handle in handles}) == 1


def test_the_child_knows_no_qt_and_nothing_heavy(worker: WorkerClient) -> None:
    assert result_of(worker.submit(jobs.Surroundings()))["heavy"] == []


@posix
def test_the_child_has_the_name_environment_and_priority_it_was_given() -> None:
    worker = WorkerClient("trainer", env={"KERAS_BACKEND": "tensorflow"}, niceness=3)
    before = os.getpriority(os.PRIO_PROCESS, 0)

    told = result_of(worker.submit(jobs.Surroundings(("KERAS_BACKEND",))))
    worker.shut_down()

    assert told["env"] == {"KERAS_BACKEND": "tensorflow"}
    assert told["niceness"] == min(before + 3, 19)
    assert told["name"] in ("lento-trainer", "")
    assert "KERAS_BACKEND" not in os.environ


def test_the_newest_progress_is_there_before_the_outcome(worker: WorkerClient) -> None:
    handle = worker.submit(jobs.Steps(20_000))

    assert result_of(handle) == 20_000
    assert handle.latest == Progress("count", 20_000, 20_000, {"half": 10_000.0})


def test_the_last_of_a_burst_of_reports_is_told_although_no_more_follow(
    worker: WorkerClient,
) -> None:
    handle = worker.submit(jobs.ReportThenWait())

    wait_until(lambda: handle.latest == Progress("wait", 1))
    handle.cancel()


def test_a_stopped_job_still_gives_its_result(worker: WorkerClient) -> None:
    handle = worker.submit(jobs.ReportThenWait())
    wait_until(lambda: handle.latest)

    handle.stop()

    assert result_of(handle) == "stopped"


def test_a_stop_before_the_job_began_is_not_forgotten(worker: WorkerClient) -> None:
    before, handle = (worker.submit(jobs.ReportThenWait()) for _ in range(2))

    handle.stop()
    before.stop()

    assert result_of(handle) == "stopped"


def test_a_paused_job_waits_and_goes_on_where_it_was(worker: WorkerClient) -> None:
    handle = worker.submit(jobs.CountWithPauses())
    wait_until(lambda: handle.latest)
    handle.pause()
    wait_until(lambda: handle.latest and handle.latest.stage == "paused")
    paused = handle.latest
    time.sleep(0.3)
    assert handle.latest is paused
    assert not handle.done

    handle.resume()

    wait_until(lambda: handle.latest is not paused)
    assert handle.latest.done == paused.done + 1
    handle.pause()
    handle.stop()  # A job that waits can be stopped as any other.
    assert result_of(handle) == "stopped"


def test_a_job_that_is_left_at_the_end_may_keep_what_another_goes_on_from(tmp_path: Path) -> None:
    kept, cancelled = tmp_path / "kept", tmp_path / "cancelled"
    client = WorkerClient("trainer")
    handle = client.submit(jobs.CountWithPauses(cancelled))
    wait_until(lambda: handle.latest)
    handle.cancel()
    handle.outcome(PATIENCE_S)
    handle = client.submit(jobs.CountWithPauses(kept))
    wait_until(lambda: handle.latest)
    handle.pause()

    client.shut_down(PATIENCE_S)

    assert handle.outcome(0.0) == Cancelled()
    assert kept.exists()
    assert not cancelled.exists()


def test_a_cancelled_job_ends_as_cancelled_and_the_child_lives_on(worker: WorkerClient) -> None:
    handle = worker.submit(jobs.ReportThenWait())
    wait_until(lambda: handle.latest)
    pid = worker.pid

    handle.cancel()

    assert handle.outcome(PATIENCE_S) == Cancelled()
    assert result_of(worker.submit(jobs.Surroundings()))["pid"] == pid


def test_a_waiting_job_is_cancelled_at_once(worker: WorkerClient) -> None:
    running = worker.submit(jobs.ReportThenWait())
    waiting = worker.submit(jobs.Echo(1))

    waiting.cancel()

    assert waiting.outcome(PATIENCE_S) == Cancelled()
    assert not running.done
    running.stop()
    assert result_of(running) == "stopped"


def test_an_outcome_that_is_not_there_yet_is_a_timeout(worker: WorkerClient) -> None:
    handle = worker.submit(jobs.ReportThenWait())

    with pytest.raises(TimeoutError):
        handle.outcome(timeout=0)
    handle.cancel()


def test_an_error_keeps_its_type_its_sentence_and_its_traceback(worker: WorkerClient) -> None:
    error = error_of(worker.submit(jobs.TooLittle()))

    assert type(error) is TooLittleMusic
    assert str(error) == "The folder holds 3 bars. Add more music."
    assert "sample_jobs.py" in error.__notes__[0]


@pytest.mark.parametrize("error", [ValueError("z"), SystemExit(3), KeyboardInterrupt()], ids=repr)
def test_whatever_a_job_raises_the_child_lives_on(
    worker: WorkerClient, error: BaseException
) -> None:
    came_back = error_of(worker.submit(jobs.Fail(error)))

    assert (type(came_back), came_back.args) == (type(error), error.args)
    assert result_of(worker.submit(jobs.Echo(1))) == 1


def test_an_error_that_cannot_be_sent_arrives_as_its_text(worker: WorkerClient) -> None:
    explained = error_of(worker.submit(jobs.FailStubbornly(explained=True)))
    bug = error_of(worker.submit(jobs.FailStubbornly(explained=False)))

    assert type(explained) is LentoError
    assert str(explained) == "The disk is full. Free some space."
    assert type(bug) is RuntimeError
    assert str(bug) == "StubbornError: three strings broke"
    assert "raise StubbornError" in bug.__notes__[0]


def test_an_error_of_a_foreign_package_does_not_make_the_parent_import_it(
    worker: WorkerClient,
) -> None:
    error = error_of(worker.submit(jobs.Fail(jobs.ForeignError("no device"))))

    assert type(error) is RuntimeError
    assert str(error) == "ForeignError: no device"


def test_a_result_that_cannot_be_sent_is_a_failure(worker: WorkerClient) -> None:
    assert "function cannot leave" in str(error_of(worker.submit(jobs.Unsendable())))


def test_a_job_that_cannot_be_sent_is_a_failure(worker: WorkerClient) -> None:
    error_of(worker.submit(jobs.Echo(lambda: None)))

    assert result_of(worker.submit(jobs.Echo(1))) == 1


def test_a_job_that_the_child_cannot_read_is_a_failure(worker: WorkerClient) -> None:
    assert isinstance(error_of(worker.submit(jobs.BadImport())), ModuleNotFoundError)


@posix
def test_a_job_whose_child_is_killed_has_failed_and_the_next_ones_run(
    worker: WorkerClient,
) -> None:
    first = worker.submit(jobs.Deaf())
    queued = worker.submit(jobs.Echo("queued"))
    wait_until(lambda: first.latest)
    assert first.latest is not None

    os.kill(first.latest.done, signal.SIGKILL)

    error = error_of(first)
    assert isinstance(error, WorkerDied)
    assert "memory" in str(error)
    assert result_of(queued) == "queued"
    assert result_of(worker.submit(jobs.Echo("next"))) == "next"


@posix
def test_a_job_that_kills_its_process_is_not_run_again(
    worker: WorkerClient, tmp_path: Path
) -> None:
    result_of(worker.submit(jobs.Echo("warm")))

    error = error_of(worker.submit(jobs.DieOnce(tmp_path / "marker")))

    assert isinstance(error, WorkerDied)


@posix
@pytest.mark.parametrize("pause_s", [0.0, 0.2])
def test_a_child_that_died_between_jobs_fails_none(worker: WorkerClient, pause_s: float) -> None:
    pid = result_of(worker.submit(jobs.Surroundings()))["pid"]

    os.kill(pid, signal.SIGKILL)
    time.sleep(pause_s)

    assert result_of(worker.submit(jobs.Echo("next"))) == "next"
    wait_until(lambda: not is_alive(pid))


@posix
def test_a_garbled_pipe_counts_as_death(worker: WorkerClient) -> None:
    assert isinstance(error_of(worker.submit(jobs.Garble())), WorkerDied)
    assert result_of(worker.submit(jobs.Echo("next"))) == "next"


def test_a_one_shot_worker_has_a_process_for_each_job_that_ends_with_it(
    one_shot: WorkerClient,
) -> None:
    handles = [one_shot.submit(jobs.Surroundings()) for _ in range(2)]

    pids = [result_of(handle)["pid"] for handle in handles]

    assert pids[0] != pids[1]
    wait_until(lambda: one_shot.pid is None)
    if os.name == "posix":
        assert not any(is_alive(pid) for pid in pids)


@posix
def test_shutting_down_cancels_what_runs_and_what_waits_and_leaves_no_process() -> None:
    worker = WorkerClient("engine")
    running = worker.submit(jobs.ReportThenWait())
    waiting = worker.submit(jobs.Echo(1))
    wait_until(lambda: running.latest)
    pid = worker.pid
    assert pid is not None

    worker.shut_down()

    assert [running.outcome(0), waiting.outcome(0)] == [Cancelled(), Cancelled()]
    assert not is_alive(pid)
    assert worker.submit(jobs.Echo(1)).outcome(0) == Cancelled()


@posix
@pytest.mark.parametrize("frozen", [False, True], ids=["computing", "halted"])
def test_a_child_that_does_not_listen_is_killed_at_the_end(frozen: bool) -> None:
    worker = WorkerClient("engine")
    handle = worker.submit(jobs.Deaf())
    wait_until(lambda: handle.latest)
    assert handle.latest is not None
    pid = handle.latest.done
    if frozen:
        os.kill(pid, signal.SIGSTOP)

    worker.shut_down(bound_s=0.2)

    assert handle.outcome(0) == Cancelled()
    assert not is_alive(pid)


def test_shutting_down_twice_or_unused_does_nothing() -> None:
    worker = WorkerClient("engine")

    worker.shut_down()
    worker.shut_down()


PROGRAM = """
import sys, time
from engine.worker.client import WorkerClient
from tests.engine.worker.sample_jobs import Deaf

if __name__ == "__main__":
    handle = WorkerClient("engine").submit(Deaf())
    while handle.latest is None:
        time.sleep(0.005)
    print(handle.latest.done, flush=True)
    sys.stdin.readline()
"""


@posix
@pytest.mark.parametrize("how", ["returns", "is killed"])
def test_no_child_outlives_a_program_that(how: str, tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, "utf-8")
    program = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert program.stdin is not None
    assert program.stdout is not None
    with program:
        child = int(program.stdout.readline())
        if how == "is killed":
            program.kill()
        else:
            program.stdin.write("end\n")
            program.stdin.flush()
        code = program.wait(PATIENCE_S)

    assert code == (-signal.SIGKILL if how == "is killed" else 0)
    wait_until(lambda: not is_alive(child))
