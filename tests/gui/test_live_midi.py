"""A keyboard in the window: heard at once, recorded into the clip, unplugged without harm."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.audio.synthesiser import SAMPLE_RATE
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.parts import parts_of
from engine.project.project_file import load_project
from gui.dialogs.midi import MidiDialog
from gui.models.live_midi import LiveMidi
from gui.models.recorder import RecorderSettings
from gui.models.state import ShownClip
from gui.settings import MIDI_INPUT
from tests.engine.midi_live.fake_midi import FakeMidi
from tests.gui.shell import Beeper, Shell, open_shell, scale_clip

STEP_S = 60 / 80 / 4


@pytest.fixture
def devices() -> FakeMidi:
    return FakeMidi("Keys", "Piano")


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


@pytest.fixture
def midi(shell: Shell, devices: FakeMidi) -> LiveMidi:
    """The window's own devices, which are a test's."""
    midi = shell.studio.midi
    midi._system = devices
    midi._open_keys = Beeper
    midi.refresh()
    return midi


def steps(shell: Shell, count: float) -> None:
    """Let so many steps of music be heard, and the window take note."""
    shell.sink.pull(round(count * STEP_S * SAMPLE_RATE))
    shell.studio.recorder._follow()
    QApplication.processEvents()


def play_on(qtbot: QtBot, midi: LiveMidi) -> None:
    midi.choose_input("Keys")
    qtbot.waitUntil(lambda: midi._stage.player._keys is not None)


def test_a_pressed_key_is_heard_with_the_next_block(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    play_on(qtbot, midi)
    with qtbot.waitSignal(midi.came):
        devices.press("Keys", 60)

    assert np.abs(shell.sink.pull(512)).max() > 0.05


def test_silence_silences_held_keys_too(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    play_on(qtbot, midi)
    devices.press("Keys", 60)
    shell.sink.pull(2_000)
    shell.studio.silence()
    shell.sink.pull(2_000)

    assert not shell.sink.pull(2_000).any()


def test_a_cable_pulled_while_a_key_is_held_is_told_and_leaves_silence(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    play_on(qtbot, midi)
    devices.press("Keys", 60)
    shell.sink.pull(2_000)
    devices.unplug("Keys")
    with qtbot.waitSignal(midi.lost) as lost:
        midi.refresh()
    shell.sink.pull(2_000)

    assert lost.args == ["Keys is not connected any more; plug it in again to go on."]
    assert midi.state.value.input == ""
    assert not shell.sink.pull(2_000).any()
    assert shell.settings.get(MIDI_INPUT) == "Keys"  # It is wanted again when it is there again.


def test_what_plays_is_played_outside_too_and_ended_there(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    midi.choose_output("Piano")
    shell.studio.show((ShownClip(scale_clip(), "library", Key(0)),))
    shell.sink.pull(2_000)
    port = devices.ports[-1]
    qtbot.waitUntil(lambda: any(message[0] == 0x90 for message in port.sent))
    midi.choose_output("")

    ended = {m[1] for m in port.sent if m[0] == 0x80}
    assert {m[1] for m in port.sent if m[0] == 0x90} <= ended
    assert port.closed


def test_a_computer_without_midi_says_so_and_goes_on(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    devices.problem = "This computer has no MIDI system."
    dialog = MidiDialog(shell.studio, shell.window)
    dialog.show()

    assert "no MIDI system" in dialog.sign.text()
    assert not dialog.input.isEnabled()
    shell.studio.show((ShownClip(scale_clip(), "library", Key(0)),))
    assert shell.hears_sound()
    dialog.close()


def record_a_key(qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi, clip: Clip) -> None:
    """Begin to record into a clip, and play one key."""
    play_on(qtbot, midi)
    shell.studio.show((ShownClip(clip, "library", Key(0)),), play=False)
    shell.studio.set_transport(count_in_bars=0)
    shell.studio.recorder.begin()
    steps(shell, 2)
    devices.press("Keys", 48)
    QApplication.processEvents()
    steps(shell, 2)
    devices.lift("Keys", 48)
    QApplication.processEvents()


def record_scale(qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi) -> None:
    """Play two notes over a clip, from its second quarter on."""
    play_on(qtbot, midi)
    shell.studio.show((ShownClip(scale_clip(), "library", Key(0)),), play=False)
    shell.studio.recorder.begin()
    steps(shell, 16)
    for pitch in (48, 52):
        steps(shell, 4.2)
        devices.press("Keys", pitch, 101)
        QApplication.processEvents()
        steps(shell, 2.6)
        devices.lift("Keys", pitch)
        QApplication.processEvents()
    shell.studio.recorder.finish()


def played(shell: Shell) -> list[tuple[float, float, int, int]]:
    parts = parts_of(shell.studio.roll.value.clips[0].clip)
    return [
        (round(n.start, 1), round(n.end, 1), n.pitch, n.velocity)
        for n in parts[0].notes
        if n.pitch < 60
    ]


def test_keys_become_notes_of_the_clip_where_they_were_played(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    record_scale(qtbot, shell, midi, devices)

    assert played(shell) == [(4.2, 6.8, 48, 101), (11.0, 13.6, 52, 101)]
    assert len(parts_of(shell.studio.roll.value.clips[0].clip)[0].notes) == 10
    assert not shell.studio.recorder.recording.value
    assert not shell.studio.plays_roll


def test_a_recording_is_one_step_back(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    record_scale(qtbot, shell, midi, devices)
    assert "recording" in shell.studio.edits.undo_label
    shell.studio.edits.undo()

    assert played(shell) == []


def test_a_recording_may_replace_and_snap(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    shell.studio.recorder.settings.set_value(RecorderSettings(replaces=True, snaps=True))
    record_scale(qtbot, shell, midi, devices)
    notes = parts_of(shell.studio.roll.value.clips[0].clip)[0].notes

    assert played(shell) == [(4.0, 7.0, 48, 101), (11.0, 14.0, 52, 101)]
    assert [n.pitch for n in notes if n.start < 13] == [48, 52]
    assert [n.pitch for n in notes if n.start >= 16]  # What was not played over stays.


def test_each_lap_of_a_loop_is_kept_and_heard_in_the_next(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    play_on(qtbot, midi)
    studio = shell.studio
    studio.show((ShownClip(scale_clip(), "library", Key(0)),), play=False)
    studio.set_region((0.0, 8.0))
    studio.set_transport(count_in_bars=0)
    studio.recorder.begin()
    steps(shell, 2)
    devices.press("Keys", 48)
    QApplication.processEvents()
    steps(shell, 2)
    devices.lift("Keys", 48)
    QApplication.processEvents()
    steps(shell, 3)
    steps(shell, 2)

    assert studio.recorder.recording.value
    assert played(shell) == [(2.0, 4.0, 48, 80)]
    studio.silence()
    assert not studio.recorder.recording.value


def test_pointing_at_the_map_does_not_disturb_a_recording(
    qtbot: QtBot, shell: Shell, midi: LiveMidi
) -> None:
    play_on(qtbot, midi)
    studio = shell.studio
    studio.show((ShownClip(scale_clip(), "library", Key(0)),), play=False)
    studio.recorder.begin()
    studio.audition(ShownClip(scale_clip("other"), "library", Key(0)))

    assert studio.recorder.recording.value
    assert studio.plays_roll


def test_another_clip_ends_a_recording_which_stays_with_its_own(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    record_a_key(qtbot, shell, midi, devices, scale_clip())
    other = ShownClip(scale_clip("other", first=3), "library", Key(0))
    shell.studio.show((other,))
    shell.sink.pull(round(8 * STEP_S * SAMPLE_RATE))
    QApplication.processEvents()

    assert not shell.studio.recorder.recording.value
    assert shell.studio.plays_roll
    assert shell.studio.roll.value.clips == (other,)
    shell.studio.edits.undo()
    shell.studio.edits.redo()
    assert played(shell) == [(2.0, 4.0, 48, 80)]  # The step is one of the clip it was played into.


def test_a_window_that_is_closed_keeps_what_was_recorded(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    record_a_key(qtbot, shell, midi, devices, scale_clip())
    shell.window.close()
    shell.studio.close()
    (kept,) = shell.studio.document.root.rglob("document.lentoproj")

    notes = parts_of(load_project(kept).project.roll.items[0].clip)[0].notes
    assert [(round(n.start, 1), round(n.end, 1)) for n in notes if n.pitch == 48] == [(2.0, 4.0)]


def test_an_empty_roll_gets_a_new_clip(qtbot: QtBot, shell: Shell, midi: LiveMidi) -> None:
    play_on(qtbot, midi)
    shell.studio.recorder.begin()

    assert shell.studio.roll.value.clips[0].clip.bars == 4
    assert shell.studio.plays_roll


def test_recording_without_a_keyboard_asks_for_one(qtbot: QtBot, shell: Shell) -> None:
    action = shell.window.menu_actions["record"]
    action.trigger()

    assert not action.isChecked()
    assert shell.window.findChild(MidiDialog).isVisible()
    shell.window.findChild(MidiDialog).close()


def test_the_dialog_shows_and_changes_what_is_chosen(
    qtbot: QtBot, shell: Shell, midi: LiveMidi, devices: FakeMidi
) -> None:
    dialog = MidiDialog(shell.studio, shell.window)
    dialog.show()
    dialog.input.setCurrentIndex(1)
    dialog.input.activated.emit(1)
    dialog.bars.setValue(2)
    dialog.snaps.setChecked(True)
    with qtbot.waitSignal(midi.came):
        devices.press("Keys", 60)

    assert midi.state.value.input == "Keys"
    assert shell.studio.transport.value.count_in_bars == 2
    assert shell.studio.recorder.settings.value.snaps
    assert "1 key" in dialog.sign.text()
    devices.devices.append("Organ")
    midi.refresh()
    assert dialog.input.findData("Organ") > 0
    dialog.close()
