"""How fast devices were today, so that they are not measured before every training.

A day is as long as a driver, other programs or the mains adapter are taken to stay as they are.
Imports no Keras.
"""

import contextlib
import hashlib
import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from engine.model.config import ModelConfig
from engine.storage.archive import app_version
from engine.storage.files import replacing
from engine.storage.places import user_data_place
from engine.training.device import Device, processor_name
from engine.training.preflight.preflight import DeviceRate


def rates_of_today(model: ModelConfig, batch_size: int) -> tuple[DeviceRate, ...] | None:
    """What remember_rates was given today, here, for such a model and batch; or None."""
    found = _read().get(_key(model, batch_size))
    try:
        return tuple(_rate(row) for row in found) if found else None
    except (TypeError, ValueError, KeyError):
        return None


def remember_rates(model: ModelConfig, rates: Sequence[DeviceRate]) -> None:
    """Keep rates until the day is over; a disk that does not take them is borne."""
    known = _read() | {_key(model, rates[0].batch_size): [asdict(rate) for rate in rates]}
    whole = json.dumps({"day": _today(), "rates": known})
    with contextlib.suppress(OSError):
        _place().parent.mkdir(parents=True, exist_ok=True)
        with replacing(_place()) as file:
            file.write(whole.encode())


def distrust(model: ModelConfig, batch_size: int, device: Device, words: str) -> None:
    """Remember of a device that a real training went wrong on it, whatever was measured today.

    In any precision: what made it go wrong is not known.
    """
    known = rates_of_today(model, batch_size) or ()
    told = [
        replace(one, sound=False, words=words) if _same(one.device, device) else one
        for one in known
    ]
    if told:
        remember_rates(model, told)


def _same(one: Device, other: Device) -> bool:
    return replace(one, precision=other.precision) == other


def _read() -> dict[str, Any]:
    try:
        whole = json.loads(_place().read_text("utf-8"))
        return dict(whole["rates"]) if whole["day"] == _today() else {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _rate(row: dict[str, Any]) -> DeviceRate:
    return DeviceRate(**{**row, "device": Device(**row["device"])})


def _key(model: ModelConfig, batch_size: int) -> str:
    """Of everything that would make rates others."""
    what = [
        replace(model, name="any").to_json(),
        batch_size,
        app_version(),
        processor_name(),
        platform.node(),
    ]
    return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:16]


def _place() -> Path:
    return user_data_place() / "device-rates.json"


def _today() -> str:
    return date.today().isoformat()
