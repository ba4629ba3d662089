"""What is said of music before anybody trains with it: nothing, one clip, eight, twenty songs."""

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import JobCancelled, TooLittleMusic
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.library.curated import ConsentJob
from engine.midi.write import write_clips
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.known import KNOWN_CONFIGS
from engine.model.learned import Source
from engine.model.registry import find_model
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.pieces.sources import content_hash
from engine.training.device import Device
from engine.training.preflight import preflight_job
from engine.training.preflight.preflight import (
    UNMEASURED_STEPS_PER_S,
    DeviceRate,
    WayOutlook,
    minutes_for,
)
from engine.training.preflight.preflight_job import PreflightJob
from engine.training.provenance import provenance
from engine.training.recipe import Bounds, folder_recipe
from engine.training.ways import ENOUGH_FOR_SCRATCH, ENOUGH_TO_FINE_TUNE, WAYS
from tests.engine.model.reference import random_weights
from tests.engine.scores import write_midi
from tests.engine.tiny_model import TINY
from tests.engine.training.conftest import scales

ROOT = Path(__file__).parents[4]
SHARED = ROOT / ".." / "shared" / "data"


def look(*places, **changes):
    changes = {"base": find_model()} | changes
    return PreflightJob(tuple(places), **changes).run(JobLink())


