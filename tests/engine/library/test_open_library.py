from dataclasses import replace

import numpy as np
import pytest

from engine.errors import CheckpointError, JobCancelled
from engine.jobs import JobLink
from engine.library import open_library as room
from engine.library.open_library import ENCODED_AT_ONCE, OpenLibraryJob, open_library
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import load_model
from engine.music.meter import FOUR_FOUR
from tests.engine.scores import write_midi
from tests.engine.tiny_model import TINY, make_tiny_model

SCALE = [60, 62, 64, 65, 67, 69, 71, 72]


class Listening(JobLink):
    """Keeps every report."""

    def __init__(self):
        super().__init__()
        self.reports = []

    def report(self, progress):
        super().report(progress)
        self.reports.append((progress.stage, progress.done, progress.total))


class CancelledAt(Listening):
    """Cancels itself when a stage begins."""

    def __init__(self, stage):
        super().__init__()
        self.stage = stage

    def report(self, progress):
        super().report(progress)
        if progress.stage == self.stage:
            self.cancel()


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch):
    monkeypatch.setattr(room, "_read", type(room._read)())


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


def test_every_window_is_a_point_and_every_file_has_a_report(folder, model):
    library = OpenLibraryJob((folder,), model).run(JobLink())

    assert [(f.path.name, f.status) for f in library.files] == [
        ("a.mid", "ok"),
        ("b.mid", "ok"),
        ("c.mid", "refused"),
    ]
    count = sum(report.windows for report in library.files)
    assert len(library.entries) == count == 10
    assert [entry.file for entry in library.entries] == [0] * 5 + [1] * 5
    assert [entry.bar for entry in library.entries] == [0, 1, 2, 3, 4] * 2
    assert library.z.shape == (count, load_model(model).config.z_size)
    assert library.plane.shape == (count, 2)
    assert library.z.dtype == library.plane.dtype == np.float32
    assert library.model == "Tiny"
    assert all(0 <= entry.arousal <= 1 for entry in library.entries)


def test_rows_of_z_belong_to_their_entries(folder, model):
    library = OpenLibraryJob((folder,), model).run(JobLink())
    opened = load_model(model)

    for entry, row, place in zip(library.entries, library.z, library.plane, strict=True):
        alone = opened.encode([entry.clip], [entry.frame])
        assert np.allclose(alone[0], row, atol=1e-5)
        assert np.allclose(library.projection.to_plane(alone)[0], place, atol=1e-4)


def test_adding_a_folder_reads_and_encodes_only_the_new(folder, model, tmp_path, monkeypatch):
    first = OpenLibraryJob((folder,), model).run(JobLink())
    read = []
    monkeypatch.setattr(
        room,
        "read_file",
        lambda path, wanted, really=room.read_file: (read.append(path.name), really(path, wanted))[
            1
        ],
    )
    write_midi(folder / "b2.mid", SCALE)
    link = Listening()

    second = OpenLibraryJob((folder,), model).run(link)

    assert read == ["b2.mid", "c.mid"]  # A file without music is looked at again.
    assert ("encode", 0, 1) in link.reports
    assert np.array_equal(np.delete(second.z, 10, axis=0), first.z)


def test_a_changed_file_is_read_again(folder, model):
    OpenLibraryJob((folder,), model).run(JobLink())
    write_midi(folder / "a.mid", SCALE)

    assert OpenLibraryJob((folder,), model).run(JobLink()).files[0].windows == 1


def test_progress_counts_files_then_windows(folder, model):
    link = Listening()

    OpenLibraryJob((folder,), model).run(link)

    assert link.reports[:4] == [("import", done, 3) for done in range(4)]
    assert link.reports[4:] == [("encode", 0, 10), ("encode", 10, 10)]


@pytest.mark.parametrize("stage", ["import", "encode"])
def test_cancel_ends_it_between_files_and_between_batches(tmp_path, model, stage):
    path = write_midi(tmp_path / "long.mid", SCALE * (ENCODED_AT_ONCE + 10))

    with pytest.raises(JobCancelled):
        OpenLibraryJob((path, tmp_path / "other.mid"), model).run(CancelledAt(stage))


def test_long_collections_are_encoded_in_batches(tmp_path, model):
    path = write_midi(tmp_path / "long.mid", SCALE * 200)
    link = Listening()

    library = OpenLibraryJob((path,), model).run(link)

    assert len(library.entries) == 399
    assert [done for stage, done, _ in link.reports if stage == "encode"] == [0, 256, 399]


def test_a_model_of_one_metre_says_which_clips_it_leaves_out(folder, model, monkeypatch):
    opened = load_model(model)
    monkeypatch.setattr(type(opened), "meters", (FOUR_FOUR,))

    library = open_library((folder,), opened, JobLink())

    assert len(library.entries) == 5
    assert library.files[1].status == "refused"
    assert "does not know 3/4" in library.files[1].reason


def test_nothing_to_read_gives_an_empty_library(tmp_path, model):
    library = OpenLibraryJob((tmp_path / "gone",), model).run(JobLink())

    assert library.entries == ()
    assert library.z.shape == (0, load_model(model).config.z_size)
    assert library.plane.shape == (0, 2)
    assert library.files[0].status == "refused"


def test_a_missing_model_is_said(folder, tmp_path):
    with pytest.raises(CheckpointError):
        OpenLibraryJob((folder,), tmp_path / "none.lento").run(JobLink())


def test_models_of_one_kind_share_what_was_read_and_others_read_again(
    folder, model, tmp_path, monkeypatch
):
    write_midi(folder / "d.mid", [36, 42, 38, 42] * 6, channel=9)
    long = replace(TINY, steps=256)
    models = {
        name: make_tiny_model(tmp_path / f"{name}.lento", config)
        for name, config in (
            ("other", TINY),
            ("long", long),
            ("drums", replace(KNOWN_CONFIGS["lento-drums-2bar"], z_size=8, encoder_units=(8,))),
        )
    }
    read = []
    monkeypatch.setattr(
        room,
        "read_file",
        lambda path, wanted, really=room.read_file: (read.append(path.name), really(path, wanted))[
            1
        ],
    )

    def opened(path):
        read.clear()
        library = OpenLibraryJob((folder,), path).run(JobLink())
        return [report.windows for report in library.files], [name[0] for name in read]

    assert opened(model) == ([5, 5, 0, 0], ["a", "b", "c", "d"])
    assert opened(models["other"]) == ([5, 5, 0, 0], ["c"])
    assert opened(models["long"]) == ([1, 1, 0, 0], ["a", "b", "c", "d"])
    assert opened(models["drums"]) == ([0, 0, 0, 5], ["a", "b", "c", "d"])
    assert opened(model) == ([5, 5, 0, 0], ["c"])


def test_the_map_of_a_drum_model_says_which_files_have_no_drums(folder, tmp_path):
    config = replace(KNOWN_CONFIGS["lento-drums-2bar"], z_size=8, encoder_units=(8,))
    path = make_tiny_model(tmp_path / "drums.lento", config)
    write_midi(folder / "d.mid", [36, 42, 38, 42] * 6, channel=9)

    library = OpenLibraryJob((folder,), path).run(JobLink())

    assert "has no drums, and the model learns drums" in library.files[0].reason
    assert {entry.file for entry in library.entries} == {3}
    assert all(entry.clip.drums and not entry.clip.melody.notes for entry in library.entries)
