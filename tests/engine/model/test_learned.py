"""What a model learned from, as its card tells, and what a withdrawn file has touched."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np

from engine.model.checkpoint import Checkpoint, load_checkpoint, load_description, save_checkpoint
from engine.model.learned import (
    BEFORE,
    MOST_NAMED,
    TRAINED_ON,
    ModelBefore,
    Source,
    learned_from,
    lineage,
    models_before,
    sources_of,
    trained_on,
    withdrawn,
    without_names,
)
from engine.storage.archive import to_json
from tests.engine.model.reference import random_weights
from tests.engine.tiny_model import TINY

CORPUS = {"corpus": "songs", "files": 900, "licence": "MIT"}


def source(name: str, consent: bool | None = None) -> Source:
    digest = sha256(name.encode()).hexdigest()
    return Source(f"{name}.mid", digest, digest[:32], consent)


MILLER, WALTZ, HYMN = source("Mrs Miller"), source("waltz", True), source("hymn")
SHIPPED = {"name": "Lento melody", TRAINED_ON: [CORPUS]}


def card_of(*sources: Source, before: object = ()) -> dict[str, object]:
    return {"name": "m", TRAINED_ON: trained_on(sources), BEFORE: before}


def test_a_card_gives_back_the_files_it_was_given() -> None:
    card = json.loads(to_json(card_of(MILLER, WALTZ)))

    assert sources_of(card) == (MILLER, WALTZ)


def test_a_card_of_an_older_lento_names_files_without_their_contents() -> None:
    card = {TRAINED_ON: [{"file": "a.mid", "sha256": "12"}, {"file": "and 7 more"}]}

    assert sources_of(card) == (Source("a.mid", "12"),)
    assert withdrawn(card, {"": False, "12": False}) == ()


def test_nothing_in_a_card_is_trusted() -> None:
    strange = ["a.mid", 5, {"file": 3, "sha256": "x"}, {"file": "b", "sha256": "x", "content": 9}]

    assert sources_of({TRAINED_ON: "a book"}) == ()
    assert sources_of({TRAINED_ON: [CORPUS]}) == ()
    assert sources_of({TRAINED_ON: strange}) == (Source("b", "x"),)
    assert models_before({BEFORE: [3, {"name": 5}]}) == (ModelBefore(""),)
    assert models_before({BEFORE: {"name": "x"}}) == ()


def test_a_file_that_was_withdrawn_marks_the_models_that_learned_from_it() -> None:
    card = card_of(MILLER, WALTZ)

    assert withdrawn(card, {}) == ()
    assert withdrawn(card, {MILLER.content: True, HYMN.content: False}) == ()
    assert withdrawn(card, {MILLER.content: False}) == (MILLER,)


def test_a_model_remembers_the_files_of_all_models_that_it_goes_back_to() -> None:
    first = card_of(MILLER, before=lineage(SHIPPED, "Lento melody", "s0"))
    second = card_of(WALTZ, before=lineage(first, "first", "s1"))
    third = json.loads(to_json(card_of(HYMN, MILLER, before=lineage(second, "second", "s2"))))

    assert [(m.name, m.sha256) for m in models_before(third)] == [
        ("second", "s2"),
        ("first", "s1"),
        ("Lento melody", "s0"),
    ]
    assert models_before(third)[2].corpora == (CORPUS,)
    assert learned_from(third) == (HYMN, MILLER, WALTZ)
    assert withdrawn(third, {WALTZ.content: False}) == (WALTZ,)
    assert withdrawn(third, {MILLER.content: False}) == (MILLER,)


def test_a_card_knows_every_file_of_a_huge_folder_and_can_be_read_back(tmp_path: Path) -> None:
    many = [Source(f"song number {i}.mid", "s" * 64, f"{i:032x}") for i in range(60_000)]
    card = card_of(*many, before=lineage(card_of(*many[:30_000]), "first", "s" * 64))

    save_checkpoint(tmp_path / "m.lento", Checkpoint(TINY, random_weights(TINY), card))

    _, back = load_description(tmp_path / "m.lento")
    found = sources_of(back)
    assert found[:MOST_NAMED] == tuple(many[:MOST_NAMED])
    assert [s.content for s in found] == [s.content for s in many]
    assert withdrawn(back, {many[-1].content: False}) == (Source("", "", many[-1].content),)
    (before,) = models_before(back)
    assert [s.content for s in before.sources] == [s.content for s in many[:30_000]]


def test_a_model_can_be_given_away_without_the_names_of_its_files() -> None:
    first = card_of(MILLER, before=lineage(SHIPPED, "Lento melody", "s0"))
    card = card_of(WALTZ, MILLER, before=lineage(first, "For Mrs Miller", "s1"))
    card |= {"started_from": "For Mrs Miller", "verdict": "3 clips copy Mrs Miller.mid.", "z": 5}

    given = without_names(card)

    assert "Miller" not in json.dumps(given)
    assert "waltz.mid" not in json.dumps(given)
    assert given["verdict"] == "3 clips copy a file."
    assert given["z"] == 5
    assert [m.name for m in models_before(given)] == ["a model of one's own", "Lento melody"]
    assert [s.file for s in sources_of(given)] == ["file 1", "file 2"]
    assert withdrawn(given, {MILLER.content: False}) == (replace(MILLER, file="file 2"),)
    assert without_names(SHIPPED) == SHIPPED


def test_a_shipped_model_is_no_model_of_files(tmp_path: Path) -> None:
    checkpoint = Checkpoint(TINY, random_weights(TINY), SHIPPED)
    save_checkpoint(tmp_path / "m.lento", checkpoint)

    back = load_checkpoint(tmp_path / "m.lento")

    assert learned_from(back.card) == ()
    assert all(np.array_equal(back.weights[n], a) for n, a in checkpoint.weights.items())
