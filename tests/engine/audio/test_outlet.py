"""An instrument outside hears of every note, when it is due, and of every end."""

import pytest

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note

RATE = 44_100


class Listener:
    def __init__(self):
        self.sent, self.silenced = [], 0

    def send(self, at, message):
        self.sent.append((at, message))

    def silence(self):
        self.silenced += 1
        self.sent.append((None, b"silence"))

    def notes(self):
        return [(at, m[1]) for at, m in self.sent if m[0] & 0xF0 == 0x90]


@pytest.fixture
def listener():
    return Listener()


def tune(**fields):
    notes = (Note(0, 4, 60), Note(4, 8, 62))
    return Clip(Melody(notes), **{"bars": 1, "tempo_qpm": 120.0} | fields)


def test_notes_are_told_with_the_time_at_which_they_are_heard(sine, listener):
    sink = FakeSink(latency_s=0.04)
    player = Player(sine, sink)
    player.connect_listener(listener)
    player.play([tune()])
    sink.pull(RATE)

    assert listener.notes() == [
        (pytest.approx(0.04, abs=1e-4), 60),
        (pytest.approx(0.54, abs=1e-4), 62),
    ]
    assert len([m for _, m in listener.sent if m[0] & 0xF0 == 0x80]) == 2


def test_instruments_are_told_before_the_notes_and_drums_go_to_their_channel(sine, listener):
    sink = FakeSink()
    player = Player(sine, sink)
    player.connect_listener(listener)
    player.play([tune(program=46, drums=(DrumHit(0, 0),))])
    sink.pull(1_000)
    told = [m for _, m in listener.sent if m != b"silence"]

    assert told[0] == bytes((0xC0, 46))
    assert bytes((0x99, 36, 80)) in told


@pytest.mark.parametrize("end", ["stop", "panic", "close"])
def test_whatever_ends_the_music_silences_the_instrument(sine, listener, end):
    sink = FakeSink()
    player = Player(sine, sink)
    player.connect_listener(listener)
    player.play([tune()])
    sink.pull(5_000)
    getattr(player, end)()
    sink.pull(5_000)

    assert listener.silenced


def test_another_instrument_takes_over_and_the_first_is_silenced(sine, listener):
    sink = FakeSink()
    player = Player(sine, sink)
    player.connect_listener(listener)
    player.play([tune()])
    sink.pull(5_000)
    other = Listener()
    player.connect_listener(other)
    sink.pull(RATE)

    assert listener.silenced == 1
    assert [pitch for _, pitch in other.notes()] == [62]
