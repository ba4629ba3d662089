"""Why a clip is called calm or lively: in words that do not contradict, and notes by name."""

import pytest

from engine.calm.arousal import Reason
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR
from gui.models.calm import calm_reasons


def tune(pitch: int) -> Clip:
    """Notes about as many and as long as in the middle, around one pitch."""
    line = (Note(4 * i, 4 * i + 3, pitch) for i in range(8))
    return Clip(Melody(tuple(line)), FOUR_FOUR, 2, 110, name="Tune")


def test_a_register_in_the_middle_is_no_reason() -> None:
    assert "music" not in calm_reasons(tune(67))  # G4.


@pytest.mark.parametrize(
    ("pitch", "said"),
    [(55, "a little lively: lower than most music (about G3)"), (84, "(about C6)")],
)
def test_a_register_far_from_it_is_said_with_a_note_by_name_and_why(pitch: int, said: str) -> None:
    words = calm_reasons(tune(pitch))

    assert said in words
    assert "listeners find" in words
    assert "MIDI" not in words


def test_what_hardly_counts_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from gui.models import calm

    weak = calm.Arousal(0.5, 0.5, (Reason("mean_leap", 3.1, 0.01),))
    monkeypatch.setattr(calm, "_measured", lambda clip: weak)

    assert calm_reasons(tune(60)) == "Tune"
