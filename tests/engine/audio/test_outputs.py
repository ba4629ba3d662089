"""Devices by name, one that goes away, and another in its place while the music goes on."""

import sys
import types

import numpy as np
import pytest

from engine.audio import sink as sinks
from engine.audio.chime import LOUDEST, chime
from engine.audio.outputs import (
    OutputDevice,
    host_words,
    index_of,
    kind_words,
    look_again,
    outputs,
    system_default,
)
from engine.audio.player import Player
from engine.audio.sink import STALLED_S, FakeSink, SoundDeviceSink
from engine.errors import AudioUnavailable
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from tests.engine.audio.conftest import SineSynth

RATE = 44_100
HELD = Clip(Melody((Note(0, 64, 69),)), bars=4, tempo_qpm=60.0)


class FakeLibrary(types.ModuleType):
    """PortAudio with devices that come and go; counted when it begins, as the real one does."""

    class PortAudioError(Exception):
        pass

    def __init__(self, *devices: str, host: str = "ALSA") -> None:
        super().__init__("sounddevice")
        self.connected, self._host = list(devices), host
        self.streams: list[types.SimpleNamespace] = []
        self.default = types.SimpleNamespace(hostapi=0)
        self._initialize()

    def _initialize(self) -> None:
        self._counted = list(self.connected)

    def _terminate(self) -> None:
        self._counted = []

    def query_hostapis(self, index: int | None = None) -> object:
        host = {"name": self._host, "default_output_device": 0 if self._counted else -1}
        return (host,) if index is None else host

    def query_devices(self) -> list[dict[str, object]]:
        return [{"name": n, "hostapi": 0, "max_output_channels": 2} for n in self._counted]

    def OutputStream(self, **options: object) -> object:
        stream = types.SimpleNamespace(
            latency=0.02, start=lambda: None, close=lambda: None, options=options
        )
        self.streams.append(stream)
        return stream


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> FakeLibrary:
    made = FakeLibrary("default", "Anna's headphones", "surround51", "HDA: Analog (hw:0,0)")
    monkeypatch.setitem(sys.modules, "sounddevice", made)
    return made


def names() -> list[str]:
    return [device.name for device in outputs()]


def test_devices_are_listed_without_the_plugins_of_the_system(library: FakeLibrary) -> None:
    assert outputs()[0] == OutputDevice(0, "default", is_default=True)
    assert names() == ["default", "Anna's headphones", "HDA: Analog (hw:0,0)"]


def test_a_device_that_was_connected_is_seen_after_looking_again(library: FakeLibrary) -> None:
    library.connected.append("USB")
    before = names()
    look_again()

    assert [name for name in names() if name not in before] == ["USB"]


def test_a_machine_without_devices_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", FakeLibrary())

    assert outputs() == ()
    assert index_of("USB") is None


def test_a_sink_plays_on_the_device_of_its_name_or_else_on_the_default(
    library: FakeLibrary,
) -> None:
    for name in ("HDA: Analog (hw:0,0)", "gone", ""):
        SoundDeviceSink(device=name).start(lambda frames: np.zeros((frames, 2), np.float32))

    assert [stream.options["device"] for stream in library.streams] == [3, None, None]


def test_a_device_that_ends_by_itself_is_lost(library: FakeLibrary) -> None:
    sink = SoundDeviceSink()
    assert not sink.lost
    sink.start(lambda frames: np.zeros((frames, 2), np.float32))
    assert not sink.lost

    library.streams[0].options["finished_callback"]()
    assert sink.lost
    sink.stop()
    assert not sink.lost


