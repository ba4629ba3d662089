"""The doctor command: what works on this machine, each part with a sentence."""

import argparse
import platform
from collections.abc import Callable, Mapping
from importlib import metadata
from typing import Any

from engine.errors import LentoError

Finding = dict[str, Any]
_CALLED = {"device": "training"}  # What a person misses, where it is not what a script asks for.


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's flags: none."""


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Look at every part that may be missing.

    Returns:
        {"device", "audio", "synthesiser", "soundfont", "models", "window": {"works": bool,
        "sentence": what was found, and further facts}, "system": what Lento runs on}.
    """
    findings: dict[str, Any] = {name: _looked_at(look) for name, look in _PARTS.items()}
    findings["system"] = {
        "python": platform.python_version(),
        "platform": platform.platform(),
        "lento": _version(),
    }
    return findings


def describe(answer: Mapping[str, Any]) -> str:
    """The findings for a person."""
    lines = [
        f"{'works  ' if finding['works'] else 'MISSING'}  {called:12} {finding['sentence']}"
        for called, finding in ((_CALLED.get(name, name), one) for name, one in answer.items())
        if "works" in finding
    ]
    system = answer["system"]
    return "\n".join([f"Lento {system['lento']}, Python {system['python']}", *lines])


def _looked_at(look: Callable[[], Finding]) -> Finding:
    try:
        return {"works": True} | look()
    except (LentoError, OSError, ImportError) as error:
        return {"works": False, "sentence": str(error)}


def _device() -> Finding:
    from engine.training.device import open_device

    device = open_device()
    faster = "" if device.kind == "gpu" else "; a GPU would be faster"
    return {
        "sentence": f"Training runs on {device.name} ({device.kind}, {device.backend}){faster}.",
        "name": device.name,
        "kind": device.kind,
        "backend": device.backend,
    }


def _audio() -> Finding:
    import numpy as np

    from engine.audio.sink import SoundDeviceSink
    from engine.audio.synthesiser import SAMPLE_RATE

    sink = SoundDeviceSink()
    try:
        sink.start(lambda frames: np.zeros((frames, 2), np.float32))
        latency_ms = round(1000 * sink.latency_s)
    finally:
        sink.stop()
    return {
        "sentence": f"Sound can be played, {latency_ms} ms after it is asked for.",
        "latency_ms": latency_ms,
        "sample_rate": SAMPLE_RATE,
    }


def _synthesiser() -> Finding:
    from engine.audio.synthesiser import open_synthesiser

    synthesiser = open_synthesiser()
    synthesiser.close()
    return {"sentence": f"Notes are played by {synthesiser.name}.", "name": synthesiser.name}


def _soundfont() -> Finding:
    from engine.audio.instruments import SOUNDFONT

    size_mb = round(SOUNDFONT.stat().st_size / 1e6, 1) if SOUNDFONT.is_file() else 0.0
    found = f"The instrument sounds are here ({SOUNDFONT.name}, {size_mb} MB)."
    missing = f"The instrument sounds ({SOUNDFONT.name}) are missing; install Lento again."
    works = SOUNDFONT.is_file()
    return {"works": works, "sentence": found if works else missing, "path": SOUNDFONT}


def _models() -> Finding:
    from engine.model.registry import list_models

    names = [model.name for model in list_models()]
    found = f"Models that can be played: {', '.join(names)}."
    missing = "There is no model yet; train one, or install Lento again to get the one it ships."
    return {"works": bool(names), "sentence": found if names else missing, "names": names}


def _window() -> Finding:
    try:
        version = metadata.version("PySide6-Essentials")
    except metadata.PackageNotFoundError:
        missing = "Qt is missing, so the window cannot open; the commands work without it."
        return {"works": False, "sentence": missing}
    return {"sentence": f"The window can be drawn (Qt {version})."}


def _version() -> str:
    from engine.storage.archive import app_version

    return app_version()


_PARTS: Mapping[str, Callable[[], Finding]] = {
    "device": _device,
    "audio": _audio,
    "synthesiser": _synthesiser,
    "soundfont": _soundfont,
    "models": _models,
    "window": _window,
}
