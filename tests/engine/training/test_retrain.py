"""The same training once more, without what was withdrawn: found by content, whatever has moved."""

import pickle
from pathlib import Path
from typing import Any

import pytest

from engine.data.folder import Chosen, gather_enough
from engine.errors import JobCancelled, TrainingFailed
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.midi.write import write_clips
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.learned import TRAINED_ON, Source
from engine.model.registry import find_model
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.storage.places import user_models_dir
from engine.training.provenance import BaseModel, provenance
from engine.training.remembered import Remembered, remember
from engine.training.retrain import FindRetrainingJob, retrain_request
from engine.training.ways import Way
from tests.engine.model.reference import random_weights
from tests.engine.tiny_model import TINY

RECIPE = {"minutes": 4.0, "steps": 900, "seed": 11}


@pytest.fixture
def music(tmp_path: Path) -> Path:
    """Three tunes."""
    folder = tmp_path / "music"
    folder.mkdir()
    for seed, name in enumerate(("anna", "berta", "clara"), 2):
        notes = tuple(Note(4 * n, 4 * n + 4, 60 + (n * seed) % 12) for n in range(16))
        write_clips(folder / f"{name}.mid", [Clip(Melody(notes), bars=4)])
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def learn(
    name: str, *files: Path, way: Way = "scratch", base: Path | None = None, **asked: Any
) -> Path:
    """What a training leaves behind: a model with its card, and how it was asked for."""
    sources = gather_enough(Chosen(files), TINY, JobLink()).sources
    before = BaseModel.of(base) if base else None
    card = {"name": name, "recipe": RECIPE, **provenance(sources, way, before)}
    path = user_models_dir() / f"{name}.lento"
    save_checkpoint(path, Checkpoint(TINY, random_weights(TINY), card))
    if asked:
        remember(path, Remembered(base=base, config=TINY.name, way=way, **asked))
    return path


def refuse(library: Path, model: Path, *names: str) -> None:
    from engine.model.checkpoint import load_description
    from engine.model.learned import learned_from

    _, card = load_description(model)
    refused = {s.content: False for s in learned_from(card) if s.file in names}
    assert len(refused) == len(names)
    ConsentJob(library, refused).run(JobLink())


def names(sources: tuple[Source, ...]) -> list[str]:
    return [source.file for source in sources]


def gathered_by(job: Any) -> list[str]:
    """The files that a job would learn from."""
    chosen = Chosen(job.folder, job.contents, job.library)
    return sorted(names(gather_enough(chosen, TINY, JobLink()).sources))


def test_files_are_found_where_they_lay_and_the_withdrawn_one_is_left_out(
    music: Path, library: Path
) -> None:
    model = learn("Evening", music, places=(music,), minutes=7.0, seed=5, device="cpu")
    refuse(library, model, "berta.mid")

    found = retrain_request(model, library)

    assert names(found.without) == ["berta.mid"]
    assert found.missing == ()
    job = found.job
    assert gathered_by(job) == ["anna.mid", "clara.mid"]
    assert job.out == model.with_name("Evening 2.lento")
    assert (job.minutes, job.steps, job.seed, job.device, job.base, job.way) == (
        *(7.0, None, 5, "cpu", model),  # Whose structure it takes, and nothing that it learned.
        "scratch",
    )
    assert pickle.loads(pickle.dumps(found)) == found


def test_files_that_were_renamed_or_moved_within_their_place_are_found(
    music: Path, library: Path
) -> None:
    model = learn("Evening", music, places=(music,))
    refuse(library, model, "berta.mid")
    (music / "new").mkdir()
    (music / "anna.mid").rename(music / "new" / "moved.mid")

    assert gathered_by(retrain_request(model, library).job) == ["clara.mid", "moved.mid"]


def test_what_came_into_the_place_since_is_not_learned_from(music: Path, library: Path) -> None:
    model = learn("Evening", music / "anna.mid", music / "berta.mid", places=(music,))
    refuse(library, model, "berta.mid")

    assert gathered_by(retrain_request(model, library).job) == ["anna.mid"]


def test_pieces_of_the_library_are_taken_from_there_though_their_files_are_gone(
    music: Path, library: Path
) -> None:
    ImportJob(library, (music,)).run(JobLink())
    model = learn("Evening", music)
    refuse(library, model, "berta.mid")
    (music / "anna.mid").unlink()

    found = retrain_request(model, library)

    assert (found.job.folder, len(found.job.contents), found.missing) == ((), 2, ())
    assert gathered_by(found.job) == ["anna.mid", "clara.mid"]
    assert (found.job.minutes, found.job.steps, found.job.seed) == (4.0, None, 11)  # Of its card.


def test_files_that_are_nowhere_are_told(music: Path, library: Path) -> None:
    model = learn("Evening", music, places=(music,))
    refuse(library, model, "berta.mid")
    (music / "anna.mid").unlink()

    found = retrain_request(model, library)

    assert names(found.missing) == ["anna.mid"]
    assert gathered_by(found.job) == ["clara.mid"]


