"""A tiny model of every family and content, and tokens for it."""

import numpy as np

from engine.converters.drums import DrumsConverter
from engine.model.config import ModelConfig
from engine.model.known import GROOVE_WIDTH
from engine.music.events import one_hot

MELODY = ModelConfig("flat melody", "flat", 32, 90, 5, (8,), (12,), controls=("meter",))
DEEP = ModelConfig("flat melody, two layers", "flat", 32, 90, 5, (8, 6), (12, 10))
CHORDS = ModelConfig(
    "flat melody with chords", "flat", 32, 90, 5, (8,), (12,), controls=("meter", "chords")
)
DRUMS = ModelConfig("flat drums", "flat", 32, 512, 5, (8,), (12,), content="drums")
GROOVE = ModelConfig("flat groove", "flat", 32, GROOVE_WIDTH, 5, (8,), (12,), content="groove")
TRIO = ModelConfig("flat trio", "flat", 32, 692, 5, (8,), (12,), content="trio")
CONDUCTED = {"conductor_units": (10, 9), "segments": 4}
HIERDEC = ModelConfig("hierdec melody", "hierdec", 32, 90, 5, (8, 6), (12, 10), **CONDUCTED)
HIER = ModelConfig("hier melody", "hier", 32, 90, 5, (8,), (12,), **CONDUCTED)
HIER_TRIO = ModelConfig("hier trio", "hier", 32, 692, 5, (8,), (12,), content="trio", **CONDUCTED)
LED = {"conductor_units": (7,), "segments": 4}
PHRASES = ModelConfig(
    "phrases of melody", "phrases", 32, 90, 5, (8,), (12, 10), controls=("meter",), **LED
)
PHRASE_DRUMS = ModelConfig(
    "phrases of drums", "phrases", 32, 512, 5, (8,), (12,), content="drums", **LED
)
ALL = (
    *(MELODY, DEEP, CHORDS, DRUMS, GROOVE, TRIO),
    *(HIERDEC, HIER, HIER_TRIO, PHRASES, PHRASE_DRUMS),
)
# Together they have every encoder, leader and output.
ENOUGH = (GROOVE, HIERDEC, HIER_TRIO, PHRASES)


def events_of(config, rows=7, steps=None, seed=4):
    """Random tokens of a model's content."""
    rng = np.random.default_rng(seed)
    shape = (rows, steps or config.steps)
    if config.content == "groove":
        hits = rng.integers(0, 2, (*shape, 9))
        rest = rng.uniform(-0.4, 0.4, (*shape, 18))
        return np.concatenate([hits, rest], axis=-1).astype(np.float32)
    parts = [rng.integers(0, depth, shape) for depth in config.part_depths]
    tokens = parts[0] if len(parts) == 1 else np.stack(parts, axis=-1)
    return tokens.astype(np.int32)


def inputs_of(config, events):
    """What the encoder hears."""
    if config.content == "groove":
        return events
    if config.content == "drums":
        return DrumsConverter().inputs_of(events)
    if config.content == "trio":
        pairs = zip(np.moveaxis(events, -1, 0), config.part_depths, strict=True)
        return np.concatenate([one_hot(part, depth) for part, depth in pairs], axis=-1)
    return one_hot(events, config.depth)


def controls_of(config, rows=7, steps=None, seed=6):
    """Random controls, some moving from step to step; of width 0 where there are none."""
    rng = np.random.default_rng(seed)
    return rng.random((rows, steps or config.steps, config.control_size), np.float32)


def draws_of(config, events, seed=8):
    """The draws of a step."""
    rng = np.random.default_rng(seed)
    picks = 9 if config.content == "groove" else len(config.part_depths)
    return {
        "noise": rng.standard_normal((len(events), config.z_size), np.float32),
        "coins": rng.random((*events.shape[:2], 2), np.float32),
        "picks": rng.random((*events.shape[:2], picks), np.float32),
    }


def batch_of(config, rows=7, steps=None):
    events = events_of(config, rows, steps)
    return draws_of(config, events) | {
        "inputs": inputs_of(config, events),
        "events": events,
        "controls": controls_of(config, rows, steps),
    }


def built(config, **settings):
    """A network whose variables exist."""
    from engine.training.network.music_network import MusicNetwork

    network = MusicNetwork(config, seed=1, **settings)
    network(batch_of(config, rows=2))
    network.tally.assign(np.zeros(3, np.float32))
    return network
