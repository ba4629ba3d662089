"""inspect: what each file holds and what became of it."""

import argparse
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.library.contents import FileReport
from engine.library.inspect import find_files, inspect_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="MIDI files, and folders of them"
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Look at every file; one that cannot be used gets a line too.

    Returns:
        {"files": one object a file, "totals": counts}.
    """
    reports = [inspect_file(path) for path in find_files(args.paths)]
    by_status = Counter(report.status for report in reports)
    return {
        "files": [_described(report) for report in reports],
        "totals": {
            "files": len(reports),
            "ok": by_status["ok"],
            "partial": by_status["partial"],
            "refused": by_status["refused"],
            "windows": sum(report.windows for report in reports),
            "duration_s": round(sum(report.duration_s for report in reports), 3),
        },
    }


def describe(result: dict[str, Any]) -> str:
    """One line a file and one for all, for a person."""
    lines = [_line(file) for file in result["files"]]
    totals = result["totals"]
    lines.append(
        f"{totals['files']} files: {totals['ok']} fine, {totals['partial']} in part, "
        f"{totals['refused']} not used; {totals['windows']} clips of two bars."
    )
    return "\n".join(lines)


def _described(report: FileReport) -> dict[str, Any]:
    return asdict(report) | {"path": str(report.path)}


def _line(file: dict[str, Any]) -> str:
    if file["status"] == "refused":
        return f"{file['path']}: not used. {file['reason']}"
    melody = next(t for t in file["tracks"] if t["index"] == file["melody_track"])
    return (
        f"{file['path']}: {file['windows']} clips in {file['meter']}, melody in track "
        f"{melody['index']}{' ' + melody['name'] if melody['name'] else ''}. {file['reason']}"
    ).rstrip()
