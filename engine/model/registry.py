"""Which models there are: those that ship and the person's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from engine.errors import CheckpointError
from engine.model.checkpoint import load_checkpoint
from engine.model.learned import Source, learned_from, models_before, withdrawn
from engine.storage.places import checkpoints_dir, user_models_place

DEFAULT_MODEL = "lento-melody-2bar"
SUFFIX = ".lento"
NOTHING_SAID: Mapping[str, bool] = MappingProxyType({})

Consents = Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """One line of the list of models: the name that finds it; figures are None where unknown.

    A model that cannot encode plays only. Content and controls are those of its configuration.

    Attributes:
        way: How it was made: one of engine.training.ways, or empty where unknown.
        started_from: Name of the model that it went on from; empty for none.
        learned_from: How many files have left a trace in it, in the models before it too.
        withdrawn: Those of them that may not be learned from any more.
    """

    name: str
    path: Path
    config: str
    parameters: int
    z_size: int
    trained_on: str
    accuracy: float | None
    kl_bits: float | None
    can_encode: bool = True
    content: str = "melody"
    bars: int = 2
    controls: tuple[str, ...] = ()
    way: str = ""
    started_from: str = ""
    learned_from: int = 0
    withdrawn: tuple[Source, ...] = ()


def model_paths() -> tuple[Path, ...]:
    """Every model file, the shipped ones first, each folder in order of names."""
    folders = (checkpoints_dir(), user_models_place())
    return tuple(path for folder in folders for path in sorted(folder.glob(f"*{SUFFIX}")))


def list_models(consents: Consents = NOTHING_SAID) -> tuple[ModelInfo, ...]:
    """What is known of every model that can be opened.

    Args:
        consents: Which contents may be learned from, as the library keeps it.
    """
    found = []
    for path in model_paths():
        try:
            found.append(model_info(path, consents))
        except (CheckpointError, OSError):
            continue  # Said when somebody opens it; a list shows what can be used.
    return tuple(found)


def find_model(name_or_path: str | Path | None = None) -> Path:
    """The file of a model given by name or path; the default model without either.

    Raises:
        CheckpointError: There is no such model.
    """
    wanted = str(name_or_path or DEFAULT_MODEL)
    path = Path(wanted).expanduser()
    if path.is_file():
        return path
    for candidate in model_paths():
        if candidate.stem == wanted:
            return candidate
    raise CheckpointError(
        f"There is no model called {wanted}. See the list of models for the names that work."
    )


def free_name(model: Path) -> Path:
    """A name beside a model that no file has: 'Evening 2.lento'."""
    number = 2
    while (free := model.with_name(f"{model.stem} {number}{SUFFIX}")).exists():
        number += 1
    return free


def model_info(path: Path, consents: Consents = NOTHING_SAID) -> ModelInfo:
    """What is known of one model file; CheckpointError if it cannot be opened."""
    checkpoint = load_checkpoint(path)
    card: dict[str, Any] = dict(checkpoint.card)
    return ModelInfo(
        path.stem,
        path,
        checkpoint.config.name,
        checkpoint.parameters,
        checkpoint.config.z_size,
        _short(card.get("trained_on", "")),
        _number(card.get("accuracy")),
        _number(card.get("kl_bits")),
        checkpoint.can_encode,
        checkpoint.config.content,
        checkpoint.config.bars,
        checkpoint.config.controls,
        _text(card.get("way")),
        _started_from(card),
        len({source.content or source for source in learned_from(card)}),
        withdrawn(card, consents),
    )


def _text(told: Any) -> str:
    return told if isinstance(told, str) else ""


def _started_from(card: Mapping[str, Any]) -> str:
    nearest = next(iter(models_before(card)), None)
    return nearest.name if nearest else _text(card.get("started_from"))


def _number(told: Any) -> float | None:
    """A figure of a card, which anybody may have written."""
    return told if isinstance(told, int | float) and not isinstance(told, bool) else None


def _short(trained_on: Any) -> str:
    if isinstance(trained_on, str):
        return trained_on
    return f"{len(trained_on)} sources" if isinstance(trained_on, list | dict) else ""
