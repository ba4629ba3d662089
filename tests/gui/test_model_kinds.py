"""Models of several kinds: what they are called, what they can be asked for, how they change."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.midi.write import write_clips
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.meter import FOUR_FOUR, SIX_EIGHT
from engine.sampling.jobs import SourceClip
from gui.commands.model_menu import ModelMenu
from gui.models.make_settings import SampleSettings
from gui.models.state import ShownClip
from gui.studio import Studio, waypoint
from gui.views.card.chosen_card import ChosenCard
from gui.views.make.blend_page import BlendPage
from gui.views.make.panel import MakePanel
from gui.views.make.sample_page import SamplePage
from gui.views.map.panel import MapPanel
from gui.wording import entry_label, key_words
from tests.engine.tiny_model import make_tiny_model, tiny_checkpoint
from tests.gui.panels import PATIENCE_MS, open_studio, shown
from tests.gui.shell import Shell, open_shell, read_library, scale_clip, write_pieces

GROOVE = Clip(Melody(), drums=tuple(DrumHit(step, step // 4 % 3) for step in range(0, 32, 4)))
ModelMaker = Callable[[str], Path]


pytestmark = pytest.mark.usefixtures("plurals")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> MakePanel:
    made = MakePanel(studio)
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show()
    return made


@pytest.fixture
def model(tmp_path: Path) -> ModelMaker:
    def made(name: str) -> Path:
        return make_tiny_model(tmp_path / f"{name}.lento", tiny(name))

    return made


def tiny(name: str) -> ModelConfig:
    config = KNOWN_CONFIGS[name]
    units = {"encoder_units": (8,), "decoder_units": (8,) * len(config.decoder_units)}
    if config.conductor_units:
        units["conductor_units"] = (8,)
    return replace(config, z_size=8, **units)


def use(qtbot: QtBot, studio: Studio, model: Path) -> None:
    """Choose a model and wait until its map is drawn."""
    studio.model.set_value(model)
    qtbot.waitUntil(lambda: not studio.reading.value, timeout=PATIENCE_MS)


def sample_page(panel: MakePanel) -> SamplePage:
    page = panel.pages["sample"]
    assert isinstance(page, SamplePage)
    return page


# --- words -----------------------------------------------------------------------------------


def test_drums_have_no_key_and_no_mood(
    qtbot: QtBot, shell: Shell, model: ModelMaker, tmp_path: Path
) -> None:
    write_clips(tmp_path / "groove.mid", (GROOVE,) * 4)
    use(qtbot, shell.studio, model("lento-drums-2bar"))
    read_library(qtbot, shell, (tmp_path / "groove.mid",))

    label = entry_label(shell.studio.library.value, 0)
    assert shell.window.findChild(MapPanel).view._scene._scale_words is None

    assert key_words(GROOVE, Key(0)) == "drums"
    assert key_words(scale_clip(), Key(0)) == "C major"
    assert label.endswith("\ndrums, 4/4")


# --- the menu --------------------------------------------------------------------------------


def test_the_menu_says_what_each_model_makes_kind_by_kind(
    shell: Shell, model: ModelMaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = ("lento-melody-2bar", "lento-drums-2bar", "cat-mel_2bar_small", "lento-melody-16bar")
    broken = tmp_path / "broken.lento"
    broken.write_bytes(b"no model")
    paths = (*(model(name) for name in names), broken)
    monkeypatch.setattr("gui.commands.model_menu.model_paths", lambda: paths)
    menu = shell.window.findChild(ModelMenu)

    menu.fill()

    said = [action.text().split("\t") for action in menu.actions() if "\t" in action.text()]
    assert [words for words in said if words[0] != "tiny"] == [
        ["lento-melody-2bar", "melodies of 2 bars"],
        ["cat-mel_2bar_small", "melodies of 2 bars"],
        ["lento-drums-2bar", "drum grooves of 2 bars"],
        ["lento-melody-16bar", "melodies of 16 bars"],
        ["broken", "cannot be opened"],
    ]


# --- changing the model ----------------------------------------------------------------------


def test_another_model_takes_the_map_away_until_its_own_is_drawn(
    qtbot: QtBot, shell: Shell, model: ModelMaker, tmp_path: Path
) -> None:
    studio = shell.studio
    read_library(qtbot, shell, write_pieces(tmp_path / "m", bars=32))
    studio.show([studio.shown_entry(3)], play=False)
    kept = studio.roll.value.clips
    entries = len(studio.library.value.entries)

    studio.model.set_value(model("lento-melody-16bar"))

    map_panel = shell.window.findChild(MapPanel)
    assert len(studio.library.value.plane) == 0
    assert studio.library.value.projection is None
    assert len(studio.library.value.entries) == entries  # They can still be heard.
    assert studio.shown_entry(0).point is None
    assert any("being drawn" in label.text() for label in map_panel.findChildren(QLabel))
    assert studio.roll.value.clips == kept

    qtbot.waitUntil(lambda: not studio.reading.value, timeout=PATIENCE_MS)
    library = studio.library.value
    assert len(library.plane) == len(library.entries) > 0
    assert {entry.clip.bars for entry in library.entries} == {16}
    assert [c.clip for c in studio.roll.value.clips] == [c.clip for c in kept]
    assert studio.roll.value.clips[0].entry is None  # Two bars are no point of this map.


def test_a_place_counts_only_for_the_model_that_made_it(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    panel.model.sample.set_value(SampleSettings(1))
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()
    (made,) = studio.results.value

    assert waypoint(made, studio.model.value) is made.point
    assert waypoint(made, model("lento-melody-16bar")) == SourceClip(made.clip, made.key)


@pytest.mark.parametrize("mode", ["sample", "vary", "blend", "rebuild"])
def test_results_of_one_model_go_on_into_another(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker, mode: str
) -> None:
    panel.model.sample.set_value(SampleSettings(2))
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()
    panel.model.add_ends(studio.results.value)
    first = studio.results.value
    use(qtbot, studio, model("lento-melody-16bar"))

    panel.model.mode.set_value(mode)
    assert panel.model.obstacle() == ""
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()

    assert studio.results.value != first
    assert {c.clip.bars for c in studio.results.value} == {16}


def test_files_without_drums_are_explained_where_the_map_would_be(
    qtbot: QtBot, shell: Shell, model: ModelMaker, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m", 1))
    use(qtbot, shell.studio, model("lento-drums-2bar"))

    for panel in (shell.window.findChild(MapPanel), shell.window.library):
        words = [label.text() for label in panel.findChildren(QLabel)]
        assert any("drum grooves of 2 bars" in said for said in words)


# --- what can be asked for -------------------------------------------------------------------


def test_drums_are_made_without_key_and_metre_and_are_heard(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    panel.model.sample.set_value(SampleSettings(2, meter=SIX_EIGHT, key=Key(4)))
    use(qtbot, studio, model("lento-drums-2bar"))
    page = sample_page(panel)

    assert not page.key.isEnabled()
    assert "no key" in page.key.toolTip()
    assert page.key.currentIndex() == -1
    assert not page.meter.isEnabled()
    assert page.meter.currentData() == FOUR_FOUR

    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()
    assert all(c.clip.drums and not c.clip.melody.notes for c in studio.results.value)

    use(qtbot, studio, model("lento-melody-2bar"))
    assert page.key.isEnabled()
    assert page.key.currentData() == Key(4)
    assert page.meter.currentData() == SIX_EIGHT


@pytest.mark.parametrize("mode", ["vary", "rebuild"])
def test_a_clip_that_the_model_cannot_hear_is_said_to_be_one(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker, mode: str
) -> None:
    panel.model.mode.set_value(mode)
    studio.show((ShownClip(replace(GROOVE, name="Groove"), "playlist", Key(0)),), play=False)
    assert "Groove has no melody" in panel.model.obstacle()
    assert not panel.make.isEnabled()

    use(qtbot, studio, model("lento-drums-2bar"))
    assert panel.model.obstacle() == ""

    studio.show((shown("Song", origin="playlist"),), play=False)
    assert "Song has no drums" in panel.model.obstacle()


@pytest.mark.parametrize("mode", ["vary", "blend", "rebuild"])
def test_a_model_that_cannot_place_clips_goes_on_from_its_own_alone(
    qtbot: QtBot, studio: Studio, panel: MakePanel, tmp_path: Path, mode: str
) -> None:
    whole = tiny_checkpoint(tiny("lento-melody-16bar"))
    weights = {n: a for n, a in whole.weights.items() if not n.startswith("encoder/")}
    save_checkpoint(tmp_path / "alone.lento", Checkpoint(whole.config, weights))
    use(qtbot, studio, tmp_path / "alone.lento")
    song = shown("Song", origin="playlist")
    studio.show((song,), play=False)
    panel.model.mode.set_value(mode)
    panel.model.add_ends((song, song))

    assert "plays only" in panel.obstacle.text()
    assert not panel.make.isEnabled()

    panel.model.mode.set_value("sample")
    panel.model.sample.set_value(SampleSettings(2))
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()
    panel.model.set_ends(studio.results.value)
    panel.model.mode.set_value(mode)
    assert bool(panel.model.obstacle()) == (mode == "rebuild")


def test_a_metre_that_the_model_does_not_know_is_said(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    waltz = replace(scale_clip("Waltz"), meter=SIX_EIGHT, bars=3)
    studio.show((ShownClip(waltz, "playlist", Key(0)),), play=False)
    panel.model.mode.set_value("rebuild")
    assert panel.model.obstacle() == ""

    use(qtbot, studio, model("cat-mel_2bar_small"))

    assert "Waltz is in 6/8, and the model in use knows 4/4 alone" in panel.model.obstacle()


def test_it_is_said_how_much_of_a_clip_the_model_hears(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    card = panel.pages["rebuild"].findChild(ChosenCard)
    long = ShownClip(scale_clip("Long", bars=16), "playlist", Key(0))
    studio.show((long,), play=False)
    assert "C major, 4/4, the first 2 of 16 bars" in card.accessibleName().replace(" · ", ", ")

    use(qtbot, studio, model("lento-melody-16bar"))
    assert card.accessibleName().endswith("C major · 4/4")

    studio.show((shown("Short", origin="playlist"),), play=False)
    assert card.accessibleName().endswith("2 bars, repeated")
    assert card.toolTip().splitlines()[0].endswith("2 bars, repeated")
    assert card.toolTip().endswith("the clip is repeated until they are full.")


def test_a_short_clip_of_a_blend_says_in_its_tooltip_what_the_model_hears(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    use(qtbot, studio, model("lento-melody-16bar"))
    panel.model.set_ends((shown("Short", origin="playlist"),))
    page = panel.pages["blend"]
    assert isinstance(page, BlendPage)
    (row,) = page.ends.rows.rows

    assert row.detail.endswith("2 bars, repeated")
    assert row.tip.startswith(row.detail)
    assert "makes 16 bars, which is more than this clip has" in row.tip


# --- chords ----------------------------------------------------------------------------------


def test_chords_are_asked_for_only_where_the_model_is_told_them(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    field = sample_page(panel).chords
    assert not field.isVisibleTo(panel)

    use(qtbot, studio, model("lento-chords-2bar"))

    assert field.isVisibleTo(panel)
    assert field.text.placeholderText() == "C Am F G"
    panel.model.sample.set_value(SampleSettings(key=Key(9, minor=True)))
    assert field.text.placeholderText() == "Am F Dm Em"


def test_new_clips_are_written_over_the_chords_that_were_typed(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    use(qtbot, studio, model("lento-chords-2bar"))
    panel.model.sample.set_value(SampleSettings(2))
    qtbot.keyClicks(sample_page(panel).chords.text, "g em c d")

    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()

    for made in studio.results.value:
        assert [str(span.chord) for span in made.clip.chords] == ["G", "Em", "C", "D"]
        assert made.key == Key(7)

    before = studio.results.value[0]
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.model.redraw(before)
    assert studio.results.value[0].clip.chords == before.clip.chords


def test_a_wrong_chord_is_said_while_it_is_typed_and_nothing_begins(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    use(qtbot, studio, model("lento-chords-2bar"))
    field = sample_page(panel).chords.text

    qtbot.keyClicks(field, "C Q")
    assert "Q is not a chord" in panel.obstacle.text()
    assert not panel.make.isEnabled()
    assert field.property("invalid")

    field.clear()
    qtbot.keyClicks(field, "C")
    assert panel.make.isEnabled()
    assert not field.property("invalid")


def test_calm_chords_can_be_chosen_in_the_key_of_the_clip(
    qtbot: QtBot, studio: Studio, panel: MakePanel, model: ModelMaker
) -> None:
    use(qtbot, studio, model("lento-chords-2bar"))
    panel.model.sample.set_value(SampleSettings(key=Key(2)))
    field = sample_page(panel).chords

    field.fill()
    rocking = field.presets.menu().actions()[1]
    assert rocking.text() == "D G\trocking"
    rocking.trigger()

    assert panel.model.sample.value.chords == "D G"
    assert field.text.text() == "D G"
