"""The playlist panel: order, sound, files; everything by keyboard, everything undone."""

import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from engine.audio.synthesiser import SAMPLE_RATE
from engine.midi.read import read_score
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.project.playlist import PlaylistItem
from gui.models.clip_mime import ROWS_MIME
from gui.models.playlist import item_of
from gui.studio import Studio
from gui.views.playlist.panel import PlaylistPanel
from tests.gui.panels import PATIENCE_MS, open_studio, several, shown

ABC = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> PlaylistPanel:
    made = PlaylistPanel(studio)
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    studio.playlist.add(ABC)
    return made


def titles(panel: PlaylistPanel) -> str:
    return "".join(row.item.title for row in panel.list.rows.rows)


def test_total_time_follows_the_clips_and_the_tempo(studio: Studio, panel: PlaylistPanel) -> None:
    assert panel.total.text().startswith("0:18 · 3 clip")
    studio.set_transport(tempo_qpm=40.0)
    assert panel.total.text().startswith("0:36 · 3 clip")


def test_keys_move_and_take_out_and_buttons_undo(qtbot: QtBot, panel: PlaylistPanel) -> None:
    panel.list.select([0])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert titles(panel) == "BAC"
    assert panel.list.selected_rows() == [1]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert titles(panel) == "ABC"
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert titles(panel) == "BC"

    assert panel.undo.toolTip() == "Undo removing from the playlist"
    panel.undo.click()
    assert titles(panel) == "ABC"
    panel.redo.click()
    assert titles(panel) == "BC"


def test_dragged_rows_and_dropped_clips_land_and_stay_selected(panel: PlaylistPanel) -> None:
    panel.list.moved.emit([0, 1], 3)
    assert titles(panel) == "CAB"
    assert panel.list.selected_rows() == [1, 2]

    panel.list.dropped.emit((item_of(shown("New")),), 1)
    assert titles(panel) == "CNewAB"
    assert panel.list.selected_rows() == [1]


def test_dropping_a_dragged_row_below_the_last_one_moves_it_there(
    qtbot: QtBot, panel: PlaylistPanel
) -> None:
    view = panel.list
    panel.resize(320, 500)
    panel.show()
    qtbot.waitExposed(panel)
    view.select([0])
    last = view.visualRect(view.model().index(2, 0))
    mime = QMimeData()
    mime.setData(ROWS_MIME, repr(id(view)).encode())

    view.dropEvent(
        QDropEvent(
            QPointF(last.center().x(), last.bottom() - 3),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert titles(panel) == "BCA"
    assert view.selected_rows() == [2]


def test_it_plays_through_from_the_chosen_clip(studio: Studio, panel: PlaylistPanel) -> None:
    panel.list.select([1])
    panel.play.click()

    assert "".join(c.clip.name for c in studio.roll.value.clips) == "ABC"
    assert studio.position_step() == pytest.approx(32.0)
    assert [row.heard for row in panel.list.rows.rows] == [False, True, False]
    panel.list.asked.emit("play", 1)
    assert studio.heard.value is None


def test_a_clip_that_is_there_twice_is_heard_once(studio: Studio, panel: PlaylistPanel) -> None:
    studio.playlist.add([ABC[0]])
    panel.play_from(3)

    assert [row.heard for row in panel.list.rows.rows] == [False, False, False, True]


def test_an_item_is_renamed_in_the_list(studio: Studio, panel: PlaylistPanel) -> None:
    panel.list.rows.setData(panel.list.rows.index(0), "Morning, slower")

    assert studio.playlist.value.items[0].title == "Morning, slower"
    assert studio.playlist.value.items[0].clip.name == "A"


def test_an_empty_playlist_says_what_to_do(studio: Studio, panel: PlaylistPanel) -> None:
    studio.playlist.clear()

    assert panel.total.text() == ""
    assert not panel.play.isEnabled()
    panel.play_from_chosen()
    assert not panel.grab().isNull()


def test_a_saved_playlist_opens_again(studio: Studio, panel: PlaylistPanel, tmp_path: Path) -> None:
    panel.files.save(tmp_path / "evening")
    studio.playlist.clear()
    panel.files.open(tmp_path / "evening.lentoproj")

    assert titles(panel) == "ABC"


def test_midi_is_written_as_it_is_heard(
    qtbot: QtBot, studio: Studio, panel: PlaylistPanel, tmp_path: Path
) -> None:
    studio.set_transport(tempo_qpm=60.0, program=46)

    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        panel.files.export_midi(tmp_path / "all.mid")
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        panel.files.export_each(tmp_path / "each")

    score = read_score(tmp_path / "all.mid")
    assert [tempo.qpm for tempo in score.tempos] == [60.0]
    assert score.tracks[0].program == 46
    assert len(score.tracks[0].notes) == 24
    names = sorted(path.name for path in (tmp_path / "each").iterdir())
    assert names == ["01 A.mid", "02 B.mid", "03 C.mid"]


def test_drums_and_bass_go_out_with_the_melody_and_silence_is_not_what_drums_are(
    qtbot: QtBot, studio: Studio, panel: PlaylistPanel, tmp_path: Path
) -> None:
    drums = Clip(Melody(), drums=(DrumHit(0, 0), DrumHit(4, 1)), name="Groove")
    trio = replace(drums, melody=Melody((Note(0, 4, 72),)), bass=Melody((Note(0, 8, 40),)))
    studio.playlist.clear()
    studio.playlist.add([PlaylistItem(c, "A", "sample", Key(0)) for c in (drums, trio)])
    studio.set_transport(tempo_qpm=60.0, program=46)

    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        panel.files.export_midi(tmp_path / "all.mid")
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        panel.files.export_wav(tmp_path / "all.wav")

    tracks = read_score(tmp_path / "all.mid").tracks
    assert [(t.name, t.program, len(t.notes)) for t in tracks if not t.is_drum] == [
        ("Melody", 46, 1),
        ("Bass", 33, 1),
    ]
    assert [len(t.notes) for t in tracks if t.is_drum] == [4]
    with wave.open(str(tmp_path / "all.wav")) as file:
        first_second = np.frombuffer(file.readframes(SAMPLE_RATE), "<i2")
    assert np.abs(first_second).max() > 1000


def test_sound_is_written_with_progress(
    qtbot: QtBot, studio: Studio, panel: PlaylistPanel, tmp_path: Path
) -> None:
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS) as said:
        panel.files.export_wav(tmp_path / "all")

    assert said.args == ["The music was written to all.wav."]
    with wave.open(str(tmp_path / "all.wav")) as file:
        assert file.getnframes() == round((18 + 2) * SAMPLE_RATE)


def test_a_refused_export_is_told_of(
    qtbot: QtBot, studio: Studio, panel: PlaylistPanel, tmp_path: Path
) -> None:
    with qtbot.waitSignal(studio.failed, timeout=PATIENCE_MS) as failed:
        panel.files.export_wav(tmp_path / "missing" / "all.wav")

    assert "could not be written" in failed.args[0]


def test_every_button_has_a_name(panel: PlaylistPanel) -> None:
    for button in (panel.play, panel.undo, panel.redo, panel.more):
        assert button.accessibleName()
        assert button.toolTip()
