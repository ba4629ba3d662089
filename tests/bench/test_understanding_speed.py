"""How long melody track, key and form take for a song, and how often the first two are right.

The time is the mean over 60 songs of POP909; a round hears them all, so a round takes 60 times as
long as a song (extra_info["ms_a_song"] has the best round's mean). The figures of all 909 songs
are in extra_info["right"]; they are what the weights in engine/analysis are judged by.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from engine.analysis.form import form_of
from engine.analysis.melody_track import MelodyChoice, choose_melody
from engine.analysis.piece_key import piece_key
from engine.midi.read import read_score
from engine.music.grid_notes import GridNotes
from engine.music.key import Key
from engine.music.score import Score

SAMPLE = slice(0, None, 15)
EVERY_SONG = slice(None)
FITTED_TO = 2  # The weights were fitted to every second song, the first among them.


def songs(shared: Path, chosen: slice) -> list[Path]:
    return sorted((shared / "data/pop909").glob("*/*.mid"))[chosen]


def without_names(path: Path) -> Score:
    """A song whose tracks have no names and come last first, so that no tie favours the melody."""
    score = read_score(path)
    return replace(score, tracks=tuple(replace(t, name="") for t in score.tracks[::-1]))


def melody_index(path: Path) -> int:
    return next(t.index for t in read_score(path).tracks if t.name == "MELODY")


def heard_keys(path: Path) -> list[Key]:
    """The first and the longest key of the recording."""
    text = (path.parent / "key_audio.txt").read_text("utf-8")
    spans = [row.split("\t") for row in text.split("\n") if row.strip()]
    longest = max(spans, key=lambda span: float(span[1]) - float(span[0]))
    return [Key.parse(span[2].replace(":", " ")) for span in (spans[0], longest)]


@pytest.fixture
def sample(shared: Path) -> list[tuple[Score, MelodyChoice, GridNotes]]:
    heard = []
    for path in songs(shared, SAMPLE):
        score = without_names(path)
        choice = choose_melody(score)
        assert choice is not None
        heard.append((score, choice, GridNotes.placed(choice.sounding).highest()))
    return heard


def note_speed(benchmark, count: int) -> None:
    ms = benchmark.stats.stats.min * 1e3 / count
    benchmark.extra_info["ms_a_song"] = round(ms, 3)


def note_right(benchmark, right: Iterable[bool], least: float) -> None:
    """Keep how many are right: of all, and of those that the weights were not fitted to."""
    hits = list(right)
    unseen = hits[1::FITTED_TO]
    benchmark.extra_info["right"] = f"{sum(hits)}/{len(hits)}, unseen {sum(unseen)}/{len(unseen)}"
    assert sum(unseen) / len(unseen) >= least


def test_choose_the_melody_track(benchmark, sample) -> None:
    benchmark(lambda: [choose_melody(score) for score, _, _ in sample])
    note_speed(benchmark, len(sample))


def test_hear_the_key(benchmark, sample) -> None:
    benchmark(lambda: [piece_key(score, choice) for score, choice, _ in sample])
    note_speed(benchmark, len(sample))


def test_hear_the_form(benchmark, sample) -> None:
    timelines = [score.timeline for score, _, _ in sample]
    lines = [line for _, _, line in sample]
    benchmark(lambda: [form_of(*pair) for pair in zip(lines, timelines, strict=True)])
    note_speed(benchmark, len(sample))


def test_the_melody_track_of_909_songs_without_names(benchmark, shared: Path) -> None:
    def right() -> list[bool]:
        hits = []
        for path in songs(shared, EVERY_SONG):
            choice = choose_melody(without_names(path))
            assert choice is not None
            hits.append(choice.track.index == melody_index(path) and not choice.whole)
        return hits

    note_right(benchmark, benchmark.pedantic(right, rounds=1), 0.95)


def test_the_key_of_909_songs_or_its_relative(benchmark, shared: Path) -> None:
    def right() -> list[bool]:
        hits = []
        for path in songs(shared, EVERY_SONG):
            score = without_names(path)
            key = piece_key(score, choose_melody(score)).key
            hits.append(key.major_tonic in {other.major_tonic for other in heard_keys(path)})
        return hits

    note_right(benchmark, benchmark.pedantic(right, rounds=1), 0.85)
