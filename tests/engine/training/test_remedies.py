"""Homes that are fitted otherwise where what is drawn there copies or is silent; needs no Keras."""

from dataclasses import replace

import numpy as np
import pytest

from engine.errors import JobCancelled
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint
from engine.model.music_model import MusicModel
from engine.training import remedies
from engine.training.course.trained import TrainingData
from engine.training.finish import finish_model, model_card
from engine.training.home import HomeRecipe
from engine.training.judging.samples import ClipFigures, SampleCheck
from engine.training.judging.verdict import verdict_on
from engine.training.remedies import Unfinished, settle, trouble_with
from tests.engine.model.reference import random_weights
from tests.engine.training import families
from tests.engine.training.conftest import TINY, scales, tiny_recipe

CLIPS = ClipFigures(0.0, 0.0, 1.0, diatonic=0.99, big_leaps=0.001, mean_leap=2.4)
WELL = SampleCheck(CLIPS, copied=0.02, same=0.0)
COPIES = replace(WELL, copied=0.2, from_windows=(0, 3))
SILENT = replace(WELL, figures=replace(CLIPS, empty=0.3, one_note=0.1))
MADE = Unfinished(random_weights(TINY))


@pytest.fixture
def drawn(monkeypatch):
    """Hands out checks in order and notes what the homes were fitted to."""

    class Drawn:
        checks, windows, recipes = [], [], []

    def fit_home(model, windows, recipe, *, seed):
        Drawn.windows.append(len(windows))
        Drawn.recipes.append(recipe)
        return remedies.Home({}, np.zeros((2, 6), np.float32), np.ones((2, 6), np.float32))

    Drawn.checks, Drawn.windows, Drawn.recipes = [], [], []
    monkeypatch.setattr(remedies, "fit_home", fit_home)
    monkeypatch.setattr(remedies, "check_samples", lambda *_: Drawn.checks.pop(0))
    return Drawn


def test_what_is_well_is_left_as_it_is(drawn):
    drawn.checks = [WELL]

    settled = settle(tiny_recipe(), MADE, scales(24), JobLink())

    assert settled.findings == ()
    assert drawn.windows == [24]


def test_windows_that_are_copied_are_left_out_and_a_finding_says_so(drawn):
    drawn.checks = [COPIES, WELL]

    settled = settle(tiny_recipe(), MADE, scales(24), JobLink())

    (finding,) = settled.findings
    assert drawn.windows == [24, 22]
    assert settled.check == WELL
    assert (finding.trouble, finding.repaired) == ("memorising", True)
    assert finding.words.startswith("20 of 100 new clips copied eight notes")
    assert "it is 2 of 100" in finding.words


def test_next_known_phrases_are_drawn_elsewhere_in_the_scale(drawn):
    drawn.checks = [COPIES, replace(COPIES, copied=0.1), WELL]

    settle(tiny_recipe(), MADE, scales(24), JobLink())

    assert [recipe.moved_share for recipe in drawn.recipes] == [0.0, 0.0, 0.5]


def test_a_home_that_was_moved_is_first_moved_less(drawn):
    drawn.checks = [COPIES, COPIES, WELL]
    recipe = replace(tiny_recipe(), home=HomeRecipe(relevance=8.0))

    settle(recipe, replace(MADE, known={}), scales(24), JobLink())

    assert [recipe.relevance for recipe in drawn.recipes] == [8.0, 32.0, 128.0]


def test_what_cannot_be_repaired_is_the_best_of_all_tries_and_explained(drawn):
    drawn.checks = [COPIES, *(replace(COPIES, copied=share) for share in (0.3, 0.1, 0.15))]

    settled = settle(tiny_recipe(), MADE, scales(24), JobLink())

    (finding,) = settled.findings
    assert settled.check.copied == 0.1
    assert not finding.repaired
    assert finding.words.startswith("10 of 100 new clips copy")


def test_fewer_copies_are_not_bought_with_bad_music(drawn):
    leaping = replace(WELL, figures=replace(CLIPS, big_leaps=0.4))
    strange = replace(WELL, figures=replace(CLIPS, diatonic=0.7))
    drawn.checks = [COPIES, leaping, strange, SILENT]

    settled = settle(tiny_recipe(), MADE, scales(24), JobLink())

    assert settled.check == COPIES


