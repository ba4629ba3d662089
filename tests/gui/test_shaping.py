"""The sliders of the chosen clip: what they show, what they make, and the way back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.audio.player import Player
from engine.audio.sink import FakeSink
from engine.jobs import JobLink
from engine.latent.attributes import ATTRIBUTES
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import LatentPoint, load_model
from engine.music.key import Key
from engine.sampling.steer import learn_sliders
from engine.storage.places import checkpoints_dir
from gui.jobs import JobRunner
from gui.models.shaping import Shaping
from gui.models.state import ShownClip
from gui.sound import SilentSynthesiser
from gui.studio import Studio
from gui.views.make.marked_slider import TICKS
from gui.views.make.panel import MakePanel
from tests.engine.tiny_model import make_tiny_model
from tests.gui.panels import PATIENCE_MS, several, shown

MODEL = checkpoints_dir() / "lento-melody-2bar.lento"
pytestmark = pytest.mark.skipif(not MODEL.is_file(), reason="the shipped model is not there")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(Player(SilentSynthesiser(), FakeSink()), JobRunner(), MODEL, tmp_path / "l.db")
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> MakePanel:
    made = MakePanel(studio)
    qtbot.addWidget(made)
    made.resize(340, 640)
    made.show()
    made.model.mode.set_value("shape")
    return made


@pytest.fixture
def learned(panel: MakePanel) -> Shaping:
    """A clip is chosen, and sliders are learned from what the model makes up."""
    model = load_model(MODEL)
    frame = model.frame_for(shown("a").clip, Key(0))
    points = [LatentPoint(z, frame) for z in model.draw(60, 1)]
    panel.model.studio.show((shown("Tune"),), play=False)
    panel.model.shaping.sliders.set_value(learn_sliders(model, points, JobLink()))
    return panel.model.shaping


def made_by(qtbot: QtBot, shaping: Shaping, move: object) -> ShownClip:
    """Move something and wait for what comes of it."""
    before = shaping.shape.value.result
    move()  # type: ignore[operator]
    qtbot.waitUntil(lambda: shaping.shape.value.result not in (None, before), timeout=PATIENCE_MS)
    result = shaping.shape.value.result
    assert result is not None
    return result


def figure(shaping: Shaping, name: str) -> float:
    figures = shaping.figures()
    assert figures is not None
    return float(figures[ATTRIBUTES.index(name)])  # type: ignore[arg-type]


def test_a_slider_that_is_moved_makes_a_clip_that_is_shown(
    qtbot: QtBot, studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    own = learned.shape.value.origin
    slider = panel.shape.sliders["density"]

    result = made_by(qtbot, learned, lambda: slider.setValue(TICKS))

    assert studio.roll.value.clips == (result,)
    assert studio.results.value == (result,)
    assert (result.origin, result.parent, result.clip.name) == ("shaped", own, "Tune")
    assert figure(learned, "density") > 1.0
    assert learned.shape.value.origin is own


def test_undo_takes_back_one_gesture_at_a_time(
    qtbot: QtBot, studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    own = studio.roll.value
    sliders = panel.shape.sliders
    first = made_by(qtbot, learned, lambda: sliders["density"].setValue(TICKS))
    second = made_by(qtbot, learned, lambda: sliders["register"].setValue(TICKS))
    assert studio.edits.undo_label == "Undo shaping a clip"

    studio.edits.undo()
    assert studio.roll.value.clips == (first,)
    assert set(learned.shape.value.wanted) == {"density"}
    studio.edits.undo()
    assert studio.roll.value == own
    assert not learned.shape.value.wanted
    assert not studio.edits.can_undo

    studio.edits.redo()
    studio.edits.redo()
    assert studio.roll.value.clips == (second,)
    assert set(learned.shape.value.wanted) == {"density", "register"}


def test_a_slider_that_is_held_is_one_step_however_many_clips_it_made(
    qtbot: QtBot, studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    own = studio.roll.value
    slider = panel.shape.sliders["density"]
    slider.setSliderDown(True)
    made_by(qtbot, learned, lambda: slider.setValue(TICKS))
    made_by(qtbot, learned, lambda: slider.setValue(TICKS // 4))
    slider.setSliderDown(False)

    studio.edits.undo()
    assert studio.roll.value == own
    assert studio.results.value == ()
    assert not studio.edits.can_undo


def test_results_that_were_made_since_stay_when_shaping_is_taken_back(
    qtbot: QtBot, studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    made_by(qtbot, learned, lambda: panel.shape.sliders["density"].setValue(TICKS))
    since = tuple(several("AB"))
    studio.results.set_value(since)

    studio.edits.undo()

    assert studio.results.value == since


def test_a_slider_goes_back_alone_and_all_go_back_together(
    qtbot: QtBot, studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    page, own = panel.shape, studio.roll.value.clips
    assert not page.resets["density"].isEnabled()
    assert not page.all_back.isEnabled()
    made_by(qtbot, learned, lambda: page.sliders["density"].setValue(TICKS))
    made_by(qtbot, learned, lambda: page.sliders["register"].setValue(TICKS))

    made_by(qtbot, learned, page.resets["register"].click)
    assert set(learned.shape.value.wanted) == {"density"}
    page.all_back.click()
    qtbot.waitUntil(lambda: studio.roll.value.clips == own, timeout=PATIENCE_MS)

    assert learned.shape.value.result is None
    assert not page.all_back.isEnabled()


def test_sliders_stand_where_the_clip_is_and_say_so(panel: MakePanel, learned: Shaping) -> None:
    for name in ATTRIBUTES:
        slider = panel.shape.sliders[name]
        assert slider.isEnabled()
        assert slider.accessibleName()
        assert "before" in slider.accessibleDescription()
    sliders = learned.sliders.value
    assert sliders is not None
    low, high = sliders.low[0], max(1.0, sliders.high[0])
    share = (1.0 - low) / (high - low)  # A note a quarter.
    assert panel.shape.sliders["density"].share == pytest.approx(share, abs=0.01)


def test_keys_move_a_slider(qtbot: QtBot, panel: MakePanel, learned: Shaping) -> None:
    slider = panel.shape.sliders["density"]
    stood = slider.value()

    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)

    assert slider.value() > stood
    assert "density" in learned.shape.value.wanted


def test_figures_are_there_for_those_who_want_them(
    studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    label = panel.shape._figures["density"]
    assert not label.isVisible()

    studio.figures.set_value(True)

    assert label.isVisible()
    assert label.text() == "1.00"


def test_another_clip_begins_anew(
    qtbot: QtBot, studio: Studio, panel: MakePanel, learned: Shaping
) -> None:
    made_by(qtbot, learned, lambda: panel.shape.sliders["density"].setValue(TICKS))
    other = shown("Other", first_pitch=55)

    studio.show((other,), play=False)

    assert learned.shape.value.origin is other
    assert not learned.shape.value.wanted
    assert learned.shape.value.result is None


def test_what_cannot_be_shaped_is_said_in_words(
    studio: Studio, panel: MakePanel, learned: Shaping, tmp_path: Path
) -> None:
    assert not learned.obstacle()
    assert not panel.make.isVisible()
    studio.show(())
    assert "Choose a clip first" in panel.obstacle.text()
    assert not panel.shape.sliders["density"].isEnabled()

    sizes = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}
    config = replace(KNOWN_CONFIGS["lento-drums-2bar"], **sizes)
    studio.model.set_value(make_tiny_model(tmp_path / "drums.lento", config))
    assert "The sliders measure melodies" in panel.obstacle.text()


def test_a_library_with_little_music_is_said_to_have_too_little(panel: MakePanel) -> None:
    assert "Add more of it" in panel.obstacle.text()
    assert not any(slider.isEnabled() for slider in panel.shape.sliders.values())


def test_before_anything_is_moved_the_clip_measures_what_it_measured(learned: Shaping) -> None:
    own, now = learned.own_figures(), learned.figures()

    assert own is not None
    assert now is not None
    assert np.array_equal(own, now)
    assert own[ATTRIBUTES.index("density")] == 1.0
