"""The consent command: what may be learned from, said by a file's content."""

import pytest

from engine.jobs import JobLink
from engine.library.curated import CuratedJob
from engine.library.database import library_file, library_place
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.learned import TRAINED_ON, Source, trained_on
from engine.pieces.sources import content_hash
from engine.storage.places import user_models_dir
from tests.engine.commands.test_making_commands import answer, complaint, misuse
from tests.engine.commands.test_models_command import told
from tests.engine.model.reference import random_weights
from tests.engine.tiny_model import TINY
from tests.engine.training.conftest import write_tune


@pytest.fixture
def tunes(tmp_path):
    folder = tmp_path / "tunes"
    folder.mkdir()
    for shift in range(2):
        write_tune(folder / f"tune{shift}.mid", shift)
    return folder


def kept():
    return dict(CuratedJob(library_file()).run(JobLink()).consents)


def test_what_is_said_of_a_file_or_a_folder_is_kept_by_content(capsys, tunes):
    first, second = (content_hash((tunes / f"tune{n}.mid").read_bytes()) for n in range(2))

    said = answer(capsys, "consent", "no", tunes / "tune0.mid", "--json")
    assert said["files"] == [{"path": str(tunes / "tune0.mid"), "consent": "no"}]
    assert kept() == {first: False}

    words = told(capsys, "consent", "show", tunes)
    assert "tune0.mid: may not be learned from" in words
    assert "tune1.mid: nobody has said" in words
    told(capsys, "consent", "yes", tunes)
    assert kept() == {first: True, second: True}
    told(capsys, "consent", "ask", tunes)
    assert kept() == {}


def test_a_model_that_learned_from_a_withdrawn_file_is_named(capsys, tunes):
    source = Source("", "5" * 64, content_hash((tunes / "tune1.mid").read_bytes()))
    card = {"name": "mine", TRAINED_ON: trained_on([source])}
    checkpoint = Checkpoint(TINY, random_weights(TINY), card)
    save_checkpoint(user_models_dir() / "mine.lento", checkpoint, half=True)

    assert "mine has learned from" in told(capsys, "consent", "no", tunes)
    assert "mine" not in told(capsys, "consent", "yes", tunes)


def test_looking_makes_no_library_and_nothing_is_said_of_nothing(capsys, tunes, tmp_path):
    told(capsys, "consent", "show", tunes)
    assert not library_place().exists()

    (tmp_path / "empty").mkdir()
    for place in ("none.mid", "empty"):
        complaint(capsys, "consent", "no", tmp_path / place)
    assert not library_place().exists()
    assert "a name, please" in misuse(capsys, "consent", "no", "")
