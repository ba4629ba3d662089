"""What new clips are like, by the ruler's figures; needs no Keras."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from engine.converters.frame import Frame
from engine.data.examples import ExampleSet
from engine.midi.write import write_clips
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.model.music_model import MusicModel
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.training.judging.common_runs import runs_of, runs_of_clip
from engine.training.judging.frames import clips_of, frames_of
from engine.training.judging.samples import Learned, check_samples, clip_figures, copied_share
from tests.engine.model.reference import random_weights
from tests.engine.training import families
from tests.engine.training.conftest import TINY, scales

ROOT = Path(__file__).parents[4]
RULER = ROOT.parent / "shared" / "tools" / "ruler.py"
SHIPPED = ROOT / "checkpoints" / "lento-melody-2bar.lento"


def line(*pitches, gap=2, first=0):
    return Clip(Melody(tuple(Note(first + gap * i, first + gap * i + 1, p)
                             for i, p in enumerate(pitches))))  # fmt: skip


def test_figures_are_those_of_the_notes():
    figures = clip_figures([line(60, 62, 64, 77), line(60, 62, 64, 66), Clip(Melody()), line(60)])

    assert (figures.empty, figures.one_note) == (0.25, 0.25)
    assert figures.diatonic == 1.0  # C D E F# lies in G major.
    assert figures.big_leaps == pytest.approx(1 / 6)
    assert figures.mean_leap == pytest.approx((2 + 2 + 13 + 2 + 2 + 2) / 6)
    assert figures.distinct == 1.0


def test_clips_are_equal_in_whatever_key_and_after_whatever_rest():
    figures = clip_figures([line(60, 62, 64), line(65, 67, 69, first=3), line(60, 62, 65)])

    assert figures.distinct == pytest.approx(2 / 3)


def test_beats_have_no_scale_and_no_leaps():
    beats = [Clip(Melody(), drums=(DrumHit(0, 0), DrumHit(at, 1))) for at in (4, 4, 6)]

    figures = clip_figures(beats)

    assert figures.diatonic is figures.big_leaps is figures.mean_leap is None
    assert figures.distinct == pytest.approx(2 / 3)


def test_a_clip_has_the_runs_of_its_tokens():
    examples = scales(4)
    clips = clips_of(TINY, examples, examples.events, frames_of(examples))

    for row, clip in zip(examples.events, clips, strict=True):
        assert runs_of(row) == runs_of_clip(clip) != set()


def test_melody_and_bass_of_a_trio_are_one_row_of_notes():
    tokens = np.zeros((32, 3), np.int64)
    tokens[::8, 1] = 20
    tokens[:16:2, 0] = 41 + np.arange(8)
    lone = tokens.copy()
    lone[:, 1] = 0

    found = runs_of(tokens)

    assert runs_of(lone) == runs_of(lone[:, 0])
    assert len(found) == 10 + 2 - 8 + 1
    assert not found & runs_of(lone)


def test_eight_notes_in_a_row_are_a_copy_in_whatever_key_and_seven_are_none():
    rows = np.zeros((1, 32), np.uint8)
    rows[0, :16:2] = 41 + np.arange(8)
    learned = Learned(TINY, ExampleSet(rows, np.zeros(1, np.uint8), np.zeros(1, np.int32), ("p",)))
    higher = np.zeros(32, np.int64)
    higher[4:20:2] = 48 + np.arange(8)
    shorter = higher.copy()
    shorter[18] = 0

    assert learned.windows_with(higher) == {0}
    assert learned.windows_with(shorter) == set()
    assert learned.has(rows.astype(np.int64)).tolist() == [True]
    assert learned.has(higher[None]).tolist() == [False]
    eight = line(*range(70, 78), first=6)
    assert copied_share([eight, line(*range(70, 77))], learned.runs) == 0.5


def test_samples_are_compared_with_what_was_learned():
    model = MusicModel(Checkpoint(TINY, random_weights(TINY)))

    check = check_samples(model, Learned(TINY, scales(4)), seed=1)

    assert (check.copied, check.same, check.from_windows) == (0.0, 0.0, ())
    assert 0.0 < check.figures.distinct <= 1.0
    assert check == check_samples(model, Learned(TINY, scales(4)), seed=1)
    assert {"copied", "same", "one_note", "empty", "distinct"} <= check.to_dict().keys()


def test_what_is_drawn_again_is_found_and_so_is_where_it_came_from():
    model = MusicModel(Checkpoint(TINY, random_weights(TINY)))
    drawn = model.decode_tokens(model.draw(8, 5), [Frame()] * 8, temperature=0.5, seed=5)
    known = ExampleSet(drawn.astype(np.uint8), np.zeros(8, np.uint8), np.zeros(8, np.int32), ("p",))

    check = check_samples(model, Learned(TINY, known), seed=5, count=8)

    assert check.same == 1.0
    assert check.copied == 1.0
    assert check.from_windows


def test_of_beats_nothing_is_copied_by_pitch():
    events = families.events_of(families.DRUMS)
    examples = ExampleSet(
        events, np.zeros(len(events), np.uint8), np.zeros(len(events), np.int32), ("p",)
    )

    assert Learned(families.DRUMS, examples).runs == frozenset()


@pytest.fixture(scope="module")
def ruler():
    if not RULER.is_file():
        pytest.skip("needs ../shared/tools/ruler.py")
    spec = importlib.util.spec_from_file_location("ruler", RULER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def written(folder, clips):
    folder.mkdir()
    for number, clip in enumerate(clips):
        write_clips(folder / f"{number:03}.mid", (clip,))
    return str(folder)


def test_the_figures_are_those_of_the_ruler_on_the_files(ruler, tmp_path):
    checkpoint = load_checkpoint(SHIPPED)
    model, rng = MusicModel(checkpoint), np.random.default_rng(2)
    z = model.draw(60, 3)
    near = z + 0.05 * rng.standard_normal(z.shape).astype(np.float32)
    learned = model.decode(near, [Frame()] * 60)  # So like them that some hold the same runs.
    clips = [*model.decode(z, [Frame()] * 60), Clip(Melody()), line(60), line(40, 60, 61, 85)]
    runs = frozenset(run for clip in learned for run in runs_of_clip(clip))

    said = ruler.measure([written(tmp_path / "new", clips)], [written(tmp_path / "old", learned)])
    figures = clip_figures(clips)

    for name in ("diatonic", "big_leaps", "mean_leap", "one_note", "empty", "distinct"):
        assert getattr(figures, name) == pytest.approx(said[name], abs=5e-4), name
    assert 0.1 < said["copied"] < 0.9
    assert copied_share(clips, runs) == pytest.approx(said["copied"], abs=5e-5)
