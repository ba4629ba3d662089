import random
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from engine.library.backup import find_damage
from engine.library.database import open_library_file
from engine.library.store import LibraryStore
from tests.engine.library.killing import check_whole, importing, kill_while_importing
from tests.engine.library.records import ROOT, record

ROOT_OF_LENTO = Path(__file__).parents[3]


def test_a_killed_import_loses_nothing_that_it_reported_done(library: Path) -> None:
    kept: set[int] = set()
    for seed in range(12):
        kept.update(kill_while_importing(library, seed, first=seed * 10_000))

        check_whole(library, kept)


def test_a_log_that_was_cut_off_anywhere_leaves_whole_batches(library: Path) -> None:
    connection = open_library_file(library)
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    store = LibraryStore(connection)
    store.add_sources([ROOT])
    for batch in range(8):
        store.put_records([record(f"{batch}/{number}.mid") for number in range(3)])
    chance, log = random.Random(4), library.with_name("library.sqlite-wal")
    found = []
    for cut in sorted(chance.randrange(log.stat().st_size) for _ in range(30)):
        copy = library.with_name(f"cut-{cut}.sqlite")
        shutil.copy(library, copy)
        copy.with_name(f"{copy.name}-wal").write_bytes(log.read_bytes()[:cut])

        opened = open_library_file(copy)
        assert find_damage(opened) == ""
        reports = LibraryStore(opened).reports()
        found.append(len(reports))
        opened.close()
    connection.close()

    assert all(count % 3 == 0 for count in found)
    assert found == sorted(found)
    assert found[-1] > found[0]


def test_a_restore_that_is_killed_leaves_the_old_library_or_the_new_one(
    library: Path, tmp_path: Path
) -> None:
    backup, chance, sizes = tmp_path / "backup", random.Random(4), set()
    for count, target in ((300, backup), (150, library)):
        connection = open_library_file(target)
        LibraryStore(connection).add_sources([ROOT])
        large = [record(f"{number}.mid", piece=bytes(20_000)) for number in range(count)]
        LibraryStore(connection).put_records(large)
        connection.close()
    code = (
        "import sys; from pathlib import Path; from engine.library.backup import restore\n"
        "print(flush=True); restore(*map(Path, sys.argv[1:]))"
    )
    for _ in range(8):
        command = [sys.executable, "-c", code, str(backup), str(library)]
        with subprocess.Popen(command, cwd=ROOT_OF_LENTO, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.15))
            child.kill()

        opened = open_library_file(library)
        assert find_damage(opened) == ""
        sizes.add(len(LibraryStore(opened).reports()))
        opened.close()

    assert sizes <= {150, 300}


def test_several_lento_windows_at_once_do_no_harm(library: Path) -> None:
    spans = [(0, 60), (0, 60), (30, 90)]  # Two take in the same files, one also others.
    with ExitStack() as stack:
        children = [stack.enter_context(importing(library, *span)) for span in spans]
        told = [child.communicate() for child in children]

    assert [error for _, error in told] == ["", "", ""]
    for (first, last), (lines, _) in zip(spans, told, strict=True):
        assert [int(line) for line in lines.split()] == list(range(first, last))
    assert check_whole(library, set(range(90))) == 90


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of files")
def test_a_disk_that_fills_during_an_import_is_told_and_loses_nothing(library: Path) -> None:
    with importing(library, 0, 500, 3_000_000) as child:
        lines, errors = child.communicate()

    assert errors == ""
    *numbers, sentence = lines.splitlines()
    assert "Everything that was kept before is still there" in sentence
    assert 0 < check_whole(library, set(map(int, numbers))) < 500
