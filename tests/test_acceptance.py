"""What a user would try first, on the material of the project that Lento grew from."""

import importlib.util
import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

import main
from engine.midi.read import read_score
from engine.model.checkpoint import load_checkpoint
from engine.model.registry import find_model
from engine.music.score import skyline

STEPS = 32


@pytest.fixture(scope="module")
def seed_music(shared) -> Path:
    return shared / "data" / "seed" / "original_music"


def answer(capsys, *arguments: object) -> dict:
    code = main.main([*(str(a) for a in arguments), "--json"])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return json.loads(printed.out)


def sounding(path: str) -> np.ndarray:
    """The pitch that sounds at each step, -1 for none."""
    (track,) = read_score(Path(path)).tracks
    pitches = np.full(STEPS, -1)
    for note in skyline(track.notes).notes:
        pitches[note.start_step : note.end_step] = note.pitch
    return pitches


def unlike(a: np.ndarray, b: np.ndarray) -> float:
    """Share of the steps at which two clips do not sound the same."""
    return float((a != b).mean())


def test_all_five_pieces_are_accounted_for_with_windows(capsys, seed_music):
    files = answer(capsys, "inspect", seed_music)["files"]

    assert len(files) == 5
    assert all(file["status"] == "ok" and file["windows"] > 20 for file in files)


def test_neighbours_of_a_blend_are_closer_than_its_ends(capsys, seed_music, tmp_path):
    clips = answer(
        capsys, "interpolate", seed_music / "Morning.mid", seed_music / "Evergreen.mid",
        "--steps", 5, "--out", tmp_path,
    )["clips"]  # fmt: skip
    rolls = [sounding(clip["path"]) for clip in clips]

    assert len(rolls) == 5
    assert max(unlike(a, b) for a, b in pairwise(rolls)) < unlike(rolls[0], rolls[-1])


def test_five_hundred_samples_measure_up(capsys, shared, tmp_path):
    answer(capsys, "sample", "--count", 500, "--temperature", 0.5, "--out", tmp_path)

    measured = ruler(shared).measure([str(tmp_path)])

    assert measured["diatonic"] >= 0.98
    assert measured["big_leaps"] <= 0.01
    assert measured["one_note"] <= 0.01
    assert measured["distinct"] >= 0.95


def test_every_hostile_file_gets_a_line_and_refused_ones_a_reason(capsys, shared):
    hostile = sorted((shared / "data" / "hostile").iterdir())

    files = answer(capsys, "inspect", *hostile)["files"]

    assert [file["path"] for file in files] == [str(path) for path in hostile]
    assert all(file["reason"] for file in files if file["status"] != "ok")


def test_the_shipped_model_is_small_and_says_where_it_comes_from():
    path = find_model()
    card = load_checkpoint(path).card

    assert path.stat().st_size <= 40e6
    assert card["accuracy"] >= 0.90
    assert card["held_out"] is True
    assert card["steps"] > 0
    assert card["curve"]
    assert {"corpus", "licence", "files"} <= set(card["trained_on"][0])
    assert path.with_suffix(".md").is_file()


def test_the_shipped_model_gives_the_demo_pieces_back(capsys, tmp_path):
    piece = Path(__file__).parents[1] / "resources" / "demo" / "Amazing Grace.mid"

    assert answer(capsys, "reconstruct", piece, "--out", tmp_path)["accuracy"] >= 0.9


def ruler(shared: Path):
    spec = importlib.util.spec_from_file_location("ruler", shared / "tools" / "ruler.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
