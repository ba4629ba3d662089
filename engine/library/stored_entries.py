"""Windows that stay in the library's file until somebody wants to hear them."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from engine.library.contents import Entries, Entry
from engine.library.database import open_to_read
from engine.library.store import LibraryStore
from engine.model.config import ModelConfig
from engine.model.music_model import frame_in
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.meter import MODEL_METERS
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.understand import with_chords
from engine.pieces.wanted import wanted_by

PIECES_KEPT = 64
VECTORS_KEPT = 64

T = TypeVar("T")
FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class EntryColumns:
    """What is known of windows without reading them; all of shape (entries,).

    Attributes:
        content: Index into the contents that the windows are from.
        start_step: Where they start in the piece, in sixteenths.
        bar: Their first bars in the piece, from 0.
        meter: Indices into MODEL_METERS.
        key: Tonic + 12 for minor.
        file: Indices into the library's files.
        z_row: Which of the distinct windows of the piece has the same music.
        arousal: 0 calm to 1 excited.
    """

    content: NDArray[np.int32]
    start_step: NDArray[np.int32]
    bar: NDArray[np.int32]
    meter: NDArray[np.int8]
    key: NDArray[np.int8]
    file: NDArray[np.int32]
    z_row: NDArray[np.int32]
    arousal: FloatArray


@dataclass(frozen=True, slots=True)
class HeardBy:
    """Where windows are read from, and which model hears them.

    Attributes:
        library: The library's file.
        model_id: What the model's latent vectors are kept under.
        config: Its structure.
    """

    library: Path
    model_id: str
    config: ModelConfig


class StoredEntries(Entries):
    """The windows of an open library; travels between processes without what it has read.

    Args:
        heard_by: Where they are read from.
        contents: Hashes of the contents that they are from.
        columns: What is known of them.
    """

    def __init__(self, heard_by: HeardBy, contents: tuple[str, ...], columns: EntryColumns) -> None:
        self._heard_by, self._contents, self._columns = heard_by, contents, columns
        self._wanted = wanted_by(heard_by.config)
        self._lock = threading.Lock()
        self._pieces: OrderedDict[str, Piece | None] = OrderedDict()
        self._vectors: OrderedDict[str, FloatArray | None] = OrderedDict()

    def __len__(self) -> int:
        return len(self._columns.content)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        """Read windows; one whose piece is gone meanwhile is silent.

        Raises:
            LibraryError: The library cannot be read.
        """
        if isinstance(index, slice):
            return tuple(self._entry(i) for i in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._entry(index % len(self))

    def z_of(self, index: int) -> FloatArray | None:
        """Where a window lies in latent space, shape (z_size,); None where it has no place."""
        content = self._contents[self._columns.content[index]]
        model_id, kind = self._heard_by.model_id, self._wanted.name
        z = self._once(
            self._vectors,
            content,
            lambda store: store.latents_of(content, kind, model_id),
            VECTORS_KEPT,
        )
        row = int(self._columns.z_row[index])
        return z[row] if z is not None and row < len(z) else None

    def __reduce__(self) -> tuple[Any, ...]:
        return StoredEntries, (self._heard_by, self._contents, self._columns)

    def _entry(self, index: int) -> Entry:
        columns = self._columns
        key = Key(int(columns.key[index]) % 12, bool(columns.key[index] >= 12))
        clip = self._clip(index)
        return Entry(
            clip,
            key,
            frame_in(self._heard_by.config, clip, key),
            int(columns.file[index]),
            int(columns.bar[index]),
            float(columns.arousal[index]),
        )

    def _clip(self, index: int) -> Clip:
        content = self._contents[self._columns.content[index]]
        piece = self._once(self._pieces, content, self._read(content), PIECES_KEPT)
        meter = MODEL_METERS[self._columns.meter[index]]
        if piece is None:
            return Clip(Melody(), meter, self._wanted.bars)
        return piece.clip(int(self._columns.start_step[index]), meter, self._wanted.bars)

    def _read(self, content: str) -> Callable[[LibraryStore], Piece | None]:
        def read(store: LibraryStore) -> Piece | None:
            piece = store.piece(content)
            if piece is None:
                return None
            if self._wanted.chords:
                piece = with_chords(piece)
            return replace(piece, parts=piece.parts.kept_for(self._wanted.parts) or Parts())

        return read

    def _once(
        self,
        kept: OrderedDict[str, T],
        content: str,
        read: Callable[[LibraryStore], T],
        most: int,
    ) -> T:
        with self._lock:
            if content not in kept:
                with closing(open_to_read(self._heard_by.library)) as connection:
                    kept[content] = read(LibraryStore(connection))
                if len(kept) > most:
                    kept.popitem(last=False)
            kept.move_to_end(content)
            return kept[content]
