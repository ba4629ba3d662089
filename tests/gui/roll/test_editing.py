"""Editing on the roll: each gesture one step, the playlist follows, undo leads back exactly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.part import PlayedNote
from gui.models.playlist import item_of, shown_of
from gui.models.roll.values import RollSettings
from gui.models.state import ShownClip
from gui.studio import Studio
from tests.gui.roll.rolls import show, trio
from tests.gui.shell import make_studio, scale_clip


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made, _ = make_studio(tmp_path)
    yield made
    made.close()


def test_an_edited_clip_stands_where_it_was_and_knows_what_it_came_from(studio: Studio) -> None:
    editing = show(studio, scale_clip("A"), scale_clip("B", first=3))
    before = studio.roll.value.clips
    studio.choose(1)
    editing.select(((0, 0),))

    assert editing.notes.move(0.0, 12)
    assert editing.notes.move(1.0, 0)

    now = studio.roll.value.clips
    assert now[0] is before[0]
    assert (now[1].origin, now[1].parent, now[1].point) == ("edited", before[1], None)
    assert now[1].clip.melody.notes[0] == Note(1, 4, 77)
    assert studio.roll.value.current == 1


def test_notes_that_are_chosen_stay_chosen_through_edit_undo_and_redo(studio: Studio) -> None:
    editing = show(studio, scale_clip())
    editing.select(((0, 0),))
    editing.notes.move(6.0, 0)

    assert editing.selection.value == {(0, 1)}
    studio.edits.undo()
    assert editing.selection.value == {(0, 0)}
    studio.edits.redo()
    assert editing.selection.value == {(0, 1)}
    assert studio.edits.undo_label == "Undo moving notes"


def test_an_item_of_the_playlist_changes_with_its_clip_in_one_step(studio: Studio) -> None:
    studio.playlist.add([item_of(ShownClip(scale_clip("A"), "sample", Key(0)))] * 2)
    before = studio.playlist.value
    studio.show([shown_of(item) for item in before.items], play=False, current=1)
    editing = studio.roll_editing
    editing.select_all()

    editing.notes.transpose(1)

    first, second = studio.playlist.value.items
    assert first == before.items[0]
    assert second.clip.melody.notes[0].pitch == 61
    assert (second.title, second.clip.name, second.origin) == ("A", "A", "edited")
    studio.edits.undo()
    assert studio.playlist.value == before
    studio.edits.redo()
    assert studio.playlist.value.items == (first, second)


def test_undo_shows_the_clip_again_when_something_else_is_on_the_roll(studio: Studio) -> None:
    editing = show(studio, scale_clip("A"))
    first = studio.roll.value.clips[0]
    editing.select_all()
    editing.notes.transpose(1)
    show(studio, scale_clip("Other"))

    studio.edits.undo()

    assert [shown.clip for shown in studio.roll.value.clips] == [first.clip]
    assert editing.clip is first.clip
    studio.edits.redo()
    assert editing.clip is not None
    assert editing.clip.melody.notes[0].pitch == 61


def test_a_gesture_changes_nothing_before_it_is_committed_and_is_one_step(studio: Studio) -> None:
    editing = show(studio, scale_clip())
    before = studio.roll.value
    previews: list[object] = []
    editing.preview_changed.connect(lambda: previews.append(editing.gesture.preview))

    editing.gesture.begin_move((0, 2))
    for steps in (0.4, 1.7, 2.6):
        editing.gesture.move_by(steps, 3)
    assert studio.roll.value is before
    assert editing.gesture.preview is not None
    assert editing.gesture.preview.hidden_of(0).tolist() == [2]
    assert editing.gesture.preview.columns.starts.tolist() == [11.0]
    assert editing.gesture.commit()

    assert len(previews) == 4
    assert editing.gesture.preview is None
    assert editing.note((0, 2)) == PlayedNote(11.0, 15.0, 67, 64)
    studio.edits.undo()
    assert studio.roll.value.clips == before.clips
    assert not studio.edits.can_undo


def test_a_cancelled_gesture_leaves_no_trace(studio: Studio) -> None:
    editing = show(studio, scale_clip())
    editing.gesture.begin_resize((0, 0), "end")
    editing.gesture.resize_by(3.0)
    editing.gesture.cancel()

    assert not editing.gesture.commit()
    assert not studio.edits.can_undo
    assert editing.shown is not None
    assert editing.shown.origin == "sample"


def test_a_copy_leaves_the_notes_where_they_were(studio: Studio) -> None:
    editing = show(studio, scale_clip())
    editing.gesture.begin_move((0, 0))
    editing.gesture.move_by(2.2, 12, copy=True)
    editing.gesture.commit()

    assert len(editing.parts[0].notes) == 9
    (ref,) = editing.selection.value
    assert editing.note(ref) == PlayedNote(2.0, 6.0, 72, 64)
    assert studio.edits.undo_label == "Undo copying notes"


def test_drawing_snaps_to_the_grid_unless_it_is_let_go(studio: Studio) -> None:
    editing = show(studio, Clip(Melody()))
    editing.settings.set_value(RollSettings("1/8", velocity=99))
    editing.gesture.begin_draw(5.3, 64)
    editing.gesture.draw_to(9.1, 65)
    editing.gesture.commit()
    editing.notes.draw(20.7, 60, free=True)

    assert editing.parts[0].notes == (
        PlayedNote(4.0, 10.0, 65, 99),
        PlayedNote(20.7, 22.7, 60, 99),
    )


def test_a_note_behind_the_end_makes_the_clip_longer_by_whole_bars(studio: Studio) -> None:
    editing = show(studio, scale_clip(bars=1))

    editing.notes.draw(40.0, 60)

    assert editing.clip is not None
    assert editing.clip.bars == 3


def test_a_line_through_velocities_touches_the_chosen_notes_beneath_it(studio: Studio) -> None:
    editing = show(studio, scale_clip())
    editing.select((0, n) for n in range(4))
    editing.gesture.begin_line()
    editing.gesture.line_to((8.0, 20), (0.0, 100))
    editing.gesture.commit()

    assert [n.velocity for n in editing.parts[0].notes] == [100, 60, 20, 64, 64, 64, 64, 64]


def test_a_rubber_band_finds_what_it_touches(studio: Studio) -> None:
    editing = show(studio, trio())

    editing.select_within(3.0, 9.0, 60, 64)
    assert editing.selection.value == {(0, 0), (0, 1), (0, 2)}
    editing.select_within(0.0, 1.0, 30, 60, "toggle")
    assert editing.selection.value == {(0, 1), (0, 2), (1, 0), (2, 0)}
    editing.invert()
    assert len(editing.selection.value) == 12 - 4
    editing.select(((1, 0),))
    editing.select_same_pitch()
    assert editing.selection.value == {(1, 0)}
    assert editing.selected_of(1).tolist() == [True, False]


def test_changes_without_a_selection_are_of_the_whole_clip(studio: Studio) -> None:
    editing = show(studio, trio())

    assert editing.notes.transpose(2)

    assert editing.parts[0].notes[0].pitch == 62
    assert editing.parts[1].notes[0].pitch == 38
    assert editing.parts[2].notes[0].pitch == 36
    assert editing.selection.value == frozenset()
    assert not editing.notes.delete()


def test_key_and_chords_go_along_where_all_notes_are_transposed(studio: Studio) -> None:
    editing = show(studio, trio())
    editing.notes.transpose(2)
    assert editing.shown is not None
    assert editing.shown.key == Key(2)
    assert [str(span.chord) for span in editing.shown.clip.chords] == ["D"]

    editing.select(((0, 0),))
    editing.notes.transpose(2)
    assert editing.shown.key == Key(2)
    studio.edits.undo()
    studio.edits.undo()
    assert editing.shown.key == Key(0)


def test_parts_are_added_named_muted_and_taken_out_as_steps(studio: Studio) -> None:
    editing = show(studio, trio())
    before = editing.clip

    editing.lanes.add("chords", "Strings", 48)
    assert editing.active_part.value == 3
    editing.notes.draw(0.0, 60)
    editing.lanes.rename(3, "  Soft   strings ")
    editing.lanes.set_program(3, 49)
    editing.lanes.set_muted(3, True)
    editing.lanes.set_role(1, "other")
    part = editing.parts[3]
    assert (part.role, part.name, part.program, part.muted) == ("chords", "Soft strings", 49, True)
    assert editing.clip is not None
    assert editing.clip.bass == Melody()
    editing.lanes.remove(0)
    assert [p.role for p in editing.parts] == ["other", "drums", "chords"]
    assert editing.active_part.value == 2
    for _ in range(7):
        studio.edits.undo()

    assert editing.clip is before
    assert not studio.edits.can_undo


def test_notes_go_to_another_part_and_stay_chosen(studio: Studio) -> None:
    editing = show(studio, trio())
    editing.select(((0, 0), (0, 1)))

    editing.lanes.move_chosen_to(1)

    assert len(editing.parts[0].notes) == 6
    assert len(editing.parts[1].notes) == 4
    assert {editing.note(ref).pitch for ref in editing.selection.value} == {60, 62}


def test_nothing_can_be_edited_where_no_clip_is(studio: Studio) -> None:
    editing = studio.roll_editing

    assert editing.parts == ()
    assert not editing.notes.draw(0.0, 60)
    assert not editing.notes.transpose(1)
    assert not editing.notes.quantise()
    assert not editing.notes.duplicate()
    assert not editing.clipboard.paste()
    editing.gesture.begin_draw(0.0, 60)
    assert not editing.gesture.commit()
