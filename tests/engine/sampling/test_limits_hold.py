"""Ten thousand samples under random limits, exported and read again by somebody else: none breaks
one.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engine.converters.frame import Frame
from engine.converters.limits import CALM, NO_LIMITS, SCALES, Limits, frame_within
from engine.errors import LimitsError
from engine.jobs import JobLink
from engine.midi.write import write_clips
from engine.model.config import ModelConfig
from engine.model.music_model import MusicModel, load_model
from engine.model.registry import DEFAULT_MODEL, find_model
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.meter import MODEL_METERS, Meter
from engine.sampling.jobs import BlendJob, DecodeJob, RebuildJob, SampleJob, VaryJob
from tests.engine.limit_checker import notes_of, violations
from tests.engine.sampling.test_jobs import scale
from tests.engine.tiny_model import make_tiny_model, tiny_checkpoint
from tests.engine.training import families

ROWS = 64
FAMILIES = (
    *(families.CHORDS, families.TRIO, families.HIERDEC),
    *(families.HIER, families.HIER_TRIO, families.PHRASES),
)
SAMPLES, FEW = 10_000, 512


def random_limits(rng: np.random.Generator) -> Limits:
    """Each limit is set in about half of all draws, from loose to very tight."""

    def maybe(value: int) -> int | None:
        return value if rng.random() < 0.5 else None

    lowest = maybe(int(rng.integers(24, 72)))
    highest = maybe((lowest or 48) + int(rng.integers(0, 36)))
    forbidden = rng.integers(36, 96, int(rng.integers(0, 12))) if rng.random() < 0.5 else ()
    return Limits(
        scale=SCALES[rng.integers(3)],
        key=random_key(rng) if rng.random() < 0.3 else None,
        lowest=lowest or 0,
        highest=127 if highest is None else highest,
        longest_leap=maybe(int(rng.integers(0, 13))),
        shortest_note=maybe(int(rng.integers(1, 13))) or 1,
        most_onsets=maybe(int(rng.integers(1, 9))),
        forbidden=tuple(sorted({int(pitch) for pitch in forbidden})),
    )


def random_key(rng: np.random.Generator) -> Key:
    return Key(int(rng.integers(12)), bool(rng.integers(2)))


def random_frame(rng: np.random.Generator, meters: tuple[Meter, ...] = MODEL_METERS) -> Frame:
    """Any key, metre and octave, also those whose pitches have to be folded into MIDI's range."""
    key = random_key(rng)
    octave = int(rng.choice([-7, -2, -1, 0, 0, 0, 1, 2, 5]))
    return Frame(meters[rng.integers(len(meters))], key, key.major_tonic + 12 * octave)


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand files need not outlive a power cut."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


def constrained(model: MusicModel, count: int, seed: int) -> Iterator[tuple[Clip, Limits, Key]]:
    """Clips decoded under random limits, 64 at a time, each row in a frame of its own."""
    rng = np.random.default_rng(seed)
    made = 0
    while made < count:
        limits = random_limits(rng)
        frames = [random_frame(rng, model.meters) for _ in range(ROWS)]
        if rng.random() < 0.5:
            frames = [frame_within(frame, limits) for frame in frames]
        z = model.draw(ROWS, int(rng.integers(2**31)))
        temperature = rng.choice([0.0, 0.5, 1.0, 2.0])
        try:
            clips = model.decode(z, frames, temperature=temperature, seed=made, limits=limits)
        except LimitsError:
            continue  # One of the frames has no note within these limits.
        for clip, frame in zip(clips, frames, strict=True):
            yield clip, limits, frame.key
        made += ROWS


def count_broken(model: MusicModel, path: Path, count: int, seed: int) -> tuple[int, int]:
    """How many of so many clips break a limit once they are exported, and how many notes sound."""
    broken = notes = 0
    for clip, limits, key in constrained(model, count, seed):
        write_clips(path, (clip,))
        found = violations(path, limits, key)
        broken += bool(found)
        notes += len(notes_of(path)[0])
    return broken, notes


def test_ten_thousand_samples_break_no_limit(tmp_path: Path) -> None:
    broken, notes = count_broken(MusicModel(tiny_checkpoint()), tmp_path / "a.mid", SAMPLES, seed=1)

    assert broken == 0
    assert notes > SAMPLES  # It was not silence that kept to them.


def test_the_shipped_model_breaks_no_limit(tmp_path: Path) -> None:
    model = load_model(find_model(DEFAULT_MODEL))

    broken, notes = count_broken(model, tmp_path / "a.mid", FEW, seed=2)

    assert broken == 0
    assert notes > FEW


@pytest.mark.parametrize("config", FAMILIES, ids=lambda config: config.name)
def test_no_family_that_writes_melodies_breaks_a_limit(tmp_path: Path, config: ModelConfig) -> None:
    model, count = MusicModel(tiny_checkpoint(config)), FEW // 2

    broken, notes = count_broken(model, tmp_path / "a.mid", count, seed=4)

    assert broken == 0
    assert notes > count


