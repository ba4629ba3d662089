"""The first start, as a process of its own: demo music, the tour, a log; the next one is quiet."""

import json
import os
import subprocess
import sys
from pathlib import Path

from engine.diagnostics.crashes import FOLDER
from engine.diagnostics.log_file import FOLDER as LOG
from engine.diagnostics.log_file import log_tail

ROOT = Path(__file__).parents[2]


def start(data_dir: Path) -> dict[str, object]:
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", LENTO_DATA_DIR=str(data_dir))
    command = [sys.executable, "-m", "tests.gui.first_window"]
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    told: dict[str, object] = json.loads(ended.stdout)
    return told


def test_the_first_start_has_music_and_the_tour_and_the_second_only_music(data_dir: Path) -> None:
    first, second = start(data_dir), start(data_dir)

    assert first["tour"]
    assert not second["tour"]
    assert first["pieces"] == second["pieces"] != 0
    log = log_tail(data_dir / LOG, 100)
    assert log.count("window gui.crash: the window begins") == 2
    assert log.count("window gui.crash: the window ends") == 2
    assert str(data_dir) not in log
    assert [path.name for path in (data_dir / FOLDER).glob("open-*/*")] == ["lock"]
