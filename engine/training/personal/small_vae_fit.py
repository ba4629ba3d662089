"""Teach a small VAE the codes of a person's windows, in NumPy: no framework has to wake for it.

It maximises the evidence of codes drawn from the windows' posteriors: half the squared error in
units of `apart`, the log of `apart`, which is learned too, and the KL divergence of the small code
from the standard normal. Imports no Keras.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.model.small_vae import SmallVae
from engine.model.weights import FloatArray

Parameters = dict[str, FloatArray]
_FIRST_LOG_SIGMA = -1.0
_BETA1, _BETA2, _EPSILON = 0.9, 0.999, 1e-8


@dataclass(frozen=True, slots=True)
class SmallRecipe:
    """How a small VAE learns.

    Attributes:
        size: Dimensions of its code.
        hidden: Hidden units on each side.
        batch_size: Codes a step.
        learning_rate: Adam's, for the first half; it falls to nothing in the second.
        rise: Share of the run in which the weight of the KL divergence rises from 0 to 1.
    """

    size: int = 16
    hidden: int = 96
    batch_size: int = 64
    learning_rate: float = 2e-3
    rise: float = 0.3


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """What is learned: posteriors of windows and how often each is heard.

    Attributes:
        mu: Means, shape (count, z_size).
        sigma: Deviations, likewise.
        shares: Shape (count,), sum 1.
    """

    mu: FloatArray
    sigma: FloatArray
    shares: NDArray[np.float64]

    def draw(self, count: int, rng: np.random.Generator) -> FloatArray:
        """Codes of windows, shape (count, z_size), anew each time."""
        picks = rng.choice(len(self.mu), count, p=self.shares)
        noise = rng.standard_normal((count, self.mu.shape[1]), dtype=np.float32)
        return np.asarray(self.mu[picks] + self.sigma[picks] * noise)


@dataclass(frozen=True, slots=True)
class Loss:
    """Means over a batch, in nats: what the error and `apart` cost, and the KL divergence."""

    said: float
    kl: float


def initial(codes: Codes, recipe: SmallRecipe, rng: np.random.Generator) -> Parameters:
    """Where learning begins: everything said is the mean code."""
    z_size, hidden, size = codes.mu.shape[1], recipe.hidden, recipe.size

    def kernel(rows: int, columns: int, scale: float = 1.0) -> FloatArray:
        drawn = rng.standard_normal((rows, columns), dtype=np.float32)
        return np.asarray(drawn * np.float32(scale / np.sqrt(rows)))

    sigma = np.full(size, _FIRST_LOG_SIGMA)
    return {
        "enter": kernel(z_size, hidden),
        "enter_bias": np.zeros(hidden, np.float32),
        "code": kernel(hidden, 2 * size, 0.3),
        "code_bias": np.concatenate([np.zeros(size), sigma]).astype(np.float32),
        "leave": kernel(size, hidden),
        "leave_bias": np.zeros(hidden, np.float32),
        "say": kernel(hidden, z_size, 0.3),
        "say_bias": (codes.shares @ codes.mu).astype(np.float32),
        "log_apart": np.zeros(z_size, np.float32),
    }


def gradients(
    p: Parameters, z: FloatArray, noise: FloatArray, beta: float
) -> tuple[Loss, Parameters]:
    """The loss of a batch and its slope along every parameter.

    Args:
        p: Parameters.
        z: Codes, shape (count, z_size).
        noise: Standard normal, shape (count, size).
        beta: Weight of the KL divergence.
    """
    count, size = noise.shape
    heard = np.tanh(z @ p["enter"] + p["enter_bias"])
    told = heard @ p["code"] + p["code_bias"]
    mean, log_sigma = told[:, :size], told[:, size:]
    sigma = np.exp(log_sigma)
    small = mean + sigma * noise
    hidden = np.tanh(small @ p["leave"] + p["leave_bias"])
    error = hidden @ p["say"] + p["say_bias"] - z
    exact = np.exp(-2.0 * p["log_apart"])
    weighed = error * exact

    d_said = weighed / count
    d_hidden = (d_said @ p["say"].T) * (1.0 - hidden**2)
    d_small = d_hidden @ p["leave"].T
    d_mean = d_small + beta * mean / count
    d_log_sigma = d_small * sigma * noise + beta * (sigma**2 - 1.0) / count
    d_told = np.concatenate([d_mean, d_log_sigma], axis=1)
    d_heard = (d_told @ p["code"].T) * (1.0 - heard**2)
    slopes = {
        "enter": z.T @ d_heard,
        "enter_bias": d_heard.sum(axis=0),
        "code": heard.T @ d_told,
        "code_bias": d_told.sum(axis=0),
        "leave": small.T @ d_hidden,
        "leave_bias": d_hidden.sum(axis=0),
        "say": hidden.T @ d_said,
        "say_bias": d_said.sum(axis=0),
        "log_apart": (1.0 - error * weighed).mean(axis=0),
    }
    said = float((0.5 * error * weighed + p["log_apart"]).sum(axis=1).mean())
    kl = float((0.5 * (mean**2 + sigma**2 - 1.0) - log_sigma).sum(axis=1).mean())
    return Loss(said, kl), slopes


class SmallTraining:
    """A small VAE that learns, a step at a time; equal seeds learn equally.

    Attributes:
        step: Steps made.
    """

    def __init__(self, codes: Codes, recipe: SmallRecipe, *, steps: int, seed: int) -> None:
        self._codes, self._recipe, self._steps = codes, recipe, steps
        self._rng = np.random.default_rng(seed)
        self._now = initial(codes, recipe, self._rng)
        self._first = {name: np.zeros_like(array) for name, array in self._now.items()}
        self._second = {name: np.zeros_like(array) for name, array in self._now.items()}
        self.step = 0

    @property
    def over(self) -> bool:
        """Whether all steps are made."""
        return self.step >= self._steps

    def make_step(self) -> Loss:
        """Learn from one batch."""
        recipe, done = self._recipe, self.step / self._steps
        z = self._codes.draw(recipe.batch_size, self._rng)
        noise = self._rng.standard_normal((len(z), recipe.size), dtype=np.float32)
        beta = min(1.0, (self.step + 1) / (recipe.rise * self._steps))
        loss, slopes = gradients(self._now, z, noise, beta)
        self.step += 1
        self._descend(slopes, recipe.learning_rate * min(1.0, 2.0 * (1.0 - done)))
        return loss

    def small_vae(self) -> SmallVae:
        """What has been learned."""
        arrays = {name: array.copy() for name, array in self._now.items()}
        apart = np.exp(arrays.pop("log_apart"))
        return SmallVae(**arrays, apart=apart)

    def _descend(self, slopes: Parameters, rate: float) -> None:
        """One step of Adam."""
        rate *= np.sqrt(1.0 - _BETA2**self.step) / (1.0 - _BETA1**self.step)
        for name, slope in slopes.items():
            first, second = self._first[name], self._second[name]
            first += np.float32(1.0 - _BETA1) * (slope - first)
            second += np.float32(1.0 - _BETA2) * (slope**2 - second)
            self._now[name] -= np.float32(rate) * first / (np.sqrt(second) + np.float32(_EPSILON))
