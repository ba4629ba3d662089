"""What reading one file gave: all that the library keeps of it, ready to go to its process."""

from dataclasses import dataclass

from engine.pieces.report import FileReport
from engine.pieces.window_table import WindowTable


@dataclass(frozen=True, slots=True, eq=False)
class PieceRecord:
    """A file read, understood and packed.

    Attributes:
        report: What became of it; its content hash says which bytes were read.
        size: Of the file in bytes; of the packed folder for one inside it; -1 where unknown.
        mtime_ns: When it was last changed, as the system counts; -1 where unknown.
        piece: The Piece, packed by engine.pieces.piece_codec; None where nothing could be read.
        tables: Its windows, a table for every kind that is always kept (KEPT_KINDS).
        words: Lyrics, names of tracks and other texts, for searching.
    """

    report: FileReport
    size: int = -1
    mtime_ns: int = -1
    piece: bytes | None = None
    tables: tuple[WindowTable, ...] = ()
    words: str = ""
