"""The maps of a library: what is kept of them, and what moves when files come and go."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from engine.errors import JobCancelled
from engine.importing.job import CorrectJob, ImportJob, RescanJob
from engine.jobs import JobLink
from engine.latent import embedding
from engine.library import layout_job, layouts
from engine.library.database import open_library_file, writing
from engine.library.forgetting import forget_removed
from engine.library.layout_job import LayoutJob, wants_layout
from engine.library.open_library import OpenLibraryJob
from engine.library.store import LibraryStore
from engine.library.stored_layouts import unpack_places
from engine.pieces.correction import Correction
from tests.engine.importing.imports import SCALE, write_folder
from tests.engine.scores import write_midi
from tests.engine.tiny_model import make_tiny_model

ROOT = Path(__file__).parents[3]
FEW_STEPS = (30, 60)
_LAY_OUT = f"""
import sys
from pathlib import Path
from engine.latent import embedding
embedding.EARLY_STEPS, embedding.STEPS = {FEW_STEPS}
from engine.jobs import JobLink
from engine.library.layout_job import LayoutJob
LayoutJob(Path(sys.argv[1]), Path(sys.argv[2]), anew=True).run(JobLink())
"""


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Maps of sixty files are about settled after a few steps."""
    monkeypatch.setattr(embedding, "EARLY_STEPS", FEW_STEPS[0])
    monkeypatch.setattr(embedding, "STEPS", FEW_STEPS[1])


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def model(tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.fixture
def folder(tmp_path, file, model):
    """Sixty files in a library that was never laid out."""
    music = tmp_path / "music"
    write_folder(music, 60)
    ImportJob(file, (music,), model).run(JobLink())
    return music


def opened(file, model):
    return OpenLibraryJob(file, model).run(JobLink())


def laid_out(file, model, **options):
    return LayoutJob(file, model, **options).run(JobLink())


def kept(file):
    """All layouts in a library, as bytes."""
    with closing(open_library_file(file)) as connection:
        return connection.execute(
            "SELECT model, kind, layout FROM layouts ORDER BY 1, 2"
        ).fetchall()


def by_music(library, name):
    """Positions by file name and bar."""
    positions = library.layouts[name].positions
    names = [library.files[f].path.name for f in library.file_of.tolist()]
    bars = library.bar_of.tolist()
    return {(names[i], bars[i]): tuple(p) for i, p in enumerate(positions.tolist())}


def test_directions_are_there_at_once_and_neighbourhoods_once_they_are_laid_out(
    file, folder, model
):
    before = opened(file, model)
    assert list(before.layouts) == ["directions"]
    assert np.array_equal(before.layouts["directions"].positions, before.plane)
    assert wants_layout(before)

    made = laid_out(file, model)
    after = opened(file, model)

    for library in (made, after):
        assert not wants_layout(library)
        near = library.layouts["neighbourhoods"]
        assert near.positions.shape == library.plane.shape
        assert np.isfinite(near.positions).all()
        assert 0.5 < near.trustworthiness <= 1
        assert near.density is not None
    for name in ("directions", "neighbourhoods"):
        made_at, found_at = made.layouts[name].positions, after.layouts[name].positions
        assert made_at.tobytes() == found_at.tobytes()


def test_the_same_library_gives_the_same_bytes_in_other_processes(file, folder, model):
    laid_out(file, model, anew=True)
    first = kept(file)
    assert len(first) == 2

    for threads in ("1", "2"):
        child = {**os.environ, "OPENBLAS_NUM_THREADS": threads, "PYTHONHASHSEED": threads}
        subprocess.run(
            [sys.executable, "-c", _LAY_OUT, file, model], cwd=ROOT, env=child, check=True
        )
        assert kept(file) == first


def test_files_that_are_added_move_nothing(file, folder, model):
    before = laid_out(file, model)
    for number in range(4):
        write_midi(folder / f"new{number}.mid", [p + number for p in SCALE[::-1] * 3])
    RescanJob(file, model).run(JobLink())

    for after in (opened(file, model), laid_out(file, model), opened(file, model)):
        for name in ("directions", "neighbourhoods"):
            old, new = by_music(before, name), by_music(after, name)
            assert len(new) > len(old)
            assert all(new[music] == place for music, place in old.items())
            assert np.isfinite(after.layouts[name].positions).all()


def test_what_is_placed_at_opening_is_kept_where_it_was(file, folder, model):
    laid_out(file, model)
    write_midi(folder / "new.mid", SCALE[::-1] * 3)
    RescanJob(file, model).run(JobLink())

    shown = opened(file, model)
    assert wants_layout(shown)
    kept_now = laid_out(file, model)

    assert by_music(shown, "neighbourhoods") == by_music(kept_now, "neighbourhoods")
    assert not wants_layout(opened(file, model))


def test_many_new_clips_wait_for_the_layout_job(file, folder, model, monkeypatch):
    laid_out(file, model)
    write_midi(folder / "new.mid", SCALE[::-1] * 3)
    RescanJob(file, model).run(JobLink())
    monkeypatch.setattr(layouts, "PLACED_AT_OPENING", 1)

    shown = opened(file, model)

    assert "neighbourhoods" not in shown.layouts
    assert wants_layout(shown)


def test_files_that_go_take_their_points_and_move_no_other(file, folder, model):
    before = laid_out(file, model)
    content = before.files[7].content

    CorrectJob(file, {content: Correction(excluded=True)}, model).run(JobLink())
    after = opened(file, model)

    for name in ("directions", "neighbourhoods"):
        old, new = by_music(before, name), by_music(after, name)
        assert old.keys() - new.keys() == {m for m in old if m[0] == before.files[7].path.name}
        assert all(old[music] == place for music, place in new.items())


def test_a_library_that_has_doubled_gets_a_plane_that_faces_as_before(
    file, folder, model, tmp_path
):
    before = opened(file, model)
    write_folder(tmp_path / "more", 150)
    ImportJob(file, (tmp_path / "more",), model).run(JobLink())

    after = opened(file, model)

    assert not np.array_equal(after.projection.axes, before.projection.axes)
    facing = after.projection.axes @ before.projection.axes.T
    assert facing[0, 0] > 0
    assert facing[1, 1] > 0
    assert np.array_equal(opened(file, model).projection.axes, after.projection.axes)


def test_too_much_that_came_later_has_all_laid_out_anew(file, folder, model, tmp_path):
    before = laid_out(file, model)
    write_folder(tmp_path / "more", 150)
    ImportJob(file, (tmp_path / "more",), model).run(JobLink())
    assert wants_layout(opened(file, model))

    after = laid_out(file, model)

    old, new = by_music(before, "neighbourhoods"), by_music(after, "neighbourhoods")
    assert any(new[music] != place for music, place in old.items())
    assert not wants_layout(opened(file, model))


def test_more_than_is_laid_out_together_is_placed_among_it(file, folder, model, monkeypatch):
    monkeypatch.setattr(layouts, "LAID", 60)
    monkeypatch.setattr(layout_job, "LAID", 60)

    library = laid_out(file, model)

    assert np.isfinite(library.layouts["neighbourhoods"].positions).all()
    assert not wants_layout(library)


def test_a_layout_that_is_cancelled_leaves_all_as_it_was(file, folder, model):
    opened(file, model)
    before = kept(file)

    class Impatient(JobLink):
        def report(self, progress):
            super().report(progress)
            if progress.stage == "layout" and progress.done == 3:
                self.cancel()

    with pytest.raises(JobCancelled):
        LayoutJob(file, model).run(Impatient())
    assert kept(file) == before


def places_with(**others):
    """Packed places of two contents with three pieces of music, some columns of them others."""
    ints = {name: np.array(of, np.int64) for name, of in (("numbers", [1, 2]), ("marks", [5, 6]))}
    whole = {
        **ints,
        "counts": np.array([2, 1], np.int64),
        "positions": np.zeros((3, 2), np.float32),
        "laid": np.ones(3, np.bool_),
        "trust": np.array([0.9]),
    }
    return save(whole | others)


def test_only_places_that_belong_together_are_read():
    assert unpack_places(places_with()) is not None
    for wrong in (
        {"laid": np.ones(2, np.bool_)},
        {"laid": np.ones(3, np.float32)},
        {"numbers": np.array([2, 1], np.int64)},
        {"counts": np.array([4, -1], np.int64)},
        {"counts": np.array([2.0, 1.0], np.float32)},
        {"positions": np.full((3, 2), np.inf, np.float32)},
        {"positions": np.zeros(3, np.float32)},
        {"trust": np.array([0.9, 0.9])},
    ):
        assert unpack_places(places_with(**wrong)) is None


@pytest.mark.parametrize("rubbish", [b"", b"no layout", b"\x08\0\0\0\0\0\0\0{}      "])
def test_a_layout_that_cannot_be_read_is_made_again(file, folder, model, rubbish):
    good = laid_out(file, model)
    with closing(open_library_file(file)) as connection, writing(connection):
        connection.execute("UPDATE layouts SET layout = ?", (rubbish,))

    shown = opened(file, model)
    assert list(shown.layouts) == ["directions"]
    again = laid_out(file, model)

    assert by_music(again, "directions") == by_music(good, "directions")
    assert by_music(again, "neighbourhoods") == by_music(good, "neighbourhoods")


def test_opening_waits_for_nobody_who_writes(file, folder, model):
    with closing(open_library_file(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        library = opened(file, model)
        other.execute("ROLLBACK")

    assert len(library.plane)
    assert kept(file) == []


@pytest.mark.parametrize("pitches", [[60] * 8, SCALE, [60] * 400])
def test_a_library_of_one_piece_can_be_laid_out(tmp_path, file, model, pitches):
    write_midi(tmp_path / "one.mid", pitches)
    ImportJob(file, (tmp_path / "one.mid",), model).run(JobLink())

    library = laid_out(file, model)

    assert all(np.isfinite(layout.positions).all() for layout in library.layouts.values())
    assert not wants_layout(library)


def test_an_empty_library_wants_no_layout(file, model):
    library = laid_out(file, model)

    assert len(library.layouts["directions"].positions) == 0
    assert not wants_layout(library)


def test_what_is_forgotten_leaves_no_trace_in_the_maps(file, folder, model):
    laid_out(file, model)
    with closing(open_library_file(file)) as connection:
        LibraryStore(connection).remove_sources([folder])
        forget_removed(connection)

    assert kept(file) == []


def test_forgetting_a_file_leaves_the_places_of_the_others(file, folder, model):
    before = laid_out(file, model)
    for path in sorted(folder.iterdir())[:50]:
        path.unlink()
    RescanJob(file, model).run(JobLink())
    size = len(kept(file)[1][2])
    with closing(open_library_file(file)) as connection:
        forget_removed(connection, missing=True)

    assert len(kept(file)[1][2]) < size / 2
    after = by_music(opened(file, model), "directions")
    assert after.items() <= by_music(before, "directions").items()


@pytest.mark.parametrize("some", [True, False])
def test_what_is_forgotten_while_maps_are_made_is_not_kept_with_them(
    file, folder, model, monkeypatch, some
):
    def forgets(on, positions):
        with closing(open_library_file(file)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")  # The job reads all the while.
            if not some:
                LibraryStore(connection).remove_sources([folder])
            forget_removed(connection, missing=True)
        return 0.9

    for path in sorted(folder.iterdir())[:50]:
        path.unlink()
    RescanJob(file, model).run(JobLink())
    with closing(open_library_file(file)) as connection:
        known = LibraryStore(connection).numbers_of_contents()
    monkeypatch.setattr(layout_job, "_trust", forgets)

    laid_out(file, model)

    with closing(open_library_file(file)) as connection:
        left = LibraryStore(connection).numbers_of_contents()
    assert left < known
    layouts_kept = {kind: layout for _, kind, layout in kept(file)}
    if some:
        places = unpack_places(layouts_kept["melody-2/neighbourhoods"])
        assert set(places.numbers.tolist()) <= left
    else:
        assert layouts_kept == {}


@pytest.mark.usefixtures("folder")
def test_a_plane_of_a_library_that_grows_is_not_kept(file, model):
    """What is there by chance while files are read would make another map of it for ever."""
    OpenLibraryJob(file, model, growing=True).run(JobLink())
    assert kept(file) == []

    opened(file, model)
    assert len(kept(file)) == 1
