"""Swung eighths are told from straight ones, triplets, 6/8 and dotted rhythms."""

import numpy as np
import pytest

from engine.analysis.beats import beats_of
from engine.analysis.swing import STRAIGHT, straightened, swing_of
from engine.music.meter import SIX_EIGHT
from engine.music.notes import TimedNote
from tests.engine.analysis.songs import song, written


def swung(notes: list[TimedNote], ratio: float, jitter: float = 0.0) -> list[TimedNote]:
    rng = np.random.default_rng(3)
    place = ratio / (1 + ratio)

    def at(quarter: float) -> float:
        beat = float(np.floor(quarter))
        return beat + float(np.interp(quarter - beat, [0, 0.5, 1], [0, place, 1]))

    return [
        TimedNote(max(0.0, at(n.start_quarter) + rng.normal(0, jitter)), at(n.end_quarter), *n[2:])
        for n in notes
    ]


@pytest.mark.parametrize("ratio", [1.5, 1.8, 2.0, 2.5])
@pytest.mark.parametrize("jitter", [0.0, 0.02])
def test_swung_eighths_are_recognised(ratio, jitter):
    swing = swing_of(written(swung(song(), ratio, jitter)))

    assert swing.likely
    assert swing.ratio == pytest.approx(ratio, rel=0.08)


@pytest.mark.parametrize(
    "parts", [pytest.param(n, id=f"{n} parts of a beat") for n in (1, 2, 3, 4)]
)
def test_even_parts_of_a_beat_are_straight(parts):
    assert not swing_of(written(song(parts_of_beat=parts))).likely


def test_dotted_eighths_are_straight():
    assert not swing_of(written(swung(song(), 3.0))).likely


def test_six_eight_is_straight():
    assert swing_of(written(swung(song(), 2.0), SIX_EIGHT)) == STRAIGHT


def test_straightened_eighths_lie_on_the_half():
    score = written(swung(song(), 2.0))

    starts = straightened(score, swing_of(score)).tracks[0].notes.starts

    assert np.abs(starts * 2 - np.rint(starts * 2)).max() < 0.02


def test_straight_music_is_given_back():
    score = written(song())

    assert straightened(score, swing_of(score)) is score


def test_swung_music_keeps_its_written_beats():
    assert beats_of(written(swung(song(), 1.6))).source == "written"
