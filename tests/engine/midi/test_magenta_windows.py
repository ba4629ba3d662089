import json
from itertools import chain
from pathlib import Path

import mido
import pytest

from engine.errors import MidiFormatError
from engine.midi.magenta_sequence import read_segments
from engine.midi.magenta_windows import WINDOW_CONFIGS, magenta_windows, windows_of

TWO_BARS, SIXTEEN_BARS = "cat-mel_2bar_small", "hierdec-mel_16bar"
TICKS_PER_STEP = 120
ORACLE = Path(__file__).parents[3] / ".." / "shared" / "oracle"
RECORDED = ORACLE / "windows.json"
EXPECTED = json.loads(RECORDED.read_text("utf-8")) if RECORDED.exists() else {}


def note(pitch, start, end, channel=0):
    """A note in steps, as two timed messages; offs come before ons at one time."""
    return [
        (start, 1, mido.Message("note_on", note=pitch, velocity=80, channel=channel)),
        (end, 0, mido.Message("note_off", note=pitch, channel=channel)),
    ]


def meter(step, numerator, denominator):
    message = mido.MetaMessage("time_signature", numerator=numerator, denominator=denominator)
    return [(step, -1, message)]


def tempo(step, qpm):
    return [(step, -1, mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(qpm)))]


def program(number, channel=0):
    return [(0, -1, mido.Message("program_change", program=number, channel=channel))]


@pytest.fixture
def midi_file(tmp_path):
    """Write one track a list of timed messages, in steps; return the path."""

    def write(*tracks):
        file = mido.MidiFile(ticks_per_beat=4 * TICKS_PER_STEP)
        for events in tracks:
            track, now = mido.MidiTrack(), 0
            for step, _, message in sorted(events, key=lambda event: event[:2]):
                tick = round(step * TICKS_PER_STEP)
                track.append(message.copy(time=tick - now))
                now = tick
            file.tracks.append(track)
        path = tmp_path / "made.mid"
        file.save(path)
        return path

    return write


def indices(length, **events):
    """Event indices, all HOLD but those given as s3=41."""
    window = [0] * length
    for step, index in events.items():
        window[int(step[1:])] = index
    return window


@pytest.mark.skipif(not EXPECTED, reason="shared/oracle is not beside the repository")
def test_the_oracle_has_all_its_files():
    assert len(EXPECTED) == 63


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_windows_and_their_order_are_those_that_magenta_recorded(name):
    path = ORACLE / "midi" / name
    if "error" in EXPECTED[name]:
        with pytest.raises(MidiFormatError, match="export it again"):
            read_segments(path)
        return
    segments = read_segments(path)

    found = {config: windows_of(segments, WINDOW_CONFIGS[config]) for config in WINDOW_CONFIGS}

    assert found == EXPECTED[name]


def test_a_note_is_its_pitch_and_its_end(midi_file):
    path = midi_file(note(60, 0, 4) + note(64, 8, 24))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41, s4=1, s8=45, s24=1)]


def test_three_four_gives_nothing(midi_file):
    path = midi_file(meter(0, 3, 4) + note(60, 0, 24) + note(62, 24, 48))

    assert magenta_windows(path, TWO_BARS) == []


def test_two_two_has_the_bars_of_four_four(midi_file):
    path = midi_file(meter(0, 2, 2) + note(60, 0, 32))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41)]


def test_windows_start_on_every_bar_and_the_incomplete_last_is_dropped(midi_file):
    path = midi_file(note(60, 0, 16) + note(61, 16, 32) + note(62, 32, 36))

    windows = magenta_windows(path, TWO_BARS)

    assert sorted(windows) == [indices(32, s0=41, s16=42), indices(32, s0=42, s16=43, s20=1)]


def test_a_repeated_window_is_given_once(midi_file):
    bars = [note(60, start, start + 16) for start in range(0, 96, 16)]
    path = midi_file([*chain(*bars)])

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41, s16=41)]


def test_the_order_is_that_of_a_set_and_not_of_time(midi_file):
    bars = [note(60 + bar, 16 * bar, 16 * bar + 16) for bar in range(7)]
    path = midi_file([*chain(*bars)])

    windows = magenta_windows(path, TWO_BARS)

    # As Python 3.8 to 3.13 all give it.
    assert [window[0] + 19 for window in windows] == [60, 64, 61, 65, 62, 63]


