import pickle
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.errors import CheckpointError, JobCancelled
from engine.importing.job import CorrectJob, ImportJob, RescanJob
from engine.jobs import JobLink
from engine.library import layouts, vectors
from engine.library.database import open_library_file
from engine.library.errors import LibraryError
from engine.library.open_library import OpenLibraryJob
from engine.library.store import LibraryStore
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import MusicModel, load_model
from engine.music.meter import FOUR_FOUR
from engine.pieces.correction import Correction
from tests.engine.importing.imports import SCALE, write_folder
from tests.engine.scores import write_midi
from tests.engine.tiny_model import TINY, make_tiny_model, tiny_checkpoint

DRUMS = replace(KNOWN_CONFIGS["lento-drums-2bar"], z_size=8, encoder_units=(8,))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def model(tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.fixture
def folder(tmp_path):
    music = tmp_path / "music"
    music.mkdir()
    write_midi(music / "a.mid", SCALE * 3)
    write_midi(music / "b.mid", [p + 2 for p in SCALE * 2], meters=((0, 3, 4),))
    (music / "c.mid").write_bytes(b"no music")
    return music


def opened(file, model, *paths, link=None):
    """Import, then open."""
    if paths:
        ImportJob(file, paths, model).run(JobLink())
    return OpenLibraryJob(file, model).run(link or JobLink())


def test_every_window_is_a_point_and_every_file_has_a_report(file, folder, model):
    library = opened(file, model, folder)

    assert [(f.path.name, f.status) for f in library.files] == [
        ("a.mid", "ok"),
        ("b.mid", "ok"),
        ("c.mid", "refused"),
    ]
    count = sum(report.windows for report in library.files)
    assert len(library.entries) == count == 10
    assert [entry.file for entry in library.entries] == [0] * 5 + [1] * 5
    assert [entry.bar for entry in library.entries] == [0, 1, 2, 3, 4] * 2
    assert library.plane.shape == (count, 2)
    assert library.plane.dtype == np.float32
    assert (library.model, library.kind) == ("Tiny", "melody-2")
    assert library.sources == (folder,)
    assert all(0 <= entry.arousal <= 1 for entry in library.entries)


def test_columns_say_what_entries_are(file, folder, model):
    library = opened(file, model, folder)

    assert library.file_of.tolist() == [entry.file for entry in library.entries]
    assert library.bar_of.tolist() == [entry.bar for entry in library.entries]
    assert library.arousal.tolist() == [entry.arousal for entry in library.entries]
    assert len(set(library.row_ids.tolist())) == 10
    assert library.entries_of(1).tolist() == [5, 6, 7, 8, 9]


def test_z_and_places_belong_to_their_entries(file, folder, model):
    library = opened(file, model, folder)
    loaded = load_model(model)

    for index, entry in enumerate(library.entries):
        alone = loaded.encode([entry.clip], [entry.frame])
        assert np.allclose(alone[0], library.z_of(index), atol=1e-5)
        assert np.allclose(library.projection.to_plane(alone)[0], library.plane[index], atol=1e-4)


def test_a_library_travels_small_and_reads_the_same_elsewhere(file, folder, model):
    library = opened(file, model, folder)
    known = library.entries[3]

    travelled = pickle.loads(pickle.dumps(library))

    assert travelled.entries[3] == known
    assert travelled.entries[-1] == library.entries[9]
    assert travelled.entries[2:4] == (library.entries[2], known)
    # Most of it is the grid of the density, which is as large for any library.
    assert len(pickle.dumps(travelled)) == len(pickle.dumps(library)) < 150_000
    with pytest.raises(IndexError):
        travelled.entries[10]


def test_what_is_not_placed_yet_can_be_heard_and_stands_behind(file, folder, model):
    ImportJob(file, (folder / "b.mid",), model).run(JobLink())
    ImportJob(file, (folder,)).run(JobLink())

    library = opened(file, model)

    assert len(library.plane) == 5
    assert [library.files[e.file].path.name for e in library.entries] == ["b.mid"] * 5 + [
        "a.mid"
    ] * 5
    assert library.z_of(4) is not None
    assert library.z_of(5) is None


def test_opening_again_reads_only_what_is_new(file, folder, model, monkeypatch):
    opened(file, model, folder)
    asked = []
    monkeypatch.setattr(
        LibraryStore,
        "latents_of",
        lambda self, content, *rest, ask=LibraryStore.latents_of: (
            asked.append(content),
            ask(self, content, *rest),
        )[1],
    )
    write_midi(folder / "d.mid", SCALE[::-1] * 2)
    RescanJob(file, model).run(JobLink())
    asked.clear()

    library = opened(file, model)

    assert set(asked) == {library.files[3].content}


def test_what_is_remembered_of_z_is_bounded(file, tmp_path, model, monkeypatch):
    monkeypatch.setattr(vectors, "MOST_REMEMBERED_BYTES", 200)
    write_folder(tmp_path / "m", 20)

    library = opened(file, model, tmp_path / "m")

    assert vectors._bytes <= 200
    assert len(library.plane) == len(library.entries) > 20


def test_a_corrected_piece_has_other_places(file, folder, model):
    before = opened(file, model, folder)
    content = before.files[0].content

    CorrectJob(file, {content: Correction(excluded=True)}, model).run(JobLink())
    without = opened(file, model)
    assert {entry.file for entry in without.entries} == {1}
    assert without.files[0].status == "excluded"

    CorrectJob(file, {content: Correction(tempo_qpm=150.0)}, model).run(JobLink())
    again = opened(file, model)
    assert len(again.entries) == 10


def test_a_file_that_is_there_twice_has_its_clips_once(file, folder, model):
    shutil.copy(folder / "a.mid", folder / "z.mid")

    library = opened(file, model, folder)

    assert len(library.entries) == 10
    assert library.entries_of(3).tolist() == library.entries_of(0).tolist() == [0, 1, 2, 3, 4]


def test_the_plane_is_fitted_to_a_bounded_share(file, tmp_path, model, monkeypatch):
    write_folder(tmp_path / "m", 30)
    fitted = []
    monkeypatch.setattr(
        layouts,
        "fit_projection",
        lambda z, fit=layouts.fit_projection: (fitted.append(len(z)), fit(z))[1],
    )
    monkeypatch.setattr(layouts, "FITTED", 40)

    part = opened(file, model, tmp_path / "m")
    opened(file, model)

    assert fitted == [40]
    assert part.plane.shape == (len(part.entries), 2)


def test_a_model_of_one_metre_says_which_clips_it_leaves_out(file, folder, model, monkeypatch):
    monkeypatch.setattr(MusicModel, "meters", (FOUR_FOUR,))

    library = opened(file, model, folder)

    assert len(library.entries) == 5
    assert library.files[1].status == "refused"
    assert "does not know 3/4" in library.files[1].reason


def test_models_of_one_kind_share_windows_and_others_have_their_own(file, folder, model, tmp_path):
    write_midi(folder / "d.mid", [36, 42, 38, 42] * 6, channel=9)
    other = make_tiny_model(tmp_path / "other.lento", seed=1)
    long = make_tiny_model(tmp_path / "long.lento", replace(TINY, steps=256))
    drums = make_tiny_model(tmp_path / "drums.lento", DRUMS)

    found = {
        path.stem: [report.windows for report in opened(file, path, folder).files]
        for path in (model, other, long, drums, model)
    }

    assert found == {
        "tiny": [5, 5, 0, 0],
        "other": [5, 5, 0, 0],
        "long": [1, 1, 0, 0],
        "drums": [0, 0, 0, 5],
    }


def test_the_map_of_a_drum_model_says_which_files_have_no_drums(file, folder, tmp_path):
    drums = make_tiny_model(tmp_path / "drums.lento", DRUMS)
    write_midi(folder / "d.mid", [36, 42, 38, 42] * 6, channel=9)

    library = opened(file, drums, folder)

    assert "has no drums, and the model learns drums" in library.files[0].reason
    assert [report.status for report in library.files] == ["refused", "refused", "refused", "ok"]
    assert {entry.file for entry in library.entries} == {3}
    assert all(entry.clip.drums and not entry.clip.melody.notes for entry in library.entries)


def test_a_piece_too_short_for_a_long_model_is_said_to_be(file, tmp_path):
    long = make_tiny_model(tmp_path / "long.lento", replace(TINY, steps=256))
    write_midi(tmp_path / "short.mid", SCALE)

    (report,) = opened(file, long, tmp_path / "short.mid").files

    assert report.status == "refused"
    assert "too short: the model hears sixteen bars" in report.reason


def test_a_model_without_encoder_or_search_has_no_map_and_its_clips_are_heard(
    file, folder, tmp_path
):
    whole = tiny_checkpoint(DRUMS)
    decoder = {k: v for k, v in whole.weights.items() if not k.startswith("encoder/")}
    path = tmp_path / "plays.lento"
    save_checkpoint(path, Checkpoint(DRUMS, decoder, {"name": "Plays"}))
    write_midi(folder / "d.mid", [36, 42, 38, 42] * 6, channel=9)

    library = opened(file, path, folder)

    assert not load_model(path).can_place
    assert len(library.plane) == 0
    assert [report.status for report in library.files] == ["refused", "refused", "refused", "ok"]
    assert len(library.entries) == library.files[-1].windows == 5
    assert all(entry.clip.drums for entry in library.entries)


def test_nothing_to_read_gives_an_empty_library(file, tmp_path, model):
    library = opened(file, model, tmp_path / "gone")

    assert len(library.entries) == 0
    assert library.plane.shape == (0, 2)
    assert [report.status for report in library.files] == ["refused"]
    assert opened(tmp_path / "new.sqlite", model).files == ()


def test_a_library_whose_file_is_gone_says_so_when_a_clip_is_wanted(file, folder, model):
    library = opened(file, model, folder)
    for path in Path(file).parent.glob("library.sqlite*"):
        path.unlink()

    with pytest.raises(LibraryError):
        library.entries[0]


def test_a_piece_that_was_forgotten_is_silent(file, folder, model):
    library = opened(file, model, folder)
    with closing(open_library_file(file)) as connection:
        connection.execute("DELETE FROM pieces")

    assert not library.entries[0].clip.sounds


def test_a_missing_model_is_said(file, folder, tmp_path):
    with pytest.raises(CheckpointError):
        opened(file, tmp_path / "none.lento")


def test_opening_can_be_cancelled(file, folder, model):
    opened(file, model, folder)
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        opened(file, model, link=link)
