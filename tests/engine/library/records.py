"""Records of files that were never read, for tests of the library: made from numbers."""

import os
from pathlib import Path

import numpy as np

from engine.pieces.record import PieceRecord
from engine.pieces.report import FileReport, TrackInfo
from engine.pieces.window_table import WINDOW_FEATURES, WindowTable

ROOT = Path("/music") if Path("/").anchor == "/" else Path("C:/music")


def table(count: int = 4, bars: int = 2, seed: int = 0, parts: str = "melody") -> WindowTable:
    """A window at every bar of 4/4, every fourth the same as the first; features in 0..1."""
    chance = np.random.default_rng(seed)
    rows = np.arange(count, dtype=np.int32)
    return WindowTable(
        bars,
        parts,
        bar=rows,
        start_step=rows * 16,
        meter=chance.integers(0, 3, count).astype(np.int8),
        key=chance.integers(0, 24, count).astype(np.int8),
        twin=np.where(rows % 4 == 0, 0, rows).astype(np.int32),
        fingerprint=chance.integers(-(2**62), 2**62, count),
        features=chance.random((count, len(WINDOW_FEATURES))).astype(np.float32),
    )


def record(name: str = "a.mid", content: str | None = None, **changes: object) -> PieceRecord:
    """A file that was read: a melody track, two kinds of windows."""
    path = ROOT / name
    report = FileReport(
        path,
        "ok",
        content=f"hash of {name}" if content is None else content,
        title=f"The song of {path.stem}",
        meter="4/4",
        tracks=(TrackInfo(0, "Flute", 73, False, 120, 0.93, "melody"),),
        melody_track=0,
    )
    values: dict[str, object] = {
        "report": report,
        "size": 1000,
        "mtime_ns": 10**18,
        "piece": b"piece of " + os.fsencode(name),
        "tables": (table(), table(bars=16, seed=1)),
        "words": "sleep my little one",
    }
    return PieceRecord(**(values | changes))  # type: ignore[arg-type]
