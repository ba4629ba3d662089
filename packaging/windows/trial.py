"""What the proofs of both installers share: payloads to install, and looking at what came of it."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import installed
import msi
import nsis
from wine import Registry, Wine

OLD_VERSION, OTHER_VERSION = "0.0.9", "0.0.8"
OTHER_PLAYER = "Other.Player"
USER_FILES = {
    "library.sqlite3": b"songs of one therapist",
    "settings.ini": b"[window]\ntheme=dark\n",
    "models/Evening.lento": b"PK\x03\x04 a model",
    "Vorlagen für Müller/a b.lentoproj": b"PK\x03\x04 a project",
}
AWAKE = "lento-runs.txt"  # The little program writes it as soon as it runs.
_SLEEPER = """Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
OutFile "{out}"
Section
  FileOpen $0 "C:\\{awake}" w
  FileClose $0
  Sleep 300000
SectionEnd
"""
Tree = dict[str, str]  # Path below a folder -> what it holds, as a hash.


class Failed(Exception):
    """Something is not as it should be; says what."""


@dataclass(frozen=True, slots=True)
class Made:
    """Installers of one version, and what they install.

    Attributes:
        version: Lento's.
        payload: The program's folder.
        training: The training component's folder.
        setup: The NSIS installer.
        package: The .msi.
        training_setup: The NSIS installer of the training component.
    """

    version: str
    payload: Path
    training: Path
    setup: Path
    package: Path
    training_setup: Path


def named(version: str, payload: Path, training: Path, out: Path) -> Made:
    """The installers of one version, where make() puts them."""
    setup, package = out / f"Lento-{version}.exe", out / f"Lento-{version}.msi"
    return Made(version, payload, training, setup, package, out / f"Training-{version}.exe")


def make(made: Made) -> Made:
    """Build them."""
    nsis.build_setup(nsis.Setup("lento.nsi", made.payload, made.setup, made.version))
    nsis.build_setup(
        nsis.Setup("lento-training.nsi", made.training, made.training_setup, made.version)
    )
    msi.build(msi.Package(made.payload, made.package, made.version))
    return made


def make_small(version: str, out: Path) -> Made:
    """Installers with little in them."""
    work = out / f"small-{version}"
    training = small_training(work / "training", version)
    return make(named(version, small_payload(work / "program", version), training, out))


def small_payload(folder: Path, version: str) -> Path:
    """A little program that, started, sleeps; with names that are hard to get right."""
    contents = {
        "_internal/version.txt": version,
        f"_internal/only in {version}/a.dat": version,
        "_internal/Qt/ünï çode $x/b.dat": "names",
        "_internal/empty.txt": "",
        "_internal/long/" + "n" * 60 + "/" + "m" * 60 + ".dat": "deep",
    }
    for name, text in contents.items():
        _write(folder / name, text.encode())
    script = folder.with_suffix(".nsi")
    script.write_text(_SLEEPER.format(out=folder / "Lento.exe", awake=AWAKE), "utf-8")
    nsis.call(["makensis", "-V2", "-INPUTCHARSET", "UTF8", str(script)])
    script.unlink()
    shutil.copyfile(folder / "Lento.exe", folder / "lento-cli.exe")
    return folder


def small_training(folder: Path, version: str) -> Path:
    """A training component in little."""
    _write(folder / "component.json", f'{{"lento": "{version}"}}'.encode())
    _write(folder / "site-packages" / "keras" / "__init__.py", b"")
    return folder


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


@contextmanager
def fresh_wine() -> Iterator[Wine]:
    """A Windows in which nothing is installed, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="lento-wine-", ignore_cleanup_errors=True) as folder:
        wine = Wine(Path(folder) / "prefix")
        wine.create()
        try:
            yield wine
        finally:
            wine.end()


def tree(folder: Path) -> Tree:
    """All files below a folder."""
    return {
        file.relative_to(folder).as_posix(): _hash(file)
        for file in folder.rglob("*")
        if file.is_file()
    }


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def require(holds: bool, otherwise: str) -> None:
    """Fail unless it holds.

    Raises:
        Failed: It does not.
    """
    if not holds:
        raise Failed(otherwise)


