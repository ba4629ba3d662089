"""What a model writes to remember what it knew."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.examples import ExampleSet, gather, joined_examples
from engine.errors import JobCancelled
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.model.mixture import fit_mixture
from engine.model.music_model import MusicModel
from engine.music.chords import NO_CHORD
from engine.training.rehearsal import REHEARSED, rehearse, windows_to_rehearse
from tests.engine.tiny_model import TINY, tiny_checkpoint

SMALL = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}
CHORDS = replace(KNOWN_CONFIGS["lento-chords-2bar"], **SMALL)
DRUMS = replace(KNOWN_CONFIGS["lento-drums-2bar"], conductor_units=(8,), **SMALL)
PHRASES = replace(KNOWN_CONFIGS["lento-melody-16bar"], conductor_units=(8,), **SMALL)
TRIO = ModelConfig("trio", "flat", 32, 692, 8, (8,), (8,), content="trio")
GROOVE = ModelConfig("groove", "flat", 32, 27, 8, (8,), (8,), content="groove")


def own_windows(count=20, chord=5):
    """Waltzes alone, over one chord."""
    events = np.full((count, 32), 45, np.uint8)
    chords = np.full((count, 32), chord, np.uint8)
    meters = np.ones(count, np.uint8)
    return ExampleSet(events, meters, np.zeros(count, np.int32), ("own",), chords)


@pytest.mark.parametrize("config", [TINY, CHORDS, DRUMS, PHRASES, TRIO, GROOVE])
def test_every_model_writes_windows_that_its_own_can_be_learned_with(config):
    written = rehearse(MusicModel(tiny_checkpoint(config)), 30, seed=1)

    own = gather((), config)
    assert 15 <= len(written) <= 30
    assert written.events.dtype == own.events.dtype
    assert written.names == (REHEARSED,)
    assert len(joined_examples(own, written)) == len(written)


def test_it_writes_in_all_metres_and_most_in_those_of_the_music_to_come():
    model = MusicModel(tiny_checkpoint(TINY))
    alone = rehearse(model, 300, seed=0)
    beside = rehearse(model, 300, seed=0, like=replace(own_windows(), chords=None))

    shares = np.bincount(alone.meters, minlength=3) / len(alone)
    assert np.allclose(shares, 1 / 3, atol=0.1)
    assert (beside.meters == 1).mean() > 0.55
    assert set(beside.meters.tolist()) == {0, 1, 2}


def test_it_writes_over_gentle_chords_and_over_those_of_the_music_to_come():
    model = MusicModel(tiny_checkpoint(CHORDS))

    written = rehearse(model, 200, seed=0, like=own_windows(chord=5))

    assert written.chords is not None
    over_own = (written.chords == 5).all(axis=1)
    assert 0.3 < over_own.mean() < 0.7
    four_four = written.chords[(written.meters == 0) & ~over_own]
    assert (four_four != NO_CHORD).all()
    assert len({row.tobytes() for row in four_four}) > 4


def test_it_reaches_as_far_as_the_home_though_new_clips_are_drawn_nearer():
    rng = np.random.default_rng(0)
    mu = rng.normal(0, 1, (200, 8)).astype(np.float32)
    near = replace(fit_mixture(mu, np.full_like(mu, 0.1), seed=0), spread=0.01)
    trained = tiny_checkpoint(TINY)
    model = MusicModel(Checkpoint(TINY, trained.weights, extras=near.to_arrays()))

    written = rehearse(model, 100, seed=0)

    assert len({row.tobytes() for row in written.events}) > 50
    assert model.prior is not None
    assert model.prior.spread == pytest.approx(0.01)


def test_the_same_seed_writes_the_same_windows():
    model = MusicModel(tiny_checkpoint(TINY))
    one, two, other = (rehearse(model, 20, seed) for seed in (3, 3, 4))

    assert one.events.tobytes() == two.events.tobytes()
    assert one.events.tobytes() != other.events.tobytes()


def test_it_ends_when_asked_to():
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        rehearse(MusicModel(tiny_checkpoint(TINY)), 20, 0, link=link)


def test_large_models_write_fewer_windows():
    small, long, large = (
        windows_to_rehearse(KNOWN_CONFIGS[name])
        for name in ("lento-melody-2bar", "lento-melody-16bar", "flat-mel_16bar")
    )

    assert small > long > large > 0