def test_drums_are_as_they_are() -> None:
    model = MusicModel(tiny_checkpoint(families.DRUMS))
    z, frames = model.draw(8, 1), [Frame()] * 8

    assert model.decode(z, frames, limits=TIGHT) == model.decode(z, frames)


def test_without_limits_the_same_samples_would_break_most(tmp_path: Path) -> None:
    """The reader sees violations where there are some."""
    model, rng = MusicModel(tiny_checkpoint()), np.random.default_rng(3)
    broken = 0
    for _ in range(8):
        frames = [random_frame(rng) for _ in range(ROWS)]
        clips = model.decode(model.draw(ROWS, 1), frames, temperature=1.0)
        for clip, frame in zip(clips, frames, strict=True):
            write_clips(tmp_path / "a.mid", (clip,))
            broken += bool(violations(tmp_path / "a.mid", CALM, frame.key))

    assert broken > 7 * ROWS


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        (Limits(lowest=61), "range"),
        (Limits(highest=66), "range"),
        (Limits(forbidden=(65,)), "forbidden"),
        (Limits(scale="key", key=Key(7)), "outside G major"),
        (Limits(scale="pentatonic"), "outside C major"),
        (Limits(longest_leap=0), "leap"),
        (Limits(shortest_note=5), "sixteenths"),
        (Limits(most_onsets=3), "bar"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_reader_names_what_breaks_each_limit(tmp_path: Path, limits: Limits, word: str) -> None:
    write_clips(tmp_path / "a.mid", (scale(60).clip,))

    assert any(word in found for found in violations(tmp_path / "a.mid", limits, Key(0)))
    assert not violations(tmp_path / "a.mid", Limits(), Key(0))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_tiny_model(tmp_path / "tiny.lento")


TIGHT = Limits("key", None, 55, 67, 4, 3, 2, (60, 64))


def test_every_job_that_makes_new_clips_keeps_to_the_limits(tmp_path: Path, model: Path) -> None:
    ends = (scale(40), scale(80))
    (rebuilt,) = RebuildJob(model, ends[1:]).run(JobLink())
    jobs = (
        SampleJob(model, 8, 1.5, key=Key(5), limits=TIGHT),
        BlendJob(model, ends, 9, limits=TIGHT),
        VaryJob(model, ends[0], 8, 1.0, 1.0, limits=TIGHT),
        DecodeJob(model, (rebuilt.point,), limits=TIGHT),
    )
    for job in jobs:
        for made in job.run(JobLink()):
            write_clips(tmp_path / "a.mid", (made.clip,))
            assert not violations(tmp_path / "a.mid", TIGHT, made.point.frame.key)


def test_without_a_limit_nothing_is_different(model: Path) -> None:
    """To the last bit: a key that no scale is asked of is no limit either."""
    loaded = load_model(model)
    z, frames = loaded.draw(8, 1), [Frame()] * 8
    for temperature in (None, 1.0):
        free = loaded.decode_tokens(z, frames, temperature=temperature, seed=4)
        for limits in (NO_LIMITS, Limits(key=Key(3))):
            same = loaded.decode_tokens(z, frames, temperature=temperature, seed=4, limits=limits)
            np.testing.assert_array_equal(same, free)


def test_limits_that_allow_all_that_is_written_change_nothing(model: Path) -> None:
    loaded = load_model(model)
    z, frames = loaded.draw(8, 1), [Frame()] * 8
    free = loaded.decode_tokens(z, frames, temperature=1.0, seed=4)

    loose = Limits(lowest=21, highest=108, longest_leap=88, most_onsets=16)
    same = loaded.decode_tokens(z, frames, temperature=1.0, seed=4, limits=loose)

    np.testing.assert_array_equal(same, free)


def test_limits_that_leave_no_note_are_one_plain_sentence(model: Path) -> None:
    with pytest.raises(LimitsError, match="leave no note"):
        SampleJob(model, limits=Limits(lowest=60, highest=60, forbidden=(60,))).run(JobLink())
    with pytest.raises(LimitsError, match="longer than the whole clip"):
        SampleJob(model, limits=Limits(shortest_note=33)).run(JobLink())


def test_limits_so_tight_that_a_clip_stays_silent_still_give_one(model: Path) -> None:
    (made,) = SampleJob(model, 1, 0.1, limits=Limits(shortest_note=32)).run(JobLink())

    assert len(made.clip.melody.notes) <= 1


def test_a_blend_in_a_fixed_key_is_heard_in_it(model: Path) -> None:
    limits = Limits("key", Key(2))

    made = BlendJob(model, (scale(60), scale(65)), 5, limits=limits).run(JobLink())

    assert {one.point.frame.key for one in made} == {Key(2)}