def test_silence_is_met_by_drawing_nearer_to_what_is_known(drawn):
    drawn.checks = [SILENT, replace(SILENT, figures=replace(CLIPS, empty=0.28)), WELL]

    settled = settle(tiny_recipe(), MADE, scales(24), JobLink())

    assert [recipe.spread for recipe in drawn.recipes] == [1.0, 0.8, 0.6]
    assert (settled.findings[0].trouble, settled.findings[0].repaired) == ("one_note", True)


def test_models_that_hear_keys_or_chords_are_not_moved_along_the_scale(drawn):
    drawn.checks = [COPIES, COPIES]
    recipe = replace(tiny_recipe(), model=families.MELODY)

    settle(recipe, Unfinished(random_weights(families.MELODY)), scales(24), JobLink())

    assert drawn.windows == [24, 22]


def test_beats_that_come_again_are_no_trouble():
    assert trouble_with(replace(COPIES, same=0.9), "drums") is None
    assert trouble_with(COPIES, "trio") == "memorising"
    assert trouble_with(SILENT, "drums") == "one_note"


def test_cancel_ends_the_tries(drawn):
    drawn.checks = [COPIES, COPIES]
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        settle(tiny_recipe(), MADE, scales(24), link)


def test_a_home_that_a_model_brings_is_looked_at_and_stays(monkeypatch):
    brought = {"prior/weights": np.ones(1, np.float32), "prior/means": np.zeros((1, 6), np.float32),
               "prior/factors": 0.1 * np.eye(6, dtype=np.float32)[None]}  # fmt: skip
    monkeypatch.setattr(remedies, "check_samples", lambda *_: COPIES)

    settled = settle(
        tiny_recipe(), replace(MADE, way="personalise", extras=brought), scales(24), JobLink()
    )

    assert settled.home.extras == brought
    assert settled.home.mu.shape == (24, 6)
    assert [(f.trouble, f.repaired) for f in settled.findings] == [("memorising", False)]


@pytest.mark.parametrize("config", families.ALL, ids=lambda c: c.name)
def test_every_content_and_family_is_finished_with_figures_and_words(config):
    from engine.data.examples import ExampleSet
    from engine.training.course.trained import Trained
    from engine.training.device import Device
    from engine.training.finish import Origin

    chords = np.repeat(np.arange(32, dtype=np.uint8)[None] // 8, 12, axis=0)
    examples = ExampleSet(
        families.events_of(config, rows=12), np.zeros(12, np.uint8), np.zeros(12, np.int32),
        ("p",), chords if "chords" in config.controls else None,
    )  # fmt: skip
    recipe = replace(tiny_recipe(), model=config)
    weights = random_weights(config)
    none = examples.take(np.arange(0))

    finished = finish_model(recipe, Unfinished(weights), TrainingData(examples, none), JobLink())

    figures = finished.figures
    assert verdict_on(figures, config.content)
    assert figures.samples.copied_of_100 == 0
    assert MusicModel(finished.checkpoint).draw(2, 1).shape == (2, config.z_size)
    card = model_card(
        recipe, figures, Trained(weights, 5, 1.0, ()), Origin("m", (), ""),
        Device("a processor", "cpu", "TensorFlow"),
    )  # fmt: skip
    assert (card["way"], card["samples"]["copied"]) == ("scratch", 0.0)
    again = finish_model(recipe, Unfinished(weights), TrainingData(examples, none), JobLink())
    assert again.figures == figures
    assert card["base_accuracy"] is figures.base_accuracy is None
    assert isinstance(finished.checkpoint, Checkpoint)


def test_what_a_model_began_with_is_measured_on_the_same_windows():
    weights, other = random_weights(TINY, scale=0.1), random_weights(TINY, scale=0.5)
    data = TrainingData(scales(12), scales(4))
    made = Unfinished(weights, "fine-tune")

    kept = finish_model(tiny_recipe(), made, data, JobLink(), base=dict(weights)).figures
    changed = finish_model(tiny_recipe(), made, data, JobLink(), base=other).figures

    assert (kept.unchanged, changed.unchanged) == (True, False)
    assert kept.base_accuracy == kept.accuracy == changed.accuracy
    alone = finish_model(tiny_recipe(), Unfinished(other), data, JobLink()).figures
    assert changed.base_accuracy == alone.accuracy
    assert alone.base_accuracy is None
    assert kept.pieces_aside == len(set(data.held_out.pieces.tolist()))
