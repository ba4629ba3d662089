"""Clips as parts and parts as clips."""

import pickle
from dataclasses import replace

import pytest

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.music.meter import THREE_FOUR
from engine.music.part import Part, PlayedNote
from engine.music.parts import (
    BASS_PROGRAM,
    LINE_VELOCITY,
    audible_parts,
    parts_of,
    with_bars,
    with_parts,
)

TUNE = Melody((Note(0, 4, 60), Note(4, 6, 64), Note(8, 16, 67)))
BASS = Melody((Note(0, 8, 36), Note(8, 16, 43)))
DRUMS = (DrumHit(0, 0, 100, 0.0), DrumHit(4, 1, 80, 0.25), DrumHit(4, 2, 60, -0.25))
TRIO = Clip(TUNE, bass=BASS, drums=DRUMS, bars=1, name="Trio", tempo_qpm=92.0)


def melody_part(*notes: tuple[float, float, int]) -> Part:
    return Part("melody", tuple(sorted(PlayedNote(*note) for note in notes)))


def test_a_written_clip_has_a_part_for_each_line_that_has_notes() -> None:
    melody, bass, drums = parts_of(TRIO)

    assert (melody.role, bass.role, drums.role) == ("melody", "bass", "drums")
    assert melody.notes[1] == PlayedNote(4.0, 6.0, 64, LINE_VELOCITY)
    assert bass.program == BASS_PROGRAM
    assert [n.velocity for n in drums.notes] == [100, 60, 80]
    assert drums.notes[1].start == 3.75


def test_a_clip_without_a_note_has_an_empty_melody_to_draw_into() -> None:
    assert parts_of(Clip(Melody())) == (Part("melody"),)


def test_parts_of_a_written_clip_come_to_the_same_lines() -> None:
    back = with_parts(TRIO, parts_of(TRIO))

    assert replace(back, parts=()) == TRIO
    assert parts_of(back) == parts_of(TRIO)


def test_the_melody_is_the_highest_of_what_starts_together_on_the_grid() -> None:
    played = with_parts(
        Clip(Melody(), bars=1),
        (melody_part((0.1, 3.9, 60), (-0.0, 2.0, 72), (3.6, 9.0, 65), (7.9, 8.1, 62)),),
    )

    assert played.melody == Melody((Note(0, 2, 72), Note(4, 8, 65), Note(8, 9, 62)))


def test_an_onset_just_before_the_end_falls_on_the_last_step() -> None:
    played = with_parts(Clip(Melody(), bars=1), (melody_part((15.8, 16.0, 60)),))

    assert played.melody == Melody((Note(15, 16, 60),))
    assert played.bars == 1


def test_a_clip_grows_by_whole_bars_for_a_note_that_starts_behind_its_end() -> None:
    grown = with_parts(Clip(Melody(), THREE_FOUR, bars=1), (melody_part((30.0, 31.0, 60)),))

    assert grown.bars == 3


def test_a_note_that_rings_over_the_end_ends_with_the_clip() -> None:
    cut = with_parts(Clip(Melody(), bars=1), (melody_part((12.0, 40.0, 60)),))

    assert cut.parts[0].notes == (PlayedNote(12.0, 16.0, 60),)
    assert cut.bars == 1


def test_a_clip_of_chords_alone_is_heard_by_its_highest_notes() -> None:
    chords = Part("chords", (PlayedNote(0, 4, 60), PlayedNote(0, 4, 64), PlayedNote(0, 4, 67)))

    played = with_parts(Clip(Melody(), bars=1), (chords,))

    assert played.melody == Melody((Note(0, 4, 67),))
    assert played.onsets == 3


def test_percussion_of_no_class_is_kept_but_is_no_drum() -> None:
    odd = Part("drums", (PlayedNote(0, 0.5, 36, 90), PlayedNote(2, 2.5, 90, 90)))

    played = with_parts(Clip(Melody(), bars=1), (odd,))

    assert played.drums == (DrumHit(0, 0, 90),)
    assert played.parts == (odd,)


def test_of_two_strokes_of_a_drum_at_a_step_the_louder_counts() -> None:
    twice = Part("drums", (PlayedNote(3.9, 4.1, 36, 50), PlayedNote(4.2, 4.5, 35, 70)))

    played = with_parts(Clip(Melody(), bars=1), (twice,))

    (hit,) = played.drums
    assert (hit.step, hit.drum, hit.velocity) == (4, 0, 70)


def test_solo_goes_before_muted() -> None:
    tune, bass = melody_part((0, 1, 60)), Part("bass", (PlayedNote(0, 1, 40),))
    clip = with_parts(Clip(Melody(), bars=1), (replace(tune, muted=True), bass))
    alone = with_parts(Clip(Melody(), bars=1), (replace(tune, muted=True, solo=True), bass))

    assert [p.role for p in audible_parts(clip)] == ["bass"]
    assert [p.role for p in audible_parts(alone)] == ["melody"]


def test_a_shorter_clip_leaves_out_what_starts_behind_its_end() -> None:
    chord = Chord.parse("Am")
    assert chord is not None
    long = replace(TRIO, bars=2, chords=(ChordSpan(0, 20, chord), ChordSpan(20, 32, chord)))
    long = with_parts(long, (*parts_of(long), Part("other", (PlayedNote(20, 24, 70),))))

    short = with_bars(long, 1)

    assert short.bars == 1
    assert short.melody == TUNE
    assert short.chords == (ChordSpan(0, 16, chord),)
    assert short.parts[3].notes == ()
    assert (short.name, short.tempo_qpm) == ("Trio", 92.0)


def test_notes_of_a_part_are_in_order() -> None:
    with pytest.raises(ValueError, match="in order"):
        Part("melody", (PlayedNote(1, 2, 60), PlayedNote(0, 2, 60)))
    with pytest.raises(ValueError, match="in order"):
        Part("melody", (PlayedNote(0, 2, 61), PlayedNote(0, 2, 60)))


def test_a_part_travels_without_its_columns_and_is_the_same() -> None:
    part = melody_part((0, 1, 60), (2, 3, 62))
    assert part.columns.size == 2

    assert pickle.loads(pickle.dumps(part)) == part


@pytest.mark.parametrize("role", ["melody", "bass", "drums"])
def test_a_clip_that_grows_has_what_it_would_have_had_from_the_start(role):
    late = Part(role, (PlayedNote(0, 1, 36), PlayedNote(15.7, 16, 38)))
    short = with_parts(Clip(Melody(), bars=1), (late,))

    grown = with_parts(short, (late, Part("other", (PlayedNote(20, 21, 60),))))

    whole = with_parts(Clip(Melody(), bars=2), grown.parts)
    assert (grown.melody, grown.bass, grown.drums) == (whole.melody, whole.bass, whole.drums)
    assert short.melody != grown.melody or short.bass != grown.bass or short.drums != grown.drums
