"""The part of Lento that is installed by itself, training: found, checked, and let in.

It is a folder `training` beside the program or among the person's own data (component.json, the
list of its files, site-packages), and belongs to one version of Lento on one kind of computer;
packaging/training makes it. Only the installed program looks for it. This runs at every start, so
it imports little and reads one small file.
"""

import functools
import importlib.util
import json
import os
import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.storage.places import user_data_place

FOLDER, DESCRIPTION, LISTING, PACKAGES = "training", "component.json", "files.txt", "site-packages"
LARGEST_DESCRIPTION = 2**16
_FORMAT = 1
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_SPOKEN = {"linux": "Linux", "windows": "Windows", "macos": "macOS"}
_OFFERED = frozenset({"linux-x86_64", "windows-x86_64", "macos-arm64"})
_BACKENDS = ("tensorflow", "torch", "jax")


@dataclass(frozen=True, slots=True)
class Component:
    """What a component says of itself.

    Attributes:
        lento: The version of Lento that it belongs to.
        python: The version of Python that it belongs to, such as '3.11'.
        platform: The kind of computer, such as 'windows-x86_64'.
        backend: What trains, by Keras's name.
        least_system: The oldest version of the system that it runs on; empty for any.
        files_sha256: The SHA-256 of the list of its files.
    """

    lento: str
    python: str
    platform: str
    backend: str
    least_system: str
    files_sha256: str

    def __post_init__(self) -> None:
        for name in self.__slots__:
            if not isinstance(getattr(self, name), str):
                raise ValueError(f"{name} is no text")


@dataclass(frozen=True, slots=True)
class TrainingPart:
    """Whether models can be trained here.

    Attributes:
        works: Whether they can.
        words: What is missing and what to do, as sentences; empty if it works.
        installable: Whether a person may install it from a file.
    """

    works: bool
    words: str = ""
    installable: bool = False


def training_part() -> TrainingPart:
    """Whether models can be trained here, and what to do if not."""
    offered = is_installed_program() and this_computer() in _OFFERED
    if _can_import("keras") and any(_can_import(name) for name in _BACKENDS):
        return TrainingPart(True, installable=offered)
    if not is_installed_program():
        return TrainingPart(False, _BY_PIP)
    if not offered:
        where = "on a Mac with an Intel processor" if sys.platform == "darwin" else "on this system"
        return TrainingPart(False, _NOT_OFFERED.format(where=where))
    for component in filter(None, map(_readable, training_places())):
        if words := misfit(component, "The training part that is installed"):
            return TrainingPart(False, words, installable=True)
    return TrainingPart(False, _MISSING.format(file=file_name()), installable=True)


def let_training_in() -> Component | None:
    """In the installed program: let Python find a training part that fits, if there is one.

    Child processes inherit it.
    """
    if not is_installed_program():
        return None
    for folder in training_places():
        component = _readable(folder)
        if component is not None and not misfit(component, ""):
            packages = str(folder / PACKAGES)
            if packages not in sys.path:
                sys.path.append(packages)
            return component
    return None


def is_installed_program() -> bool:
    """Whether this is the program that packaging/bundle makes, and not its sources."""
    return bool(getattr(sys, "frozen", False))


def training_places() -> tuple[Path, ...]:
    """Where a training part may lie: a person's own first, else beside the program.

    A macOS app is sealed, and nothing may lie in it.
    """
    beside = Path(sys.executable).parent / FOLDER
    return (own_place(),) if sys.platform == "darwin" else (own_place(), beside)


def own_place() -> Path:
    """Where a person's own training part lies."""
    return user_data_place() / FOLDER


def file_name() -> str:
    """The file that holds the training part of this Lento for this computer."""
    return f"Lento-Training-{program_version()}-{this_computer()}.zip"


def read_component(data: bytes) -> Component:
    """Read a component.json.

    Raises:
        ValueError: It is none.
    """
    told: Any = json.loads(data.decode("utf-8"))
    if not isinstance(told, dict) or (told.get("format"), told.get("name")) != (_FORMAT, FOLDER):
        raise ValueError("no description of a training part")
    fields: dict[str, Any] = {name: told.get(name) for name in Component.__slots__}
    return Component(**fields)


def misfit(component: Component, called: str) -> str:
    """Why a component is not for this Lento here, as sentences; empty if it is."""
    here, there = this_computer(), component.platform
    if there != here:
        return _OTHER_SYSTEM.format(
            called=called, there=_spoken(there), here=_spoken(here), file=file_name()
        )
    if component.lento != program_version() or component.python != _python():
        return _OTHER_VERSION.format(
            called=called, there=component.lento, here=program_version(), file=file_name()
        )
    least = component.least_system
    if least and sys.platform == "darwin" and _numbers(_macos()) < _numbers(least):
        return _OLD_MACOS.format(least=least.removesuffix(".0"), here=_macos())
    return ""


@functools.cache
def this_computer() -> str:
    """The kind of computer, such as 'macos-arm64'; as the names of the component's files say it."""
    machine = os.environ.get("PROCESSOR_ARCHITECTURE", "")  # Windows; asking it otherwise is slow.
    if hasattr(os, "uname"):
        machine = os.uname().machine
    machine = machine.lower().replace("amd64", "x86_64").replace("aarch64", "arm64")
    return f"{_SYSTEMS.get(sys.platform, sys.platform)}-{machine}"


@functools.cache
def program_version() -> str:
    """The version of the installed program, by the name of a folder: importlib.metadata is slow."""
    for name in os.listdir(getattr(sys, "_MEIPASS", Path(__file__).parents[2])):
        if match := re.fullmatch(r"lento-(.+)\.dist-info", name):
            return match[1]
    from engine.storage.archive import app_version

    return app_version()


def _readable(folder: Path) -> Component | None:
    """The component in a folder; one that is damaged is none."""
    try:
        with (folder / DESCRIPTION).open("rb") as file:
            return read_component(file.read(LARGEST_DESCRIPTION))
    except (OSError, ValueError):
        return None


def _can_import(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def _python() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _macos() -> str:
    return platform.mac_ver()[0]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _spoken(computer: str) -> str:
    system, _, machine = computer.partition("-")
    name = _SPOKEN.get(system, system)
    return {"macos-x86_64": "a Mac with an Intel processor", "macos-arm64": "Apple silicon"}.get(
        computer, name if machine == "x86_64" else f"{name} on {machine}"
    )


_BY_PIP = (
    "What Lento trains with is not installed here, so it can play models but not make them. "
    "Install it with: pip install 'lento[train]'."
)
_MISSING = (
    "The part of Lento that trains models is a file of its own, and is not installed yet. Take "
    "{file} from where you got Lento, and drop it on the window or choose Learn > Install training "
    "from a file."
)
_NOT_OFFERED = (
    "Lento cannot train models {where}, because what it trains with is not made for it any more. "
    "Everything else works, and models that were trained on another computer can be opened here."
)
_OTHER_SYSTEM = "{called} is for {there}, and this is {here}. Take {file} from where you got Lento."
_OTHER_VERSION = (
    "{called} belongs to Lento {there}, and this is Lento {here}. Take {file} from where you got "
    "Lento."
)
_OLD_MACOS = (
    "Training needs macOS {least} or later, and this Mac has {here}. Everything else works here."
)
