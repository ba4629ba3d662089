"""Where a model is at home: a Gaussian mixture fitted to the latent vectors of its training set.

A VAE's codes do not fill the standard normal prior evenly; drawing from where they really lie
gives music, drawing from the bare prior often gives the gaps between. Source: 'aggregated
posterior', Tomczak and Welling 2018, arXiv:1705.07120; Ghosh et al. 2020, arXiv:1903.12436.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
_LEAST_SHARE = 1e-4
_ROUNDS = 30
_FEWEST_PER_PART = 4  # Vectors per dimension that a full covariance wants.


@dataclass(frozen=True, slots=True, eq=False)
class Mixture:
    """A mixture of Gaussians over z.

    Attributes:
        weights: Share of each part, shape (parts,), sum 1.
        means: Shape (parts, z_size).
        factors: Lower Cholesky factors of the covariances, shape (parts, z_size, z_size).
        spread: How far from the means is drawn: 1 as the cloud lies, less for what is surer.

    Raises:
        ValueError: The arrays do not fit each other, or nothing can be drawn from them.
    """

    weights: FloatArray
    means: FloatArray
    factors: FloatArray
    spread: float = 1.0

    def __post_init__(self) -> None:
        if self.means.ndim != 2 or self.weights.shape != self.means.shape[:1]:
            raise ValueError("a mixture has a weight for each of its means")
        if self.factors.shape != (*self.means.shape, self.means.shape[1]):
            raise ValueError("a mixture has a factor for each of its means")
        numbers = (self.weights, self.means, self.factors, np.array(self.spread))
        if not all(np.isfinite(array).all() for array in numbers):
            raise ValueError("a mixture holds numbers that are not finite")
        if (self.weights < 0).any() or not self.weights.any():
            raise ValueError("the weights of a mixture are shares")

    def draw(self, count: int, rng: np.random.Generator) -> tuple[FloatArray, NDArray[np.int64]]:
        """Latent vectors, shape (count, z_size), and the part that each is from, (count,)."""
        part = rng.choice(len(self.weights), count, p=_normalised(self.weights))
        noise = rng.standard_normal((count, self.means.shape[1])).astype(np.float32)
        steps = np.stack([self.factors[p] @ row for p, row in zip(part, noise, strict=True)])
        return np.asarray(self.means[part] + self.spread * steps, dtype=np.float32), part

    def log_density(self, z: FloatArray) -> NDArray[np.float64]:
        """Natural log of the density at each row of z, shape (count,)."""
        return np.asarray(np.logaddexp.reduce(self._joint(z), axis=1))

    def _joint(self, z: FloatArray) -> NDArray[np.float64]:
        """log(weight of part * density of part), shape (count, parts)."""
        columns = []
        for weight, mean, factor in zip(self.weights, self.means, self.factors, strict=True):
            white = np.linalg.solve(factor.astype(np.float64), (z - mean).T.astype(np.float64))
            constant = np.log(np.diag(factor)).sum() + 0.5 * len(mean) * np.log(2 * np.pi)
            columns.append(np.log(weight) - constant - 0.5 * (white**2).sum(axis=0))
        return np.stack(columns, axis=1)

    def to_arrays(self) -> dict[str, FloatArray]:
        """The arrays that a checkpoint keeps beside the weights."""
        return {
            "prior/weights": self.weights,
            "prior/means": self.means,
            "prior/factors": self.factors,
            "prior/spread": np.array([self.spread], np.float32),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self | None:
        """Read to_arrays' arrays; None where there are none."""
        names = ("prior/weights", "prior/means", "prior/factors")
        if any(name not in arrays for name in names):
            return None
        spread = arrays["prior/spread"] if "prior/spread" in arrays else np.ones(1)
        weights, means, factors = (np.asarray(arrays[name], dtype=np.float32) for name in names)
        return cls(weights, means, factors, float(np.asarray(spread).mean()))


