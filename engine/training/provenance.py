"""What a trained model tells of where it comes from, and what was withdrawn of it since.

Imports no Keras. How a card is read is in engine.model.learned, since lists of models need it too.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

from engine.library.database import open_to_read
from engine.library.store import LibraryStore
from engine.model.checkpoint import load_description
from engine.model.learned import (
    BEFORE,
    STARTED_FROM,
    TRAINED_ON,
    Card,
    Source,
    lineage,
    models_before,
    sources_of,
    trained_on,
    withdrawn,
)
from engine.training.ways import Way

__all__ = ["BaseModel", "Card", "Source", "models_before", "sources_of", "withdrawn"]


@dataclass(frozen=True, slots=True)
class BaseModel:
    """A model that a training goes on from, as the new model will remember it.

    Attributes:
        name: What it is called.
        sha256: Of its file.
        card: What it tells of itself.
    """

    name: str
    sha256: str
    card: Card

    @classmethod
    def of(cls, path: Path) -> "BaseModel":
        """What there is to remember of a model's file.

        Raises:
            CheckpointError: The file is missing, damaged or no model.
            OSError: The disk cannot be read.
        """
        config, card = load_description(path)
        name = card.get("name")
        return cls(name if isinstance(name, str) else config.name, digest_of_file(path), card)


def provenance(
    sources: Sequence[Source], way: Way, base: BaseModel | None = None
) -> dict[str, Any]:
    """What the card of a new model says of the files, the way and the models behind it.

    Args:
        sources: The files that it learned from.
        way: How it was made.
        base: The model that it went on from; one that begins with nothing has none.
    """
    told: dict[str, Any] = {TRAINED_ON: trained_on(sources), "way": way, STARTED_FROM: ""}
    if base is None or way == "scratch":
        return told
    before = lineage(base.card, base.name, base.sha256)
    return told | {STARTED_FROM: base.name, BEFORE: before}


def consents_of(library: Path | None) -> dict[str, bool]:
    """What was said about learning from contents; nothing where there is no library.

    Raises:
        LibraryError: The library is there and cannot be read.
    """
    if library is None or not library.exists():
        return {}
    with closing(open_to_read(library)) as connection:
        return LibraryStore(connection).consents()


def refused_now(sources: Sequence[Source], library: Path | None) -> tuple[Source, ...]:
    """Those of files, gathered some time ago, that may not be learned from any more.

    Raises:
        LibraryError: The library is there and cannot be read.
    """
    consents = consents_of(library)
    return tuple(source for source in sources if consents.get(source.content) is False)


def digest_of_file(path: Path) -> str:
    """The SHA-256 of a file: what tells a model from all others, wherever it lies."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
