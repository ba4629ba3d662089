"""A layout that is asked for and is not there is made behind the window, and then shown."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from gui.app import make_application
from gui.models.map.desk import MapDesk
from gui.settings import Settings
from tests.gui.panels import PATIENCE_MS, open_studio
from tests.gui.shell import wait_until_read, write_pieces


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[MapDesk]:
    """A studio that has read pieces of its own; nobody has asked for neighbourhoods yet."""
    make_application()
    with open_studio(tmp_path) as studio:
        found = MapDesk(studio, Settings(tmp_path / "settings.ini"), studio)
        studio.add_files(written(tmp_path / "music", 4))
        wait_until_read(qtbot, studio)
        yield found


def test_nothing_is_laid_out_that_nobody_asks_for(desk: MapDesk) -> None:
    assert not desk.laying.is_running
    assert desk.laying.note == ""


def test_what_is_asked_for_is_laid_out_and_shown(desk: MapDesk, qtbot: QtBot) -> None:
    rows = desk.studio.library.value.row_ids

    desk.look.layout.set_value("neighbourhoods")
    assert desk.laying.note == "being laid out…"
    assert desk.laying.is_running
    qtbot.waitUntil(lambda: not desk.look.is_missing, timeout=PATIENCE_MS)

    shown = desk.look.shown_layout
    assert shown is not None
    assert shown.name == "neighbourhoods"
    assert np.array_equal(desk.studio.library.value.row_ids, rows)
    assert desk.laying.note == ""


def test_reading_music_comes_first(desk: MapDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.look.layout.set_value("neighbourhoods")

    desk.studio.add_files(written(tmp_path / "more", 2))

    assert not desk.laying.is_running
    qtbot.waitUntil(lambda: not desk.look.is_missing, timeout=PATIENCE_MS)
    assert len(desk.look.shown_layout.positions) == len(desk.studio.library.value.plane)


def test_what_was_cancelled_is_not_begun_again_by_itself(desk: MapDesk, qtbot: QtBot) -> None:
    desk.look.layout.set_value("neighbourhoods")
    (task,) = desk.studio.tasks.value

    desk.studio.cancel(task.id)
    qtbot.waitUntil(lambda: not desk.studio.tasks.value, timeout=PATIENCE_MS)

    if desk.look.is_missing:  # It may have been done before it could be cancelled.
        assert desk.laying.note == "not laid out"
        assert desk.look.shown_layout.name == "directions"
    assert not desk.laying.is_running


def test_a_few_clips_lie_alike_on_both(qtbot: QtBot, tmp_path: Path) -> None:
    make_application()
    with open_studio(tmp_path) as studio:
        desk = MapDesk(studio, Settings(tmp_path / "settings.ini"), studio)
        studio.add_files(write_pieces(tmp_path / "music", 1, bars=4))
        wait_until_read(qtbot, studio)

        desk.look.layout.set_value("neighbourhoods")

        qtbot.waitUntil(lambda: not desk.laying.is_running, timeout=PATIENCE_MS)
        assert desk.laying.note == ""
        assert len(desk.look.shown_layout.positions) == len(studio.library.value.plane) > 0


def written(folder: Path, count: int) -> tuple[Path, ...]:
    """So many pieces, no two bars of which are alike."""
    folder.mkdir()
    rng = np.random.default_rng(count)
    paths = tuple(folder / f"made_{number}.mid" for number in range(count))
    for path in paths:
        pitches = rng.integers(55, 80, 16 * 8).tolist()
        notes = tuple(Note(2 * n, 2 * n + 2, pitch) for n, pitch in enumerate(pitches))
        write_clips(path, (Clip(Melody(notes), bars=16, name=path.stem),))
    return paths


def test_the_map_can_be_drawn_anew(desk: MapDesk, qtbot: QtBot, tmp_path: Path) -> None:
    """Files that were added had not moved what was there; now all are laid out together."""
    studio = desk.studio
    before = studio.library.value.projection
    studio.add_files(written(tmp_path / "more", 3))
    wait_until_read(qtbot, studio)
    assert before is not None
    assert np.array_equal(studio.library.value.projection.mean, before.mean)

    desk.laying.draw_anew()
    qtbot.waitUntil(lambda: not desk.laying.is_running, timeout=PATIENCE_MS)

    assert not np.array_equal(studio.library.value.projection.mean, before.mean)
