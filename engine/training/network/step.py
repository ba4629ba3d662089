"""One step of learning."""

from engine.data.batches import Batch
from engine.training.network.music_network import MusicNetwork


def make_step(network: MusicNetwork, batch: Batch) -> float:
    """Learn a batch; the loss before it was learned."""
    return float(network.train_on_batch(batch.arrays(), return_dict=True)["loss"])
