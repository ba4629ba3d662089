"""Windows, their latent vectors and the maps that were laid out of them."""

import sqlite3
from collections.abc import Iterator, Mapping
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from engine.library.database import reading, writing
from engine.library.store_contents import shown_contents
from engine.library.store_sources import count_state
from engine.library.window_rows import (
    WINDOW_ROW,
    StoredWindows,
    kind_of,
    pack_windows,
    row_ids,
    unpack_windows,
)
from engine.pieces.window_table import WindowTable

FloatArray = NDArray[np.float32]
_WANTED = "json_extract(report, '$.status') <> 'excluded'"


class WindowStore:
    """Reads all windows of a kind, and keeps what models make of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def windows(self, kind: str) -> StoredWindows:
        """All windows of a kind such as 'melody-2' under the sources, missing files included."""
        with reading(self._connection):
            return stored_windows(self._connection, kind)

    def table(self, content: str, kind: str) -> WindowTable | None:
        """The windows of one content, or None where no such windows were cut."""
        with reading(self._connection):
            row = self._connection.execute(
                "SELECT windows FROM window_tables JOIN contents ON contents.id = content "
                "WHERE hash = ? AND kind = ?",
                (content, kind),
            ).fetchone()
        return unpack_windows(row[0], kind) if row else None

    def put_tables(
        self, tables: Mapping[str, WindowTable], *, made_of: Mapping[str, bytes] | None = None
    ) -> None:
        """Keep windows of a kind that is not always cut, by content.

        Contents that are not known, or that the person does not want, are left out, and so is
        what was cut of music that is no longer the same.

        Args:
            tables: The windows.
            made_of: The digest_of each packed piece that they were cut of; None where they are
                known to be of the piece as it is.
        """
        with writing(self._connection):
            for content, table in tables.items():
                if made_of is not None and made_of.get(content) != self._digest(content):
                    continue
                kind = kind_of(table)
                kept = self._connection.execute(
                    "INSERT OR REPLACE INTO window_tables SELECT id, ?, ?, ?, ? FROM contents "
                    f"WHERE hash = ? AND {_WANTED} RETURNING content",
                    (kind, len(table), table.distinct, pack_windows(table), content),
                ).fetchone()
                self._connection.execute(
                    "DELETE FROM latents WHERE content = ? AND kind = ?", (*(kept or (0,)), kind)
                )
            count_state(self._connection)

    def contents_without_table(self, kind: str) -> tuple[str, ...]:
        """Contents under the sources with music, of which windows of a kind were not yet cut."""
        return self._contents_without(
            f"SELECT id, hash FROM contents JOIN pieces ON pieces.content = id WHERE {_WANTED} "
            "AND NOT EXISTS (SELECT 1 FROM window_tables WHERE content = id AND kind = ?)",
            (kind,),
        )

    def contents_without_latents(self, kind: str, model_id: str) -> tuple[str, ...]:
        """Contents under the sources whose windows a model has yet to place, in order."""
        return self._contents_without(
            "SELECT id, hash FROM contents JOIN window_tables ON content = id "
            "WHERE kind = ? AND count > 0 AND NOT EXISTS (SELECT 1 FROM latents "
            "WHERE latents.content = id AND latents.kind = ? AND model = ?)",
            (kind, kind, model_id),
        )

    def put_latents(
        self,
        kind: str,
        model_id: str,
        latents: Mapping[str, FloatArray],
        *,
        made_of: Mapping[str, bytes] | None = None,
    ) -> int:
        """Keep what a model made of contents: z of the distinct windows in order, for each.

        What was made of music that is no longer the same, because the file has been heard
        otherwise meanwhile, perhaps by another window, is left out.

        Args:
            kind: The kind of window.
            model_id: What tells the model from all others.
            latents: Arrays of shape (distinct, z_size), by content.
            made_of: The digest_of each packed piece that was encoded; without it only the number
                of windows tells whether it is still the same.

        Returns:
            Of how many contents it was kept.
        """
        kept = 0
        with writing(self._connection):
            for content, z in latents.items():
                if made_of is not None and made_of.get(content) != self._digest(content):
                    continue
                kept += self._connection.execute(
                    "INSERT OR REPLACE INTO latents SELECT id, ?, ?, ? FROM contents "
                    "JOIN window_tables ON content = id "
                    "WHERE hash = ? AND kind = ? AND distinct_count = ?",
                    (kind, model_id, _packed(z), content, kind, len(z)),
                ).rowcount
        return kept

    def latents(self, kind: str, model_id: str) -> Iterator[tuple[str, FloatArray]]:
        """What a model made of the contents under the sources, one after the other, in order.

        Yields:
            A content, and z of its distinct windows, shape (distinct, z_size).
        """
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT id, hash FROM contents JOIN latents ON content = id "
                "WHERE kind = ? AND model = ?",
                (kind, model_id),
            )
            kept = dict(rows.fetchall())
            shown = shown_contents(self._connection)
        for content in (kept[number] for number in shown if number in kept):
            z = self.latents_of(content, kind, model_id)
            if z is not None:
                yield content, z

    def latents_of(self, content: str, kind: str, model_id: str) -> FloatArray | None:
        """What a model made of one content, shape (distinct, z_size), or None."""
        with reading(self._connection):
            row = self._connection.execute(
                "SELECT distinct_count, z FROM contents JOIN latents ON content = id "
                "JOIN window_tables USING (content, kind) WHERE hash = ? AND kind = ? "
                "AND model = ?",
                (content, kind, model_id),
            ).fetchone()
        return np.frombuffer(row[1], "<f4").reshape(row[0], -1) if row else None

    def forget_latents(self, model_id: str) -> None:
        """Drop what a model made, for instance because the model was deleted."""
        with writing(self._connection):
            self._connection.execute("DELETE FROM latents WHERE model = ?", (model_id,))
            self._connection.execute("DELETE FROM layouts WHERE model = ?", (model_id,))

    def layout(self, kind: str, model_id: str) -> bytes | None:
        """The map that was laid out of a model's latent vectors, or None."""
        with reading(self._connection):
            row = self._connection.execute(
                "SELECT layout FROM layouts WHERE kind = ? AND model = ?", (kind, model_id)
            ).fetchone()
        return row[0] if row else None

    def put_layout(self, kind: str, model_id: str, layout: bytes) -> None:
        """Keep a map, so that the next start shows the same one."""
        with writing(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO layouts VALUES (?, ?, ?)", (model_id, kind, layout)
            )

    def _digest(self, content: str) -> bytes | None:
        row = self._connection.execute(
            "SELECT piece FROM pieces JOIN contents ON contents.id = content WHERE hash = ?",
            (content,),
        ).fetchone()
        return digest_of(row[0]) if row else None

    def _contents_without(self, question: str, values: tuple[str, ...]) -> tuple[str, ...]:
        with reading(self._connection):
            lacking = dict(self._connection.execute(question, values).fetchall())
            shown = shown_contents(self._connection)
        return tuple(lacking[content] for content in shown if content in lacking)


