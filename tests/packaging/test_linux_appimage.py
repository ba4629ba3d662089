"""The AppImage: its folder, and how that becomes one file."""

import hashlib
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.linux_bundle import (
    LINUX,
    PROGRAM,
    TIME,
    call,
    lay_bundle,
    missing_tools,
)

if reason := missing_tools():
    pytest.skip(reason, allow_module_level=True)

Pack = Callable[[Path, Path, Path, str], None]


@pytest.fixture
def appdir(tmp_path: Path) -> Path:
    bundle = lay_bundle(tmp_path / "Lento")
    ended = call("appimage.py", "--bundle", bundle, "--appdir", tmp_path / "AppDir")
    assert ended.returncode == 0, ended.stderr
    return tmp_path / "AppDir"


@pytest.fixture
def runtime(tmp_path: Path) -> Path:
    """A small program that says of itself what the AppImage project's runtime says."""
    program = bytearray(PROGRAM.read_bytes())
    program[8:11] = b"AI\x02"
    file = tmp_path / "runtime"
    file.write_bytes(program)
    return file


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What appimage.py defines, with modules that nobody else is given."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TIME))
    monkeypatch.syspath_prepend(str(LINUX))
    before = set(sys.modules)
    found = runpy.run_path(str(LINUX / "appimage.py"))
    for name in ("identity", "installed_tree", "manpage", "system_libraries"):
        if name not in before:
            monkeypatch.delitem(sys.modules, name, raising=False)
    return found


def test_the_folder_starts_by_its_apprun(appdir: Path) -> None:
    assert subprocess.run([appdir / "AppRun"], check=False).returncode == 0


def test_the_folder_has_its_entry_and_icon_on_top(appdir: Path) -> None:
    for name in ("app.lento.Lento.desktop", "app.lento.Lento.png", ".DirIcon"):
        assert (appdir / name).is_symlink()
        assert (appdir / name).is_file()
    assert not list(appdir.rglob("*.zsync"))


def _packed(script: dict[str, Any], appdir: Path, runtime: Path, file: Path) -> Path:
    if not shutil.which("mksquashfs"):
        pytest.skip("needs mksquashfs, of Debian's squashfs-tools")
    pack: Pack = script["pack"]
    pack(appdir, runtime, file, hashlib.sha256(runtime.read_bytes()).hexdigest())
    return file


def test_the_file_is_the_runtime_and_behind_it_the_folder(
    script: dict[str, Any], appdir: Path, runtime: Path, tmp_path: Path
) -> None:
    file = _packed(script, appdir, runtime, tmp_path / "Lento.AppImage")
    offset = runtime.stat().st_size
    said = subprocess.run(
        ["unsquashfs", "-o", str(offset), "-d", str(tmp_path / "out"), str(file)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert file.read_bytes()[:offset] == runtime.read_bytes()
    assert said.returncode == 0, said.stderr
    assert subprocess.run([tmp_path / "out" / "AppRun"], check=False).returncode == 0
    assert subprocess.run([file], check=False).returncode == 0


def test_the_same_folder_gives_the_same_file(
    script: dict[str, Any], appdir: Path, runtime: Path, tmp_path: Path
) -> None:
    one = _packed(script, appdir, runtime, tmp_path / "one")
    two = _packed(script, appdir, runtime, tmp_path / "two")

    assert one.read_bytes() == two.read_bytes()


def test_another_runtime_than_the_pinned_one_is_refused(appdir: Path, runtime: Path) -> None:
    bundle = appdir.parent / "Lento"
    ended = call("appimage.py", "--bundle", bundle, "--out", bundle, "--runtime", runtime)

    assert ended.returncode == 1
    assert "SHA-256" in ended.stderr
    assert not list(bundle.glob("*.AppImage"))


def test_what_is_no_runtime_is_refused(
    script: dict[str, Any], appdir: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(PROGRAM.read_bytes())
    pack: Pack = script["pack"]

    with pytest.raises(SystemExit, match="type 2"):
        pack(appdir, plain, tmp_path / "x", hashlib.sha256(plain.read_bytes()).hexdigest())
