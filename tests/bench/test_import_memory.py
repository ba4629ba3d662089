"""How much memory an import takes: the most that the importer and its processes held at once.

Ten times as many files may not take more. The songs are POP909's again and again, each time at
another tempo, so that no two files are the same. LENTO_BENCH_FILES says how many of them
('1000,10000' unless said).

extra_info: files, seconds, importer_mb, workers_mb (each process's own peak).
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

COUNTS = [int(n) for n in os.environ.get("LENTO_BENCH_FILES", "1000,10000").split(",")]
ROOT = Path(__file__).parents[2]
TEMPO = re.compile(rb"\xff\x51\x03(...)", re.DOTALL)
PROGRAM = """
import json, sys, time
from pathlib import Path

from engine.jobs import JobLink
from engine.importing.job import ImportJob


def peak_mb(pid):
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(l.split()[1]) // 1024 for l in text.splitlines() if l.startswith("VmHWM")), 0)


class Watching(JobLink):
    workers = {}

    def report(self, progress):
        super().report(progress)
        for line in Path("/proc/self/task").glob("*/children"):
            for pid in line.read_text().split():
                self.workers[pid] = max(self.workers.get(pid, 0), peak_mb(pid))


if __name__ == "__main__":
    library, folder, model = sys.argv[1:]
    link, before = Watching(), time.monotonic()
    total = ImportJob(Path(library), (Path(folder),), Path(model) if model else None).run(link)
    assert total.accounted == total.found == total.ok, total
    peaks = sorted(mb for mb in link.workers.values() if mb > 30)
    took = round(time.monotonic() - before, 1)
    print(json.dumps([total.found, took, peak_mb("self"), peaks]))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def write_songs(songs: list[Path], folder: Path, count: int) -> None:
    """Write so many files, each with a tempo of its own in place of its song's."""
    folder.mkdir()
    data = [song.read_bytes() for song in songs]
    for number in range(count):
        again, song = divmod(number, len(data))
        anew = TEMPO.sub(
            lambda found, step=again: (
                b"\xff\x51\x03" + (int.from_bytes(found[1]) + 997 * step).to_bytes(3)
            ),
            data[song],
        )
        (folder / f"{number:05d}.mid").write_bytes(anew)


@pytest.mark.parametrize("count", COUNTS)
def test_the_most_memory_of_an_import(benchmark, shared, tmp_path, count):
    songs = sorted((shared / "data/pop909").glob("*/*.mid"))
    write_songs(songs, tmp_path / "songs", count)
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, "utf-8")
    model = os.environ.get("LENTO_BENCH_MODEL", "")

    def run():
        return subprocess.run(
            [sys.executable, script, tmp_path / "library.sqlite", tmp_path / "songs", model],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )

    ended = benchmark.pedantic(run, rounds=1)

    assert ended.returncode == 0, ended.stderr
    found, seconds, importer_mb, workers_mb = json.loads(ended.stdout)
    assert found == count
    benchmark.extra_info.update(
        files=found, seconds=seconds, importer_mb=importer_mb, workers_mb=workers_mb
    )
