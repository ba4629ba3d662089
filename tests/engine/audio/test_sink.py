import sys
import threading
import types

import numpy as np
import pytest

from engine.audio import outputs
from engine.audio.live_keys import LiveKeys
from engine.audio.player import Player
from engine.audio.sink import (
    BLOCK_FRAMES,
    LATENCY_S,
    LIVE_LATENCY_S,
    FakeSink,
    NullSink,
    SoundDeviceSink,
)
from engine.errors import AudioUnavailable
from tests.engine.audio.conftest import SineSynth


class JumpingClock:
    """Sleeping takes no time, but is counted."""

    def __init__(self):
        self.time = 100.0

    def now(self):
        return self.time

    def sleep(self, seconds):
        self.time += seconds


def silence(frames):
    return np.zeros((frames, 2), np.float32)


def test_null_sink_pulls_at_the_pace_of_a_sound_card():
    clock, pulled, enough = JumpingClock(), [], threading.Event()

    def callback(frames):
        pulled.append(clock.now())
        if len(pulled) == 100:
            enough.set()
        return silence(frames)

    sink = NullSink(clock=clock)
    sink.start(callback)
    assert enough.wait(10)
    sink.stop()

    expected = 100.0 + np.arange(100) * BLOCK_FRAMES / 44_100
    assert np.allclose(pulled[:100], expected)


def test_null_sink_stops_calling_and_can_start_again():
    sink = NullSink()
    for _ in range(2):
        called = threading.Event()
        sink.start(lambda frames, called=called: (called.set(), silence(frames))[1])
        assert called.wait(10)
        sink.stop()
    sink.stop()


def test_fake_sink_asks_in_blocks():
    asked = []
    sink = FakeSink()
    sink.start(lambda frames: (asked.append(frames), silence(frames))[1])

    assert len(sink.pull(1200)) == 1200
    assert asked == [512, 512, 176]


class FakeSoundDevice(types.ModuleType):
    class PortAudioError(Exception):
        pass

    def __init__(self, broken):
        super().__init__("sounddevice")
        self.streams = []
        outer = self

        class OutputStream:
            latency = 0.02

            def __init__(self, **options):
                self.options, self.state = options, "open"
                outer.streams.append(self)

            def start(self):
                if broken:
                    raise outer.PortAudioError("no device")
                self.state = "started"

            def close(self):
                self.state = "closed"

        self.OutputStream = OutputStream


def test_sound_device_is_fed_by_the_callback(monkeypatch):
    library = FakeSoundDevice(broken=False)
    monkeypatch.setitem(sys.modules, "sounddevice", library)
    sink = SoundDeviceSink()
    sink.start(lambda frames: np.full((frames, 2), 0.25, np.float32))
    (stream,) = library.streams
    block = silence(64)
    stream.options["callback"](block, 64, None, None)

    assert (block == 0.25).all()
    assert stream.options["samplerate"] == 44_100
    assert sink.latency_s == 0.02
    sink.stop()
    assert stream.state == "closed"


def test_a_device_gives_its_least_latency_to_a_keyboard(monkeypatch):
    library = FakeSoundDevice(broken=False)
    monkeypatch.setitem(sys.modules, "sounddevice", library)
    sink = SoundDeviceSink()
    sink.start(silence)
    sink.stop()
    sink.latency_wanted_s = LIVE_LATENCY_S
    sink.start(silence)
    sink.stop()
    asked = [(s.options["latency"], s.options["blocksize"]) for s in library.streams]

    assert asked == [(LATENCY_S, 512), ("low", 256)]


def test_device_that_does_not_start_is_closed_and_told(monkeypatch):
    library = FakeSoundDevice(broken=True)
    monkeypatch.setitem(sys.modules, "sounddevice", library)

    with pytest.raises(AudioUnavailable, match="speakers or headphones"):
        SoundDeviceSink().start(silence)
    assert library.streams[0].state == "closed"


def test_missing_portaudio_is_a_sentence(monkeypatch):
    def missing(name):
        raise OSError("PortAudio library not found")

    monkeypatch.setattr(outputs.importlib, "import_module", missing)

    with pytest.raises(AudioUnavailable, match="PortAudio is missing"):
        SoundDeviceSink().start(silence)


def test_a_keyboard_makes_the_player_ask_for_less_latency_and_give_it_back(sine):
    sink = FakeSink(latency_s=0.04)
    player = Player(sine, sink)
    player.connect_keys(LiveKeys(SineSynth()))
    assert sink.latency_wanted_s == LIVE_LATENCY_S
    assert sink.started
    player.connect_keys(None)

    assert sink.latency_wanted_s == LATENCY_S
    player.close()
