"""Tags of single clips: given from the map, seen there, found, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.models.map.desk import MapDesk
from gui.settings import Settings
from tests.gui.panels import PATIENCE_MS, open_studio
from tests.gui.shell import wait_until_read, write_pieces


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[MapDesk]:
    """A studio that has read two pieces; the map is coloured by tags."""
    make_application()
    with open_studio(tmp_path) as studio:
        found = MapDesk(studio, Settings(tmp_path / "settings.ini"), studio)
        studio.add_files(write_pieces(tmp_path / "music", 2))
        wait_until_read(qtbot, studio)
        found.look.colour.set_value("tag")
        yield found


def tagged(desk: MapDesk) -> list[int]:
    colouring = desk.look.colouring()
    return [n for n in range(len(colouring.values)) if colouring.words(n) == "Tag: sleep"]


def test_chosen_clips_get_a_tag_that_can_be_taken_back(desk: MapDesk, qtbot: QtBot) -> None:
    desk.picked.pick((1, 4))

    desk.picked.add_tag(" sleep ")
    qtbot.waitUntil(lambda: tagged(desk) == [1, 4], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "sleep" in desk.studio.curation.state.value.tags, timeout=PATIENCE_MS)

    assert desk.studio.edits.undo_label == "Undo tagging clips"
    desk.studio.edits.undo()
    qtbot.waitUntil(lambda: tagged(desk) == [], timeout=PATIENCE_MS)
    desk.studio.edits.redo()
    qtbot.waitUntil(lambda: tagged(desk) == [1, 4], timeout=PATIENCE_MS)


def test_the_search_finds_clips_by_their_own_tag(desk: MapDesk, qtbot: QtBot) -> None:
    desk.picked.pick((1, 4))
    desk.picked.add_tag("sleep")
    qtbot.waitUntil(lambda: tagged(desk) == [1, 4], timeout=PATIENCE_MS)

    desk.studio.finding.ask(tags=("sleep",))

    qtbot.waitUntil(lambda: desk.studio.finding.found.value is not None, timeout=PATIENCE_MS)
    assert desk.studio.finding.found.value.entries.nonzero()[0].tolist() == [1, 4]
