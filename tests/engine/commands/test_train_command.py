"""The train command, and Ctrl-C while it runs."""

import argparse
import os
import signal

import pytest

from engine.commands import train
from engine.errors import FileNotWritten
from engine.jobs import Progress
from engine.model.registry import find_model
from engine.storage import written
from engine.training.job import TrainJob, TrainResult
from tests.engine.tiny_model import make_tiny_model


def parsed(*arguments):
    parser = argparse.ArgumentParser()
    train.add_arguments(parser)
    return parser.parse_args(list(arguments))


@pytest.fixture
def result(tmp_path):
    return TrainResult(
        tmp_path / "m.lento",
        verdict="It is good.",
        accuracy=0.9,
        held_out=True,
        kl_bits=30.0,
        active_units=20,
        windows=100,
        steps=50,
        seconds=60.0,
        device="CPU",
        skipped=("a.mid: It is no music.",),
    )


def test_the_answer_has_the_fields_of_the_contract(monkeypatch, tmp_path, result, capsys):
    monkeypatch.setattr(TrainJob, "run", lambda self, link: result)

    answer = train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert {
        *("model", "verdict", "accuracy", "kl_bits", "active_units"),
        *("steps", "seconds", "device"),
    } <= answer.keys()
    assert "It is good." in train.describe(answer)
    assert "not used: a.mid" in train.describe(answer)
    assert capsys.readouterr().out == ""


def test_ctrl_c_stops_and_keeps_and_a_second_one_gives_up(monkeypatch, tmp_path, result):
    asked = []

    def run(job, link):
        link.report(Progress("train", 1, 50))
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGINT)
            asked.append((link.stop_requested, link.cancel_requested))
        return result

    monkeypatch.setattr(TrainJob, "run", run)
    before = signal.getsignal(signal.SIGINT)

    train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert asked == [(True, False), (True, True)]
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_before_anything_is_learned_ctrl_c_ends_at_once(monkeypatch, tmp_path, number):
    def run(job, link):
        link.report(Progress("gather", 3, 50))
        os.kill(os.getpid(), number)

    monkeypatch.setattr(TrainJob, "run", run)

    with pytest.raises(KeyboardInterrupt, match="nothing was learned yet"):
        train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))


def test_sigterm_stops_and_keeps_as_ctrl_c_does(monkeypatch, tmp_path, result):
    asked = []

    def run(job, link):
        link.report(Progress("train", 1, 50))
        os.kill(os.getpid(), signal.SIGTERM)
        asked.append((link.stop_requested, link.cancel_requested))
        return result

    monkeypatch.setattr(TrainJob, "run", run)

    train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert asked == [(True, False)]


def test_a_place_that_cannot_be_written_is_found_out_before_training(monkeypatch, tmp_path):
    def refused(**_where):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(written.tempfile, "NamedTemporaryFile", refused)
    monkeypatch.setattr(TrainJob, "run", lambda self, link: pytest.fail("it began"))

    with pytest.raises(FileNotWritten, match="Permission denied"):
        train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))
    assert list(tmp_path.iterdir()) == []


def test_a_model_is_replaced_only_where_that_was_said_and_never_its_base(monkeypatch, tmp_path):
    mine = make_tiny_model(tmp_path / "mine.lento")
    monkeypatch.setattr(TrainJob, "run", lambda self, link: pytest.fail("it began"))
    arguments = [str(tmp_path), "--out", str(mine)]

    with pytest.raises(FileNotWritten, match="--overwrite"):
        train.run(parsed(*arguments))
    with pytest.raises(FileNotWritten, match="is the file that is read"):
        train.run(parsed(*arguments, "--overwrite", "--from", str(mine)))
    with pytest.raises(FileNotWritten, match="comes with Lento"):
        train.run(parsed(str(tmp_path), "--overwrite", "--out", str(find_model())))


def test_progress_goes_to_stderr_not_too_often(monkeypatch, tmp_path, result, capsys):
    def run(job, link):
        for step in range(50):
            link.report(Progress("train", step, 50, {"loss": 1.0}))
        return result

    monkeypatch.setattr(TrainJob, "run", run)

    train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert capsys.readouterr().err == "Learning: 0 of 50\n"


@pytest.mark.parametrize(
    "wrong",
    [
        ("--minutes", "0"),
        ("--minutes", "nan"),
        ("--minutes", "abc"),
        ("--steps", "0"),
        ("--device", "abacus"),
    ],
)
def test_wrong_usage_is_told_as_such(wrong, tmp_path, capsys):
    with pytest.raises(SystemExit) as ended:
        parsed(str(tmp_path), "--out", "m.lento", *wrong)

    assert ended.value.code == 2


def test_several_folders_and_a_device_reach_the_job(monkeypatch, tmp_path, result):
    jobs = []
    monkeypatch.setattr(TrainJob, "run", lambda self, link: jobs.append(self) or result)

    train.run(parsed("a", "b", "--out", "m.lento", "--device", "cpu", "--seed", "7"))

    assert [path.name for path in jobs[0].folder] == ["a", "b"]
    assert (jobs[0].device, jobs[0].seed, jobs[0].base) == ("cpu", 7, None)
