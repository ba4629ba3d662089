"""Writes the bill of materials of a frozen program: CycloneDX 1.6, of what really is inside.

python packaging/release/sbom.py dist/Lento --out dist/Lento-0.2.0-linux-x86_64.cdx.json
python packaging/release/sbom.py dist/training/training-linux-x86_64/training --out ...

Run it with the Python that froze the program: versions and licences are those of its packages. The
training component tells of itself, on any system.
Same folder, same bytes, but for the time, which SOURCE_DATE_EPOCH gives.
"""

import argparse
import datetime
import json
import os
import re
import sys
import tomllib
import uuid
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

from inventory import BundledFile, Inventory, NativeLibrary, files_of, take_stock
from version import ROOT, project_version

Json = dict[str, Any]
COMPONENT = "component.json"
_SHARED_ROOTS = {"protobuf": ("google",)}  # A namespace, which no file names.
_NAMESPACE = uuid.UUID("6c3ff0c3-4b3e-5d5e-9ad1-1a5f6f0d7a11")  # Any one, the same for ever.
# What authors write where SPDX has a name for it.
_SPDX = {
    "3-clause bsd license": "BSD-3-Clause",
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "gplv2-or-later with a special exception which allows to use pyinstaller to build and "
    "distribute non-free programs (including commercial ones)": "GPL-2.0-or-later WITH "
    "Bootloader-exception",
    "lgpl-3.0-only or gpl-2.0-only or gpl-3.0": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "mit license": "MIT",
    "mit": "MIT",
}


def bill(folder: Path, root: Path = ROOT) -> Json:
    """The bill of materials of a bundle's folder, or of a training component's."""
    if (folder / COMPONENT).is_file():
        return bill_of_component(folder, root)
    stock, version = take_stock(folder), project_version(root)
    hashes = locked_hashes(root / "requirements.lock")
    named = ((metadata.metadata(name), files) for name, files in stock.distributions.items())
    packages = [distribution(found, files, hashes) for found, files in named]
    others = [
        interpreter(stock.python),
        frozen_by(),
        *(native(library, files) for library, files in stock.native.items()),
        *(model(each, version) for each in stock.own if each.path.endswith(".lento")),
        *(soundfont(each, root) for each in stock.own if each.path.endswith((".sf2", ".sf3"))),
        *(file_component(each) | _property("unidentified", "true") for each in stock.unknown),
    ]
    wanted = {name: metadata.requires(name) or [] for name in stock.distributions}
    return sealed(lento(stock, version), [*packages, *others], wanted)


def bill_of_component(folder: Path, root: Path) -> Json:
    """Of what training brings: all distributions that lie open in its folder."""
    told = json.loads((folder / COMPONENT).read_text("utf-8"))
    lock = root / "packaging" / "training" / f"{told['platform']}.txt"
    hashes = locked_hashes(lock) if lock.is_file() else {}
    packages, wanted, left = [], {}, [each for each in files_of(folder) if is_library(each)]
    for each in metadata.distributions(path=[str(folder / "site-packages")]):
        mine = tuple(file for file in left if file.path.split("/")[1] in roots_of(each))
        left = [file for file in left if file not in mine]
        packages.append(distribution(each.metadata, mine, hashes))
        wanted[each.name] = each.requires or []
    packages += [file_component(each) | _property("unidentified", "true") for each in left]
    program = {
        "type": "application",
        "bom-ref": f"lento-training@{told['lento']}",
        "name": "Lento's training component",
        "version": told["lento"],
        "description": f"for {told['platform']}, with {told['backend']}",
        "licenses": [{"expression": "Apache-2.0"}],
        "purl": f"pkg:generic/lento-training@{told['lento']}",
    }
    return sealed(program, packages, wanted)


def roots_of(distribution: metadata.Distribution) -> set[str]:
    """Its folders in site-packages: the component keeps no RECORD."""
    name = distribution.name.replace("-", "_")
    roots = (distribution.read_text("top_level.txt") or name).split()
    return {*roots, name, f"{name}.libs", *_SHARED_ROOTS.get(name, ())}


