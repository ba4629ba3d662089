"""Imports: every file accounted for, only what changed is read, nothing that was kept is lost."""

import shutil
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest

from engine.errors import JobCancelled
from engine.importing import run as import_run
from engine.importing.import_sum import ImportSum
from engine.importing.job import CorrectJob, ImportJob, RescanJob
from engine.importing.sources_job import RemoveSourcesJob
from engine.jobs import JobLink
from engine.library.curated import WatchJob
from engine.library.database import open_library_file
from engine.library.model_file import model_id
from engine.library.store import LibraryStore
from engine.model.known import KNOWN_CONFIGS
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.inspect import record_of
from tests.engine.importing import hostile_reading
from tests.engine.importing.imports import SCALE, EndedAt, Listening, write_folder
from tests.engine.scores import write_midi
from tests.engine.tiny_model import make_tiny_model


@pytest.fixture
def file(tmp_path):
    return tmp_path / "library.sqlite"


@pytest.fixture
def folder(tmp_path):
    music = tmp_path / "music"
    write_folder(music, 3)
    (music / "broken.mid").write_bytes(b"no music")
    return music


@pytest.fixture
def model(tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.fixture
def reading(monkeypatch):
    """The names of the files that are read, where reading takes place in this process."""
    read = []

    def read_one(path, correction):
        read.append(path.name)
        return record_of(path, None, correction)

    monkeypatch.setattr(import_run, "read_one", read_one)
    return read


def stored(file, question):
    """Ask the store of a library something."""
    with closing(open_library_file(file)) as connection:
        return question(LibraryStore(connection))


def statuses(file):
    reports = stored(file, lambda store: store.reports())
    return {report.path.name: report.status for report in reports}


def test_every_file_that_was_found_is_accounted_for(file, folder):
    total = ImportJob(file, (folder,)).run(JobLink())

    assert total == ImportSum(found=4, ok=3, refused=1, new=4)
    assert total.accounted == total.found
    assert statuses(file) == {
        "000.mid": "ok",
        "001.mid": "ok",
        "002.mid": "ok",
        "broken.mid": "refused",
    }


def test_many_files_are_read_by_several_processes_and_come_out_the_same(tmp_path, model):
    write_folder(tmp_path / "m", 40)
    kept = []
    for few in (0, 1000):  # With processes, and without.
        file = tmp_path / f"{few}.sqlite"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(import_run, "FEW_FILES", few)
            ImportJob(file, (tmp_path / "m",), model).run(JobLink())
        kept.append(
            stored(
                file,
                lambda store: (
                    store.reports(),
                    store.windows("melody-2").fingerprint.tobytes(),
                    [(c, z.tobytes()) for c, z in store.latents("melody-2", model_id(model))],
                ),
            )
        )

    assert kept[0] == kept[1]
    assert len(kept[0][2]) == 40


def test_nothing_is_read_twice(file, folder, reading):
    ImportJob(file, (folder,)).run(JobLink())
    reading.clear()

    total = RescanJob(file).run(JobLink())

    assert reading == []
    assert total == ImportSum(found=4, unchanged=4)


def test_only_what_changed_is_read_again(file, folder, reading):
    ImportJob(file, (folder,)).run(JobLink())
    reading.clear()
    write_midi(folder / "001.mid", SCALE * 2)
    write_midi(folder / "new.mid", SCALE * 3)

    total = RescanJob(file).run(JobLink())

    assert sorted(reading) == ["001.mid", "new.mid"]
    assert total == ImportSum(found=5, ok=2, unchanged=3, new=1)


def test_a_missing_file_is_marked_and_unmarked_when_it_is_back(file, folder, tmp_path, reading):
    ImportJob(file, (folder,)).run(JobLink())
    away = tmp_path / "away.mid"
    shutil.move(folder / "000.mid", away)

    gone = RescanJob(file).run(JobLink())
    assert (gone.found, gone.missing, gone.accounted) == (3, 1, 3)
    assert statuses(file)["000.mid"] == "missing"
    assert RescanJob(file).run(JobLink()).missing == 0  # Said once.

    reading.clear()
    shutil.move(away, folder / "000.mid")
    back = RescanJob(file).run(JobLink())
    assert back.found_again == 1
    assert reading == []
    assert statuses(file)["000.mid"] == "ok"


def test_a_folder_whose_disk_is_gone_is_missing_file_by_file_and_comes_back_whole(
    file, folder, tmp_path
):
    ImportJob(file, (folder,)).run(JobLink())
    folder.rename(tmp_path / "elsewhere")

    RescanJob(file).run(JobLink())
    assert set(statuses(file).values()) == {"missing"}
    assert len(statuses(file)) == 4

    (tmp_path / "elsewhere").rename(folder)
    RescanJob(file).run(JobLink())
    assert sorted(statuses(file).values()) == ["ok", "ok", "ok", "refused"]


def test_a_folder_that_was_never_there_is_one_report_which_goes_when_it_comes(file, tmp_path):
    total = ImportJob(file, (tmp_path / "later",)).run(JobLink())
    assert (total.found, total.refused) == (1, 1)

    write_folder(tmp_path / "later", 1)
    assert RescanJob(file).run(JobLink()).ok == 1
    assert statuses(file) == {"000.mid": "ok"}


def test_a_file_that_was_moved_keeps_what_the_person_said_of_it(file, folder):
    ImportJob(file, (folder,)).run(JobLink())
    (report,) = [r for r in stored(file, lambda s: s.reports()) if r.path.name == "000.mid"]
    CorrectJob(file, {report.content: Correction(excluded=True)}).run(JobLink())

    (folder / "inner").mkdir()
    shutil.move(folder / "000.mid", folder / "inner" / "renamed.mid")
    moved = RescanJob(file).run(JobLink())

    assert statuses(file)["renamed.mid"] == "excluded"
    assert "000.mid" not in statuses(file)  # It was moved, and is not missing.
    assert (moved.missing, moved.excluded) == (0, 1)


def test_a_copy_that_is_deleted_is_missing_although_the_other_is_there(file, folder):
    shutil.copy(folder / "000.mid", folder / "copy.mid")
    ImportJob(file, (folder,)).run(JobLink())

    (folder / "copy.mid").unlink()
    write_midi(folder / "another.mid", [60, 64, 67, 72] * 8)
    gone = RescanJob(file).run(JobLink())

    assert statuses(file)["copy.mid"] == "missing"
    assert gone.missing == 1


def test_a_correction_is_kept_and_heard_and_can_be_taken_back(file, folder):
    ImportJob(file, (folder,)).run(JobLink())
    before = statuses(file)
    contents = {r.content for r in stored(file, lambda s: s.reports()) if r.used}

    total = CorrectJob(file, dict.fromkeys(contents, Correction(excluded=True))).run(JobLink())
    assert total == ImportSum(found=3, excluded=3)
    assert list(statuses(file).values()).count("excluded") == 3

    CorrectJob(file, dict.fromkeys(contents, NO_CORRECTION)).run(JobLink())
    assert statuses(file) == before


@pytest.mark.parametrize("name", ["000.mid", "other.mid"])
def test_a_correction_of_a_missing_file_is_heard_when_the_file_is_back(
    file, folder, tmp_path, name
):
    ImportJob(file, (folder,)).run(JobLink())
    content = stored(file, lambda s: s.reports())[0].content
    shutil.move(folder / "000.mid", tmp_path / "away.mid")
    RescanJob(file).run(JobLink())

    assert CorrectJob(file, {content: Correction(excluded=True)}).run(JobLink()).found == 0
    shutil.move(tmp_path / "away.mid", folder / name)
    RescanJob(file).run(JobLink())

    assert statuses(file)[name] == "excluded"


def test_a_correction_of_a_file_that_has_gone_unnoticed_loses_nothing(file, folder):
    ImportJob(file, (folder,)).run(JobLink())
    content = stored(file, lambda s: s.reports())[0].content
    (folder / "000.mid").unlink()

    CorrectJob(file, {content: Correction(excluded=True)}).run(JobLink())

    report = stored(file, lambda s: s.reports())[0]
    assert (report.status, report.content) == ("missing", content)


def test_files_inside_a_zip_are_files(file, folder, tmp_path, reading):
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as packed:
        for path in sorted(folder.iterdir()):
            packed.write(path, f"inner/{path.name}")

    ImportJob(file, (tmp_path / "pack.zip",)).run(JobLink())
    assert len(statuses(file)) == 4
    reading.clear()
    assert RescanJob(file).run(JobLink()) == ImportSum(found=4, unchanged=4)
    assert reading == []


@pytest.mark.parametrize("many", [False, True])
def test_whatever_a_file_does_to_its_reader_it_gets_a_line_and_the_others_are_read(
    file, tmp_path, monkeypatch, many
):
    names = ("crash", "hang", "eat", "fail") if many else ("fail",)
    folder = tmp_path / "m"
    write_folder(folder, 12 if many else 2)
    for number, name in enumerate(names):
        write_midi(folder / f"{name}.mid", [60 + number] * 16)
    monkeypatch.setattr(import_run, "read_one", hostile_reading.read_one)
    monkeypatch.setattr(import_run, "READ_DEADLINE_S", 2.0)
    monkeypatch.setattr(import_run, "READ_MEMORY_BYTES", 300 << 20)

    total = ImportJob(file, (folder,)).run(JobLink())

    assert total.accounted == total.found == len(names) + (12 if many else 2)
    assert total.refused == len(names)
    refused = {r.path.stem: r for r in stored(file, lambda s: s.reports()) if not r.used}
    assert set(refused) == set(names)
    assert all(r.content and r.reason.endswith(".") and r.advice for r in refused.values())
    assert RescanJob(file).run(JobLink()).unchanged == total.found  # They are not tried again.


@pytest.mark.parametrize("few", [0, 1000], ids=["processes", "one process"])
def test_cancel_keeps_what_is_done_and_the_next_import_goes_on(file, tmp_path, monkeypatch, few):
    write_folder(tmp_path / "m", 300)
    monkeypatch.setattr(import_run, "FEW_FILES", few)
    link = EndedAt("import", 1)

    with pytest.raises(JobCancelled):
        ImportJob(file, (tmp_path / "m",)).run(link)

    kept = len(statuses(file))
    assert link.latest.done <= kept < 300
    total = RescanJob(file).run(JobLink())
    assert (total.unchanged, total.ok) == (kept, 300 - kept)


def test_stop_gives_the_sum_of_what_was_done(file, tmp_path):
    write_folder(tmp_path / "m", 300)

    total = ImportJob(file, (tmp_path / "m",)).run(EndedAt("import", 1, stop=True))

    assert 0 < total.ok < 300
    assert total.left == 300 - total.ok
    assert total.accounted == total.found == 300


def test_progress_counts_only_what_is_kept(file, tmp_path, monkeypatch):
    write_folder(tmp_path / "m", 100)

    class Doubting(Listening):
        def report(self, progress):
            super().report(progress)
            if progress.stage == "import" and progress.done:
                assert len(statuses(file)) >= progress.done

    link = Doubting()
    ImportJob(file, (tmp_path / "m",)).run(link)

    assert {p.stage for p in link.reports} == {"find", "import"}
    done = [p.done for p in link.reports if p.stage == "import"]
    assert done == sorted(done)
    assert done[-1] == 100


def test_after_reading_progress_counts_the_pieces_that_are_placed(file, tmp_path, model):
    write_folder(tmp_path / "m", 100)

    link = Listening()
    ImportJob(file, (tmp_path / "m",), model).run(link)

    assert [p.stage for p in link.reports][-1] == "encode"
    assert {p.total for p in link.reports if p.stage == "encode"} == {100}
    assert link.latest.done == 100


def test_pieces_are_placed_for_each_model_once(file, folder, tmp_path, model):
    other = make_tiny_model(tmp_path / "other.lento", seed=1)

    assert ImportJob(file, (folder,), model).run(JobLink()).placed == 3
    assert RescanJob(file, model).run(JobLink()).placed == 0
    assert RescanJob(file, other).run(JobLink()).placed == 3
    shutil.copy(model, tmp_path / "copy.lento")
    assert RescanJob(file, tmp_path / "copy.lento").run(JobLink()).placed == 0


def test_placing_goes_on_where_it_was_cut_off(file, tmp_path, model, monkeypatch):
    monkeypatch.setattr(import_run, "FILES_AT_ONCE", 1)
    write_folder(tmp_path / "m", 120)
    ImportJob(file, (tmp_path / "m",)).run(JobLink())

    with pytest.raises(JobCancelled):
        RescanJob(file, model).run(EndedAt("encode", 1))
    kept = 120 - len(
        stored(file, lambda s: s.contents_without_latents("melody-2", model_id(model)))
    )

    assert 0 < kept < 120
    assert RescanJob(file, model).run(JobLink()).placed == 120 - kept


def test_a_model_of_another_kind_has_its_windows_cut_from_the_pieces(file, tmp_path):
    config = replace(KNOWN_CONFIGS["lento-drums-2bar"], z_size=8, encoder_units=(8,))
    drums = make_tiny_model(tmp_path / "drums.lento", config)
    write_folder(tmp_path / "m", 2)
    write_midi(tmp_path / "m" / "drums.mid", [36, 42, 38, 42] * 6, channel=9)

    ImportJob(file, (tmp_path / "m",)).run(JobLink())
    assert RescanJob(file, drums).run(JobLink()).found == 3

    assert len(stored(file, lambda s: s.windows("drums-2"))) == 5
    assert len(list(stored(file, lambda s: list(s.latents("drums-2", model_id(drums)))))) == 1


def test_an_import_ends_where_no_piece_has_what_the_model_hears(file, tmp_path):
    config = replace(KNOWN_CONFIGS["lento-drums-2bar"], z_size=8, encoder_units=(8,))
    drums = make_tiny_model(tmp_path / "drums.lento", config)
    write_folder(tmp_path / "m", 1)

    assert ImportJob(file, (tmp_path / "m",), drums).run(JobLink()).placed == 0
    assert RescanJob(file, drums).run(JobLink()).placed == 0


def test_a_model_that_cannot_be_opened_does_not_keep_files_from_being_read(file, folder, tmp_path):
    (tmp_path / "bad.lento").write_bytes(b"no model")

    assert ImportJob(file, (folder,), tmp_path / "bad.lento").run(JobLink()).ok == 3


def test_sources_are_added_removed_and_watched(file, folder, tmp_path):
    ImportJob(file, (folder,)).run(JobLink())
    ImportJob(file, (tmp_path / "other",), add=False).run(JobLink())
    assert [s.path for s in stored(file, lambda s: s.sources())] == [folder]

    WatchJob(file, (folder,), True).run(JobLink())
    write_folder(folder, 5)
    assert RescanJob(file, watched_only=True).run(JobLink()).new == 2
    WatchJob(file, (folder,), False).run(JobLink())
    assert RescanJob(file, watched_only=True).run(JobLink()).found == 0

    RemoveSourcesJob(file, (folder,)).run(JobLink())
    assert statuses(file) == {}


def test_adding_more_looks_at_all_sources_where_asked(file, folder, tmp_path):
    ImportJob(file, (folder,)).run(JobLink())
    write_folder(tmp_path / "more", 2)

    total = ImportJob(file, (tmp_path / "more",), all_sources=True).run(JobLink())

    assert (total.found, total.new, total.unchanged) == (6, 2, 4)
