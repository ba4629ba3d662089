"""Clips out to MIDI files and back."""

import pretty_midi
import pytest

from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from engine.music.midi_read import read_score
from engine.music.midi_write import write_clips
from engine.music.score import skyline

WALTZ = Clip(
    Melody((Note(0, 4, 60), Note(4, 12, 64), Note(12, 24, 67))), THREE_FOUR, 2, 66.0, 46, "Waltz"
)
SONG = Clip(Melody((Note(2, 6, 72), Note(6, 7, 72))), FOUR_FOUR, 2, 80.0, 0, "Song")


def test_notes_tempo_metre_and_program_come_back(tmp_path):
    write_clips(tmp_path / "waltz.mid", (WALTZ,))

    score = read_score(tmp_path / "waltz.mid")

    (track,) = score.tracks
    assert skyline(track.notes) == WALTZ.melody
    assert score.tempos[0].qpm == pytest.approx(66.0, abs=0.001)
    assert score.meters[0].meter == THREE_FOUR
    assert track.program == 46


def test_clips_follow_each_other_at_bar_lines_with_their_own_tempo_and_metre(tmp_path):
    write_clips(tmp_path / "two.mid", (WALTZ, SONG))

    score = read_score(tmp_path / "two.mid")

    assert [(c.quarter, c.meter) for c in score.meters] == [(0.0, THREE_FOUR), (6.0, FOUR_FOUR)]
    assert [c.quarter for c in score.tempos] == [0.0, 6.0]
    starts = sorted(n.start_quarter for t in score.tracks for n in t.notes)
    assert starts == [0.0, 1.0, 3.0, 6.5, 7.5]


def test_a_repeated_note_is_struck_again(tmp_path):
    write_clips(tmp_path / "song.mid", (SONG,))

    midi = pretty_midi.PrettyMIDI(str(tmp_path / "song.mid"))

    assert len(midi.instruments[0].notes) == 2


def test_the_last_bar_is_written_to_its_end(tmp_path):
    write_clips(tmp_path / "song.mid", (SONG, SONG))

    midi = pretty_midi.PrettyMIDI(str(tmp_path / "song.mid"))

    assert midi.instruments[0].notes[2].start == pytest.approx(
        SONG.duration_s + SONG.seconds_per_step * 2, abs=1e-3
    )


def test_the_same_clips_give_the_same_bytes(tmp_path):
    for name in ("a.mid", "b.mid"):
        write_clips(tmp_path / name, (WALTZ, SONG))

    assert (tmp_path / "a.mid").read_bytes() == (tmp_path / "b.mid").read_bytes()


def test_an_empty_clip_is_a_file_without_notes(tmp_path):
    write_clips(tmp_path / "rest.mid", (Clip(Melody()),))

    assert read_score(tmp_path / "rest.mid").tracks == ()
