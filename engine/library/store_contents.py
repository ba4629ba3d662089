"""What is known of files: reports in the order in which they are shown, pieces, corrections."""

import json
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from engine.library.database import reading, writing
from engine.library.path_keys import path_of
from engine.library.report_codec import unpack_report
from engine.library.store_places import read_places_again
from engine.library.store_sources import count_state
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import unpack_piece
from engine.pieces.report import FileReport

# Files lie in the order of their sources, then of their paths; one in two sources counts once.
IN_ORDER = (
    "FROM sources CROSS JOIN places "
    "ON places.path >= sources.path AND places.path < sources.behind "
)
_ORDER = "ORDER BY sources.id, places.path"


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place under the sources: its key, and the number of its content, or None."""

    key: bytes
    content: int | None


class ContentStore:
    """Reads what is known of files, and what a person said about them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def reports(self, kind: str = "melody-2") -> tuple[FileReport, ...]:
        """A report of every file under the sources, missing ones included.

        Args:
            kind: Which windows are counted in them, as Wanted.name has it.
        """
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT places.id, places.path, places.report, missing_since_s, hash, read_as, "
                f"contents.report, count, distinct_count {IN_ORDER} "
                "LEFT JOIN contents ON contents.id = places.content "
                "LEFT JOIN window_tables ON window_tables.content = contents.id AND kind = ? "
                f"{_ORDER}",
                (kind,),
            ).fetchall()
        once: dict[int, tuple[Any, ...]] = {}
        for place, *row in rows:
            once.setdefault(place, tuple(row))
        present = {row[3] for row in once.values() if row[2] is None}
        return tuple(_report(row, elsewhere=row[3] in present) for row in once.values())

    def numbers_of_contents(self) -> frozenset[int]:
        """The numbers of all contents that are kept."""
        with reading(self._connection):
            rows = self._connection.execute("SELECT id FROM contents").fetchall()
        return frozenset(number for (number,) in rows)

    def packed_piece(self, content: str) -> bytes | None:
        """The packed Piece of a content, or None where it has none."""
        with reading(self._connection):
            row = self._connection.execute(
                "SELECT piece FROM pieces JOIN contents ON contents.id = content WHERE hash = ?",
                (content,),
            ).fetchone()
        return row[0] if row else None

    def piece(self, content: str) -> Piece | None:
        """What was understood of a content, or None where nothing was."""
        packed = self.packed_piece(content)
        return None if packed is None else unpack_piece(packed)

    def correction(self, content: str) -> Correction:
        """What the person decided about a content; NO_CORRECTION where nothing."""
        return self.corrections().get(content, NO_CORRECTION)

    def corrections(self) -> dict[str, Correction]:
        """All that the person decided, by content."""
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT hash, correction FROM contents WHERE correction IS NOT NULL ORDER BY hash"
            ).fetchall()
        return {content: Correction.from_json(json.loads(text)) for content, text in rows}

    def set_correction(self, content: str, correction: Correction) -> None:
        """Keep what the person decided; it shows when the file is read again, now or later.

        Raises:
            KeyError: The content is not known.
        """
        described = correction.as_json()
        with writing(self._connection):
            changed = self._connection.execute(
                "UPDATE contents SET correction = ? WHERE hash = ?",
                (json.dumps(described) if described else None, content),
            )
            if not changed.rowcount:
                raise KeyError(content)
            read_places_again(self._connection, content)
            count_state(self._connection)


def shown_places(connection: sqlite3.Connection) -> tuple[ShownPlace, ...]:
    """All places under the sources, in the order of reports()."""
    rows = connection.execute(f"SELECT places.path, places.content {IN_ORDER} {_ORDER}")
    return tuple(ShownPlace(*row) for row in dict(rows.fetchall()).items())


def shown_contents(connection: sqlite3.Connection) -> dict[int, int]:
    """The contents under the sources in order, each with the index of its first report."""
    first: dict[int, int] = {}
    for index, place in enumerate(shown_places(connection)):
        if place.content is not None:
            first.setdefault(place.content, index)
    return first


def _report(row: tuple[Any, ...], *, elsewhere: bool) -> FileReport:
    """The report of a place; elsewhere says whether its content lies at another place too."""
    key, own, missing_since_s, content, read_as, text, count, distinct = row
    path = path_of(key)
    counts = {"content": content or "", "windows": count or 0, "distinct": distinct or 0}
    report = unpack_report(text or own, path, **counts)
    if read_as and read_as != path.name:  # Its sentences name the file under which it was read.
        report = replace(
            report,
            reason=report.reason.replace(read_as, path.name),
            advice=report.advice.replace(read_as, path.name),
        )
    if missing_since_s is not None:
        return _missing(report, elsewhere=elsewhere)
    return _not_read_now(report, unpack_report(own, path)) if text and own else report


def _not_read_now(report: FileReport, why: FileReport) -> FileReport:
    """The report of a file that was read before and cannot be read as it is now."""
    if not report.windows:
        return replace(report, reason=why.reason, advice=why.advice)
    reason = (
        f"{why.path.name} cannot be read as it is now; its music stays as Lento read it before."
    )
    return replace(report, status="partial", reason=reason, advice=why.advice)


def _missing(report: FileReport, *, elsewhere: bool) -> FileReport:
    name = report.path.name
    if elsewhere:
        reason = f"{name} is no longer where it was; the same music lies at another place."
        return replace(report, status="missing", reason=reason, advice="")
    if report.windows:
        reason = f"{name} is no longer where it was; Lento remembers its music, so its clips stay."
    else:
        reason = f"{name} is no longer where it was."
    advice = "Connect its disk or put it back, or let Lento forget missing files."
    return replace(report, status="missing", reason=reason, advice=advice)
