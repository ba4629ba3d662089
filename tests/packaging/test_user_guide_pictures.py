"""The pictures of the guide: taken of the real window, and the same each time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.guide_scripts import SCRIPTS

pytest.importorskip("PIL", reason="pictures are written with the extra 'installers'")
NAMES = ("map", "keep-it")


def test_taking_a_picture_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for out in ("once", "twice"):
        command = (sys.executable, SCRIPTS / "pictures.py", "--out", tmp_path / out, *NAMES)
        taken = subprocess.run(command, capture_output=True, text=True, check=False)
        assert taken.returncode == 0, taken.stderr

    for name in NAMES:
        once, twice = (tmp_path / out / f"{name}.png" for out in ("once", "twice"))
        assert once.read_bytes() == twice.read_bytes()
        assert len(once.read_bytes()) > 10_000
