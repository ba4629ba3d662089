"""The jobs of trainings, made of what a person asked for."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale

from engine.model.checkpoint import load_description
from engine.model.known import KNOWN_CONFIGS
from engine.sampling.jobs import SampleJob
from engine.training.job import TrainJob
from engine.training.preflight.benchmark import MeasureDevicesJob
from engine.training.preflight.preflight_job import PreflightJob
from engine.training.recipe import SHIPPED_MODEL, largest_batch
from engine.training.retrain import FindRetrainingJob
from engine.training.trainings import ResumeJob, UnfinishedTraining, forget, unfinished
from gui.models.training.plan import PlanJobs, TrainingPlan, TrainingRequest
from gui.models.training.training import TrainingJobs, Unfinished

NEW_CLIPS = 3


def planning(library: Path) -> PlanJobs:
    """The jobs that find out what can be said before a training."""

    def look(request: TrainingRequest) -> PreflightJob:
        music = request.music
        return PreflightJob(music.places, music.contents, base=request.model, library=library)

    return PlanJobs(look, _measure)


def training(library: Path) -> TrainingJobs:
    """The jobs that train, and the trainings of before."""

    def train(plan: TrainingPlan) -> TrainJob:
        request, way = plan.request.value, plan.way
        return TrainJob(
            request.music.places,
            request.out,
            plan.longest_minutes,
            request.model if way != "scratch" else None,
            request.device,
            request.seed,
            config=config_of(request.model),
            way=way or "auto",
            library=library,
            contents=request.music.contents,
        )

    def again(model: Path) -> FindRetrainingJob:
        return FindRetrainingJob(model, library)

    return TrainingJobs(train, ResumeJob, again, _sample, _unfinished, forget)


def config_of(model: Path | None) -> str:
    """The configuration for a model from nothing, of the kind of another; the shipped one's else.

    Raises:
        CheckpointError: That other model cannot be opened.
    """
    if model is None:
        return SHIPPED_MODEL
    name = load_description(model)[0].name
    return name if name in KNOWN_CONFIGS else SHIPPED_MODEL


def _measure(request: TrainingRequest) -> MeasureDevicesJob:
    """The real step at the batch of the way that was chosen; CheckpointError without a model."""
    if request.model is None or request.way == "auto":
        return MeasureDevicesJob()
    config = load_description(request.model)[0]
    return MeasureDevicesJob(base=request.model, batch_size=largest_batch(request.way, config))


def _sample(model: Path) -> SampleJob:
    return SampleJob(model, NEW_CLIPS)


def _unfinished() -> tuple[Unfinished, ...]:
    return tuple(_described(one) for one in unfinished())


def _described(one: UnfinishedTraining) -> Unfinished:
    began = QDateTime.fromSecsSinceEpoch(int(one.began.timestamp()))
    words = QLocale().toString(began, QLocale.FormatType.ShortFormat)
    return Unfinished(one.folder, one.name, words, one.share_done, one.seconds_left)
