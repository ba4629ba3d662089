"""The document of a window: files, steps, and a copy against crashes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.converters.frame import Frame
from engine.converters.limits import CALM
from engine.model.music_model import LatentPoint
from engine.music.key import Key
from engine.project.map_work import MapPath, MapWork, Spot
from engine.project.playlist import Playlist
from engine.project.project import Project
from engine.project.project_file import DRAWN, load_project, save_project
from engine.project.work_folder import put_aside
from engine.sampling.jobs import SourceClip
from gui.models import autosave
from gui.models.playlist import item_of, shown_of
from gui.models.state import RollContent, ShownClip
from gui.studio import waypoint
from tests.engine.tiny_model import make_tiny_model
from tests.gui.document_window import Window
from tests.gui.panels import PATIENCE_MS, several, shown

ABC = [item_of(clip) for clip in several("ABC")]
DRAWING = MapWork((MapPath("Way", "tiny", "directions", (Spot(0, 0), Spot(1, 1))),))


Opener = Callable[[], Window]


@pytest.fixture
def root(data_dir: Path) -> Path:
    return data_dir / "work"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.fixture
def open_window(qtbot: QtBot, root: Path, model: Path) -> Iterator[Opener]:
    opened: list[Window] = []

    def one() -> Window:
        opened.append(Window(root, model))
        return opened[-1]

    yield one
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: Opener) -> Window:
    return open_window()


def save(qtbot: QtBot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.document.saved, timeout=PATIENCE_MS):
        window.document.save_as(path)


def open_file(qtbot: QtBot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.document.opened, timeout=PATIENCE_MS):
        window.document.open(path)


def other_file(folder: Path) -> Path:
    path = folder / "other.lentoproj"
    save_project(path, Project(Playlist((item_of(shown("Other")),))))
    return path


def test_what_was_there_last_time_is_there_again(open_window: Opener) -> None:
    window = open_window()
    window.playlist.add(ABC)
    window.drawn.set_value(DRAWING)
    window.limits.set_value(CALM)
    edited = ShownClip(ABC[0].clip, "edited", Key(0), parent=several("ABC")[1])
    window.stage.roll.set_value(RollContent((edited, several("ABC")[2]), 1))
    window.close()

    again = open_window()
    assert again.titles == "ABC"
    assert again.drawn.value == DRAWING
    assert again.limits.value == CALM
    clips, current = again.stage.roll.value.clips, again.stage.roll.value.current
    assert ([clip.origin for clip in clips], current) == (["edited", "sample"], 1)
    assert clips[0].parent is not None
    assert clips[0].parent.clip == ABC[1].clip
    assert not again.edits.can_undo
    assert again.document.name.value.changed


def test_the_playlist_that_an_earlier_lento_kept_is_taken_over(
    open_window: Opener, data_dir: Path
) -> None:
    data_dir.mkdir(parents=True)
    fixtures = Path(__file__).parents[1] / "engine" / "project" / "fixtures"
    kept = data_dir / "playlist.lentoproj"
    kept.write_bytes((fixtures / "playlist_only.lentoproj").read_bytes())

    assert open_window().titles == "Three togetherAbend, leise ☾"
    assert not kept.exists()


def test_the_copy_is_written_without_being_asked(
    qtbot: QtBot, window: Window, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.playlist.add(ABC)
    window.playlist.remove([1])
    copy = root / "1" / "document.lentoproj"

    qtbot.waitUntil(copy.is_file, timeout=PATIENCE_MS)
    assert load_project(copy).project.playlist == window.playlist.value
    assert autosave.LATEST_MS <= 30_000


def test_a_damaged_copy_is_set_aside_and_told_of(open_window: Opener, root: Path) -> None:
    (root / "1").mkdir(parents=True)
    copy = root / "1" / "document.lentoproj"
    copy.write_bytes(b"half a file")

    window = open_window()

    assert window.playlist.value == Playlist()
    assert "document.lentoproj.damaged" in window.document.restore_problem
    assert copy.with_name("document.lentoproj.damaged").read_bytes() == b"half a file"


def test_a_saved_project_is_called_by_its_file_and_marked_once_it_changes(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "evening.lentoproj"
    assert not window.document.save()
    window.playlist.add(ABC)
    assert window.document.name.value.changed

    save(qtbot, window, path)
    assert (window.document.name.value.file, window.document.name.value.changed) == (path, False)
    window.stage.show(several("Z"), play=False)
    window.limits.set_value(CALM)
    assert not window.document.name.value.changed  # That is no work that would be a loss.
    window.playlist.remove([0])
    assert window.document.name.value.changed
    window.edits.undo()
    assert not window.document.name.value.changed


def test_opening_is_one_step_and_what_was_not_saved_is_kept_aside(
    qtbot: QtBot, window: Window, root: Path, tmp_path: Path
) -> None:
    window.playlist.add(ABC)
    window.drawn.set_value(DRAWING)
    path = other_file(tmp_path)

    open_file(qtbot, window, path)
    assert window.titles == "Other"
    assert window.drawn.value == MapWork()
    assert window.document.name.value.file == path
    assert window.edits.undo_label == "Undo opening other"
    window.edits.undo()
    assert window.titles == "ABC"
    assert window.drawn.value == DRAWING
    assert window.document.name.value.file is None
    window.edits.redo()
    assert window.titles == "Other"
    window.document.flush()
    (left,) = put_aside(root)
    assert load_project(left.path).project.playlist == Playlist(tuple(ABC))


def test_a_new_project_is_a_step_and_keeps_what_the_panels_are_set_to(window: Window) -> None:
    window.playlist.add(ABC)
    window.limits.set_value(CALM)

    window.document.begin_anew()
    assert (window.titles, window.limits.value) == ("", CALM)
    assert not window.document.name.value.changed
    window.edits.undo()
    assert window.titles == "ABC"


def test_the_document_of_a_file_is_that_file_s_after_the_next_start(
    qtbot: QtBot, open_window: Opener, tmp_path: Path
) -> None:
    window = open_window()
    window.playlist.add(ABC)
    save(qtbot, window, tmp_path / "a.lentoproj")
    window.close()
    assert open_window().document.name.value.changed is False

    window = open_window()  # Another one: the first desk is taken.
    assert window.document.name.value.file is None


def test_a_file_that_somebody_else_changed_is_not_written_over(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = other_file(tmp_path)
    open_file(qtbot, window, path)
    save_project(path, Project(Playlist(tuple(ABC))))
    theirs = path.read_bytes()
    window.playlist.clear()

    with qtbot.waitSignal(window.document.elsewhere, timeout=PATIENCE_MS):
        assert window.document.save()

    assert path.read_bytes() == theirs
    assert "Save under another name" in window.told[0]


def test_of_a_damaged_file_the_rest_is_opened_without_its_name(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "a.lentoproj"
    save_project(path, Project(Playlist(tuple(ABC)), drawn=DRAWING))
    path.write_bytes(path.read_bytes().replace(b'"Way"', b'"yaW"'))
    assert load_project(path).lost == (DRAWN,)

    open_file(qtbot, window, path)

    assert window.titles == "ABC"
    assert window.document.name.value.file is None
    assert window.document.name.value.changed
    assert "what was drawn on the map could not be read" in window.told[0]


def test_files_that_cannot_be_read_or_written_are_told_of(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "text.lentoproj").write_text("hello")

    window.document.open(tmp_path / "text.lentoproj")
    window.document.save_as(tmp_path / "missing" / "a.lentoproj")
    qtbot.waitUntil(lambda: len(window.told) == 2, timeout=PATIENCE_MS)

    assert "text.lentoproj" in window.told[0]
    assert "could not be written" in window.told[1]


def test_a_full_disk_is_told_of_once_and_the_copy_comes_when_there_is_room(
    qtbot: QtBot, window: Window, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        for _ in range(3):
            window.playlist.add(ABC)
            assert not window.document.flush()
            qtbot.wait(10)
        (sentence,) = window.told
        assert "No space left on device" in sentence

    assert window.document.flush()
    assert len(load_project(root / "1" / "document.lentoproj").project.playlist.items) == 9


def placed(model: Path) -> ShownClip:
    """A clip that a model made somewhere."""
    point = LatentPoint(np.array([0.25, -1.5, 3.0, 0.1], np.float32), Frame(key=Key(2), shift=-10))
    return replace(shown("Placed"), point=point, model=model)


def test_an_opened_project_blends_from_the_very_place_it_was_saved_with(
    qtbot: QtBot, window: Window, model: Path, tmp_path: Path
) -> None:
    window.playlist.add([item_of(placed(model))])
    save(qtbot, window, tmp_path / "a.lentoproj")
    window.document.begin_anew()
    open_file(qtbot, window, tmp_path / "a.lentoproj")

    back = shown_of(window.playlist.value.items[0])
    before = waypoint(placed(model), model)
    after = waypoint(back, model)
    assert isinstance(before, LatentPoint)
    assert isinstance(after, LatentPoint)
    assert after.z.tobytes() == before.z.tobytes()
    assert after.frame == before.frame
    assert window.told == []


def test_a_project_without_its_model_says_so_and_holds_all_its_music(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    gone = make_tiny_model(tmp_path / "Gone.lento", seed=7)
    clip = placed(gone)
    window.playlist.add([item_of(clip)])
    save(qtbot, window, tmp_path / "a.lentoproj")
    gone.unlink()
    open_file(qtbot, window, tmp_path / "a.lentoproj")

    assert "made by a model that is not on this computer" in window.told[0]
    assert "Gone" in window.told[0]
    back = shown_of(window.playlist.value.items[0])
    assert back.clip == clip.clip
    assert isinstance(waypoint(back, window.model.value), SourceClip)
    assert window.document.name.value.file == tmp_path / "a.lentoproj"
    save(qtbot, window, tmp_path / "b.lentoproj")
    assert [each.name for each in load_project(tmp_path / "b.lentoproj").project.models] == ["Gone"]


def test_a_project_puts_the_model_it_was_made_with_into_use(
    qtbot: QtBot, window: Window, model: Path, tmp_path: Path
) -> None:
    other = make_tiny_model(tmp_path / "Other.lento", seed=8)
    window.playlist.add(ABC)
    save(qtbot, window, tmp_path / "a.lentoproj")
    window.model.set_value(other)
    open_file(qtbot, window, tmp_path / "a.lentoproj")
    assert window.model.value == model
    window.edits.undo()
    assert window.model.value == other
