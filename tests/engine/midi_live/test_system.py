"""RtMidi through its package; a stub stands in for the C library, which needs a sequencer."""

import sys
from types import SimpleNamespace

import pytest

from engine.errors import MidiUnavailable
from engine.midi_live import system
from engine.midi_live.system import RtMidi


class Port:
    def __init__(self):
        self.callback, self.number, self.sent, self.closed = None, None, [], False

    def open_port(self, number):
        self.number = number

    def send_raw(self, *message):
        if self.closed:
            raise RuntimeError("gone")
        self.sent.append(message)

    def close_port(self):
        self.closed = True


@pytest.fixture
def library(monkeypatch, tmp_path):
    sequencer = tmp_path / "seq"
    sequencer.touch()
    made = []

    def port():
        made.append(Port())
        return made[-1]

    stub = SimpleNamespace(
        get_in_ports=lambda: ["Through", "Keys"],
        get_out_ports=lambda: ["Piano"],
        MidiIn=port,
        MidiOut=port,
        made=made,
    )
    monkeypatch.setattr(system, "ALSA_SEQUENCER", sequencer)
    monkeypatch.setitem(sys.modules, "rtmidi2", stub)
    return stub


def test_devices_are_opened_by_name_and_heard_as_bytes(library):
    heard = []
    port = RtMidi().open_input("Keys", heard.append)
    library.made[0].callback([144, 60, 80], 0.0)

    assert library.made[0].number == 1
    assert heard == [bytes((144, 60, 80))]
    port.close()
    assert library.made[0].closed
    assert library.made[0].callback is None


def test_messages_are_sent_as_they_are(library):
    port = RtMidi().open_output("Piano")
    port.send(bytes((144, 60, 80)))

    assert library.made[0].sent == [(144, 60, 80)]


def test_a_device_that_is_gone_is_told_in_one_sentence(library):
    port = RtMidi().open_output("Piano")
    library.made[0].closed = True

    with pytest.raises(MidiUnavailable, match="Piano is not connected any more"):
        port.send(bytes((144, 60, 80)))
    with pytest.raises(MidiUnavailable, match="Organ is not connected any more"):
        RtMidi().open_output("Organ")


def test_a_device_that_another_program_holds_is_told(library):
    def refuse(number):
        raise RuntimeError("in use")

    library.MidiOut = lambda: SimpleNamespace(open_port=refuse)

    with pytest.raises(MidiUnavailable, match="cannot be opened; close other programs"):
        RtMidi().open_output("Piano")


def test_a_computer_without_midi_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(system, "ALSA_SEQUENCER", tmp_path / "none")
    monkeypatch.setattr(sys, "platform", "linux")

    with pytest.raises(MidiUnavailable, match="no MIDI system that Lento can reach"):
        RtMidi().inputs()


def test_a_missing_package_says_what_to_do(library, monkeypatch):
    monkeypatch.setitem(sys.modules, "rtmidi2", None)

    with pytest.raises(MidiUnavailable, match="install Lento again"):
        RtMidi().outputs()


def test_a_system_that_fails_is_told(library):
    def fail():
        raise RuntimeError("no sequencer")

    library.get_in_ports = fail

    with pytest.raises(MidiUnavailable, match="no MIDI system"):
        RtMidi().inputs()
