"""A small VAE in a big one's latent space: where a person's own music lies.

The big model stays as it is; the small one learns the codes of a person's windows in a few
dimensions and says new ones like them. Source: Dinculescu, Engel and Roberts 2019, 'MidiMe:
Personalizing a MusicVAE model with user data'.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
PERSONAL = "personal/"  # How the names of a checkpoint's arrays begin.


@dataclass(frozen=True, slots=True, eq=False)
class SmallVae:
    """z -> hidden -> a few dimensions -> hidden -> z, with tanh in the hidden units.

    Attributes:
        enter: From z to the encoder's hidden units, shape (z_size, hidden).
        enter_bias: Shape (hidden,).
        code: To mean and log sigma of the small code, shape (hidden, 2 * size).
        code_bias: Shape (2 * size,).
        leave: From the small code to the decoder's hidden units, shape (size, hidden).
        leave_bias: Shape (hidden,).
        say: To z, shape (hidden, z_size).
        say_bias: Shape (z_size,).
        apart: How far codes may lie from what is said of them, a deviation for each dimension of
            z, shape (z_size,), above 0.

    Raises:
        ValueError: The arrays do not fit each other, or nothing can be drawn from them.
    """

    enter: FloatArray
    enter_bias: FloatArray
    code: FloatArray
    code_bias: FloatArray
    leave: FloatArray
    leave_bias: FloatArray
    say: FloatArray
    say_bias: FloatArray
    apart: FloatArray

    def __post_init__(self) -> None:
        if any(getattr(self, name).ndim != 2 for name in ("enter", "code", "leave", "say")):
            raise ValueError("a small VAE has four matrices")
        hidden, size, z_size = len(self.say), self.size, self.z_size
        shapes = (
            (z_size, len(self.code)),
            (len(self.code),),
            (len(self.code), 2 * size),
            (2 * size,),
            (size, hidden),
            (hidden,),
            (hidden, z_size),
            (z_size,),
            (z_size,),
        )
        arrays = [getattr(self, field.name) for field in fields(self)]
        if any(array.shape != shape for array, shape in zip(arrays, shapes, strict=True)):
            raise ValueError("the matrices of a small VAE fit each other")
        if not all(np.isfinite(array).all() for array in arrays) or (self.apart <= 0.0).any():
            raise ValueError("a small VAE holds finite numbers")

    @property
    def size(self) -> int:
        """Dimensions of the small code."""
        return len(self.leave)

    @property
    def z_size(self) -> int:
        """Dimensions of the big model's code."""
        return int(self.say.shape[1])

    def encode(self, z: FloatArray) -> tuple[FloatArray, FloatArray]:
        """(mean, sigma) of the small codes of z, each of shape (count, size)."""
        told = np.tanh(z @ self.enter + self.enter_bias) @ self.code + self.code_bias
        return told[:, : self.size], np.exp(told[:, self.size :])

    def decode(self, small: FloatArray) -> FloatArray:
        """What is said of small codes, shape (count, z_size)."""
        hidden = np.tanh(small @ self.leave + self.leave_bias)
        return np.asarray(hidden @ self.say + self.say_bias, dtype=np.float32)

    def draw(self, count: int, rng: np.random.Generator) -> FloatArray:
        """What is said of small codes from the standard normal, shape (count, z_size)."""
        return self.decode(rng.standard_normal((count, self.size)).astype(np.float32))

    def to_arrays(self) -> dict[str, FloatArray]:
        """The arrays that a checkpoint keeps beside the weights."""
        return {PERSONAL + field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self | None:
        """Read to_arrays' arrays; None where there are none.

        Raises:
            ValueError: Some are there and others not, or they do not fit each other.
        """
        names = [PERSONAL + field.name for field in fields(cls)]
        found = [name for name in names if name in arrays]
        if not found:
            return None
        if len(found) < len(names):
            raise ValueError("a part of its small VAE is missing")
        return cls(*(np.asarray(arrays[name], dtype=np.float32) for name in names))
