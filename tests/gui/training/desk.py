"""What the tests of trainings share: a studio whose training only pretends, and waiting for it."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from engine.jobs import Job
from gui.models.training.plan import Music, TrainingPlan, TrainingRequest
from gui.models.training.training import Phase, TrainingModel
from gui.studio import Studio
from tests.gui.panels import PATIENCE_MS
from tests.gui.training.pretended import (
    PretendMeasure,
    PretendPreflight,
    PretendTraining,
    preflight,
)


def planned(studio: Studio, out: Path) -> TrainingModel:
    """A training that only pretends, of music that was looked through already."""
    training = studio.training
    pretend(training, PretendTraining(out))
    plan_jobs(training.plan, PretendPreflight(), PretendMeasure())
    training.plan.request.set_value(
        TrainingRequest(Music("Lullabies", (Path("Lullabies"),)), "Mine", studio.model.value)
    )
    training.plan.preflight.set_value(preflight())
    return training


def pretend(training: TrainingModel, job: Job[object]) -> None:
    training.jobs = replace(training.jobs, train=lambda _: job)


def plan_jobs(plan: TrainingPlan, look: Job[object], measure: Job[object]) -> None:
    plan.jobs = replace(plan.jobs, preflight=lambda _: look, measure=lambda _: measure)


def wait_for(qtbot: QtBot, training: TrainingModel, phase: Phase) -> None:
    qtbot.waitUntil(lambda: training.state.value.phase == phase, timeout=PATIENCE_MS)


def wait_for_progress(qtbot: QtBot, training: TrainingModel, stage: str = "train") -> None:
    def reached() -> bool:
        progress = training.state.value.progress
        return progress is not None and progress.stage == stage

    qtbot.waitUntil(reached, timeout=PATIENCE_MS)


def wait_for_preflight(qtbot: QtBot, plan: TrainingPlan) -> None:
    qtbot.waitUntil(lambda: plan.preflight.value is not None, timeout=PATIENCE_MS)
