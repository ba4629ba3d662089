"""What a training needs to know of contents: one at a time, whatever their places."""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from engine.library.database import reading
from engine.library.reader import READER
from engine.library.report_codec import unpack_report
from engine.library.store_places import READ_AGAIN
from engine.library.window_rows import unpack_windows
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import unpack_piece
from engine.pieces.report import FileReport
from engine.pieces.window_table import WindowTable


@dataclass(frozen=True, slots=True, eq=False)
class KnownContent:
    """What is known of a content.

    Attributes:
        report: As it was read, under the name that its file had then.
        correction: What the person decided about it.
        current: Whether this Lento's reader has read it with that decision; else it is worth
            reading its bytes again, where they are at hand.
        packed: Its piece, packed; None where nothing could be read.
        table: Its windows of the kind that was asked for; None where they were not yet cut.
    """

    report: FileReport
    correction: Correction
    current: bool
    packed: bytes | None
    table: WindowTable | None

    @property
    def piece(self) -> Piece | None:
        """What was understood of it, unpacked; None where nothing was."""
        return None if self.packed is None else unpack_piece(self.packed)


class LearningStore:
    """Reads what a training learns from."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def contents_with_music(self) -> tuple[str, ...]:
        """All contents of which music is kept, wherever their files lie or lay."""
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT hash FROM contents JOIN pieces ON content = contents.id ORDER BY hash"
            )
            return tuple(content for (content,) in rows)

    def known_content(self, content: str, kind: str) -> KnownContent | None:
        """What is known of a content and of its windows of a kind such as 'melody-2'."""
        with reading(self._connection):
            row = self._connection.execute(
                "SELECT contents.id, contents.report, read_as, correction, reader, piece, windows "
                "FROM contents LEFT JOIN pieces ON pieces.content = contents.id "
                "LEFT JOIN window_tables ON window_tables.content = contents.id AND kind = ? "
                "WHERE hash = ?",
                (kind, content),
            ).fetchone()
            if row is None:
                return None
            number, report, read_as, correction, reader, piece, windows = row
            again = self._connection.execute(
                "SELECT 1 FROM places WHERE content = ? AND reader = ? AND report IS NULL LIMIT 1",
                (number, READ_AGAIN),
            ).fetchone()
        return KnownContent(
            unpack_report(report, Path(read_as), content=content),
            Correction.from_json(json.loads(correction)) if correction else NO_CORRECTION,
            reader == READER and again is None,
            piece,
            unpack_windows(windows, kind) if windows is not None else None,
        )
