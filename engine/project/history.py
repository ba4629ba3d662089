"""Undo and redo without a window: earlier values are kept, nothing is ever changed in place."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
KEPT_STEPS = 500


@dataclass(slots=True)
class History(Generic[T]):
    """Linear undo and redo over immutable values, the newest `limit` steps kept."""

    current: T
    limit: int = KEPT_STEPS
    _past: list[tuple[str, T]] = field(default_factory=list)
    _future: list[tuple[str, T]] = field(default_factory=list)

    @property
    def undo_label(self) -> str | None:
        """Id of the step that undo would take back, such as 'move'."""
        return self._past[-1][0] if self._past else None

    @property
    def redo_label(self) -> str | None:
        """Id of the step that redo would take again."""
        return self._future[-1][0] if self._future else None

    def record(self, label: str, value: T) -> bool:
        """Make value current; what it replaced becomes one undo step. Tells whether it differs."""
        if value == self.current:
            return False
        self._past = [*self._past, (label, self.current)][-self.limit :]
        self._future.clear()
        self.current = value
        return True

    def undo(self) -> None:
        """Return to the value before the newest step; IndexError if there is none."""
        label, previous = self._past.pop()
        self._future.append((label, self.current))
        self.current = previous

    def redo(self) -> None:
        """Repeat the step last undone; IndexError if there is none."""
        label, following = self._future.pop()
        self._past.append((label, self.current))
        self.current = following