def require_installed(folder: Path, payload: Path, *, beside: set[str]) -> int:
    """Every file of the payload is in the folder, byte for byte, and nothing else; how many."""
    expected, found = tree(payload), tree(folder)
    missing = sorted(expected.keys() - found.keys())
    require(not missing, f"{len(missing)} files were not installed: {missing[:5]}")
    changed = sorted(name for name in expected if expected[name] != found[name])
    require(not changed, f"{len(changed)} files were installed with other bytes: {changed[:5]}")
    more = sorted(found.keys() - expected.keys() - beside)
    require(not more, f"more lies there than was installed: {more[:5]}")
    return len(expected)


def require_value(registry: Registry, key: str, name: str, value: str) -> None:
    """A value is in the registry."""
    found = registry.get(key.lower(), {}).get(name)
    require(found == value, f"{key} [{name}] is {found!r} instead of {value!r}")


def require_file_types(registry: Registry, root: str, folder: str) -> None:
    """Lento is offered for its files, opens its own, and took MIDI files from nobody."""
    classes = f"{root}\\Software\\Classes"
    for suffix, kind in msi.SUFFIXES.items():
        require_value(registry, f"{classes}\\{suffix}\\OpenWithProgids", kind, "")
        associations = f"{root}\\Software\\Lento\\Capabilities\\FileAssociations"
        require_value(registry, associations, suffix, kind)
    for kind in msi.TYPES:
        command = f'"{folder}\\Lento.exe" "%1"'
        require_value(registry, f"{classes}\\{kind}\\shell\\open\\command", "", command)
        require_value(registry, f"{classes}\\{kind}\\DefaultIcon", "", f'"{folder}\\Lento.exe",0')
    for suffix in msi.OWN_SUFFIXES:
        require_value(registry, f"{classes}\\{suffix}", "", msi.SUFFIXES[suffix])
    capabilities = "Software\\Lento\\Capabilities"
    require_value(registry, f"{root}\\Software\\RegisteredApplications", "Lento", capabilities)
    paths = f"{root}\\Software\\Microsoft\\Windows\\CurrentVersion\\App Paths"
    require_value(registry, f"{paths}\\Lento.exe", "", f"{folder}\\Lento.exe")
    require_default_kept(registry, root)


def set_other_default(wine: Wine, root: str) -> None:
    """Let another program open .mid before Lento comes."""
    for key in (f"{root}\\Software\\Classes\\.mid", f"{root}\\Software\\Classes\\.kar"):
        wine.run("reg", "add", key, "/ve", "/d", OTHER_PLAYER, "/f")
    wine.settle()


def require_default_kept(registry: Registry, root: str) -> None:
    """The other program still opens .mid and .kar, and nobody was made to open .midi."""
    for suffix in (".mid", ".kar"):
        require_value(registry, f"{root}\\Software\\Classes\\{suffix}", "", OTHER_PLAYER)
    midi = registry.get(f"{root}\\software\\classes\\.midi", {}).get("", "")
    require("lento" not in midi.lower(), f".midi was taken: {midi!r}")


def require_registry_clean(before: Registry, after: Registry) -> None:
    """Nothing of Lento is left in the registry, and nothing of others is gone."""
    left = [
        f"{key} [{name}]"
        for key, values in after.items()
        for name, value in (values or {"": ""}).items()
        if "lento" in f"{key} {name} {value}".lower() and name not in before.get(key, {})
    ]
    require(not left, f"left in the registry: {left[:5]}")
    gone = sorted(key for key in before if before[key] and key not in after)
    require(not gone, f"gone from the registry: {gone[:5]}")


def give_user_data(wine: Wine) -> Path:
    """A person's library, settings and models, where Lento keeps them."""
    folder = wine.place(wine.local_data) / "Lento"
    for name, content in USER_FILES.items():
        _write(folder / name, content)
    return folder


def require_user_data(folder: Path) -> None:
    """All of it is there, byte for byte, and nothing was added."""
    found = {name: (folder / name).read_bytes() for name in tree(folder)}
    require(found == USER_FILES, f"the person's files changed: {sorted(found)}")


def links(wine: Wine) -> list[Path]:
    """Lento's links, in the start menu and on the desktop."""
    found = [*wine.prefix.rglob("*.lnk"), *wine.home.rglob("*.lnk")]
    return [file for file in found if "lento" in file.name.lower()]


def installed_size(payload: Path) -> int:
    """In bytes."""
    return sum(file.size for file in installed.payload_files(payload))
