"""The one thing that processes do together: add up numbers, so that each has the sum."""

from collections.abc import Sequence
from typing import Any, Protocol

from numpy.typing import NDArray


class Sums(Protocol):
    """Adds up what the processes of a team bring, in the order in which all of them call.

    Attributes:
        failures: What is raised when another process is gone.
    """

    failures: tuple[type[Exception], ...]

    def weigh(self, share: float) -> None:
        """Say how much of a batch this process computes, 0..1, until it is said again."""
        ...

    def gradients(self, own: Sequence[Any]) -> list[Any]:
        """Gradients of the whole batch, of those of the own part; both as the backend has them."""
        ...

    def numbers(self, own: NDArray[Any]) -> NDArray[Any]:
        """Sum of arrays of one shape and kind: float64, int64 or int32."""
        ...

    def is_failure(self, error: BaseException) -> bool:
        """Whether an error means that another process is gone, and not that memory is out."""
        ...

    def close(self) -> None:
        """Leave the team."""
        ...
