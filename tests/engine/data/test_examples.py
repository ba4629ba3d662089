"""Examples: what windows become, and the split by piece."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.examples import ExampleSet, gather, load_examples, save_examples, split_by_piece
from engine.model.config import ModelConfig
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.events import HOLD, PITCH_OFFSET
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from engine.pieces.windows import Window

C_MAJOR = Key(0)
AS_WRITTEN = ModelConfig("tiny", "flat", 32, 90, 4, (4,), (4,), controls=("meter",))
IN_C = replace(AS_WRITTEN, key_normalised=True)
WITH_CHORDS = replace(IN_C, controls=("meter", "chords"))


def window(*pitches, meter=FOUR_FOUR, key=C_MAJOR):
    notes = tuple(Note(4 * i, 4 * i + 4, pitch) for i, pitch in enumerate(pitches))
    return Window(Clip(Melody(notes), meter), bar=0, key=key, start_step=0)


def many(pieces, windows_each):
    count = pieces * windows_each
    return ExampleSet(
        np.arange(count * 32).reshape(count, 32).astype(np.uint8),
        np.zeros(count, np.uint8),
        np.repeat(np.arange(pieces), windows_each).astype(np.int32),
        tuple(map(str, range(pieces))),
    )


def test_what_a_piece_repeats_counts_once_and_what_pieces_share_counts_for_each():
    examples = gather(
        [("a", [window(60, 62), window(60, 62)]), ("b", [window(60, 62)])], AS_WRITTEN
    )

    assert examples.pieces.tolist() == [0, 1]


def test_windows_of_one_note_are_left_out():
    assert len(gather([("a", [window(60)])], AS_WRITTEN)) == 0


def test_the_same_tune_in_two_keys_is_one_example_in_c():
    examples = gather([("a", [window(60, 64, 67), window(62, 66, 69, key=Key(2))])], IN_C)

    assert len(examples) == 1
    assert examples.events[0, :9:4].tolist() == [60 - PITCH_OFFSET, 64 - PITCH_OFFSET, 48]


def test_shorter_metres_end_in_hold_and_know_their_length():
    examples = gather([("a", [window(60, 62, meter=THREE_FOUR)])], AS_WRITTEN)

    assert examples.lengths.tolist() == [24]
    assert (examples.events[0, 24:] == HOLD).all()


def test_a_model_that_is_told_chords_learns_only_where_they_are_known():
    spans = (ChordSpan(0, 16, Chord(7)), ChordSpan(16, 32, Chord(0)))
    harmonised = window(62, 64, key=Key(2))
    harmonised = replace(harmonised, clip=replace(harmonised.clip, chords=spans))
    half = replace(harmonised, clip=replace(harmonised.clip, chords=spans[:1]))

    examples = gather([("a", [harmonised, half, window(60, 62)])], WITH_CHORDS)

    assert len(examples) == 1
    assert examples.chords is not None
    moved = [Chord(5).class_index, Chord(10).class_index]
    assert examples.chords[0, ::16].tolist() == moved


def test_no_piece_is_on_both_sides_of_the_split():
    training, held_out = split_by_piece(many(20, 3), held_out_share=0.1, seed=0)

    assert (len(training), len(held_out)) == (54, 6)
    assert not set(training.pieces.tolist()) & set(held_out.pieces.tolist())


def test_the_split_is_decided_by_its_seed():
    first, again, other = (
        split_by_piece(many(20, 1), held_out_share=0.2, seed=seed)[1].pieces.tolist()
        for seed in (1, 1, 2)
    )

    assert first == again != other


def test_nothing_is_held_out_where_nothing_is_asked():
    assert len(split_by_piece(many(4, 2), held_out_share=0.0, seed=0)[1]) == 0


@pytest.mark.parametrize("pieces", [1, 7])
def test_examples_come_back_from_disk(tmp_path, pieces):
    examples = many(pieces, 2)
    save_examples(tmp_path / "examples.npz", examples)
    back = load_examples(tmp_path / "examples.npz")

    assert back.names == examples.names
    for name in ("events", "meters", "pieces"):
        assert np.array_equal(getattr(back, name), getattr(examples, name))


def test_examples_remember_how_their_windows_are_heard(tmp_path):
    examples = ExampleSet(
        np.zeros((3, 32), np.uint8),
        np.zeros(3, np.uint8),
        np.zeros(3, np.int32),
        ("p",),
        heard=np.array([[0, 0], [7, -5], [21, 9]], np.int16),
    )
    save_examples(tmp_path / "examples.npz", examples)

    kept = load_examples(tmp_path / "examples.npz").take(np.array([2, 1]))

    assert kept.heard is not None
    assert kept.heard.tolist() == [[21, 9], [7, -5]]
