"""Where a personalised model draws from: what its small VAE says, as the big model knows music.

What the small VAE says of a code lies on a thin sheet through a person's few windows, and in the
gaps between them the big model has never been. So it counts as news of a z that is drawn from the
big model's own home: z is drawn from its clouds under the condition that it lies as near to what
was said as the person's own windows do (Matheron's rule). That is a product of both densities:
where the small VAE is sure it decides, where it says little the home does.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.model.mixture import Mixture
from engine.model.small_vae import SmallVae

FloatArray = NDArray[np.float32]
Wide = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _News:
    """How one cloud of the home takes news: its share and mean, and matrices of (z_size, z_size).

    Attributes:
        log_share: Log of its weight, less that of the news' normalising constant.
        mean: Its mean.
        factor: Of its covariance, as it is drawn from.
        whiten: From what news is apart from the mean to independent units.
        gain: How far z follows it.
    """

    log_share: float
    mean: Wide
    factor: Wide
    whiten: Wide
    gain: Wide


@dataclass(frozen=True, eq=False)
class PersonalHome:
    """A home that a small VAE narrows down.

    Attributes:
        small: What the person's music is like.
        home: Where the big model is at home.

    Raises:
        ValueError: They are of different sizes.
    """

    small: SmallVae
    home: Mixture

    def __post_init__(self) -> None:
        if self.home.means.shape[1] != self.small.z_size:
            raise ValueError("its small VAE is of another size than its latent vectors")

    def draw(self, count: int, rng: np.random.Generator) -> tuple[FloatArray, NDArray[np.int64]]:
        """Latent vectors, shape (count, z_size), and the cloud that each is from, (count,)."""
        said = self.small.draw(count, rng).astype(np.float64)
        clouds = self._clouds(said, rng)
        noise = rng.standard_normal((2, count, self.small.z_size))
        z = np.empty_like(said)
        for row, cloud in enumerate(clouds.tolist()):
            news = self._news[cloud]
            there = news.mean + news.factor @ noise[0, row]
            z[row] = there + news.gain @ (said[row] - there - self._apart * noise[1, row])
        return z.astype(np.float32), clouds

    def _clouds(self, said: Wide, rng: np.random.Generator) -> NDArray[np.int64]:
        """A cloud for each row, drawn by how well it explains what was said."""
        columns = [
            news.log_share - 0.5 * (((said - news.mean) @ news.whiten.T) ** 2).sum(axis=1)
            for news in self._news
        ]
        logs = np.stack(columns, axis=1)
        shares = np.exp(logs - logs.max(axis=1, keepdims=True)).cumsum(axis=1)
        reached = rng.random((len(said), 1)) * shares[:, -1:]
        return np.asarray((shares < reached).sum(axis=1), dtype=np.int64)

    @property
    def _apart(self) -> Wide:
        return self.small.apart.astype(np.float64)

    @cached_property
    def _news(self) -> tuple[_News, ...]:
        """What every cloud needs, computed once, when something is drawn."""
        return tuple(self._of(cloud) for cloud in range(len(self.home.weights)))

    def _of(self, cloud: int) -> _News:
        factor = self.home.spread * self.home.factors[cloud].astype(np.float64)
        covariance = factor @ factor.T
        root = np.linalg.cholesky(covariance + np.diag(self._apart**2))
        whiten = np.linalg.inv(root)
        constant = np.log(np.diag(root)).sum()
        return _News(
            float(np.log(max(float(self.home.weights[cloud]), 1e-30)) - constant),
            self.home.means[cloud].astype(np.float64),
            factor,
            whiten,
            covariance @ whiten.T @ whiten,
        )


def standard_home(z_size: int) -> Mixture:
    """The home of a model that has none of its own: the standard normal."""
    ones, zeros = np.ones(1, np.float32), np.zeros((1, z_size), np.float32)
    return Mixture(ones, zeros, np.eye(z_size, dtype=np.float32)[None])
