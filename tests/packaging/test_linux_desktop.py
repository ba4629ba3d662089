"""What a Linux desktop reads: menu entry, file types, icons, metainfo, man page, changelog."""

import configparser
import gzip
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

import main
from engine.model.registry import SUFFIX as MODEL_SUFFIX
from engine.project.project_file import SUFFIX as PROJECT_SUFFIX
from tests.packaging.linux_bundle import call, lay_bundle, missing_tools

if reason := missing_tools():
    pytest.skip(reason, allow_module_level=True)

APP_ID = "app.lento.Lento"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("appdir")
    bundle = lay_bundle(folder / "Lento")
    ended = call("appimage.py", "--bundle", bundle, "--appdir", folder / "AppDir")
    assert ended.returncode == 0, ended.stderr
    return folder / "AppDir" / "usr" / "share"


@pytest.fixture
def entry(share: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(share / "applications" / f"{APP_ID}.desktop", "utf-8")
    return parser["Desktop Entry"]


def _checked(tool: str, *words: object) -> None:
    if not shutil.which(tool):
        pytest.skip(f"needs {tool}")
    ended = subprocess.run(
        [tool, *map(str, words)], capture_output=True, text=True, check=False, timeout=120
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_menu_entry_starts_lento_with_files(entry: configparser.SectionProxy) -> None:
    assert (entry["Exec"], entry["Icon"]) == ("lento %F", APP_ID)
    assert entry["StartupWMClass"] == "Lento"


@pytest.mark.parametrize("language", ["de", "fr"])
def test_the_menu_entry_speaks_lentos_languages(
    entry: configparser.SectionProxy, language: str
) -> None:
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[{language}]"] != entry[key]


def test_the_desktop_accepts_the_menu_entry(share: Path) -> None:
    _checked("desktop-file-validate", share / "applications" / f"{APP_ID}.desktop")


def test_the_file_types_have_the_suffixes_that_lento_writes(
    share: Path, entry: configparser.SectionProxy
) -> None:
    types = ElementTree.parse(share / f"mime/packages/{APP_ID}.xml").getroot()
    globs = {t.get("type"): t.find(f"{MIME}glob").get("pattern") for t in types}  # type: ignore[union-attr]

    assert globs == {
        "application/vnd.lento.model": f"*{MODEL_SUFFIX}",
        "application/vnd.lento.project": f"*{PROJECT_SUFFIX}",
    }
    opened = entry["MimeType"].rstrip(";").split(";")
    assert set(opened) == {"audio/midi", "audio/x-midi", *globs}


def test_icons_are_as_large_as_their_folders_say(share: Path) -> None:
    icons = sorted((share / "icons/hicolor").glob(f"*/apps/{APP_ID}.png"))
    for icon in icons:
        size = struct.unpack_from(">II", icon.read_bytes(), 16)
        assert f"{size[0]}x{size[1]}" == icon.parts[-3]

    assert len(icons) == 8
    assert (share / f"icons/hicolor/scalable/apps/{APP_ID}.svg").is_file()


def test_the_metainfo_names_the_entry_and_the_version(share: Path) -> None:
    found = ElementTree.parse(share / f"metainfo/{APP_ID}.metainfo.xml").getroot()
    release = found.find("releases/release")

    assert found.findtext("id") == APP_ID
    assert found.findtext("launchable") == f"{APP_ID}.desktop"
    assert release is not None
    assert (release.get("date"), "@" in str(release.get("version"))) == ("2023-11-14", False)


def test_software_centres_accept_the_metainfo(share: Path) -> None:
    file = share / f"metainfo/{APP_ID}.metainfo.xml"
    _checked("appstreamcli", "validate", "--no-net", file)


def test_the_man_page_tells_of_every_command_and_flag(share: Path) -> None:
    page = gzip.decompress((share / "man/man1/lento.1.gz").read_bytes()).decode("utf-8")
    plain = page.replace("\\-", "-")
    for name in main.COMMANDS:
        parser = main._command_parser(name, main._load_command(name))
        flags = [flag for action in parser._actions for flag in action.option_strings]
        assert f".SS lento {name}\n" in plain
        assert all(flag in plain for flag in flags if flag.startswith("--") and flag != "--help")


def test_man_has_nothing_to_complain_of(share: Path, tmp_path: Path) -> None:
    if not shutil.which("man"):
        pytest.skip("needs man")
    page = tmp_path / "lento.1"
    page.write_bytes(gzip.decompress((share / "man/man1/lento.1.gz").read_bytes()))
    command = ["man", "--warnings", "--encoding=UTF-8", "--local-file", str(page)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")
