"""A team of processes that make one training: each computes its part of every batch.

The first one leads. It alone reads the music, measures, tells and writes; before each step it
tells the others what to do, so that nobody waits for somebody who has stopped.
"""

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.batches import Batch
from engine.errors import LentoError
from engine.training.team.place import Place
from engine.training.team.sums import Sums

Arrays = Mapping[str, NDArray[Any]]
_CHUNK = 4 << 20  # Words of four bytes that travel at once.
_ABOUT = "about"


class TeamLost(LentoError):
    """Another process of the team has ended; the training itself can go on from where it was."""


class Team:
    """What all processes of a team do alike."""

    def __init__(self, place: Place, sums: Sums) -> None:
        self.place = place
        self._sums = sums
        self._share = 1.0

    def part_of(self, batch: Batch) -> Batch:
        """The rows that this process computes; their share counts from now on."""
        rows, self._share = own_rows(len(batch), self.place)
        self._sums.weigh(self._share)
        return batch.take(rows)

    def weigh_alike(self) -> None:
        """Let every process count as much as any other."""
        self._share = 1.0 / self.place.size
        self._sums.weigh(self._share)

    def averaged(self, gradients: Sequence[Any]) -> list[Any]:
        """Gradients of the whole batch, of those of the own part."""
        known = [index for index, each in enumerate(gradients) if each is not None]
        whole = list(gradients)
        with self.kept_together():
            summed = self._sums.gradients([gradients[index] for index in known])
        for index, gradient in zip(known, summed, strict=True):
            whole[index] = gradient
        return whole

    def mean(self, own: Sequence[float]) -> NDArray[np.float64]:
        """Means over the whole batch, of those over the own part."""
        with self.kept_together():
            return np.asarray(self._sums.numbers(self._share * np.array(own, np.float64)))

    def told(self, words: Sequence[float]) -> list[float]:
        """What the leading process says; what the others say does not count."""
        own = np.array(words, np.float64)
        with self.kept_together():
            summed = self._sums.numbers(own if self.place.leads else np.zeros_like(own))
        return [float(word) for word in summed]

    def handed(self, own: bytes) -> bytes:
        """What the leading process hands to everyone; what the others have does not count."""
        length = int(self.told([float(len(own))])[0])
        words = np.zeros(-(-length // 4), np.int32)
        if self.place.leads:
            words.view(np.uint8)[:length] = np.frombuffer(own, np.uint8)
        with self.kept_together():
            for at in range(0, len(words), _CHUNK):
                words[at : at + _CHUNK] = self._sums.numbers(words[at : at + _CHUNK])
        return words.tobytes()[:length]

    @contextmanager
    def kept_together(self) -> Iterator[None]:
        """Say in a sentence that another process is gone.

        Raises:
            TeamLost: It is.
        """
        try:
            yield
        except self._sums.failures as error:
            if not self._sums.is_failure(error):
                raise
            raise TeamLost(_LOST.format(size=self.place.size)) from error

    def close(self) -> None:
        """Leave the team, as all others do."""
        self._sums.close()


def own_rows(rows: int, place: Place) -> tuple[slice, float]:
    """The rows of a batch that a process computes and their share of it.

    Where there are fewer rows than processes, one that has none computes the first once more, and
    it counts nothing.
    """
    first, end = (rows * rank // place.size for rank in (place.rank, place.rank + 1))
    if first == end:
        return slice(0, 1), 0.0
    return slice(first, end), (end - first) / rows


def packed(about: Mapping[str, Any], arrays: Arrays) -> bytes:
    """Values that JSON can hold, and arrays, as bytes; no pickle."""
    buffer = io.BytesIO()
    told = np.frombuffer(json.dumps(about).encode("utf-8"), np.uint8)
    np.savez(buffer, **{_ABOUT: told, **arrays})  # type: ignore[arg-type]
    return buffer.getvalue()


def unpacked(data: bytes) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """The way back."""
    with np.load(io.BytesIO(data), allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    return json.loads(arrays.pop(_ABOUT).tobytes()), arrays


_LOST = (
    "One of the {size} processes that train together has ended, so the others end as well. "
    "See what ended it, and start them all again with 'train --resume last'."
)
