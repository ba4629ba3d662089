"""The library of a window: shown while it is read, kept from one window to the next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.library.contents import Library
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import Meter
from gui.models.entries import entry_in, without_map
from gui.sources import demo_dir
from gui.studio import Studio
from tests.gui.panels import PATIENCE_MS, open_studio
from tests.gui.shell import wait_until_read, write_pieces


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as opened:
        yield opened


def names(studio: Studio) -> list[str]:
    return [report.path.name for report in studio.library.value.files]


def test_what_is_there_is_shown_while_more_is_read(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    studio._refresh.setInterval(20)
    write_pieces(tmp_path / "m", 250)
    counts: list[int] = []
    studio.library.changed.connect(
        lambda library: counts.append(len(library.files)) if studio.reading.value else None
    )

    studio.add_files((tmp_path / "m",))
    wait_until_read(qtbot, studio)

    assert len(counts) > 1
    assert counts == sorted(counts)
    assert len(studio.library.value.files) == 250
    assert len(studio.library.value.plane) == len(studio.library.value.entries)


def test_the_next_window_finds_the_library_and_its_sources(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    studio.add_files(write_pieces(tmp_path / "m", 2))
    wait_until_read(qtbot, studio)
    sources = studio.sources.value
    studio.close()

    with open_studio(tmp_path) as later:
        later.read_library()
        wait_until_read(qtbot, later)
        assert later.sources.value == sources
        assert names(later) == ["piece_0.mid", "piece_1.mid"]


def test_two_windows_share_one_library(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    first, second = write_pieces(tmp_path / "m", 2)
    with open_studio(tmp_path) as other:
        studio.add_files((first,))
        other.add_files((second,))
        wait_until_read(qtbot, studio)
        wait_until_read(qtbot, other)
        for window in (studio, other):
            window.read_library()
            wait_until_read(qtbot, window)
            assert set(names(window)) == {"piece_0.mid", "piece_1.mid"}
            assert set(window.sources.value) == {first, second}


def test_removed_sources_do_not_come_back(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    first, second = write_pieces(tmp_path / "m", 2)
    seen: list[tuple[Path, ...]] = []
    studio.add_files((first, second))
    wait_until_read(qtbot, studio)

    studio.sources.changed.connect(seen.append)
    studio.remove_sources((first,))
    wait_until_read(qtbot, studio)
    qtbot.waitUntil(lambda: not studio.tasks.value, timeout=PATIENCE_MS)

    assert seen == [(second,)]
    assert names(studio) == ["piece_1.mid"]


def test_cancelling_keeps_what_was_read(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    write_pieces(tmp_path / "m", 400)
    studio.add_files((tmp_path / "m",))
    qtbot.waitUntil(
        lambda: any(task.done > 0 and task.total for task in studio.tasks.value),
        timeout=PATIENCE_MS,
    )

    studio.cancel(studio.tasks.value[0].id)
    wait_until_read(qtbot, studio)

    kept = len(studio.library.value.files)
    assert 0 < kept <= 400
    studio.read_library()
    wait_until_read(qtbot, studio)
    assert len(studio.library.value.files) == 400


def test_reading_and_placing_are_told_apart(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    titles: list[str] = []
    studio.tasks.changed.connect(lambda tasks: titles.extend(task.title for task in tasks))
    studio.add_files(write_pieces(tmp_path / "m", 3))
    wait_until_read(qtbot, studio)

    assert list(dict.fromkeys(titles)) == ["Reading your music", "Placing it on the map"]


def test_pieces_play_from_the_library_in_their_order(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    studio.add_files(write_pieces(tmp_path / "m", 2, bars=8))
    wait_until_read(qtbot, studio)

    shown = studio.shown_file(1)

    assert [clip.entry for clip in shown] == studio.library.value.entries_of(1)[::2].tolist()
    assert {clip.clip.name for clip in shown} == {"piece_1"}
    assert all(clip.point is not None for clip in shown)


def test_a_piece_in_two_four_plays_once(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    """Two of its bars are one of the model's, so what starts a bar later lies half in a clip."""
    tune = tuple(Note(step, step + 2, 60 + step * 7 % 12) for step in range(0, 256, 2))
    path = tmp_path / "polka.mid"
    write_clips(path, (Clip(Melody(tune), Meter(2, 4), 32, name="Polka"),))
    studio.add_files((path,))
    wait_until_read(qtbot, studio)

    shown = studio.shown_file(0)

    assert len(shown) > 1
    assert sum(clip.clip.steps for clip in shown) <= 32 * 8
    heard = [note.pitch for clip in shown for note in clip.clip.melody.notes]
    assert heard == [note.pitch for note in tune][: len(heard)]


def test_entries_are_followed_by_what_they_are(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    first, second = write_pieces(tmp_path / "m", 2)
    studio.add_files((second,))
    wait_until_read(qtbot, studio)
    old = studio.library.value
    studio.add_files((first,))
    wait_until_read(qtbot, studio)
    new = studio.library.value

    moved = entry_in(old, 3, new)

    assert moved is not None
    assert new.entries[moved].clip == old.entries[3].clip
    assert entry_in(new, 0, Library(kind=new.kind, library=new.library)) is None
    assert entry_in(old, 3, Library()) is None
    assert without_map(new).z_of(0) is None


def test_the_pieces_that_ship_are_followed_when_the_program_has_moved(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    old = tmp_path / "before" / "resources" / "demo"
    write_pieces(old, 2)
    studio.add_files((old,))
    wait_until_read(qtbot, studio)
    (tmp_path / "before").rename(tmp_path / "gone")

    studio.read_library()
    qtbot.waitUntil(lambda: studio.sources.value == (demo_dir(),), timeout=PATIENCE_MS)
    wait_until_read(qtbot, studio)

    files = studio.library.value.files
    assert files
    assert all(report.path.parent == demo_dir() for report in files)
