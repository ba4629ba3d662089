"""The train command, and Ctrl-C while it runs."""

import argparse
import dataclasses
import json
import os
import signal

import pytest

from engine.commands import train
from engine.commands.answer import as_json
from engine.errors import FileNotWritten
from engine.jobs import JobLink, Progress
from engine.library.curated import ConsentJob
from engine.library.database import library_file
from engine.model.checkpoint import rewrite_card
from engine.model.learned import Source
from engine.model.registry import find_model
from engine.pieces.sources import content_hash
from engine.storage import written
from engine.training.job import TrainJob
from engine.training.news import Finding
from engine.training.provenance import provenance
from engine.training.remembered import Remembered, remember
from tests.engine.tiny_model import make_tiny_model
from tests.engine.training.conftest import write_tune


def parsed(*arguments):
    parser = argparse.ArgumentParser()
    train.add_arguments(parser)
    return parser.parse_args(list(arguments))


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

    assert capsys.readouterr().err == "Learning: 0 %\n"


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


def test_what_went_wrong_is_told_and_clips_are_not(monkeypatch, tmp_path, result):
    finding = Finding("collapse", 7, "It wrote much the same.", repaired=True)
    result = dataclasses.replace(result, findings=(finding,), way="fine-tune")
    monkeypatch.setattr(TrainJob, "run", lambda self, link: result)

    answer = train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))

    assert "It wrote much the same." in train.describe(answer)
    told = json.loads(as_json(answer))
    assert told["findings"][0]["trouble"] == "collapse"
    assert told["way"] == "fine-tune"
    assert "previews" not in told


def test_the_way_and_the_library_reach_the_job(monkeypatch, tmp_path, result, data_dir):
    jobs = []
    monkeypatch.setattr(TrainJob, "run", lambda self, link: jobs.append(self) or result)

    train.run(parsed("a", "--out", "m.lento", "--way", "personalise"))

    assert [job.way for job in jobs] == ["personalise"]
    assert [job.library for job in jobs] == [data_dir / "library.sqlite"]  # Also of tomorrow.


def test_a_model_is_trained_again_without_what_was_withdrawn(monkeypatch, tmp_path, result, capsys):
    for shift in range(3):
        write_tune(tmp_path / f"tune{shift}.mid", shift)
    tunes = [tmp_path / f"tune{shift}.mid" for shift in range(3)]
    hashes = [content_hash(path.read_bytes()) for path in tunes]
    model = make_tiny_model(tmp_path / "old.lento")
    sources = [Source(path.name, "5" * 64, name) for path, name in zip(tunes, hashes, strict=True)]
    rewrite_card(model, model, lambda card: {**card, **provenance(sources, "scratch")})
    remember(model, Remembered((tmp_path,), way="scratch"))
    ConsentJob(library_file(), {hashes[1]: False}).run(JobLink())
    tunes[2].unlink()
    jobs = []
    monkeypatch.setattr(TrainJob, "run", lambda self, link: jobs.append(self) or result)

    train.run(parsed("--again", str(model), "--out", str(tmp_path / "new.lento")))

    (job,) = jobs
    assert (job.folder, job.out) == ((tunes[0],), tmp_path / "new.lento")
    said = capsys.readouterr().err
    assert "left out: tune1.mid may not be learned from" in said
    assert "left out: tune2.mid was not found" in said
    assert "from no file that was withdrawn" not in said
    train.run(parsed("--again", str(model), "--out", str(tmp_path / "n.lento"), "--steps", "9"))
    assert (jobs[1].steps, jobs[1].seed) == (9, job.seed)
    looked = train.run(parsed("--again", str(model), "--preflight"))
    assert looked["files"] == 1
    with pytest.raises(FileNotWritten, match="it would be lost"):
        train.run(parsed("--again", str(model), "--out", str(model), "--overwrite"))


def test_a_look_before_trains_nothing(monkeypatch, tmp_path):
    monkeypatch.setattr(TrainJob, "run", lambda self, link: pytest.fail("it began"))
    for shift in range(2):
        write_tune(tmp_path / f"tune{shift}.mid", shift)
    (tmp_path / "broken.mid").write_bytes(b"no music")

    answer = train.run(parsed(str(tmp_path), "--preflight"))

    told = json.loads(as_json(answer))
    assert told["suits"] == "personalise"
    assert told["files"] == 3
    assert [way["way"] for way in told["ways"]] == ["personalise", "fine-tune", "scratch"]
    words = train.describe(answer)
    assert "3 files, 2 of them with music" in words
    assert "* personalise" in words
    assert "not used: broken.mid" in words
