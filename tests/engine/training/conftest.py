"""Tiny music and a tiny model, and Keras awake on the CPU; skipped where it is not installed."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from engine.data.examples import ExampleSet
from engine.jobs import JobLink
from engine.midi.write import write_clips
from engine.model.config import ModelConfig
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.training.recipe import TrainConfig
from engine.training.schedules import Schedules

TINY = ModelConfig(
    "tiny", "flat", 32, 90, 6, (12,), (16,), controls=("meter",), key_normalised=True
)


class LinkThat(JobLink):
    """Asks for something ('stop' or 'cancel') once a training has made some steps."""

    def __init__(self, ask, steps):
        super().__init__()
        self._ask, self._steps = ask, steps

    def report(self, progress):
        super().report(progress)
        if progress.metrics.get("steps", 0) >= self._steps:
            getattr(self, self._ask)()


@pytest.fixture(scope="session")
def keras():
    pytest.importorskip("tensorflow", reason="needs the extra 'train'")
    before = dict(os.environ)
    from engine.training.device import open_device

    open_device("cpu")
    yield __import__("keras")
    os.environ.clear()
    os.environ.update(before)


def scales(count=24, pieces=6):
    """Windows of 4/4 that run up or down C major from different notes, a quarter each."""
    rows = np.zeros((count, 32), np.uint8)
    for row in range(count):
        degrees = np.arange(8) if row % 2 else np.arange(8)[::-1]
        scale = np.array([0, 2, 4, 5, 7, 9, 11, 12])[degrees] + 41 + row % 5
        rows[row, ::4] = scale
    owners = (np.arange(count) * pieces // count).astype(np.int32)
    return ExampleSet(
        rows, np.zeros(count, np.uint8), owners, tuple(f"p{i}" for i in range(pieces))
    )


def full_disk(*_arguments):
    """What os.fsync does when nothing more can be written."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def tiny_recipe(**changes):
    settings = {
        "schedules": Schedules(learning_rate=1e-2, max_beta=0.1, sampling_rate=0.0),
        "batch_size": 8,
        "steps": 30,
        "evaluate_every": 10,
        "seed": 3,
    }
    return TrainConfig(TINY, **(settings | changes))


def write_tune(path: Path, shift: int) -> None:
    """A tune of four bars, different for every shift."""
    steps = (0, 2, 4, 5, 7, 5, 4, 2)
    notes = tuple(
        Note(8 * i, 8 * i + 8 - (i + shift) % 3, 60 + steps[(i * (1 + shift)) % 8])
        for i in range(8)
    )
    write_clips(path, (Clip(Melody(notes), bars=4),))


def write_beats(folder: Path) -> None:
    """Two beats of four bars."""
    for name, drums in (("one", (0, 2, 1)), ("two", (0, 3, 4))):
        hits = tuple(DrumHit(4 * i, drums[i % 3]) for i in range(16))
        write_clips(folder / f"beat {name}.mid", (Clip(Melody(), bars=4, drums=hits),))


@pytest.fixture
def tunes(tmp_path):
    folder = tmp_path / "tunes"
    folder.mkdir()
    for shift in range(3):
        write_tune(folder / f"tune{shift}.mid", shift)
    return folder
