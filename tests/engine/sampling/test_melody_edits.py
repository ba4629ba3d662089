"""Small random changes to many melodies at once."""

import numpy as np
import pytest

from engine.converters.frame import Frame
from engine.music.events import EVENT_COUNT, NOTE_OFF, PITCH_OFFSET
from engine.music.key import Key
from engine.music.meter import SIX_EIGHT
from engine.sampling.melody_edits import Grid, changed

G_MAJOR = Frame(key=Key(7), shift=7)


def melodies(count: int = 300, steps: int = 32) -> np.ndarray:
    """Quarter notes up the scale of framed C."""
    events = np.zeros((count, steps), np.int64)
    pitches = np.array([60, 62, 64, 65, 67, 69, 71, 72])
    events[:, ::4] = pitches[: steps // 4] - PITCH_OFFSET
    return events


def after(rounds: int, grid: Grid, seed: int = 1, steps: int = 32) -> np.ndarray:
    rng, events = np.random.default_rng(seed), melodies(steps=steps)
    for _ in range(rounds):
        events = changed(events, grid, rng)
    return events


def heard_outside(events: np.ndarray, frame: Frame) -> int:
    pitches = events[events > NOTE_OFF] + PITCH_OFFSET + frame.shift
    return int((~np.isin(pitches % 12, list(frame.key.pitch_classes))).sum())


def test_one_change_leaves_most_of_a_melody_and_the_given_ones_alone():
    given = melodies()
    events = changed(given, Grid(G_MAJOR), np.random.default_rng(1))

    assert np.array_equal(given, melodies())
    assert (events != given).any(axis=1).mean() > 0.8
    assert np.median((events != given).sum(axis=1)) <= 2


def test_changes_keep_to_the_scale_unless_they_may_leave_it():
    assert heard_outside(after(20, Grid(G_MAJOR)), G_MAJOR) == 0
    assert heard_outside(after(20, Grid(G_MAJOR, chromatic=0.5)), G_MAJOR) > 0


def test_many_changes_give_events_that_exist_and_all_kinds_of_melodies():
    events = after(60, Grid(Frame(SIX_EIGHT), chromatic=0.5), steps=24)
    notes = (events > NOTE_OFF).sum(axis=1)

    assert events.min() >= 0
    assert events.max() < EVENT_COUNT
    assert notes.min() < 4 < 8 < notes.max()


def test_the_same_seed_gives_the_same_changes():
    assert np.array_equal(after(5, Grid(G_MAJOR)), after(5, Grid(G_MAJOR)))
    assert not np.array_equal(after(5, Grid(G_MAJOR)), after(5, Grid(G_MAJOR), seed=2))


@pytest.mark.parametrize("steps", [16, 12])
def test_silence_and_a_single_bar_can_be_changed_too(steps):
    rng, events = np.random.default_rng(0), np.zeros((50, steps), np.int64)
    frame = Frame(SIX_EIGHT) if steps == 12 else Frame()

    assert changed(events, Grid(frame), rng).shape == (50, steps)
