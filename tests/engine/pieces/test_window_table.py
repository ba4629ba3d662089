"""The table of windows says of all at once what engine.calm and engine.music say of each clip."""

import random
from dataclasses import replace

import numpy as np
import pytest

from engine.calm.arousal import arousal_of
from engine.calm.features import calm_features
from engine.calm.heard import heard_clip
from engine.music.chords import Chord
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import ALL_KEYS, local_key, pitch_class_weights
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, MODEL_METERS, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.timeline import ChordChange, MeterChange, TempoChange, Timeline
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.wanted import DRUMS, TRIO, Wanted
from engine.pieces.window_table import WINDOW_FEATURES, WindowTable
from engine.pieces.windows import all_windows, table_of, window_at

MEASURED = tuple(name for name in WINDOW_FEATURES if name not in ("arousal", "syncopation"))


def line(pitches, *, start=0, step=4, length=None):
    """A melody of even notes."""
    rows = ((start + step * place, pitch) for place, pitch in enumerate(pitches))
    return Melody(tuple(Note(at, at + (length or step), pitch) for at, pitch in rows))


def random_line(dice, steps, low, high):
    notes, at = [], dice.randrange(8)
    while at < steps:
        length = dice.choice((1, 1, 2, 2, 3, 4, 4, 6, 8, 24, 70))
        notes.append(Note(at, at + length, dice.randrange(low, high)))
        at += length + dice.choice((0, 0, 0, 0, 1, 2, 5, 40))
    return Melody(tuple(notes))


def random_piece(seed):
    """A piece with all that a window can meet: other metres, tempi, held notes, silence."""
    dice = random.Random(seed)
    meters = dice.choice(
        [
            [(0.0, FOUR_FOUR)],
            [(0.0, THREE_FOUR), (30.0, Meter(2, 4)), (61.0, Meter(12, 8))],
            [(0.0, Meter(5, 4)), (20.0, SIX_EIGHT), (40.5, FOUR_FOUR), (71.0, Meter(1, 4))],
        ]
    )
    tempos = (TempoChange(0.0, 97.3), TempoChange(31.0, 300.0), TempoChange(50.0, 11.0))
    melody = random_line(dice, 400, 55, 85)
    bass = random_line(dice, 380, 30, 58) if dice.random() < 0.7 else Melody()
    hits = {(dice.randrange(400), dice.randrange(9)) for _ in range(200)}
    drums = tuple(
        DrumHit(step, drum, dice.randrange(1, 128), dice.random() - 0.5)
        for step, drum in sorted(hits)
    )
    end_step = max(melody.end_step, 400)
    timeline = Timeline(tuple(MeterChange(*row) for row in meters), tempos, (), end_step)
    return Piece("random", Parts(melody, bass, drums), dice.choice(ALL_KEYS), timeline)


def piece_of_line(melody, *, meters=((0.0, FOUR_FOUR),), **more):
    changes = tuple(MeterChange(*row) for row in meters)
    parts = more.pop("parts", Parts(melody))
    return Piece("line", parts, timeline=Timeline(changes, end_step=melody.end_step, **more))


def measured(clip, key):
    """The features that are measured in single clips."""
    features = calm_features(heard_clip(clip, key))
    return {name: float(getattr(features, name)) for name in MEASURED}


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(
    "wanted", [Wanted(2), Wanted(16), Wanted(2, DRUMS), Wanted(4, TRIO)], ids=lambda w: w.name
)
def test_the_table_agrees_with_what_is_measured_in_every_clip(seed, wanted):
    piece = random_piece(seed)
    table = table_of(piece, wanted)
    windows = all_windows(piece, wanted)

    assert len(table) == len(windows) > 0
    for row, window in enumerate(windows):
        found = dict(zip(WINDOW_FEATURES, table.features[row].tolist(), strict=True))
        expected = measured(window.clip, window.key)
        if wanted.parts == DRUMS:
            expected |= dict.fromkeys(("in_scale", "repetition"), 0.0)
        assert {name: found[name] for name in MEASURED} == pytest.approx(
            expected, abs=1e-5, rel=1e-5
        )
        assert found["arousal"] == pytest.approx(
            arousal_of(heard_clip(window.clip, window.key)).value, abs=1e-5
        )
        weights = pitch_class_weights(
            (n.pitch, n.end_step - n.start_step) for n in window.clip.melody.notes
        )
        assert window.key == local_key(weights, piece.key)
        assert window == window_at(piece, table, row)


def relative(clip: Clip):
    """What a fingerprint tells apart: the notes, whatever their key."""
    tonic = clip.melody.notes[0].pitch if clip.melody.notes else 0
    return (
        clip.meter,
        tuple((n.start_step, n.end_step, n.pitch - tonic) for n in clip.melody.notes),
        tuple((n.start_step, n.end_step, n.pitch - tonic) for n in clip.bass.notes),
        tuple((hit.step, hit.drum) for hit in clip.drums),
    )


