"""Start and end of the window, without and with sound, and the picture of it."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from engine.audio.sink import FakeSink, NullSink
from engine.errors import AudioUnavailable
from engine.model.registry import DEFAULT_MODEL
from gui import sound
from gui.app import model_at_start
from gui.plurals import EnglishPlurals
from gui.settings import MODEL, Settings
from gui.sound import SilentSynthesiser, SoundOpener, open_sink, silent_player
from gui.stage import Stage
from tests.engine.tiny_model import make_tiny_model
from tests.gui.shell import write_pieces

ROOT = Path(__file__).parents[2]


def test_the_model_of_last_time_is_taken_and_the_shipped_one_where_it_is_gone(
    tmp_path: Path,
) -> None:
    settings = Settings(tmp_path / "a.ini")
    own = make_tiny_model(tmp_path / "own.lento")
    settings.set(MODEL, str(own))
    assert model_at_start(settings) == own

    own.unlink()
    assert model_at_start(settings).stem == DEFAULT_MODEL


def test_a_machine_without_a_sound_device_keeps_time_in_silence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound.SoundDeviceSink, "start", _no_device)
    monkeypatch.setattr(sound, "open_synthesiser", SilentSynthesiser)
    stage = Stage(silent_player())
    opener = SoundOpener(stage)
    with qtbot.waitSignal(stage.said) as said:
        opener.start()

    assert "No sound device was found" in said.args[0]
    assert stage.sound_problem.value == said.args[0]
    assert isinstance(open_sink(), NullSink)
    opener.close()
    stage.player.close()


def test_missing_instruments_are_told_and_the_window_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> SilentSynthesiser:
        raise AudioUnavailable("The instrument sounds are missing.")

    monkeypatch.setattr(sound, "open_synthesiser", missing)
    stage = Stage(silent_player())
    opener = SoundOpener(stage)
    with qtbot.waitSignal(stage.said) as said:
        opener.start()

    assert said.args == ["The instrument sounds are missing."]
    opener.close()
    stage.player.close()


def _no_device(_sink: FakeSink, _callback: object) -> None:
    raise AudioUnavailable("none")


@pytest.mark.parametrize(
    ("n", "words"), [(0, "%n files"), (1, "%n file"), (2, "%n files"), (-1, "%n file(s)")]
)
def test_plurals_are_those_of_english(n: int, words: str) -> None:
    assert EnglishPlurals().translate("", "%n file(s)", "", n) == words


def test_a_screenshot_shows_a_library_and_a_blend_without_a_display(
    tmp_path: Path, data_dir: Path
) -> None:
    data_dir.mkdir(parents=True, exist_ok=True)
    settings = Settings(data_dir / "settings.ini")
    settings.set(MODEL, str(make_tiny_model(tmp_path / "tiny.lento")))
    settings.save()
    write_pieces(tmp_path / "music")
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env.pop("QT_QPA_PLATFORM", None)
    picture = tmp_path / "window.png"

    command = [sys.executable, "main.py", str(tmp_path / "music"), "--screenshot", str(picture)]
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    colours = np.unique([image.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)])
    assert len(colours) > 20
    assert settings.get(MODEL).endswith("tiny.lento")


def test_a_screenshot_that_cannot_be_made_says_why_in_one_line(
    tmp_path: Path, data_dir: Path
) -> None:
    data_dir.mkdir(parents=True, exist_ok=True)
    broken = tmp_path / "broken.lento"
    broken.write_bytes(b"no model")
    settings = Settings(data_dir / "settings.ini")
    settings.set(MODEL, str(broken))
    settings.save()
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen")

    command = [sys.executable, "main.py", "--screenshot", str(tmp_path / "a.png")]
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)

    assert ended.returncode == 1
    assert "broken.lento" in ended.stderr
    assert "Traceback" not in ended.stderr
