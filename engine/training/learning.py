"""Learning, whichever the way. Imports Keras only when a way needs it."""

import logging
from dataclasses import dataclass, replace

from engine.errors import TrainingFailed
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint
from engine.model.music_model import MusicModel
from engine.training.course.state import load_about
from engine.training.course.trained import Start, Trained
from engine.training.device import (
    Choice,
    Device,
    computing_on,
    open_device,
    processor_beside,
    processor_name,
)
from engine.training.judging.health import FailedOnGpu
from engine.training.judging.previews import new_clips
from engine.training.kept import KeptTraining
from engine.training.news import Finding
from engine.training.personal.personalise import personalise
from engine.training.precision import takes_bfloat16
from engine.training.preflight.benchmark import device_to_use
from engine.training.preflight.rates import distrust
from engine.training.prepared import Base, Prepared
from engine.training.recipe import largest_batch
from engine.training.remedies import Unfinished
from engine.training.team.here import leader_here

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What was learned, and by what.

    Attributes:
        trained: How it went.
        made: The model as it is before it is looked at.
        device: What computed.
    """

    trained: Trained
    made: Unfinished
    device: Device


def device_for(prepared: Prepared, choice: Choice, link: JobLink) -> Device:
    """Wake what computes; nothing has to be woken for a small model beside a frozen one.

    Raises:
        JobCancelled: cancel() was called.
        TrainingFailed: Nothing to train with is installed, or a GPU was asked for in vain.
    """
    if prepared.way == "personalise":
        return Device(processor_name(), "cpu", "NumPy")
    leader = leader_here()
    if leader is None:
        model = prepared.config.model  # Measured at its largest batch, as the window does.
        return device_to_use(choice, model, largest_batch(prepared.way, model), link)
    device = open_device(choice)
    return replace(device, name=f"{leader.size} x {device.name}")


def learn(
    prepared: Prepared,
    device: Device,
    kept: KeptTraining,
    link: JobLink,
    *,
    or_processor: bool = False,
) -> Learned:
    """Learn until the time is over, or stop is asked for; go on from a state if there is one.

    Args:
        prepared: What is learned.
        device: What computes.
        kept: Where the state is.
        link: Told how far it is.
        or_processor: Whether a training that a GPU spoils begins again on the processor.

    Raises:
        JobCancelled: cancel() was called.
        TrainingFailed: It went wrong, or was stopped before it had learned anything.
    """
    if prepared.way == "personalise" and prepared.base is not None:
        return _personalised(prepared, prepared.base, device, link)
    device = _as_begun(device, kept)
    try:
        trained = _trained(prepared, device, kept, link)
    except FailedOnGpu as failure:
        if not or_processor or leader_here() is not None:
            raise
        _log.warning("%s spoiled the training at step %d", device.name, failure.step)
        trained, device = _on_processor(prepared, device, kept, link, failure.step)
    if not trained.steps:
        raise TrainingFailed(_NOTHING)
    known = prepared.base.checkpoint.extras if prepared.base is not None else {}
    return Learned(trained, Unfinished(trained.weights, prepared.way, known=known), device)


def _trained(prepared: Prepared, device: Device, kept: KeptTraining, link: JobLink) -> Trained:
    from engine.training.course.loop import train  # Only what learns by a network needs Keras.

    base = prepared.base.checkpoint if prepared.base is not None else None
    start = Start(base.weights if base else None, kept.state_file, kept.ended)
    with computing_on(device):
        return train(prepared.config, prepared.data(), link, start=start, leader=leader_here())


def _as_begun(device: Device, kept: KeptTraining) -> Device:
    """A GPU in the precision in which the training that goes on began, if it has that."""
    path = kept.state_file
    if device.kind != "gpu" or leader_here() is not None or path is None or not path.exists():
        return device
    mixed = load_about(path).get("precision") == "bfloat16" and takes_bfloat16()
    return replace(device, precision="bfloat16" if mixed else "float32")


def _on_processor(
    prepared: Prepared, gpu: Device, kept: KeptTraining, link: JobLink, step: int
) -> tuple[Trained, Device]:
    """The same training from its beginning, where a GPU has spoiled it."""
    model, device = prepared.config.model, processor_beside(gpu)
    batch_size = largest_batch(prepared.way, model)
    distrust(model, batch_size, gpu, "a training went wrong on it today")
    kept.begin_anew()
    trained = _trained(prepared, device, kept, link)
    finding = Finding("learns_nothing", step, _SPOILED.format(name=gpu.name, step=step), True)
    return replace(trained, findings=(finding, *trained.findings)), device


def _personalised(prepared: Prepared, base: Base, device: Device, link: JobLink) -> Learned:
    data, config, before = prepared.data(), prepared.config, base.checkpoint
    small = personalise(before, data, config, link)
    if not small.steps:
        raise TrainingFailed(_NOTHING)
    extras = {**before.extras, **small.extras}
    now = Checkpoint(before.config, before.weights, {}, extras)
    clips = new_clips(MusicModel(before), MusicModel(now), data.training, config.seed)
    weights = dict(before.weights)
    trained = Trained(weights, small.steps, small.seconds, tuple(small.curve), (), clips)
    return Learned(trained, Unfinished(weights, "personalise", extras), device)


_SPOILED = (
    "The training went wrong on {name} until step {step}: some graphics cards compute wrongly "
    "without a word. Lento began it again on the processor."
)
_NOTHING = "The training was stopped before it had learned anything, so no model was written."
