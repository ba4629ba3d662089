from contextlib import closing

from engine.importing import run as import_run
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.library.database import open_library_file
from engine.library.store import LibraryStore
from tests.engine.importing import hostile_reading
from tests.engine.importing.imports import write_folder
from tests.engine.scores import write_midi


def test_a_file_whose_reading_broke_off_once_is_read_again(tmp_path, monkeypatch):
    folder, file = tmp_path / "m", tmp_path / "library.sqlite"
    write_folder(folder, 9)
    write_midi(folder / "once.mid", [60, 64, 67, 72] * 8)
    monkeypatch.setattr(import_run, "read_one", hostile_reading.read_one)

    total = ImportJob(file, (folder,)).run(JobLink())

    assert (folder / "once.tried").exists()
    assert (total.refused, total.accounted) == (0, 10)
    with closing(open_library_file(file)) as connection:
        assert {report.status for report in LibraryStore(connection).reports()} == {"ok"}
