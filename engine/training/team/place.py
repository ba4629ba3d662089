"""Which of several processes this one is, as torchrun and its like tell it. Imports no Keras."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.errors import TrainingFailed

_NO_GPU = "-1"
_NAMES = ("RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE")


@dataclass(frozen=True, slots=True)
class Place:
    """A process among those that train together.

    Attributes:
        rank: Its number, 0 for the one that leads.
        size: How many there are.
        local_rank: Its number among those on its machine.
        local_size: How many there are on its machine.
        address: Where the first one's machine is.
        port: Where they meet there.

    Raises:
        ValueError: No such place exists.
    """

    rank: int
    size: int
    local_rank: int
    local_size: int
    address: str = "localhost"
    port: int = 29500

    def __post_init__(self) -> None:
        if not (0 <= self.rank < self.size and 0 <= self.local_rank < self.local_size):
            raise ValueError("a process has a number among all and among those of its machine")

    @property
    def leads(self) -> bool:
        """Whether this process reads the music, measures, tells and writes."""
        return self.rank == 0


def place_in(environment: Mapping[str, str]) -> Place | None:
    """The place that the environment tells of; None where a process trains alone.

    Raises:
        TrainingFailed: The environment tells of several processes, but not of this one's place.
    """
    if environment.get("WORLD_SIZE", "1") == "1":
        return None
    told = dict(environment)
    told.setdefault("LOCAL_RANK", told.get("RANK", ""))
    told.setdefault("LOCAL_WORLD_SIZE", told["WORLD_SIZE"])
    try:
        numbers = [int(told[name]) for name in _NAMES]
        rank, size, local_rank, local_size = numbers
        port = int(told["MASTER_PORT"])
        return Place(rank, size, local_rank, local_size, told["MASTER_ADDR"], port)
    except (KeyError, ValueError) as error:
        raise TrainingFailed(_UNCLEAR.format(size=told["WORLD_SIZE"])) from error


def own_gpu(place: Place, environment: Mapping[str, str]) -> dict[str, str]:
    """Environment that leaves each process of a machine a GPU of its own, where there are any."""
    visible = environment.get("CUDA_VISIBLE_DEVICES")
    if visible is None:
        return {"CUDA_VISIBLE_DEVICES": str(place.local_rank)}
    listed = [name.strip() for name in visible.split(",") if name.strip()]
    own = listed[place.local_rank] if place.local_rank < len(listed) else _NO_GPU
    return {"CUDA_VISIBLE_DEVICES": own}


_UNCLEAR = (
    "WORLD_SIZE says that {size} processes train together, but RANK, LOCAL_RANK, MASTER_ADDR and "
    "MASTER_PORT do not say which of them this is. Start Lento with torchrun, which sets them all."
)