def sealed(program: Json, found: list[Json], wanted: dict[str, list[str]]) -> Json:
    """A document of components in order, with a number that is theirs."""
    components = sorted(found, key=lambda each: str(each["bom-ref"]))
    document: Json = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program, "timestamp": timestamp()},
        "components": components,
        "dependencies": dependencies(wanted, components, str(program["bom-ref"])),
    }
    content = json.dumps([program, components], sort_keys=True)
    return document | {"serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, content)}"}


def unidentified(document: Json) -> list[str]:
    """A sentence for each file that nothing tells of."""
    files = (each["name"] for each in document["components"] if each["type"] == "file")
    return [f"Nothing tells whose {name} is; add it to libraries.toml." for name in files]


def unwelcome(document: Json) -> list[str]:
    """A sentence for each component whose licence asks more than Lento may promise."""
    refused = tomllib.loads(Path(__file__).with_name("libraries.toml").read_text("utf-8"))[
        "refused"
    ]
    return [
        f"{each['name']} is under {licence['expression']}; leave it out of the program."
        for each in document["components"]
        for licence in each.get("licenses", [])
        if licence.get("expression") in refused["licences"]
    ]


# --- components ------------------------------------------------------------------------------


def lento(stock: Inventory, version: str) -> Json:
    """The program itself."""
    programs = [each for each in stock.own if "resources/" not in each.path]
    return {
        "type": "application",
        "bom-ref": f"lento@{version}",
        "name": "Lento",
        "version": version,
        "licenses": [{"expression": "Apache-2.0"}],
        "purl": f"pkg:generic/lento@{version}",
        "components": [file_component(e) for e in programs if not e.path.endswith(".lento")],
    }


def distribution(
    found: metadata.PackageMetadata, files: tuple[BundledFile, ...], hashes: dict[str, list[str]]
) -> Json:
    """A Python distribution, with the libraries that it brought."""
    normal = normalised(found["Name"])
    libraries = [each for each in files if is_library(each)]
    component: Json = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{normal}@{found['Version']}",
        "name": found["Name"],
        "version": found["Version"],
        "description": (found.get_all("Summary") or [""])[0],
        "licenses": licences(found),
        "purl": f"pkg:pypi/{normal}@{found['Version']}",
    }
    # The lock is for all systems: one of these is the wheel that was installed.
    component["properties"] = [
        {"name": "lento:sha256-in-lock", "value": each} for each in hashes.get(normal, [])
    ]
    return component | {"components": [file_component(each) for each in libraries]}


def interpreter(files: tuple[BundledFile, ...]) -> Json:
    """Python, as far as it is inside."""
    version = ".".join(map(str, sys.version_info[:3]))
    return {
        "type": "library",
        "bom-ref": f"pkg:generic/python@{version}",
        "name": "Python",
        "version": version,
        "licenses": [{"expression": "Python-2.0.1"}],
        "purl": f"pkg:generic/python@{version}",
        "components": [file_component(each) for each in files],
    }


def frozen_by() -> Json:
    """PyInstaller, whose start code is in the executable."""
    return distribution(metadata.metadata("pyinstaller"), (), {}) | {
        "description": "The start of the executable"
    }


def native(library: NativeLibrary, files: tuple[BundledFile, ...]) -> Json:
    """A library of the system, or one that was built for Lento."""
    slug = normalised(library.name)
    ref = f"pkg:generic/{slug}"
    if library.package:
        ref = f"pkg:deb/{library.package}"
    versioned = f"@{library.version.replace(':', '%3A')}" if library.version else ""
    component: Json = {
        "type": "library",
        "bom-ref": ref + versioned,
        "name": library.name,
        "licenses": [{"expression": library.licence}],
        "purl": ref + versioned,
        "components": [file_component(each) for each in files],
    }
    return component | ({"version": library.version} if library.version else {})


def model(file: BundledFile, version: str) -> Json:
    """A model, with what its card says of where it comes from."""
    with zipfile.ZipFile(file.file) as packed:
        card = json.loads(packed.read("card.json"))
    corpora = [
        {
            "type": "dataset",
            "name": each["corpus"],
            "description": each["licence"],
            "contents": {"properties": [{"name": "files", "value": str(each["files"])}]},
        }
        for each in card["trained_on"]
    ]
    return file_component(file) | {
        "type": "machine-learning-model",
        "name": Path(file.path).stem,
        "version": version,
        "description": str(card["name"]),
        "licenses": [{"expression": str(card["licence"]).partition(",")[0]}],
        "modelCard": {"modelParameters": {"task": "music generation", "datasets": corpora}},
    }


