"""The page of trainings where the part that trains is missing, and how it gets there."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.storage.components import TrainingPart
from engine.storage.places import DATA_DIR_VARIABLE
from gui.models.training import part as part_module
from gui.models.training.training import TrainingModel
from gui.views.training.dialog import TrainingDialog
from tests.gui.panels import PATIENCE_MS
from tests.packaging.training_scripts import lay_part, zip_part

MISSING = TrainingPart(False, "The part that trains is a file of its own.", installable=True)
NEVER = TrainingPart(False, "Lento cannot train models on a Mac with an Intel processor.")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a tiny part; the children of the window will install it below tmp_path."""
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "data"))
    return zip_part(lay_part(tmp_path / "made"), tmp_path / "Lento-Training.zip")


def test_nothing_is_said_where_training_works(dialog: TrainingDialog) -> None:
    assert not dialog.setup.part.isVisible()
    assert dialog.start.isEnabled()


def test_what_is_missing_is_said_with_a_button(
    dialog: TrainingDialog, training: TrainingModel
) -> None:
    training.plan.change(way="fine-tune")
    training.part.state.set_value(MISSING)

    (words,) = dialog.setup.part.lines.words
    assert words.startswith(MISSING.words)
    assert "“Lean the model to my music” works now" in words
    assert dialog.setup.part.install.isVisible()
    assert not dialog.start.isEnabled()
    assert "needs the training part" in dialog.reason.text()


def test_leaning_a_model_works_without_it(dialog: TrainingDialog, training: TrainingModel) -> None:
    training.part.state.set_value(MISSING)
    training.plan.change(way="personalise")

    assert dialog.start.isEnabled()


def test_leaning_is_chosen_where_nothing_else_works_and_what_suits_once_it_does(
    dialog: TrainingDialog, training: TrainingModel
) -> None:
    suits = training.plan.preflight.value
    assert suits is not None
    assert suits.suits == training.plan.way == "fine-tune"

    training.part.state.set_value(MISSING)
    assert dialog.setup.ways.cards["personalise"].radio.isChecked()
    assert dialog.start.isEnabled()

    training.part.state.set_value(TrainingPart(True, installable=True))
    assert dialog.setup.ways.cards["fine-tune"].radio.isChecked()


def test_a_computer_that_can_never_train_has_no_button(
    dialog: TrainingDialog, training: TrainingModel
) -> None:
    training.part.state.set_value(NEVER)

    assert dialog.setup.part.isVisible()
    assert not dialog.setup.part.install.isVisible()


def test_a_dropped_part_is_installed_and_trains_without_a_restart(
    qtbot: QtBot,
    dialog: TrainingDialog,
    training: TrainingModel,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    training.part.state.set_value(MISSING)
    told: list[str] = []
    training.told.connect(told.append)
    monkeypatch.setattr(part_module, "training_part", lambda: TrainingPart(True, installable=True))

    dialog.take([file])
    assert not dialog.setup.part.install.isEnabled()
    assert "0 %" in dialog.setup.part.lines.words[0]
    qtbot.waitUntil(lambda: not training.part.installing, timeout=PATIENCE_MS)

    assert (tmp_path / "data" / "training" / "site-packages" / "tiny_trainer").is_dir()
    assert not dialog.setup.part.isVisible()
    assert told == ["Training is installed. Lento can learn from your music now."]


def test_a_damaged_part_is_a_notice_and_changes_nothing(
    qtbot: QtBot, dialog: TrainingDialog, training: TrainingModel, file: Path, tmp_path: Path
) -> None:
    training.part.state.set_value(MISSING)
    file.write_bytes(file.read_bytes()[:-300])
    failed: list[str] = []
    dialog._studio.failed.connect(failed.append)

    training.part.install(file)
    qtbot.waitUntil(lambda: bool(failed), timeout=PATIENCE_MS)

    assert "damaged" in failed[0]
    assert not (tmp_path / "data" / "training").exists()
    assert dialog.setup.part.isVisible()


def test_nothing_is_installed_while_lento_learns(training: TrainingModel, file: Path) -> None:
    training.part.state.set_value(MISSING)
    told: list[str] = []
    training.told.connect(told.append)

    training.part.install(file, training=True)

    assert not training.part.installing
    assert "once it is done" in told[0]
