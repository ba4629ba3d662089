"""Clips out to MIDI files and back."""

from dataclasses import replace

import mido
import pretty_midi
import pytest

from engine.midi.read import read_score
from engine.midi.write import write_clips
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import CLASS_OF_PITCH, DRUM_CLASSES, DrumHit
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts
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


GROOVE = Clip(
    Melody(),
    drums=(
        DrumHit(0, 0, 100),
        DrumHit(4, 1, 64, 0.25),
        DrumHit(5, 1, 32, -0.5),
        DrumHit(31, 2, 90, 0.5),
    ),
    name="Groove",
)
AM, F = Chord(9, "min"), Chord(5)
TRIO = Clip(
    Melody((Note(0, 4, 72),)),
    bass=Melody((Note(0, 16, 40), Note(16, 32, 43))),
    drums=(DrumHit(0, 0), DrumHit(16, 0)),
    chords=(ChordSpan(0, 16, AM), ChordSpan(16, 24, F)),
)


def markers(path):
    """(tick, text) of each marker, in order."""
    found = []
    for track in mido.MidiFile(path).tracks:
        tick = 0
        for message in track:
            tick += message.time
            if message.type == "marker":
                found.append((tick, message.text))
    return found


def test_drums_come_back_with_their_loudness_and_their_place(tmp_path):
    write_clips(tmp_path / "groove.mid", (GROOVE,))

    (track,) = read_score(tmp_path / "groove.mid").tracks

    assert track.is_drum
    read = []
    for note in track.notes:
        step = round(note.start_quarter * 4)
        away = pytest.approx(note.start_quarter * 4 - step, abs=0.02)
        read.append((step, CLASS_OF_PITCH[note.pitch], note.velocity, away))
    assert read == [(h.step, h.drum, h.velocity, h.offset) for h in GROOVE.drums]


def test_every_drum_is_written_as_a_note_of_its_own_class(tmp_path):
    every = Clip(Melody(), drums=tuple(DrumHit(step, step) for step in range(DRUM_CLASSES)))
    write_clips(tmp_path / "all.mid", (every,))

    (track,) = read_score(tmp_path / "all.mid").tracks

    assert [CLASS_OF_PITCH[note.pitch] for note in track.notes] == list(range(DRUM_CLASSES))


def test_melody_bass_and_drums_have_a_track_each(tmp_path):
    write_clips(tmp_path / "trio.mid", (TRIO,))

    melody, bass, drums = read_score(tmp_path / "trio.mid").tracks

    assert (melody.name, skyline(melody.notes)) == ("Melody", TRIO.melody)
    assert (bass.name, bass.program, skyline(bass.notes)) == ("Bass", 33, TRIO.bass)
    assert (drums.name, drums.is_drum, len(drums.notes)) == ("Drums", True, 2)


def test_drums_stay_in_their_own_clip_when_clips_follow_each_other(tmp_path):
    write_clips(tmp_path / "two.mid", (WALTZ, GROOVE))

    drums = read_score(tmp_path / "two.mid").tracks[-1]

    assert drums.notes[0].start_quarter == pytest.approx(6.0)
    assert drums.notes[-1].end_quarter <= 6.0 + 8.0


def test_chords_are_markers_at_their_places_and_their_end_is_marked(tmp_path):
    write_clips(tmp_path / "chords.mid", (TRIO, TRIO, SONG))

    assert markers(tmp_path / "chords.mid") == [
        (0, "Am"),
        (16 * 120, "F"),
        (24 * 120, "N.C."),
        (32 * 120, "Am"),
        (48 * 120, "F"),
        (56 * 120, "N.C."),
    ]


@pytest.mark.parametrize("chords", [(ChordSpan(0, 32, F),), TRIO.chords], ids=["one", "two"])
def test_chords_come_back_from_the_file(tmp_path, chords):
    write_clips(tmp_path / "chords.mid", (WALTZ, replace(TRIO, chords=chords)))

    assert read_score(tmp_path / "chords.mid").chords_between(24, 56) == chords


def test_chords_that_reach_beyond_their_clip_end_with_it(tmp_path):
    long = Clip(Melody(), chords=(ChordSpan(0, 40, F),))
    write_clips(tmp_path / "f.mid", (long, long))

    assert markers(tmp_path / "f.mid") == [(0, "F"), (32 * 120, "F"), (64 * 120, "N.C.")]


