"""Which flags of the train command go together, and the trainings that broke off."""

import dataclasses
import json
from datetime import UTC, datetime

import pytest

from engine.commands import look_before, train, unfinished
from engine.commands.answer import as_json
from engine.commands.preflight_text import not_used
from engine.commands.usage import WrongUsage
from engine.errors import TooLittleMusic, TrainingFailed
from engine.model.checkpoint import rewrite_card
from engine.model.known import KNOWN_CONFIGS
from engine.model.learned import Source
from engine.pieces.sources import content_hash
from engine.storage.components import TrainingPart
from engine.training.device import Device
from engine.training.job import TrainJob
from engine.training.kept import trainings_place
from engine.training.preflight.preflight import DeviceRate
from engine.training.preflight.rates import remember_rates
from engine.training.provenance import provenance
from engine.training.remembered import Remembered, remember
from engine.training.trainings import ResumeJob, UnfinishedTraining
from tests.engine.commands.test_train_command import parsed
from tests.engine.tiny_model import make_tiny_model
from tests.engine.training.conftest import write_tune

OF_A_NEW_TRAINING = [
    ("--minutes", "3"),
    ("--steps", "3"),
    ("--way", "scratch"),
    ("--from", "x"),
    ("--config", "lento-melody-2bar"),
    ("--seed", "0"),
    ("--preflight",),
]


def test_an_unfinished_training_is_mentioned_and_the_last_one_goes_on(
    monkeypatch, tmp_path, result, capsys
):
    folder = trainings_place() / "0f"
    left = UnfinishedTraining(
        folder, "songs", datetime.now(UTC), 7, 0.25, None, tmp_path / "songs.lento"
    )
    monkeypatch.setattr(unfinished, "unfinished", lambda: (left,))
    monkeypatch.setattr(unfinished, "newest", lambda: folder)
    monkeypatch.setattr(TrainJob, "run", lambda self, link: result)
    jobs = []
    monkeypatch.setattr(ResumeJob, "run", lambda self, link: jobs.append(self) or result)

    train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))
    assert "songs broke off at 25 %; 'train --resume 0f'" in capsys.readouterr().err
    for name in ("last", "0f", str(tmp_path)):
        train.run(parsed("--resume", name))
    train.run(parsed("--resume", "last", "--device", "cpu"))

    assert [job.folder for job in jobs] == [folder, folder, tmp_path, folder]
    assert [job.device for job in jobs] == [None, None, None, "cpu"]
    told = train.run(parsed("--unfinished"))
    assert told["unfinished"][0]["id"] == "0f"
    assert "1 training broke off:\nsongs broke off at 25 %" in train.describe(told)


def test_a_training_that_broke_off_is_thrown_away_and_nothing_else_is(tmp_path):
    folder = trainings_place() / "0f"
    folder.mkdir(parents=True)
    (folder / "job.json").write_text("{}")
    (tmp_path / "job.json").write_text("{}")

    answer = train.run(parsed("--forget", "0f"))

    assert answer == {"forgotten": "0f"}
    assert "0f is thrown away" in train.describe(answer)
    assert not folder.exists()
    for name in ("0f", str(tmp_path)):
        with pytest.raises(TrainingFailed, match="no unfinished training"):
            train.run(parsed("--forget", name))
    assert (tmp_path / "job.json").exists()
    assert train.describe(train.run(parsed("--unfinished"))) == "There is no unfinished training."


def test_where_nothing_broke_off_there_is_nothing_to_go_on_with():
    for name in ("last", "0f"):
        with pytest.raises(TrainingFailed, match="no unfinished training"):
            train.run(parsed("--resume", name))


@pytest.mark.parametrize(
    "wrong",
    [
        ("--again", "m"),
        ("a", "--again", "m", "--out", "m.lento"),
        ("a",),
        ("--out", "m.lento"),
        ("--preflight",),
        ("a", "--resume", "last"),
        *(("--resume", "last", *flag) for flag in OF_A_NEW_TRAINING),
        ("--resume", "last", "--again", "m"),
        ("--again", "m", "--out", "n.lento", "--way", "scratch"),
        ("--again", "m", "--out", "n.lento", "--from", "x"),
        ("a", "--out", "m.lento", "--from", "x", "--config", "lento-melody-2bar"),
        ("a", "--out", "m.lento", "--minutes", "3", "--steps", "3"),
        ("--forget", "last", "--out", "m.lento"),
        ("--unfinished", "a"),
        (),
    ],
)
def test_flags_that_do_not_go_together_are_told(wrong):
    with pytest.raises(WrongUsage):
        train.run(parsed(*wrong))


