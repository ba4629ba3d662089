"""Which model a file holds: latent vectors are kept by what made them, not by a file's name."""

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from engine.model.checkpoint import load_description

_HASH_BYTES = 16


def model_id(path: Path) -> str:
    """A name for the very model in a file, the same wherever the file lies.

    Raises:
        CheckpointError: The file is missing, damaged or no model.
        OSError: The disk cannot be read.
    """
    if not path.is_file():
        load_description(path)  # Says in words what is wrong.
    status = path.stat()
    return _id(path.resolve(), status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=64)
def _id(path: Path, _changed_ns: int, _size: int) -> str:
    with path.open("rb") as file:
        digest = blake2b(digest_size=_HASH_BYTES)
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
