"""When a state is written, and what a disk that is full changes."""

import errno

import numpy as np
import pytest

from engine.storage import files
from engine.training.course.keeping import Keeper
from engine.training.course.state import State, load_state
from tests.engine.training.conftest import full_disk


def state_of(step):
    return State((np.full(3, step, np.float32),), (), {}, {}, {"step": step})


class Time:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def keeper(tmp_path, time):
    return Keeper(tmp_path / "state.npz", time)


def test_a_state_is_due_every_minute(keeper, time):
    time.now = 59.0
    assert not keeper.due(0)
    time.now = 60.0
    assert keeper.due(0)


def test_a_state_is_due_at_an_epochs_end_but_not_every_moment(keeper, time):
    time.now = 4.0
    assert not keeper.due(3)
    time.now = 5.0
    assert keeper.due(3)
    keeper.keep(state_of(7), 7, 3)
    time.now = 11.0
    assert not keeper.due(3)
    assert keeper.due(4)


def test_a_slow_disk_takes_a_small_share_of_the_time(tmp_path, time, monkeypatch):
    keeper = Keeper(tmp_path / "state.npz", time)
    fsync = files.os.fsync

    def slow(file):
        time.now += 2.0
        fsync(file)

    monkeypatch.setattr(files.os, "fsync", slow)
    time.now = 60.0
    keeper.keep(state_of(1), 1, 1)

    time.now += 39.0
    assert not keeper.due(9)
    time.now += 1.5
    assert keeper.due(9)


def test_nothing_is_due_where_nothing_is_kept(time):
    keeper = Keeper(None, time)
    time.now = 1000.0

    assert not keeper.due(5)
    assert not keeper.keep(state_of(1), 1, 1)


def test_a_full_disk_is_told_once_and_tried_again(keeper, tmp_path, time, monkeypatch):
    keeper.keep(state_of(10), 10, 0)
    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", full_disk)
        for step in (20, 30):
            time.now += 60.0
            assert keeper.due(5)
            assert not keeper.keep(state_of(step), step, 5)
            time.now += 30.0
            assert not keeper.due(6)
            time.now -= 30.0

    told = keeper.finding
    assert (told.trouble, told.step, told.repaired) == ("disk_full", 20, False)
    assert "the disk was full" in told.words
    assert "lead back to step 10" in told.words
    assert load_state(tmp_path / "state.npz").about["step"] == 10

    time.now += 60.0
    assert keeper.keep(state_of(40), 40, 6)

    assert keeper.kept_step == load_state(tmp_path / "state.npz").about["step"] == 40
    assert keeper.finding.repaired
    assert "Since step 40 it is kept again" in keeper.finding.words


def test_another_refusal_of_the_disk_says_which(keeper, monkeypatch):
    def refuse(_file):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(files.os, "fsync", refuse)
    keeper.keep(state_of(3), 3, 0)

    assert "the disk refused (Input/output error)" in keeper.finding.words
    assert "a crash now would lose it" in keeper.finding.words
