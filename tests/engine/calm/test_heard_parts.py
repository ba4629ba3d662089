"""How calm a clip is that a hand has changed."""

from dataclasses import replace

import pytest

from engine.calm.features import calm_features
from engine.calm.heard import heard_clip
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.parts import parts_of, with_parts
from engine.music.parts_pitch import with_velocity

CLIP = Clip(
    Melody(tuple(Note(4 * n, 4 * n + 4, 60 + 2 * n) for n in range(8))),
    bass=Melody((Note(0, 16, 36), Note(16, 32, 43))),
)


def test_parts_that_nobody_changed_are_heard_as_the_clip_was() -> None:
    assert heard_clip(with_parts(CLIP, parts_of(CLIP))) == heard_clip(CLIP)


def test_loudness_counts_as_soon_as_a_hand_has_set_it() -> None:
    parts = parts_of(CLIP)
    loud = with_velocity(parts, {(0, n) for n in range(8)}, 120).parts

    assert calm_features(CLIP).mean_velocity is None
    played = calm_features(with_parts(CLIP, loud))
    assert played.mean_velocity == pytest.approx((8 * 120 + 2 * 64) / 10)


def test_notes_beside_the_melody_are_heard() -> None:
    flute = replace(parts_of(CLIP)[0], role="other")
    more = with_parts(CLIP, (*parts_of(CLIP), flute))

    assert len(heard_clip(more).notes) == 18
