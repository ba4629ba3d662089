"""Where a model comes from: in its card, and beside it what is nobody else's business."""

import json
import logging
from pathlib import Path

import pytest

from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.learned import Source, models_before, sources_of
from engine.storage.archive import to_json
from engine.storage.places import user_data_place
from engine.training.provenance import BaseModel, digest_of_file, provenance, refused_now
from engine.training.remembered import FOLDER, Remembered, recall, remember
from tests.engine.model.reference import random_weights
from tests.engine.tiny_model import TINY

SONG = Source("song.mid", "5" * 64, "a" * 32, True)
OTHER = Source("other.mid", "6" * 64, "b" * 32)


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A model that learned from one song, from nothing."""
    path = tmp_path / "first.lento"
    card = {"name": "First", **provenance([SONG], "scratch")}
    save_checkpoint(path, Checkpoint(TINY, random_weights(TINY), card))
    return path


def test_a_card_tells_files_way_and_the_models_behind_it(first: Path) -> None:
    card = json.loads(to_json(provenance([OTHER], "fine-tune", BaseModel.of(first))))

    assert sources_of(card) == (OTHER,)
    assert (card["way"], card["started_from"]) == ("fine-tune", "First")
    (before,) = models_before(card)
    assert (before.name, before.sha256, before.sources) == (
        *("First", digest_of_file(first)),
        (SONG,),
    )


def test_a_model_from_nothing_has_none_behind_it_whatever_it_is_like(first: Path) -> None:
    card = provenance([OTHER], "scratch", BaseModel.of(first))

    assert models_before(card) == ()
    assert card["started_from"] == ""


def test_no_card_tells_where_a_file_lay(first: Path) -> None:
    card = provenance([OTHER], "personalise", BaseModel.of(first))

    assert str(first.parent) not in to_json(card).decode()


ASKED = Remembered(
    (Path("/music/näher"), Path("/music/pack.zip")),
    ("a" * 32,),
    Path("/models/first.lento"),
    "lento-melody-2bar",
    "fine-tune",
    minutes=7.5,
    steps=None,
    device="gpu",
    seed=3,
)


@pytest.mark.parametrize("asked", [ASKED, Remembered()])
def test_how_a_model_was_asked_for_is_kept_beside_it(first: Path, asked: Remembered) -> None:
    remember(first, asked)

    assert recall(digest_of_file(first)) == asked
    moved = first.rename(first.with_name("renamed.lento"))
    assert recall(digest_of_file(moved)) == asked


def test_what_is_damaged_or_not_there_is_not_remembered(first: Path) -> None:
    assert recall(digest_of_file(first)) is None
    assert recall("") is None
    assert recall("../../etc/passwd") is None
    remember(first, ASKED)
    (kept,) = (user_data_place() / FOLDER).iterdir()
    for damage in (b"", b"[]", b"{}", b'{"places": 3, "contents": [], "base": null}'):
        kept.write_bytes(damage)
        assert recall(digest_of_file(first)) is None


def test_what_a_newer_lento_keeps_besides_is_left_out(first: Path) -> None:
    remember(first, ASKED)
    (kept,) = (user_data_place() / FOLDER).iterdir()
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"mood": "calm"}))

    assert recall(digest_of_file(first)) == ASKED


def test_a_disk_that_will_not_keep_it_does_no_harm_to_the_model(
    first: Path, caplog: pytest.LogCaptureFixture
) -> None:
    user_data_place().mkdir(parents=True, exist_ok=True)
    (user_data_place() / FOLDER).write_text("a file is in the way")

    with caplog.at_level(logging.WARNING):
        remember(first, ASKED)

    assert "could not be kept" in caplog.text
    caplog.clear()


def test_what_was_gathered_before_a_refusal_is_known_to_be_refused(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    assert refused_now([SONG, OTHER], library) == ()

    ConsentJob(library, {OTHER.content: False}).run(JobLink())

    assert refused_now([SONG, OTHER], library) == (OTHER,)
    assert refused_now([SONG, OTHER], None) == ()
