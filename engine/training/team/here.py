"""The team that this process leads, if it leads one. Imports no Keras.

A process belongs to one team as long as it lives; the libraries behind it know no other way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.training.team.orders import Leader

_leader: ContextVar["Leader | None"] = ContextVar("leader", default=None)


def leader_here() -> "Leader | None":
    """Who tells the others of the team; None where a process trains alone."""
    return _leader.get()


@contextmanager
def led_by(leader: "Leader") -> Iterator[None]:
    """Train with a team meanwhile; the others are let go in the end, whatever happens."""
    token = _leader.set(leader)
    try:
        yield
    finally:
        _leader.reset(token)
        leader.end()
