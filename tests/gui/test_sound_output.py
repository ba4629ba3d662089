"""The sound device: chosen by name, followed when it goes, and the music goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.audio.outputs import OutputDevice
from engine.audio.player import Player
from engine.audio.sink import AudioSink, Callback, FakeSink, NullSink, SoundDeviceSink
from engine.audio.synthesiser import SAMPLE_RATE
from gui.dialogs.sound import SoundDialog
from gui.models.sound_output import RETRY_TICKS, OutputState, SoundOutput
from gui.settings import SOUND_OUTPUT
from gui.stage import Stage
from tests.gui.panels import PATIENCE_MS, several
from tests.gui.shell import Beeper, open_shell


class PulledDevice(SoundDeviceSink):
    """A device that a test pulls and unplugs."""

    def __init__(self, device: str = "") -> None:
        super().__init__(device=device)
        self._pulled = FakeSink()
        self.clock = self._pulled.clock
        self.unplugged = False

    @property
    def latency_s(self) -> float:
        return 0.0

    @property
    def lost(self) -> bool:
        return self.unplugged

    def start(self, callback: Callback) -> None:
        self._pulled.start(callback)

    def stop(self) -> None:
        self._pulled.stop()

    def is_heard(self) -> bool:
        return bool(np.abs(self._pulled.pull(SAMPLE_RATE // 4)).max() > 0.01)


class FakeSystem:
    """Devices that come and go; the first is the system's own."""

    def __init__(self, *names: str) -> None:
        self.names, self.number = list(names), 1
        self.looked = 0

    def devices(self) -> tuple[OutputDevice, ...]:
        return tuple(OutputDevice(n, name, n == 0) for n, name in enumerate(self.names))

    def look_again(self) -> None:
        self.looked += 1

    def open(self, name: str) -> AudioSink:
        if not self.names:
            return NullSink()
        return PulledDevice(name if name in self.names else "")

    def default(self) -> int | None:
        return self.number


class Listener:
    """A stage with an output, and what is said of it."""

    def __init__(self, system: FakeSystem, chosen: str = "") -> None:
        self.system = system
        self.stage = Stage(Player(Beeper(), FakeSink()))
        self.output = SoundOutput(self.stage, chosen, self.stage, system=system)
        self.said: list[str] = []
        self.stage.said.connect(self.said.append)

    @property
    def state(self) -> OutputState:
        return self.output.state.value

    def device(self) -> PulledDevice:
        sink = self.stage.player.sink
        assert isinstance(sink, PulledDevice)
        return sink


@pytest.fixture
def listening(qtbot: QtBot) -> Iterator[Callable[..., Listener]]:
    made: list[Listener] = []

    def listen(*names: str, chosen: str = "") -> Listener:
        listener = Listener(FakeSystem(*names), chosen)
        made.append(listener)
        listener.stage.connect_sound(Player(Beeper(), listener.system.open(chosen)))
        settle(qtbot, listener)
        return listener

    yield listen
    for listener in made:
        listener.output.close()
        listener.stage.player.close()


def settle(qtbot: QtBot, listener: Listener) -> None:
    qtbot.waitUntil(lambda: not listener.state.busy, timeout=PATIENCE_MS)


Listening = Callable[..., Listener]


def test_the_system_s_own_device_is_taken_and_the_others_can_be_chosen(
    listening: Listening,
) -> None:
    state = listening("Speakers", "Headphones").state

    assert state == OutputState(("Headphones",), "Speakers", works=True)


