"""What the kinds of models are called."""

import pytest

from engine.model.config import CONTENTS
from engine.model.kind import ModelKind
from gui.wording import kind_words

pytestmark = pytest.mark.usefixtures("plurals")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ModelKind(), "melodies of 2 bars"),
        (ModelKind(bars=16), "melodies of 16 bars"),
        (ModelKind("drums", controls=()), "drum grooves of 2 bars"),
        (ModelKind(controls=("meter", "chords")), "melodies of 2 bars, to chords"),
        (ModelKind("trio", 16, ()), "melody, bass and drums of 16 bars"),
        (ModelKind(can_encode=False), "melodies of 2 bars; plays only"),
    ],
)
def test_a_kind_is_said_in_plain_words(kind: ModelKind, words: str) -> None:
    assert kind_words(kind) == words


@pytest.mark.parametrize("content", CONTENTS)
def test_no_kind_is_without_words(content: str) -> None:
    assert content not in kind_words(ModelKind(content)).split() or content == "drums"
