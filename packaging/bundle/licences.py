"""The licences of everything in the bundle, gathered into its folder licences; read by lento.spec.

Each file and each Python package has an owner: a package with a licence of its own, a line in
licences/components.toml, a package of the Debian system that this is built on, or Python. What has
none stops the build.
"""

import html
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from importlib import metadata
from pathlib import Path, PurePosixPath

HERE = Path(__file__).with_name("licences")
FOLDER = "licences"  # Within the bundle; engine.storage.places.licences_dir().
ALWAYS = ("pyinstaller",)  # What starts the program is PyInstaller's.
_TEXT = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_NO_TEXT = (".py", ".pyc", ".pyi")
_RUNTIME = ("api-ms-", "concrt", "msvcp", "ucrt", "vcruntime")
_COMMON = Path("/usr/share/common-licenses")

Entry = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody whose work is in the bundle.

    Attributes:
        name: As it is known.
        licence: Its short name or one line; "see the text" where there is only the text.
        texts: The files that hold the licence.
        source: Where the source is, or empty.
    """

    name: str
    licence: str
    texts: tuple[Path, ...]
    source: str = ""


class NoLicence(SystemExit):
    """Something is in the bundle of which nobody knows under which licence."""


def gather(
    modules: Iterable[Entry], libraries: Iterable[Entry], out: Path
) -> list[tuple[str, str]]:
    """Write all texts and their index into a folder, and give them as PyInstaller wants data."""
    owners = owners_of(modules, libraries)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    rows = [_row(owner, out) for owner in sorted(owners, key=lambda owner: owner.name.lower())]
    (out / "index.html").write_text(_PAGE.format(rows="\n".join(rows)), "utf-8")
    files = sorted(file for file in out.rglob("*") if file.is_file())
    return [(str(file), str(FOLDER / file.parent.relative_to(out))) for file in files]


def owners_of(modules: Iterable[Entry], libraries: Iterable[Entry]) -> set[Owner]:
    """Who owns the Python modules and the libraries of a bundle.

    Raises:
        NoLicence: Somebody's licence is not known.
    """
    packages = metadata.packages_distributions()
    tops = {name.partition(".")[0] for name, _, _ in modules}
    names = {found for top in tops for found in packages.get(top, ())} | set(ALWAYS)
    owners = {of_package(name) for name in names if name != "lento"} | {of_python()}
    return owners | {of_library(entry) for entry in libraries if entry[2] != "SYMLINK"}


def of_package(name: str) -> Owner:
    """The owner of a Python package."""
    for component in components():
        if name in component.get("packages", ()):
            return _of_component(component)
    found = metadata.distribution(name)
    inside = (file for file in found.files or () if _TEXT.search(str(file)))
    texts = tuple(Path(str(found.locate_file(f))) for f in inside if f.suffix not in _NO_TEXT)
    if not texts:
        raise NoLicence(f"The package {name} holds no licence; write one into {HERE}.")
    told = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    short = told if 0 < len(told) < 60 else "see the text"
    return Owner(f"{found.metadata['Name']} {found.version}", short, texts, _home(found))


def of_python() -> Owner:
    """Python itself, with what is compiled into it."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    text = next((p / "LICENSE.txt" for p in places if (p / "LICENSE.txt").is_file()), None)
    if text is None:
        raise NoLicence("This Python comes without its LICENSE.txt.")
    version = ".".join(map(str, sys.version_info[:3]))
    return Owner(f"Python {version}", "PSF-2.0", (text,), "https://www.python.org")


def of_library(entry: Entry) -> Owner:
    """The owner of a library or extension module."""
    name, origin, _ = entry
    for component in components():
        if any(fnmatch(PurePosixPath(name).name, one) for one in component.get("files", ())):
            return _of_component(component)
    place = Path(origin).resolve()
    if (package := _package_with(place)) is not None:
        return of_package(package)
    if place.is_relative_to(Path(sys.base_prefix).resolve()):
        return of_python()
    if sys.platform == "win32" and place.name.lower().startswith(_RUNTIME):
        return of_python()  # Microsoft's, handed on with Python under the terms that it names.
    return of_debian(place, Path(origin))


