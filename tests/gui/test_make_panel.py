"""The Make panel: what it asks the engine for, what it says when it cannot, what it shows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.converters.frame import Frame
from engine.model.music_model import LatentPoint
from engine.music.key import Key
from engine.music.meter import SIX_EIGHT
from engine.sampling.made import MadeClip
from gui.models.make_settings import MOST_ENDS, SampleSettings
from gui.models.playlist import item_of
from gui.studio import Studio
from gui.views.card.chosen_card import ChosenCard
from gui.views.make.panel import MakePanel
from gui.views.make.sample_page import SamplePage
from gui.views.word_slider import WordSlider
from tests.gui.panels import PATIENCE_MS, open_studio, several, shown


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> MakePanel:
    made = MakePanel(studio)
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show()
    return made


def make(qtbot: QtBot, studio: Studio, panel: MakePanel) -> None:
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()


def pitches(studio: Studio) -> list[tuple[int, ...]]:
    return [tuple(n.pitch for n in c.clip.melody.notes) for c in studio.results.value]


def test_new_clips_are_what_was_asked_for(qtbot: QtBot, studio: Studio, panel: MakePanel) -> None:
    key = Key(9, minor=True)
    panel.model.sample.set_value(SampleSettings(3, 0.5, key, SIX_EIGHT, 66.0))

    make(qtbot, studio, panel)

    clips = studio.results.value
    assert [c.clip.name for c in clips] == ["Sample 1", "Sample 2", "Sample 3"]
    assert {(c.key, c.clip.meter, c.clip.tempo_qpm) for c in clips} == {(key, SIX_EIGHT, 66.0)}
    assert [row.item.title for row in panel.results.list.rows.rows] == [c.clip.name for c in clips]


def test_each_press_gives_other_clips_unless_the_seed_is_kept(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    panel.model.sample.set_value(SampleSettings(2))
    make(qtbot, studio, panel)
    first = pitches(studio)
    make(qtbot, studio, panel)
    second = pitches(studio)
    assert first != second

    panel.model.seed.set_value(replace(panel.model.seed.value, fixed=True))
    make(qtbot, studio, panel)
    third = pitches(studio)
    make(qtbot, studio, panel)
    assert pitches(studio) == third != second


def test_the_key_of_the_chosen_clip_is_taken(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    clip = shown("here")
    studio.show([replace(clip, key=Key(4))], play=False)

    make(qtbot, studio, panel)

    assert {c.key for c in studio.results.value} == {Key(4)}


@pytest.mark.parametrize("mode", ["blend", "vary", "rebuild"])
def test_a_button_that_cannot_be_pressed_says_why(panel: MakePanel, mode: str) -> None:
    panel.model.mode.set_value(mode)  # type: ignore[arg-type]

    assert not panel.make.isEnabled()
    card = panel.pages["vary"].findChild(ChosenCard)
    asked = card.isVisible() and card.accessibleName().startswith("Chosen clip: No clip is chosen")
    assert panel.obstacle.isVisible() or asked
    assert panel.obstacle.text() == panel.make.toolTip() != ""


def test_without_a_model_nothing_can_be_made(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    studio.model.value.unlink()
    panel.model.mode.set_value("rebuild")
    panel.model.mode.set_value("sample")

    assert "no model" in panel.obstacle.text()


def test_a_blend_walks_from_the_first_end_to_the_last(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    panel.model.mode.set_value("blend")
    page = panel.pages["blend"]
    for clip in several("ABC"):
        studio.show([clip], play=False)
        page.add.click()  # type: ignore[attr-defined]
    panel.model.blend.set_value(replace(panel.model.blend.value, steps=5))

    make(qtbot, studio, panel)

    assert len(studio.results.value) == 5
    assert studio.roll.value.clips == studio.results.value


def test_ends_are_reordered_and_taken_out_and_are_never_more_than_eight(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    model, page = panel.model, panel.pages["blend"]
    model.mode.set_value("blend")
    model.add_ends(several("ABCDEFGHIJ"))
    assert len(model.blend.value.ends) == MOST_ENDS == model.blend.value.steps

    ends = page.ends  # type: ignore[attr-defined]
    ends.select([1])
    ends.setFocus()
    qtbot.keyClick(ends, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert "".join(e.clip.name for e in model.blend.value.ends) == "BACDEFGH"

    ends.select([2, 3])
    qtbot.keyClick(ends, Qt.Key.Key_Delete)
    assert "".join(e.clip.name for e in model.blend.value.ends) == "BAEFGH"


def test_variations_and_rebuilding_are_about_the_chosen_clip(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    studio.show([shown("here")], play=False)
    panel.model.mode.set_value("rebuild")
    make(qtbot, studio, panel)
    assert [c.origin for c in studio.results.value] == ["rebuilt"]

    panel.model.vary.set_value(replace(panel.model.vary.value, count=4))
    panel.model.mode.set_value("vary")
    make(qtbot, studio, panel)
    assert [c.origin for c in studio.results.value] == ["variation"] * 4


@pytest.mark.parametrize("mode", ["sample", "vary", "blend", "rebuild"])
def test_again_makes_one_clip_anew_and_leaves_the_others(
    qtbot: QtBot, studio: Studio, panel: MakePanel, mode: str
) -> None:
    studio.show([shown("here")], play=False)
    panel.model.add_ends(several("AB"))
    panel.model.blend.set_value(replace(panel.model.blend.value, steps=3))
    panel.model.mode.set_value(mode)  # type: ignore[arg-type]
    make(qtbot, studio, panel)
    before = studio.results.value

    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.results.list.asked.emit("again", 0)

    after = studio.results.value
    assert after[0].clip.melody != before[0].clip.melody
    assert after[1:] == before[1:]
    assert (after[0].origin, after[0].clip.name) == (before[0].origin, before[0].clip.name)
    assert after[0] in studio.roll.value.clips


def test_again_gives_other_notes_where_the_model_has_any(
    studio: Studio, panel: MakePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, other = shown("step", origin="blend"), shown("other", first_pitch=50)
    point = LatentPoint(np.zeros(8, np.float32), Frame())
    made = [MadeClip(clip, point) for clip in (old.clip, old.clip, other.clip)]
    monkeypatch.setattr(studio, "run", lambda job, title, on_done: on_done(made))
    studio.results.set_value((old,))

    panel.model.redraw(old)

    (new,) = studio.results.value
    assert new.clip.melody == other.clip.melody
    assert new.clip.name == "step"


def test_again_is_forgotten_when_other_results_came_meanwhile(
    studio: Studio, panel: MakePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, fresh = several("AB")
    made = [MadeClip(fresh.clip, LatentPoint(np.zeros(8, np.float32), Frame()))]
    waiting: list[Callable[[list[MadeClip]], None]] = []
    monkeypatch.setattr(studio, "run", lambda job, title, on_done: waiting.append(on_done))
    studio.results.set_value((old,))
    panel.model.redraw(old)
    studio.results.set_value((fresh,))

    waiting[0](made)

    assert studio.results.value == (fresh,)
    assert not studio.roll.value.clips


def test_a_running_command_can_be_cancelled(qtbot: QtBot, studio: Studio, panel: MakePanel) -> None:
    panel.make.click()
    assert panel.make.text() == "Cancel"

    panel.make.click()
    qtbot.waitUntil(lambda: not panel.model.is_running, timeout=PATIENCE_MS)
    assert panel.make.text() != "Cancel"


def test_results_are_kept_heard_and_taken_out(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    studio.results.set_value(several("ABC"))
    results = panel.results.list

    results.asked.emit("keep", 1)
    assert [item.title for item in studio.playlist.value.items] == ["B"]
    assert [row.kept for row in results.rows.rows] == [False, True, False]
    results.asked.emit("keep", 1)
    assert not studio.playlist.value.items

    results.asked.emit("play", 2)
    assert studio.roll.value.clips == studio.results.value[2:]
    assert [row.heard for row in results.rows.rows] == [False, False, True]
    results.asked.emit("play", 2)
    assert studio.heard.value is None

    results.removal_asked.emit([0, 1])
    assert [c.clip.name for c in studio.results.value] == ["C"]


def test_what_is_taken_out_of_the_results_comes_back(studio: Studio, panel: MakePanel) -> None:
    studio.results.set_value(several("ABC"))
    panel.results.list.removal_asked.emit([0, 2])
    assert [c.clip.name for c in studio.results.value] == ["B"]

    assert studio.edits.undo_label == "Undo taking clips out of the results"
    studio.edits.undo()
    assert [c.clip.name for c in studio.results.value] == ["A", "B", "C"]


def test_results_that_were_made_since_stay_when_a_step_of_others_is_taken_back(
    studio: Studio, panel: MakePanel
) -> None:
    studio.results.set_value(several("ABC"))
    panel.results.list.removal_asked.emit([0, 2])
    made_since = several("XY")
    studio.results.set_value(made_since)

    studio.edits.undo()
    assert [c.clip.name for c in studio.results.value] == ["X", "Y", "A", "C"]
    studio.edits.redo()
    assert studio.results.value == made_since


def test_a_clip_made_again_is_taken_back_without_the_results_that_came_since(
    studio: Studio, panel: MakePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, fresh = several("AB")
    made = [MadeClip(fresh.clip, LatentPoint(np.zeros(8, np.float32), Frame()))]
    monkeypatch.setattr(studio, "run", lambda job, title, on_done: on_done(made))
    studio.show((old,), play=False)
    studio.results.set_value((old,))
    panel.model.redraw(old)
    made_since = several("XY")
    studio.results.set_value(made_since)

    studio.edits.undo()
    assert studio.results.value == made_since
    assert studio.roll.value.clips == (old,)


def test_keep_all_is_one_step_in_their_order(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    studio.results.set_value(several("ABC"))
    studio.playlist.add([item_of(studio.results.value[2])])

    panel.results.keep_all.click()

    assert "".join(i.title for i in studio.playlist.value.items) == "CAB"
    assert not panel.results.keep_all.isEnabled()
    studio.edits.undo()
    assert "".join(i.title for i in studio.playlist.value.items) == "C"


def test_a_step_of_a_blend_is_heard_where_it_stands(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    clips = several("ABC")
    studio.results.set_value(clips)
    studio.show(clips, play=False)

    panel.results.list.asked.emit("play", 1)

    assert studio.roll.value.clips == clips
    assert studio.roll.value.current == 1
    assert studio.position_step() == pytest.approx(32.0)


def test_showing_a_setting_does_not_echo_it_back(qtbot: QtBot, panel: MakePanel) -> None:
    changes: list[SampleSettings] = []
    panel.model.sample.changed.connect(changes.append)
    fine = SampleSettings(temperature=0.123, key=Key(3), tempo_qpm=71.5)

    panel.model.sample.set_value(fine)

    assert changes == [fine]
    page = panel.pages["sample"]
    assert isinstance(page, SamplePage)
    page.temperature.slider.setValue(120)
    page.key.setCurrentIndex(0)
    page.count.setValue(5)
    assert panel.model.sample.value == SampleSettings(5, 1.2, None, fine.meter, 71.5)


def test_figures_show_the_seed_and_numbers(qtbot: QtBot, studio: Studio, panel: MakePanel) -> None:
    page = panel.pages["sample"]
    assert isinstance(page, SamplePage)
    assert not page._seed.isVisible()

    studio.figures.set_value(True)

    assert page._seed.isVisible()
    page._seed.seed.setValue(77)
    assert panel.model.seed.value.seed == 77


def test_a_slider_says_a_word_for_every_place(qtbot: QtBot) -> None:
    slider = WordSlider(0.0, 1.0, ("near", "far"))
    qtbot.addWidget(slider)
    said = []
    for value in (0.0, 0.4, 0.6, 1.0):
        slider.set_value(value)
        said.append(slider.word)

    assert said == ["near", "near", "far", "far"]


def test_new_clips_that_take_the_place_of_others_say_so_and_can_be_taken_back(
    qtbot: QtBot, studio: Studio, panel: MakePanel
) -> None:
    said: list[str] = []
    studio.said.connect(said.append)
    make(qtbot, studio, panel)
    first, roll = studio.results.value, studio.roll.value
    assert (said, studio.edits.can_undo) == ([], False)
    height = panel.results.list.geometry().top()

    make(qtbot, studio, panel)

    assert said == ["The new clips are here. Undo brings back what was there before."]
    studio.edits.undo()
    assert (studio.results.value, studio.roll.value) == (first, roll)
    assert said[-1] == ""
    studio.results.set_value(())
    assert panel.results.list.geometry().top() == height
