"""The file of a training's state."""

import numpy as np
import pytest

from engine.errors import TrainingFailed
from engine.storage import files
from engine.training.course.state import State, load_about, load_state, save_state
from tests.engine.training.conftest import full_disk

STATE = State(
    numbers=(np.arange(6, dtype=np.float32).reshape(2, 3), np.array(7, np.int64)),
    snapshot=tuple(np.full(1, n, np.float32) for n in range(12)),
    stream={"place": np.array([2, 3], np.int64)},
    best={"encoder/mu/kernel": np.ones((2, 2), np.float32)},
    about={"step": 12, "curve": [[1, 0.1, None]]},
)


def test_a_state_comes_back_as_it_was(tmp_path):
    path = tmp_path / "state.npz"
    save_state(path, STATE)

    back = load_state(path)

    both = zip(STATE.numbers + STATE.snapshot, back.numbers + back.snapshot, strict=True)
    for ours, theirs in both:
        np.testing.assert_array_equal(ours, theirs)
        assert ours.dtype == theirs.dtype
    assert len(back.snapshot) == 12
    np.testing.assert_array_equal(back.stream["place"], [2, 3])
    np.testing.assert_array_equal(back.best["encoder/mu/kernel"], np.ones((2, 2)))
    assert back.about == {"version": 1, **STATE.about}
    assert load_about(path) == back.about


def test_a_full_disk_leaves_the_old_state(tmp_path, monkeypatch):
    path = tmp_path / "state.npz"
    save_state(path, STATE)
    before = path.read_bytes()
    monkeypatch.setattr(files.os, "fsync", full_disk)

    with pytest.raises(OSError, match="No space left"):
        save_state(path, STATE)

    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("cut", [0, 10, 0.5, -30])
def test_a_damaged_state_is_said_to_be_one(tmp_path, cut):
    path = tmp_path / "state.npz"
    save_state(path, STATE)
    data = path.read_bytes()
    path.write_bytes(data[: int(cut * len(data)) if isinstance(cut, float) else cut])

    for load in (load_state, load_about):
        with pytest.raises(TrainingFailed, match=r"state\.npz is damaged"):
            load(path)


def test_a_flipped_bit_is_noticed(tmp_path):
    path = tmp_path / "state.npz"
    save_state(path, STATE)
    data = bytearray(path.read_bytes())
    at = data.index(np.float32(4.0).tobytes())
    data[at] ^= 1
    path.write_bytes(data)

    with pytest.raises(TrainingFailed, match="damaged"):
        load_state(path)
