"""Latent vectors of pieces, remembered between one opening of the library and the next.

While an import goes on the library is opened again every few seconds; most of it is as it was.
"""

from collections import OrderedDict
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.library.store import LibraryStore
from engine.library.window_rows import WINDOW_ROW, StoredWindows

MOST_REMEMBERED_BYTES = 96 << 20

FloatArray = NDArray[np.float32]
_Key = tuple[Path, str, str, str]  # Library, model, kind, content.

_remembered: OrderedDict[_Key, tuple[int, FloatArray]] = OrderedDict()
_bytes = 0


class Vectors:
    """z of the distinct windows of contents; for one thread.

    Args:
        store: The library, open.
        library: The library's file.
        model_id: What the model's latent vectors are kept under.
        kind: A kind of window, and marks_of all windows of that kind.
    """

    def __init__(
        self,
        store: LibraryStore,
        library: Path,
        model_id: str,
        kind: tuple[str, NDArray[np.int64]],
    ) -> None:
        self._store, self._library, self._model_id = store, library, model_id
        self._kind, marks = kind
        self._marks: list[int] = marks.tolist()

    def of(self, index: int, content: str) -> FloatArray | None:
        """Z of a content, shape (distinct, z_size); None where it has yet to be placed.

        Args:
            index: Its index among the contents of the windows.
            content: Its hash.
        """
        key = (self._library, self._model_id, self._kind, content)
        mark = self._marks[index]
        known = _remembered.get(key)
        if known is not None and known[0] == mark:
            _remembered.move_to_end(key)
            return known[1]
        z = self._store.latents_of(content, self._kind, self._model_id)
        if z is not None:
            _remember(key, mark, z)
        return z


def _remember(key: _Key, mark: int, z: FloatArray) -> None:
    global _bytes
    before = _remembered.pop(key, None)
    _bytes += z.nbytes - (before[1].nbytes if before else 0)
    _remembered[key] = mark, z
    while _bytes > MOST_REMEMBERED_BYTES:
        _, (_, forgotten) = _remembered.popitem(last=False)
        _bytes -= forgotten.nbytes


def marks_of(windows: StoredWindows) -> NDArray[np.int64]:
    """A number for each content that changes when other music is heard in it, shape (contents,).

    The same in all processes, and whatever other pieces the library has.
    """
    ends = np.cumsum(windows.counts)
    starts = ends - windows.counts
    columns = [getattr(windows, name) for name in WINDOW_ROW.names or () if name != "twin"]
    # Of the twins only where in the piece they are, whatever other pieces come before it.
    columns.append(windows.twin - np.repeat(starts, windows.counts))
    spans = list(zip(starts.tolist(), ends.tolist(), strict=True))
    return np.array([_mark([column[a:b] for column in columns]) for a, b in spans], np.int64)


def _mark(columns: list[NDArray[np.generic]]) -> int:
    digest = blake2b(digest_size=8)
    for column in columns:
        digest.update(column.tobytes())
    return int.from_bytes(digest.digest(), "little", signed=True)
