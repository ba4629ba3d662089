"""Reports of files as the library keeps them: JSON without what belongs to a place or a kind."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from engine.pieces.report import FileReport, TrackInfo

_PLACE_FIELDS = {"path", "content", "windows", "distinct", "tracks"}
_FIELDS = {f.name: f.default for f in fields(FileReport) if f.name not in _PLACE_FIELDS}
_TRACK_FIELDS = tuple(f.name for f in fields(TrackInfo))


def pack_report(report: FileReport) -> str:
    """Write what a report says of a file's content, in as few characters as JSON allows."""
    described: dict[str, Any] = {}
    for name, default in _FIELDS.items():
        value = getattr(report, name)
        if value != default:
            described[name] = value
    if report.tracks:
        described["tracks"] = [
            [getattr(track, name) for name in _TRACK_FIELDS] for track in report.tracks
        ]
    return json.dumps(described, separators=(",", ":"))


def unpack_report(text: str, path: Path, **of_place: Any) -> FileReport:
    """Read what pack_report wrote; what a newer Lento may have added is left out."""
    described = json.loads(text)
    tracks = tuple(TrackInfo(*row[: len(_TRACK_FIELDS)]) for row in described.pop("tracks", ()))
    known = {name: value for name, value in described.items() if name in _FIELDS}
    return FileReport(path, tracks=tracks, **(known | of_place))