def test_that_nothing_was_withdrawn_is_said_before_a_model_is_trained_again(
    monkeypatch, tmp_path, result, capsys
):
    tune = tmp_path / "tune.mid"
    write_tune(tune, 0)
    model = make_tiny_model(tmp_path / "old.lento")
    source = Source("", "5" * 64, content_hash(tune.read_bytes()))
    rewrite_card(model, model, lambda card: {**card, **provenance([source], "scratch")})
    remember(model, Remembered((tmp_path,), way="scratch"))
    monkeypatch.setattr(TrainJob, "run", lambda self, link: result)

    train.run(parsed("--again", str(model), "--out", str(tmp_path / "new.lento")))

    said = capsys.readouterr().err
    assert "old learned from no file that was withdrawn since" in said
    assert "old names none of the files that it learned from" in said


def test_a_look_before_gives_minutes_as_they_were_measured(monkeypatch, tmp_path):
    write_tune(tmp_path / "tune.mid", 0)
    device = Device("a small GPU", "gpu", "test")

    def measured(job, link):
        remember_rates(KNOWN_CONFIGS[job.config], [DeviceRate(device, 10.0, job.batch_size)])

    monkeypatch.setattr(look_before.MeasureDevicesJob, "run", measured)

    answer = train.run(parsed(str(tmp_path), "--preflight", "--way", "scratch", "--minutes", "1"))

    told = json.loads(as_json(answer))
    steps = {way["way"]: way["steps"] for way in told["ways"]}
    assert told["measured"]["scratch"] == {"device": "a small GPU", "steps_per_s": 10.0}
    assert told["minutes"]["scratch"] == pytest.approx(steps["scratch"] / 600)
    made = min(600, steps["scratch"])
    assert told["asked"] == {"way": "scratch", "minutes": 1.0, "steps": None, "steps_made": made}
    words = train.describe(answer)
    assert "on a small GPU" in words
    assert "With --minutes 1, scratch" in words


def test_a_look_before_without_the_training_part_measures_nothing_and_says_why(
    monkeypatch, tmp_path, capsys
):
    write_tune(tmp_path / "tune.mid", 0)
    monkeypatch.setattr(look_before, "training_part", lambda: TrainingPart(False, "No part."))

    answer = train.run(parsed(str(tmp_path), "--preflight", "--way", "scratch"))

    said = capsys.readouterr().err
    assert answer["measured"] == {}
    assert "Measuring" not in said
    assert "No part. Leaning a model to your music works without it" in said


def test_training_without_the_training_part_names_the_way_that_works(monkeypatch, tmp_path):
    def fails(job, link):
        raise TrainingFailed("No part.")

    monkeypatch.setattr(train, "training_part", lambda: TrainingPart(False, "No part."))
    monkeypatch.setattr(TrainJob, "run", fails)

    with pytest.raises(TrainingFailed, match=r"No part\. Leaning .* add --way personalise\."):
        train.run(parsed(str(tmp_path), "--out", str(tmp_path / "m.lento")))


def test_a_look_at_what_holds_no_music_fails_with_the_reason(tmp_path):
    with pytest.raises(TooLittleMusic, match="no MIDI file"):
        train.run(parsed(str(tmp_path), "--preflight"))
    (tmp_path / "broken.mid").write_bytes(b"no music")
    with pytest.raises(TooLittleMusic, match="Nothing can be learned"):
        train.run(parsed(str(tmp_path), "--preflight"))


def test_a_reason_that_many_files_share_is_said_once():
    said = not_used(["a.mid: It is empty.", "b.mid: It is: odd.", "c.mid: It is empty."])

    assert said == [
        "not used: 2 files, such as a.mid: It is empty.",
        "not used: b.mid: It is: odd.",
    ]


def test_a_gpu_that_was_asked_for_in_vain_is_told(monkeypatch, tmp_path, result, capsys):
    leant = dataclasses.replace(result, way="personalise")
    monkeypatch.setattr(TrainJob, "run", lambda self, link: leant)

    train.run(parsed("a", "--out", str(tmp_path / "m.lento"), "--device", "gpu"))

    assert "no GPU was used" in capsys.readouterr().err
