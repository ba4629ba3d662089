"""Clips out of the window: as they are heard, in each format, into one file or one each."""

import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from engine.audio.synthesiser import SAMPLE_RATE
from engine.midi.read import read_score
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.musicxml.read import read_musicxml
from engine.project.playlist import PlaylistItem
from gui.dialogs.export import _BYTES_A_SECOND, ExportDialog, Outgoing
from gui.models.exports import Exports
from gui.models.playlist import item_of
from gui.settings import EXPORT_EACH, EXPORT_FORMAT, FILE_NAME, Settings
from gui.studio import Studio
from tests.gui.panels import PATIENCE_MS, open_studio, several

ABC = tuple(item_of(clip) for clip in several("ABC"))


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def exports(studio: Studio) -> Exports:
    return Exports(studio)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / FILE_NAME)


@pytest.fixture
def dialog(qtbot: QtBot, exports: Exports, settings: Settings) -> ExportDialog:
    outgoing = (Outgoing("The playlist", ABC), Outgoing("The roll", ABC[:1]))
    made = ExportDialog(exports, outgoing, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: ExportDialog, suffix: str) -> None:
    row = [known.suffix for known in dialog._formats].index(suffix)
    dialog.formats.setCurrentRow(row)


def test_midi_is_written_as_it_is_heard(
    qtbot: QtBot, studio: Studio, exports: Exports, tmp_path: Path
) -> None:
    studio.set_transport(tempo_qpm=60.0, program=46)

    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        exports.into_file(ABC, tmp_path / "all.mid", ".mid")
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS) as said:
        exports.into_folder(ABC, tmp_path / "each", ".mid")

    score = read_score(tmp_path / "all.mid")
    assert [tempo.qpm for tempo in score.tempos] == [60.0]
    assert score.tracks[0].program == 46
    assert len(score.tracks[0].notes) == 24
    names = sorted(path.name for path in (tmp_path / "each").iterdir())
    assert names == ["01 A.mid", "02 B.mid", "03 C.mid"]
    assert said.args[0].startswith("3 file")


def test_drums_and_bass_go_out_with_the_melody_and_silence_is_not_what_drums_are(
    qtbot: QtBot, studio: Studio, exports: Exports, tmp_path: Path
) -> None:
    drums = Clip(Melody(), drums=(DrumHit(0, 0), DrumHit(4, 1)), name="Groove")
    trio = replace(drums, melody=Melody((Note(0, 4, 72),)), bass=Melody((Note(0, 8, 40),)))
    items = [PlaylistItem(c, "A", "sample", Key(0)) for c in (drums, trio)]
    studio.set_transport(tempo_qpm=60.0, program=46)

    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        exports.into_file(items, tmp_path / "all.mid", ".mid")
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        exports.into_file(items, tmp_path / "all.wav", ".wav")

    tracks = read_score(tmp_path / "all.mid").tracks
    assert [(t.name, t.program, len(t.notes)) for t in tracks if not t.is_drum] == [
        ("Melody", 46, 1),
        ("Bass", 33, 1),
    ]
    assert [len(t.notes) for t in tracks if t.is_drum] == [4]
    with wave.open(str(tmp_path / "all.wav")) as file:
        first_second = np.frombuffer(file.readframes(SAMPLE_RATE), "<i2")
    assert np.abs(first_second).max() > 1000


def test_the_dialog_writes_what_is_chosen_and_remembers_it(
    qtbot: QtBot, studio: Studio, dialog: ExportDialog, settings: Settings, tmp_path: Path
) -> None:
    choose(dialog, ".mp3")
    qtbot.keyClick(dialog.go_on, Qt.Key.Key_Space)
    (where,) = dialog.findChildren(QFileDialog)
    where.close()
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS) as said:
        dialog.write(str(tmp_path / "evening"))

    assert said.args == ["The music was written to evening.mp3."]
    assert soundfile.info(tmp_path / "evening.mp3").duration == pytest.approx(20.0, abs=0.1)
    assert settings.get(EXPORT_FORMAT) == ".mp3"
    assert not dialog.isVisible()


