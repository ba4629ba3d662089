"""Calls in several processes: every call has one answer, whatever becomes of its process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from engine.errors import WorkerDied
from engine.jobs import Done, JobLink
from engine.worker import pool as room
from engine.worker.client import WorkerClient
from engine.worker.memory import TOO_MUCH_MEMORY, peak_bytes
from engine.worker.pool import Pool
from engine.worker.pool_child import Answer, PoolSettings
from tests.engine.worker import sample_calls as calls
from tests.engine.worker.pool_jobs import DoubleManyJob
from tests.engine.worker.test_client import PATIENCE_S, is_alive, wait_until

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the bound itself")


@pytest.fixture
def pool() -> Iterator[Pool]:
    with closing(Pool(PoolSettings(workers=2, deadline_s=1.0, memory_bytes=200 << 20))) as opened:
        yield opened


def all_answers(pool: Pool) -> dict[object, Answer]:
    """The answers to everything in flight, by their tags."""
    found: dict[object, Answer] = {}
    while pool.in_flight:
        for answer in pool.answers(PATIENCE_S):
            assert answer.tag not in found
            found[answer.tag] = answer
    return found


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_every_call_has_its_answer(workers: int) -> None:
    with closing(Pool(PoolSettings(workers))) as pool:
        for number in range(200):
            pool.submit(number, calls.double, number)
        answers = all_answers(pool)

    assert {tag: answer.value for tag, answer in answers.items()} == {
        number: 2 * number for number in range(200)
    }


def test_a_fast_call_does_not_wait_for_a_slow_one(pool: Pool) -> None:
    pool.submit("slow", calls.sleep_then, 0.5, None)
    pool.submit("fast", calls.echo, None)

    assert [answer.tag for answer in pool.answers(PATIENCE_S)] == ["fast"]


def test_large_calls_and_answers_pass_in_any_number(pool: Pool) -> None:
    large = b"\x07" * 3_000_000

    for number in range(12):
        pool.submit(number, calls.echo, large)

    assert all(answer.value == large for answer in all_answers(pool).values())


def test_there_is_room_until_every_process_is_busy(pool: Pool) -> None:
    submitted = 0
    while pool.has_room:
        pool.submit(submitted, calls.sleep_then, 0.01, submitted)
        submitted += 1

    assert submitted <= 2 * (room.CALLS_AHEAD + 1)
    assert len(all_answers(pool)) == submitted


@pytest.mark.parametrize(
    ("function", "failure"),
    [
        (calls.crash, "died"),
        (calls.hang, "too_slow"),
        (calls.hang_inside_compiled_code, "too_slow"),
        (calls.leave, "raised"),
        (calls.unsendable, "raised"),
        pytest.param(calls.eat_memory, "too_large", marks=linux),
        pytest.param(calls.eat_memory_and_never_say, "too_slow", marks=linux),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_what_one_call_does_costs_that_call_alone(
    pool: Pool, function: Callable[..., Any], failure: str
) -> None:
    for number in range(20):
        pool.submit(number, calls.double, number)
    pool.submit("bad", function)
    for number in range(20, 60):
        pool.submit(number, calls.double, number)

    answers = all_answers(pool)

    assert answers.pop("bad").failure == failure
    assert [answers[number].value for number in range(60)] == [2 * n for n in range(60)]


def test_many_bad_calls_in_a_row_are_answered_all(pool: Pool) -> None:
    for number in range(6):
        pool.submit(number, calls.end, number + 1)

    assert {answer.failure for answer in all_answers(pool).values()} == {"died"}


def test_a_call_that_killed_its_process_is_not_made_again(pool: Pool, tmp_path: Path) -> None:
    pool.submit("bad", calls.write_then_die, tmp_path / "marker")

    assert all_answers(pool)["bad"].failure == "died"
    assert (tmp_path / "marker").read_text() == "0"


@pytest.mark.parametrize("workers", [0, 1])
def test_an_error_is_an_answer_with_its_text(workers: int) -> None:
    with closing(Pool(PoolSettings(workers))) as pool:
        pool.submit(1, calls.fail, "no such bar")
        (answer,) = pool.answers(PATIENCE_S)

    assert answer.failure == "raised"
    assert "no such bar" in answer.words


def test_memory_is_watched_where_the_system_does_not_bound_it() -> None:
    code = (
        "import engine.worker.memory as m\n"
        "m._let_the_system_bound = lambda extra: None\n"
        "m.bound_memory(64 << 20)\n"
        "from tests.engine.worker.sample_calls import eat_memory\n"
        "eat_memory()"
    )

    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)

    assert ended.returncode == TOO_MUCH_MEMORY


def test_a_process_knows_the_most_it_held() -> None:
    assert peak_bytes() > 10 << 20


def test_the_processes_are_light_and_compute_on_one_thread_each(pool: Pool) -> None:
    pool.submit(1, calls.surroundings)

    told = all_answers(pool)[1].value

    assert told["threads"] == "1"
    assert not told["qt"]
    assert told["pid"] in pool.pids


@posix
def test_nothing_is_lost_when_the_system_kills_a_process(pool: Pool) -> None:
    for number in range(40):
        pool.submit(number, calls.sleep_then, 0.01, number)
    pool.answers(PATIENCE_S)
    wait_until(lambda: pool.pids)

    os.kill(pool.pids[0], signal.SIGKILL)

    answers = all_answers(pool)
    assert sum(answer.failure is not None for answer in answers.values()) <= 1


def test_processes_that_cannot_start_are_an_error_and_no_endless_loop() -> None:
    settings = PoolSettings(1, warm=calls.leave)

    with closing(Pool(settings)) as pool:
        pool.submit(1, calls.double, 1)
        with pytest.raises(WorkerDied, match="could not be started"):
            pool.answers(PATIENCE_S)


@posix
def test_closing_ends_every_process_at_once(pool: Pool) -> None:
    pool.submit(1, calls.hang)
    pool.submit(2, calls.double, 1)
    pool.answers(PATIENCE_S)
    pids = pool.pids
    began = time.monotonic()

    pool.close()

    assert time.monotonic() - began < room.QUIT_BOUND_S
    wait_until(lambda: not any(is_alive(pid) for pid in pids))


def test_a_job_of_a_child_process_may_have_a_pool() -> None:
    worker = WorkerClient("importer")

    outcome = worker.submit(DoubleManyJob(50)).outcome(PATIENCE_S)
    worker.shut_down()

    assert outcome == Done(sum(2 * number for number in range(50)))


def test_a_job_with_a_pool_may_be_run_directly() -> None:
    assert DoubleManyJob(10).run(JobLink()) == 90


PROGRAM = """
import sys
from engine.worker.pool import Pool
from engine.worker.pool_child import PoolSettings
from tests.engine.worker.sample_calls import echo, hang

