"""What the installers for Windows are made of: lists, versions, sources, texts and the icon."""

import re
import struct
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from engine.midi.read import MIDI_SUFFIXES
from engine.model.registry import SUFFIX as MODEL_SUFFIX
from engine.project.project_file import SUFFIX as PROJECT_SUFFIX
from gui.language import TRANSLATED
from tests.packaging.windows_scripts import WINDOWS, load

installed, msi, payload, icon, version_resource = load(
    "installed", "msi", "payload", "icon", "version_resource"
)
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
COMMON = (WINDOWS / "common.nsh").read_text("utf-8")
SCRIPTS = [file.read_text("utf-8") for file in sorted(WINDOWS.glob("*.ns[ih]"))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("Lento.exe", "lento-cli.exe", "_internal/Qt6/a.dll", "_internal/b $c.txt"):
        file = tmp_path / "Lento" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path / "Lento"


def test_the_list_to_uninstall_by_names_files_then_empty_folders_from_the_inside(
    folder: Path,
) -> None:
    kept = installed.installed_list(installed.payload_files(folder))
    assert kept.startswith(b"\xff\xfe")  # NSIS reads UTF-16 with its mark.
    lines = kept.decode("utf-16").splitlines()
    assert lines[-2:] == ["_internal\\Qt6\\", "_internal\\"]
    assert set(lines[:-2]) == {
        *("Lento.exe", "lento-cli.exe", "uninstall.exe"),
        *("_internal\\Qt6\\a.dll", "_internal\\b $c.txt"),
    }


def test_no_folder_is_ever_removed_with_what_happens_to_be_in_it() -> None:
    assert not [script for script in SCRIPTS if re.search(r"RMDir\s+/", script, re.IGNORECASE)]


def test_a_dollar_in_a_name_is_no_variable_of_nsis(folder: Path) -> None:
    commands = installed.nsis_commands(installed.payload_files(folder), folder)
    assert f'File "/oname=b $$c.txt" "{folder}/_internal/b $c.txt"' in commands
    assert 'SetOutPath "$INSTDIR\\_internal\\Qt6"' in commands


def test_the_published_list_has_a_checksum_for_each_file(folder: Path) -> None:
    listed = installed.checksum_list(installed.payload_files(folder)).splitlines()
    assert [line[66:] for line in listed] == [
        *("Lento.exe", "_internal/Qt6/a.dll", "_internal/b $c.txt", "lento-cli.exe")
    ]
    assert all(re.fullmatch(r"[0-9a-f]{64}  .+", line) for line in listed)


def test_an_empty_payload_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nothing to install"):
        installed.payload_files(tmp_path)


@pytest.mark.parametrize(
    ("version", "number"),
    [("0.1.0", "0.1.0.1000"), ("1.2", "1.2.0.1000"), ("1.0.0rc2", "1.0.0.202")],
)
def test_a_version_becomes_four_numbers(version: str, number: str) -> None:
    assert installed.version_number(version) == number


def test_versions_keep_their_order() -> None:
    versions = ["0.9.9", "1.0.0a1", "1.0.0a12", "1.0.0b1", "1.0.0rc1", "1.0.0", "1.0.1"]
    numbers = [
        [int(part) for part in installed.version_number(version).split(".")] for version in versions
    ]
    assert numbers == sorted(numbers)


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(SystemExit, match="not a version"):
        installed.version_number("soon")


def test_the_msi_gives_a_path_the_same_id_in_every_version(folder: Path) -> None:
    def components() -> dict[str, str]:
        root = ElementTree.fromstring(msi.files_source(installed.payload_files(folder), folder))
        return {
            str(component.find(f"{WIX}File").get("Name")): str(component.get("Guid"))  # type: ignore[union-attr]
            for component in root.iter(f"{WIX}Component")
            if component.find(f"{WIX}File") is not None
        }

    before = components()
    (folder / "Lento.exe").write_text("of another version")
    (folder / "new.txt").write_text("new")
    after = components()
    assert len(after) == len(set(after.values())) == len(before) + 1
    assert before.items() <= after.items()


def test_the_msi_puts_every_component_into_its_feature_as_64_bit(folder: Path) -> None:
    root = ElementTree.fromstring(msi.files_source(installed.payload_files(folder), folder))
    components = {component.get("Id") for component in root.iter(f"{WIX}Component")}
    assert components == {named.get("Id") for named in root.iter(f"{WIX}ComponentRef")}
    assert {component.get("Win64") for component in root.iter(f"{WIX}Component")} == {"yes"}


def test_the_msi_replaces_its_own_previews_too() -> None:
    assert msi.msi_version("1.2.3rc1") == msi.msi_version("1.2.3") == "1.2.3"
    assert msi.next_version("1.2.3rc1") == "1.2.4"


def test_short_names_are_of_the_old_form() -> None:
    for name in ("Qt6Core.dll", "a.b c", "noend", "x.tar.xz", "ü.ünï"):
        short, long = msi._named(PurePosixPath("d") / name).split("|")
        assert long == name
        assert re.fullmatch(r"[0-9A-F]{8}(\.[0-9A-Z]{1,3})?", short), short


def test_both_installers_register_the_same_suffixes_which_are_lentos() -> None:
    own = {MODEL_SUFFIX: "Lento.Model", PROJECT_SUFFIX: "Lento.Project"}
    assert {**dict.fromkeys(MIDI_SUFFIXES, "Lento.Midi"), **own} == msi.SUFFIXES
    assert set(msi.OWN_SUFFIXES) == set(own)
    types = (WINDOWS / "file-types.nsh").read_text("utf-8")
    assert dict(re.findall(r'ACTION\} "(\S+)" "(\S+)"', types)) == msi.SUFFIXES


def test_no_installer_makes_itself_the_default_for_midi() -> None:
    types = (WINDOWS / "file-types.nsh").read_text("utf-8")
    taken = set(re.findall(r'WriteRegStr HKCU "\$\{CLASSES\}\\(\.\w+)" ""', types))
    assert taken == set(msi.OWN_SUFFIXES)
    defaults = {key.rpartition("\\")[2] for key, name, _ in msi.registry_values() if not name}
    assert {name for name in defaults if name.startswith(".")} == set(msi.OWN_SUFFIXES)


def test_every_text_is_there_in_every_language_of_the_window() -> None:
    languages = {"de": "German", "fr": "French"}
    assert set(TRANSLATED) <= set(languages)
    texts = "".join(SCRIPTS)
    assert all(f'MUI_LANGUAGE "{name}"' in texts for name in ("English", *languages.values()))
    named = re.findall(r"^\$\{Text\} (\w+)((?:[^\n]*\\\n)*[^\n]*)", texts, re.MULTILINE)
    assert len(named) > 15
    for name, words in named:
        assert len(re.findall(r'"[^"]+"', words)) == 3, name


def test_the_icon_is_what_its_script_makes_of_the_pictures(qtbot: QtBot) -> None:
    made = icon.icon()
    assert made == icon.ICON.read_bytes()
    kept = QImage(str(icon.SIDE))
    assert icon.side().convertToFormat(kept.format()) == kept
    count = struct.unpack_from("<H", made, 4)[0]
    widths = [made[6 + 16 * index] or 256 for index in range(count)]
    assert tuple(widths) == icon.SIZES


def test_the_payload_takes_from_the_lock_what_plays_on_windows_and_its_needs() -> None:
    lock = (
        "absl-py==2.5 \\\n    --hash=sha256:aa\n    # via keras\n"
        "cffi==2.1 \\\n    --hash=sha256:bb\n    # via\n    #   sounddevice\n"
        "pyaudio==0.2 ; sys_platform == 'never' \\\n    --hash=sha256:cc\n    # via sounddevice\n"
        "pycparser==3.1 ; implementation_name != 'PyPy' \\\n    --hash=sha256:dd\n    # via cffi\n"
        "pyinstaller==6.2 \\\n    --hash=sha256:ee\n    # via lento (pyproject.toml)\n"
        "pytest==9.2 \\\n    --hash=sha256:ff\n    # via lento (pyproject.toml)\n"
        "sounddevice==0.5 \\\n    --hash=sha256:00\n    # via lento (pyproject.toml)\n"
    )
    taken = payload.pinned(lock, {"dependencies": ["sounddevice==0.5"]})
    assert [entry.partition("==")[0] for entry in taken] == [
        *("cffi", "pycparser", "pyinstaller", "sounddevice")
    ]
    assert all("--hash=sha256:" in entry and "# via" not in entry for entry in taken)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt6Core.dll", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt6Quick.dll", False),
        ("PySide6/designer.exe", False),
        ("numpy/tests/test_a.py", False),
        ("numpy-2.4.dist-info/METADATA", False),
    ],
)
def test_the_payload_keeps_of_a_wheel_what_the_program_would_have(name: str, kept: bool) -> None:
    assert payload._is_kept(name) is kept


def test_the_programs_on_windows_say_name_and_version_and_carry_the_icon(tmp_path: Path) -> None:
    look = version_resource.look("1.2.3rc1", tmp_path)
    assert Path(look["icon"]).read_bytes()[:4] == b"\0\0\1\0"
    text = Path(look["version"]).read_text("utf-8")
    assert "filevers=(1, 2, 3, 201)" in text
    assert "StringStruct('ProductVersion', '1.2.3rc1')" in text
    assert "StringStruct('FileDescription', 'Lento')" in text
    compile(text, "the resource", "eval")
