"""The windows of pieces as the library keeps them: packed rows, and the columns they become."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.pieces.window_table import WINDOW_FEATURES, WindowTable

AROUSAL = WINDOW_FEATURES.index("arousal")
# Whoever changes it also writes a migration that has all files read again.
WINDOW_ROW = np.dtype(
    [
        ("bar", "<i4"),
        ("start_step", "<i4"),
        ("twin", "<i4"),
        ("meter", "i1"),
        ("key", "i1"),
        ("fingerprint", "<i8"),
        ("features", "<f4", (len(WINDOW_FEATURES),)),
    ]
)


@dataclass(frozen=True, slots=True, eq=False)
class StoredWindows:
    """All windows of a kind in the library, in order of their files and of place in them.

    Attributes:
        row_id: What stands for a window in searches and marks, the same after a file has been
            read again, shape (count,), int64.
        file: Index of its file among the reports of the same kind; of a content at several
            places the first one under the sources, shape (count,), int32.
        bar: First bar in the piece, from 0, shape (count,), int32.
        start_step: Where it starts in the piece, in sixteenths, shape (count,), int32.
        twin: Index of the first window of the piece with the same music; its own where it is the
            first, shape (count,), int32.
        meter: Index into MODEL_METERS, shape (count,), int8.
        key: Tonic + 12 for minor, shape (count,), int8.
        fingerprint: The same for windows with the same notes in all pieces, shape (count,), int64.
        features: WINDOW_FEATURES, shape (count, len(WINDOW_FEATURES)), float32.
        contents: Hashes of the contents that they are from, in order.
        counts: How many windows each content has, shape (len(contents),), int64.
    """

    row_id: NDArray[np.int64]
    file: NDArray[np.int32]
    bar: NDArray[np.int32]
    start_step: NDArray[np.int32]
    twin: NDArray[np.int32]
    meter: NDArray[np.int8]
    key: NDArray[np.int8]
    fingerprint: NDArray[np.int64]
    features: NDArray[np.float32]
    contents: tuple[str, ...]
    counts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.row_id)

    @property
    def arousal(self) -> NDArray[np.float32]:
        """0 calm to 1 excited, shape (count,)."""
        return self.features[:, AROUSAL]

    @property
    def content_of(self) -> NDArray[np.int64]:
        """Index into contents of every window, shape (count,)."""
        return np.repeat(np.arange(len(self.contents)), self.counts)


def pack_windows(table: WindowTable) -> bytes:
    """Write the rows of a table."""
    rows = np.empty(len(table), WINDOW_ROW)
    for name in WINDOW_ROW.names or ():
        rows[name] = getattr(table, name)
    return rows.tobytes()


def unpack_windows(data: bytes, kind: str) -> WindowTable:
    """Read what pack_windows wrote of a kind such as 'melody-2'."""
    rows = np.frombuffer(data, WINDOW_ROW)
    parts, _, bars = kind.rpartition("-")
    columns = {name: np.ascontiguousarray(rows[name]) for name in WINDOW_ROW.names or ()}
    return WindowTable(int(bars), parts, **columns)


def kind_of(table: WindowTable) -> str:
    """What windows like these are called in the library, as Wanted.name has it."""
    return f"{table.parts}-{table.bars}"


def row_ids(contents: NDArray[np.int64], start_steps: NDArray[np.int32]) -> NDArray[np.int64]:
    """What stands for windows: the content's number above, the place in the piece below."""
    return (contents << 32) | (start_steps.astype(np.int64) & 0xFFFF_FFFF)


def content_and_step(row_id: int) -> tuple[int, int]:
    """The number of a window's content, and where it starts in the piece."""
    step = row_id & 0xFFFF_FFFF
    return row_id >> 32, step - (1 << 32) if step >> 31 else step
