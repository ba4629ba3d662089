"""A clip that is shorter than the model's: repeated, and not held."""

from dataclasses import replace

import numpy as np

from engine.jobs import JobLink
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import load_model
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from engine.sampling.filling import filled
from engine.sampling.jobs import SourceClip, locate
from tests.engine.tiny_model import make_tiny_model

TUNE = Clip(
    Melody((Note(0, 4, 60), Note(8, 16, 64), Note(28, 40, 67))),
    FOUR_FOUR,
    2,
    bass=Melody((Note(0, 32, 36),)),
    drums=(DrumHit(0, 0), DrumHit(16, 1)),
    chords=(ChordSpan(0, 16, Chord(0)), ChordSpan(16, 32, Chord(7))),
)


def test_it_comes_again_until_the_bars_are_full_and_its_last_note_ends_with_it():
    long = filled(TUNE, 6)

    assert (long.bars, long.meter, long.name) == (6, TUNE.meter, TUNE.name)
    trimmed = replace(TUNE.melody, notes=(*TUNE.melody.notes[:2], Note(28, 32, 67)))
    for at in (0, 32, 64):
        assert long.melody.between(at, at + 32) == trimmed
        assert long.bass.between(at, at + 32) == TUNE.bass
        assert [h.step - at for h in long.drums if at <= h.step < at + 32] == [0, 16]
        assert [c.start_step - at for c in long.chords if at <= c.start_step < at + 32] == [0, 16]


def test_the_last_time_goes_as_far_as_there_are_bars():
    long = filled(TUNE, 3)

    assert long.steps == 48
    assert [n.start_step for n in long.melody.notes] == [0, 8, 28, 32, 40]
    assert long.bass.notes[-1].end_step == 48
    assert [h.step for h in long.drums] == [0, 16, 32]
    assert long.chords[-1] == ChordSpan(32, 48, Chord(0))


def test_a_clip_that_is_long_enough_stays_and_silence_stays_silent():
    assert filled(TUNE, 2) is TUNE
    assert filled(TUNE, 1) is TUNE
    silence = filled(Clip(Melody(), THREE_FOUR, 1), 16)
    assert (silence.bars, silence.onsets) == (16, 0)


def test_a_model_of_more_bars_hears_a_short_clip_as_its_repetition(tmp_path):
    known = KNOWN_CONFIGS["lento-melody-16bar"]
    config = replace(
        known,
        z_size=8,
        encoder_units=(8,) * len(known.encoder_units),
        decoder_units=(8,) * len(known.decoder_units),
        conductor_units=(8,) * len(known.conductor_units),
    )
    model = load_model(make_tiny_model(tmp_path / "long.lento", config))
    source = SourceClip(TUNE, Key(0))

    (short,) = locate(model, (source,), JobLink())
    (long,) = locate(model, (SourceClip(filled(TUNE, model.bars), Key(0)),), JobLink())
    held = model.encode([TUNE], [model.frame_for(TUNE, Key(0))])[0]

    assert np.array_equal(short.z, long.z)
    assert not np.array_equal(short.z, held)