def of_debian(*places: Path) -> Owner:
    """The owner of a library of the Debian system that the bundle is built on."""
    for place in places:
        for file in (str(place), str(place).removeprefix("/usr"), f"/usr{place}"):
            name = _debian_package(file)
            text = Path("/usr/share/doc") / (name or "-").partition(":")[0] / "copyright"
            if text.is_file():
                said = text.read_text("utf-8", "replace")
                wanted = sorted(set(re.findall(rf"{_COMMON}/([\w.-]*\w)", said)))
                common = (_COMMON / one for one in wanted if (_COMMON / one).is_file())
                return Owner(f"{name} (Debian)", "see the text", (text, *common))
    raise NoLicence(f"Nobody knows whose {places[0]} is; add it to {HERE / 'components.toml'}.")


def components() -> list[dict[str, list[str]]]:
    """What components.toml says."""
    return list(tomllib.loads((HERE / "components.toml").read_text("utf-8"))["component"])


def _of_component(component: dict[str, list[str]]) -> Owner:
    texts = tuple(HERE / text for text in component["texts"])
    if missing := [text.name for text in texts if not text.is_file()]:
        raise NoLicence(f"{HERE} holds no {', '.join(missing)}.")
    name, licence, source = (str(component[key]) for key in ("name", "licence", "source"))
    return Owner(name, licence, texts, source)


def _package_with(file: Path) -> str | None:
    """The Python package that installed a file."""
    return _installed().get(str(file))


@cache
def _installed() -> dict[str, str]:
    """The packages of all files of this environment."""
    told: dict[str, str] = {}
    for place in {sysconfig.get_path(name) for name in ("purelib", "platlib")}:
        folder = str(Path(place).resolve())
        for found in metadata.distributions(path=[folder]):
            name = str(found.metadata["Name"])
            told |= {str(Path(folder, str(one))): name for one in found.files or ()}
    return told


def _debian_package(file: str) -> str | None:
    if shutil.which("dpkg-query") is None:
        return None
    asked = subprocess.run(["dpkg-query", "-S", file], capture_output=True, text=True, check=False)
    return asked.stdout.partition(": ")[0] or None if asked.returncode == 0 else None


def _home(found: metadata.Distribution) -> str:
    """Where a package lives: its project address of the most telling name."""
    said = [line.partition(", ") for line in found.metadata.get_all("Project-URL") or ()]
    by_name = {name.lower(): address for name, _, address in said}
    names = ("source", "source code", "repository", "homepage")
    told = next((by_name[name] for name in names if name in by_name), "")
    return told or str(found.metadata.get("Home-page") or "")


def _row(owner: Owner, out: Path) -> str:
    """Copy an owner's texts and give its line of the index."""
    folder = re.sub(r"[^\w.+-]+", "-", owner.name).strip("-")
    links = []
    for number, text in enumerate(dict.fromkeys(owner.texts)):
        name = text.name if text.suffix else f"{text.name}.txt"
        if (out / folder / name).exists():
            name = f"{number}-{name}"
        (out / folder).mkdir(exist_ok=True)
        shutil.copyfile(text, out / folder / name)
        links.append(f'<a href="{folder}/{html.escape(name)}">{html.escape(name)}</a>')
    cells = (html.escape(owner.name), html.escape(owner.licence), ", ".join(links) or "Lento's own")
    row = "".join(f"<td>{cell}</td>" for cell in (*cells, html.escape(owner.source)))
    return f"<tr>{row}</tr>"


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Licences</title>
<style>body{{font-family:sans-serif;max-width:70em;margin:2em auto}}
td{{padding:.3em .8em;vertical-align:top;border-top:1px solid #ccc}}</style></head><body>
<h1>Licences of what Lento is made of</h1>
<p>Lento itself: Apache License 2.0, the file LICENSE beside this folder. The music, the instrument
sounds and the models that come with it carry notes of their own beside them. Everything else:</p>
<table>
{rows}
</table></body></html>
"""