def test_a_window_is_given_again_after_a_tempo_change(midi_file):
    path = midi_file(tempo(0, 100) + tempo(32, 150) + note(60, 0, 32) + note(60, 32, 64))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41)] * 2


def test_a_tempo_change_cuts_the_note_that_sounds_and_starts_a_new_bar(midi_file):
    path = midi_file(tempo(0, 100) + tempo(20, 150) + note(60, 0, 40) + note(62, 40, 52))

    windows = magenta_windows(path, TWO_BARS)

    # The first segment ends at step 20; the second's first onset is 20 steps in, in its bar 2.
    assert windows == [indices(32, s0=41, s20=1)]


def test_a_metre_change_ends_the_four_four(midi_file):
    path = midi_file(
        meter(0, 4, 4) + meter(32, 3, 4) + note(60, 0, 32) + note(62, 32, 44) + note(64, 44, 80)
    )

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41)]


def test_a_metre_mark_that_changes_nothing_is_no_cut(midi_file):
    path = midi_file(meter(0, 4, 4) + meter(20, 4, 4) + note(60, 0, 32))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41)]


def test_a_note_held_into_a_window_is_lost_and_so_is_its_end(midi_file):
    path = midi_file(note(60, 0, 20) + note(64, 24, 48))

    windows = magenta_windows(path, TWO_BARS)

    assert indices(32, s8=45) in windows
    assert indices(32, s0=41, s20=1, s24=45) in windows


def test_less_than_a_silent_bar_is_a_rest(midi_file):
    path = midi_file(note(60, 0, 4) + note(62, 19, 32))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41, s4=1, s19=43)]


def test_a_silent_bar_ends_a_melody_and_the_next_starts_with_its_own_bar(midi_file):
    path = midi_file(note(60, 0, 4) + note(62, 20, 48))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s4=43)]


def test_the_highest_of_a_chord_is_kept_and_the_next_onset_ends_it(midi_file):
    path = midi_file(note(60, 0, 32) + note(67, 0, 32) + note(64, 0, 32) + note(62, 20, 24))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=48, s20=43, s24=1)]


def test_onsets_go_to_the_nearest_step_and_half_a_step_goes_up(midi_file):
    path = midi_file(note(60, 0.4, 4.5) + note(62, 8.5, 8.6) + note(64, 20, 32))

    assert magenta_windows(path, TWO_BARS) == [indices(32, s0=41, s5=1, s9=43, s10=1, s20=45)]


def test_a_two_bar_melody_is_of_keyboard_or_guitar_and_a_long_one_of_anything(midi_file):
    bars = [note(60 + bar, 16 * bar, 16 * bar + 16) for bar in range(16)]
    path = midi_file([*program(40), *chain(*bars)])

    assert magenta_windows(path, TWO_BARS) == []
    assert len(magenta_windows(path, SIXTEEN_BARS)) == 1


def test_drums_and_pitches_off_the_piano_are_left_out(midi_file):
    path = midi_file(note(60, 0, 32, channel=9), note(110, 0, 32), note(20, 0, 32))

    assert magenta_windows(path, TWO_BARS) == []


def test_a_melody_ends_after_a_hundred_bars(midi_file):
    bars = [note(36 + bar // 2, 16 * bar, 16 * bar + 16) for bar in range(104)]
    path = midi_file([*chain(*bars)])

    windows = magenta_windows(path, TWO_BARS)

    assert len(windows) == 99
    assert max(max(window) for window in windows) == 36 + 99 // 2 - 19


def test_tempo_outside_the_first_track_is_not_heard(midi_file):
    path = midi_file(note(60, 0, 32), tempo(0, 60) + note(62, 0, 32))

    windows = magenta_windows(path, TWO_BARS)

    assert sorted(windows) == [indices(32, s0=41), indices(32, s0=43)]


def test_a_file_without_notes_has_no_windows(midi_file):
    assert magenta_windows(midi_file(tempo(0, 90)), TWO_BARS) == []


def test_a_text_file_is_refused_in_a_sentence(tmp_path):
    path = tmp_path / "letter.mid"
    path.write_text("Dear all,")

    with pytest.raises(MidiFormatError, match=r"letter\.mid is not MIDI that Magenta can read"):
        magenta_windows(path, TWO_BARS)


def test_an_unknown_configuration_is_refused(midi_file):
    with pytest.raises(ValueError, match="cat-mel_2bar_small"):
        magenta_windows(midi_file(note(60, 0, 4)), "cat-drums_2bar_small")
