"""What the spec puts into the bundle: every module of Lento, its data, and no more of others."""

import ast
import sys
from pathlib import Path

import pytest

from tests.packaging.bundle_scripts import BUNDLE, ROOT, loaded

pytest.importorskip("PyInstaller", reason="PyInstaller is not installed (extra installers)")
contents = loaded(BUNDLE, "contents")
SPEC = (BUNDLE / "lento.spec").read_text("utf-8")


def modules_in(folder: str) -> set[str]:
    """All modules of a package by their files, programs for another Python left out."""
    files = [file for file in (ROOT / folder).rglob("*.py") if "child" not in file.parts]
    names = (".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files)
    return {name.removesuffix(".__init__") for name in names}


@pytest.mark.parametrize("package", ["engine", "gui"])
def test_the_spec_collects_every_module(package: str) -> None:
    from PyInstaller.utils.hooks import collect_submodules

    assert f'collect_submodules("{package}")' in SPEC
    assert modules_in(package) <= set(collect_submodules(package))


def test_what_engine_loads_by_name_is_named() -> None:
    loaded_by_name = set()
    for file in (*(ROOT / "engine" / "audio").glob("*.py"), *(ROOT / "engine/midi_live").glob("*")):
        if file.suffix != ".py":
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
                loaded_by_name.add(ast.literal_eval(node.args[0]))

    assert loaded_by_name <= set(contents.LOADED_BY_NAME)


def test_nothing_that_lento_imports_is_excluded() -> None:
    imported = set()
    for folder in ("engine", "gui"):
        for file in (ROOT / folder).rglob("*.py"):
            if {"training", "child"} & set(file.parts):
                continue
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    imported |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    imported |= {node.module, *(f"{node.module}.{a.name}" for a in node.names)}

    assert not imported & {*contents.EXCLUDED, *contents.UNUSED_STDLIB}


def test_the_standard_library_is_whole_but_for_what_is_named() -> None:
    names = set(contents.standard_library())

    assert {"wave", "sqlite3", "multiprocessing.spawn", "email.mime.text", "zoneinfo"} <= names
    assert not names & contents.UNUSED_STDLIB
    assert not any(".test" in name for name in names)


def test_a_package_that_training_shares_is_whole_and_without_its_tests() -> None:
    names = set(contents.whole_packages())

    assert {"packaging.specifiers", "numpy.lib.recfunctions"} <= names
    assert not any(".tests" in name or name.startswith("numpy.f2py") for name in names)


def test_data_hold_music_models_sounds_and_licence_but_no_sources(tmp_path: Path) -> None:
    placed = {f"{folder}/{Path(file).name}" for file, folder in contents.data_files(ROOT, tmp_path)}

    assert "checkpoints/lento-melody-2bar.lento" in placed
    assert "resources/soundfont/lento.sf3" in placed
    assert "resources/demo/Greensleeves.mid" in placed
    assert "./LICENSE" in placed
    assert "engine/magenta_bridge/child/work.py" in placed
    assert not any(name.startswith("resources/") and name.endswith(".py") for name in placed)


def test_qts_own_words_come_in_lentos_languages_alone() -> None:
    own = [
        (f"{folder}/{Path(file).name}", file, "DATA") for file, folder in contents.qt_translations()
    ]
    other = ("PySide6/Qt/translations/qtbase_fi.qm", "", "DATA")

    assert all(Path(file).is_file() for _, file, _ in own)
    assert contents.without_unused([*own, other]) == own


def test_the_bundle_knows_its_version(tmp_path: Path) -> None:
    contents.data_files(ROOT, tmp_path)

    assert f"Version: {contents.version(ROOT)}" in (tmp_path / "METADATA").read_text("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere build/native has to be made")
def test_sound_libraries_lie_in_a_folder_of_their_own() -> None:
    placed = contents.sound_libraries(ROOT)
    names = {Path(file).name for file, _ in placed}

    assert {folder for _, folder in placed} == {"sound-libraries"}
    assert {"libfluidsynth.so.3", "libportaudio.so.2"} <= names


def test_sound_libraries_are_those_that_were_made(tmp_path: Path) -> None:
    made = tmp_path / "build" / "native"
    made.mkdir(parents=True)
    (made / "libfluidsynth.so.3").write_bytes(b"")

    assert contents.sound_libraries(tmp_path) == [
        (str(made / "libfluidsynth.so.3"), "sound-libraries")
    ]