def test_a_model_goes_on_from_the_same_base_as_before(music: Path, library: Path) -> None:
    shipped = find_model()
    model = learn("Evening", music, way="fine-tune", base=shipped, places=(music,))
    refuse(library, model, "berta.mid")

    job = retrain_request(model, library).job

    assert (job.base, job.way) == (shipped, "fine-tune")


def test_a_base_that_heard_the_withdrawn_file_is_passed_over_and_its_other_files_learned_again(
    music: Path, library: Path
) -> None:
    shipped = find_model()
    first = learn(
        *("First", music / "anna.mid", music / "berta.mid"),
        **{"way": "fine-tune", "base": shipped, "places": (music,)},
    )
    second = learn(
        "Second", music / "clara.mid", way="personalise", base=first, places=(music / "clara.mid",)
    )
    refuse(library, second, "berta.mid")

    found = retrain_request(second, library)

    assert names(found.without) == ["berta.mid"]
    assert gathered_by(found.job) == ["anna.mid", "clara.mid"]
    assert (found.job.base, found.job.way) == (shipped, "personalise")


def test_a_base_whose_own_base_heard_it_is_passed_over_too(music: Path, library: Path) -> None:
    on, place = find_model(), {"places": (music,)}
    first = learn("First", music / "berta.mid", way="fine-tune", base=on, **place)
    second = learn("Second", music / "anna.mid", way="fine-tune", base=first, **place)
    third = learn("Third", music / "clara.mid", way="fine-tune", base=second, **place)
    refuse(library, third, "berta.mid")

    found = retrain_request(third, library)

    assert found.job.base == find_model()
    assert gathered_by(found.job) == ["anna.mid", "clara.mid"]


def test_a_base_that_did_not_hear_it_stays(music: Path, library: Path) -> None:
    first = learn("First", music / "anna.mid", places=(music,))
    second = learn("Second", music / "berta.mid", music / "clara.mid", way="fine-tune", base=first,
                   places=(music,))  # fmt: skip
    refuse(library, second, "berta.mid")

    found = retrain_request(second, library)

    assert found.job.base == first
    assert gathered_by(found.job) == ["clara.mid"]


def test_a_base_that_is_gone_is_learned_again(music: Path, library: Path) -> None:
    first = learn("First", music / "anna.mid", way="fine-tune", base=find_model(), places=(music,))
    second = learn("Second", music / "berta.mid", music / "clara.mid", way="fine-tune", base=first,
                   places=(music,))  # fmt: skip
    refuse(library, second, "berta.mid")
    first.unlink()

    found = retrain_request(second, library)

    assert found.job.base == find_model()
    assert gathered_by(found.job) == ["anna.mid", "clara.mid"]


def test_a_base_that_moved_is_known_by_its_bytes(music: Path, library: Path) -> None:
    first = learn("First", music / "anna.mid", places=(music,))
    second = learn("Second", music / "berta.mid", music / "clara.mid", way="fine-tune", base=first,
                   places=(music,))  # fmt: skip
    refuse(library, second, "berta.mid")
    moved = first.rename(first.with_name("Renamed.lento"))

    assert retrain_request(second, library).job.base == moved


def test_a_model_of_nothing_else_has_nothing_to_be_trained_with(music: Path, library: Path) -> None:
    model = learn("Evening", music / "berta.mid", places=(music,))
    refuse(library, model, "berta.mid")

    with pytest.raises(TrainingFailed, match="learned from nothing but what was withdrawn"):
        retrain_request(model, library)


def test_a_model_whose_files_are_nowhere_says_what_to_do(music: Path, library: Path) -> None:
    model = learn("Evening", music)
    refuse(library, model, "berta.mid")

    with pytest.raises(TrainingFailed, match=r"None of the 2 files .* Add their folder"):
        retrain_request(model, library)


def test_a_model_of_an_older_lento_says_that_it_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "old.lento"
    card = {TRAINED_ON: [{"file": "a.mid", "sha256": "1"}]}
    save_checkpoint(path, Checkpoint(TINY, random_weights(TINY), card))

    with pytest.raises(TrainingFailed, match="old does not say which files it learned from"):
        retrain_request(path)


def test_the_new_model_may_be_named_and_never_replaces_another(
    music: Path, library: Path, tmp_path: Path
) -> None:
    model = learn("Evening", music, places=(music,))
    model.with_name("Evening 2.lento").write_bytes(b"another")

    assert retrain_request(model, library).job.out.name == "Evening 3.lento"
    out = tmp_path / "named.lento"
    assert retrain_request(model, library, out).job.out == out


def test_looking_for_files_can_be_cancelled(music: Path, library: Path) -> None:
    model = learn("Evening", music, places=(music,))
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        FindRetrainingJob(model, library).run(link)
