"""Where the music of a model lay and how it was asked for: kept beside the model, never in it.

A model may be given away; where a person keeps her music, and what the folders are called, is
nobody's business. What is kept here lets her train it again without looking for anything.
Imports no Keras.
"""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from engine.storage.files import replacing
from engine.storage.places import user_data_place
from engine.training.provenance import digest_of_file

FOLDER, FORMAT = "learned", 1
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Remembered:
    """How a model was asked for.

    Attributes:
        places: Files and folders that it learned from.
        contents: Pieces of the library that it learned from, by content.
        base: The model that it went on from, or None.
        config: Name of the configuration that it began with nothing as.
        way: How it learned, as chosen.
        minutes: How long.
        steps: How many steps instead, if it was counted in steps.
        device: What was to compute.
        seed: What decided every draw.
    """

    places: tuple[Path, ...] = ()
    contents: tuple[str, ...] = ()
    base: Path | None = None
    config: str = ""
    way: str = "auto"
    minutes: float = 10.0
    steps: int | None = None
    device: str = "auto"
    seed: int = 0


def remember(model: Path, asked: Remembered) -> None:
    """Keep how the model in a file was asked for; a disk that will not is no harm to the model."""
    try:
        path = _file_of(digest_of_file(model))
        path.parent.mkdir(parents=True, exist_ok=True)
        described = {"format": FORMAT, **_plain(asked)}
        with replacing(path) as file:
            file.write(json.dumps(described, indent=1).encode("ascii"))
    except OSError as error:
        _log.warning(
            "Where the music of %s lay could not be kept (%s), so it has to be named again when "
            "this model shall be trained once more.",
            model.name,
            error.strerror or error,
        )


def recall(sha256: str) -> Remembered | None:
    """How the model with this SHA-256 was asked for, if that is known here."""
    if not sha256.isalnum():
        return None
    try:
        described = json.loads(_file_of(sha256).read_bytes())
        return _remembered(dict(described))
    except (OSError, ValueError, TypeError, KeyError) as error:
        _log.info("nothing is remembered of %s: %s", sha256, error)
        return None


def _file_of(sha256: str) -> Path:
    return user_data_place() / FOLDER / f"{sha256}.json"


def _plain(asked: Remembered) -> dict[str, Any]:
    plain = asdict(asked)
    plain["places"] = [os.path.abspath(place) for place in asked.places]
    plain["base"] = os.path.abspath(asked.base) if asked.base else None
    return plain


def _remembered(described: Mapping[str, Any]) -> Remembered:
    known = {field.name for field in fields(Remembered)}
    told = {name: value for name, value in described.items() if name in known}
    told["places"] = tuple(map(Path, described["places"]))
    told["contents"] = tuple(map(str, described["contents"]))
    told["base"] = Path(described["base"]) if described["base"] else None
    return Remembered(**told)