if __name__ == "__main__":
    pool = Pool(PoolSettings(2, deadline_s=60.0))
    for tag in range(2):
        pool.submit(tag, echo, tag)
    while pool.in_flight:
        pool.answers()
    for tag in range(2):
        pool.submit(tag, hang)
    pool.answers(0.2)
    print(*pool.pids, flush=True)
    sys.stdin.readline()
"""


@posix
@pytest.mark.parametrize("how", ["returns", "is killed"])
def test_no_process_outlives_a_program_that(how: str, tmp_path: Path) -> None:
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
        pids = [int(word) for word in program.stdout.readline().split()]
        if how == "is killed":
            program.kill()
        else:
            program.stdin.write("end\n")
            program.stdin.flush()
        program.wait(PATIENCE_S)

    assert len(pids) == 2
    wait_until(lambda: not any(is_alive(pid) for pid in pids))


@linux
def test_a_process_that_imports_numpy_at_its_birth_has_no_threads_of_blas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    with closing(Pool(PoolSettings(workers=1, warm=calls.import_numpy))) as pool:
        pool.submit("names", calls.names_of_threads)
        answer = all_answers(pool)["names"]

    assert len(answer.value) <= 3, answer  # Its own, the one that watches its parent, its memory.
    assert "OPENBLAS_NUM_THREADS" not in os.environ
