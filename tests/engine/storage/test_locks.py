"""A lock that ends with its holder."""

import subprocess
import sys
from pathlib import Path

import pytest

from engine.storage.locks import AlreadyLocked, is_locked, locked

ROOT = Path(__file__).parents[3]
HOLD = (
    "import sys, pathlib\n"
    "from engine.storage.locks import locked\n"
    "with locked(pathlib.Path(sys.argv[1])):\n"
    "    print('held', flush=True)\n"
    "    sys.stdin.read()\n"
)


def test_a_lock_is_held_by_one_alone_and_free_afterwards(tmp_path):
    with locked(tmp_path):
        assert is_locked(tmp_path)
        with pytest.raises(AlreadyLocked), locked(tmp_path):
            pytest.fail("it was held twice")

    assert not is_locked(tmp_path)


def test_a_folder_that_nobody_ever_locked_is_free_and_stays_empty(tmp_path):
    assert not is_locked(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_process_is_free(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout.readline().strip() == b"held"
        assert is_locked(tmp_path)
        holder.kill()
        holder.wait()

    assert not is_locked(tmp_path)
