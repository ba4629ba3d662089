"""Which model a file holds, by its SHA-256: a document names models so, wherever they lie."""

from functools import lru_cache
from hashlib import file_digest
from pathlib import Path

from engine.model.registry import model_paths

_FILES: dict[str, Path] = {}  # Every model file that was looked at, by what it holds.


def model_digest(path: Path) -> str:
    """The SHA-256 of a model's file; empty where it cannot be read. Known ones cost nothing."""
    try:
        status = path.stat()
        digest = _digest(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return ""
    _FILES[digest] = path
    return digest


def known_model(digest: str) -> Path | None:
    """The file of a model that was looked at before; None where there is none, or none any more."""
    path = _FILES.get(digest)
    return path if path is not None and path.is_file() else None


def look_at_models() -> None:
    """Look at every model there is, so that each is known; reads their files once."""
    for path in model_paths():
        model_digest(path)


@lru_cache(maxsize=256)
def _digest(path: Path, _changed_ns: int, _size: int) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
