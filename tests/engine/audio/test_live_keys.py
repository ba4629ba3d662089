"""Keys under a hand: heard with the next block, beside what plays, under the same cap."""

import numpy as np
import pytest

from engine.audio.live_keys import LiveKeys
from engine.audio.loudness import CEILING
from engine.audio.player import Player
from engine.audio.sink import BLOCK_FRAMES, FakeSink
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from tests.engine.audio.conftest import SineSynth

RATE = 44_100
HELD = Clip(Melody((Note(0, 16, 69),)), bars=1, tempo_qpm=120.0)


@pytest.fixture
def sink():
    return FakeSink()


@pytest.fixture
def under_hand():
    return SineSynth()


@pytest.fixture
def player(sine, sink, under_hand):
    player = Player(sine, sink)
    player.connect_keys(LiveKeys(under_hand))
    yield player
    player.close()


def test_a_key_sounds_with_the_next_block_while_nothing_else_does(player, sink):
    assert not sink.pull(BLOCK_FRAMES).any()
    player.press_key(69, 90)

    assert np.abs(sink.pull(BLOCK_FRAMES)).max() > 0.1


def test_a_key_that_is_held_outlives_the_cut_from_clip_to_clip(player, sink, under_hand):
    player.play([HELD])
    player.press_key(60, 60)
    sink.pull(5_000)
    player.play([HELD])
    sink.pull(5_000)
    player.stop()
    sink.pull(5_000)

    assert list(under_hand.notes) == [(0, 60)]
    player.lift_key(60)
    assert not under_hand.notes


def test_the_pedal_holds_keys_that_are_lifted(player, under_hand):
    player.set_pedal(True)
    player.press_key(60, 60)
    player.lift_key(60)
    assert list(under_hand.notes) == [(0, 60)]
    player.set_pedal(False)

    assert not under_hand.notes


def test_loud_hands_stay_under_the_cap(player, sink):
    for pitch in range(30, 100):
        player.press_key(pitch, 127)

    samples = sink.pull(RATE)

    assert 0.3 < np.abs(samples).max() <= CEILING


def test_silence_fades_the_keys_whatever_is_held(player, sink, under_hand):
    player.press_key(60, 100)
    before = sink.pull(RATE // 4)
    player.cut_keys()
    after = sink.pull(RATE // 4)

    assert not under_hand.notes
    assert not after[RATE // 50 :].any()
    jumps = np.abs(np.diff(np.concatenate((before, after)), axis=0)).max()
    assert jumps <= 1.1 * np.abs(np.diff(before, axis=0)).max()


def test_a_key_pressed_just_after_a_silence_sounds(player, sink):
    player.press_key(60, 100)
    sink.pull(5_000)
    player.cut_keys()
    sink.pull(100)
    player.press_key(64, 100)

    assert np.abs(sink.pull(5_000)[-1_000:]).max() > 0.1


def test_keys_without_an_instrument_are_silent(sine, sink):
    player = Player(sine, sink)
    player.press_key(60, 100)
    player.lift_key(60)
    player.set_pedal(True)
    player.cut_keys()

    assert not sink.pull(1_000).any()


def test_disconnecting_frees_the_keys(player, under_hand):
    player.connect_keys(None)

    assert under_hand.closed
