"""A studio whose trainings are pretended, and the dialog that shows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.models.training.training import TrainingModel
from gui.studio import Studio
from gui.views.training.dialog import TrainingDialog
from tests.gui.panels import open_studio
from tests.gui.training.desk import planned


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    make_application()  # Its plurals are in the words.
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "mine.lento"


@pytest.fixture
def training(studio: Studio, out: Path) -> TrainingModel:
    return planned(studio, out)


@pytest.fixture
def dialog(qtbot: QtBot, studio: Studio, training: TrainingModel) -> TrainingDialog:
    made = TrainingDialog(studio)
    qtbot.addWidget(made)
    made.show()
    return made
