"""What is kept aside of the music, and for what."""

from dataclasses import replace

import numpy as np

from engine.data.examples import ExampleSet
from engine.data.gathered import Gathered
from engine.training.course.examiner import Examiner
from engine.training.course.trained import TrainingData
from engine.training.prepared import Prepared
from tests.engine.tiny_model import TINY as PLAYED
from tests.engine.tiny_model import tiny_checkpoint
from tests.engine.training.conftest import scales, tiny_recipe


def prepared(pieces, share):
    """A training with a share of its pieces kept aside, four windows of each."""
    gathered = Gathered(scales(4 * pieces, pieces), (), ())
    return Prepared("scratch", tiny_recipe(held_out_share=share), gathered)


def pieces_of(examples: ExampleSet | None) -> set[int]:
    return set() if examples is None else set(examples.pieces.tolist())


def test_weights_are_chosen_by_other_pieces_than_they_are_measured_with():
    data = prepared(60, 0.1).data()

    learned, measured, chosen = map(pieces_of, (data.training, data.held_out, data.chosen_by))
    assert (len(learned), len(measured), len(chosen)) == (54, 3, 3)
    assert len(learned | measured | chosen) == 60
    assert data.windows == 240


def test_few_pieces_kept_aside_do_both():
    data = prepared(20, 0.1).data()

    assert data.chosen_by is None
    assert len(pieces_of(data.held_out)) == 2
    assert data.windows == 80


def test_weights_are_measured_with_what_they_are_chosen_by_and_the_newest_of_equals_are_kept():
    known, aside = scales(8), scales(8)
    empty = known.take(np.arange(0))
    weights = tiny_checkpoint(PLAYED).weights
    same = {name: array.copy() for name, array in weights.items()}
    config = replace(tiny_recipe(), model=PLAYED)
    examiner = Examiner(config, TrainingData(known, empty, chosen_by=aside))

    examiner.examine(weights, 0)
    first = examiner.best
    examiner.examine(same, 10)

    assert examiner.newest is not None
    assert examiner.newest.held_out_accuracy is not None
    assert examiner.best is not first
