import threading

import numpy as np
import pytest

from engine.audio.loudness import CEILING
from engine.audio.player import Player, PlayPosition
from engine.audio.sink import FakeSink
from engine.errors import AudioUnavailable
from engine.music.clip import Clip
from engine.music.melody import Melody, Note

RATE = 44_100
STEP = 60 / 120 / 4  # seconds at 120 qpm


def clip(*notes, **fields):
    melody = Melody(tuple(Note(*note) for note in notes))
    return Clip(melody, **{"bars": 1, "tempo_qpm": 120.0} | fields)


HELD = clip((0, 16, 69))


@pytest.fixture
def sink():
    return FakeSink()


@pytest.fixture
def player(sine, sink):
    player = Player(sine, sink)
    yield player
    player.close()


def seconds(sink, duration_s):
    return sink.pull(round(duration_s * RATE))


def largest_jump(samples):
    return float(np.abs(np.diff(samples[:, 0])).max())


# What a sine of 440 Hz at velocity 64 moves between two frames, and as much again for its echoes;
# a click would jump by the amplitude, 0.5.
SMOOTH = 2.5 * 64 / 127 * 2 * np.pi * 440 / RATE


def test_nothing_sounds_and_no_device_is_opened_before_play(player, sink):
    assert not sink.started
    assert not sink.pull(1000).any()
    assert player.position() == PlayPosition(0, 0.0, False)


def test_sound_appears_at_the_right_sample(player, sink):
    player.play([clip((4, 8, 69))])

    samples = seconds(sink, 2 * STEP * 4)
    first = np.flatnonzero(np.abs(samples).max(1) > 0)[0]

    assert first == 22_050


