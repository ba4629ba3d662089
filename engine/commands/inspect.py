"""inspect: what each file holds and what became of it."""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.commands.places import TABLE, add_overwrite, checked_output
from engine.commands.usage import model_name, place_name
from engine.errors import MidiFormatError
from engine.pieces.inspect import inspect_file
from engine.pieces.report import FileReport
from engine.pieces.report_csv import write_report
from engine.pieces.sources import each_file
from engine.pieces.verdict import SKYLINE
from engine.pieces.wanted import TWO_BARS, Wanted, wanted_by


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=place_name,
        metavar="PATH",
        help="MIDI and MusicXML files, and folders and zips of them",
    )
    parser.add_argument(
        "--model",
        type=model_name,
        help="what this model, a name or file, finds in them (default: two-bar melodies)",
    )
    parser.add_argument(
        "--csv",
        type=place_name,
        metavar="FILE",
        help="write the report as a table for a spreadsheet too",
    )
    add_overwrite(parser)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Look at every file; one that cannot be used gets a line too.

    Returns:
        {"files": one object a file, "bars": of a window, "totals": counts}, and the "csv" that
        was asked for.

    Raises:
        MidiFormatError: Not one file could be used.
        FileNotWritten: The table cannot be written.
    """
    out = args.csv and checked_output(args.csv, *args.paths, kind=TABLE, overwrite=args.overwrite)
    wanted = TWO_BARS if args.model is None else _wanted(args.model)
    reports = [inspect_file(path, wanted) for path in each_file(args.paths)]
    if all(report.status == "refused" for report in reports):
        raise MidiFormatError(_why_nothing(args.paths, reports))
    if out:
        write_report(out, reports)
    by_status = Counter(report.status for report in reports)
    answer = {
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
    return answer | ({"csv": str(out)} if out else {})


def describe(result: dict[str, Any]) -> str:
    """One line a file and one for all, for a person."""
    lines = [_line(file) for file in result["files"]]
    totals = result["totals"]
    files = "1 file" if totals["files"] == 1 else f"{totals['files']} files"
    clips = "1 clip" if totals["windows"] == 1 else f"{totals['windows']} clips"
    lines.append(
        f"{files}: {totals['ok']} fine, {totals['partial']} in part, "
        f"{totals['refused']} not used; {clips} of "
        f"{Wanted(result['bars']).length}."
    )
    if "csv" in result:
        lines.append(f"The table was written to {result['csv']}.")
    return "\n".join(lines)


def _wanted(model: str) -> Wanted:
    from engine.model.music_model import load_model
    from engine.model.registry import find_model

    return wanted_by(load_model(find_model(model)).config)


def _why_nothing(paths: Sequence[Path], reports: Sequence[FileReport]) -> str:
    if not reports:
        where = paths[0].name or paths[0] if len(paths) == 1 else "these folders"
        return f"No music file was found in {where}; choose a folder with MIDI or MusicXML in it."
    if len(reports) == 1:
        return reports[0].sentence
    return f"None of these {len(reports)} files could be used. The first: {reports[0].sentence}"


def _described(report: FileReport) -> dict[str, Any]:
    return asdict(report) | {"path": str(report.path)}


def _line(file: dict[str, Any]) -> str:
    said = f"{file['reason']} {file['advice']}".strip()
    if file["status"] == "refused":
        return f"{file['path']}: not used. {said}".rstrip()
    where = _melody(file)
    clips = "1 clip" if file["windows"] == 1 else f"{file['windows']} clips"
    return f"{file['path']}: {clips} in {file['meter']}{where}. {said}".rstrip()


def _melody(file: dict[str, Any]) -> str:
    """Which track has the melody, counted from 1; none is named where all of them gave it."""
    if SKYLINE.reason in file["reason"]:
        return ""
    melody = (track for track in file["tracks"] if track["index"] == file["melody_track"])
    named = [f"{track['index'] + 1} {track['name']}".rstrip() for track in melody]
    return f", melody in track {named[0]}" if named else ""
