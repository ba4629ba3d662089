"""What makes calls elsewhere: the processes of a Pool, or those of a cluster."""

from collections.abc import Callable
from typing import Any, Protocol

from engine.worker.pool_child import Answer


class CallPool(Protocol):
    """Takes calls and gives answers, in the order in which they come."""

    @property
    def workers(self) -> int:
        """How many calls are made at once; 0 for one, in this process."""
        ...

    @property
    def in_flight(self) -> int:
        """Calls whose answers have not been taken."""
        ...

    @property
    def has_room(self) -> bool:
        """Whether one more call would soon be taken up."""
        ...

    def submit(
        self,
        tag: Any,
        function: Callable[..., Any],
        *arguments: Any,
        deadline_s: float | None = None,
    ) -> None:
        """Have a call made; its answer carries the tag."""
        ...

    def answers(self, timeout: float | None = None) -> list[Answer]:
        """Wait for answers and take all that are there."""
        ...

    def close(self) -> None:
        """End everything that was started."""
        ...
