"""The map that a window shows before its library has been opened."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QThreadPool

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.library.contents import Library
from engine.library.map_picture import kept_map_picture
from gui.jobs import JobRunner
from gui.sound import SilentSynthesiser
from gui.studio import Studio
from gui.views.map.first_picture import FirstPicture
from gui.views.map.view import MapView
from tests.engine.tiny_model import make_tiny_model

POSITIONS = np.array([(0, 0), (1, 2), (3, 1)], np.float32)
VALUES = np.array([0.1, 0.9, np.nan], np.float32)
HULL = np.array([(-1, -1), (4, -1), (4, 3), (-1, 3)], np.float32)


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    library = tmp_path / "library.sqlite"
    library.write_bytes(b"a library")
    model = make_tiny_model(tmp_path / "tiny.lento")
    studio = Studio(Player(SilentSynthesiser(), FakeSink()), JobRunner(), model, library)
    yield studio
    studio.close()


@pytest.fixture
def view(qtbot) -> MapView:
    view = MapView()
    qtbot.addWidget(view)
    return view


def show_library(studio: Studio, view: MapView) -> None:
    studio.library.set_value(Library(plane=POSITIONS))
    view.set_points(POSITIONS, VALUES, str)
    view.set_home(HULL)


def test_what_a_map_showed_is_shown_at_the_next_start(studio, view, qtbot) -> None:
    first = FirstPicture(studio, view)
    show_library(studio, view)
    first.keep()
    QThreadPool.globalInstance().waitForDone()

    later = MapView()
    qtbot.addWidget(later)
    assert FirstPicture(studio, later).show()
    assert np.array_equal(later.cloud.points.positions, POSITIONS)
    assert np.array_equal(later.cloud.bins, view.cloud.bins)
    assert np.array_equal(later.contours[0][0], HULL)


def test_colours_of_kinds_come_back(studio, view, qtbot) -> None:
    first = FirstPicture(studio, view)
    show_library(studio, view)
    view.set_categories(np.array([0, 1, 1], np.uint8), ("#102030", "#ff8000"))
    first.keep()
    QThreadPool.globalInstance().waitForDone()

    later = MapView()
    qtbot.addWidget(later)
    assert FirstPicture(studio, later).show()
    assert later.cloud.colours == ("#102030", "#ff8000")


def test_without_a_picture_nothing_is_shown(studio, view) -> None:
    assert not FirstPicture(studio, view).show()
    assert len(view.cloud) == 0


def test_nothing_is_kept_while_files_are_read_or_before_there_is_a_library(studio, view) -> None:
    first = FirstPicture(studio, view)
    view.set_points(POSITIONS, VALUES, str)
    first.keep()
    show_library(studio, view)
    studio.reading.set_value(True)
    first.keep()
    QThreadPool.globalInstance().waitForDone()

    assert kept_map_picture(studio.library_file, studio.model.value) is None


def test_a_map_is_kept_soon_after_it_was_shown(studio, view, qtbot) -> None:
    first = FirstPicture(studio, view)
    first._soon.setInterval(1)
    show_library(studio, view)

    def is_kept() -> bool:
        return kept_map_picture(studio.library_file, studio.model.value) is not None

    qtbot.waitUntil(is_kept)


def test_a_folder_that_cannot_be_written_is_no_failure(studio, view) -> None:
    first = FirstPicture(studio, view)
    show_library(studio, view)
    studio.library_file.unlink()  # Nothing can be said of a library that is gone.
    first.keep()
    QThreadPool.globalInstance().waitForDone()

    assert not FirstPicture(studio, view).show()
