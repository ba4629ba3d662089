"""A look at music before a training: what is in it, and how long each way takes here."""

import sys
from dataclasses import dataclass, fields, replace
from typing import Any

from engine.errors import LentoError, TooLittleMusic
from engine.jobs import JobLink
from engine.model.checkpoint import load_description
from engine.model.config import ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.storage.components import training_part
from engine.training.device import Choice
from engine.training.preflight.benchmark import MeasureDevicesJob
from engine.training.preflight.preflight import DeviceRate, Preflight, minutes_for
from engine.training.preflight.preflight_job import PreflightJob
from engine.training.preflight.rates import rates_of_today
from engine.training.preparing import base_for
from engine.training.recipe import largest_batch
from engine.training.ways import WAYS, Way, WayChoice

LEANING_WORKS = "Leaning a model to your music works without it: add --way personalise."
_NOT_MEASURED = "It was not measured how fast this computer learns"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person would train.

    Attributes:
        way: The way that she chose, or 'auto'.
        minutes: How long.
        steps: How many steps instead, or None.
        device: What shall compute.
    """

    way: WayChoice
    minutes: float
    steps: int | None = None
    device: Choice = "auto"


def looked(job: PreflightJob, wish: Wish, link: JobLink) -> dict[str, Any]:
    """The fields of a Preflight, "base", "minutes" by way, "measured" and "asked".

    Raises:
        TooLittleMusic: There is nothing to learn from, and why.
        LentoError: The music, the library or the model cannot be opened.
    """
    found = job.run(link)
    if not found.amount.pieces:
        raise TooLittleMusic(found.warnings[0])
    way = found.suits if wish.way == "auto" else wish.way
    rates = _rates(job, found, wish.device, way)
    minutes = {
        one.way: minutes_for(one, rates.get(one.way)) if one.possible else None
        for one in found.ways
    }
    told = {field.name: getattr(found, field.name) for field in fields(found)}
    base = base_for(job.base, job.config, KNOWN_CONFIGS[job.config])
    measured = {name: _told(rate) for name, rate in rates.items()}
    asked = _asked(found, wish, way, minutes[way])
    return told | {"base": base, "minutes": minutes, "measured": measured, "asked": asked}


def _asked(found: Preflight, wish: Wish, way: Way, minutes: float | None) -> dict[str, Any] | None:
    """What the wanted length comes to; nothing for a way that cannot be gone."""
    if minutes is None:
        return None
    needed = found.outlook(way).steps
    within = wish.steps if wish.steps is not None else round(needed * wish.minutes / minutes)
    length = {"minutes": wish.minutes, "steps": wish.steps}
    return {"way": way, **length, "steps_made": min(needed, within) if not wish.steps else within}


def _rates(job: PreflightJob, found: Preflight, device: Choice, way: Way) -> dict[Way, DeviceRate]:
    """What was measured, by way; a network is tried only for the way that would be gone."""
    base = base_for(job.base, job.config, KNOWN_CONFIGS[job.config])
    model = load_description(base)[0] if base else KNOWN_CONFIGS[job.config]
    batch = largest_batch(way, model)
    if way == "personalise" or not found.outlook(way).possible:
        return {}
    if rates_of_today(model, batch) is None:
        _measure(MeasureDevicesJob(job.config, base, batch))
    measured = _rate(model, batch, device)
    if measured is None:
        return {}
    return {
        each: _rate(model, size, device) or _scaled(measured, size)
        for each in WAYS
        if each != "personalise" and (size := largest_batch(each, model))
    }


def _measure(job: MeasureDevicesJob) -> None:
    """Leave today's rates where _rate finds them, or say why there are none."""
    part = training_part()
    if not part.works:
        sys.stderr.write(f"{_NOT_MEASURED}: {part.words} {LEANING_WORKS}\n")
        return
    sys.stderr.write("Measuring how fast this computer learns; this is done once a day.\n")
    try:
        job.run(JobLink())
    except LentoError as error:
        sys.stderr.write(f"{_NOT_MEASURED}: {error}\n")


def _rate(model: ModelConfig, batch: int, device: Choice) -> DeviceRate | None:
    """The rate of the device that a choice comes to, as it was measured today."""
    rates = rates_of_today(model, batch) or ()
    fitting = [rate for rate in rates if rate.sound and device in ("auto", rate.device.kind)]
    return max(fitting, key=lambda rate: rate.steps_per_s, default=None)


def _scaled(rate: DeviceRate, batch: int) -> DeviceRate:
    """What a rate would be at another batch, about: a step takes as long as it has windows."""
    return replace(rate, steps_per_s=rate.steps_per_s * rate.batch_size / batch, batch_size=batch)


def _told(rate: DeviceRate) -> dict[str, Any]:
    return {"device": rate.device.name, "steps_per_s": rate.steps_per_s}
