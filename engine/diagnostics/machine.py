"""What Lento runs on, in words that name no person, no computer and no folder."""

import os
import platform
import re
import sys
from contextlib import suppress
from importlib import metadata, util
from pathlib import Path

import psutil

from engine.storage.archive import app_version

UNKNOWN, NOT_INSTALLED = "unknown", "not installed"
_VERSION = re.compile(r"\d+(\.\d+){0,4}((a|b|rc|\.post|\.dev)\d+)?")
_LIBRARIES = (
    *("numpy", "PySide6-Essentials", "sounddevice", "psutil"),
    *("keras", "tensorflow", "torch"),
)
_SYSTEMS = {"Linux": "Linux", "Windows": "Windows", "Darwin": "macOS"}
_ARCHITECTURES = {"x86_64", "amd64", "arm64", "aarch64", "x86", "i686"}
# A processor's name is made of its maker's words; anything else is left out.
_MAKERS_WORDS = """
    intel core xeon pentium celeron atom amd ryzen epyc athlon threadripper pro apple with radeon
    graphics cpu processor series gold silver ultra snapdragon qualcomm mobile max
    nvidia geforce rtx gtx ti super tesla quadro laptop gpu arc iris xe uhd hd vega
"""
_MAKERS = frozenset(_MAKERS_WORDS.split())
_MODEL_NUMBER = re.compile(
    r"[A-Za-z]{0,2}\d{1,5}(-\d{1,5}[A-Z]{0,2}\d{0,2})?[A-Z]{0,3}|\d\.\d{1,2}GHz|@", re.ASCII
)
_KNOWN_LINUX = """
    debian ubuntu linuxmint fedora arch opensuse-leap opensuse-tumbleweed manjaro pop zorin
    elementary raspbian rhel centos rocky almalinux nixos gentoo mx kali endeavouros
"""
_DISTRIBUTIONS = frozenset(_KNOWN_LINUX.split())


def versions() -> tuple[tuple[str, str], ...]:
    """Lento, Python and the libraries that matter here, with their versions."""
    found = [("Lento", version_words(app_version())), ("Python", platform.python_version())]
    for name in _LIBRARIES:
        if version := _installed_version(name):
            found.append((name, version_words(version)))
    return tuple(found)


def system_words() -> str:
    """The system with its version and what processors it is for."""
    system = _SYSTEMS.get(platform.system(), UNKNOWN)
    release = version_words(platform.mac_ver()[0] or platform.release())
    if system == "Windows":
        release = f"{platform.release()[:2]} {version_words(platform.version())}"
    machine = platform.machine().lower()
    kind = machine if machine in _ARCHITECTURES else UNKNOWN
    return " ".join(part for part in (system, _distribution(), release, kind) if part)


def installed_words() -> str:
    """Whether this is the installed program."""
    return "installed" if getattr(sys, "frozen", False) else "run from its sources"


def training_words() -> str:
    """Whether there is something to train with, without waking it."""
    names = ("keras", "tensorflow", "torch")
    found = [name for name in names if name in sys.modules or util.find_spec(name) is not None]
    return ", ".join(found) if "keras" in found and len(found) > 1 else NOT_INSTALLED


def processor_words() -> str:
    """The processor and how many cores it has."""
    cores = psutil.cpu_count(logical=False) or 0
    threads = psutil.cpu_count() or 0
    return f"{hardware_words(_processor_name())}, {cores} cores, {threads} threads"


def memory_words() -> str:
    """How much memory there is and how much of it is free."""
    memory = psutil.virtual_memory()
    own = psutil.Process().memory_info().rss
    return (
        f"{memory.total / 2**30:.1f} GB, {memory.available / 2**30:.1f} GB free, "
        f"{own / 2**20:.0f} MB in the window"
    )


def version_words(text: str) -> str:
    """The version that a text begins with: numbers and dots."""
    match = _VERSION.match(text)
    return match[0] if match else UNKNOWN


def hardware_words(name: str) -> str:
    """What is known of a name that a maker gave: his words and model numbers, nothing else."""
    plain = name.replace("(R)", " ").replace("(TM)", " ").replace("(r)", " ").replace("(tm)", " ")
    kept = [w for w in plain.split()[:12] if w.lower() in _MAKERS or _MODEL_NUMBER.fullmatch(w)]
    maker = any(word.lower() in _MAKERS for word in kept)
    return " ".join(kept) if maker else "an unknown model"


def _installed_version(name: str) -> str:
    """What a package calls its version; the installed program has not every package's metadata."""
    with suppress(metadata.PackageNotFoundError):
        return metadata.version(name)
    return str(getattr(sys.modules.get(name), "__version__", ""))


def _processor_name() -> str:
    if sys.platform == "linux":
        with suppress(OSError):
            for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
                if line.startswith("model name"):
                    return line.partition(":")[2].strip()
    if sys.platform == "win32":
        with suppress(OSError):
            import winreg

            place = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                return str(winreg.QueryValueEx(key, "ProcessorNameString")[0])
    return platform.processor()


def _distribution() -> str:
    """Which Linux it is, if it is one of those that are known."""
    if sys.platform != "linux" or not hasattr(os, "uname"):
        return ""
    with suppress(OSError):
        told = platform.freedesktop_os_release()
        name, release = told.get("ID", ""), told.get("VERSION_ID", "")
        if name in _DISTRIBUTIONS:
            return f"{name} {version_words(release)}," if release else f"{name},"
    return ""