PLAYED = with_parts(
    Clip(Melody(), FOUR_FOUR, 2, 80.0, 4, "Played"),
    (
        Part(
            "melody", (PlayedNote(0.25, 3.5, 60, 71), PlayedNote(4 / 3, 8.0, 64, 40)), "Flute", 73
        ),
        Part("chords", (PlayedNote(0.0, 16.0, 48, 50), PlayedNote(0.0, 16.0, 55, 55))),
        Part("other", (PlayedNote(1.0, 2.0, 80, 20),), "Bells", 14, muted=True),
        Part("bass", (PlayedNote(0.0, 31.9, 36, 90),)),
        Part("drums", (PlayedNote(0.1, 0.4, 36, 100), PlayedNote(2.2, 2.7, 90, 33))),
        Part("melody", (PlayedNote(8.0, 9.0, 70, 64),)),
    ),
)


def test_played_parts_come_back_note_for_note(tmp_path):
    write_clips(tmp_path / "played.mid", (SONG, PLAYED))

    score = read_score(tmp_path / "played.mid")

    written = {(p.role, n) for p in PLAYED.parts for n in p.notes}
    read = [
        (track.is_drum, note.start_quarter * 4 - 32, note.end_quarter * 4 - 32, *note[2:])
        for track in score.tracks
        for note in track.notes
        if note.start_quarter >= 8
    ]
    assert len(read) == len(written)
    for role, note in written:
        wanted = (role == "drums", note.start, note.end, note.pitch, note.velocity)
        assert any(row == pytest.approx(wanted, abs=1 / 240) for row in read)


def test_parts_have_tracks_channels_names_and_instruments_of_their_own(tmp_path):
    write_clips(tmp_path / "played.mid", (PLAYED,))

    tracks = mido.MidiFile(tmp_path / "played.mid").tracks[1:]
    channels = [next(m.channel for m in track if m.type == "note_on") for track in tracks]
    programs = [next((m.program for m in t if m.type == "program_change"), None) for t in tracks]

    assert [t.name for t in tracks] == ["Flute", "Melody", "Bass", "Chords", "Bells", "Drums"]
    assert channels == [0, 2, 1, 3, 4, 9]
    assert programs == [73, 4, 33, 4, 14, None]


def test_more_parts_than_channels_go_to_another_port(tmp_path):
    many = tuple(Part("other", (PlayedNote(0.0, 1.0, 40 + n),), f"P{n}", n) for n in range(20))
    write_clips(tmp_path / "many.mid", (with_parts(Clip(Melody()), many),))

    score = read_score(tmp_path / "many.mid")

    assert [track.program for track in score.tracks] == list(range(20))
    assert not any(track.is_drum for track in score.tracks)


def test_of_overlapping_notes_of_a_pitch_the_first_ends_where_the_second_starts(tmp_path):
    twice = Part("melody", (PlayedNote(0.0, 8.0, 60), PlayedNote(4.0, 6.0, 60)))
    write_clips(tmp_path / "twice.mid", (with_parts(Clip(Melody()), (twice,)),))

    (track,) = read_score(tmp_path / "twice.mid").tracks

    assert [(n.start_quarter, n.end_quarter) for n in track.notes] == [(0.0, 1.0), (1.0, 1.5)]


def test_a_note_just_before_the_end_is_let_go(tmp_path):
    late = (
        Part("melody", (PlayedNote(31.999, 32.0, 60),)),
        Part("drums", (PlayedNote(31.999, 32.0, 36),)),
    )
    write_clips(tmp_path / "late.mid", (with_parts(Clip(Melody()), late),))

    for track in mido.MidiFile(tmp_path / "late.mid").tracks[1:]:
        kinds = [m.type for m in track if m.type.startswith("note")]
        assert kinds == ["note_on", "note_off"]


def test_a_name_with_halves_of_characters_is_written_all_the_same(tmp_path):
    write_clips(tmp_path / "song.mid", (replace(SONG, name="caf\udce9"),))

    assert mido.MidiFile(tmp_path / "song.mid", charset="utf-8").tracks[0].name == "caf?"
