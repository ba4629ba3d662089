"""How much memory a process may take: a bound that the system keeps, and one that is watched."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

TOO_MUCH_MEMORY = 86  # Exit code of a process that was found over its bound.
_LOOK_EVERY_S = 0.1


def bound_memory(extra_bytes: int) -> None:
    """Let this process take extra_bytes more than it has now, and end it where it takes more.

    Where the system keeps the bound, an allocation beyond it is a MemoryError. Elsewhere, and for
    code that keeps a MemoryError to itself, a thread looks on and ends the process.
    """
    _let_the_system_bound(extra_bytes)
    most = peak_bytes() + extra_bytes

    def watch() -> None:
        never = threading.Event()
        while not never.wait(_LOOK_EVERY_S):
            if peak_bytes() > most:
                os._exit(TOO_MUCH_MEMORY)

    threading.Thread(target=watch, name="lento-memory", daemon=True).start()


def peak_bytes() -> int:
    """The most memory this process has held at once; 0 where the system does not say."""
    return _PEAK[sys.platform]() if sys.platform in _PEAK else 0


def _let_the_system_bound(extra_bytes: int) -> None:
    """Only Linux counts what is really taken and not the addresses that are set aside."""
    if sys.platform != "linux":
        return
    import resource

    held = _of_status("VmData")
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + extra_bytes
    if held and (most == resource.RLIM_INFINITY or wanted < most):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, most))


def _linux_peak() -> int:
    return _of_status("VmHWM")


def _of_status(name: str) -> int:
    """A figure of /proc/self/status in bytes; 0 where a container hides it."""
    try:
        text = Path("/proc/self/status").read_text("ascii", "replace")
    except OSError:
        return 0
    for line in text.splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    return 0


def _mac_peak() -> int:
    import resource

    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # Bytes there, not kilobytes.


def _windows_peak() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak", ctypes.c_size_t),
            *((f"other_{index}", ctypes.c_size_t) for index in range(7)),
        )

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (
        wintypes.HANDLE,
        ctypes.POINTER(Counters),
        wintypes.DWORD,
    )
    told = kernel.K32GetProcessMemoryInfo(
        kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb
    )
    return int(counters.peak) if told else 0


_PEAK: dict[str, Callable[[], int]] = {
    "linux": _linux_peak,
    "darwin": _mac_peak,
    "win32": _windows_peak,
}
