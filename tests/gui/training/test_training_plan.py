"""Before a training: what was found, which way suits, how long it takes, and what is missing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from engine.midi.write import write_clips
from engine.training.news import TrainingNews
from gui.models.training.jobs import training as training_jobs
from gui.models.training.plan import Music, rate_of
from gui.models.training.training import TrainingModel
from gui.studio import Studio
from gui.views.training.dialog import TrainingDialog
from tests.gui.panels import PATIENCE_MS, shown
from tests.gui.training.desk import (
    plan_jobs,
    wait_for,
    wait_for_preflight,
    wait_for_progress,
)
from tests.gui.training.pretended import (
    CPU,
    SLOW_GPU,
    NoMusic,
    PretendMeasure,
    PretendPreflight,
    preflight,
    previews,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Lullabies"
    folder.mkdir()
    write_clips(folder / "one.mid", [shown("one").clip])
    return folder


def test_chosen_music_says_what_is_in_it_and_what_is_left_out(
    qtbot: QtBot, dialog: TrainingDialog, folder: Path
) -> None:
    source = dialog.setup.source
    source.take([folder])
    assert "Looking" in source.found.text()
    wait_for_preflight(qtbot, dialog.plan)

    assert "20 files" in source.found.text()
    assert "370 of them different" in source.found.text()
    assert "1 file left out" in source.left_out.text()
    assert source.warnings.words == preflight().warnings
    assert not source.reasons.isVisible()
    source.why.click()
    assert source.reasons.isVisible()
    assert "Waltz.mid" in source.reasons.toPlainText()


def test_the_way_that_suits_is_chosen_and_a_person_may_choose_another(
    qtbot: QtBot, dialog: TrainingDialog
) -> None:
    cards = dialog.setup.ways.cards
    assert cards["fine-tune"].radio.isChecked()
    assert cards["fine-tune"].suits.isVisible()
    assert "Suits" in cards["fine-tune"].radio.accessibleDescription()

    cards["scratch"].radio.click()

    assert dialog.plan.way == "scratch"
    assert [way for way, card in cards.items() if card.radio.isChecked()] == ["scratch"]
    assert cards["fine-tune"].suits.isVisible()  # What suits is no matter of choice.


def test_minutes_follow_from_what_was_measured_until_a_person_says_how_long(
    qtbot: QtBot, dialog: TrainingDialog
) -> None:
    plan = dialog.plan
    plan.measure()
    qtbot.waitUntil(lambda: plan.rates.value == (CPU, SLOW_GPU), timeout=PATIENCE_MS)

    assert dialog.setup.minutes.value() == 6  # 1440 steps, 4 a second.
    assert "AMD EPYC 9V74: 4.0 steps a second" in dialog.setup.pace.text()
    assert "1.2 GB of memory" in dialog.setup.pace.text()
    dialog.setup.minutes.setValue(20)
    assert plan.minutes == 20.0


def test_devices_are_offered_with_their_speed_and_one_that_does_not_help_with_its_reason(
    qtbot: QtBot, dialog: TrainingDialog
) -> None:
    box = dialog.setup.device
    assert [box.itemText(n) for n in range(3)][1:] == ["The processor", "The graphics card"]

    dialog.plan.rates.set_value((CPU, SLOW_GPU))

    words = [box.itemText(n) for n in range(3)]
    assert words[0] == "The fastest: AMD EPYC 9V74"
    assert "2.0 steps a second (not used: it is slower)" in words[2]
    assert not box.model().item(2).isEnabled()


def test_the_fastest_device_that_computes_right_is_taken() -> None:
    gpu = replace(SLOW_GPU, steps_per_s=40.0, sound=True)

    assert rate_of((CPU, gpu), "auto") is gpu
    assert rate_of((CPU, replace(gpu, sound=False)), "auto") is CPU
    assert rate_of((CPU,), "gpu") is None


def test_a_lean_model_needs_no_measurement_and_asks_for_no_minutes(
    qtbot: QtBot, dialog: TrainingDialog
) -> None:
    dialog.plan.preflight.set_value(preflight(40, suits="personalise"))

    assert dialog.plan.way == "personalise"
    assert not dialog.plan.is_measuring
    assert not dialog.setup.minutes.isEnabled()
    assert dialog.start.isEnabled()


def test_the_trainer_begins_at_once_though_speeds_are_being_measured(
    qtbot: QtBot, dialog: TrainingDialog
) -> None:
    plan_jobs(dialog.plan, PretendPreflight(), PretendMeasure(wait_s=300.0))
    dialog.plan.measure()
    assert dialog.plan.is_measuring

    dialog.start.click()
    wait_for_progress(qtbot, dialog.model)

    assert not dialog.plan.is_measuring
    dialog.cancel.click()
    wait_for(qtbot, dialog.model, "cancelled")


def test_the_model_is_named_after_its_music_until_a_person_names_it(
    qtbot: QtBot, training: TrainingModel
) -> None:
    plan = training.plan
    plan.request.set_value(replace(plan.request.value, name="Lullabies"))
    plan.choose(Music("Waltzes", (Path("Waltzes"),)))
    assert plan.request.value.name == "Waltzes"

    plan.change(name="Evenings")
    plan.choose(Music("Other", (Path("Other"),)))
    assert plan.request.value.name == "Evenings"


@pytest.mark.parametrize(
    ("request_fields", "found", "said"),
    [
        ({"music": Music()}, None, "Choose the music"),
        ({}, preflight(0), "nothing to learn"),
        ({"name": "  "}, preflight(), "a name"),
    ],
)
def test_start_says_what_is_missing(
    dialog: TrainingDialog, request_fields: dict[str, object], found: object, said: str
) -> None:
    request = dialog.plan.request
    dialog.plan.preflight.set_value(found)  # type: ignore[arg-type]
    request.set_value(replace(request.value, **request_fields))  # type: ignore[arg-type]

    assert not dialog.start.isEnabled()
    assert said in dialog.reason.text()
    assert dialog.reason.text() == dialog.start.toolTip() == dialog.start.accessibleDescription()


def test_music_that_cannot_be_looked_through_says_why(
    qtbot: QtBot, dialog: TrainingDialog, folder: Path
) -> None:
    plan_jobs(dialog.plan, NoMusic(), PretendMeasure())
    dialog.setup.source.take([folder])
    qtbot.waitUntil(lambda: bool(dialog.plan.problem), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not dialog.plan.is_looking, timeout=PATIENCE_MS)

    assert "There is no file or folder" in dialog.setup.source.found.text()
    assert "There is no file or folder" in dialog.reason.text()


def test_every_part_of_the_dialog_has_a_name_for_who_does_not_see_it(
    dialog: TrainingDialog,
) -> None:
    dialog.model.news.set_value(TrainingNews(previews()))
    kinds = (QAbstractButton, QComboBox, QLineEdit, QSpinBox)
    parts = [part for kind in kinds for part in dialog.findChildren(kind)]
    named = {label.buddy() for label in dialog.findChildren(type(dialog.reason)) if label.buddy()}

    for part in parts:
        inner = part.objectName() == "qt_spinbox_lineedit"
        text = part.text() if isinstance(part, QAbstractButton) else ""
        assert inner or part.isHidden() or part in named or part.accessibleName() or text, part


def test_what_is_planned_becomes_the_job_that_it_describes(
    studio: Studio, training: TrainingModel, folder: Path
) -> None:
    plan, make = training.plan, training_jobs(studio.library_file).train
    plan.request.set_value(
        replace(plan.request.value, music=Music("Mine", (folder,), ("ab",)), name="A: b?")
    )
    plan.rates.set_value((CPU,))

    job = make(plan)

    assert (job.folder, job.contents, job.way) == ((folder,), ("ab",), "fine-tune")
    assert (job.base, job.library) == (studio.model.value, studio.library_file)
    assert job.minutes == 10.0  # 6 suit; a computer that gets busy may take longer.
    assert job.out.name == "A b.lento"
    job.out.write_bytes(b"")
    plan.request.set_value(replace(plan.request.value, way="scratch", minutes=5.0))
    assert (make(plan).base, make(plan).minutes) == (None, 5.0)
    assert make(plan).out.name == "A b 2.lento"
