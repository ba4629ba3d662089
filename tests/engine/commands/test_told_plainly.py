"""What the commands tell a person says what it means, and does not contradict itself."""

import zipfile
from pathlib import Path

import pytest

import main
from engine.calm.arousal import arousal_of
from engine.calm.features import CalmFeatures
from engine.commands import features, inspect, interpolate, reconstruct, render, train
from engine.errors import LentoError
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR, Meter
from engine.pieces.verdict import SKYLINE
from tests.engine.tiny_model import make_tiny_model

SCORE = """<?xml version="1.0"?><score-partwise version="3.1"><part-list><score-part id="P1">
<part-name>Flute</part-name></score-part></part-list><part id="P1"><measure number="1">
<attributes><divisions>1</divisions><time><beats>4</beats><beat-type>4</beat-type></time>
</attributes><note><pitch><step>C</step><octave>4</octave></pitch><duration>4</duration></note>
</measure></part></score-partwise>"""


def song(path: Path, meter: Meter = FOUR_FOUR, silent_bars: int = 0) -> Path:
    steps = meter.steps_per_bar
    heard = [bar for bar in range(8) if not 2 <= bar < 2 + silent_bars]
    notes = tuple(
        Note(bar * steps + at, bar * steps + at + 4, 60 + (bar + at) % 5)
        for bar in heard
        for at in range(0, steps, 4)
    )
    write_clips(path, (Clip(Melody(notes), meter, 8, 60.0),))
    return path


@pytest.fixture
def model(tmp_path) -> Path:
    return make_tiny_model(tmp_path / "tiny.lento")


def said(capsys, *arguments: object) -> str:
    code = main.main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return printed.out


def test_the_highest_line_of_all_tracks_is_laid_to_no_track():
    file = {"reason": SKYLINE.reason, "melody_track": 0, "tracks": [{"index": 0, "name": "Flute"}]}

    assert inspect._melody(file) == ""
    assert inspect._melody(file | {"reason": ""}) == ", melody in track 1 Flute"


def test_a_feature_is_told_with_what_it_does():
    low = CalmFeatures(notes=9, onsets_per_s=1.0, mean_note_s=1.0, mean_pitch=33.0, mean_leap=2.0)
    told = {reason.feature: features._why(reason) for reason in arousal_of(low).reasons}

    assert told["mean_pitch"] == "low notes (mean pitch 33): livelier" or told[
        "mean_pitch"
    ].endswith("a little livelier")
    assert told["onsets_per_s"].startswith("few notes (1.0 onsets a second): ")
    assert told["onsets_per_s"].endswith("calmer")
    assert told["mean_note_s"].startswith("long notes (1.00 s each): ")


def test_a_rebuilt_piece_says_how_much_of_it_is_there_and_names_both_files(capsys, tmp_path, model):
    whole = said(capsys, "reconstruct", song(tmp_path / "a.mid"), "--model", model,
                 "--out", tmp_path / "a")  # fmt: skip
    part = said(capsys, "reconstruct", song(tmp_path / "b.mid", silent_bars=4), "--model", model,
                "--out", tmp_path / "b")  # fmt: skip

    assert "the whole piece" in whole
    assert "of 32 seconds of the piece" in part
    assert "b-melody.mid" in part
    assert "b-rebuilt.mid" in part


def test_a_whole_piece_is_called_whole():
    assert reconstruct._share({"piece_s": 100.0, "rebuilt_s": 104.0}).endswith("whole piece.")


def test_a_blend_says_where_its_metre_changes(capsys, tmp_path, model):
    one, two = song(tmp_path / "one.mid"), song(tmp_path / "two.mid", THREE_FOUR)

    told = said(capsys, "interpolate", one, two, "--steps", 5, "--model", model,
                "--out", tmp_path / "out")  # fmt: skip

    assert told.splitlines()[-1] == "The metre changes to 3/4 at step 4."
    assert "metre" not in interpolate.describe({"clips": [], "meter_changes": []})


def test_a_training_tells_its_verdict_first_and_what_its_figure_is_worth():
    lines = train.describe(
        {"model": "m.lento", "verdict": "It learned nothing.", "accuracy": 0.777, "held_out": True,
         "commonest_accuracy": 0.776, "windows": 9, "steps": 5, "seconds": 60.0, "device": "CPU",
         "skipped": (), "findings": ()}
    ).splitlines()  # fmt: skip

    assert lines[0] == "It learned nothing."
    assert "77.7 %" in lines[1]
    assert "commonest thing would reach 77.6 %" in lines[1]


@pytest.mark.parametrize("name", ["a.musicxml", "a.kar", "pack.zip"])
def test_what_others_read_is_played_too(tmp_path, name):
    path = tmp_path / name
    if name == "pack.zip":
        with zipfile.ZipFile(path, "w") as pack:
            pack.writestr("in/a.musicxml", SCORE)
    elif name == "a.kar":
        song(path)
    else:
        path.write_text(SCORE)

    assert any(c.action == "note_on" for c in render._performance(path).commands)


def test_a_recording_beside_the_piece_of_a_zip_is_not_in_its_way(tmp_path):
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.write(song(tmp_path / "a.mid"), "a.mid")
        pack.writestr("as it was sung.mp3", b"sound")

    assert render._performance(tmp_path / "pack.zip").duration_s > 30


def test_of_a_zip_of_several_pieces_one_has_to_be_named(tmp_path):
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        for name in ("a.mid", "b.mid"):
            pack.write(song(tmp_path / name), name)

    with pytest.raises(LentoError, match="holds 2 pieces"):
        render._performance(tmp_path / "pack.zip")

    assert render._performance(tmp_path / "pack.zip" / "b.mid").duration_s > 30
