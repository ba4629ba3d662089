"""Who is who among several processes, and what each computes."""

import numpy as np
import pytest

from engine.data.batches import blank_batch
from engine.errors import TrainingFailed
from engine.training.team.place import Place, own_gpu, place_in
from engine.training.team.team import Team, own_rows, packed, unpacked
from tests.engine.training.conftest import TINY

TORCHRUN = {
    "RANK": "5",
    "WORLD_SIZE": "8",
    "LOCAL_RANK": "1",
    "LOCAL_WORLD_SIZE": "4",
    "MASTER_ADDR": "first",
    "MASTER_PORT": "29400",
}


class Alone:
    """Sums of a team whose others bring nothing."""

    failures = (RuntimeError,)

    def __init__(self):
        self.share = 1.0

    def weigh(self, share):
        self.share = share

    def gradients(self, own):
        return [self.share * gradient for gradient in own]

    def numbers(self, own):
        return own

    def is_failure(self, error):
        return "gone" in str(error)


def test_a_process_finds_its_place_where_torchrun_tells_it():
    assert place_in(TORCHRUN) == Place(5, 8, 1, 4, "first", 29400)
    assert not place_in(TORCHRUN).leads
    assert place_in(TORCHRUN | {"RANK": "0", "LOCAL_RANK": "0"}).leads


@pytest.mark.parametrize("environment", [{}, {"WORLD_SIZE": "1"}, {"RANK": "3"}])
def test_a_process_that_nobody_told_of_others_is_alone(environment):
    assert place_in(environment) is None


@pytest.mark.parametrize(
    "wrong", [{"RANK": "8"}, {"RANK": "first"}, {"LOCAL_RANK": "4"}, {"MASTER_PORT": ""}]
)
def test_a_place_that_cannot_be_is_named(wrong):
    with pytest.raises(TrainingFailed, match="8 processes train together, but"):
        place_in(TORCHRUN | wrong)


def test_what_is_not_told_about_the_machine_means_one_machine():
    told = {name: TORCHRUN[name] for name in ("RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT")}

    assert place_in(told) == Place(5, 8, 5, 8, "first", 29400)


@pytest.mark.parametrize(
    ("environment", "own"),
    [
        ({}, "1"),
        ({"CUDA_VISIBLE_DEVICES": "4, 6"}, "6"),
        ({"CUDA_VISIBLE_DEVICES": "4"}, "-1"),
        ({"CUDA_VISIBLE_DEVICES": ""}, "-1"),
        ({"CUDA_VISIBLE_DEVICES": "-1"}, "-1"),
    ],
)
def test_each_process_of_a_machine_sees_a_gpu_of_its_own(environment, own):
    assert own_gpu(place_in(TORCHRUN), environment) == {"CUDA_VISIBLE_DEVICES": own}


@pytest.mark.parametrize("rows", [1, 2, 3, 7, 8, 128])
def test_processes_share_a_batch_without_gap_or_overlap(rows):
    parts = [own_rows(rows, Place(rank, 3, rank, 3)) for rank in range(3)]

    computed = [row for part, share in parts if share for row in range(rows)[part]]
    assert computed == list(range(rows))
    assert sum(share for _, share in parts) == pytest.approx(1.0)
    assert all(len(range(rows)[part]) for part, _ in parts)


def test_a_part_of_a_batch_brings_its_own_draws_and_its_share():
    batch, sums = blank_batch(TINY, rows=8), Alone()
    team = Team(Place(1, 3, 1, 3), sums)

    part = team.part_of(batch)

    np.testing.assert_array_equal(part.noise, batch.noise[2:5])
    np.testing.assert_array_equal(part.coins, batch.coins[2:5])
    assert sums.share == 3 / 8


def test_a_gradient_that_is_not_there_stays_away():
    team = Team(Place(0, 2, 0, 2), Alone())
    team.weigh_alike()

    assert team.averaged([4.0, None, 2.0]) == [2.0, None, 1.0]


@pytest.mark.parametrize("length", [0, 1, 4, 5, 1003])
def test_bytes_are_handed_over_as_they_are(length):
    data = np.random.default_rng(length).bytes(length)

    assert Team(Place(0, 2, 0, 2), Alone()).handed(data) == data


def test_values_and_arrays_come_back():
    about, arrays = unpacked(packed({"steps": 3}, {"a/b": np.arange(3), "names": np.array(["x"])}))

    assert about == {"steps": 3}
    assert arrays["a/b"].tolist() == [0, 1, 2]
    assert arrays["names"].tolist() == ["x"]


def test_only_what_means_that_another_process_is_gone_is_called_so():
    team = Team(Place(0, 2, 0, 2), Alone())

    with pytest.raises(RuntimeError, match="memory"), team.kept_together():
        raise RuntimeError("memory is out")
    with pytest.raises(Exception, match="One of the 2 processes"), team.kept_together():
        raise RuntimeError("connection is gone")
