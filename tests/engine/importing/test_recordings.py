"""Recordings of sound in a folder of music: told of, and then left in peace."""

from contextlib import closing

from engine.importing import run as import_run
from engine.importing.import_sum import ImportSum
from engine.importing.job import ImportJob, RescanJob
from engine.jobs import JobLink
from engine.library.database import open_library_file
from engine.library.store import LibraryStore
from engine.pieces.inspect import record_of
from tests.engine.importing.imports import write_folder


def reasons(file):
    """What the library says of each file, by name."""
    with closing(open_library_file(file)) as connection:
        reports = LibraryStore(connection).reports()
        return {report.path.name: (report.status, report.reason) for report in reports}


def test_a_recording_is_told_of_once_and_forgotten_when_it_is_gone(tmp_path, monkeypatch):
    read = []

    def read_one(path, correction):
        read.append(path.name)
        return record_of(path, None, correction)

    monkeypatch.setattr(import_run, "read_one", read_one)
    file, folder = tmp_path / "library.sqlite", tmp_path / "music"
    write_folder(folder, 2)
    (folder / "voice.mp3").write_bytes(b"\x00 sound")
    (folder / "cover.jpg").write_bytes(b"a picture")

    assert ImportJob(file, (folder,)).run(JobLink()) == ImportSum(found=3, ok=2, refused=1, new=3)
    assert reasons(file)["voice.mp3"] == (
        "refused",
        "voice.mp3 is a recording of sound; Lento reads notes: MIDI or MusicXML.",
    )
    assert "cover.jpg" not in reasons(file)
    read.clear()

    assert RescanJob(file).run(JobLink()) == ImportSum(found=3, unchanged=3)
    assert read == []

    (folder / "voice.mp3").unlink()
    assert RescanJob(file).run(JobLink()) == ImportSum(found=2, unchanged=2)
    assert "voice.mp3" not in reasons(file)
