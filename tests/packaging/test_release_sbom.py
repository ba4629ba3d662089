"""The bill of materials of a frozen program: whose each file is, and that CycloneDX takes it."""

import json
import shutil
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.release_scripts import ROOT, script

pytest.importorskip("PyInstaller", reason="needs the extra 'installers'")
pytest.importorskip("cyclonedx", reason="needs the extra 'installers'")

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

sbom, inventory = script("sbom"), script("inventory")

CARD = {
    "name": "Lento melody",
    "licence": "Apache-2.0, as Lento itself",
    "trained_on": [{"corpus": "oneill", "files": 1816, "licence": "public domain"}],
}


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as PyInstaller leaves it, with one file of each owner."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    inner = tmp_path / "Lento" / "_internal"
    names = [
        *("sound-libraries/libfluidsynth.so.3", "libxcb.so.1", "base_library.zip"),
        *("resources/soundfont/lento.sf3", "python3.11/lib-dynload/_json.so", psutil_library()),
    ]
    for name in names:
        (inner / name).parent.mkdir(parents=True, exist_ok=True)
        (inner / name).write_bytes(name.encode())
    (inner / "checkpoints").mkdir()
    with zipfile.ZipFile(inner / "checkpoints" / "lento-melody-2bar.lento", "w") as packed:
        packed.writestr("card.json", json.dumps(CARD))
    (inner.parent / "lento-cli.exe").write_bytes(b"start")
    return inner.parent


def psutil_library() -> str:
    """The one file of psutil with machine code, as its RECORD names it."""
    files = metadata.distribution("psutil").files or []
    return next(str(file.as_posix()) for file in files if file.suffix in (".so", ".pyd"))


def by_ref(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        component["bom-ref"].partition("@")[0]: component for component in document["components"]
    }


def test_the_bill_is_one_that_cyclonedx_takes(bundle: Path) -> None:
    text = json.dumps(sbom.bill(bundle))

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_file_is_listed_with_its_hash(bundle: Path) -> None:
    document = sbom.bill(bundle)

    outer = [document["metadata"]["component"], *document["components"]]
    listed = {inner["name"] for each in outer for inner in each.get("components", ())}
    listed |= {each["bom-ref"].removeprefix("file:") for each in outer}
    there = {file.path for file in inventory.files_of(bundle)}
    assert there <= listed


def test_files_are_told_by_their_owners(bundle: Path) -> None:
    stock = inventory.take_stock(bundle)

    assert list(stock.distributions) == ["psutil"]
    assert {library.name for library in stock.native} == {"FluidSynth", "XCB"}
    assert [file.inner.rpartition("/")[2] for file in stock.python] == [
        "base_library.zip",
        "_json.so",
    ]
    assert not stock.unknown


def test_a_package_is_named_with_version_licence_and_the_hashes_of_the_lock(bundle: Path) -> None:
    package = by_ref(sbom.bill(bundle))["pkg:pypi/psutil"]

    assert package["version"] == metadata.version("psutil")
    assert package["licenses"] == [{"expression": "BSD-3-Clause"}]
    locked = {each["value"] for each in package["properties"]}
    assert locked == set(sbom.locked_hashes(ROOT / "requirements.lock")["psutil"])


def test_a_model_tells_what_it_learned_from(bundle: Path) -> None:
    found = sbom.bill(bundle)["components"]

    (model,) = [each for each in found if each["type"] == "machine-learning-model"]
    assert model["licenses"] == [{"expression": "Apache-2.0"}]
    (corpus,) = model["modelCard"]["modelParameters"]["datasets"]
    assert (corpus["name"], corpus["description"]) == ("oneill", "public domain")


def test_the_same_folder_gives_the_same_bill(bundle: Path) -> None:
    again = bundle.with_name("again")
    shutil.copytree(bundle, again)

    assert sbom.bill(again) == sbom.bill(bundle)


def test_what_nothing_tells_of_is_listed_and_named(bundle: Path) -> None:
    (bundle / "_internal" / "libmystery.so.1").write_bytes(b"?")
    document = sbom.bill(bundle)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(document)) is None
    (sentence,) = sbom.unidentified(document)
    assert "libmystery.so.1" in sentence


def test_a_library_that_may_not_be_handed_on_so_is_named(bundle: Path) -> None:
    assert not sbom.unwelcome(sbom.bill(bundle))
    (bundle / "_internal" / "libreadline.so.8").write_bytes(b"?")

    (sentence,) = sbom.unwelcome(sbom.bill(bundle))
    assert "GPL-3.0-or-later" in sentence


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ("License-Expression: MIT-0", {"expression": "MIT-0"}),
        ("License: Apache 2.0", {"expression": "Apache-2.0"}),
        ("License: BSD-3-Clause", {"expression": "BSD-3-Clause"}),
        ("Classifier: License :: OSI Approved :: MIT License", {"expression": "MIT"}),
        ("License: Do as you like!", {"license": {"name": "Do as you like!"}}),
        ("Name: x", {"license": {"name": "not said"}}),
    ],
)
def test_licences_are_said_as_spdx_where_that_can_be(fields: str, licence: object) -> None:
    import email

    assert sbom.licences(email.message_from_string(fields + "\n")) == [licence]


def test_the_bill_says_of_libraries_what_their_enclosed_licences_say() -> None:
    enclosed = ROOT / "packaging" / "bundle" / "licences" / "components.toml"
    said = {
        file: component["licence"]
        for component in tomllib.loads(enclosed.read_text("utf-8"))["component"]
        for file in component["files"]
    }

    named = {file: inventory.native_library(file.replace("*", ".so.1")) for file in said}
    told = {file: library.licence for file, library in named.items() if library}
    assert len(told) > 8
    assert told == {file: said[file] for file in told}


def test_the_training_component_tells_what_it_brings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    packages = tmp_path / "site-packages"
    about = {"lento": "0.1.0", "platform": "linux-x86_64", "backend": "tensorflow"}
    for name, needs in (("keras", "Requires-Dist: h5py>=3"), ("h5py", "License: BSD-3-Clause")):
        (packages / name).mkdir(parents=True)
        (packages / name / "core.so").write_bytes(name.encode())
        (packages / f"{name}-3.dist-info").mkdir()
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: 3\n{needs}\n"
        (packages / f"{name}-3.dist-info" / "METADATA").write_text(text, "utf-8")
    (packages / "libodd.so").write_bytes(b"?")
    (tmp_path / "component.json").write_text(json.dumps(about), "utf-8")

    document = sbom.bill(tmp_path)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(document)) is None
    found = by_ref(document)
    (library,) = found["pkg:pypi/keras"]["components"]
    assert library["name"] == "site-packages/keras/core.so"
    needed = {each["ref"]: each["dependsOn"] for each in document["dependencies"]}
    assert needed["pkg:pypi/keras@3"] == ["pkg:pypi/h5py@3"]
    assert "libodd.so" in sbom.unidentified(document)[0]
