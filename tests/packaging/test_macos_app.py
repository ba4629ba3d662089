"""The check of a Lento.app finds what would keep it from starting on another Mac."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.mac_app import MACOS, SYSTEM, Library, lay_out_app

pytest.importorskip("macholib", reason="needs macholib, which comes with the extra 'installers'")
if sys.platform == "win32":
    pytest.skip("an app has links, which Windows lets few people make", allow_module_level=True)

WHEELS = os.environ.get("LENTO_MAC_WHEELS", "")


@pytest.fixture
def app(tmp_path: Path) -> Path:
    return lay_out_app(tmp_path)


def _problems(app: Path, architecture: str = "arm64", *more: str) -> list[str]:
    command = [sys.executable, str(MACOS / "check_app.py"), str(app), "--arch", architecture]
    command += ["--version", "1.2.3", *more]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = ended.stderr.splitlines()
    assert ended.returncode == bool(lines), ended.stderr
    return lines


def _add(app: Path, name: str, library: Library) -> None:
    file = app / "Contents" / "Frameworks" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(library.written())


def test_a_whole_app_has_nothing_wrong_with_it(app: Path) -> None:
    assert _problems(app) == []


@pytest.mark.parametrize(
    "missing",
    [
        "MacOS/Lento",
        "_CodeSignature/CodeResources",
        "Resources/Lento.icns",
        "Resources/LICENSE",
        "Resources/checkpoints/lento-mel.lento",
        "Resources/resources/soundfont/lento.sf3",
        "Frameworks/sound-libraries/libportaudio.2.dylib",
    ],
)
def test_what_is_missing_is_missed(app: Path, missing: str) -> None:
    (app / "Contents" / missing).unlink()

    assert len(_problems(app)) == 1


def test_portaudio_may_lie_where_sounddevice_brings_it(app: Path) -> None:
    frameworks = app / "Contents" / "Frameworks"
    (frameworks / "sound-libraries" / "libportaudio.2.dylib").unlink()
    _add(app, "_sounddevice_data/portaudio-binaries/libportaudio.dylib", Library())

    assert _problems(app) == []


def test_before_it_is_signed_no_seal_is_asked_for(app: Path) -> None:
    shutil.rmtree(app / "Contents" / "_CodeSignature")

    assert _problems(app, "arm64", "--unsealed") == []


@pytest.mark.parametrize(
    ("library", "words"),
    [
        (Library("x86_64"), "not for arm64"),
        (Library(oldest=(14, 0)), "macOS 14.0"),
        (Library(loads=(SYSTEM, "/opt/homebrew/lib/libglib-2.0.0.dylib")), "libglib-2.0.0.dylib"),
        (Library(loads=("/usr/local/lib/libsndfile.1.dylib",)), "libsndfile.1.dylib"),
        (Library(loads=("@rpath/libnowhere.dylib",)), "libnowhere.dylib"),
        (Library(rpaths=("/Users/runner/lib",)), "/Users/runner/lib"),
        (Library(signed=False), "no signature"),
    ],
)
def test_code_that_would_not_run_elsewhere_is_named(
    app: Path, library: Library, words: str
) -> None:
    _add(app, "numpy/core.so", library)

    (problem,) = _problems(app)

    assert problem.startswith("Contents/Frameworks/numpy/core.so ")
    assert words in problem


def test_libraries_are_found_where_the_code_looks_for_them(app: Path) -> None:
    loads = ("@loader_path/../own/liba.dylib", "@rpath/libb.dylib", "@rpath/own/liba.dylib")
    _add(app, "own/liba.dylib", Library())
    _add(app, "deep/er/libb.dylib", Library())
    _add(app, "numpy/core.so", Library(loads=loads, rpaths=("@loader_path/../deep/er/",)))

    assert _problems(app) == []


def test_bindings_that_only_say_a_newer_macos_pass_and_those_that_use_it_do_not(
    app: Path,
) -> None:
    _add(app, "PySide6/QtA.so", Library(oldest=(15, 0), symbols=("__ZdlPv", "_strlen")))
    assert _problems(app) == []

    _add(app, "PySide6/QtB.so", Library(oldest=(15, 0), symbols=("_strlen", "_new_in_15")))
    (problem,) = _problems(app)
    assert "QtB.so says that it needs macOS 15.0, and takes _new_in_15 from it" in problem


def test_code_among_the_resources_and_training_packages_are_found(app: Path) -> None:
    (app / "Contents" / "Resources" / "a.dylib").write_bytes(Library().written())
    (app / "Contents" / "Frameworks" / "tensorflow").mkdir()

    problems = _problems(app)

    assert [words in " ".join(problems) for words in ("a.dylib", "tensorflow")] == [True, True]
    assert len(problems) == 2


def test_links_that_lead_out_or_nowhere_are_found(app: Path) -> None:
    (app / "Contents" / "Frameworks" / "out").symlink_to("/usr/lib")
    (app / "Contents" / "Frameworks" / "gone").symlink_to("nowhere")

    assert len(_problems(app)) == 2


def test_a_folder_with_a_dot_beside_code_and_a_file_beside_contents_are_found(app: Path) -> None:
    _add(app, "numpy/.dylibs/liba.dylib", Library())
    (app / "readme.txt").write_text("hello", "utf-8")

    assert len(_problems(app)) == 2


def test_an_archive_for_linking_is_no_code(app: Path) -> None:
    (app / "Contents" / "Frameworks" / "liba.a").write_bytes(
        bytes.fromhex("cafebabe000000010100000c000000000000001c000000080000000021") + b"<arch>\n"
    )

    assert len(_problems(app)) == 1


@pytest.mark.skipif(not WHEELS, reason="LENTO_MAC_WHEELS names no folder of wheels for macOS")
def test_real_wheels_have_nothing_wrong_with_them_but_a_missing_signature(tmp_path: Path) -> None:
    """Give it wheels of one architecture: it is the last word of numpy's file name."""
    wheels = sorted(Path(WHEELS).glob("*.whl"))
    numpy = next(wheel.stem for wheel in wheels if wheel.name.startswith("numpy-"))
    architecture = "x86_64" if numpy.endswith("x86_64") else "arm64"
    app = lay_out_app(tmp_path, architecture)
    for wheel in wheels:
        _take_code(wheel, app / "Contents" / "Frameworks")

    problems = [line for line in _problems(app, architecture) if "no signature" not in line]

    assert problems == []


# Of PySide6 what Lento's own imports bring; all other wheels are taken whole.
QT = re.compile(
    r"PySide6/(Qt(Core|Gui|Widgets|Svg)\.abi3\.so|libpyside6\.abi3.*"
    r"|Qt/lib/Qt(Core|Gui|Widgets|Svg|DBus)\.framework/Versions/A/Qt\w+"
    r"|Qt/plugins/(platforms/libqcocoa|styles/.*|iconengines/.*|imageformats/libq(gif|jpeg|svg))\.dylib)"
)


def _take_code(wheel: Path, frameworks: Path) -> None:
    """What PyInstaller takes of a wheel, laid out as it does: no dots in names of folders."""
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            code = name.endswith((".so", ".dylib")) or ".framework/Versions/A/Qt" in name
            if not code or (name.startswith("PySide6/") and not QT.fullmatch(name)):
                continue
            place = frameworks / name.replace("/.dylibs/", "/__dot__dylibs/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(packed.read(name))
            if "/.dylibs/" in name and not (link := place.parents[1] / ".dylibs").is_symlink():
                link.symlink_to("__dot__dylibs")
