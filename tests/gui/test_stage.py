"""What is heard: the roll, pauses, auditions that disturb nobody, and silence."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.audio.synthesiser import SAMPLE_RATE
from engine.errors import AudioUnavailable
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from gui.models.state import RollContent, ShownClip
from gui.playback import UNSEEN_MS, Playback
from gui.sound import SilentSynthesiser
from gui.stage import Stage
from tests.gui.shell import scale_clip

CLIP_S = 6.0  # Two bars of 4/4 at 80.


def shown(name: str = "a") -> ShownClip:
    return ShownClip(scale_clip(name), "library", Key(0))


@pytest.fixture
def sink() -> FakeSink:
    return FakeSink()


@pytest.fixture
def stage(qtbot: QtBot, sink: FakeSink) -> Iterator[Stage]:
    made = Stage(Player(SilentSynthesiser(), sink))
    yield made
    made.player.close()


def pull(sink: FakeSink, seconds: float) -> None:
    sink.pull(round(seconds * SAMPLE_RATE))


def test_showing_clips_plays_them_from_the_first(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown("a"), shown("b")))
    pull(sink, CLIP_S + 1)

    assert stage.plays_roll
    assert stage.position_step() == pytest.approx(32 + 1 / 0.1875, abs=0.5)


def test_rests_before_the_first_note_are_not_waited_through(stage: Stage, sink: FakeSink) -> None:
    silent = ShownClip(Clip(Melody()), "library", Key(0))
    late = ShownClip(Clip(Melody((Note(22, 24, 60), Note(24, 32, 62)))), "library", Key(0))

    stage.show((silent, late))
    assert stage.position_step() == 32 + 20
    stage.silence()
    stage.audition(late)
    assert stage.position_step() == 22  # One that is pointed at sounds at once.
    stage.audition(silent)
    assert stage.position_step() == 0


def test_an_audition_leaves_a_paused_roll_where_it_is(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown(),))
    pull(sink, 3)
    stage.toggle_play()
    paused = stage.cursor_step

    stage.audition(shown("b"))
    stage.audition(None)

    assert stage.heard.value is None
    assert stage.cursor_step == paused > 0


def test_a_pause_goes_on_where_it_was(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown(),))
    pull(sink, 3)
    stage.toggle_play()
    paused = stage.cursor_step
    pull(sink, 1)
    stage.toggle_play()
    pull(sink, 0.1)

    assert paused == pytest.approx(16, abs=0.5)
    assert stage.position_step() >= paused


def test_silence_goes_back_to_the_start(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown(),))
    pull(sink, 3)
    stage.silence()

    assert stage.heard.value is None
    assert stage.cursor_step == 0


def test_an_audition_leaves_the_roll_as_it_is(stage: Stage) -> None:
    stage.show((shown("a"),), play=False)
    roll = stage.roll.value
    stage.audition(shown("b"))

    assert stage.roll.value is roll
    assert stage.heard.value is not None
    assert stage.heard.value.audition


def test_an_audition_does_not_disturb_a_sequence(stage: Stage) -> None:
    stage.show((shown("a"), shown("b")))
    before = stage.heard.value
    stage.audition(shown("c"))

    assert stage.heard.value is before


def test_an_audition_may_take_the_place_of_one_clip(stage: Stage) -> None:
    stage.show((shown("a"),))
    stage.audition(shown("b"))

    assert not stage.plays_roll


def test_the_end_of_an_audition_does_not_stop_the_roll(stage: Stage) -> None:
    stage.show((shown("a"),))
    stage.audition(None)

    assert stage.plays_roll


def test_seeking_while_playing_goes_on_from_there(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown("a"), shown("b")))
    pull(sink, 1)
    stage.seek(40.0)
    pull(sink, 0.1)

    assert stage.plays_roll
    assert stage.position_step() == pytest.approx(40, abs=1)


def test_a_loop_that_is_switched_on_while_playing_holds_at_once(
    stage: Stage, sink: FakeSink
) -> None:
    stage.show((shown(),))
    pull(sink, 1)
    stage.set_transport(loop=True)
    pull(sink, 3 * CLIP_S)

    assert stage.player.position().playing


def test_other_sound_goes_on_where_the_first_was(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown(),))
    pull(sink, 3)
    other = FakeSink()
    stage.connect_sound(Player(SilentSynthesiser(), other))
    pull(other, 0.1)

    assert stage.plays_roll
    assert stage.position_step() == pytest.approx(16, abs=1)


def test_the_end_of_the_music_is_told_once_the_last_step_was_heard(
    qtbot: QtBot, stage: Stage, sink: FakeSink
) -> None:
    playback = Playback(stage)
    moments: list[object] = []
    playback.moved.connect(moments.append)
    stage.show((shown(),))
    pull(sink, CLIP_S + 1)

    qtbot.waitUntil(lambda: stage.heard.value is None)

    assert moments[-1] is None
    assert playback.moment is None


class _Mute(FakeSink):
    def start(self, callback: object) -> None:
        raise AudioUnavailable("No sound output could be opened.")


def test_a_device_that_fails_is_told_and_nothing_seems_to_play(qtbot: QtBot) -> None:
    stage = Stage(Player(SilentSynthesiser(), _Mute()))
    with qtbot.waitSignal(stage.said) as said:
        stage.show((shown(),))

    assert said.args == ["No sound output could be opened."]
    assert stage.heard.value is None
    stage.player.close()


def test_a_region_switches_the_loop_on_and_goes_when_others_are_shown(
    stage: Stage, sink: FakeSink
) -> None:
    stage.show((shown(),))
    stage.set_region((4.0, 8.0))
    pull(sink, CLIP_S + 1)

    assert stage.transport.value.loop
    assert stage.plays_roll
    assert 4.0 <= stage.position_step() <= 8.0
    stage.show((shown("b"),))
    assert stage.region.value is None


def test_what_is_edited_while_it_plays_is_played_as_it_is_now(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown("a"),))
    pull(sink, 3)
    edited = ShownClip(scale_clip("a", bars=4), "library", Key(0))
    before = stage.position_step()
    stage.roll.set_value(RollContent((edited,), 0))
    pull(sink, CLIP_S)

    assert before == pytest.approx(16, abs=0.5)
    assert stage.position_step() == pytest.approx(48, abs=0.5)
    assert stage.heard.value.clips == (edited,)


def test_a_count_in_is_told_below_nought(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown(),), play=False)
    stage.play(count_in_bars=1)
    pull(sink, 1.5)

    assert stage.position_step() == pytest.approx(-8, abs=0.1)
    pull(sink, 3)
    assert stage.position_step() == pytest.approx(8, abs=0.1)


def test_where_the_roll_was_at_a_moment_is_known_afterwards(stage: Stage, sink: FakeSink) -> None:
    stage.show((shown(),))
    pull(sink, 1.5)

    assert stage.step_at(0.75) == pytest.approx(4, abs=0.1)
    stage.silence()
    assert stage.step_at(0.75) is None


def test_a_window_that_is_not_seen_is_told_less_often(qtbot: QtBot, stage: Stage) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    playback = Playback(stage, window)
    stage.show((shown(),))
    assert playback._timer.interval() == UNSEEN_MS
    window.show()
    qtbot.waitUntil(lambda: playback._timer.interval() < 20)
