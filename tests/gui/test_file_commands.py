"""File: new, templates, open, recent, save, the title, and closing without losing anything."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from engine.calm.arousal import arousal_of
from engine.converters.limits import CALM, NO_LIMITS
from engine.project.map_work import MapPath, MapWork, Spot
from engine.project.playlist import Playlist
from engine.project.project import Making, Project
from engine.project.project_file import load_project, save_project
from gui.models.playlist import item_of
from gui.models.recent import MOST_RECENT
from gui.models.templates import own_templates, shipped_templates
from gui.settings import RECENT
from tests.gui.panels import PATIENCE_MS, several
from tests.gui.shell import Shell, open_shell

ABC = [item_of(clip) for clip in several("ABC")]
DRAWING = MapWork((MapPath("Way", "tiny", "directions", (Spot(0, 0), Spot(1, 1))),))


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


def titles(shell: Shell) -> str:
    return "".join(item.title for item in shell.studio.playlist.value.items)


def open_file(qtbot: QtBot, shell: Shell, path: Path) -> None:
    with qtbot.waitSignal(shell.studio.document.opened, timeout=PATIENCE_MS):
        shell.window.files.open(path)


def save_as(qtbot: QtBot, shell: Shell, path: Path) -> None:
    with qtbot.waitSignal(shell.studio.document.saved, timeout=PATIENCE_MS):
        shell.studio.document.save_as(path)


def listed(shell: Shell) -> list[str]:
    shell.window.files.fill_recents()
    texts = [action.text() for action in shell.window.files.recents.actions()]
    return [text.split("  ")[1] for text in texts if "  " in text]


def test_the_title_says_the_project_and_whether_its_file_holds_all_of_it(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    window = shell.window
    assert (window.windowTitle(), window.isWindowModified()) == ("Lento[*]", False)
    shell.studio.playlist.add(ABC)
    assert (window.windowTitle(), window.isWindowModified()) == ("New project[*] – Lento", True)

    save_as(qtbot, shell, tmp_path / "Evening.lentoproj")
    assert (window.windowTitle(), window.isWindowModified()) == ("Evening[*] – Lento", False)
    window.menu_actions["new_project"].trigger()
    assert (window.windowTitle(), titles(shell)) == ("Lento[*]", "")
    window.menu_actions["undo"].trigger()
    assert (window.windowTitle(), titles(shell)) == ("Evening[*] – Lento", "ABC")


def test_saving_again_asks_for_no_name(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "Evening.lentoproj"
    shell.studio.playlist.add(ABC)
    save_as(qtbot, shell, path)
    shell.studio.playlist.remove([0])

    with qtbot.waitSignal(shell.studio.document.saved, timeout=PATIENCE_MS):
        shell.window.menu_actions["save_project"].trigger()
    assert len(load_project(path).project.playlist.items) == 2


def test_recent_projects_are_listed_cleared_and_switched_off(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    for number in range(MOST_RECENT + 2):
        save_project(tmp_path / f"{number}.lentoproj", Project())
        open_file(qtbot, shell, tmp_path / f"{number}.lentoproj")
    assert listed(shell) == [str(n) for n in reversed(range(2, MOST_RECENT + 2))]

    recent = shell.window.files.recent
    recent.clear()
    assert listed(shell) == []
    recent.set_remembered(False)
    open_file(qtbot, shell, tmp_path / "3.lentoproj")
    assert listed(shell) == []
    assert shell.settings.get(RECENT) == ()


def test_a_project_that_is_gone_leaves_the_list(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "Evening.lentoproj"
    save_as(qtbot, shell, path)
    assert listed(shell) == ["Evening"]
    path.unlink()

    with qtbot.waitSignal(shell.studio.failed, timeout=PATIENCE_MS) as failed:
        shell.window.files.open(path)
    assert "Choose another file" in failed.args[0]
    assert listed(shell) == []


def test_the_templates_that_ship_lead_where_they_say() -> None:
    leads = {}
    for template in shipped_templates():
        opened = load_project(template.path)
        clips = opened.project.playlist.clips
        assert opened.lost == ()
        assert opened.project.drawn == MapWork()
        assert all(clip.bars == 16 for clip in clips)
        leads[template.path.stem] = [arousal_of(clip).value for clip in clips]

    assert set(leads) == {"calm-down", "a-morning", "lullabies", "breathing"}
    assert len(leads["calm-down"]) == 8
    assert leads["calm-down"][0] > 0.6 > 0.1 > leads["calm-down"][-1]
    assert all(one > next_ for one, next_ in zip(leads["calm-down"], leads["calm-down"][1:]))  # noqa: B905
    assert leads["a-morning"] == sorted(leads["a-morning"])


def test_a_template_is_begun_from_as_one_step(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.playlist.add(ABC)
    template = shipped_templates()[0]

    with qtbot.waitSignal(shell.studio.said, timeout=PATIENCE_MS):
        shell.window.files.begin_from(template)

    assert titles(shell).startswith("Calm down 1")
    assert shell.studio.limits.value != NO_LIMITS
    assert shell.window.make.model.sample.value.tempo_qpm == 72.0
    assert not shell.window.isWindowModified()
    assert shell.window.status.currentMessage().startswith("Begun from")
    shell.studio.edits.undo()
    assert (titles(shell), shell.studio.limits.value) == ("ABC", NO_LIMITS)
    assert shell.window.status.currentMessage() == ""


@pytest.mark.parametrize(("with_clips", "kept"), [(False, ""), (True, "ABC")])
def test_a_template_of_one_s_own_keeps_clips_only_if_they_are_wanted(
    qtbot: QtBot, shell: Shell, with_clips: bool, kept: str
) -> None:
    shell.studio.playlist.add(ABC)
    shell.studio.map_work.set_value(DRAWING)
    shell.studio.limits.set_value(CALM)
    sample = shell.window.make.model.sample
    sample.set_value(replace(sample.value, count=3, chords="C F"))

    dialog = shell.window.files.ask_for_template()
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Save).isEnabled()
    dialog.name.setText("Evening  group")
    dialog.clips.setChecked(with_clips)
    with qtbot.waitSignal(shell.studio.said, timeout=PATIENCE_MS):
        dialog.buttons.accepted.emit()

    (template,) = own_templates()
    project = load_project(template.path).project
    assert template.name == "Evening group"
    assert "".join(item.title for item in project.playlist.items) == kept
    assert project.drawn == MapWork()
    assert project.making == Making(3, chords="C F", limits=CALM)
    for _ in range(2):
        shell.window.files.templates.aboutToShow.emit()
    texts = [action.text() for action in shell.window.files.templates.actions()]
    assert "Evening group" in texts
    assert any("as a template" in text for text in texts)


def test_closing_asks_nothing_while_all_is_kept(
    qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    with open_shell(qtbot, tmp_path / "first") as shell:
        shell.studio.playlist.add(ABC)
        assert shell.window.close()
    with open_shell(qtbot, tmp_path / "second") as shell:
        assert titles(shell) == "ABC"
        assert shell.window.isWindowModified()


def full(descriptor: int) -> None:
    raise OSError(28, "No space left on device")


def test_leaving_a_training_behind_is_not_leaving_work_behind(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree: list[Callable[[], None]] = []
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        training = shell.window.commands.training
        patch.setattr(training, "may_close", lambda close: bool(agree.append(close)))
        shell.studio.playlist.add(ABC)
        assert not shell.window.close()
        agree[0]()
        question = shell.window.findChild(QMessageBox)
        assert question is not None
        assert "is gone" in question.text()
        assert shell.window.isVisible()
        question.reject()
    assert shell.window.close()


def test_closing_asks_where_nothing_can_be_kept(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        shell.studio.playlist.add(ABC)
        assert not shell.window.close()
        question = shell.window.findChild(QMessageBox)
        assert question is not None
        assert "is gone" in question.text()
        question.reject()
    assert shell.window.close()


def test_how_the_map_and_the_make_panel_are_set_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path / "first") as shell:
        look = shell.window.map.desk.look
        look.colour.set_value("key")
        look.layout.set_value("neighbourhoods")
        qtbot.waitUntil(lambda: shell.studio.facets.look.value.colour == "key", timeout=PATIENCE_MS)
        sample = shell.window.make.model.sample
        sample.set_value(replace(sample.value, count=5))
    with open_shell(qtbot, tmp_path / "second") as shell:
        look = shell.window.map.desk.look
        assert (look.colour.value, look.layout.value) == ("key", "neighbourhoods")
        assert shell.window.make.model.sample.value.count == 5
        assert shell.studio.document.name.value.changed is False
        assert shell.studio.playlist.value == Playlist()


def test_what_sliders_ask_for_comes_back_with_the_clip_they_made(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent, shaped = several("AB")
    with open_shell(qtbot, tmp_path / "first") as shell:
        shell.studio.show([replace(shaped, origin="shaped", parent=parent)], play=False)
        shell.window.make.model.shaping.take_up({"mean_leap": 2.5})
        assert shell.studio.facets.wanted.value == (("mean_leap", 2.5),)
    with open_shell(qtbot, tmp_path / "second") as shell:
        shape = shell.window.make.model.shaping.shape.value
        assert dict(shape.wanted) == {"mean_leap": 2.5}
        assert shape.origin is not None
        assert shape.origin.clip == parent.clip
        assert shape.result is shell.studio.roll.value.clips[0]
        shell.studio.show([parent], play=False)
        assert shell.studio.facets.wanted.value == ()


def test_a_project_that_nobody_was_asked_about_is_not_replaced(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    """A file dialog adds no ending to a name with a dot in it, such as a date."""
    there = tmp_path / "Group 11.3.lentoproj"
    there.write_bytes(b"of last time")
    shell.studio.playlist.add(ABC)
    shell.window.files.save_as(tmp_path / "Group 11.3")
    (asked,) = shell.window.findChildren(QFileDialog)
    assert [Path(name).name for name in asked.selectedFiles()] == [there.name]
    asked.close()

    assert there.read_bytes() == b"of last time"
    with qtbot.waitSignal(shell.studio.document.saved, timeout=PATIENCE_MS):
        shell.window.files.save_as(tmp_path / "Group 12.3")
    assert load_project(tmp_path / "Group 12.3.lentoproj").project.playlist.items
