"""How long a document of two thousand clips keeps the window busy, and how long its file takes."""

from pathlib import Path

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from engine.converters.frame import Frame
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.project.playlist import Place, Playlist, PlaylistItem
from engine.project.project import Project
from engine.project.project_file import load_project, save_project
from tests.engine.tiny_model import make_tiny_model
from tests.gui.document_window import Window

CLIPS, NOTES, Z = 2000, 32, 128


@pytest.fixture(scope="module")
def project() -> Project:
    draw = np.random.default_rng(1)
    items = []
    for number in range(CLIPS):
        pitches = draw.integers(55, 80, NOTES).tolist()
        notes = tuple(Note(n, n + 1, pitch) for n, pitch in enumerate(pitches))
        place = Place.of("ab" * 32, draw.standard_normal(Z).astype(np.float32), Frame())
        clip = Clip(Melody(notes), name=str(number))
        items.append(PlaylistItem(clip, str(number), "sample", Key(0), place))
    return Project(Playlist(tuple(items)))


def test_saving_two_thousand_clips(
    benchmark: BenchmarkFixture, project: Project, tmp_path: Path
) -> None:
    benchmark(save_project, tmp_path / "a.lentoproj", project)


def test_opening_two_thousand_clips(
    benchmark: BenchmarkFixture, project: Project, tmp_path: Path
) -> None:
    save_project(tmp_path / "a.lentoproj", project)
    opened = benchmark(load_project, tmp_path / "a.lentoproj")

    assert opened.project == project


def test_what_a_change_of_two_thousand_clips_costs_the_window(
    qtbot: QtBot, benchmark: BenchmarkFixture, project: Project, tmp_path: Path
) -> None:
    """One edit with its step, the look at what changed, and the snapshot that is then written."""
    window = Window(tmp_path / "work", make_tiny_model(tmp_path / "tiny.lento"))
    window.playlist.set_value(project.playlist)

    def change() -> None:
        window.playlist.rename(7, "a" if window.playlist.value.items[7].title == "b" else "b")
        window.document._work()

    benchmark(change)
    window.close()
