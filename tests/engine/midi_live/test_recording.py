import pytest

from engine.midi_live.recording import Recording, on_grid, within
from engine.music.part import PlayedNote


def test_keys_become_notes_with_their_own_time_and_loudness():
    recording = Recording()
    recording.press(0.3, 60, 44)
    recording.press(1.1, 64, 99)
    recording.lift(2.7, 60)
    recording.lift(3.0, 64)

    assert recording.finish(4.0) == (PlayedNote(0.3, 2.7, 60, 44), PlayedNote(1.1, 3.0, 64, 99))


def test_what_is_played_while_it_is_counted_in_does_not_count_but_for_an_early_first_note():
    recording = Recording()
    recording.press(-8.0, 60, 80)
    recording.lift(-6.0, 60)
    recording.press(-0.4, 62, 80)
    recording.lift(2.0, 62)

    assert recording.finish(4.0) == (PlayedNote(0.0, 2.0, 62, 80),)


def test_the_pedal_holds_notes_until_it_is_lifted_or_they_are_struck_again():
    recording = Recording()
    recording.move_pedal(0.0, down=True)
    recording.press(0.0, 60, 80)
    recording.lift(1.0, 60)
    recording.press(2.0, 60, 70)
    recording.lift(3.0, 60)
    recording.move_pedal(5.0, down=False)

    assert recording.finish(9.0) == (PlayedNote(0.0, 2.0, 60, 80), PlayedNote(2.0, 5.0, 60, 70))


def test_keys_still_held_at_the_end_end_there():
    recording = Recording()
    recording.press(1.0, 60, 80)

    assert recording.finish(3.5) == (PlayedNote(1.0, 3.5, 60, 80),)


def test_a_key_held_over_the_seam_of_a_loop_ends_there():
    recording = Recording(loop=(4.0, 8.0))
    recording.press(7.0, 60, 80)
    recording.lift(4.5, 60)

    assert recording.finish(5.0) == (PlayedNote(7.0, 8.0, 60, 80),)


@pytest.mark.parametrize("loop", [None, (0.0, 8.0)])
def test_a_key_that_is_only_touched_still_has_a_length(loop):
    recording = Recording(loop)
    recording.press(1.0, 60, 80)
    recording.lift(1.0, 60)

    assert recording.finish(2.0) == (PlayedNote(1.0, 1.125, 60, 80),)


def test_an_early_first_note_that_is_let_go_before_the_beat_is_short_in_a_loop_too():
    recording = Recording(loop=(0.0, 32.0))
    recording.press(-0.5, 60, 80)
    recording.lift(-0.1, 60)

    assert recording.finish(4.0) == (PlayedNote(0.0, 0.125, 60, 80),)


def test_a_grid_takes_starts_to_its_lines_and_drops_what_falls_together():
    notes = (PlayedNote(0.9, 1.2, 60, 80), PlayedNote(1.1, 3.1, 60, 70), PlayedNote(2.6, 2.7, 64))

    assert on_grid(notes, 1.0) == (PlayedNote(1.0, 3.0, 60, 70), PlayedNote(3.0, 4.0, 64))


def test_notes_are_counted_from_the_clip_that_they_fall_into():
    notes = (PlayedNote(15.8, 18.0, 60), PlayedNote(20.0, 50.0, 62), PlayedNote(33.0, 34.0, 64))

    assert within(notes, 16.0, 16.0) == (PlayedNote(0.0, 2.0, 60), PlayedNote(4.0, 16.0, 62))
