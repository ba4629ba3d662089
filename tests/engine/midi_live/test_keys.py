import pytest

from engine.midi_live.keys import KeyMoved, PedalMoved, read_message


@pytest.mark.parametrize(
    ("message", "event"),
    [
        ((0x90, 60, 100), KeyMoved(1.0, 60, 100)),
        ((0x93, 60, 0), KeyMoved(1.0, 60, 0)),
        ((0x8F, 61, 64), KeyMoved(1.0, 61, 0)),
        ((0xB0, 64, 127), PedalMoved(1.0, True)),
        ((0xB0, 64, 63), PedalMoved(1.0, False)),
        ((0xB0, 1, 63), None),
        ((0xE0, 1, 63), None),
        ((0xF8,), None),
        ((), None),
        ((0x90, 200, 63), None),
        ((0xF0, 1, 2, 3, 4, 0xF7), None),
    ],
)
def test_keys_and_the_pedal_are_read_and_all_else_is_left(message, event):
    assert read_message(bytes(message), 1.0) == event
