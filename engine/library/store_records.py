"""Taking in what was read, a batch of files in one step; what a person said of them stays."""

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping

from engine.library.database import reading, writing
from engine.library.reader import READER
from engine.library.report_codec import pack_report
from engine.library.store_consents import take_refusal_along
from engine.library.store_places import READ_AGAIN, keep_place, places_are_read, put_place
from engine.library.store_sources import count_state
from engine.library.text_index import index_content, index_names
from engine.library.window_rows import kind_of, pack_windows
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.record import PieceRecord

Tables = dict[str, bytes]


class RecordStore:
    """Writes the records that reading files gave."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put_records(
        self,
        records: Iterable[PieceRecord],
        *,
        read_with: Mapping[str, Correction] | None = None,
    ) -> None:
        """Replace what was known of places and contents; once this returns, it is kept.

        Tags, favourites, notes, play counts, corrections and consent stay. A file that has
        changed takes its marks along to its new content, and a refusal to be learned from. Of a
        file that is known and cannot be read now, all stays as it was.

        Args:
            records: What reading gave.
            read_with: What the person had decided when it was read, by content. What was read
                before they decided otherwise, perhaps in another window, is left out, and its
                file is read again at the next look. None where nobody can have decided.
        """
        with writing(self._connection):
            for record in records:
                if read_with is None or not self._put_overtaken(record, read_with):
                    self._put(record)
            count_state(self._connection)

    def has_content(self, content: str) -> bool:
        """Whether bytes with this hash have been read by this Lento's reader."""
        with reading(self._connection):
            row = self._connection.execute(
                "SELECT reader FROM contents WHERE hash = ?", (content,)
            ).fetchone()
        return row is not None and row[0] == READER

    def _put(self, record: PieceRecord) -> None:
        connection, report = self._connection, record.report
        file = (report.path, record.size, record.mtime_ns)
        if not report.content:
            why = pack_report(report)
            if not keep_place(connection, file, why):
                put_place(connection, file, None, why)
            return
        content, new = self._put_content(record)
        before = put_place(connection, file, content)
        places_are_read(connection, content)
        if before is not None and before != content:
            index_names(connection, before)
            if new:
                _take_marks_along(connection, before, content)
                take_refusal_along(connection, before, content)
        index_content(
            connection,
            content,
            title=report.title,
            tracks=" ".join(track.name for track in report.tracks),
            words=record.words,
        )
        tables = {kind_of(table): pack_windows(table) for table in record.tables}
        if new or self._changed(content, record.piece, tables):
            self._put_music(content, record, tables)

    def _put_overtaken(self, record: PieceRecord, read_with: Mapping[str, Correction]) -> bool:
        """Keep only the place of a record that was read before the person decided otherwise.

        Returns:
            Whether it is such a record.
        """
        connection, report = self._connection, record.report
        number, text = connection.execute(
            "SELECT id, correction FROM contents WHERE hash = ?", (report.content,)
        ).fetchone() or (None, None)
        decided = Correction.from_json(json.loads(text)) if text else NO_CORRECTION
        if number is None or decided == read_with.get(report.content, NO_CORRECTION):
            return False
        file = (report.path, record.size, record.mtime_ns)
        before = put_place(connection, file, number, reader=READ_AGAIN)
        for content in sorted({number, before or number}):
            index_names(connection, content)
        return True

    def _put_content(self, record: PieceRecord) -> tuple[int, bool]:
        """The number of a record's content, and whether it is new."""
        report = record.report
        row = self._connection.execute(
            "UPDATE contents SET reader = ?, read_as = ?, report = ?, words = ? WHERE hash = ? "
            "RETURNING id",
            (READER, *_texts(record), report.content),
        ).fetchone()
        if row is not None:
            return row[0], False
        cursor = self._connection.execute(
            "INSERT INTO contents (reader, read_as, report, words, hash, added_s) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (READER, *_texts(record), report.content, int(time.time())),
        )
        return cursor.lastrowid or 0, True

    def _changed(self, content: int, piece: bytes | None, tables: Tables) -> bool:
        """Whether other music is heard in a content than before."""
        known = self._connection.execute("SELECT piece FROM pieces WHERE content = ?", (content,))
        (before,) = known.fetchone() or (None,)
        rows = self._connection.execute(
            "SELECT kind, windows FROM window_tables WHERE content = ?", (content,)
        )
        kept = dict(rows.fetchall())
        gone = bool(kept) and not tables  # The person does not want it any more.
        return before != piece or gone or any(kept.get(kind) != tables[kind] for kind in tables)

    def _put_music(self, content: int, record: PieceRecord, tables: Tables) -> None:
        connection = self._connection
        for table in ("pieces", "window_tables", "latents"):
            connection.execute(f"DELETE FROM {table} WHERE content = ?", (content,))
        if record.piece is not None:
            connection.execute("INSERT INTO pieces VALUES (?, ?)", (content, record.piece))
        connection.executemany(
            "INSERT INTO window_tables VALUES (?, ?, ?, ?, ?)",
            [
                (content, kind_of(table), len(table), table.distinct, tables[kind_of(table)])
                for table in record.tables
            ],
        )


def _texts(record: PieceRecord) -> tuple[str, str, str]:
    words = record.words.encode("utf-8", "replace").decode("utf-8")
    name = record.report.path.name.encode("utf-8", "backslashreplace").decode("utf-8")
    return name, pack_report(record.report), words


def _take_marks_along(connection: sqlite3.Connection, before: int, content: int) -> None:
    """Copy the marks of a content that a file had before it changed."""
    connection.execute(
        "INSERT OR IGNORE INTO marks (content, kind, start_step, favourite, note, plays, "
        "last_played_s) SELECT ?, kind, start_step, favourite, note, plays, last_played_s "
        "FROM marks WHERE content = ?",
        (content, before),
    )
    connection.execute(
        "INSERT OR IGNORE INTO mark_tags SELECT new.id, mark_tags.tag FROM marks AS old "
        "JOIN marks AS new ON new.content = ? AND new.kind = old.kind "
        "AND new.start_step = old.start_step JOIN mark_tags ON mark_tags.mark = old.id "
        "WHERE old.content = ?",
        (content, before),
    )
    connection.execute(
        "INSERT INTO mark_texts (rowid, tags, note) SELECT new.id, mark_texts.tags, "
        "mark_texts.note FROM marks AS old JOIN marks AS new ON new.content = ? "
        "AND new.kind = old.kind AND new.start_step = old.start_step "
        "JOIN mark_texts ON mark_texts.rowid = old.id WHERE old.content = ?",
        (content, before),
    )
    connection.execute(
        "INSERT INTO texts (rowid, title, names, tracks, words, tags, note) "
        "SELECT ?, '', '', '', '', tags, note FROM texts WHERE rowid = ?",
        (content, before),
    )
