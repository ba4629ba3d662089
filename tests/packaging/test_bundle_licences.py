"""Everything in the bundle has its licence there, or there is no bundle."""

import sys
from pathlib import Path

import pytest

from engine.storage.places import licences_dir, shipped_dir
from tests.packaging.bundle_scripts import BUNDLE, loaded

licences = loaded(BUNDLE, "licences")


@pytest.mark.parametrize("name", ["numpy", "mido", "sounddevice", "soundfile", "pyqtgraph"])
def test_a_package_brings_its_own_text(name: str) -> None:
    owner = licences.of_package(name)

    assert owner.texts
    assert all(text.is_file() for text in owner.texts)


def test_qt_says_how_to_replace_it() -> None:
    owner = licences.of_package("PySide6-Essentials")

    assert owner.licence == "LGPL-3.0-only"
    assert "Replacing them" in owner.texts[0].read_text("utf-8")


def test_every_component_of_the_table_has_its_texts() -> None:
    for component in licences.components():
        assert component["source"]
        assert all((licences.HERE / text).is_file() for text in component["texts"])


@pytest.mark.parametrize(
    "name", ["libfluidsynth.so.3", "libfluidsynth.3.dylib", "libfluidsynth-3.dll", "SDL3.dll"]
)
def test_a_sound_library_is_known_by_its_name_on_every_system(name: str) -> None:
    assert licences.of_library((f"sound-libraries/{name}", f"/nowhere/{name}", "BINARY")).texts


def test_a_library_that_nobody_knows_stops_the_build(tmp_path: Path) -> None:
    stranger = tmp_path / "libstranger.so"
    stranger.write_bytes(b"")

    with pytest.raises(licences.NoLicence, match=r"libstranger\.so"):
        licences.of_library(("libstranger.so", str(stranger), "BINARY"))


def test_texts_and_index_are_written(tmp_path: Path) -> None:
    modules = [
        ("mido.ports", "", "PYMODULE"),
        ("numpy", "", "PYMODULE"),
        ("engine", "", "PYMODULE"),
    ]
    out = tmp_path / "licences"

    data = licences.gather(modules, [("libogg.so.0", "", "BINARY")], out)

    index = (out / "index.html").read_text("utf-8")
    assert all(name in index for name in ("mido 1", "numpy 2", "libogg", "pyinstaller", "Python 3"))
    assert "lento" not in index
    assert all(folder.startswith("licences") and Path(file).is_file() for file, folder in data)


def test_the_program_knows_where_they_lie(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/lento", raising=False)

    assert licences_dir() == Path("/opt/lento/licences") == shipped_dir() / licences.FOLDER
