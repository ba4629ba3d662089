"""What is wrong here, for somebody who mends Lento: figures, versions and a log without names.

In English, whatever the window speaks: it is read by those who write Lento.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from engine.audio.outputs import host_words, kind_words
from engine.audio.player import Player
from engine.diagnostics import machine
from engine.diagnostics.crashes import FOLDER as CRASHES
from engine.diagnostics.crashes import reports, safe_half
from engine.diagnostics.log_file import FOLDER as LOG
from engine.diagnostics.log_file import childrens_dumps, log_tail
from engine.diagnostics.net import without_private_lines
from engine.storage.places import checkpoints_dir, user_data_place
from gui.language import language_of
from gui.models.sound_output import OutputState
from gui.settings import LANGUAGE, THEME, Settings
from gui.studio import Studio

LOG_LINES, DUMP_LINES = 60, 40
_PLATFORMS = frozenset({"xcb", "wayland", "windows", "cocoa", "offscreen", "minimal", "vnc"})


@dataclass(frozen=True, slots=True, eq=False)
class Patient:
    """What is looked at.

    Attributes:
        studio: The state of the window.
        settings: What the person chose.
        output: Where the sound goes.
    """

    studio: Studio
    settings: Settings
    output: OutputState


def diagnosis(patient: Patient, graphics: str) -> str:
    """All of it, as it is shown and copied.

    Args:
        patient: What is looked at.
        graphics: What is known of the device that training takes.
    """
    parts = (
        ("Program", _program()),
        ("Computer", _computer(graphics)),
        ("Sound", _sound(patient)),
        ("Window", _window(patient.settings)),
        ("Music", _music(patient.studio)),
        ("Crashes", _crashes()),
        ("Log", iter(log_tail(user_data_place() / LOG, LOG_LINES).splitlines())),
    )
    lines = [f"Lento diagnostics, {datetime.now():%Y-%m-%d %H:%M}"]
    for title, found in parts:
        lines += ["", f"[{title}]", *(list(found) or ["nothing"])]
    return without_private_lines("\n".join(lines))


def _program() -> Iterator[str]:
    yield f"Lento is {machine.installed_words()}"
    yield from (f"{name} {version}" for name, version in machine.versions())
    yield f"Qt {qVersion()}"


def _computer(graphics: str) -> Iterator[str]:
    yield f"System: {machine.system_words()}"
    yield f"Processor: {machine.processor_words()}"
    yield f"Memory: {machine.memory_words()}"
    yield f"Training component: {machine.training_words()}"
    yield f"Training device: {graphics}"


def _sound(patient: Patient) -> Iterator[str]:
    player: Player = patient.studio.player
    output = patient.output
    name = output.played_on or output.default
    kind = kind_words(name) if output.works else "none"
    yield f"Device: {kind}, through {host_words()}"
    yield f"Chosen by name: {'yes' if output.chosen else 'no'}"
    yield f"Chosen one missing: {'yes' if output.is_missing else 'no'}"
    yield f"Other devices: {len(output.names)}"
    yield f"Latency: {1000 * player.sink.latency_s:.0f} ms at {player.sink.sample_rate} Hz"


def _window(settings: Settings) -> Iterator[str]:
    platform = QGuiApplication.platformName()
    yield f"Language: {language_of(settings.get(LANGUAGE))}, system {QLocale.system().name()}"
    yield f"Drawn through: {platform if platform in _PLATFORMS else 'another way'}"
    theme = settings.get(THEME)
    yield f"Theme: {theme if theme in ('system', 'light', 'dark') else 'unknown'}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        yield f"Screen: {size.width()} x {size.height()} at {screen.devicePixelRatio():g}"


def _music(studio: Studio) -> Iterator[str]:
    library = studio.library.value
    unused = sum(report.status == "refused" for report in library.files)
    yield f"Files: {len(library.files)}, not used: {unused}"
    yield f"Clips: {len(library.entries)}, on the map: {len(library.plane)}"
    yield (
        f"Playlist: {len(studio.playlist.value.items)}, on the roll: {len(studio.roll.value.clips)}"
    )
    yield f"Model: {_model_words(studio.model.value)}"
    yield f"Tasks now: {len(studio.tasks.value)}"


def _model_words(model: Path) -> str:
    """The name of a model that ships; of her own only that it is one."""
    if model.parent == checkpoints_dir():
        return f"{model.stem}, ships with Lento"
    return "one of the person's own" if model.is_file() else "missing"


def _crashes() -> Iterator[str]:
    kept = reports(user_data_place() / CRASHES)
    yield f"Reports kept: {len(kept)}"
    if kept:
        yield "The newest:"
        yield from safe_half(kept[0]).splitlines()
    yield from childrens_dumps(user_data_place() / LOG, DUMP_LINES).splitlines()
