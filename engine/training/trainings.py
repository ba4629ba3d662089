"""The trainings that broke off and can go on. Imports no Keras until one does."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from engine.errors import TrainingFailed
from engine.jobs import JobLink, Progress
from engine.model.learned import learned_from
from engine.training.course.state import load_about
from engine.training.device import Choice, Device
from engine.training.job import TrainJob, TrainResult
from engine.training.kept import KeptTraining, forget, kept_folders, opened, read_job
from engine.training.learning import device_for
from engine.training.prepared import Prepared
from engine.training.provenance import refused_now

__all__ = ["ResumeJob", "UnfinishedTraining", "forget", "newest", "unfinished"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class UnfinishedTraining:
    """A training that broke off.

    Attributes:
        folder: Where it is kept.
        name: What its model will be called.
        began: When it was begun, in UTC.
        steps: Steps that are kept.
        share_done: How much of it that is, 0..1.
        seconds_left: How long the rest takes; None where it is not known.
        out: Where the model will be written.
    """

    folder: Path
    name: str
    began: datetime
    steps: int
    share_done: float
    seconds_left: float | None
    out: Path


@dataclass(frozen=True, slots=True)
class ResumeJob:
    """Go on with a training that broke off; steps that were lost are made again, equal ones.

    Attributes:
        folder: Where it is kept.
        device: What computes from now on; None for what was chosen when it began, or, where that
            is not there any more, what is.
    """

    folder: Path
    device: Choice | None = None

    def run(self, link: JobLink) -> TrainResult:
        """Train on from the kept state, measure, write.

        Raises:
            JobCancelled: cancel() was called.
            TrainingFailed: It is gone or damaged, somebody works on it, its music was withdrawn
                since, there is no such device, or it goes wrong.
            FileNotWritten: Nothing can be written where the model shall be.
            OSError: The disk cannot be read or written.
        """
        link.report(Progress("prepare", 0))
        with opened(self.folder) as (request, prepared, kept):
            job = _job_of(request)
            job.check_out()
            _refuse_withdrawn(job, prepared, kept)
            if self.device is not None:
                job = replace(job, device=self.device)
            job, device = self._computing(job, prepared, link)
            return job.go_on(prepared, device, kept, link)

    def _computing(
        self, job: TrainJob, prepared: Prepared, link: JobLink
    ) -> tuple[TrainJob, Device]:
        try:
            return job, device_for(prepared, job.device, link)
        except TrainingFailed as error:
            if self.device is not None or job.device != "gpu":
                raise
            _log.info("no GPU any more: %s", error)
            _log.warning("%s", _NO_GPU_NOW)
        return replace(job, device="auto"), device_for(prepared, "auto", link)


def unfinished() -> tuple[UnfinishedTraining, ...]:
    """The trainings that can go on, the newest first; one that a living process works on is none.

    Folders that cannot be read are left out.
    """
    found = []
    for folder in kept_folders():
        try:
            found.append(_described(folder))
        except (TrainingFailed, OSError, KeyError, ValueError, TypeError):
            continue  # Nothing that could go on; whoever wants the space finds it by its folder.
    return tuple(sorted(found, key=lambda one: one.began, reverse=True))


def newest() -> Path:
    """The folder of the training that was begun last and can go on.

    Raises:
        TrainingFailed: There is none.
    """
    for training in unfinished():
        return training.folder
    raise TrainingFailed("There is no unfinished training. Begin a new one.")


def _described(folder: Path) -> UnfinishedTraining:
    job = read_job(folder)
    out = _job_of(job["request"]).out
    began = datetime.fromisoformat(job["began"])
    state = folder / "state.npz"
    about: Mapping[str, Any] = load_about(state) if state.exists() else {}
    left = about.get("seconds_left")
    return UnfinishedTraining(
        folder,
        out.stem,
        began,
        int(about.get("step", 0)),
        float(about.get("share_done", 0.0)),
        None if left is None else float(left),
        out,
    )


def _job_of(request: Mapping[str, Any]) -> TrainJob:
    try:
        return TrainJob.from_plain(request)
    except (ValueError, KeyError, TypeError) as error:
        raise TrainingFailed(
            "What was kept of this training is damaged or of another Lento, so it cannot go on. "
            "Remove it and begin anew."
        ) from error


def _refuse_withdrawn(job: TrainJob, prepared: Prepared, kept: KeptTraining) -> None:
    """Raise where a person has said since that one of the files may not be learned from.

    Those count, too, that the model has learned from with which the training began.
    """
    behind = learned_from(prepared.base.told.card) if prepared.base is not None else ()
    refused = refused_now((*prepared.gathered.sources, *behind), job.library)
    if refused:
        kept.forget()  # It holds the music that was withdrawn, or a model of it.
        raise TrainingFailed(
            f"{refused[0].file or 'A file'} may not be learned from any more, and this training "
            "has learned from it, so it was removed. Begin a new one without it."
        )


_NO_GPU_NOW = (
    "This training began on a GPU that cannot be used any more, so Lento goes on with it on what "
    "there is. Its state is the same; steps may take longer."
)
