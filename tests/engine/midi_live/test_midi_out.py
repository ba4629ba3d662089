import time

from engine.midi_live.midi_out import MidiOut
from tests.engine.midi_live.fake_midi import FakeMidi

ON, OFF = bytes((0x90, 60, 80)), bytes((0x80, 60, 0))


def wait_for(condition):
    until = time.monotonic() + 10
    while not condition() and time.monotonic() < until:
        time.sleep(0.001)
    assert condition()


def opened():
    port = FakeMidi("Piano").open_output("Piano")
    return port, MidiOut(port, time.perf_counter)


def test_messages_are_sent_when_they_are_due_and_in_order():
    port, out = opened()
    began = time.perf_counter()
    out.send(began + 0.06, OFF)
    out.send(began + 0.02, ON)
    wait_for(lambda: len(port.sent) == 2)

    assert port.sent == [ON, OFF]
    assert time.perf_counter() - began >= 0.06
    out.close()


def test_silence_ends_what_was_begun_and_forgets_what_is_due_later():
    port, out = opened()
    out.send(0.0, ON)
    wait_for(lambda: port.sent)
    out.send(time.perf_counter() + 0.5, bytes((0x90, 64, 80)))
    out.silence()
    wait_for(lambda: len(port.sent) == 3)

    assert port.sent[1:] == [OFF, bytes((0xB0, 123, 0))]
    out.close()
    assert bytes((0x90, 64, 80)) not in port.sent


def test_closing_ends_every_note_and_the_port():
    port, out = opened()
    for pitch in (60, 64, 67):
        out.send(0.0, bytes((0x90, pitch, 80)))
    wait_for(lambda: len(port.sent) == 3)
    out.close()

    assert {m for m in port.sent if m[0] == 0x80} == {bytes((0x80, p, 0)) for p in (60, 64, 67)}
    assert port.closed


def test_a_cable_pulled_while_it_plays_is_told_and_hurts_nobody():
    port, out = opened()
    port.system.unplug("Piano")
    out.send(0.0, ON)
    wait_for(lambda: out.problem)
    out.send(0.0, OFF)
    out.close()

    assert out.problem == "Piano is not connected any more; plug it in again to go on."


def test_what_has_no_time_is_sent_at_once():
    port, out = opened()
    out.send(float("nan"), ON)
    wait_for(lambda: port.sent == [ON])
    out.close()
