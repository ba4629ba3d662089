"""Kept, new and gone notes."""

from dataclasses import replace

from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.music.part import Part, PlayedNote
from engine.music.parts import parts_of, with_parts
from engine.music.parts_compare import compare

BEFORE = Clip(Melody((Note(0, 4, 60), Note(4, 8, 64), Note(8, 12, 67), Note(20, 24, 72))), bars=2)


def test_a_clip_has_all_of_itself() -> None:
    found = compare(BEFORE, BEFORE)

    assert found.counts == (4, 0, 0)


def test_notes_are_kept_by_pitch_and_onset_whatever_their_length() -> None:
    after = replace(BEFORE, melody=Melody((Note(0, 1, 60), Note(4, 8, 65), Note(9, 12, 67))))

    found = compare(BEFORE, after)

    assert found.kept[0].tolist() == [True, False, False]
    assert [(n.start, n.pitch) for n in found.gone[0].notes] == [(4, 64), (8, 67), (20, 72)]


def test_a_note_is_found_once_alone() -> None:
    twice = with_parts(
        Clip(Melody(), bars=1),
        (Part("melody", (PlayedNote(0.0, 1.0, 60), PlayedNote(0.2, 1.0, 60))),),
    )

    assert compare(BEFORE, twice).kept[0].tolist() == [True, False]


def test_the_note_that_is_the_same_is_found_before_one_that_is_near() -> None:
    both = with_parts(
        Clip(Melody(), bars=1),
        (Part("melody", (PlayedNote(0.0, 1.0, 60), PlayedNote(0.4, 1.0, 60))),),
    )
    late = with_parts(Clip(Melody(), bars=1), (Part("melody", (PlayedNote(0.4, 1.0, 60),)),))

    found = compare(both, late)

    assert found.counts == (1, 0, 1)
    assert found.gone[0].notes == (PlayedNote(0.0, 1.0, 60),)


def test_played_notes_are_kept_where_they_were_meant_for_the_same_sixteenth() -> None:
    early = replace(parts_of(BEFORE)[0], notes=(PlayedNote(3.6, 8.0, 64),))

    assert compare(BEFORE, with_parts(BEFORE, (early,))).counts == (1, 0, 3)


def test_what_a_model_does_not_write_is_not_gone_and_drums_are_no_notes() -> None:
    trio = replace(BEFORE, bass=Melody((Note(0, 8, 36),)), drums=(DrumHit(0, 0),))

    assert compare(trio, BEFORE).counts == (4, 0, 0)
    assert compare(trio, replace(trio, bass=Melody((Note(0, 8, 41),)))).counts == (5, 1, 1)
    assert compare(trio, with_parts(BEFORE, parts_of(BEFORE))).counts == (4, 0, 2)


def test_what_lies_behind_the_end_is_not_looked_at() -> None:
    short = replace(BEFORE, melody=Melody(BEFORE.melody.notes[:3]), bars=1)

    assert compare(BEFORE, short).counts == (3, 0, 0)
