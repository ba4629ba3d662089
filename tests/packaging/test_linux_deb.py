"""The Debian packages: what is in them, whose it is, and that they are the same each time."""

import hashlib
import os
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.packaging.linux_bundle import (
    PROGRAM,
    ROOT,
    call,
    lay_bundle,
    lay_component,
    missing_tools,
)

if reason := missing_tools():
    pytest.skip(reason, allow_module_level=True)

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(tmp_path_factory.mktemp("deb"))


@pytest.fixture(scope="module")
def root(packages: Path) -> Path:
    return _unpacked(packages, "lento")


def _build(folder: Path) -> Path:
    ended = call(
        "deb.py",
        *("--bundle", lay_bundle(folder / "Lento"), "--out", folder),
        *("--training", lay_component(folder / "component"), "--compression", "none"),
    )
    assert ended.returncode == 0, ended.stderr
    return folder


def _deb(folder: Path, package: str) -> Path:
    return folder / f"{package}_{VERSION}_amd64.deb"


def _unpacked(folder: Path, package: str) -> Path:
    to = folder / f"{package}-unpacked"
    subprocess.run(["dpkg-deb", "--raw-extract", _deb(folder, package), to], check=True)
    return to


def _field(folder: Path, package: str, name: str) -> str:
    command = ["dpkg-deb", "--field", str(_deb(folder, package)), name]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_the_package_says_what_it_is(packages: Path) -> None:
    said = [_field(packages, "lento", name) for name in ("Package", "Version", "Architecture")]

    assert said == ["lento", VERSION, "amd64"]
    assert int(_field(packages, "lento", "Installed-Size")) > 0
    assert _field(packages, "lento", "Description").startswith("Map, blend")


def test_it_depends_on_what_its_programs_ask_for(packages: Path) -> None:
    depends = _field(packages, "lento", "Depends").split(", ")

    assert any(each.startswith("libc6 (>= 2.") for each in depends)


def test_what_the_system_has_is_left_to_it(root: Path) -> None:
    inner = root / "usr/lib/lento/_internal"

    assert not (inner / "libz.so.1").exists()
    assert (inner / "libown.so.3").is_file()
    assert (inner / "libown.so").readlink() == Path("libown.so.3")


def test_the_command_leads_to_the_program(root: Path) -> None:
    command = root / "usr/bin/lento"

    assert command.readlink() == Path("../lib/lento/Lento")
    assert os.access(command, os.X_OK)


def test_everything_is_roots_and_readable_by_all(packages: Path) -> None:
    command = ["dpkg-deb", "--contents", str(_deb(packages, "lento"))]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    rights = {line.split()[5]: line.split()[:2] for line in lines}

    assert {owner for _, owner in rights.values()} == {"root/root"}
    assert rights["./usr/lib/lento/Lento"][0] == "-rwxr-xr-x"
    assert rights["./usr/lib/lento/_internal/resources/song.mid"][0] == "-rw-r--r--"
    assert rights["./usr/lib/lento/_internal/libown.so.3"][0] == "-rw-r--r--"
    assert rights["./usr/share/applications/"][0] == "drwxr-xr-x"


def test_the_sums_are_of_what_is_in_it(root: Path) -> None:
    lines = (root / "DEBIAN/md5sums").read_text().splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    files = [f for f in (root / "usr").rglob("*") if f.is_file() and not f.is_symlink()]

    assert sums == {
        str(f.relative_to(root)): hashlib.md5(f.read_bytes(), usedforsecurity=False).hexdigest()
        for f in files
    }


def test_the_same_input_gives_the_same_bytes(packages: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        again = _build(tmp_path)
    finally:
        os.umask(before)

    for package in ("lento", "lento-training"):
        assert _deb(again, package).read_bytes() == _deb(packages, package).read_bytes()


def test_nothing_runs_when_it_is_installed(root: Path) -> None:
    assert {file.name for file in (root / "DEBIAN").iterdir()} == {"control", "md5sums", "postrm"}


def test_when_it_is_removed_it_takes_nothing_and_says_what_stays(
    root: Path, tmp_path: Path
) -> None:
    kept = tmp_path / ".local/share/Lento/library.sqlite"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"mine")
    for action in ("remove", "purge", "upgrade"):
        said = subprocess.run(
            [root / "DEBIAN/postrm", action],
            capture_output=True,
            text=True,
            check=True,
            env={"HOME": str(tmp_path), "PATH": os.defpath},
        ).stdout
        assert ("~/.local/share/Lento" in said) == (action != "upgrade")

    assert kept.read_bytes() == b"mine"


def test_training_lies_beside_the_program_and_belongs_to_it(packages: Path) -> None:
    root = _unpacked(packages, "lento-training")
    depends = _field(packages, "lento-training", "Depends").split(", ")

    assert (root / "usr/lib/lento/training/component.json").is_file()
    assert f"lento (= {VERSION})" in depends
    assert any(each.startswith("libc6") for each in depends)
    assert not list((root / "DEBIAN").glob("post*"))


def test_a_folder_without_the_component_is_not_packed(tmp_path: Path) -> None:
    around = lay_component(tmp_path / "training-linux" / "training").parent

    ended = call(
        "deb.py",
        *("--bundle", lay_bundle(tmp_path / "Lento"), "--out", tmp_path),
        *("--training", around, "--compression", "none"),
    )

    assert ended.returncode == 1
    assert "name the folder that holds component.json" in ended.stderr
    assert not list(tmp_path.glob("lento-training*"))


def test_a_library_that_nobody_brings_stops_the_build(tmp_path: Path) -> None:
    bundle = lay_bundle(tmp_path / "Lento")
    program = PROGRAM.read_bytes().replace(b"libc.so.6", b"libq.so.6")
    (bundle / "_internal" / "odd.so").write_bytes(program)
    ended = call("deb.py", "--bundle", bundle, "--out", tmp_path)

    assert ended.returncode == 1
    assert "libq.so.6" in ended.stderr
    assert "odd.so" in ended.stderr


def test_an_empty_folder_is_no_program(tmp_path: Path) -> None:
    ended = call("deb.py", "--bundle", tmp_path, "--out", tmp_path)

    assert ended.returncode == 1
    assert "make bundle" in ended.stderr