def test_a_score_for_each_clip_lands_in_a_folder(
    qtbot: QtBot, studio: Studio, dialog: ExportDialog, settings: Settings, tmp_path: Path
) -> None:
    choose(dialog, ".musicxml")
    dialog.each.setChecked(True)
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        dialog.write(str(tmp_path / "scores"))

    path = tmp_path / "scores" / "02 B.musicxml"
    score = read_musicxml(path, path.read_bytes())
    assert score.title == "B"
    assert len(score.tracks[0].notes) == len(ABC[1].clip.melody.notes)


def test_one_clip_needs_no_folder(dialog: ExportDialog) -> None:
    dialog.each.setChecked(True)
    dialog.what.setCurrentIndex(1)

    assert dialog.items == ABC[:1]
    assert not dialog.each.isEnabled()
    assert dialog.one.isChecked()


def test_the_last_choice_is_offered_again(
    qtbot: QtBot, exports: Exports, settings: Settings
) -> None:
    settings.set(EXPORT_FORMAT, ".flac")
    settings.set(EXPORT_EACH, True)
    again = ExportDialog(exports, (Outgoing("The playlist", ABC),), settings)
    qtbot.addWidget(again)

    assert again.suffix == ".flac"
    assert again.each.isChecked()


def test_a_refused_export_is_told_of(
    qtbot: QtBot, studio: Studio, exports: Exports, tmp_path: Path
) -> None:
    with qtbot.waitSignal(studio.failed, timeout=PATIENCE_MS) as failed:
        exports.into_file(ABC, tmp_path / "missing" / "all.wav", ".wav")

    assert "could not be written" in failed.args[0]


def test_a_file_that_nobody_was_asked_about_is_not_replaced(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    """A file dialog adds no ending to a name with a dot in it, such as a date."""
    there = tmp_path / "On 11.3.mid"
    there.write_bytes(b"of last time")
    choose(dialog, ".mid")
    dialog.write(str(tmp_path / "On 11.3"))

    assert there.read_bytes() == b"of last time"
    assert dialog.isVisible()
    (asked,) = dialog.findChildren(QFileDialog)
    assert [Path(name).name for name in asked.selectedFiles()] == [there.name]
    asked.close()


def test_a_title_that_is_no_file_name_is_proposed_as_one(
    qtbot: QtBot, exports: Exports, settings: Settings
) -> None:
    slashed = replace(ABC[0], title="AC/DC: 1")
    made = ExportDialog(exports, (Outgoing("The roll", (slashed,)),), settings)
    qtbot.addWidget(made)
    made.show()
    made.go_on.click()

    (asked,) = made.findChildren(QFileDialog)
    assert [Path(name).name for name in asked.selectedFiles()] == ["AC DC 1.mp3"]
    asked.close()


def test_what_is_said_of_the_size_of_sound_is_near_what_is_written(
    qtbot: QtBot, studio: Studio, exports: Exports, tmp_path: Path
) -> None:
    sizes = {}
    for suffix in (".wav", ".flac"):
        with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
            exports.into_file(ABC, tmp_path / f"all{suffix}", suffix)
        sizes[suffix] = (tmp_path / f"all{suffix}").stat().st_size

    told = _BYTES_A_SECOND[".flac"] / _BYTES_A_SECOND[".wav"]
    assert told == pytest.approx(sizes[".flac"] / sizes[".wav"], abs=0.15)


def test_a_small_file_is_told_in_kilobytes(dialog: ExportDialog) -> None:
    assert [dialog._size_words(size) for size in (0, 1_000, 54_400, 999_999, 2_400_000)] == [
        "", "About 10 kB", "About 50 kB", "About 1000 kB", "About 2 MB"
    ]  # fmt: skip