def test_stop_is_silent_within_100_ms_and_does_not_click(player, sink):
    player.play([HELD])
    before = seconds(sink, 0.5)
    player.stop()

    samples = seconds(sink, 0.5)

    assert np.abs(samples[: RATE // 100]).max() > 0.1
    assert not samples[round(0.1 * RATE) :].any()
    assert largest_jump(np.concatenate((before, samples))) < SMOOTH
    assert not player.position().playing
    assert not player.take_finished()


def test_real_synthesisers_are_silent_within_100_ms_of_stop(synth, sink):
    player = Player(synth, sink)
    player.play([clip((0, 16, 60), program=49)])
    assert np.abs(seconds(sink, 0.7)).max() > 0.01
    player.stop()
    sink.pull(round(0.1 * RATE))

    assert np.abs(seconds(sink, 0.5)).max() < 1e-4


def test_panic_silences_the_next_block(player, sink):
    player.play([HELD])
    seconds(sink, 0.3)
    player.panic()

    assert not sink.pull(5000).any()


def test_new_clip_cuts_the_old_one_within_10_ms_without_a_click(player, sink, sine):
    player.play([HELD])
    before = seconds(sink, 0.4)
    player.play([clip((0, 16, 57))])

    samples = np.concatenate((before, seconds(sink, 0.4)))

    assert largest_jump(samples) < SMOOTH
    assert sine.started()[-1][0] - round(0.4 * RATE) <= 0.010 * RATE
    assert list(sine.notes) == [(0, 57)]


def test_start_fades_in(player, sink):
    player.play([HELD])

    samples = seconds(sink, 0.1)

    assert abs(samples[0, 0]) < 0.02
    assert largest_jump(samples) < SMOOTH


def test_volume_scales_without_a_click(player, sink):
    player.play([HELD])
    before = seconds(sink, 0.3)
    loud = np.abs(before).max()
    player.set_volume(0.25)
    turning = np.concatenate((before, seconds(sink, 0.1)))
    quiet = np.abs(seconds(sink, 0.2)).max()
    player.set_volume(0.0)
    seconds(sink, 0.1)

    assert quiet == pytest.approx(loud / 4, rel=0.1)
    assert largest_jump(turning) < SMOOTH
    assert not seconds(sink, 0.1).any()


def test_level_is_capped_with_60_loud_notes(synth, sink):
    player = Player(synth, sink)
    player.play([clip((0, 16, 60))])
    for pitch in range(36, 96):
        synth.note_on(1, pitch, 127)

    samples = seconds(sink, 2.0)

    assert 0.3 < np.abs(samples).max() <= CEILING
    player.stop()
    sink.pull(RATE // 5)


def test_position_never_runs_back_and_follows_the_clock(player, sink):
    player.play([HELD, HELD])
    steps = []
    for _ in range(40):
        sink.pull(3000)
        where = player.position()
        steps.append(where.clip_index * 16 + where.step)

    assert steps == sorted(steps)
    assert steps[9] == pytest.approx(30_000 / RATE / STEP, abs=0.05)


def test_position_takes_the_latency_off(sine):
    sink = FakeSink(latency_s=0.25)
    player = Player(sine, sink)
    player.play([HELD])
    sink.pull(round(0.2 * RATE))
    early = player.position()
    sink.pull(round(0.3 * RATE))

    assert early == PlayPosition(0, 0.0, True)
    assert player.position().step == pytest.approx(0.25 / STEP, abs=0.02)


def test_position_follows_a_change_of_tempo_without_a_jump(player, sink):
    player.play([HELD])
    seconds(sink, 0.5)
    before = player.position().step
    player.set_tempo(240.0)
    after = player.position().step
    seconds(sink, 0.25)

    assert after == before == pytest.approx(4.0, abs=0.01)
    assert player.position().step == pytest.approx(8.0, abs=0.01)


def test_tempo_stays_for_later_clips_until_taken_back(player, sink):
    player.set_tempo(240.0)
    player.play([HELD])
    seconds(sink, 0.5)
    assert player.position().step == pytest.approx(8.0, abs=0.01)

    player.set_tempo(None)
    seconds(sink, 0.5)
    assert player.position().step == pytest.approx(12.0, abs=0.01)


@pytest.mark.parametrize("tempo", [0.0, 19.9, 301.0])
def test_impossible_tempo_is_refused(player, tempo):
    with pytest.raises(ValueError, match="outside"):
        player.set_tempo(tempo)


def test_clips_end_by_themselves_and_say_so_once(player, sink):
    player.play([HELD])
    seconds(sink, 1.9)
    assert player.position().playing
    assert not player.take_finished()

    seconds(sink, 0.2)
    assert not player.position().playing
    assert player.take_finished()
    assert not player.take_finished()
    seconds(sink, 5.0)
    assert not seconds(sink, 0.1).any()


def test_stopped_while_it_rings_out_it_is_still_finished_only_once(player, sink):
    player.play([HELD])
    seconds(sink, 2.05)
    assert player.take_finished()
    player.stop()
    seconds(sink, 0.2)

    assert not player.take_finished()


def test_loop_goes_on_and_its_position_starts_again(player, sink, sine):
    player.play([HELD], loop=True)
    seconds(sink, 2.0 * 3 + 0.5)

    assert len(sine.started()) == 4
    assert player.position().playing
    assert player.position().step == pytest.approx(4.0, abs=0.01)
    assert not player.take_finished()


def test_playing_starts_at_the_asked_step(player, sink):
    player.play([HELD, HELD], start_step=20)
    assert player.position() == PlayPosition(1, 4.0, True)
    seconds(sink, 0.25)

    assert player.position().clip_index == 1
    assert player.position().step == pytest.approx(6.0, abs=0.01)


def test_chosen_program_overrides_the_clips_own(player, sink, sine):
    player.set_program(52)
    player.play([clip((0, 2, 60), program=8)])
    sink.pull(100)
    assert sine.sounds == {0: 52}

    player.set_program(None)
    assert sine.sounds == {0: 8}


def test_playing_nothing_is_a_stop(player, sink):
    player.play([HELD])
    seconds(sink, 0.2)
    player.play([])

    assert not seconds(sink, 0.2)[round(0.1 * RATE) :].any()


def test_missing_device_is_told_and_nothing_is_left_half_playing(sine):
    class NoDevice(FakeSink):
        def start(self, callback):
            raise AudioUnavailable("No sound output could be opened.")

    player = Player(sine, NoDevice())

    with pytest.raises(AudioUnavailable, match="No sound output"):
        player.play([HELD])
    assert not player.position().playing


def test_closing_frees_device_and_synthesiser(sine, sink):
    player = Player(sine, sink)
    player.play([HELD])
    player.close()

    assert not sink.started
    assert sine.closed


def test_steering_from_another_thread_while_it_plays_keeps_the_cap(player, sink):
    def steer():
        for index in range(200):
            player.play([HELD, clip((0, 8, 60))], start_step=index % 30, loop=bool(index % 2))
            player.set_volume(index % 3 / 2)
            player.set_tempo(60.0 + index)
            player.position()
            if index % 5 == 0:
                player.stop()

    thread = threading.Thread(target=steer)
    thread.start()
    samples = sink.pull(4 * RATE)
    thread.join()

    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= CEILING


def test_rates_that_differ_are_refused(sine):
    with pytest.raises(ValueError, match="cannot feed"):
        Player(sine, FakeSink(sample_rate=48_000))
