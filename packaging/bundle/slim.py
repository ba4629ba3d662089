"""What PyInstaller collects and the installed program does without; read by lento.spec.

Qt's plugins are named one by one, since each draws others after it: the theme of GTK alone brought
half a desktop. On Linux what nobody reaches any more goes too, and so does what must be the
system's own: it talks to the screen, the sound card or the fonts of that machine.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # Where it goes in the bundle, where it comes from, what it is.

# By folder of Qt's plugins, on any system: what is there of these and no others.
PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qjpeg", "qico"),
    "platforms": ("qxcb", "qwayland", "qwindows", "qcocoa", "qoffscreen", "qminimal"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platformthemes": ("qxdgdesktopportal",),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
}
# After AppImage's list of what every desktop has and no program should bring along.
SYSTEM_OWN = (
    *("libX11.so", "libX11-xcb.so", "libxcb.so", "libXau.so", "libXdmcp.so", "libwayland-"),
    *("libEGL.so", "libGL.so", "libGLX.so", "libOpenGL.so", "libgbm.so", "libdrm.so"),
    *("libasound.so", "libfontconfig.so", "libfreetype.so", "libexpat.so", "libdbus-1.so"),
    *("libstdc++.so", "libgcc_s.so", "libz.so", "libmvec.so"),
)
# On Windows: drawing by graphics cards, and what plugins that are left out stood on.
UNUSED_DLLS = (
    *("opengl32sw", "d3dcompiler_", "Qt6Network", "Qt6Qml", "Qt6Quick", "Qt6Pdf", "Qt6Sql"),
    "Qt6VirtualKeyboard",
)
# Debugging is no work for a therapist's machine. Only what was never rewritten by a wheel's maker:
# strip damages some of those.
_STRIPPED = ("libpython3", "lib-dynload/", "rtmidi2.cpython")
OWN_SOUND = "sound-libraries/"
_NO_JACK = Path(__file__).parents[1] / "native" / "no_jack.c"
_ROOT_FOLDERS = (OWN_SOUND, "_soundfile_data/", "PySide6/Qt/plugins/")


def slimmed(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """What is needed of the libraries that PyInstaller found, changed copies lying in work."""
    kept = [entry for entry in entries if is_used_plugin(entry[0]) and is_used_dll(entry[0])]
    if sys.platform != "linux":
        return kept
    own = {PurePosixPath(name).name for name, _, _ in kept if name.startswith(OWN_SOUND)}
    kept = [entry for entry in kept if entry[0] not in own]  # The system's of the same name.
    return reached(_without_jack(kept, work))


def stripped(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """The same, without what only a debugger reads; copies lie in work."""
    return [_stripped(entry, work) if sys.platform == "linux" else entry for entry in entries]


def without_dangling(entries: Iterable[Entry], libraries: Iterable[Entry]) -> list[Entry]:
    """Data without the links to libraries that stay out; a Mac's frameworks are full of others."""
    if sys.platform != "linux":
        return list(entries)
    there = {PurePosixPath(name).name for name, _, _ in libraries}
    return [e for e in entries if e[2] != "SYMLINK" or PurePosixPath(e[0]).name in there]


def is_used_plugin(name: str) -> bool:
    """Whether a file of the bundle is no plugin of Qt's, or one of those that are used."""
    path = PurePosixPath(name.replace("\\", "/"))
    if "plugins" not in path.parts or "PySide6" not in path.parts:
        return True
    return path.stem.removeprefix("lib") in PLUGINS.get(path.parent.name, ())


def is_used_dll(name: str) -> bool:
    """Whether a file of the bundle is none of Qt's libraries for Windows that nothing opens now."""
    return not name.replace("\\", "/").rpartition("/")[2].startswith(UNUSED_DLLS)


def reached(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that some module, plugin or sound library needs, less the system's own."""
    entries = [entry for entry in entries if not _is_systems(entry[0])]
    by_name = {
        PurePosixPath(name).name: origin for name, origin, kind in entries if kind != "SYMLINK"
    }
    found: set[str] = set()
    waiting = [PurePosixPath(name).name for name, _, kind in entries if _is_root(name, kind)]
    while waiting:
        name = waiting.pop()
        if name in found or name not in by_name:
            continue
        found.add(name)
        waiting.extend(needed(Path(by_name[name])))
    return [entry for entry in entries if PurePosixPath(entry[0]).name in found]


def needed(library: Path) -> list[str]:
    """The names of the libraries that one asks the system's loader for."""
    told = subprocess.run(
        ["objdump", "-p", str(library)], capture_output=True, text=True, check=True
    )
    lines = (line.split() for line in told.stdout.splitlines())
    return [words[1] for words in lines if len(words) == 2 and words[0] == "NEEDED"]


def _is_root(name: str, kind: str) -> bool:
    return (
        kind == "EXTENSION" or name.startswith(_ROOT_FOLDERS) or name.startswith("libpython3")
    ) and kind != "SYMLINK"


def _is_systems(name: str) -> bool:
    return "/" not in name and name.startswith(SYSTEM_OWN)


def _without_jack(entries: Iterable[Entry], work: Path) -> list[Entry]:
    """The entries with a stand-in for JACK's library in rtmidi2's wheel; its name says which."""
    told = []
    for name, origin, kind in entries:
        if name.startswith("rtmidi2.libs/libjack-"):
            origin = str(work / PurePosixPath(name).name)
            named = f"-Wl,-soname,{PurePosixPath(name).name}"
            made = ["cc", "-shared", "-fPIC", "-O2", "-s", named, "-o", origin, str(_NO_JACK)]
            subprocess.run(made, check=True)
        told.append((name, origin, kind))
    return told


def _stripped(entry: Entry, work: Path) -> Entry:
    name, origin, kind = entry
    if kind == "SYMLINK" or not any(part in name for part in _STRIPPED):
        return entry
    copy = work / "stripped" / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", str(copy), origin], check=True)
    return name, str(copy), kind
