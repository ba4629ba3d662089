"""What a command answers, as JSON."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.commands.answer import as_json


@dataclass(frozen=True, slots=True)
class Point:
    x: float


def test_paths_values_and_arrays_become_plain_json() -> None:
    answer = {"path": Path("a") / "b.mid", "points": (Point(0.5),), "z": np.ones(2), "n": {3, 1}}

    assert json.loads(as_json(answer)) == {
        "path": str(Path("a") / "b.mid"),
        "points": [{"x": 0.5}],
        "z": [1.0, 1.0],
        "n": [1, 3],
    }


def test_what_is_no_number_is_null_as_json_has_no_nan() -> None:
    answer = {"a": float("nan"), "b": np.float32("inf"), "c": np.array([np.nan, 1.0])}

    assert json.loads(as_json(answer)) == {"a": None, "b": None, "c": [None, 1.0]}
