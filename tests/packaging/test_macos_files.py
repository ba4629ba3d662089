"""Info.plist, entitlements and icon of the Mac's program."""

import plistlib
import re
import runpy
import struct
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from engine.midi.read import MIDI_SUFFIXES
from engine.model.registry import SUFFIX as MODEL_SUFFIX
from engine.project.project_file import SUFFIX as PROJECT_SUFFIX
from gui.language import TRANSLATED
from tests.packaging.mac_app import MACOS, app_info

ENTITLEMENTS = {arch: MACOS / f"entitlements-{arch}.plist" for arch in ("arm64", "x86_64")}
LIBRARIES, MEMORY = (
    f"com.apple.security.cs.{name}"
    for name in ("disable-library-validation", "allow-unsigned-executable-memory")
)


@pytest.fixture(scope="module")
def info() -> dict[str, Any]:
    """As macOS reads it: written and read again."""
    read: dict[str, Any] = plistlib.loads(plistlib.dumps(app_info()))
    return read


def _types(info: dict[str, Any], rank: str) -> list[dict[str, Any]]:
    return [kind for kind in info["CFBundleDocumentTypes"] if kind["LSHandlerRank"] == rank]


def test_music_and_folders_can_be_opened_but_the_usual_program_stays(info: dict[str, Any]) -> None:
    others = _types(info, "Alternate")
    extensions = {f".{name}" for kind in others for name in kind.get("CFBundleTypeExtensions", ())}
    types = {name for kind in others for name in kind.get("LSItemContentTypes", ())}

    assert extensions == {".mid", ".midi", ".kar"} <= set(MIDI_SUFFIXES)
    assert types == {"public.midi-audio", "public.folder"}
    assert {kind["CFBundleTypeRole"] for kind in others} == {"Viewer"}
    assert {kind["LSHandlerRank"] for kind in info["CFBundleDocumentTypes"]} == {
        "Alternate",
        "Owner",
    }


def test_models_and_projects_are_lentos_own_and_declared(info: dict[str, Any]) -> None:
    declared = {
        f".{extension}": kind["UTTypeIdentifier"]
        for kind in info["UTExportedTypeDeclarations"]
        for extension in kind["UTTypeTagSpecification"]["public.filename-extension"]
    }
    mime = {
        kind["UTTypeTagSpecification"]["public.mime-type"][0]
        for kind in info["UTExportedTypeDeclarations"]
    }

    assert declared == {MODEL_SUFFIX: "app.lento.model", PROJECT_SUFFIX: "app.lento.project"}
    assert {name for kind in _types(info, "Owner") for name in kind["LSItemContentTypes"]} == set(
        declared.values()
    )
    assert mime == {"application/vnd.lento.model", "application/vnd.lento.project"}


def test_nothing_is_asked_for_that_lento_does_not_use(info: dict[str, Any]) -> None:
    asked = {key for key in info if key.endswith("UsageDescription")}

    folders = ("DesktopFolder", "DocumentsFolder", "DownloadsFolder")
    assert asked == {
        f"NS{place}UsageDescription" for place in (*folders, "RemovableVolumes", "NetworkVolumes")
    }


def test_it_speaks_the_languages_of_the_window(info: dict[str, Any]) -> None:
    assert info["CFBundleLocalizations"] == [info["CFBundleDevelopmentRegion"], *TRANSLATED]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_that_a_person_sees_is_translated(info: dict[str, Any], language: str) -> None:
    text = (MACOS / f"{language}.lproj" / "InfoPlist.strings").read_text("utf-8")
    pairs = dict(re.findall(r'^"([^"]+)" = "([^"]+)";$', text, re.M))
    names = {kind["CFBundleTypeName"] for kind in info["CFBundleDocumentTypes"]}
    sentences = {key for key in info if key.endswith("UsageDescription")}

    assert set(pairs) == names | sentences
    assert all(pairs.values())


@pytest.mark.parametrize(
    ("version", "number"), [("1.2.3", "1.2.3"), ("0.2.0rc1", "0.2.0"), ("10.0.12.dev4", "10.0.12")]
)
def test_macos_gets_three_numbers_of_any_version(version: str, number: str) -> None:
    assert app_info(version)["CFBundleVersion"] == number


def test_a_version_without_three_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="three numbers"):
        app_info("1.2")


def test_entitlements_are_as_few_as_can_be() -> None:
    granted = {arch: plistlib.loads(file.read_bytes()) for arch, file in ENTITLEMENTS.items()}

    assert granted == {"arm64": {LIBRARIES: True}, "x86_64": {LIBRARIES: True, MEMORY: True}}


# --- the icon --------------------------------------------------------------------------------


def _entries(data: bytes) -> dict[str, bytes]:
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    place, found = 8, {}
    while place < len(data):
        name, size = data[place : place + 4].decode(), struct.unpack_from(">I", data, place + 4)[0]
        found[name] = data[place + 8 : place + size]
        place += size
    return found


def _unpacked(data: bytes) -> bytes:
    place, made = 0, b""
    while place < len(data):
        count = data[place]
        if count < 128:
            made += data[place + 1 : place + 2 + count]
            place += count + 2
        else:
            made += bytes([data[place + 1]]) * (count - 125)
            place += 2
    return made


def test_the_icon_has_every_size_that_macos_asks_for() -> None:
    entries = _entries((MACOS / "Lento.icns").read_bytes())
    sizes = {
        name: QImage.fromData(data).width()
        for name, data in entries.items()
        if data.startswith(b"\x89PNG")
    }

    assert sizes == runpy.run_path(str(MACOS / "icon.py"))["PNG_SIZES"]
    assert [len(_unpacked(entries[name][4:])) for name in ("ic04", "ic05")] == [
        4 * 16**2,
        4 * 32**2,
    ]
    assert all(entries[name].startswith(b"ARGB") for name in ("ic04", "ic05"))


def test_the_icon_that_is_kept_is_the_one_of_the_picture(qtbot: QtBot, tmp_path: Path) -> None:
    """Pixel by pixel: a version of Qt may pack the same pictures otherwise."""
    made = runpy.run_path(str(MACOS / "icon.py"))["written_icon"]()
    now, kept = _entries(made), _entries((MACOS / "Lento.icns").read_bytes())

    assert now.keys() == kept.keys()
    for name in ("ic07", "ic08", "ic10"):
        fresh, old = (QImage.fromData(entries[name]) for entries in (now, kept))
        assert fresh.size() == old.size()
        assert fresh.pixelColor(fresh.width() // 2, fresh.height() // 2) == old.pixelColor(
            old.width() // 2, old.height() // 2
        )


@pytest.mark.parametrize("data", [b"", b"a", b"aa", b"aaa", b"a" * 400, bytes(range(256)) * 2])
def test_what_is_packed_for_the_icon_can_be_unpacked(data: bytes) -> None:
    assert _unpacked(runpy.run_path(str(MACOS / "icon.py"))["packed"](data)) == data
