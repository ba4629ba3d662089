"""The list of models, how each stands with the files it learned from, and a copy to give away."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

import main
from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.library.database import library_file
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.learned import BEFORE, TRAINED_ON, Source, lineage, sources_of, trained_on
from engine.model.registry import list_models, model_info
from engine.storage.places import user_models_dir
from tests.engine.model.reference import random_weights
from tests.engine.tiny_model import TINY

MILLER = Source("Mrs Miller.mid", "5" * 64, "a" * 32)
WALTZ = Source("waltz.mid", "6" * 64, "b" * 32, True)


def make_model(name: str, *sources: Source, base: dict[str, object] | None = None) -> Path:
    """A model of the person's own; gives its file."""
    card: dict[str, object] = {"name": name, TRAINED_ON: trained_on(sources), "way": "scratch"}
    if base is not None:
        card |= {"way": "fine-tune", BEFORE: lineage(base, str(base["name"]), "7" * 64)}
    path = user_models_dir() / f"{name}.lento"
    save_checkpoint(path, Checkpoint(TINY, random_weights(TINY), card), half=True)
    return path


@pytest.fixture
def models() -> tuple[Path, Path]:
    """One that learned from two files, and one that goes on from it."""
    first = make_model("first", MILLER, WALTZ)
    return first, make_model("second", WALTZ, base=dict(load_checkpoint(first).card))


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    code = main.main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return printed.out


def refuse(*sources: Source) -> None:
    ConsentJob(library_file(), {source.content: False for source in sources}).run(JobLink())


def test_the_list_says_how_models_were_made(models, capsys):
    listed = json.loads(told(capsys, "models", "--json"))["models"]

    own = {model["name"]: model for model in listed if model["name"] in ("first", "second")}
    assert [own["first"][n] for n in ("way", "started_from", "learned_from", "withdrawn")] == [
        *("scratch", "", 2, [])
    ]
    assert [own["second"][n] for n in ("way", "started_from", "learned_from", "withdrawn")] == [
        *("fine-tune", "first", 2, [])
    ]
    assert "second  (two bars of melody, fine-tuned from first)" in told(capsys, "models")


def test_a_withdrawn_file_marks_the_models_that_learned_from_it_and_those_after_them(
    models, capsys
):
    refuse(MILLER)

    listed = json.loads(told(capsys, "models", "--json"))["models"]
    said = told(capsys, "models")

    marked = {model["name"]: model["withdrawn"] for model in listed if model["withdrawn"]}
    assert marked == {"first": ["Mrs Miller.mid"], "second": ["Mrs Miller.mid"]}
    sentence = "learned from a file that may not be learned from any more: Mrs Miller.mid"
    assert said.count(sentence) == 2


def test_many_withdrawn_files_are_named_by_the_first(capsys):
    many = [Source(f"{n}.mid", "5" * 64, f"{n:032x}") for n in range(8)]
    make_model("first", *many)
    refuse(*many)

    assert "from 8 files that may not be learned from any more: 0.mid, 1.mid, 2.mid, 3.mid, " in (
        told(capsys, "models")
    )


def test_a_library_that_cannot_be_read_is_said_and_the_models_are_listed(models, capsys):
    library_file().write_bytes(b"damage" * 999)

    said = told(capsys, "models")

    assert "first  (" in said
    assert "It is not known which files were withdrawn." in said


def test_listing_makes_no_library(capsys):
    told(capsys, "models")

    assert not library_file().exists()


def test_a_model_to_give_away_names_no_file_and_plays_the_same(models, capsys, tmp_path):
    second, out = models[1], tmp_path / "gift.lento"

    told(capsys, "models", "export", "second", "--out", out)

    assert b"Miller" not in out.read_bytes()
    assert b"waltz" not in out.read_bytes()
    with ZipFile(second) as before, ZipFile(out) as after:
        for name in ("weights.safetensors", "config.json"):
            assert before.read(name) == after.read(name)
    card = load_checkpoint(out).card
    assert card["name"] == "gift"
    assert [s.content for s in sources_of(card)] == [WALTZ.content]
    refuse(MILLER)
    (withdrawn,) = model_info(out, {MILLER.content: False}).withdrawn
    assert withdrawn.content == MILLER.content


def test_names_stay_in_a_copy_where_that_is_asked(models, capsys, tmp_path):
    told(capsys, "models", "export", models[0], "--out", tmp_path / "gift.lento", "--with-names")

    assert sources_of(load_checkpoint(tmp_path / "gift.lento").card) == (MILLER, WALTZ)


def test_an_export_needs_a_place_and_never_writes_over_the_model(models, capsys):
    with pytest.raises(SystemExit):
        main.main(["models", "export", "first"])
    assert "An export needs a model and a place" in capsys.readouterr().err
    assert main.main(["models", "export", "first", "--out", str(models[0]), "--overwrite"]) == 1
    assert "it would be lost" in capsys.readouterr().err


def test_models_of_an_older_lento_are_listed_as_before(capsys):
    save_checkpoint(
        user_models_dir() / "old.lento",
        Checkpoint(
            TINY,
            random_weights(TINY),
            {TRAINED_ON: [{"file": "a.mid", "sha256": "1"}], "started_from": "Lento melody"},
        ),
    )

    (old,) = (model for model in list_models({"": False}) if model.name == "old")

    assert (old.way, old.started_from, old.learned_from, old.withdrawn) == (
        *("", "Lento melody", 1),
        (),
    )


def test_a_model_that_lies_elsewhere_is_shown_with_what_was_withdrawn(models, tmp_path, capsys):
    elsewhere = models[0].rename(tmp_path / "moved.lento")
    refuse(MILLER)

    said = told(capsys, "models", "show", elsewhere)

    assert said.startswith("moved  (two bars of melody, trained from nothing)")
    assert "may not be learned from any more: Mrs Miller.mid" in said
    assert len(said.splitlines()) == 2


def test_a_model_of_lento_is_imported_by_copying_it_into_the_list(models, tmp_path, capsys):
    elsewhere = models[0].rename(tmp_path / "moved.lento")

    said = told(capsys, "models", "import", elsewhere)

    assert "was copied to" in said
    assert (user_models_dir() / "moved.lento").read_bytes() == elsewhere.read_bytes()
    assert "moved" in {model.name for model in list_models()}
