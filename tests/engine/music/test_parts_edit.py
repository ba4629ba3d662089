"""Edits of notes: each does what it says, and none ever gives parts that are not in order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest

from engine.music import parts_edit, parts_pitch, parts_time
from engine.music.clip import Clip
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote
from engine.music.parts import parts_of, with_parts
from engine.music.parts_edit import Edited
from engine.music.parts_time import Humanise, Quantise

C_MAJOR = frozenset((0, 2, 4, 5, 7, 9, 11))


def part(*notes: tuple[float, float, int] | tuple[float, float, int, int]) -> Part:
    return Part("melody", tuple(sorted(PlayedNote(*note) for note in notes)))


def drums(*notes: tuple[float, float, int]) -> Part:
    return Part("drums", tuple(sorted(PlayedNote(*note) for note in notes)))


TUNE = part((0, 4, 60), (4, 8, 64), (8, 12, 67))


def spans(edited: Edited, of: int = 0) -> list[tuple[float, float]]:
    return [(n.start, n.end) for n in edited.parts[of].notes]


def pitches(edited: Edited, of: int = 0) -> list[int]:
    return [n.pitch for n in edited.parts[of].notes]


def test_moved_notes_are_found_under_their_new_names() -> None:
    moved = parts_edit.moved((TUNE,), {(0, 0)}, 6.0, 2, 16.0)

    assert spans(moved) == [(4, 8), (6, 10), (8, 12)]
    assert moved.chosen == {(0, 1)}
    assert moved.parts[0].notes[1].pitch == 62


def test_notes_that_move_together_stop_where_the_first_has_to() -> None:
    left = parts_edit.moved((TUNE,), {(0, 1), (0, 2)}, -50.0, 100, 16.0)

    assert spans(left) == [(0, 4), (0, 4), (4, 8)]
    assert max(pitches(left)) == 127
    right = parts_edit.moved((TUNE,), {(0, 1), (0, 2)}, 50.0, 0, 16.0)
    assert spans(right) == [(0, 4), (11, 15), (15, 19)]


def test_drums_keep_their_keys_when_other_notes_move_with_them() -> None:
    both = (TUNE, drums((0, 0.5, 36)))

    together = parts_edit.moved(both, {(0, 0), (1, 0)}, 1.0, 5, 16.0)
    alone = parts_edit.moved(both, {(1, 0)}, 0.0, 2, 16.0)

    assert pitches(together, 1) == [36]
    assert pitches(alone, 1) == [38]


def test_notes_get_longer_and_shorter_but_not_shorter_than_the_least() -> None:
    assert spans(parts_time.resized((TUNE,), {(0, 0)}, "end", 3.0, 1.0))[0] == (0, 7)
    assert spans(parts_time.resized((TUNE,), {(0, 0)}, "end", -9.0, 1.0))[0] == (0, 1)
    assert spans(parts_time.resized((TUNE,), {(0, 1)}, "start", 9.0, 1.0))[1] == (7, 8)
    assert spans(parts_time.resized((TUNE,), {(0, 1)}, "start", -9.0, 1.0)) == [
        (0, 4),
        (0, 8),
        (8, 12),
    ]


def test_quantising_goes_as_far_as_it_is_told() -> None:
    loose = part((0.3, 3.6, 60), (4.6, 7.0, 62))
    every = {(0, 0), (0, 1)}

    whole = parts_time.quantised((loose,), every, Quantise(1.0), 16.0)
    half = parts_time.quantised((loose,), every, Quantise(1.0, 0.5), 16.0)
    ends = parts_time.quantised((loose,), every, Quantise(2.0, ends_too=True), 16.0)

    assert np.allclose(spans(whole), [(0, 3.3), (5, 7.4)])
    assert np.allclose(spans(half), [(0.15, 3.45), (4.8, 7.2)])
    assert spans(ends) == [(0, 4), (4, 8)]


def test_quantising_keeps_onsets_inside_the_clip() -> None:
    late = part((15.8, 16.0, 60))

    assert spans(parts_time.quantised((late,), {(0, 0)}, Quantise(4.0), 16.0))[0][0] == 12


def test_triplets_are_a_grid() -> None:
    loose = part((1.2, 2.0, 60))

    assert spans(parts_time.quantised((loose,), {(0, 0)}, Quantise(4 / 3), 16.0))[0][0] == 4 / 3


def test_humanising_is_small_bounded_and_the_same_for_a_seed() -> None:
    many = part(*((float(step), step + 1.0, 60, 64) for step in range(200)))
    every = {(0, n) for n in range(200)}
    how = Humanise(timing=0.1, loudness=5.0, seed=3)

    one, other = (parts_time.humanised((many,), every, how, 200.0) for _ in range(2))
    moved = np.array([n.start for n in one.parts[0].notes]) - np.arange(200)
    louder = np.array([n.velocity for n in one.parts[0].notes]) - 64

    assert one.parts == other.parts
    assert 0.05 < moved.std() < 0.15
    assert np.abs(moved).max() <= 0.2 + 1e-9
    assert np.abs(louder).max() <= 10


def test_legato_fills_to_the_next_onset_and_leaves_the_last_note() -> None:
    chord = part((0, 1, 60), (0, 9, 64), (4, 5, 62), (8, 9, 60))
    every = {(0, n) for n in range(4)}

    assert spans(parts_time.legato((chord,), every)) == [(0, 4), (0, 4), (4, 8), (8, 9)]
    assert spans(parts_time.shortened((chord,), every)) == [(0, 1), (0, 4), (4, 5), (8, 9)]


def test_duplicates_follow_in_whole_units_and_are_chosen() -> None:
    doubled = parts_time.duplicated((TUNE,), {(0, 0), (0, 1)}, 4.0)

    assert spans(doubled) == [(0, 4), (4, 8), (8, 12), (8, 12), (12, 16)]
    assert {doubled.parts[0].notes[n].pitch for _, n in doubled.chosen} == {60, 64}
    assert {doubled.parts[0].notes[n].start for _, n in doubled.chosen} == {8, 12}


def test_splitting_at_a_step_cuts_what_sounds_there() -> None:
    cut = parts_time.split((TUNE,), {(0, 0), (0, 1)}, 6.0)

    assert spans(cut) == [(0, 4), (4, 6), (6, 8), (8, 12)]
    assert spans(parts_time.split((TUNE,), {(0, 2)}))[2:] == [(8, 10), (10, 12)]


def test_joining_glues_near_notes_of_one_pitch_alone() -> None:
    loose = part((0, 2, 60), (3, 4, 60), (4, 6, 62), (12, 13, 60))
    every = {(0, n) for n in range(4)}

    assert spans(parts_time.joined((loose,), every, 4.0)) == [(0, 4), (4, 6), (12, 13)]
    assert spans(parts_time.joined((loose,), every, 8.0)) == [(0, 13), (4, 6)]


def test_split_and_joined_notes_are_as_before() -> None:
    every = {(0, n) for n in range(3)}
    cut = parts_time.split((TUNE,), every)

    assert parts_time.joined(cut.parts, cut.chosen, 0.0).parts == (TUNE,)


def test_transposing_leaves_drums_alone_and_does_not_bend_the_tune_at_the_edge() -> None:
    both = (TUNE, drums((0, 0.5, 36)))
    every = {(0, 0), (0, 1), (0, 2), (1, 0)}

    up = parts_pitch.transposed(both, every, 12)

    assert pitches(up) == [72, 76, 79]
    assert pitches(up, 1) == [36]
    assert up.chosen == every
    assert parts_pitch.transposed(both, every, 80).parts == both


def test_transposing_in_the_scale_goes_by_degrees() -> None:
    tune = part((0, 4, 60), (4, 8, 61), (8, 12, 71))

    third = parts_pitch.transposed_in_scale((tune,), {(0, 0), (0, 1), (0, 2)}, 2, C_MAJOR)

    assert pitches(third) == [64, 65, 74]


def test_notes_beside_the_scale_go_to_the_nearest_of_its_tones() -> None:
    tune = part((0, 4, 61), (4, 8, 64), (8, 12, 66))

    moved = parts_pitch.into_scale((tune,), {(0, 0), (0, 1), (0, 2)}, C_MAJOR)

    assert pitches(moved) == [60, 64, 65]


def test_loudness_stays_within_what_midi_can_say() -> None:
    tune = part((0, 4, 60, 100), (4, 8, 62, 10))
    every = {(0, 0), (0, 1)}

    assert [n.velocity for n in parts_pitch.louder((tune,), every, 60).parts[0].notes] == [127, 70]
    assert [n.velocity for n in parts_pitch.louder((tune,), every, -60).parts[0].notes] == [40, 1]
    scaled = parts_pitch.scaled_velocity((tune,), every, 0.5)
    assert [n.velocity for n in scaled.parts[0].notes] == [50, 5]


def test_names_of_notes_that_are_gone_are_passed_over() -> None:
    assert parts_edit.deleted((TUNE,), {(0, 7), (3, 0), (-1, 0), (0, -1)}).parts == (TUNE,)


Edit = Callable[[Sequence[Part], frozenset[tuple[int, int]], np.random.Generator, float], Edited]
EDITS: tuple[Edit, ...] = (
    lambda p, c, r, s: parts_edit.moved(p, c, r.normal(0, 6), int(r.integers(-9, 9)), s),
    lambda p, c, r, s: parts_edit.deleted(p, sorted(c)[:2]),
    lambda p, c, r, s: parts_edit.inserted(
        p,
        int(r.integers(len(p))),
        [PlayedNote(float(r.uniform(0, s + 9)), s + 10, int(r.integers(128)), 1)],
    ),
    lambda p, c, r, s: parts_time.resized(p, c, "end", r.normal(0, 5), 0.5),
    lambda p, c, r, s: parts_time.resized(p, c, "start", r.normal(0, 5), 0.5),
    lambda p, c, r, s: parts_time.quantised(p, c, Quantise(4 / 3, r.random(), r.random() < 0.5), s),
    lambda p, c, r, s: parts_time.humanised(p, c, Humanise(seed=int(r.integers(99))), s),
    lambda p, c, r, s: parts_time.legato(p, c),
    lambda p, c, r, s: parts_time.shortened(p, c),
    lambda p, c, r, s: parts_time.split(p, c, r.uniform(0, s) if r.random() < 0.5 else None),
    lambda p, c, r, s: parts_time.joined(p, c, r.uniform(0, 8)),
    lambda p, c, r, s: parts_time.duplicated(p, sorted(c)[:4], 4.0),
    lambda p, c, r, s: parts_pitch.transposed(p, c, int(r.integers(-30, 30))),
    lambda p, c, r, s: parts_pitch.transposed_in_scale(p, c, int(r.integers(-9, 9)), C_MAJOR),
    lambda p, c, r, s: parts_pitch.into_scale(p, c, C_MAJOR),
    lambda p, c, r, s: parts_pitch.louder(p, c, int(r.integers(-90, 90))),
    lambda p, c, r, s: parts_pitch.scaled_velocity(p, c, r.uniform(0, 3)),
)


@pytest.mark.parametrize("seed", range(6))
def test_any_sequence_of_edits_gives_parts_that_are_in_order_and_inside_the_clip(
    seed: int,
) -> None:
    rng = np.random.default_rng(seed)
    first = (
        part(*((float(n), n + 3.0, int(rng.integers(40, 90))) for n in range(0, 32, 2))),
        Part("bass", (PlayedNote(0.0, 8.0, 36), PlayedNote(8.0, 30.0, 43))),
        drums(*((float(n), n + 0.5, int(rng.integers(30, 60))) for n in range(0, 32, 4))),
    )
    clip = with_parts(Clip(Melody(), bars=2), first)
    for _ in range(120):
        parts = parts_of(clip)
        refs = [(i, n) for i, one in enumerate(parts) for n in range(len(one.notes))]
        chosen = frozenset(ref for ref in refs if rng.random() < 0.3)
        edited = EDITS[int(rng.integers(len(EDITS)))](parts, chosen, rng, float(clip.steps))
        clip = with_parts(clip, edited.parts)

        for index, one in enumerate(clip.parts):
            assert Part(one.role, one.notes) == replace(one, muted=False)
            assert np.array_equal(one.columns.starts, [n.start for n in one.notes])
            assert np.array_equal(one.columns.pitches, [n.pitch for n in one.notes])
            assert all(n.end <= clip.steps for n in one.notes)
            assert all(n < len(edited.parts[index].notes) for i, n in edited.chosen if i == index)
        assert clip == with_parts(replace(clip, parts=(), melody=Melody()), clip.parts)
        if clip.bars > 12:
            clip = with_parts(Clip(Melody(), bars=2), first)
