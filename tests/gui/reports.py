"""Reports of files that never were, for tests of what shows them."""

from pathlib import Path

from engine.pieces.report import FileReport, Status, TrackInfo

FOLDER = Path("/m/Lullabies")


def report(name: str, status: Status = "ok", **fields: object) -> FileReport:
    """A file with two tracks, fine unless said otherwise."""
    values: dict[str, object] = {
        "content": f"hash of {name}",
        "meter": "3/4",
        "tempo_qpm": 72.0,
        "felt_bpm": 66.0,
        "duration_s": 95.0,
        "key": "A minor",
        "key_confidence": 0.9,
        "tracks": (
            TrackInfo(0, "Flute", 73, False, 120, 0.93, "melody"),
            TrackInfo(1, "", 0, False, 300, 0.05),
        ),
        "melody_track": 0,
        "runner_up": 1,
        "windows": 40,
        "distinct": 22,
    }
    if status == "refused":
        values |= {"windows": 0, "distinct": 0, "melody_track": None, "tracks": (), "key": ""}
    return FileReport(FOLDER / f"{name}.mid", status, **(values | fields))  # type: ignore[arg-type]


def all_kinds() -> tuple[FileReport, ...]:
    """A file of every status, two that are fine."""
    return (
        report("Morning"),
        report("Evening", windows=7, felt_bpm=50.0),
        report("Half", "partial", reason="It ends early.", advice="Compare the two."),
        report("Picture", "refused", reason="It is a picture.", advice="Look beside it."),
        report("Unwanted", "excluded", reason="You left it out."),
        report("Gone", "missing", reason="It is no longer where it was."),
    )