def test_headphones_that_are_unplugged_are_told_and_the_music_goes_on(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Headphones", "Speakers")
    listener.stage.show(several("A"))
    assert listener.device().is_heard()
    step = listener.stage.position_step()

    listener.system.names.remove("Headphones")
    listener.device().unplugged = True
    listener.output.look()
    settle(qtbot, listener)

    assert listener.said == ["The sound device is gone. The music goes on through Speakers."]
    assert listener.device().is_heard()
    assert listener.stage.plays_roll
    assert step <= listener.stage.position_step() < step + 8


def test_without_another_device_it_is_said_once_and_one_that_comes_is_taken(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Headphones")
    listener.stage.show(several("A"))
    listener.system.names.clear()
    listener.device().unplugged = True
    listener.output.look()
    settle(qtbot, listener)

    (sentence,) = listener.said
    assert "there is no other" in sentence
    assert listener.stage.sound_problem.value == sentence
    assert listener.stage.plays_roll

    looks(qtbot, listener, 2 * RETRY_TICKS)
    assert listener.said == [sentence]

    listener.system.names.append("USB")
    looks(qtbot, listener, RETRY_TICKS)
    assert listener.said[1:] == ["A sound device is here: music can be heard now."]
    assert listener.stage.sound_problem.value == ""
    assert listener.device() is listener.stage.player.sink


def looks(qtbot: QtBot, listener: Listener, times: int) -> None:
    for _ in range(times):
        listener.output.look()
        settle(qtbot, listener)


def test_another_default_is_followed_while_nothing_was_chosen(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Speakers", "Headphones")
    listener.system.names.reverse()
    listener.system.number = 2
    looks(qtbot, listener, 2)

    assert listener.said == ["The sound follows the system: Headphones."]
    assert listener.system.looked == 1


def test_a_chosen_device_is_kept_when_the_default_is_another(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Speakers", "Headphones", chosen="Headphones")
    listener.system.number = 2
    looks(qtbot, listener, 2)

    assert listener.said == []
    assert listener.device().device == "Headphones"


def test_a_chosen_device_that_is_gone_is_named_and_the_system_s_own_plays(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Speakers", chosen="Headphones")

    assert listener.state.is_missing
    assert listener.said == [
        "Headphones is not connected or does not answer. The sound comes from Speakers."
    ]


def test_what_is_chosen_while_devices_are_opened_is_what_plays_at_last(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Speakers", "Headphones", "USB")
    listener.output.choose("Headphones")
    listener.output.choose("USB")
    qtbot.waitUntil(lambda: listener.state.played_on == "USB", timeout=PATIENCE_MS)
    settle(qtbot, listener)

    assert listener.device().device == "USB"


def test_the_dialog_offers_names_and_tries_them(qtbot: QtBot, listening: Listening) -> None:
    listener = listening("Speakers", "Headphones", chosen="Gone")
    dialog = SoundDialog(listener.output)
    qtbot.addWidget(dialog)
    texts = [dialog.box.itemText(row) for row in range(dialog.box.count())]

    assert texts == ["The system's own (Speakers)", "Headphones", "Gone"]
    assert dialog.box.currentText() == "Gone"
    assert "Gone is not connected" in dialog.sign.text()
    dialog.test.click()
    assert listener.device().is_heard()
    dialog.box.activated.emit(0)
    settle(qtbot, listener)
    assert dialog.box.currentIndex() == 0
    assert dialog.test.isEnabled()


def test_a_chosen_device_that_comes_back_plays_when_it_is_looked_again(
    qtbot: QtBot, listening: Listening
) -> None:
    listener = listening("Speakers", chosen="Headphones")
    dialog = SoundDialog(listener.output)
    qtbot.addWidget(dialog)
    listener.system.names.append("Headphones")
    looks(qtbot, listener, 2 * RETRY_TICKS)
    assert listener.state.is_missing
    assert "press Look again" in dialog.sign.text()

    dialog.look.click()
    settle(qtbot, listener)
    assert listener.device().device == "Headphones"
    assert "stays with this device" in dialog.sign.text()


def test_without_a_device_the_dialog_says_so_and_offers_no_test(
    qtbot: QtBot, listening: Listening
) -> None:
    dialog = SoundDialog(listening().output)
    qtbot.addWidget(dialog)

    assert not dialog.test.isEnabled()
    assert "not heard" in dialog.sign.text()


def test_the_choice_is_kept_for_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        shell.window.sound.output._system = FakeSystem("Speakers", "Headphones")
        shell.window.sound.output.choose("Headphones")
        assert shell.settings.get(SOUND_OUTPUT) == "Headphones"
    with open_shell(qtbot, tmp_path) as again:
        assert again.window.sound.output.state.value.chosen == "Headphones"
