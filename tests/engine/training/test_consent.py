"""A file that may not be learned from is learned from in no way, from choosing it to going on."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import JobCancelled, TooLittleMusic, TrainingFailed
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.model.checkpoint import load_checkpoint
from engine.model.learned import sources_of, withdrawn
from engine.pieces.sources import content_hash
from engine.storage.archive import to_json
from engine.training import job as job_module
from engine.training.job import TrainJob
from engine.training.kept import trainings_place
from engine.training.provenance import digest_of_file
from engine.training.remembered import recall
from engine.training.retrain import retrain_request
from engine.training.trainings import ResumeJob, unfinished
from engine.training.withdrawing import SayConsentJob
from tests.engine.training.conftest import TINY, LinkThat, write_tune


@pytest.fixture(autouse=True)
def _tiny_model(monkeypatch):
    monkeypatch.setattr(job_module, "KNOWN_CONFIGS", {"lento-melody-2bar": TINY})


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def refuse(library: Path, *files: Path) -> None:
    contents = {content_hash(path.read_bytes()): False for path in files}
    ConsentJob(library, contents).run(JobLink())


def names(path: Path) -> list[str]:
    return [source.file for source in sources_of(load_checkpoint(path).card)]


def test_a_refused_file_is_left_out_and_the_model_tells_what_it_learned_from(
    keras, tunes, tmp_path, library
):
    ImportJob(library, (tunes,)).run(JobLink())
    ConsentJob(library, {content_hash((tunes / "tune0.mid").read_bytes()): True}).run(JobLink())
    refuse(library, tunes / "tune1.mid")
    out = tmp_path / "m.lento"

    result = TrainJob(tunes, out, seed=5, steps=4, library=library).run(JobLink())

    card = load_checkpoint(out).card
    assert result.no_consent == 1
    assert [(s.file, s.consent) for s in sources_of(card)] == [
        ("tune0.mid", True),
        ("tune2.mid", None),
    ]
    assert all(len(s.sha256) == 64 and len(s.content) == 32 for s in sources_of(card))
    assert str(tmp_path) not in to_json(dict(card)).decode()
    assert {"way", "recipe", "app_version"} <= card.keys()
    asked = recall(digest_of_file(out))
    assert asked is not None
    assert asked.places == (tunes,)


def test_nothing_is_trained_on_refused_files_alone(tunes, tmp_path, library):
    refuse(library, *tunes.iterdir())

    with pytest.raises(TooLittleMusic, match="may not be learned from"):
        TrainJob(tunes, tmp_path / "m.lento", steps=4, library=library).run(JobLink())


def test_a_model_is_trained_again_without_what_was_withdrawn_since(keras, tunes, tmp_path, library):
    out = tmp_path / "m.lento"
    TrainJob(tunes, out, seed=5, steps=4, library=library).run(JobLink())
    refuse(library, tunes / "tune1.mid")
    consents = {content_hash((tunes / "tune1.mid").read_bytes()): False}
    assert len(withdrawn(load_checkpoint(out).card, consents)) == 1

    found = retrain_request(out, library)
    result = found.job.run(JobLink())

    assert names(result.model) == ["tune0.mid", "tune2.mid"]
    assert result.steps == 4
    assert withdrawn(load_checkpoint(result.model).card, consents) == ()
    assert names(out) == ["tune0.mid", "tune1.mid", "tune2.mid"]


def test_nothing_is_learned_on_top_of_what_was_withdrawn(keras, tunes, tmp_path, library):
    before = tmp_path / "before.lento"
    TrainJob(tunes, before, seed=5, steps=4, library=library).run(JobLink())
    more = tmp_path / "more"
    more.mkdir()
    write_tune(more / "tune7.mid", 7)
    job = TrainJob(more, tmp_path / "m.lento", steps=60, base=before, library=library)
    job = replace(job, way="fine-tune")
    with pytest.raises(JobCancelled):
        job.run(LinkThat("leave", 20))
    (left,) = unfinished()

    refuse(library, tunes / "tune1.mid")

    with pytest.raises(TrainingFailed, match=r"before learned from tune1\.mid"):
        job.run(JobLink())
    with pytest.raises(TrainingFailed, match=r"tune1\.mid may not be learned from any more"):
        ResumeJob(left.folder).run(JobLink())
    assert list(trainings_place().iterdir()) == []
    assert replace(job, way="scratch", steps=4).run(JobLink()).steps == 4


def test_a_training_that_was_left_does_not_go_on_with_what_was_withdrawn_since(
    keras, tunes, tmp_path, library
):
    with pytest.raises(JobCancelled):
        TrainJob(tunes, tmp_path / "m.lento", steps=60, library=library).run(LinkThat("leave", 20))
    (left,) = unfinished()
    refuse(library, tunes / "tune1.mid")

    with pytest.raises(TrainingFailed, match=r"tune1\.mid may not be learned from any more"):
        ResumeJob(left.folder).run(JobLink())

    assert unfinished() == ()
    assert list(trainings_place().iterdir()) == []


def test_a_refusal_removes_the_trainings_that_wait_with_it_and_no_others(
    keras, tunes, tmp_path, library
):
    left = tmp_path / "left"
    left.mkdir()
    write_tune(left / "other.mid", 7)
    for folder in (tunes, left):
        job = TrainJob(folder, tmp_path / f"{folder.name}.lento", steps=50, library=library)
        with pytest.raises(JobCancelled):
            job.run(LinkThat("leave", 2))
    assert len(unfinished()) == 2
    content = content_hash((tunes / "tune1.mid").read_bytes())

    assert SayConsentJob(library, {content: True}).run(JobLink()) == 0
    assert SayConsentJob(library, {content: False}).run(JobLink()) == 1

    assert [training.name for training in unfinished()] == ["left"]
    assert len(list(trainings_place().iterdir())) == 1


def test_a_training_that_cannot_be_read_goes_with_a_refusal(tmp_path, library):
    folder = trainings_place() / "damaged"
    folder.mkdir(parents=True)
    (folder / "job.json").write_text("no job")

    assert SayConsentJob(library, {"0" * 32: False}).run(JobLink()) == 1

    assert not folder.exists()
