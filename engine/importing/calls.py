"""What the processes of an import do: reading one file, whatever it holds."""

from pathlib import Path

from engine.errors import MidiFormatError
from engine.pieces import verdict
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.inspect import record_of
from engine.pieces.record import PieceRecord
from engine.pieces.remarks import Remark
from engine.pieces.report import FileReport
from engine.pieces.sources import content_hash, read_bytes, stat_of
from engine.worker.pool_child import Failure

_OF_FAILURE: dict[Failure, Remark] = {
    "died": Remark(
        "{name} broke the process that read it, so it was left out; nothing else was harmed.",
        "It is damaged, or made to do harm; open it in a notation program and save it again.",
    ),
    "too_slow": Remark(
        "{name} takes far longer to read than a piece of music should, so it was left out.",
        "It is damaged, or no music; open it in a notation program and save it again.",
    ),
    "too_large": Remark(
        "{name} takes far more memory than a piece of music should, so it was left out.",
        "It is damaged, or no music; open it in a notation program and save it again.",
    ),
    "raised": Remark(
        "{name} is something that this Lento cannot deal with, so it was left out.",
        "Open it in a notation program and save it again.",
    ),
}


def warm() -> None:
    """Import what every call needs; called once in each process."""
    from engine.importing import encode  # noqa: F401


def read_one(path: Path, correction: Correction = NO_CORRECTION) -> PieceRecord:
    """Read one file, with what a person has decided about it."""
    return record_of(path, None, correction)


def name_one(path: Path) -> str:
    """The hash of a file's bytes; empty where they cannot be read."""
    try:
        return content_hash(read_bytes(path))
    except (OSError, MidiFormatError):
        return ""


def record_of_failure(path: Path, failure: Failure, content: str) -> PieceRecord:
    """The record of a file that could not be read through; it is known and not tried again."""
    remark = _OF_FAILURE[failure]
    reason = remark.reason.format(name=path.name)
    report = verdict.said(
        FileReport(path, "refused", content=content), [Remark(reason, remark.advice)]
    )
    try:
        size, mtime_ns = stat_of(path)
    except OSError:
        size, mtime_ns = -1, -1
    return PieceRecord(report, size, mtime_ns)
