"""The C libraries of sound: pinned, unpacked by name, and found by the frozen program."""

import hashlib
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from engine.audio import native
from tests.packaging.bundle_scripts import BUNDLE, NATIVE, loaded

build = loaded(NATIVE, "build")
prove = loaded(BUNDLE, "prove")


def pinned(archive: Path, **more: Any) -> dict[str, Any]:
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    return {"file": archive.name, "sha256": digest, "name": {}, **more}


def zipped(file: Path, *names: str) -> Path:
    with zipfile.ZipFile(file, "w") as packed:
        for name in names:
            packed.writestr(name, name)
    return file


@pytest.mark.parametrize("platform", ["linux", "macos", "windows"])
def test_every_library_of_a_platform_is_pinned(platform: str) -> None:
    for library in build.libraries(platform).values():
        assert len(library["sha256"]) == 64
        assert library["version"]
        assert ("wheel" in library) != ("url" in library)


def test_the_names_that_are_made_are_those_that_the_program_looks_for() -> None:
    made = set()
    for platform in ("linux", "macos", "windows"):
        for library in build.libraries(platform).values():
            made |= {*library.get("name", {}).values(), *library.get("made", {}).values()}
            made |= {name for name in library.get("take", ()) if name.endswith(".dll")}
    wanted = {name for names in native._NAMES.values() for name in names}

    assert {"libfluidsynth.so.3", "libfluidsynth.3.dylib", "libfluidsynth-3.dll"} <= made & wanted
    assert "libportaudio.so.2" in made & wanted


def test_only_named_libraries_are_taken_out(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.whl", "x.libs/libone-12.so.3", "x.libs/libother.so", "one.py")
    out = tmp_path / "out"
    out.mkdir()

    build.take_out(archive, pinned(archive, take=["libone-"], name={"libone-": "libone.so"}), out)

    assert [file.name for file in out.iterdir()] == ["libone.so"]


def test_a_library_that_is_not_in_the_wheel_is_told(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.whl", "x.libs/libone.so")

    with pytest.raises(SystemExit, match="holds no libtwo"):
        build.take_out(archive, pinned(archive, take=["libtwo"]), tmp_path)


def test_another_file_of_the_same_name_is_refused(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", "libone.so")
    pin = pinned(archive)
    archive.write_bytes(b"something else")

    with pytest.raises(SystemExit, match="is not what"):
        build.obtained(pin, tmp_path)


def test_the_frozen_program_takes_its_own_library_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    folder = tmp_path / native.FOLDER
    folder.mkdir()
    (folder / "libfluidsynth.so.3").write_bytes(b"")

    assert native.own_library("fluidsynth") == str(folder / "libfluidsynth.so.3")
    assert native.own_library("portaudio") is None


def test_a_socket_to_elsewhere_is_seen_in_a_trace() -> None:
    trace = (
        "12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n"
        "13 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 4\n"
        "13 <... socket resumed>) = 5\n"
    )

    assert prove.sockets(trace) == {"AF_INET6": 1, "AF_UNIX": 1}


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_way_that_is_proved_sees_a_socket_of_a_childs_child(tmp_path: Path) -> None:
    child = "import socket; socket.socket(socket.AF_INET).close()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    trace = tmp_path / "trace"
    traced = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-o", str(trace)]
    ended = subprocess.run(
        [*traced, sys.executable, "-c", parent], check=False, capture_output=True, text=True
    )
    if ended.returncode:
        pytest.skip(f"strace may not trace here: {ended.stderr.strip()[:100]}")

    assert "AF_INET" in prove.sockets(trace.read_text("utf-8"))