def test_a_device_that_asks_for_nothing_any_more_is_lost(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(sinks.time, "monotonic", lambda: now[0])
    sink = SoundDeviceSink()
    sink.start(lambda frames: np.zeros((frames, 2), np.float32))
    block = np.zeros((64, 2), np.float32)
    now[0] += STALLED_S - 0.1
    library.streams[0].options["callback"](block, 64, None, None)
    now[0] += STALLED_S - 0.1

    assert not sink.lost
    now[0] += 0.2
    assert sink.lost


def test_a_device_that_is_slow_to_open_again_is_not_lost(
    library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another thread looks at any moment; here while the stream begins."""
    sink, now = SoundDeviceSink(), [100.0]
    seen: list[bool] = []
    monkeypatch.setattr(sinks.time, "monotonic", lambda: now[0])
    plain = library.OutputStream

    def slow(**options: object) -> object:
        def begin() -> None:
            now[0] += 2 * STALLED_S
            seen.append(sink.lost)

        stream = plain(**options)
        setattr(stream, "start", begin)  # noqa: B010
        return stream

    monkeypatch.setattr(library, "OutputStream", slow)
    for _ in range(2):
        sink.start(lambda frames: np.zeros((frames, 2), np.float32))
        seen.append(sink.lost)
        library.streams[-1].options["finished_callback"]()
        sink.stop()

    assert seen == [False] * 4


@pytest.fixture
def player() -> Player:
    return Player(SineSynth(), FakeSink())


def is_heard(sink: FakeSink) -> bool:
    return bool(np.abs(sink.pull(RATE // 4)).max() > 0.01)


def test_the_music_goes_on_where_it_was_through_another_sink(player: Player) -> None:
    first, second = player.sink, FakeSink()
    assert isinstance(first, FakeSink)
    player.play([HELD])
    first.pull(RATE)
    place = player.position()
    player.let_go_of_sink()
    assert not first.started
    player.change_sink(second)

    assert is_heard(second)
    after = player.position()
    assert place.step <= after.step < place.step + 3
    assert after.playing
    player.close()


def test_nothing_is_opened_while_the_sink_is_let_go(player: Player) -> None:
    first, second = player.sink, FakeSink()
    assert isinstance(first, FakeSink)
    player.let_go_of_sink()
    player.play([HELD])
    assert not first.started

    player.change_sink(second)
    assert is_heard(second)
    player.close()


def test_a_sink_that_does_not_open_leaves_the_music_waiting_for_another(player: Player) -> None:
    class Broken(FakeSink):
        def start(self, callback: object) -> None:
            raise AudioUnavailable("no device")

    player.play([HELD])
    with pytest.raises(AudioUnavailable):
        player.change_sink(Broken())
    third = FakeSink()
    player.change_sink(third)

    assert is_heard(third)
    player.close()


def test_a_sink_is_not_opened_before_something_plays(player: Player) -> None:
    second = FakeSink()
    player.change_sink(second)

    assert not second.started
    player.close()


def test_the_chime_is_quiet_at_every_volume_and_ends(player: Player) -> None:
    sink = player.sink
    assert isinstance(sink, FakeSink)
    for volume in (0.0, 1.0):
        player.set_volume(volume)
        player.play_chime()
        heard = sink.pull(3 * RATE)

        assert np.abs(heard).max() == pytest.approx(LOUDEST, rel=1e-3)
        assert not heard[-RATE // 2 :].any()
    player.close()


def test_the_chime_neither_begins_nor_ends_with_a_click() -> None:
    tones = chime(RATE)

    assert np.abs(np.diff(tones[:, 0])).max() < 0.02
    assert abs(float(tones[0, 0])) < 1e-6
    assert np.abs(tones[-10:]).max() < 1e-3


def test_of_a_device_only_its_kind_is_told(library: FakeLibrary) -> None:
    kinds = [kind_words(name) for name in library.connected]

    assert kinds == ["sound server", "headphones", "another kind", "speakers"]
    assert host_words() == "ALSA"


def test_a_host_that_nobody_knows_has_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", FakeLibrary("a", host="Anna's"))

    assert host_words() == "unknown"


@pytest.mark.skipif(sys.platform == "darwin", reason="there the system tells it")
def test_elsewhere_the_default_follows_by_itself() -> None:
    assert system_default() is None
