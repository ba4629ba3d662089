"""Keep it: what the form shows and sets, what is remembered, and what it holds for."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from engine.converters.limits import CALM, NO_LIMITS, Limits
from engine.midi.write import write_clips
from engine.model.known import KNOWN_CONFIGS
from gui.app import make_application, make_studio
from gui.models.limits import in_short, read, sentences, written
from gui.models.make_settings import SampleSettings
from gui.settings import LIMITS, Settings
from gui.studio import Studio
from gui.views.make.panel import MakePanel
from tests.engine.limit_checker import violations
from tests.engine.tiny_model import make_tiny_model
from tests.gui.panels import PATIENCE_MS, open_studio, several, shown
from tests.gui.shell import open_shell

ODD = Limits("pentatonic", None, 50, 71, 3, 5, 7, (60, 61))


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    make_application()  # Knows plurals.
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> MakePanel:
    made = MakePanel(studio)
    qtbot.addWidget(made)
    made.resize(320, 640)
    made.show()
    return made


def test_the_presets_set_and_clear_everything(studio: Studio, panel: MakePanel) -> None:
    form = panel.keep.form

    form.calm.click()
    assert studio.limits.value == CALM
    assert (form.lowest.currentText(), form.leap.currentText()) == ("C3", "a fifth")
    assert "calm" in panel.keep.text()

    form.none.click()
    assert studio.limits.value == NO_LIMITS
    assert form.lowest.currentText() == "any note"
    assert "no limits" in panel.keep.text()


def test_what_is_set_can_be_taken_back(studio: Studio, panel: MakePanel) -> None:
    panel.keep.form.calm.click()
    assert studio.edits.undo_label == "Undo changing what new clips keep to"

    studio.edits.undo()
    assert studio.limits.value == NO_LIMITS


def test_each_row_sets_its_limit_in_plain_words(studio: Studio, panel: MakePanel) -> None:
    form = panel.keep.form
    for box, words in (
        (form.scale, "its key"),
        (form.lowest, "C3"),
        (form.highest, "G4"),
        (form.leap, "a fifth"),
        (form.length, "an eighth"),
        (form.onsets, "4 notes a bar"),
    ):
        box.setCurrentText(words)
    form.forbidden.setText("F#4; 61")
    form.forbidden.editingFinished.emit()

    assert studio.limits.value == Limits("key", None, 48, 67, 7, 2, 4, (61, 66))
    assert sentences(studio.limits.value) == (
        "keep it in its key",
        "not lower than C3",
        "not higher than G4",
        "no leap wider than a fifth",
        "no note shorter than an eighth",
        "at most 4 notes a bar",
        "never Db4, F#4",
    )
    assert "7 limits" in panel.keep.text()


def test_showing_limits_does_not_echo_them_back(studio: Studio, panel: MakePanel) -> None:
    changes: list[Limits] = []
    studio.limits.changed.connect(changes.append)

    studio.limits.set_value(ODD)

    assert changes == [ODD]
    assert panel.keep.form.length.currentText() == "5 sixteenths"


def test_a_note_that_is_none_is_named_and_nothing_is_lost(studio: Studio, panel: MakePanel) -> None:
    studio.limits.set_value(ODD)
    panel.keep.form.forbidden.setText("C4, H9")
    panel.keep.form.forbidden.editingFinished.emit()

    assert "'H9' is not a note" in panel.keep.form.problem.text()
    assert studio.limits.value == ODD


def test_limits_that_contradict_each_other_say_why_nothing_can_be_made(
    studio: Studio, panel: MakePanel
) -> None:
    studio.limits.set_value(Limits(lowest=72, highest=60))

    assert "lower than C4 and higher than C5" in panel.keep.form.problem.text()
    assert panel.obstacle.text() == panel.keep.form.problem.text()
    assert not panel.make.isEnabled()


@pytest.mark.parametrize("mode", ["sample", "vary", "blend"])
def test_everything_newly_made_keeps_to_the_limits(
    qtbot: QtBot, studio: Studio, panel: MakePanel, tmp_path: Path, mode: str
) -> None:
    studio.limits.set_value(ODD)
    studio.show([shown("here")], play=False)
    panel.model.add_ends(several("AB"))
    panel.model.sample.set_value(SampleSettings(8, 1.5))
    panel.model.mode.set_value(mode)  # type: ignore[arg-type]

    for act in (panel.make.click, lambda: panel.results.list.asked.emit("again", 0)):
        with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
            act()
        for made in studio.results.value:
            write_clips(tmp_path / "a.mid", (made.clip,))
            assert not violations(tmp_path / "a.mid", ODD, made.key)


def test_a_place_of_the_map_keeps_to_the_limits(
    qtbot: QtBot, studio: Studio, panel: MakePanel, tmp_path: Path
) -> None:
    with qtbot.waitSignal(studio.results.changed, timeout=PATIENCE_MS):
        panel.make.click()
    point = studio.results.value[0].point
    assert point is not None
    studio.limits.set_value(ODD)
    with qtbot.waitSignal(studio.roll.changed, timeout=PATIENCE_MS):
        studio.decode(point)

    (made,) = studio.roll.value.clips
    write_clips(tmp_path / "a.mid", (made.clip,))
    assert not violations(tmp_path / "a.mid", ODD, made.key)


def test_what_is_rebuilt_is_not_limited_and_the_line_is_gone(panel: MakePanel) -> None:
    panel.model.mode.set_value("rebuild")
    assert not panel.keep.isVisible()

    panel.model.mode.set_value("vary")
    assert panel.keep.isVisible()


def test_with_drums_there_is_nothing_to_limit(
    studio: Studio, panel: MakePanel, tmp_path: Path
) -> None:
    sizes = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}
    config = replace(KNOWN_CONFIGS["lento-drums-2bar"], **sizes)
    studio.limits.set_value(Limits(lowest=72, highest=60))
    studio.model.set_value(make_tiny_model(tmp_path / "drums.lento", config))

    assert not panel.keep.isEnabled()
    assert "drums" in panel.keep.toolTip()
    assert panel.make.isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")  # Nobody grabs keys off screen.
def test_every_field_has_a_name_and_tab_goes_round_and_esc_closes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        window = shell.window
        window.menu_actions["keep_it"].trigger()
        form = window.make.keep.form
        assert form.isVisible()
        assert form.focusWidget() is form.scale
        labels = {label.buddy(): label.text() for label in form.findChildren(QLabel)}
        for field in (*form.findChildren(QComboBox), form.forbidden):
            assert labels[field]
            assert form.isAncestorOf(field)

        visited = []
        while form.focusWidget() not in visited:
            visited.append(form.focusWidget())
            qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert {form.scale, form.onsets, form.forbidden, form.calm, form.none} <= set(visited)

        qtbot.keyClick(form, Qt.Key.Key_Escape)
        assert not form.isVisible()
        assert QApplication.activePopupWidget() is None


def test_limits_are_remembered_and_nonsense_counts_as_none(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        shell.studio.limits.set_value(ODD)
    kept = Settings(tmp_path / "settings.ini")
    studio = make_studio(kept)

    assert studio.limits.value == ODD
    studio.close()
    assert written(NO_LIMITS) == ""
    for text in ("", "{", "[]", "3", '{"lowest": 300}', '{"forbidden": 3}', '{"no": []}'):
        assert read(text) == NO_LIMITS


def test_limits_are_kept_in_the_settings_and_the_project_and_nowhere_else(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_shell(qtbot, tmp_path) as shell:
        shell.studio.limits.set_value(ODD)
        shell.settings.save()
        assert read(shell.settings.get(LIMITS)) == ODD
    files = [Path(folder, name) for folder, _, names in os.walk(tmp_path) for name in names]

    kept = sorted(path.name for path in files if b"pentatonic" in path.read_bytes())
    assert kept == ["document.lentoproj", "settings.ini"]


def test_the_short_words_count_the_limits() -> None:
    assert in_short(NO_LIMITS) == "no limits"
    assert in_short(CALM) == "calm"
    assert in_short(Limits(lowest=48)) == "1 limit"
