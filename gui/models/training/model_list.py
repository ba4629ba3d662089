"""The models there are, with what their cards tell: read in a moment, without their arrays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.errors import CheckpointError
from engine.model.checkpoint import load_description
from engine.model.kind import ModelKind, model_kind
from engine.model.learned import ModelBefore, Source, learned_from, models_before, withdrawn
from engine.model.registry import model_paths
from engine.storage.places import user_models_place
from engine.training.ways import WAYS, Way


@dataclass(frozen=True, slots=True, eq=False)
class ModelEntry:
    """One model.

    Attributes:
        path: Its file.
        kind: What it makes.
        config: The name of its configuration.
        card: What is known of it, as its maker wrote it.
        own: Whether it is the person's, and not one that ships.
        sources: The files that have left a trace in it.
        before: The models that it goes back to, the nearest first.
    """

    path: Path
    kind: ModelKind
    config: str
    card: Mapping[str, Any] = field(default_factory=dict)
    own: bool = False
    sources: tuple[Source, ...] = ()
    before: tuple[ModelBefore, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.path.stem

    def text(self, name: str) -> str:
        """What the card says under a name; empty where it says nothing."""
        told = self.card.get(name)
        return told if isinstance(told, str) else ""

    def number(self, name: str) -> float | None:
        """A figure of the card."""
        told = self.card.get(name)
        return told if isinstance(told, int | float) and not isinstance(told, bool) else None

    @property
    def way(self) -> Way | None:
        """How it was made, where its card tells."""
        return next((way for way in WAYS if way == self.card.get("way")), None)

    def withdrawn(self, consents: Mapping[str, bool]) -> tuple[Source, ...]:
        """Files that have left a trace in it and may not be learned from any more."""
        return withdrawn(self.card, consents)


def list_entries() -> tuple[ModelEntry, ...]:
    """All models that can be opened, those that ship first."""
    found = []
    for path in model_paths():
        try:
            found.append(model_entry(path))
        except (CheckpointError, OSError):
            continue  # Said when somebody opens it.
    return tuple(found)


def model_entry(path: Path) -> ModelEntry:
    """What is known of a model.

    Raises:
        CheckpointError: The file is missing, damaged, too new or no model.
        OSError: The disk cannot be read.
    """
    config, card = load_description(path)
    own = path.is_relative_to(user_models_place())
    sources = tuple(dict.fromkeys(learned_from(card)))
    return ModelEntry(path, model_kind(path), config.name, card, own, sources, models_before(card))
