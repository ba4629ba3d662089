"""The train command, and Ctrl-C while it runs."""

import argparse
import os
import signal

import pytest

from engine.commands import train
from engine.jobs import Progress
from engine.training.job import TrainJob, TrainResult


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
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGINT)
            asked.append((link.stop_requested, link.cancel_requested))
        return result

    monkeypatch.setattr(TrainJob, "run", run)
    before = signal.getsignal(signal.SIGINT)

    train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert asked == [(True, False), (True, True)]
    assert signal.getsignal(signal.SIGINT) is before


def test_progress_goes_to_stderr_not_too_often(monkeypatch, tmp_path, result, capsys):
    def run(job, link):
        for step in range(50):
            link.report(Progress("train", step, 50, {"loss": 1.0}))
        return result

    monkeypatch.setattr(TrainJob, "run", run)

    train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert capsys.readouterr().err == "train 0 of 50 loss 1\n"


@pytest.mark.parametrize(
    "wrong", [("--minutes", "0"), ("--minutes", "nan"), ("--steps", "0"), ("--device", "abacus")]
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
