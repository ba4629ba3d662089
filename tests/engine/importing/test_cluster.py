"""The same import on a cluster: two workers in processes of their own, the same library."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import LentoError
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from tests.engine.importing.imports import write_folder
from tests.engine.tiny_model import make_tiny_model

ROOT = Path(__file__).parents[3]
with_dask = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None,
    reason="needs the extra 'cluster' (pip install lento[cluster])",
)

# Dask leaves threads behind, so its cluster lives and ends in a program of its own.
PROGRAM = """
import sys
from contextlib import closing
from pathlib import Path

from distributed import LocalCluster

from engine.jobs import JobLink
from engine.library.database import open_library_file
from engine.importing.job import ImportJob, RescanJob
from engine.library.model_file import model_id
from engine.library.store import LibraryStore
from engine.library.window_rows import WINDOW_ROW

folder, music, model = map(Path, sys.argv[1:])


def kept(file):
    with closing(open_library_file(file)) as connection:
        store = LibraryStore(connection)
        windows = store.windows("melody-2")
        columns = [getattr(windows, name).tobytes() for name in WINDOW_ROW.names]
        latents = [(name, z.tobytes()) for name, z in store.latents("melody-2", model_id(model))]
        pieces = [(name, store.packed_piece(name)) for name in windows.contents]
        return store.reports(), store.known_places(), columns, pieces, latents


if __name__ == "__main__":
    here, there = folder / "here.sqlite", folder / "there.sqlite"
    first = ImportJob(here, (music,), model).run(JobLink())
    with LocalCluster(2, threads_per_worker=1, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        second = ImportJob(there, (music,), model, scheduler=address).run(JobLink())
        again = RescanJob(there, model, scheduler=address).run(JobLink())
    assert first == second, (first, second)
    assert (second.ok, second.refused, second.placed) == (30, 2, 30), second
    assert again.unchanged == again.found == 32, again
    assert kept(here) == kept(there)
    print("the same, row for row")
"""


@with_dask
def test_a_cluster_gives_the_same_library_row_for_row(tmp_path: Path) -> None:
    music = tmp_path / "music"
    write_folder(music, 30)
    (music / "broken.mid").write_bytes(b"no music")
    (music / "empty.mid").write_bytes(b"")
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, "utf-8")

    ended = subprocess.run(
        [sys.executable, script, tmp_path, music, make_tiny_model(tmp_path / "tiny.lento")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert "row for row" in ended.stdout


@pytest.mark.skipif(
    importlib.util.find_spec("distributed") is not None, reason="the extra 'cluster' is there"
)
def test_without_the_extra_the_import_says_what_to_do(tmp_path: Path) -> None:
    write_folder(tmp_path / "m", 1)

    job = ImportJob(tmp_path / "l.sqlite", (tmp_path / "m",), scheduler="tcp://127.0.0.1:9")

    with pytest.raises(LentoError, match="extra 'cluster'"):
        job.run(JobLink())
