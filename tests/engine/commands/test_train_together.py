"""The train command where torchrun has started several."""

import pytest

from engine.training.team.team import TeamLost
from main import main

FOLLOWS = {
    "RANK": "1",
    "WORLD_SIZE": "2",
    "MASTER_ADDR": "localhost",
    "MASTER_PORT": "29500",
}


@pytest.fixture
def second(monkeypatch):
    """This process is the second of two."""
    for name, value in FOLLOWS.items():
        monkeypatch.setenv(name, value)


def test_a_process_that_follows_needs_no_music_and_answers_nothing(
    second, monkeypatch, capfd, tmp_path
):
    followed = []
    monkeypatch.setattr(
        "engine.commands.train.follow_leader", lambda *where: followed.append(where) or 3
    )

    code = main(["train", str(tmp_path / "none"), "--out", str(tmp_path / "m.lento"), "--json"])

    assert code == 0
    assert [(place.rank, choice) for place, choice in followed] == [(1, "auto")]
    assert capfd.readouterr() == ("", "")


def test_a_process_whose_team_is_gone_leaves_the_words_to_the_first(second, monkeypatch, capfd):
    def lost(*_where):
        raise TeamLost("gone")

    monkeypatch.setattr("engine.commands.train.follow_leader", lost)

    with pytest.raises(SystemExit) as ended:
        main(["train", "x", "--out", "y.lento"])

    assert ended.value.code == 1
    assert capfd.readouterr() == ("", "")


def test_a_backend_that_cannot_add_up_is_named(second, monkeypatch, capfd):
    monkeypatch.setenv("KERAS_BACKEND", "jax")

    assert main(["train", "x", "--out", "y.lento"]) == 1
    assert "PyTorch or TensorFlow only" in capfd.readouterr().err
