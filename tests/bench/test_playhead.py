"""How far the playhead on the screen is from the sound: shown positions against an even line.

A card that asks in jerks, two blocks at a time and late by some milliseconds, as ALSA and Windows
do; a window's timer at the screen's rate. Kept as extra_info, in milliseconds of music: how far the
shown positions are from the straight line through them, by the clock that is interpolated and by
the frames that were rendered.
"""

import random
import threading
import time

import numpy as np
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from engine.audio.player import Player
from engine.audio.sink import BLOCK_FRAMES, LATENCY_S, NullSink
from engine.audio.synthesiser import SAMPLE_RATE
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from gui.models.state import Moment, ShownClip
from gui.playback import Playback
from gui.sound import SilentSynthesiser
from gui.stage import Stage

SECONDS = 8
STEP_MS = 1000 * 60 / 80 / 4
MOST_MS = 8.0  # Half of a picture at 60 a second.


class JerkySink(NullSink):
    """Asks for two blocks at once, late by up to five milliseconds, on time in the long run."""

    latency_s = LATENCY_S

    def _pull(self, callback) -> None:
        jerks, began, asked = random.Random(1), time.perf_counter(), 0
        while not self._ending.is_set():
            for _ in range(2):
                callback(BLOCK_FRAMES)
            asked += 2 * BLOCK_FRAMES
            due = began + asked / SAMPLE_RATE + jerks.uniform(0.0, 0.005)
            time.sleep(max(0.0, due - time.perf_counter()))


class Screen(QObject):
    """Notes what is shown, when, and how much had been rendered by then."""

    def __init__(self, playback: Playback, player: Player) -> None:
        super().__init__()
        self.rows: list[tuple[float, float, float]] = []
        self._player = player
        playback.moved.connect(self._show)

    def _show(self, moment: Moment | None) -> None:
        if moment is not None:
            rendered = 1000 * self._player._frame / SAMPLE_RATE
            self.rows.append((1000 * time.perf_counter(), moment.step * STEP_MS, rendered))


def off_the_line(times: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Distances from the straight line of slope one through the middle."""
    rest = places - times
    return np.abs(rest - np.median(rest))


def test_the_playhead_moves_as_evenly_as_the_sound(qtbot: QtBot, benchmark) -> None:
    player = Player(SilentSynthesiser(), JerkySink())
    stage = Stage(player)
    playback = Playback(stage)
    screen = Screen(playback, player)
    notes = tuple(Note(4 * n, 4 * n + 4, 60) for n in range(32))

    def play() -> None:
        stage.show((ShownClip(Clip(Melody(notes), bars=8), "library", Key(0)),))
        qtbot.wait(SECONDS * 1000)

    benchmark.pedantic(play, rounds=1, iterations=1)
    player.close()
    assert threading.active_count() < 20
    rows = np.array(screen.rows[60:])
    info = benchmark.extra_info
    for name, column in (("interpolated", 1), ("by_blocks", 2)):
        off = off_the_line(rows[:, 0], rows[:, column])
        for share in (50, 95, 100):
            info[f"{name}_p{share}_ms"] = round(float(np.percentile(off, share)), 2)
    info["pictures_a_second"] = round(len(rows) / (rows[-1, 0] - rows[0, 0]) * 1000, 1)
    assert info["interpolated_p95_ms"] <= MOST_MS, info