def fit_mixture(mu: FloatArray, sigma: FloatArray, *, seed: int, parts: int = 8) -> Mixture:
    """Fit a mixture to posteriors N(mu, sigma^2), shapes (count, z_size).

    Expectation maximisation on mu from seeded starts; the mean posterior variance is added to
    every covariance, so that few vectors give a soft cloud around them. The number of parts
    shrinks with the number of vectors.
    """
    count, z_size = mu.shape
    parts = max(1, min(parts, count // (_FEWEST_PER_PART * z_size)))
    soft = np.diag((sigma.astype(np.float64) ** 2).mean(axis=0) + 1e-6)
    rng = np.random.default_rng(seed)
    share = _nearest_start(mu, parts, rng)
    mixture = _maximise(mu, share, soft)
    for _ in range(_ROUNDS if parts > 1 else 0):
        joint = mixture._joint(mu)
        share = np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
        mixture = _maximise(mu, share, soft)
    return mixture


def adapt_mixture(
    known: Mixture, mu: FloatArray, sigma: FloatArray, *, relevance: float
) -> Mixture:
    """Move a mixture to posteriors N(mu, sigma^2), shapes (count, z_size), as far as they reach.

    Each part moves to the vectors that are nearest to it and takes their covariance, the more the
    more there are: `relevance` of them weigh as much as what was known. So one vector leans the
    mixture a little, many decide it, and where there are none it stays as it was. Its spread stays
    too. Source: maximum a posteriori adaptation, Reynolds, Quatieri and Dunn 2000.
    """
    joint = known._joint(mu)
    share = np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
    counts, wide = share.sum(axis=0), mu.astype(np.float64)
    soft = np.diag((sigma.astype(np.float64) ** 2).mean(axis=0))
    near = (share.T @ wide) / np.maximum(counts, _LEAST_SHARE)[:, None]
    factors = []
    for part, count in enumerate(counts.tolist()):
        factor = known.factors[part].astype(np.float64)
        centered = wide - near[part]
        own = (centered * share[:, part : part + 1]).T @ centered + count * soft
        before = relevance * (factor @ factor.T)
        factors.append(np.linalg.cholesky((own + before) / (count + relevance)))
    weights = counts + relevance * _normalised(known.weights)
    moved = counts[:, None] * near + relevance * known.means
    return Mixture(
        (weights / weights.sum()).astype(np.float32),
        (moved / (counts + relevance)[:, None]).astype(np.float32),
        np.stack(factors).astype(np.float32),
        known.spread,
    )


def _nearest_start(mu: FloatArray, parts: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Hard shares (count, parts): each vector to the nearest of `parts` vectors, after 10
    rounds of k-means.
    """
    centers = mu[rng.choice(len(mu), parts, replace=False)].astype(np.float64)
    for _ in range(10):
        squares = (centers**2).sum(axis=1) - 2.0 * mu @ centers.T
        nearest = squares.argmin(axis=1)
        centers = np.stack(
            [
                mu[nearest == k].mean(axis=0) if (nearest == k).any() else centers[k]
                for k in range(parts)
            ]
        )
    hard: NDArray[np.float64] = np.eye(parts)[nearest]
    return hard


def _maximise(mu: FloatArray, share: NDArray[np.float64], soft: NDArray[np.float64]) -> Mixture:
    wide = mu.astype(np.float64)
    totals = share.sum(axis=0) + _LEAST_SHARE
    means = (share.T @ wide) / totals[:, None]
    factors = []
    for part in range(share.shape[1]):
        centered = wide - means[part]
        covariance = (centered * share[:, part : part + 1]).T @ centered / totals[part] + soft
        factors.append(np.linalg.cholesky(covariance))
    return Mixture(
        (totals / totals.sum()).astype(np.float32),
        means.astype(np.float32),
        np.stack(factors).astype(np.float32),
    )


def _normalised(weights: FloatArray) -> NDArray[np.float64]:
    wide = weights.astype(np.float64)
    return np.asarray(wide / wide.sum())