def write_tune(path, seed, bars=2):
    """A tune of quarters, another for every seed."""
    notes = tuple(Note(4 * n, 4 * n + 4, 60 + (n * seed + n // 3) % 12) for n in range(4 * bars))
    write_clips(path, [Clip(Melody(notes), bars=bars)])


@pytest.fixture
def base(tmp_path):
    """A model to go on from; gives it with or without an encoder."""

    def made(name, *, encoder=True, config=TINY):
        weights = random_weights(config)
        if not encoder:
            weights = {n: a for n, a in weights.items() if not n.startswith("encoder/")}
        path = tmp_path / f"{name}.lento"
        save_checkpoint(path, Checkpoint(config, weights, {"name": name}))
        return path

    return made


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    folder.mkdir()
    return folder


def test_a_preflight_is_imported_without_a_framework():
    probe = (
        "import sys, engine.training.preflight.preflight_job, engine.training.provenance, "
        "engine.training.remembered; sys.exit(int('keras' in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT, check=False).returncode == 0


def test_no_files_are_a_finding_and_no_error(music):
    found = look(music)

    assert (found.files, found.unusable, found.amount.windows, found.amount.distinct) == (0,) * 4
    assert found.warnings == (
        "There is no MIDI file in music. Choose a folder that holds .mid files.",
    )
    assert not any(outlook.possible for outlook in found.ways)
    assert [outlook.way for outlook in found.ways] == list(WAYS)


def test_files_that_are_no_music_say_why_nothing_can_be_learned(music):
    (music / "letter.mid").write_text("Dear Anna")

    found = look(music)

    assert (found.files, found.unusable) == (1, 1)
    assert found.skipped[0].startswith("letter.mid: ")
    assert found.warnings[0].startswith("Nothing can be learned from music: of 1 file none")


def test_a_place_that_is_not_there_is_said_not_to_be(music):
    with pytest.raises(TooLittleMusic, match="There is no file or folder"):
        look(music / "nowhere")


def test_one_clip_is_enough_to_lean_a_model_to(music):
    write_tune(music / "one.mid", 1)

    found = look(music)

    assert (found.files, found.amount.pieces, found.amount.windows) == (1, 1, 1)
    assert found.suits == "personalise"
    personalise, fine_tune, scratch = found.ways
    assert all(outlook.possible for outlook in found.ways)
    assert personalise.words == (
        "It will sound like the melodies of Lento melody, leaning to yours. With one clip to lean "
        "to, what it makes anew will lie close to them."
    )
    assert "learn the one clip by heart" in fine_tune.words
    assert "nothing but this one clip" in scratch.words
    assert found.warnings[0].startswith("This is little music to teach a model with: one clip.")
    assert found.warnings[1].startswith("All of it is one piece, one.mid:")


@pytest.mark.skipif(not (SHARED / "seed").exists(), reason="needs ../shared/data/seed")
def test_eight_real_clips_lean_the_model_that_ships():
    found = look(SHARED / "seed" / "training_data")

    assert (found.files, found.unusable) == (8, 0)
    assert (found.amount.pieces, found.amount.windows, found.amount.distinct) == (8, 8, 8)
    assert 0 < found.amount.hours < 0.1
    assert found.suits == "personalise"
    assert "8 clips" in found.outlook("personalise").words
    assert [words.partition(":")[0] for words in found.warnings] == [
        "This is little music to teach a model with",
        "There is too little music to keep some aside, so the model will be tested on what it has "
        "learned.",
    ]


@pytest.mark.skipif(not (SHARED / "pop909").exists(), reason="needs ../shared/data/pop909")
def test_twenty_real_songs_are_enough_to_teach_the_model():
    found = look(*sorted((SHARED / "pop909").iterdir())[:20])

    assert (found.files, found.unusable, found.amount.pieces) == (20, 0, 20)
    assert found.amount.windows > found.amount.distinct > ENOUGH_TO_FINE_TUNE
    assert found.suits == "fine-tune"
    assert found.warnings == ()
    assert "keep what Lento melody knows" in found.outlook("fine-tune").words
    assert 200 <= found.outlook("fine-tune").steps <= 6000


def test_files_that_may_not_be_learned_from_are_counted_apart(music, tmp_path):
    for name in ("a", "b", "c"):
        write_tune(music / f"{name}.mid", len(name) + ord(name))
    shutil.copy(music / "a.mid", music / "copy of a.mid")
    library = tmp_path / "library.sqlite"
    ImportJob(library, (music,)).run(JobLink())
    refused = content_hash((music / "b.mid").read_bytes())
    ConsentJob(library, {refused: False}).run(JobLink())

    found = look(music, library=library)

    assert (found.files, found.no_consent, found.unusable, found.amount.pieces) == (4, 1, 1, 2)
    assert [one.partition(":")[0] for one in found.skipped] == ["b.mid", "copy of a.mid"]


def test_pieces_of_the_library_are_looked_through_by_content(music, tmp_path):
    write_tune(music / "a.mid", 5)
    library = tmp_path / "library.sqlite"
    ImportJob(library, (music,)).run(JobLink())
    content = content_hash((music / "a.mid").read_bytes())

    found = look(contents=(content,), library=library)

    assert (found.files, found.amount.pieces) == (1, 1)


def test_without_a_model_to_begin_with_only_a_new_one_can_be_made(music):
    write_tune(music / "a.mid", 5, bars=8)

    found = look(music, base=None, config="cat-mel_2bar_small")  # None of the kind ships.

    assert found.suits == "scratch"
    assert [outlook.possible for outlook in found.ways] == [False, False, True]
    assert "no model to begin with" in found.outlook("personalise").words
    assert found.warnings[0].startswith("This is little music for a model that knows nothing else")


def test_the_model_that_ships_is_begun_with_where_none_is_named(music):
    write_tune(music / "a.mid", 5)

    unnamed, named = look(music, base=None), look(music)

    assert (unnamed.ways, unnamed.suits) == (named.ways, named.suits)


def test_a_model_that_only_plays_cannot_be_taught_and_says_so(music, base):
    write_tune(music / "a.mid", 5, bars=8)

    found = look(music, base=base("Player", encoder=False))

    assert [outlook.possible for outlook in found.ways] == [False, False, True]
    assert found.warnings[0].startswith("Player can be played but not taught")


def test_a_model_that_heard_what_was_withdrawn_is_warned_of(music, tmp_path):
    write_tune(music / "a.mid", 5, bars=8)
    heard = [Source("Mrs Miller.mid", "5" * 64, "a" * 32), Source("b.mid", "6" * 64, "b" * 32)]
    path, library = tmp_path / "Evening.lento", tmp_path / "library.sqlite"
    card = {"name": "Evening", **provenance(heard, "scratch")}
    save_checkpoint(path, Checkpoint(TINY, random_weights(TINY), card))
    assert not any("Miller" in words for words in look(music, base=path, library=library).warnings)

    ConsentJob(library, {source.content: False for source in heard}).run(JobLink())

    assert (
        look(music, base=path, library=library)
        .warnings[0]
        .startswith(
            "Evening learned from Mrs Miller.mid and 1 more, which may not be learned from any more"
        )
    )


def test_metres_that_the_model_does_not_know_are_told(music, base):
    write_midi(music / "waltz.mid", [60, 62, 64, 65, 67, 69] * 6, meters=((0, 3, 4),))
    write_tune(music / "march.mid", 5, bars=8)
    only_four = KNOWN_CONFIGS["cat-mel_2bar_small"]

    found = look(music, base=None, config=only_four.name)

    assert (found.amount.pieces, found.unusable) == (1, 1)
    assert any("clips are in 3/4, which the model does not know" in w for w in found.warnings)


def test_one_piece_among_others_that_gives_most_is_named(music):
    write_tune(music / "long.mid", 5, bars=64)
    for seed in range(2, 9):
        write_tune(music / f"{seed}.mid", seed)

    assert any(
        words.startswith("Most of the clips come from one piece, long.mid")
        for words in look(music).warnings
    )


def test_memory_that_is_not_free_is_told(music, monkeypatch):
    write_tune(music / "a.mid", 5)
    monkeypatch.setattr("engine.training.preflight.preflight_job.free_memory", lambda: 10**8)

    found = look(music)

    assert found.free_memory_bytes == 10**8
    assert all(outlook.memory_bytes > 10**8 for outlook in found.ways)
    assert any("0.1 GB are free: close other programs" in words for words in found.warnings)


@pytest.mark.parametrize(
    ("clips", "way"),
    [
        (ENOUGH_TO_FINE_TUNE - 1, "personalise"),
        (ENOUGH_TO_FINE_TUNE, "fine-tune"),
        (ENOUGH_FOR_SCRATCH - 1, "fine-tune"),
        (ENOUGH_FOR_SCRATCH, "scratch"),
    ],
)
def test_the_way_that_suits_an_amount_says_nothing_against_itself(clips, way):
    from engine.training.preflight.outlook import Beginning, outlooks
    from engine.training.ways import MusicAmount, suiting_way

    amount = MusicAmount(30, clips, clips, 1.0)
    (words,) = (
        outlook.words
        for outlook in outlooks(amount, TINY, Beginning("Lento melody"))
        if outlook.way == way
    )

    assert suiting_way(amount, has_base=True) == way
    assert "by heart" not in words
    assert "There is enough music to teach it more" not in words


def test_minutes_follow_from_the_device(music):
    write_tune(music / "a.mid", 5)
    personalise, fine_tune, _ = look(music).ways
    rate = DeviceRate(Device("a GPU", "gpu", "PyTorch"), 40.0, 128)

    assert minutes_for(fine_tune, rate) == pytest.approx(fine_tune.steps / 40 / 60)
    assert minutes_for(fine_tune) == pytest.approx(fine_tune.steps / UNMEASURED_STEPS_PER_S / 60)
    assert minutes_for(personalise, rate) < 1


def test_a_preflight_travels_and_can_be_cancelled(music):
    write_tune(music / "a.mid", 5)
    link = JobLink()
    link.cancel()
    job = PreflightJob((music,), base=find_model())

    with pytest.raises(JobCancelled):
        job.run(link)
    assert pickle.loads(pickle.dumps(job)) == job
    found = job.run(JobLink())
    assert pickle.loads(pickle.dumps(found)) == found


def test_steps_are_those_of_the_training_also_where_pieces_share_their_windows():
    alike = scales(2000)
    told = WayOutlook("fine-tune", True, steps=200, memory_bytes=0, words="")

    found = preflight_job._with_figures(told, TINY, alike)

    recipe = folder_recipe(TINY, alike, Bounds(minutes=10, fine_tune=True))
    assert found.steps == recipe.steps
    assert found.steps > 200
    assert found.memory_bytes > 0
