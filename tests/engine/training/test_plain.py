"""What is asked of a training, and its recipe, as values that JSON can hold."""

import json

from engine.training.job import TrainJob
from engine.training.plain import plain_recipe, read_recipe
from engine.training.recipe import shipped_recipe
from tests.engine.training.conftest import tiny_recipe


def test_a_recipe_comes_back_from_plain_values():
    for config in (tiny_recipe(minutes=2.5, free_bits=3.0), shipped_recipe(steps=7)):
        assert read_recipe(json.loads(json.dumps(plain_recipe(config)))) == config


def test_a_job_comes_back_from_plain_values(tmp_path):
    job = TrainJob(
        (tmp_path / "a", tmp_path / "b"),
        tmp_path / "m.lento",
        base=tmp_path / "base.lento",
        library=tmp_path / "library.sqlite",
        way="fine-tune",
        contents=("0f", "1e"),
    )

    assert TrainJob.from_plain(json.loads(json.dumps(job.to_plain()))) == job
