"""MusicVAE as a Keras model, every family and content, backend-neutral.

Batches hold windows of one length, so that no step is padding, and every draw: the network has no
chance of its own, so that all backends and devices make the same step. Losses go through add_loss;
schedules are variables that the loop sets. Source: Roberts et al. 2018, arXiv:1803.05428, and
magenta music_vae.
"""

from typing import Any

import keras
import numpy as np
from keras import ops
from numpy.typing import NDArray

from engine.model.config import PHRASES, ModelConfig
from engine.training.network.decoders import Decoder
from engine.training.network.encoders import Encoder
from engine.training.network.layers import NamedLayers
from engine.training.network.outputs import output_of

LN2 = 0.6931471805599453
TALLY_RATE = 0.02  # How fast the running averages follow the newest batch.


class MusicNetwork(keras.Model):  # type: ignore[misc]
    """Encoder, latent draw and teacher-forced decoder with the ELBO as its loss.

    Inputs: a dictionary of the arrays of an engine.data.batches.Batch. `beta`, `sampling` and
    `word_dropout` are variables; `tally` holds running averages of (reconstruction nats, KL bits,
    accuracy) that begin at 0, so after n batches they are too small by the factor
    1 - (1 - TALLY_RATE)**n. The loss of phrases is that of a mean segment: clipped at one norm,
    the gradients of a long sequence would all look alike.
    """

    def __init__(
        self, config: ModelConfig, *, free_bits: float = 0.0, scheduled: bool = False, seed: int = 0
    ) -> None:
        super().__init__(name="music_network", dtype="float32")  # Its layers may be mixed.
        self.config = config
        self.free_bits = free_bits
        self.scheduled = scheduled
        self.loss_parts = config.segments if config.family == PHRASES else 1
        self.encoder = Encoder(config, seed)
        self.decoder = Decoder(config, seed)
        self.output_kind = output_of(config)
        self.tracked = list(self.named_layers().values())  # Keras finds the weights here.
        self.beta = self._scalar("beta")
        self.sampling = self._scalar("sampling")
        self.word_dropout = self._scalar("word_dropout")
        self.tally = self.add_weight(
            shape=(3,), initializer="zeros", trainable=False, name="tally", dtype="float32"
        )

    def named_layers(self) -> NamedLayers:
        """Every layer that learns, under Magenta's name."""
        return self.encoder.named_layers() | self.decoder.named_layers()

    def encode(self, inputs: Any, controls: Any) -> tuple[Any, Any]:
        """(mu, sigma), each (batch, z_size), of inputs (batch, steps, input_depth)."""
        return self.encoder.posterior(inputs, controls)

    def decode(self, z: Any, heard: Any, controls: Any) -> Any:
        """Logits (batch, steps, depth) from z and what is heard before each step."""
        return self.decoder.logits(z, heard, controls)

    def heard(self, events: Any) -> Any:
        """What the decoder hears before each step of events that are known."""
        return self.decoder.heard(self.output_kind.written(events))

    def call(self, inputs: dict[str, Any], training: bool = False) -> Any:
        """Logits of the windows through a drawn z; adds the loss and moves the tally."""
        events, controls = inputs["events"], inputs["controls"]
        mu, sigma = self.encode(inputs["inputs"], controls)
        z = mu + sigma * inputs["noise"]
        heard = self.heard(events)
        if training:
            heard = self.mixed(heard, z, inputs)
        logits = self.decode(z, heard, controls)
        self._add_losses(events, logits, mu, sigma)
        return logits

    def mixed(self, heard: Any, z: Any, inputs: dict[str, Any]) -> Any:
        """Scheduled sampling in parallel form, then word dropout.

        A teacher-forced pass gives predictions; a share `sampling` of the inputs is replaced by
        draws from them. Source: Duckworth et al. 2019, arXiv:1906.04331.
        """
        coins = inputs["coins"]
        if self.scheduled:
            logits = ops.stop_gradient(self.decode(z, heard, inputs["controls"]))
            late = self.decoder.heard(self.output_kind.drawn(logits, inputs["picks"]))
            heard = ops.where(coins[:, :, :1] < self.sampling, late, heard)
        return ops.where(coins[:, :, 1:] < self.word_dropout, ops.zeros_like(heard), heard)

    def tally_now(self) -> NDArray[np.float32]:
        """The running averages as plain numbers, shape (3,)."""
        return np.asarray(self.tally.numpy())

    def _add_losses(self, events: Any, logits: Any, mu: Any, sigma: Any) -> None:
        nats = ops.mean(self.output_kind.nats(events, logits))
        kl = 0.5 * ops.sum(mu**2 + sigma**2 - 2.0 * ops.log(sigma + 1e-8) - 1.0, axis=1)
        costly = ops.mean(ops.maximum(kl - self.free_bits * LN2, 0.0))
        self.add_loss((nats + self.beta * costly) / self.loss_parts)
        right = self.output_kind.right(events, logits)
        now = ops.stack([nats, ops.mean(kl) / LN2, right])
        tally = ops.convert_to_tensor(self.tally)
        moved = tally + TALLY_RATE * (now - tally)
        self.tally.assign(ops.where(ops.isfinite(moved), moved, tally))

    def _scalar(self, name: str) -> Any:
        return self.add_weight(shape=(), initializer="zeros", trainable=False, name=name)
