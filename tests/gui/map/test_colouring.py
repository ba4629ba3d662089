"""What points are coloured by, and what each colour says."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from engine.library.contents import Library
from engine.library.curated import Curated
from engine.library.marks import Marks
from gui.app import make_application
from gui.models.map.colouring import COLOURS, NONE, OTHERS, colouring_of, sizes_of
from tests.gui.map.made_library import made_library


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    make_application()


def test_every_colouring_says_something_of_every_clip() -> None:
    library = made_library()

    for by in COLOURS:
        colouring = colouring_of(by, library, Curated())
        assert all(colouring.words(index) for index in range(len(library.plane))), by


@pytest.mark.parametrize("by", COLOURS)
def test_an_empty_map_has_no_colours_and_does_no_harm(by) -> None:
    colouring = colouring_of(by, Library(), Curated())

    assert len(colouring.values) == 0
    assert colouring.categories == ()


def test_two_clips_alike_are_coloured_too() -> None:
    library = made_library(2, files=1)
    library = replace(library, measured={"mean_pitch": np.array([60, 60], np.float32)})

    assert not np.isnan(colouring_of("register", library, Curated()).values).any()


def test_a_scale_says_its_figures_at_both_ends() -> None:
    low, high = colouring_of("register", made_library(), Curated()).ends

    assert low == "low (Db3)"
    assert high == "high (B5)"


def test_the_commonest_twelve_have_colours_and_all_others_one_together() -> None:
    library = made_library(60, files=20)

    colouring = colouring_of("file", library, Curated())

    named = [category for category in colouring.categories if category.bin < OTHERS]
    (others,) = (category for category in colouring.categories if category.bin == OTHERS)
    assert len(named) == 12
    assert others.name == "8 others"
    assert others.count == int((colouring.bins == OTHERS).sum()) == 24
    assert sum(category.count for category in colouring.categories) == 60


def test_a_clip_has_its_own_tag_before_that_of_its_piece() -> None:
    library = made_library(6, files=2)
    curated = Curated(marks={"content0": Marks(tags=("sleep",))})
    own = {int(library.row_ids[0]): ("dance",)}

    colouring = colouring_of("tag", library, curated, window_tags=own)

    assert [colouring.words(n) for n in (0, 1, 2)] == ["Tag: dance", "Tag: no tag", "Tag: sleep"]
    assert int(colouring.bins[1]) == NONE


def test_pieces_that_the_model_learned_from_are_told_from_others() -> None:
    colouring = colouring_of(
        "training", made_library(6), Curated(), learned=frozenset({"content1"})
    )

    assert {c.name: c.count for c in colouring.categories} == {
        "learned by the model": 2,
        "new to the model": 4,
    }


def test_what_is_played_more_is_larger() -> None:
    library = made_library(3)
    curated = Curated(marks={"content0": Marks(plays=2), "content2": Marks(plays=40)})

    assert sizes_of(library, curated).tolist() == [1, 0, 3]
