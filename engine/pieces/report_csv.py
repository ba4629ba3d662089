"""The report of many files as a table that a spreadsheet opens."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path

from engine.pieces.report import FileReport, Status
from engine.pieces.verdict import SKYLINE
from engine.storage.files import replacing
from engine.storage.written import explained_if_unwritable

COLUMNS = (
    "File",
    "Status",
    "What happened",
    "What to do",
    "Clips",
    "Different clips",
    "Seconds",
    "Key",
    "Key confidence",
    "Metre",
    "Tempo (quarters a minute)",
    "Felt tempo (beats a minute)",
    "Beats",
    "Beats confidence",
    "Form",
    "Melody",
    "Runner-up",
    "Tracks",
    "Title",
    "Corrected",
    "Folder",
    "Content",
)
STATUS_WORDS: dict[Status, str] = {
    "ok": "fine",
    "partial": "used in part",
    "refused": "not used",
    "excluded": "left out by you",
    "missing": "no longer there",
}
OF_ALL = "highest line of all tracks"
_FORMULA = "=+-@＝＋－＠"  # A spreadsheet computes what begins like this.
_CONTROL = "\t\r\n"


def write_report(path: Path, reports: Iterable[FileReport]) -> None:
    """Write one line a file and, below all, their sum; UTF-8 with the mark that Excel looks for.

    What a file's name or title could make a spreadsheet compute is written as text.

    Raises:
        FileNotWritten: The disk is full, read-only, or gone; what was there before is untouched.
    """
    reports = tuple(reports)
    with explained_if_unwritable(path), replacing(path) as file:
        text = TextIOWrapper(file, "utf-8-sig", errors="replace", newline="", write_through=True)
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        writer.writerows(_row(report) for report in reports)
        writer.writerow(_sum(reports))
        text.detach()


def counted(reports: Sequence[FileReport]) -> str:
    """How many files there are and what became of them, each one counted once."""
    by_status = Counter(report.status for report in reports)
    always = ("ok", "partial", "refused")
    said = [
        f"{by_status[status]} {word}"
        for status, word in STATUS_WORDS.items()
        if by_status[status] or status in always
    ]
    files = "1 file" if len(reports) == 1 else f"{len(reports)} files"
    return f"{files}: {', '.join(said)}"


def _row(report: FileReport) -> list[str | int | float]:
    row = (
        report.path.name,
        STATUS_WORDS[report.status],
        report.reason,
        report.advice,
        report.windows,
        report.distinct,
        round(report.duration_s, 1),
        report.key,
        round(report.key_confidence, 2),
        report.meter,
        round(report.tempo_qpm, 1),
        round(report.felt_bpm, 1),
        report.beat,
        round(report.beat_confidence, 2),
        report.form,
        OF_ALL if SKYLINE.reason in report.reason else _track(report, report.melody_track),
        _track(report, report.runner_up),
        len(report.tracks),
        report.title,
        "yes" if report.corrected else "",
        str(report.path.parent),
        report.content,
    )
    return [_text(cell) if isinstance(cell, str) else cell for cell in row]


def _sum(reports: Sequence[FileReport]) -> list[str | int | float]:
    clips = sum(report.windows for report in reports)
    distinct = sum(report.distinct for report in reports)
    seconds = round(sum(report.duration_s for report in reports), 1)
    return ["Sum", counted(reports), "", "", clips, distinct, seconds]


def _track(report: FileReport, index: int | None) -> str:
    names = [track.name for track in report.tracks if track.index == index]
    return f"{index + 1} {names[0]}".strip() if names and index is not None else ""


def _text(cell: str) -> str:
    """Text that a spreadsheet takes for text."""
    cell = " ".join(cell.splitlines())
    risky = cell.lstrip()[:1] in _FORMULA or cell[:1] in _CONTROL
    return f"'{cell}" if cell.strip() and risky else cell
