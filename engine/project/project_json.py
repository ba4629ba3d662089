"""The facets of a document as plain JSON values: roll, look of the map, Make panel, models."""

from dataclasses import asdict
from typing import Any

from engine.converters.limits import Limits
from engine.music.key import Key
from engine.music.meter import Meter
from engine.project.json_values import digest, text, whole_numbers
from engine.project.project import Making, ModelRef, SeenMap

_UNREADABLE = (KeyError, TypeError, AttributeError, RecursionError, OverflowError)


def look_to_fields(look: SeenMap) -> dict[str, Any]:
    """What json.dumps can write."""
    seen = None if look.seen is None else list(look.seen)
    return {"layout": look.layout, "colour": look.colour, "seen": seen}


def look_from_fields(fields: Any) -> SeenMap:
    """Read what look_to_fields gave; ValueError says what is wrong."""
    try:
        seen = fields["seen"]
        if seen is not None:
            left, bottom, right, top = (float(value) for value in seen)
            seen = (left, bottom, right, top)
        return SeenMap(text(fields["layout"]), text(fields["colour"]), seen)
    except _UNREADABLE as error:
        raise ValueError("how its map was looked at is not readable") from error


def making_to_fields(making: Making) -> dict[str, Any]:
    """What json.dumps can write."""
    fields = asdict(making)
    fields["key"] = _key_fields(making.key)
    fields["meter"] = [making.meter.numerator, making.meter.denominator]
    fields["limits"]["key"] = _key_fields(making.limits.key)
    fields["limits"]["forbidden"] = list(making.limits.forbidden)
    return fields


def making_from_fields(fields: Any) -> Making:
    """Read what making_to_fields gave; ValueError says what is wrong."""
    try:
        count, steps, numerator, denominator = whole_numbers(
            fields["count"], fields["steps"], *fields["meter"]
        )
        return Making(
            count,
            float(fields["temperature"]),
            _key(fields["key"]),
            Meter(numerator, denominator),
            float(fields["tempo_qpm"]),
            text(fields["chords"]),
            steps,
            _limits(**fields["limits"]),
        )
    except _UNREADABLE as error:
        raise ValueError("what its Make panel is set to is not readable") from error


def models_to_fields(model: ModelRef | None, models: tuple[ModelRef, ...]) -> dict[str, Any]:
    """What json.dumps can write."""
    return {
        "in_use": None if model is None else asdict(model),
        "needed": [asdict(each) for each in models],
    }


def models_from_fields(fields: Any) -> tuple[ModelRef | None, tuple[ModelRef, ...]]:
    """Read what models_to_fields gave; ValueError says what is wrong."""
    try:
        in_use = fields["in_use"]
        needed = tuple(_model(each) for each in fields["needed"])
        return (None if in_use is None else _model(in_use)), needed
    except _UNREADABLE as error:
        raise ValueError("the list of models that it needs is not readable") from error


def _model(fields: Any) -> ModelRef:
    return ModelRef(text(fields["name"]), digest(fields["sha256"]))


def _limits(scale: Any, key: Any, forbidden: Any, **numbers: Any) -> Limits:
    whole_numbers(*forbidden, *(n for n in numbers.values() if n is not None))
    return Limits(text(scale), _key(key), forbidden=tuple(forbidden), **numbers)


def _key_fields(key: Key | None) -> dict[str, Any] | None:
    return None if key is None else {"tonic": key.tonic, "minor": key.minor}


def _key(fields: Any) -> Key | None:
    if fields is None:
        return None
    (tonic,) = whole_numbers(fields["tonic"])
    return Key(tonic, bool(fields["minor"]))
