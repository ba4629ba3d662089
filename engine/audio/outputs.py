"""Which sound devices there are, by name, and when the system has taken another one.

PortAudio counts devices once, when it is initialised: one that is connected later is seen only
after it has been ended and begun again, which ends every stream as well. So whoever looks again
lets go of the sound first (Player.let_go_of_sink).
"""

import ctypes
import importlib
import re
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from engine.audio.native import own_libraries
from engine.errors import AudioUnavailable

PORTAUDIO = threading.RLock()  # Held while streams are opened and closed, and while it looks again.
# ALSA's plugins: ways to the same devices, which only confuse.
_PLUGINS = re.compile(
    r"(sys)?default|front|rear|center_lfe|side|surround\d+|iec958|spdif|dmix|dsnoop|modem|phoneline"
    r"|null|samplerate|speexrate|lavrate|upmix|vdownmix|a52|oss|usbstream|jack"
)
_KINDS = (
    ("headphones", ("headphone", "headset", "kopfhörer", "casque", "airpods", "buds", "earphone")),
    ("bluetooth", ("bluetooth", "bluez", "a2dp", "hands-free")),
    ("screen", ("hdmi", "displayport", "display audio", "nvidia high definition")),
    ("usb", ("usb",)),
    ("speakers", ("speaker", "lautsprecher", "haut-parleur", "built-in", "analog", "realtek")),
    ("sound server", ("pulse", "pipewire", "default", "mapper", "jack")),
)
_HOSTS = frozenset(
    {"ALSA", "OSS", "MME", "ASIO", "Core Audio", "PulseAudio"}
    | {"Windows DirectSound", "Windows WASAPI", "Windows WDM-KS", "JACK Audio Connection Kit"}
)


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A device that plays.

    Attributes:
        index: PortAudio's number of it, until it looks again.
        name: What the system calls it.
        is_default: Whether it is the one that the system takes.
    """

    index: int
    name: str
    is_default: bool = False


def load_sounddevice() -> Any:
    """Import sounddevice, which loads PortAudio while it is imported.

    Raises:
        AudioUnavailable: PortAudio is missing.
    """
    try:
        with PORTAUDIO, own_libraries():
            return importlib.import_module("sounddevice")
    except (ImportError, OSError) as error:
        raise AudioUnavailable(
            "The sound library PortAudio is missing, so nothing can be heard; install "
            "libportaudio2 or install Lento again."
        ) from error


def look_again() -> None:
    """Count devices anew. No stream may be open.

    Raises:
        AudioUnavailable: PortAudio is missing or will not begin again.
    """
    library = load_sounddevice()
    with PORTAUDIO:
        try:
            with suppress(library.PortAudioError):  # It had not begun: then it begins now.
                library._terminate()
            library._initialize()
        except library.PortAudioError as error:
            raise AudioUnavailable(
                "The system's sound does not answer, so nothing can be heard; connect speakers or "
                "headphones and start Lento again."
            ) from error


def outputs() -> tuple[OutputDevice, ...]:
    """The devices that play, as PortAudio counted them last; of its ways to them the system's own.

    Raises:
        AudioUnavailable: PortAudio is missing.
    """
    library = load_sounddevice()
    with PORTAUDIO:
        try:
            hosts, devices = library.query_hostapis(), library.query_devices()
            default = _default_index(library)
        except library.PortAudioError:
            return ()
    if not hosts or not devices:
        return ()
    host = devices[default]["hostapi"] if default is not None else 0
    found = [
        OutputDevice(index, str(device["name"]), index == default)
        for index, device in enumerate(devices)
        if device["hostapi"] == host and device["max_output_channels"] > 0
    ]
    return tuple(d for d in found if d.is_default or not _PLUGINS.fullmatch(d.name))


def index_of(name: str) -> int | None:
    """PortAudio's number of a device that is there; None for the default and for one that is gone.

    Raises:
        AudioUnavailable: PortAudio is missing.
    """
    if not name:
        return None
    return next((device.index for device in outputs() if device.name == name), None)


def kind_words(name: str) -> str:
    """What sort of device a name tells of; the name itself may be a person's."""
    lower = name.casefold()
    return next((kind for kind, signs in _KINDS if any(s in lower for s in signs)), "another kind")


def host_words() -> str:
    """The system of sound that PortAudio goes through."""
    try:
        library = load_sounddevice()
        with PORTAUDIO:
            host = str(library.query_hostapis(library.default.hostapi)["name"])
    except Exception:  # Whatever PortAudio says to that: it is of no interest to anybody.
        return "unknown"
    return host if host in _HOSTS else "unknown"


def system_default() -> int | None:
    """A number that is another one when the system takes another device; None where it tells none.

    On Windows and Linux the default follows by itself: the Sound Mapper and the sound server move
    what plays. Core Audio does not; there its own number of the default device is asked for.
    """
    return _core_audio_default() if sys.platform == "darwin" else None


def _default_index(library: Any) -> int | None:
    hosts = library.query_hostapis()
    chosen = library.default.hostapi
    wanted = hosts[chosen] if isinstance(chosen, int) and 0 <= chosen < len(hosts) else None
    for host in (wanted, *hosts):
        if host is not None and host["default_output_device"] >= 0:
            return int(host["default_output_device"])
    return None


class _Address(ctypes.Structure):
    """Core Audio's AudioObjectPropertyAddress."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


def _core_audio_default() -> int | None:
    """Core Audio's kAudioHardwarePropertyDefaultOutputDevice."""
    try:
        core_audio = ctypes.CDLL("/System/Library/Frameworks/CoreAudio.framework/CoreAudio")
    except OSError:
        return None
    address = _Address(*(int.from_bytes(code, "big") for code in (b"dOut", b"glob", b"\0\0\0\0")))
    device, size = ctypes.c_uint32(0), ctypes.c_uint32(4)
    failed = core_audio.AudioObjectGetPropertyData(
        ctypes.c_uint32(1),
        ctypes.byref(address),
        ctypes.c_uint32(0),
        None,
        ctypes.byref(size),
        ctypes.byref(device),
    )
    return None if failed else int(device.value)
