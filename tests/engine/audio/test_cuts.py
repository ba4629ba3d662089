"""Nothing that gives way, loops, is muted or is edited clicks: told from the samples.

A click is a jump between two samples, or a bend between three, that is larger than those of the
music that it falls into. What comes after each cut begins with a rest here, so that all there is to
hear around the cut is how the old sound ends.
"""

import numpy as np
import pytest

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.part import Part, PlayedNote

RATE = 44_100
AROUND = RATE // 20  # 50 ms: some waves of a low note.
SLACK = 1.1  # Waves are not all alike.
RESTING = Clip(Melody((Note(8, 12, 60),)), bars=2)  # One second of rest.


def tune(first, *, program=0):
    """Held notes from quarter to quarter, then a bar of rest."""
    notes = tuple(Note(4 * n, 4 * n + 4, first + 2 * n) for n in range(4))
    return Clip(Melody(notes), bars=2, tempo_qpm=120.0, program=program)


def chord(*pitches, velocity=127):
    notes = tuple(sorted(PlayedNote(0.0, 32.0, pitch, velocity) for pitch in pitches))
    return Clip(Melody(), bars=2, tempo_qpm=120.0, parts=(Part("chords", notes),))


def roughness(samples):
    """The largest jump and the largest bend."""
    jumps = np.abs(np.diff(samples, axis=0))
    bends = np.abs(np.diff(samples, n=2, axis=0))
    return np.array([jumps.max(), bends.max()])


def is_smooth(before, after):
    """Whether nothing around a cut is rougher than the music before it."""
    around = np.concatenate((before[-8:], after[:AROUND]))
    return bool(np.all(roughness(around) <= SLACK * roughness(before[-2 * AROUND :])))


@pytest.fixture
def sink():
    return FakeSink()


@pytest.mark.parametrize("program", [0, 10, 42, 49])
def test_moving_on_does_not_click_wherever_the_old_clip_is_cut(synth, sink, program):
    player = Player(synth, sink)
    rng = np.random.default_rng(program)
    for _ in range(20):
        old = tune(int(rng.integers(40, 80)), program=program)
        length = RATE // 2 * int(rng.integers(3)) + int(rng.integers(5_000, 20_000))
        player.play([old])
        uncut = sink.pull(length + AROUND)[length - AROUND :]
        player.panic()
        sink.pull(512)
        player.play([old])
        before = sink.pull(length)
        assert np.abs(before[-AROUND:]).max() > 1e-3
        player.play([RESTING])
        around = np.concatenate((before[-8:], sink.pull(AROUND)))

        assert np.all(roughness(around) <= SLACK * roughness(uncut))
        player.panic()
        sink.pull(512)


def test_a_clip_is_heard_when_the_old_one_has_had_its_eight_milliseconds(sine, sink):
    player = Player(sine, sink)
    player.play([tune(50)])
    sink.pull(10_000)
    player.play([tune(57)])
    sink.pull(1_000)

    assert sine.started()[-1] == (10_000 + 353, 57)


def test_the_old_clip_is_gone_after_the_hop(synth, sink):
    player = Player(synth, sink)
    player.play([tune(50)])
    sink.pull(10_000)
    player.play([RESTING])

    assert np.abs(sink.pull(RATE // 2)[441:]).max() < 1e-4


def test_a_loud_chord_is_cut_without_a_click(synth, sink):
    player = Player(synth, sink)
    player.play([chord(36, 43, 48, 52, 55, 60, 64, 67)])
    before = sink.pull(RATE // 2)
    player.play([RESTING])

    assert is_smooth(before, sink.pull(AROUND))


def test_many_hops_in_a_row_do_not_click(synth, sink):
    player = Player(synth, sink)
    player.play([tune(50)])
    before = sink.pull(20_000)
    hops = []
    for _ in range(10):
        player.play([RESTING])
        hops.append(sink.pull(200))

    assert is_smooth(before, np.concatenate(hops))


def test_the_seam_of_a_loop_does_not_click(synth, sink):
    player = Player(synth, sink)
    held = Clip(Melody((Note(2, 30, 45),)), bars=2, tempo_qpm=120.0, program=49)
    player.play([held], start_step=2, loop=(0.0, 8.0))
    before = sink.pull(round(6 * RATE / 8))

    assert is_smooth(before, sink.pull(AROUND))


def test_muting_and_editing_do_not_click(synth, sink):
    held = chord(45, 57)
    player = Player(synth, sink)
    player.play([held])
    before = sink.pull(RATE // 2)
    player.change([chord(57)])
    edited = sink.pull(RATE // 2)
    player.set_muted(frozenset({"chords"}))

    assert is_smooth(before, edited)
    assert is_smooth(edited, sink.pull(AROUND))
