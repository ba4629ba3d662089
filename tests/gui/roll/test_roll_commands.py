"""The Notes menu in a window: edits, back to the map, and what the model makes of a clip."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from gui.models.roll.ways import in_own_key
from gui.models.state import ShownClip
from tests.gui.shell import PATIENCE_MS, Shell, open_shell, read_library, scale_clip, write_pieces

E_MAJOR = (64, 66, 68, 69, 71, 73, 75, 76, 71, 68, 64)


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


def show(shell: Shell) -> None:
    shell.studio.show([ShownClip(scale_clip(), "sample", Key(0))], play=False)


def trigger(shell: Shell, name: str) -> None:
    shell.window.menu_actions[name].trigger()


def wait_for_work(qtbot: QtBot, shell: Shell) -> None:
    qtbot.waitUntil(lambda: not shell.studio.tasks.value, timeout=PATIENCE_MS)


def test_actions_that_need_notes_wait_until_there_are_some(shell: Shell) -> None:
    actions = shell.window.menu_actions
    assert not actions["quantise"].isEnabled()
    assert not actions["back_to_map"].isEnabled()
    show(shell)

    assert actions["quantise"].isEnabled()
    assert not actions["notes_delete"].isEnabled()
    trigger(shell, "notes_all")
    assert actions["notes_delete"].isEnabled()


def test_the_edits_of_the_menu_are_steps_with_names(shell: Shell) -> None:
    show(shell)
    before = shell.studio.roll_editing.clip
    for name in ("octave_up", "louder", "legato", "add_part", "add_bar", "notes_split"):
        trigger(shell, name)

    clip = shell.studio.roll_editing.clip
    assert clip is not None
    assert (clip.bars, clip.melody.notes[0].pitch, len(clip.parts)) == (3, 72, 2)
    trigger(shell, "undo")
    assert len(clip.parts[0].notes) == 16
    assert shell.window.menu_actions["undo"].text() == "Undo adding a bar"
    for _ in range(4):
        trigger(shell, "undo")
    assert shell.studio.roll_editing.clip == before


def test_the_grid_goes_finer_coarser_and_away(shell: Shell) -> None:
    settings = shell.studio.roll_editing.settings
    trigger(shell, "grid_finer")
    assert settings.value.grid == "1/32"
    trigger(shell, "grid_coarser")
    trigger(shell, "grid_coarser")
    assert settings.value.grid == "1/8t"
    trigger(shell, "grid_snap")
    assert settings.value.grid == "free"
    assert not shell.window.menu_actions["grid_snap"].isChecked()
    trigger(shell, "grid_snap")
    assert settings.value.grid == "1/8t"


def test_an_empty_clip_can_be_drawn_into(shell: Shell) -> None:
    trigger(shell, "new_clip")
    editing = shell.studio.roll_editing
    editing.notes.draw(0.0, 60)
    assert editing.clip is not None
    assert editing.clip.melody == Melody((Note(0, 1, 60),))
    trigger(shell, "fit_bars")
    assert editing.clip.bars == 1


def test_a_clip_drawn_from_nothing_is_heard_in_the_key_of_its_notes() -> None:
    e_major = Clip(Melody(tuple(Note(2 * n, 2 * n + 2, p) for n, p in enumerate(E_MAJOR))))
    drawn = ShownClip(e_major, "edited", Key(0))

    assert in_own_key(drawn).key == Key(4)
    assert in_own_key(replace(drawn, clip=scale_clip())).key == Key(0)
    assert in_own_key(replace(drawn, parent=drawn)).key == Key(0)


def test_copy_and_paste_keys_are_of_notes_while_the_roll_has_the_focus(
    qtbot: QtBot, shell: Shell
) -> None:
    show(shell)
    view, editing = shell.window.roll.view, shell.studio.roll_editing
    view.setFocus()
    editing.select(((0, 0),))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    editing.select_none()
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert len(editing.parts[0].notes) == 9
    assert shell.studio.playlist.value.items == ()


def test_an_edited_clip_comes_back_to_the_map_beside_what_it_was(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    studio = shell.studio
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    studio.show([studio.shown_entry(0)], play=False)
    first = studio.roll.value.clips[0]
    studio.roll_editing.notes.transpose(5)
    assert shell.window.map.edited.points == ()

    trigger(shell, "back_to_map")
    wait_for_work(qtbot, shell)

    (shown,) = studio.roll.value.clips
    assert shown.origin == "edited"
    assert shown.parent is first
    assert shown.point is not None
    assert shown.model == studio.model.value
    (point,) = shell.window.map.edited.points
    assert point.chosen
    assert point.before == pytest.approx(studio.library.value.plane[0].tolist(), abs=1e-3)
    assert np.isfinite(point.at).all()
    trigger(shell, "undo")
    assert studio.roll.value.clips[0].clip is first.clip
    assert studio.roll.value.clips[0].entry == 0
    assert shell.window.map.edited.points == ()


def test_what_a_model_makes_of_a_clip_knows_what_it_was_made_of(qtbot: QtBot, shell: Shell) -> None:
    show(shell)
    studio = shell.studio
    origin = studio.roll.value.clips[0]

    trigger(shell, "vary_this")
    wait_for_work(qtbot, shell)
    assert {shown.parent for shown in studio.results.value} == {origin}
    assert studio.results.value[0].origin == "variation"
    studio.show([origin], play=False)
    trigger(shell, "rebuild")
    wait_for_work(qtbot, shell)
    assert studio.roll.value.clips[0].parent is origin


def test_what_follows_a_long_clip_in_a_row_leaves_the_others_where_they_are(
    qtbot: QtBot, shell: Shell
) -> None:
    long, last = scale_clip("Long", bars=6), scale_clip("Last")
    shell.studio.show([ShownClip(clip, "sample", Key(0)) for clip in (long, last)], play=False)
    before = shell.studio.roll.value.clips

    trigger(shell, "continue_this")
    wait_for_work(qtbot, shell)

    row = shell.studio.roll.value.clips
    assert (row[0], row[2]) == before
    assert row[1].origin == "continued"
    assert 64 <= shell.studio.position_step() < 96 + row[1].clip.steps


def test_what_follows_a_clip_stands_behind_it(qtbot: QtBot, shell: Shell) -> None:
    show(shell)
    origin = shell.studio.roll.value.clips[0]

    trigger(shell, "continue_this")
    wait_for_work(qtbot, shell)

    first, second = shell.studio.roll.value.clips
    assert first is origin
    assert second is shell.studio.results.value[0]
    assert (second.origin, shell.studio.roll.value.current) == ("continued", 1)


def test_making_it_calmer_ends_with_clips_or_with_words(qtbot: QtBot, shell: Shell) -> None:
    show(shell)
    said: list[str] = []
    shell.studio.said.connect(said.append)

    trigger(shell, "calmer")
    wait_for_work(qtbot, shell)

    origins = {shown.origin for shown in shell.studio.results.value}
    assert origins == {"calmer"} or said == ["Nothing calmer lies near it."]


def test_a_whole_piece_comes_to_the_roll_with_its_tracks(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m", bars=9))
    shell.studio.show([shell.studio.shown_entry(0)], play=False)

    trigger(shell, "whole_piece")
    wait_for_work(qtbot, shell)

    (shown,) = shell.studio.roll.value.clips
    assert (shown.clip.bars, len(shown.clip.parts), shown.clip.parts[0].role) == (9, 1, "melody")
    assert len(shown.clip.parts[0].notes) == 36
    assert shown.clip.tempo_qpm == pytest.approx(80.0, abs=0.01)
    trigger(shell, "back_to_map")
    wait_for_work(qtbot, shell)
    assert shell.studio.roll.value.clips[0].point is not None


def test_a_made_clip_is_marked_on_the_map_and_back_to_the_map_says_where(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    studio = shell.studio
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    show(shell)
    assert shell.window.map.edited.points == ()

    trigger(shell, "back_to_map")
    wait_for_work(qtbot, shell)

    (point,) = shell.window.map.edited.points
    assert point.chosen
    assert "diamond" in shell.window.status.currentMessage()
    studio.show([studio.shown_entry(0)], play=False)
    assert shell.window.map.edited.points == ()


def test_duplicate_says_what_it_repeats(shell: Shell) -> None:
    show(shell)
    action = shell.window.menu_actions["notes_duplicate"]
    assert action.text() == "&Duplicate the whole clip"

    shell.studio.roll_editing.select([(0, 0)])

    assert action.text() == "&Duplicate notes"


def test_all_tracks_are_offered_where_a_piece_has_more_than_the_clip(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    both = replace(scale_clip("Both", bars=8), bass=Melody((Note(0, 64, 36), Note(64, 128, 43))))
    path = tmp_path / "both.mid"
    write_clips(path, (both,))
    read_library(qtbot, shell, (path,))
    panel = shell.window.roll
    shell.studio.show([shell.studio.shown_entry(0)], play=False)
    offered = [b for b in panel.parts._buttons if b.text() == "All tracks"]
    assert len(offered) == 1

    offered[0].click()
    wait_for_work(qtbot, shell)

    assert len(shell.studio.roll_editing.parts) == 2
    assert not [b for b in panel.parts._buttons if b.text() == "All tracks"]
