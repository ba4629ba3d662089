"""inspect: what each file holds and what became of it."""

import argparse
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.pieces.inspect import inspect_file
from engine.pieces.report import FileReport
from engine.pieces.sources import find_files
from engine.pieces.wanted import TWO_BARS, Wanted, wanted_by


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="MIDI files, and folders of them"
    )
    parser.add_argument(
        "--model", help="what this model, a name or file, finds in them (default: two-bar melodies)"
    )


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Look at every file; one that cannot be used gets a line too.

    Returns:
        {"files": one object a file, "bars": of a window, "totals": counts}.
    """
    wanted = TWO_BARS if args.model is None else _wanted(args.model)
    reports = [inspect_file(path, wanted) for path in find_files(args.paths)]
    by_status = Counter(report.status for report in reports)
    return {
        "files": [_described(report) for report in reports],
        "bars": wanted.bars,
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
        f"{totals['refused']} not used; {totals['windows']} clips of "
        f"{Wanted(result['bars']).length}."
    )
    return "\n".join(lines)


def _wanted(model: str) -> Wanted:
    from engine.model.music_model import load_model
    from engine.model.registry import find_model

    return wanted_by(load_model(find_model(model)).config)


def _described(report: FileReport) -> dict[str, Any]:
    return asdict(report) | {"path": str(report.path)}


def _line(file: dict[str, Any]) -> str:
    if file["status"] == "refused":
        return f"{file['path']}: not used. {file['reason']}"
    melody = [t for t in file["tracks"] if t["index"] == file["melody_track"]]
    named = [f"{t['index']}{' ' + t['name'] if t['name'] else ''}" for t in melody]
    where = f", melody in track {named[0]}" if named else ""
    return (
        f"{file['path']}: {file['windows']} clips in {file['meter']}{where}. {file['reason']}"
    ).rstrip()
