"""The script that trains what ships: what its flags mean, and which pieces it keeps aside."""

import argparse
import importlib
import shutil
from pathlib import Path

import numpy as np
import pytest

from engine.errors import LentoError
from engine.midi.write import write_clips
from engine.model.known import KNOWN_CONFIGS
from engine.model.shapes import expected_shapes
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from tests.engine.training.conftest import keras as keras_awake
from tests.engine.training.conftest import write_beats

keras = keras_awake

RECIPE = Path(__file__).parents[2] / "checkpoints" / "recipe"


@pytest.fixture
def script(monkeypatch):
    monkeypatch.syspath_prepend(str(RECIPE))
    return importlib.import_module("train_shipped")


@pytest.fixture
def corpora(tmp_path):
    """A corpus of songs with chords, one of tunes without, one of beats."""
    notes = tuple(Note(8 * i, 8 * i + 8, 60 + (0, 2, 4, 5, 7, 5, 4, 2)[i]) for i in range(8))
    chords = tuple(ChordSpan(16 * i, 16 * i + 16, Chord(i)) for i in range(4))
    for corpus, harmony in (("songs", chords), ("tunes", ())):
        (tmp_path / corpus).mkdir()
        clip = Clip(Melody(notes), bars=4, chords=harmony)
        for number in range(2):
            write_clips(tmp_path / corpus / f"{number}.mid", (clip,))
    (tmp_path / "beats").mkdir()
    write_beats(tmp_path / "beats")
    return tmp_path


def examples_of(script, corpora, name):
    model = KNOWN_CONFIGS[name]
    plain = script.without_chords(model)
    read = [script.windows_of(path, plain) for path in script.corpus_files(corpora)]
    return script.gather(script.of_its_kind(read), model)


def test_models_of_melodies_keep_the_same_pieces_aside(script, corpora):
    kinds = ("melody-2bar", "melody-16bar", "chords-2bar")
    sets = [examples_of(script, corpora, f"lento-{kind}") for kind in kinds]
    drums = examples_of(script, corpora, "lento-drums-2bar")

    assert {examples.names for examples in sets} == {("songs/0", "songs/1", "tunes/0", "tunes/1")}
    assert set(sets[2].pieces.tolist()) == {0, 1}
    assert drums.names == ("beats/beat one", "beats/beat two")


def test_windows_that_were_gathered_for_another_model_are_not_taken(script, corpora, tmp_path):
    cache = tmp_path / "model.examples.npz"
    for own in script.OWN_MODELS:
        script.save_examples(cache, examples_of(script, corpora, own))
        for other in script.OWN_MODELS:
            model = KNOWN_CONFIGS[other]
            if other == own:
                assert len(script.gathered(corpora, cache, model)) > 0
                continue
            with pytest.raises(LentoError, match=rf"another kind of model than {other}\."):
                script.gathered(corpora, cache, model)


def test_a_phase_changes_the_recipe_of_the_model_that_is_named(script):
    values = script.phase("steps=7,learning_rate=1e-3,mix_share=0.25,word_dropout=0.3,batch_size=9")

    config = script.phase_recipe(values, "lento-drums-2bar")

    assert (config.steps, config.batch_size, config.word_dropout) == (7, 9, 0.3)
    assert config.schedules.learning_rate == 1e-3
    assert config.augmentation.mix_share == 0.25
    assert config.model.name == "lento-drums-2bar"


@pytest.mark.parametrize("text", ["learning_rate=1e-3", "steps=3,speed=2"])
def test_a_phase_that_makes_no_sense_is_refused(script, text):
    with pytest.raises(argparse.ArgumentTypeError):
        script.phase(text)


def test_weights_of_the_model_itself_are_taken_as_they_are(script, tmp_path):
    shapes = expected_shapes(KNOWN_CONFIGS["lento-melody-16bar"])
    state = tmp_path / "state.npz"
    arrays = {f"weights/{name}": np.zeros(shape, np.float32) for name, shape in shapes.items()}
    np.savez(state, step=np.array(3), **arrays)
    args = argparse.Namespace(begin=state, config="lento-melody-16bar")

    begun = script.weights_to_begin(args, None)

    assert {name: array.shape for name, array in begun.items()} == shapes


def test_it_trains_a_model_that_grows_from_another(keras, script, corpora, tmp_path, monkeypatch):
    shapes = expected_shapes(KNOWN_CONFIGS["lento-melody-2bar"])
    begin, out = tmp_path / "begin.npz", tmp_path / "lento-chords-2bar.lento"
    rng = np.random.default_rng(0)
    np.savez(begin, **{n: 0.01 * rng.standard_normal(s, np.float32) for n, s in shapes.items()})
    shutil.copy(corpora / "songs" / "0.mid", corpora / "songs" / "2.mid")
    for corpus in ("songs", "tunes", "beats"):
        (corpora / corpus / "manifest.json").write_text('{"licence": "public domain"}')
    flags = ["--config", "lento-chords-2bar", "--corpora", str(corpora), "--out", str(out)]
    flags += ["--begin", str(begin), "--phase", "steps=1,batch_size=4", "--device", "cpu"]
    monkeypatch.setattr("sys.argv", ["train_shipped.py", *flags])
    monkeypatch.setattr(script.signal, "signal", lambda *_: None)

    script.main()

    checkpoint = script.load_checkpoint(out)
    assert checkpoint.config == KNOWN_CONFIGS["lento-chords-2bar"]
    assert [facts["corpus"] for facts in checkpoint.card["trained_on"]] == ["songs"]
