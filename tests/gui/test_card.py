"""The card: tracks are heard and chosen, hands are split, and each decision is a step to undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import THREE_FOUR
from gui.dialogs.card import CardDialog
from gui.models.listening import MELODY
from gui.playback import Playback
from gui.studio import Studio
from gui.views.make.heard_field import PitchField, pitch_of
from tests.gui.panels import PATIENCE_MS
from tests.gui.shell import make_studio, scale_clip, wait_until_read


def tune_and_bass(name: str) -> Clip:
    melody = scale_clip(bars=8).melody
    bass = Melody(tuple(Note(n.start_step, n.end_step, n.pitch - 24) for n in melody.notes))
    return Clip(melody, bars=8, tempo_qpm=90.0, name=name, bass=bass)


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made, sink = make_studio(tmp_path)
    made.sink = sink  # type: ignore[attr-defined]
    (tmp_path / "m").mkdir()
    for name in ("Evening", "Morning"):
        write_clips(tmp_path / "m" / f"{name}.mid", (tune_and_bass(name),))
    made.add_files([tmp_path / "m"])
    wait_until_read(qtbot, made)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def dialog(qtbot: QtBot, studio: Studio) -> CardDialog:
    made = CardDialog(studio)
    qtbot.addWidget(made)
    made.show()
    return made


def open_one(qtbot: QtBot, dialog: CardDialog, number: int = 0) -> None:
    with qtbot.waitSignal(dialog.model.card.changed, timeout=PATIENCE_MS):
        dialog.show_files(dialog._studio.library.value.files[number : number + 1])
    wait_for_card(qtbot, dialog)


def wait_for_card(qtbot: QtBot, dialog: CardDialog) -> None:
    qtbot.waitUntil(
        lambda: dialog.model.card.value is not None and dialog.model._reading is None,
        timeout=PATIENCE_MS,
    )


def other_row(dialog: CardDialog):
    return next(row for row in dialog.tracks.rows if not row.melody.isChecked())


def test_one_click_makes_another_track_the_melody_and_undo_brings_it_back(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    open_one(qtbot, dialog)
    before = dialog.model.card.value.melody.pitches.max()
    row = other_row(dialog)
    index = row.track.info.index

    qtbot.mouseClick(row.melody, Qt.MouseButton.LeftButton, pos=row.melody.rect().center())
    qtbot.waitUntil(
        lambda: dialog.model.card.value.report.melody_track == index, timeout=PATIENCE_MS
    )
    assert dialog.model.card.value.melody.pitches.max() < before
    assert studio.curation.undo_words.startswith("melody of Evening is ")

    wait_for_card(qtbot, dialog)
    dialog.undo.click()
    qtbot.waitUntil(
        lambda: dialog.model.card.value.melody.pitches.max() == before, timeout=PATIENCE_MS
    )
    assert studio.curation.redo_words.startswith("melody of Evening is ")
    assert studio.curation.undo_words == ""


def test_what_lento_alone_finds_likely_stays_beside_what_the_person_said(
    qtbot: QtBot, dialog: CardDialog
) -> None:
    open_one(qtbot, dialog)
    row = other_row(dialog)
    rows = dialog.tracks.rows
    shares = [each._share.value() for each in rows]
    assert len(set(shares)) > 1

    qtbot.mouseClick(row.melody, Qt.MouseButton.LeftButton, pos=row.melody.rect().center())
    qtbot.waitUntil(row.melody.isChecked, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: row._sure.text() == "you said so", timeout=PATIENCE_MS)

    assert [each._share.value() for each in rows] == shares
    assert dialog.model.card.value.report.tracks != dialog.model.card.value.heard.tracks


def test_words_above_the_tracks_stand_above_them(qtbot: QtBot, dialog: CardDialog) -> None:
    open_one(qtbot, dialog)
    QApplication.processEvents()
    row, head = dialog.tracks.rows[0], dialog.tracks._last_head

    left = [part.mapTo(dialog, part.rect().topLeft()).x() for part in (row.role, head)]
    assert abs(left[0] - left[1]) <= 2
    assert row.role.sizeHint().width() <= row.role.width()


def test_a_decision_reaches_the_library(qtbot: QtBot, dialog: CardDialog, studio: Studio) -> None:
    open_one(qtbot, dialog)
    dialog.model.set_meter(THREE_FOUR)

    qtbot.waitUntil(lambda: studio.library.value.files[0].meter == "3/4", timeout=PATIENCE_MS)
    assert studio.library.value.files[0].corrected
    qtbot.waitUntil(lambda: dialog.model.single.meter == "3/4", timeout=PATIENCE_MS)


def test_a_track_is_heard_alone_and_escape_silences_before_it_closes(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    playback = Playback(studio)
    open_one(qtbot, dialog)
    row = dialog.tracks.rows[0]

    row.listen.click()
    assert dialog.listening.track == row.track.info.index
    assert studio.sink.pull(8_000).any()
    qtbot.waitUntil(lambda: row.roll._playhead_s is not None, timeout=PATIENCE_MS)
    dialog.activateWindow()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert studio.heard.value is None
    assert dialog.listening.track is None
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    playback.deleteLater()


def test_the_melody_that_results_is_heard_too(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    open_one(qtbot, dialog)
    dialog.tracks.listen.click()

    assert dialog.listening.track == MELODY
    assert studio.sink.pull(8_000).any()
    dialog.close()
    assert studio.heard.value is None


def test_the_line_of_a_split_is_dragged_and_what_results_is_shown_meanwhile(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    open_one(qtbot, dialog)
    dialog.form.split.click()
    wait_for_card(qtbot, dialog)
    roll = dialog.tracks.roll
    at = QPoint(roll.width() // 2, round(roll._y_of(roll._split)))
    first = roll._split
    steps = len(studio.curation._past)

    qtbot.mousePress(roll, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(roll, at - QPoint(0, 20))
    assert roll._split > first
    assert len(studio.curation._past) == steps
    qtbot.mouseRelease(roll, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 20))

    assert studio.curation.state.value.correction_of(dialog.model.single.content).split_pitch == (
        roll._split
    )
    assert len(studio.curation._past) == steps + 1
    assert dialog.form.pitch.value() == roll._split


def test_pitches_are_typed_by_name(qtbot: QtBot) -> None:
    assert [pitch_of(name) for name in ("C4", "c4", "Bb3", "f#5", "60", "H2", "")] == [
        60, 60, 58, 78, 60, None, None,
    ]  # fmt: skip
    field = PitchField()
    qtbot.addWidget(field)
    field.lineEdit().setText("E4")
    field.interpretText()
    assert field.value() == 64


def test_leaving_a_file_out_keeps_its_card(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    open_one(qtbot, dialog)
    dialog.form.out.click()

    qtbot.waitUntil(
        lambda: dialog.model.card.value.report.status == "excluded", timeout=PATIENCE_MS
    )
    assert dialog.tracks.rows
    assert not dialog.form.meter.isEnabled()
    wait_for_card(qtbot, dialog)
    dialog.reset.click()
    qtbot.waitUntil(lambda: dialog.model.card.value.report.status == "ok", timeout=PATIENCE_MS)


def test_several_files_are_decided_in_one_step_and_what_differs_is_said(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    open_one(qtbot, dialog)
    dialog.model.set_tempo(60.0)
    dialog.show_files(studio.library.value.files)

    assert dialog._pages.currentWidget() is dialog.several
    assert dialog.form.tempo.text() == "they differ"
    assert dialog.form.meter.currentText() == "as heard"
    dialog.model.set_tempo(72.0)
    assert dialog.form.tempo.text() == "72"
    assert studio.curation.undo_words.startswith("tempo of 2 file")
    assert studio.curation.undo_words.endswith(" is 72")
    dialog.undo.click()
    assert dialog.form.tempo.text() == "they differ"


def test_one_of_several_is_opened_and_left_again(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    dialog.show_files(studio.library.value.files)
    dialog.several.one_asked.emit(studio.library.value.files[1])
    wait_for_card(qtbot, dialog)

    assert dialog._title.text() == "Morning"
    assert dialog.back.isVisible()
    dialog.back.click()
    assert dialog._pages.currentWidget() is dialog.several


def test_a_file_that_cannot_be_read_says_so_on_its_card(
    qtbot: QtBot, dialog: CardDialog, studio: Studio
) -> None:
    path = studio.library.value.files[0].path
    path.unlink()
    open_one(qtbot, dialog)

    words = dialog.waiting.accessibleName()
    assert dialog._pages.currentWidget() is dialog.waiting
    assert "Evening.mid" in words


def test_everything_on_the_card_has_a_name_for_a_screen_reader(
    qtbot: QtBot, dialog: CardDialog
) -> None:
    open_one(qtbot, dialog)
    QApplication.processEvents()

    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            text = getattr(widget, "text", None)
            named = widget.accessibleName() or (text and text()) or _label_of(dialog, widget)
            assert named, widget


def _label_of(dialog: CardDialog, widget: QWidget) -> str:
    labels = dialog.findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")
