"""Trainings that broke off: found, gone on with, forgotten; and killed at any moment."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.errors import FileNotWritten, JobCancelled, TrainingFailed
from engine.jobs import JobLink
from engine.model.checkpoint import load_checkpoint
from engine.model.learned import models_before
from engine.storage import archive
from engine.storage.locks import locked
from engine.training import job as job_module
from engine.training.course import keeping
from engine.training.job import TrainJob
from engine.training.kept import trainings_place
from engine.training.provenance import digest_of_file
from engine.training.trainings import ResumeJob, forget, newest, unfinished
from tests.engine.training.conftest import TINY, LinkThat, full_disk

ROOT = Path(__file__).parents[3]
STEPS = 60


@pytest.fixture(autouse=True)
def _tiny_model(monkeypatch):
    monkeypatch.setattr(job_module, "KNOWN_CONFIGS", {"lento-melody-2bar": TINY})


@pytest.fixture
def job(tunes, tmp_path):
    return TrainJob(tunes, tmp_path / "m.lento", seed=5, steps=STEPS)


@pytest.fixture
def left(keras, job):
    """A training that was left when the window closed, at step 20."""
    with pytest.raises(JobCancelled):
        job.run(LinkThat("leave", 20))
    (found,) = unfinished()
    return found


def test_a_training_that_was_left_is_offered_and_goes_on_to_the_same_model(left, job, tmp_path):
    assert (left.name, left.steps, left.out) == ("m", 20, tmp_path / "m.lento")
    assert left.share_done == pytest.approx(20 / STEPS)
    assert abs((datetime.now(UTC) - left.began).total_seconds()) < 600

    result = ResumeJob(left.folder).run(JobLink())

    assert result.steps == STEPS
    assert unfinished() == ()
    assert not left.folder.exists()
    resumed = job.out.read_bytes()
    job.run(JobLink())
    assert job.out.read_bytes() == resumed


def test_what_is_kept_names_no_framework_and_outlives_the_music(left, tunes):
    for path in tunes.iterdir():
        path.unlink()

    assert ResumeJob(left.folder).run(JobLink()).steps == STEPS


def test_a_model_tells_what_it_goes_on_from_though_that_is_gone_by_then(
    keras, job, tmp_path, tunes
):
    base = tmp_path / "base.lento"
    replace(job, out=base, steps=2).run(JobLink())
    digest = digest_of_file(base)

    class Deleting(JobLink):
        def report(self, progress):
            if progress.stage == "train":
                base.unlink(missing_ok=True)

    again = replace(job, base=base, way="fine-tune", steps=2, keep_state=False)
    again.run(Deleting())

    (before,) = models_before(load_checkpoint(job.out).card)
    assert (before.name, before.sha256, base.exists()) == ("base", digest, False)


def test_a_model_that_another_training_wrote_meanwhile_is_not_replaced(left, job, tmp_path):
    job.run(JobLink())
    first = job.out.read_bytes()

    result = ResumeJob(left.folder).run(JobLink())

    assert job.out.read_bytes() == first
    assert result.model == tmp_path / "m 2.lento"
    assert load_checkpoint(result.model).card["name"] == "m 2"


def test_a_folder_that_is_gone_by_the_end_costs_nothing(keras, job, tmp_path):
    place = tmp_path / "models"
    place.mkdir()
    job = replace(job, out=place / "m.lento", steps=3)

    class Removing(JobLink):
        def report(self, progress):
            if progress.stage == "train" and place.exists():
                place.rmdir()

    with pytest.raises(FileNotWritten, match="make its folder again"):
        job.run(Removing())
    (found,) = unfinished()
    with pytest.raises(TrainingFailed, match="There is no folder"):
        ResumeJob(found.folder).run(JobLink())
    place.mkdir()

    assert ResumeJob(found.folder).run(JobLink()).model == job.out
    assert job.out.exists()


def test_a_training_that_is_done_or_cancelled_leaves_nothing(keras, job):
    job.run(JobLink())
    with pytest.raises(JobCancelled):
        job.run(LinkThat("cancel", 5))

    assert list(trainings_place().iterdir()) == []


def test_nothing_is_kept_where_that_is_not_wanted(keras, job):
    with pytest.raises(JobCancelled):
        replace(job, keep_state=False).run(LinkThat("leave", 5))

    assert not trainings_place().exists()


def test_a_training_somebody_works_on_is_not_offered(left):
    with locked(left.folder):
        assert unfinished() == ()
        with pytest.raises(TrainingFailed, match="at work on this training"):
            ResumeJob(left.folder).run(JobLink())

    assert unfinished() == (left,)


def test_a_training_can_be_forgotten(left):
    forget(left.folder)

    assert unfinished() == ()
    with pytest.raises(TrainingFailed, match="no unfinished training"):
        ResumeJob(left.folder).run(JobLink())
    with pytest.raises(TrainingFailed, match="There is no unfinished training"):
        newest()


@pytest.mark.parametrize("name", ["job.json", "examples.npz", "state.npz"])
def test_a_damaged_training_is_said_to_be_one(left, name):
    path = left.folder / name
    path.write_bytes(path.read_bytes()[:100])

    with pytest.raises(TrainingFailed, match="damaged"):
        ResumeJob(left.folder).run(JobLink())
    assert path.exists()  # Perhaps another Lento can read it.


def test_a_training_of_a_newer_lento_is_left_alone(left):
    path = left.folder / "job.json"
    told = json.loads(path.read_bytes())
    path.write_text(json.dumps(told | {"version": 99}), "utf-8")

    assert unfinished() == ()
    with pytest.raises(TrainingFailed, match="another Lento"):
        ResumeJob(left.folder).run(JobLink())
    assert left.folder.exists()


def test_a_model_that_finds_no_place_is_written_later(keras, job, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(archive, "replacing", no_place)
        with pytest.raises(FileNotWritten, match="What was learned is kept"):
            job.run(LinkThat("stop", 9))
    assert not job.out.exists()

    (found,) = unfinished()
    result = ResumeJob(found.folder).run(JobLink())

    assert result.steps == 9
    assert job.out.exists()
    assert unfinished() == ()


def test_a_disk_that_holds_neither_state_nor_model_costs_the_newest_steps_only(
    keras, job, monkeypatch
):
    with monkeypatch.context() as patch:
        patch.setattr(archive, "replacing", no_place)
        patch.setattr(keeping, "save_state", full_disk)
        with pytest.raises(FileNotWritten, match="Not all that was learned could be kept"):
            job.run(LinkThat("stop", 9))

    assert ResumeJob(newest()).run(JobLink()).steps == STEPS
    assert job.out.exists()


def test_a_gpu_that_is_refused_leaves_nothing_to_go_on_with(keras, job):
    with pytest.raises(TrainingFailed, match="found no GPU"):
        replace(job, device="gpu").run(JobLink())

    assert not trainings_place().exists()


def test_a_training_goes_on_where_its_gpu_is_gone(left):
    path = left.folder / "job.json"
    told = json.loads(path.read_bytes())
    told["request"]["device"] = "gpu"
    path.write_text(json.dumps(told), "utf-8")

    with pytest.raises(TrainingFailed, match="found no GPU"):
        ResumeJob(left.folder, "gpu").run(JobLink())
    assert unfinished() == (left,)

    assert ResumeJob(left.folder).run(JobLink()).steps == STEPS


class Interrupted(JobLink):
    """Ctrl-C while a training that is kept gets ready to learn."""

    def report(self, progress):
        super().report(progress)
        if progress.stage == "prepare" and list(trainings_place().glob("*/job.json")):
            raise KeyboardInterrupt


def test_a_training_that_is_given_up_before_its_first_step_leaves_nothing(keras, job):
    with pytest.raises(KeyboardInterrupt):
        job.run(Interrupted())

    assert list(trainings_place().iterdir()) == []


def test_steps_that_are_kept_outlive_a_second_thought(left):
    with pytest.raises(KeyboardInterrupt):
        ResumeJob(left.folder).run(Interrupted())

    assert unfinished() == (left,)


def no_place(_path):
    full_disk()


def test_a_disk_without_place_for_a_state_ends_no_training(keras, job, monkeypatch):
    monkeypatch.setattr("engine.training.kept.save_examples", full_disk)

    result = job.run(LinkThat("stop", 3))

    assert [finding.trouble for finding in result.findings][:1] == ["disk_full"]
    assert "cannot be kept on the disk (No space left on device)" in result.findings[0].words
    assert job.out.exists()
    assert unfinished() == ()


@pytest.fixture
def small_disk(tmp_path):
    """A disk that holds one state of a tiny training and not two."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = sys.platform == "linux" and shutil.which("mount")
    command = ["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(place)]
    if not mounted or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs to be allowed to mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_real_disk_that_is_full_costs_nothing(keras, job, small_disk, monkeypatch):
    monkeypatch.setattr(keeping, "LEAST_GAP_S", 0.0)
    monkeypatch.setenv("LENTO_DATA_DIR", str(small_disk))

    with pytest.raises(JobCancelled):
        job.run(LinkThat("leave", 20))
    (left,) = unfinished()
    assert left.steps == 1  # A second state had no place beside the first.
    assert sorted(path.name for path in left.folder.glob("state*")) == ["state.npz"]

    result = ResumeJob(left.folder).run(JobLink())

    assert [finding.trouble for finding in result.findings][:1] == ["disk_full"]
    assert "the disk was full" in result.findings[0].words
    assert unfinished() == ()
    monkeypatch.setenv("LENTO_DATA_DIR", str(small_disk.parent / "elsewhere"))
    resumed = job.out.read_bytes()
    job.run(JobLink())
    assert job.out.read_bytes() == resumed


def test_a_model_that_a_real_disk_has_no_place_for_is_written_later(keras, job, small_disk):
    job = replace(job, out=small_disk / "m.lento")
    filler = small_disk / "filler"
    filler.write_bytes(bytes(690_000))

    with pytest.raises(FileNotWritten, match="No space left on device"):
        job.run(LinkThat("stop", 9))
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler"]
    filler.unlink()
    (left,) = unfinished()

    assert ResumeJob(left.folder).run(JobLink()).steps == 9
    assert job.out.exists()


CHILD = """
import os, sys
from pathlib import Path
from engine.jobs import JobLink
from engine.training import job as job_module
from engine.training.course import keeping
from engine.training.trainings import ResumeJob, unfinished
from tests.engine.training.conftest import TINY

job_module.KNOWN_CONFIGS = {"lento-melody-2bar": TINY}
keeping.LEAST_GAP_S = 0.0

class Telling(JobLink):
    def report(self, progress):
        super().report(progress)
        steps = int(progress.metrics.get("steps", 0))
        print(f"told {progress.stage} {steps}", flush=True)

tunes, out, steps = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
left = unfinished()
assert len(left) <= 1, left
if left:
    job = ResumeJob(left[0].folder)
else:
    job = job_module.TrainJob(tunes, out, seed=5, steps=steps)
job.run(Telling())
"""


def child(tunes, out, steps=STEPS):
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tunes), str(out), str(steps)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "CUDA_VISIBLE_DEVICES": "-1"},
    )


def killed_at(process, step):
    """The last step that a process told before it was killed; -1 if it had ended by itself."""
    told = -1
    for line in process.stdout:
        words = line.split()
        if words[:2] != ["told", "train"]:  # Of another stage, or a library's.
            continue
        told = int(words[2])
        if told >= step:
            time.sleep(0.003 * (step % 4))  # Anywhere in a step, or in the writing of a state.
            process.send_signal(signal.SIGKILL)
            break
    process.stdout.close()
    return told if process.wait() == -signal.SIGKILL else -1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a signal that nobody can catch")
def test_a_killed_training_goes_on_and_writes_the_same_bytes(keras, job, tunes):
    for step in (1, 13, 14, 37):
        with child(tunes, job.out) as process:
            assert killed_at(process, step) >= step
        assert not job.out.exists()
        assert len(unfinished()) == 1

    ResumeJob(newest()).run(JobLink())
    resumed = job.out.read_bytes()
    assert unfinished() == ()

    job.run(JobLink())
    assert job.out.read_bytes() == resumed
