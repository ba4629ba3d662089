"""The batches of a training. Imports no Keras."""

from engine.data.batches import BatchStream, Rehearsal
from engine.training.course.trained import TrainingData
from engine.training.recipe import TrainConfig


def stream_of(config: TrainConfig, data: TrainingData) -> BatchStream:
    """What a training learns from, batch for batch, with what is rehearsed among it."""
    rehearsal = None
    if data.rehearsal is not None and len(data.rehearsal) and config.rehearsal_share:
        rehearsal = Rehearsal(data.rehearsal, config.rehearsal_share)
    return BatchStream(
        data.training,
        config.model,
        batch_size=config.batch_size,
        augmentation=config.augmentation,
        seed=config.seed,
        rehearsal=rehearsal,
    )
