"""What the engine says, sentence by sentence and piece by piece, in another language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from gui.language import speak
from gui.spoken import spoken

VERDICT = (
    "It rebuilds 71 % of unseen melodies, more than before it learned (68.0 %); none of 100 new "
    "clips copies eight notes from your files. Blends follow their originals, with changes; more "
    "music would bring them nearer."
)


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak(qapp, "de")
    yield
    speak(qapp, "en")
    QLocale.setDefault(before)


def test_a_verdict_is_translated_to_its_last_word() -> None:
    assert spoken(VERDICT) == (
        "Es bildet 71 % der unbekannten Melodien richtig nach, mehr als vor dem Lernen (68.0 %); "
        "keiner von 100 neuen Clips übernimmt acht Noten aus Ihren Dateien. Überblendungen folgen "
        "ihren Vorlagen mit Abweichungen; mehr Musik brächte sie näher heran."
    )


def test_what_stands_before_a_piece_of_a_sentence_stays() -> None:
    said = spoken(
        "Abend. 2.mid is a MIDI file without any track, so there are no notes in it; save it "
        "again from the program that made it."
    )

    assert said.startswith("Abend. 2.mid ist eine MIDI-Datei ohne Spur")


def test_a_sentence_in_a_sentence_is_translated_with_and_without_its_full_stop() -> None:
    said = spoken(
        "Nothing can be learned from Lieder: of 3 files none could be used. The first, a.mid: "
        "a.mid holds only drums, and the model needs a melody."
    )

    assert "3 Dateien" in said
    assert said.endswith("a.mid enthält nur Schlagzeug, und das Modell braucht eine Melodie.")


def test_a_known_sentence_beside_an_unknown_one_is_translated() -> None:
    assert spoken("Nobody wrote this. Choose another file.") == (
        "Nobody wrote this. Wählen Sie eine andere Datei."
    )
