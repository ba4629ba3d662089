"""What Lento leaves to Magenta, done by Magenta: clips from checkpoints, and collections."""

import threading
import time
from pathlib import Path

import pytest

from engine.errors import JobCancelled
from engine.jobs import JobLink
from engine.magenta_bridge.conversation import MagentaRefused
from engine.magenta_bridge.jobs import (
    HelloJob,
    MagentaInterpolateJob,
    MagentaModel,
    MagentaReconstructJob,
    MagentaSampleJob,
    ReadRecordsJob,
    WriteRecordsJob,
)
from engine.midi.read import read_score
from tests.parity.conftest import CHOSEN, TO_MAGENTA

NADE, MULTI = TO_MAGENTA
SEED = 5


@pytest.fixture(scope="module")
def python(magenta: Path) -> Path:
    return Path(str(CHOSEN))


@pytest.fixture
def nade(magenta: Path, python: Path) -> MagentaModel:
    return MagentaModel(python, NADE, magenta / NADE)


@pytest.fixture
def multi(magenta: Path, python: Path) -> MagentaModel:
    return MagentaModel(python, MULTI, magenta / MULTI / "model.ckpt.index")


def paths_in(folder: Path, count: int) -> tuple[Path, ...]:
    folder.mkdir()
    return tuple(folder / f"{number}.mid" for number in range(count))


def notes_of(path: Path) -> list[tuple[bool, int, float]]:
    """Whether each is of a drum, its pitch and when it starts, to a thousandth of a quarter."""
    tracks = read_score(path).tracks
    found = [(t.is_drum, n.pitch, round(n.start_quarter, 3)) for t in tracks for n in t.notes]
    return sorted(found)


def test_magenta_says_what_it_is(python: Path) -> None:
    assert HelloJob(python).run(JobLink())["magenta"] == "2.1.4"


@pytest.mark.parametrize(("name", "chord"), [("nade", None), ("multi", "Am")])
def test_the_same_seed_gives_the_same_bytes(
    name: str, chord: str | None, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    model = request.getfixturevalue(name)
    made = [
        MagentaSampleJob(model, paths_in(tmp_path / str(i), 2), 0.5, SEED, chord).run(JobLink())
        for i in range(2)
    ]

    first, second = ([path.read_bytes() for path in paths] for paths in made)
    assert first == second
    assert first[0] != first[1]


def test_a_blend_has_the_windows_of_its_ends_rebuilt_at_its_ends(
    nade: MagentaModel, pieces: Path, tmp_path: Path
) -> None:
    files = (pieces / "groove.mid", pieces / "drums.mid")
    steps = paths_in(tmp_path / "blend", 3)
    MagentaInterpolateJob(nade, files, (3, 1), steps, 0.0, SEED).run(JobLink())
    rebuilt = tmp_path / "rebuilt"
    rebuilt.mkdir()
    for file in files:
        MagentaReconstructJob(nade, file, rebuilt, 0.0, SEED).run(JobLink())

    assert notes_of(steps[0]) == notes_of(rebuilt / "groove-bar0003-rebuilt.mid")
    assert notes_of(steps[2]) == notes_of(rebuilt / "drums-bar0001-rebuilt.mid")


def test_what_is_rebuilt_was_heard_side_by_side(
    nade: MagentaModel, pieces: Path, tmp_path: Path
) -> None:
    answer = MagentaReconstructJob(nade, pieces / "drums.mid", tmp_path, 0.5, SEED).run(JobLink())

    assert [clip["bar"] for clip in answer["clips"]] == [1, 3]
    heard = [note for clip in answer["clips"] for note in notes_of(Path(clip["heard"]))]
    assert len(heard) == len(notes_of(pieces / "drums.mid"))


def test_instruments_are_rebuilt_bar_by_bar(
    multi: MagentaModel, pieces: Path, tmp_path: Path
) -> None:
    answer = MagentaReconstructJob(multi, pieces / "trio.mid", tmp_path, 0.5, SEED).run(JobLink())

    assert answer["windows"] == len(answer["clips"]) > 1


def test_a_file_without_drums_and_a_checkpoint_of_something_else_are_told(
    nade: MagentaModel, multi: MagentaModel, pieces: Path, tmp_path: Path
) -> None:
    wrong = MagentaModel(nade.python, NADE, multi.checkpoint)
    (only_tune,) = paths_in(tmp_path / "tune", 1)
    only_tune.write_bytes((pieces / "trio.mid").read_bytes().replace(b"\x99", b"\x90"))

    with pytest.raises(MagentaRefused, match="wants drums"):
        MagentaReconstructJob(nade, only_tune, tmp_path, 0.5, SEED).run(JobLink())
    with pytest.raises(MagentaRefused, match="is not a checkpoint of nade"):
        MagentaSampleJob(wrong, (tmp_path / "x.mid",), 0.5, SEED).run(JobLink())


def test_cancelling_leaves_no_file(nade: MagentaModel, tmp_path: Path) -> None:
    link = JobLink()

    def cancel_once_it_works() -> None:
        while link.latest is None:
            time.sleep(0.01)
        link.cancel()

    canceller = threading.Thread(target=cancel_once_it_works)
    canceller.start()
    with pytest.raises(JobCancelled):
        MagentaSampleJob(nade, (tmp_path / "x.mid",), 0.5, SEED).run(link)
    canceller.join()

    assert not list(tmp_path.glob("x.mid*"))


def test_a_collection_gives_back_the_music_that_was_put_in(
    python: Path, pieces: Path, tmp_path: Path
) -> None:
    names = tuple(sorted(path.name for path in pieces.glob("*.mid")))
    out = tmp_path / "all.tfrecord"

    written = WriteRecordsJob(python, pieces, names, out).run(JobLink())
    read = ReadRecordsJob(python, out, tmp_path).run(JobLink())

    assert written == {"sequences": len(names), "refused": []}
    assert read == {"files": list(names), "refused": []}
    assert all(notes_of(tmp_path / name) == notes_of(pieces / name) for name in names)


def test_a_damaged_collection_gives_what_comes_before_the_damage(
    python: Path, pieces: Path, tmp_path: Path
) -> None:
    out, cut = tmp_path / "all.tfrecord", tmp_path / "cut.tfrecord"
    WriteRecordsJob(python, pieces, ("drums.mid", "trio.mid"), out).run(JobLink())
    cut.write_bytes(out.read_bytes()[:-10])

    read = ReadRecordsJob(python, cut, tmp_path).run(JobLink())

    assert read["files"] == ["drums.mid"]
    assert [item["record"] for item in read["refused"]] == [2]
    with pytest.raises(MagentaRefused, match="not a collection"):
        ReadRecordsJob(python, pieces / "drums.mid", tmp_path).run(JobLink())
