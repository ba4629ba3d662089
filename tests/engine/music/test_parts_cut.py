"""Some bars of a clip."""

from dataclasses import replace

import pytest

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.music.part import Part, PlayedNote
from engine.music.parts import parts_of, with_parts
from engine.music.parts_cut import cut_bars

A_MINOR = Chord.parse("Am")
assert A_MINOR is not None
LONG = Clip(
    Melody((Note(0, 4, 60), Note(14, 20, 62), Note(30, 34, 64))),
    bars=3,
    drums=(DrumHit(0, 0), DrumHit(17, 1, 80, -0.25)),
    chords=(ChordSpan(8, 40, A_MINOR),),
    name="Long",
)


def test_notes_and_chords_are_trimmed_to_the_bars() -> None:
    cut = cut_bars(LONG, 1, 1)

    assert cut.melody == Melody((Note(0, 4, 62), Note(14, 16, 64)))
    assert cut.drums == (DrumHit(1, 1, 80, -0.25),)
    assert cut.chords == (ChordSpan(0, 16, A_MINOR),)
    assert (cut.bars, cut.name) == (1, "Long")


def test_parts_are_cut_as_they_are_played() -> None:
    flute = Part("other", (PlayedNote(12.5, 20.25, 80, 33),), "Flute", 73)
    played = with_parts(LONG, (*parts_of(LONG), flute))

    cut = cut_bars(played, 1, 1)

    assert cut.parts[-1] == replace(flute, notes=(PlayedNote(0.0, 4.25, 80, 33),))
    assert cut.melody == cut_bars(LONG, 1, 1).melody


def test_all_bars_are_the_clip_itself_and_others_are_refused() -> None:
    assert cut_bars(LONG, 0, 3) is LONG
    for first, bars in ((2, 2), (-1, 1), (0, 0)):
        with pytest.raises(ValueError, match="bars"):
            cut_bars(LONG, first, bars)
