"""Any sequence of edits can be taken back, exactly."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.music.key import Key
from gui.models.playlist import item_of
from gui.models.roll.editing import RollEditing
from gui.models.state import ShownClip
from gui.studio import Studio
from tests.gui.roll.rolls import show, trio
from tests.gui.shell import make_studio, scale_clip


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made, _ = make_studio(tmp_path)
    yield made
    made.close()


Act = Callable[[RollEditing, np.random.Generator], object]


def _drag(editing: RollEditing, rng: np.random.Generator) -> None:
    refs = sorted(editing.every_note())
    if refs:
        ref = refs[int(rng.integers(len(refs)))]
        editing.gesture.begin_move(ref)
        editing.gesture.move_by(rng.normal(0, 9), int(rng.integers(-9, 9)), copy=rng.random() < 0.3)
        editing.gesture.commit()


def _choose(editing: RollEditing, rng: np.random.Generator) -> None:
    editing.select(ref for ref in editing.every_note() if rng.random() < 0.2)


def _resize(editing: RollEditing, rng: np.random.Generator) -> None:
    refs = sorted(editing.selection.value)
    if refs:
        editing.gesture.begin_resize(refs[0], "end" if rng.random() < 0.5 else "start")
        editing.gesture.resize_by(rng.normal(0, 5))
        editing.gesture.commit()


ACTS: tuple[Act, ...] = (
    _drag,
    _choose,
    _choose,
    _resize,
    lambda e, r: e.notes.draw(r.uniform(0, 40), int(r.integers(30, 90))),
    lambda e, r: e.notes.delete() if r.random() < 0.3 else None,
    lambda e, r: e.notes.duplicate() if e.selection.value else None,
    lambda e, r: e.notes.nudge(int(r.integers(-4, 5)), int(r.integers(-3, 4))),
    lambda e, r: e.notes.quantise(),
    lambda e, r: e.notes.humanise(),
    lambda e, r: e.notes.legato(),
    lambda e, r: e.notes.split(),
    lambda e, r: e.notes.join(),
    lambda e, r: e.notes.transpose(int(r.integers(-5, 6))),
    lambda e, r: e.notes.transpose_in_scale(int(r.integers(-3, 4))),
    lambda e, r: e.notes.into_scale(),
    lambda e, r: e.notes.change_velocity(int(r.integers(-30, 30))),
    lambda e, r: e.lanes.add("other"),
    lambda e, r: e.lanes.remove(int(r.integers(len(e.parts)))) if len(e.parts) > 3 else None,
    lambda e, r: e.lanes.set_muted(0, r.random() < 0.5),
    lambda e, r: e.lanes.move_chosen_to(int(r.integers(len(e.parts)))),
)


@pytest.mark.parametrize("seed", range(3))
def test_all_undos_lead_back_exactly_and_all_redos_forth(studio: Studio, seed: int) -> None:
    rng = np.random.default_rng(seed)
    studio.playlist.add([item_of(ShownClip(trio(), "sample", Key(0)))])
    studio.edits.clear()
    editing = show(studio, scale_clip("Left"), trio())
    studio.choose(1)
    first, playlist = studio.roll.value.clips, studio.playlist.value
    for _ in range(150):
        ACTS[int(rng.integers(len(ACTS)))](editing, rng)
        assert editing.clip is not None
        assert studio.playlist.value.items[0].clip == editing.clip
        assert all(i < len(editing.parts) for i, _ in editing.selection.value)
    last, last_playlist = editing.clip, studio.playlist.value

    steps = 0
    while studio.edits.can_undo:
        studio.edits.undo()
        steps += 1
    assert steps > 40
    assert [s.clip for s in studio.roll.value.clips] == [s.clip for s in first]
    assert studio.roll.value.clips[1] is first[1]
    assert studio.playlist.value == playlist
    while studio.edits.can_redo:
        studio.edits.redo()
    assert editing.clip == last
    assert studio.playlist.value == last_playlist


def test_five_hundred_steps_can_be_taken_back(studio: Studio) -> None:
    editing = show(studio, scale_clip())
    first = editing.clip
    for number in range(500):
        editing.notes.draw(float(number % 32), 30 + number % 60)

    for _ in range(500):
        studio.edits.undo()

    assert editing.clip is first
