"""A piece that was read and written is the same piece when it is read again."""

from pathlib import Path

import pytest

from engine.errors import MidiFormatError
from engine.midi.read import read_score
from engine.midi.write import write_clips
from engine.midi.write_score import write_score
from engine.music.chords import Chord
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import SIX_EIGHT, THREE_FOUR, Meter
from engine.music.notes import Notes, TimedNote
from engine.music.score import Score, Track
from engine.music.timeline import ChordChange, MeterChange, TempoChange

SHARED = Path(__file__).parents[3] / ".." / "shared"
FOLDERS = ("oracle/midi", "data/hostile", "data/seed")


def rewritten(score: Score, folder: Path) -> Score:
    path = folder / "again.mid"
    write_score(path, score)
    return read_score(path)


def assert_same(score: Score, again: Score) -> None:
    def heads(piece: Score) -> list[tuple[object, ...]]:
        return [(track.name, track.program, track.is_drum) for track in piece.tracks]

    assert heads(again) == heads(score)
    assert [track.notes for track in again.tracks] == [track.notes for track in score.tracks]
    assert again.tempos == score.tempos
    assert again.meters == score.meters
    assert again.chords == score.chords
    assert again.title == score.title
    assert not again.repairs


def test_tempi_metres_chords_and_drums_come_back(tmp_path: Path) -> None:
    violin = (TimedNote(0, 1.25, 72, 90), TimedNote(1.25, 3, 71, 1), TimedNote(3, 6.0, 72, 127))
    piano = (TimedNote(0, 6, 48, 64), TimedNote(0, 3, 52, 64), TimedNote(3, 6, 52, 64))
    score = Score(
        path=Path("Lullaby.mid"),
        tracks=(
            Track(0, "Geige", 40, False, Notes.of(violin)),
            Track(1, "ピアノ", 0, False, Notes.of(piano)),
            Track(2, "", 0, True, Notes.of([TimedNote(2, 2.5, 42, 70)])),
        ),
        tempos=(TempoChange(0.0, 120.0), TempoChange(3.0, 60e6 / 812345)),
        meters=(MeterChange(0.0, Meter(5, 8)), MeterChange(2.5, SIX_EIGHT)),
        duration_s=0.0,
        chords=(ChordChange(0.0, Chord.parse("Am")), ChordChange(3.0, None)),
        title="Wiegenlied",
        ticks_per_quarter=96,
    )

    assert_same(score, rewritten(score, tmp_path))


def test_a_clip_of_ours_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "clip.mid"
    melody = Melody((Note(0, 3, 60), Note(3, 4, 62), Note(12, 24, 64)))
    write_clips(path, [Clip(melody, THREE_FOUR, tempo_qpm=71.3, name="Wiege")])
    score = read_score(path)

    assert_same(score, rewritten(score, tmp_path))


@pytest.mark.parametrize("name", FOLDERS)
def test_every_file_that_was_read_whole_comes_back(name: str, tmp_path: Path) -> None:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"../shared/{name} is not there")
    compared = 0
    for path in sorted(folder.rglob("*.mid")):
        try:
            score = read_score(path)
        except MidiFormatError:
            continue
        if not score.repairs:
            assert_same(score, rewritten(score, tmp_path))
            compared += 1
    assert compared