def stored_windows(connection: sqlite3.Connection, kind: str) -> StoredWindows:
    """WindowStore.windows, inside a transaction."""
    shown = shown_contents(connection)
    rows = connection.execute(
        "SELECT content, hash, count, windows FROM window_tables JOIN contents ON id = content "
        "WHERE kind = ? AND count > 0",
        (kind,),
    )
    found = {content: rest for content, *rest in rows}
    order = [content for content in shown if content in found]
    data = bytearray()
    for content in order:
        data += found[content].pop()  # Of many pieces; not twice in memory.
    packed = np.frombuffer(data, WINDOW_ROW)
    counts = np.array([found[content][1] for content in order], np.int64)
    first = np.cumsum(counts) - counts
    columns = {name: np.ascontiguousarray(packed[name]) for name in WINDOW_ROW.names or ()}
    columns["twin"] = (columns["twin"] + np.repeat(first, counts)).astype(np.int32)
    numbers = np.array(order, np.int64)
    files = np.array([shown[content] for content in order], np.int32)
    return StoredWindows(
        row_id=row_ids(np.repeat(numbers, counts), columns["start_step"]),
        file=np.repeat(files, counts),
        contents=tuple(found[content][0] for content in order),
        counts=counts,
        **columns,
    )


def digest_of(packed_piece: bytes) -> bytes:
    """What tells a packed piece from one that was heard otherwise."""
    return blake2b(packed_piece, digest_size=16).digest()


def _packed(z: FloatArray) -> bytes:
    return np.ascontiguousarray(z, "<f4").tobytes()