def soundfont(file: BundledFile, root: Path) -> Json:
    """The instruments, with what they were cut from."""
    beside = (root / "resources" / "soundfont" / "lento.toml").read_text("utf-8")
    sources = [line for line in beside.splitlines() if '.sf3"' in line and "Debian" in line]
    said = "; ".join(line.partition("#")[2].strip() for line in sources)
    licence = tomllib.loads(beside)["info"]["ICOP"].partition(";")[0]
    return file_component(file) | {
        "type": "data",
        "name": "Lento's instruments",
        "description": f"Cut from {said}",
        "licenses": [{"expression": licence}],
    }


def file_component(file: BundledFile) -> Json:
    """One file."""
    return {
        "type": "file",
        "bom-ref": f"file:{file.path}",
        "name": file.path,
        "hashes": [{"alg": "SHA-256", "content": file.sha256}],
    }


# --- what is said of them --------------------------------------------------------------------


def licences(found: metadata.PackageMetadata) -> list[Json]:
    """A distribution's licence: as SPDX where that can be said, else in its authors' words."""
    if expression := found.get_all("License-Expression"):
        return [{"expression": expression[0]}]
    classifiers = [c for c in found.get_all("Classifier") or [] if c.startswith("License :: ")]
    named = [*(found.get_all("License") or []), *(c.rpartition(" :: ")[2] for c in classifiers)]
    said = [name for name in named if name and name != "UNKNOWN"]
    for name in said:
        if known := _SPDX.get(" ".join(name.casefold().split())):
            return [{"expression": known}]
    if said and re.fullmatch(r"[A-Za-z0-9.+-]+(?: (?:OR|AND|WITH) [A-Za-z0-9.+-]+)*", said[0]):
        return [{"expression": said[0]}]
    return [{"license": {"name": said[0].strip().partition("\n")[0] if said else "not said"}}]


def locked_hashes(lock: Path) -> dict[str, list[str]]:
    """The SHA-256 of all files that requirements.lock allows, by normalised name."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lock.read_text("utf-8").splitlines():
        if pinned := re.match(r"([A-Za-z0-9._-]+)==", line):
            name = normalised(pinned[1])
        elif digest := re.search(r"--hash=sha256:([0-9a-f]{64})", line):
            found.setdefault(name, []).append(digest[1])
    return found


def dependencies(wanted: dict[str, list[str]], components: list[Json], root_ref: str) -> list[Json]:
    """Lento needs all of it; distributions need those of each other that are inside."""
    refs = [str(each["bom-ref"]) for each in components]
    by_name = {ref.partition("@")[0].removeprefix("pkg:pypi/"): ref for ref in refs}
    edges = [{"ref": root_ref, "dependsOn": refs}]
    for name in sorted(wanted):
        starts = (re.match(r"[A-Za-z0-9._-]+", line) for line in wanted[name])
        inside = {by_name.get(normalised(found[0])) for found in starts if found}
        edges.append({"ref": by_name[normalised(name)], "dependsOn": sorted(filter(None, inside))})
    return edges


def normalised(name: str) -> str:
    """A name as package addresses have it."""
    return re.sub(r"[^a-z0-9+]+", "-", name.casefold()).strip("-")


def is_library(file: BundledFile) -> bool:
    """Whether a file holds machine code."""
    return bool(re.search(r"\.(so(\.[\d.]+)?|dll|dylib|pyd|exe)$", file.path, re.IGNORECASE))


def timestamp() -> str:
    """When, as SOURCE_DATE_EPOCH says, or now."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.datetime.now(datetime.UTC)
    if seconds:
        moment = datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _property(name: str, value: str) -> Json:
    return {"properties": [{"name": f"lento:{name}", "value": value}]}


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--strict", action="store_true", help="exit 1 where there is a doubt")
    args = parser.parse_args(words)
    document = bill(args.bundle)
    args.out.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n", "utf-8")
    doubts = [*unidentified(document), *unwelcome(document)]
    sys.stderr.writelines(f"{doubt}\n" for doubt in doubts)
    if doubts and args.strict:
        raise SystemExit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
