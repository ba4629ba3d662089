"""What a person has chosen to learn from, and what her library knows and says of it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from engine.errors import MidiFormatError
from engine.library.database import open_to_read
from engine.library.store import KnownContent, LibraryStore
from engine.pieces.sources import content_hash, read_bytes


@dataclass(frozen=True, slots=True)
class Chosen:
    """Music to learn from.

    Attributes:
        places: Files, folders and packed folders.
        contents: Hashes of pieces that the library holds, wherever their files lie.
        library: The library's file, whose corrections and refusals count; None for none.
    """

    places: tuple[Path, ...] = ()
    contents: tuple[str, ...] = ()
    library: Path | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a library knows, while it is open; nothing where there is none.

    Attributes:
        store: The library.
        consents: What was said about learning from contents.
        refused_places: Where files lay, when they were last seen, that may not be learned from.
    """

    store: LibraryStore | None = None
    consents: Mapping[str, bool] = field(default_factory=dict)
    refused_places: frozenset[Path] = frozenset()

    def content(self, content: str, kind: str) -> KnownContent | None:
        """What is known of a content and of its windows of a kind."""
        return self.store.known_content(content, kind) if self.store else None

    def bytes_of(self, content: str) -> bytes | None:
        """The bytes of a content, where a file still holds them."""
        for path in self.store.places_of(content) if self.store else ():
            try:
                data = read_bytes(path)
            except (OSError, MidiFormatError):
                continue
            if content_hash(data) == content:
                return data
        return None

    def refuses_place(self, path: Path) -> bool:
        """Whether what lay there when the library last looked may not be learned from."""
        return bool(self.refused_places) and Path(os.path.abspath(path)) in self.refused_places


@contextmanager
def opened(chosen: Chosen) -> Iterator[Known]:
    """What the library knows of what was chosen.

    Raises:
        LibraryError: It is there and cannot be read, so that nobody knows what it refuses.
    """
    if chosen.library is None or not chosen.library.exists():
        yield Known()
        return
    with closing(open_to_read(chosen.library)) as connection:
        store = LibraryStore(connection)
        consents = store.consents()
        refused = {content for content, said in consents.items() if not said}
        yield Known(store, consents, _places_of(refused, store, chosen.places))


def _places_of(refused: set[str], store: LibraryStore, places: tuple[Path, ...]) -> frozenset[Path]:
    if not refused:
        return frozenset()
    return frozenset(
        path
        for place in places
        for path, known in store.known_places(Path(os.path.abspath(place))).items()
        if known.content in refused
    )