@pytest.mark.parametrize(
    "wanted", [Wanted(2), Wanted(16), Wanted(2, DRUMS), Wanted(2, TRIO)], ids=lambda w: w.name
)
def test_fingerprints_and_twins_are_what_the_notes_say(wanted):
    prints, tables = {}, []
    for seed in range(12):
        piece = random_piece(seed)
        lifted = (Melody(n.notes).transposed(3) for n in (piece.parts.melody, piece.parts.bass))
        moved = replace(piece, parts=Parts(*lifted, piece.parts.drums))
        for one in (piece, moved):
            table, windows = table_of(one, wanted), all_windows(one, wanted)
            tables.append(table)
            clips = [window.clip for window in windows]
            assert table.twin.tolist() == [clips.index(clip) for clip in clips]
            for mark, clip in zip(table.fingerprint.tolist(), clips, strict=True):
                assert prints.setdefault(mark, relative(clip)) == relative(clip)
    assert len(prints) == len(set(prints.values()))
    assert sum(map(len, tables)) > 100


def test_a_refrain_is_known_wherever_and_in_whatever_key_it_comes():
    verse, refrain = [60, 62, 64, 65, 64, 62, 60, 60], [67, 67, 69, 67, 65, 64, 62, 60]
    lifted = [pitch + 2 for pitch in refrain]
    table = table_of(piece_of_line(line(verse + refrain + verse + refrain + lifted)), Wanted())

    assert table.twin.tolist() == [0, 1, 2, 3, 0, 1, 2, 7, 8]
    assert table.distinct == 6
    assert table.fingerprint[2] == table.fingerprint[6] == table.fingerprint[8]
    assert table.fingerprint[0] != table.fingerprint[2]


@pytest.mark.parametrize(
    "other",
    [
        {"meters": ((0.0, THREE_FOUR),)},
        {"tempos": (TempoChange(0.0, 120.0), TempoChange(8.0, 121.0))},
        {"chords": (ChordChange(0.0, Chord(0)), ChordChange(8.0, Chord(5)))},
    ],
)
def test_metre_tempo_and_chords_make_other_music_of_the_same_notes(other):
    tune = [60, 62, 64, 65, 64, 62, 60, 60] * 2

    assert table_of(piece_of_line(line(tune)), Wanted()).twin.tolist() == [0, 1, 0]
    assert 0 not in table_of(piece_of_line(line(tune), **other), Wanted()).twin.tolist()[1:]


def test_a_note_that_is_held_over_is_part_of_the_next_window_and_tells_it_from_others():
    held = Melody((Note(0, 20, 60), Note(20, 32, 62), Note(36, 48, 62)))
    table = table_of(piece_of_line(held), Wanted(1))

    assert table.features[:, WINDOW_FEATURES.index("notes")].tolist() == [1, 2, 1]
    assert len(set(table.fingerprint.tolist())) == 3


def test_syncopation_is_the_share_of_notes_that_last_over_a_stronger_place():
    def share(*notes, meter=FOUR_FOUR, bars=1):
        piece = piece_of_line(
            Melody(tuple(Note(a, b, 60) for a, b in notes)), meters=((0.0, meter),)
        )
        return table_of(piece, Wanted(bars)).features[0, WINDOW_FEATURES.index("syncopation")]

    assert share((0, 4), (4, 8), (8, 16)) == 0
    assert share((0, 2), (2, 6), (6, 10), (10, 16)) == 1 * 3 / 4
    assert share((0, 4), (4, 12)) == 0.5  # Over the half bar.
    assert share((0, 6), (6, 12), meter=SIX_EIGHT) == 0
    assert share((0, 4), (4, 8), meter=SIX_EIGHT) == 0.5
    assert share((0, 4), (4, 12), meter=THREE_FOUR) == 0
    assert share((0, 14), (14, 18)) == 0  # Cut off at the end of its window.
    assert share((0, 14), (14, 18), bars=2) == 0.5


def test_an_empty_piece_has_an_empty_table():
    for wanted in (Wanted(), Wanted(2, DRUMS), Wanted(16, TRIO)):
        table = table_of(Piece("nothing", Parts()), wanted)

        assert (len(table), table.distinct) == (0, 0)
        assert table.features.shape == (0, len(WINDOW_FEATURES))


def test_long_pieces_are_measured_in_portions_with_the_same_result(monkeypatch):
    piece = random_piece(3)
    whole = table_of(piece, Wanted(2))
    monkeypatch.setattr("engine.pieces.windows.ROWS_AT_ONCE", 7)

    parts = table_of(piece, Wanted(2))

    for name in WindowTable.__slots__:
        assert np.array_equal(getattr(parts, name), getattr(whole, name)), name


def test_columns_have_the_types_that_the_library_keeps():
    table = table_of(random_piece(0), Wanted(2))
    kinds = {name: getattr(table, name).dtype.name for name in WindowTable.__slots__[2:]}

    assert kinds == {
        "bar": "int32", "start_step": "int32", "meter": "int8", "key": "int8", "twin": "int32",
        "fingerprint": "int64", "features": "float32",
    }  # fmt: skip
    assert set(table.meter.tolist()) <= set(range(len(MODEL_METERS)))
