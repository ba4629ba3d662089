"""Reading for tests: files whose names say what they do to the process that reads them."""

from pathlib import Path

from engine.importing import calls as import_calls
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.record import PieceRecord
from tests.engine.worker import sample_calls


def read_one(path: Path, correction: Correction = NO_CORRECTION) -> PieceRecord:
    """Crash, hang, eat memory, fail or crash once where the name says so; else read."""
    match path.stem:
        case "crash":
            sample_calls.crash()
        case "hang":
            sample_calls.hang()
        case "eat":
            sample_calls.eat_memory()
        case "fail":
            sample_calls.fail("a mistake of ours")
        case "once" if not path.with_suffix(".tried").exists():
            path.with_suffix(".tried").touch()
            sample_calls.crash()
    return import_calls.read_one(path, correction)
