"""A desk with a made library, for the tests of what is done on the map."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.models.map.desk import MapDesk
from gui.settings import Settings
from tests.gui.map.made_library import made_library
from tests.gui.panels import open_studio


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[MapDesk]:
    """A studio with 24 clips on two layouts; its model is the tiny one."""
    make_application()
    with open_studio(tmp_path) as studio:
        found = MapDesk(studio, Settings(tmp_path / "settings.ini"), studio)
        studio.library.set_value(made_library())
        yield found
