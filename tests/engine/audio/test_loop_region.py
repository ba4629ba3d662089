"""A loop between two steps, a count-in before, and edits while it plays."""

from itertools import pairwise

import pytest

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.audio.transport import Transport
from engine.music.clip import Clip
from engine.music.melody import Melody, Note

RATE = 44_100
STEP_S = 60 / 120 / 4


def clip(*notes, **fields):
    melody = Melody(tuple(Note(*note) for note in notes))
    return Clip(melody, **{"bars": 1, "tempo_qpm": 120.0} | fields)


SCALE = clip(*((n, n + 1, 60 + n) for n in range(16)))


@pytest.fixture
def sink():
    return FakeSink()


@pytest.fixture
def player(sine, sink):
    player = Player(sine, sink)
    yield player
    player.close()


def steps(sink, count):
    return sink.pull(round(count * STEP_S * RATE))


def pitches(sine):
    return [pitch for _, pitch in sine.started()]


def test_a_region_goes_round_without_a_gap(sine):
    transport = Transport([SCALE], sine, start_step=4, loop=(4.0, 7.0))
    for _ in range(100):
        transport.render(1000)
    frames = [frame for frame, pitch in sine.started() if pitch == 64]

    assert set(pitches(sine)) == {64, 65, 66}
    gaps = [later - earlier for earlier, later in pairwise(frames)]
    assert all(abs(gap - 3 * STEP_S * RATE) <= 1 for gap in gaps)


def test_what_lies_before_a_region_is_played_once(player, sink, sine):
    player.play([SCALE], loop=(4.0, 6.0))
    steps(sink, 10.1)

    assert pitches(sine) == [60, 61, 62, 63, 64, 65, 64, 65, 64, 65, 64]


def test_a_region_that_moves_while_it_plays_holds_at_once(player, sink, sine):
    player.play([SCALE], loop=(0.0, 2.0))
    steps(sink, 2.5)
    player.set_loop((0.0, 4.0))
    steps(sink, 4)

    assert pitches(sine) == [60, 61, 60, 61, 62, 63, 60]


def test_a_region_that_lies_behind_is_come_to_after_the_end(player, sink, sine):
    player.play([SCALE], start_step=12, loop=(2.0, 4.0))
    steps(sink, 6.1)

    assert pitches(sine) == [72, 73, 74, 75, 62, 63, 62]


def test_a_loop_taken_away_lets_the_music_go_on_to_its_end(player, sink, sine):
    player.play([SCALE], start_step=12, loop=(12.0, 14.0))
    steps(sink, 3)
    player.set_loop(False)
    steps(sink, 4)

    assert pitches(sine) == [72, 73, 72, 73, 74, 75]
    assert not player.position().playing


def test_the_position_goes_round_with_the_region(player, sink):
    player.play([SCALE], start_step=4, loop=(4.0, 8.0))
    seen = []
    for _ in range(12):
        steps(sink, 1)
        seen.append(round(player.position().step, 2) % 16)

    assert seen == [5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4] or seen == pytest.approx(
        [5, 6, 7, 8, 5, 6, 7, 8, 5, 6, 7, 8], abs=0.02
    )


def test_a_note_that_hangs_over_the_seam_ends_there(player, sink, sine):
    player.play([clip((0, 16, 60))], loop=(0.0, 4.0))
    steps(sink, 4.5)

    assert [call[1] for call in sine.calls if call[1] in ("on", "off")] == ["on", "off", "on"]


def test_a_region_too_short_to_hear_is_the_whole(sine):
    transport = Transport([SCALE], sine, start_step=0, loop=(4.0, 4.1))
    for _ in range(100):
        transport.render(1000)

    assert len(set(pitches(sine))) == 16


def test_a_count_in_clicks_a_bar_and_counts_from_below_nought(player, sink, sine):
    player.play([SCALE], count_in_bars=1)
    assert player.position().step == -16
    seen = []
    for _ in range(17):
        steps(sink, 1)
        seen.append(round(player.position().step, 2))

    clicks = [(frame, pitch) for frame, pitch in sine.started() if pitch > 75]
    assert seen == pytest.approx([*range(-15, 0), 0, 1], abs=0.02)
    assert [round(frame / RATE / STEP_S) for frame, _ in clicks] == [0, 4, 8, 12]
    assert [pitch for _, pitch in clicks] == [76, 77, 77, 77]
    first = next(frame for frame, pitch in sine.started() if pitch == 60)
    assert first == pytest.approx(16 * STEP_S * RATE, abs=1)


def test_a_count_in_before_the_middle_says_where_it_will_begin(player, sink):
    player.play([SCALE, SCALE], start_step=20, count_in_bars=1)
    steps(sink, 4)

    assert player.position().clip_index == 1
    assert player.position().step == pytest.approx(-12, abs=0.02)
    steps(sink, 12.5)
    assert player.position().step == pytest.approx(4.5, abs=0.02)


def test_a_metronome_can_be_switched_while_it_plays(player, sink, sine):
    player.play([clip(bars=2)])
    steps(sink, 2)
    player.set_metronome(True)
    steps(sink, 8)
    player.set_metronome(False)
    steps(sink, 8)

    assert [round(frame / RATE / STEP_S) for frame, _ in sine.started()] == [4, 8]


def test_an_edit_is_heard_from_where_the_music_is(player, sink, sine):
    player.play([clip((0, 8, 60), (8, 12, 64))])
    steps(sink, 4)
    player.change([clip((0, 8, 61), (8, 12, 67))])
    assert not sine.notes  # The pitch that is gone does not sound on.
    steps(sink, 5)

    assert pitches(sine) == [60, 67]
    assert player.position().step == pytest.approx(9, abs=0.02)


def test_an_edit_that_leaves_a_sounding_note_alone_leaves_it_sounding(player, sink, sine):
    player.play([clip((0, 8, 60))])
    steps(sink, 4)
    player.change([clip((0, 8, 60), (12, 13, 70))])

    assert list(sine.notes) == [(0, 60)]


def test_a_clip_that_grows_shorter_than_the_music_ends(player, sink):
    player.play([clip((0, 4, 60), bars=2)], start_step=20)
    steps(sink, 1)
    player.change([clip((0, 4, 60))])
    steps(sink, 1)

    assert not player.position().playing
