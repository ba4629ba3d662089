"""What is left out of the bundle, and that nothing that is needed goes with it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.bundle_scripts import BUNDLE, loaded

slim = loaded(BUNDLE, "slim")
on_linux = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("cc") or not shutil.which("objdump"),
    reason="needs a C compiler and objdump on Linux",
)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "numpy/random/mtrand.so",
    ],
)
def test_what_draws_the_window_stays(name: str) -> None:
    assert slim.is_used_plugin(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
    ],
)
def test_plugins_that_nobody_uses_go(name: str) -> None:
    assert not slim.is_used_plugin(name)


def library(folder: Path, name: str, *needs: Path) -> Path:
    """A shared library that asks for others."""
    file = folder / name
    source = folder / f"{name}.c"
    calls = "".join(f"int {need.stem}(void);" for need in needs)
    told = "+".join(f"{need.stem}()" for need in needs) or "0"
    source.write_text(f"{calls} int {file.stem}(void) {{ return {told}; }}")
    command = ["cc", "-shared", "-fPIC", "-Wl,--no-as-needed", f"-Wl,-soname,{name}"]
    subprocess.run([*command, "-o", str(file), str(source), *map(str, needs)], check=True)
    return file


@on_linux
def test_only_what_is_reached_stays_and_the_systems_own_goes(tmp_path: Path) -> None:
    deep = library(tmp_path, "libdeep.so")
    drawn = library(tmp_path, "libX11.so")
    middle = library(tmp_path, "libmiddle.so", deep, drawn)
    lonely = library(tmp_path, "liblonely.so")
    module = library(tmp_path, "module.so", middle)
    entries = [
        ("pkg/module.so", str(module), "EXTENSION"),
        *((file.name, str(file), "BINARY") for file in (middle, deep, drawn, lonely)),
    ]

    kept = [name for name, _, _ in slim.reached(entries)]

    assert kept == ["pkg/module.so", "libmiddle.so", "libdeep.so"]


@on_linux
def test_the_stand_in_for_jack_gives_what_rtmidi_asks_for(tmp_path: Path) -> None:
    (entry,) = slim._without_jack(
        [("rtmidi2.libs/libjack-1.so.0", "elsewhere", "BINARY")], tmp_path
    )
    told = subprocess.run(
        ["nm", "-D", "--defined-only", entry[1]], capture_output=True, text=True, check=True
    ).stdout

    assert entry[0] == "rtmidi2.libs/libjack-1.so.0"
    assert "jack_client_open" in told
    assert "jack_ringbuffer_read" in told


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6\\Qt6Network.dll", False),
        ("PySide6\\Qt6Gui.dll", True),
        ("PySide6\\QtNetworkAuth.pyd", True),
        ("sound-libraries/libfluidsynth-3.dll", True),
    ],
)
def test_qts_drawing_by_graphics_cards_goes_on_windows(name: str, used: bool) -> None:
    assert slim.is_used_dll(name) is used


def test_a_macs_frameworks_keep_their_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    link = ("PySide6/Qt/lib/QtCore.framework/Versions/Current", "A", "SYMLINK")

    assert slim.without_dangling([link], []) == [link]


def test_links_to_what_is_left_out_go_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    libraries = [("PySide6/Qt/lib/libQt6Core.so.6", "", "BINARY")]
    data = [
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK"),
        ("LICENSE", "/LICENSE", "DATA"),
    ]

    assert slim.without_dangling(data, libraries) == [data[0], data[2]]
