"""From trained weights to a model file: measure, fit where it is at home, write its card.

Imports no Keras.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from engine.data.examples import ExampleSet
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import Checkpoint
from engine.model.music_model import MusicModel
from engine.model.weights import Weights
from engine.storage.archive import app_version
from engine.training.course.afterwards import MOST_MEASURED
from engine.training.course.trained import CurvePoint, Trained, TrainingData
from engine.training.device import Device
from engine.training.judging.measure import (
    active_units,
    commonest_accuracy,
    free_running_accuracy,
    mean_kl_bits,
    silence_accuracy,
    some_of,
)
from engine.training.judging.verdict import Figures
from engine.training.news import Finding
from engine.training.recipe import TrainConfig
from engine.training.remedies import Unfinished, settle

MOST_CURVE_POINTS = 200
_CHECKS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Finished:
    """A model with its prior fitted, what was measured of it, and what was found wrong."""

    checkpoint: Checkpoint
    figures: Figures
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model comes from.

    Attributes:
        name: What a person calls it.
        trained_on: What it learned from, one plain mapping a file or corpus.
        licence: What may be done with it.
        started_from: Name of the model that it continues, or empty.
    """

    name: str
    trained_on: Sequence[Mapping[str, Any]]
    licence: str
    started_from: str = ""


def finish_model(
    config: TrainConfig,
    learned: Unfinished,
    data: TrainingData,
    link: JobLink,
    *,
    base: Weights | None = None,
) -> Finished:
    """Fit where the model is at home, rebuild some windows and draw some clips.

    Where what is drawn copies or is silent the home is fitted otherwise, and a finding says so.
    The weights that it went on from, `base`, are measured on the same windows.

    Raises:
        JobCancelled: cancel() was called.
    """
    _tell(link, 0)
    settled = settle(config, learned, data.training, link)
    _tell(link, 1)
    home, check = settled.home, settled.check
    checkpoint = Checkpoint(config.model, learned.weights, extras=home.extras)
    _tell(link, 2)
    model = MusicModel(checkpoint)
    known = some_of(data.training, MOST_MEASURED, config.seed)
    aside = some_of(data.held_out, MOST_MEASURED, config.seed)
    accuracy = free_running_accuracy(model, known)
    measured = aside if len(aside) else known
    now = free_running_accuracy(model, aside) if len(aside) else accuracy
    link.raise_if_cancelled()
    unchanged = base is not None and _equal(learned.weights, base)
    figures = Figures(
        windows=data.windows,
        accuracy=now,
        held_out=len(aside) > 0,
        training_accuracy=accuracy,
        kl_bits=mean_kl_bits(home.mu, home.sigma),
        active_units=active_units(home.mu),
        silence_accuracy=silence_accuracy(config.model, measured),
        commonest_accuracy=commonest_accuracy(config.model, measured),
        samples=check,
        way=learned.way,
        pieces_aside=len(np.unique(aside.pieces)),
        base_accuracy=now if unchanged else _accuracy_of(base, config, measured),
        unchanged=unchanged,
    )
    link.raise_if_cancelled()
    return Finished(checkpoint, figures, settled.findings)


def _equal(weights: Weights, base: Weights) -> bool:
    """Whether nothing of a model has changed."""
    return weights.keys() == base.keys() and all(
        np.array_equal(array, base[name]) for name, array in weights.items()
    )


def _accuracy_of(
    weights: Weights | None, config: TrainConfig, examples: ExampleSet
) -> float | None:
    """What other weights of the same kind of model rebuild; None where there are none."""
    if weights is None:
        return None
    return free_running_accuracy(MusicModel(Checkpoint(config.model, weights)), examples)


def model_card(
    config: TrainConfig, figures: Figures, trained: Trained, origin: Origin, device: Device
) -> dict[str, Any]:
    """What is known of a trained model, as a checkpoint keeps it.

    A run that is bounded by steps alone is the same every time, so its card has no seconds: equal
    runs give equal files.
    """
    card: dict[str, Any] = {
        "name": origin.name,
        "trained_on": list(origin.trained_on),
        "licence": origin.licence,
        "started_from": origin.started_from,
        "windows": figures.windows,
        "steps": trained.steps,
        "device": device.kind,
        "device_name": device.name,
        "backend": device.backend,
        "precision": device.precision,
        "accuracy": round(figures.accuracy, 4),
        "base_accuracy": _rounded(figures.base_accuracy),
        "held_out": figures.held_out,
        "pieces_aside": figures.pieces_aside,
        "training_accuracy": round(figures.training_accuracy, 4),
        "silence_accuracy": round(figures.silence_accuracy, 4),
        "kl_bits": round(figures.kl_bits, 3),
        "active_units": figures.active_units,
        "way": figures.way,
        "samples": figures.samples.to_dict() if figures.samples else {},
        "curve": [_plain_point(point) for point in thinned(trained.curve)],
        "recipe": config.to_dict(),
        "seed": config.seed,
        "app_version": app_version(),
    }
    if config.minutes is not None:
        card["seconds"] = round(trained.seconds, 1)
    return card


def thinned(curve: Sequence[CurvePoint]) -> list[CurvePoint]:
    """At most 200 points spread evenly, the last one among them."""
    if len(curve) <= MOST_CURVE_POINTS:
        return list(curve)
    stride = (len(curve) - 1) / (MOST_CURVE_POINTS - 1)
    return [curve[round(index * stride)] for index in range(MOST_CURVE_POINTS)]


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _plain_point(point: CurvePoint) -> dict[str, float]:
    fields = asdict(point).items()
    return {name: round(value, 4) for name, value in fields if value is not None}


def _tell(link: JobLink, done: int) -> None:
    link.raise_if_cancelled()
    link.report(Progress("check", done, _CHECKS))
