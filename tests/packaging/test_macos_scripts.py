"""What the Mac's scripts ask Apple's tools for, with tools that only note what they were asked."""

import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from tests.packaging.mac_app import MACOS, Library, lay_out_app

if sys.platform == "win32":
    pytest.skip("the scripts are for a Mac's shell", allow_module_level=True)

ROOT = Path(__file__).parents[2]
IDENTITY = "Developer ID Application: Lento (ABCDE12345)"
# Note the name and the words, then do what others wait for.
STUB = """#!/bin/sh
name=$(basename "$0")
{ printf '%s' "$name"; for word in "$@"; do printf '|%s' "$word"; done; echo; } >>"$CALLS"
"""
ACTS = {
    "codesign": "",
    "xattr": "",
    "spctl": "",
    "uname": "echo arm64",
    "ditto": 'case $1 in -c) echo zip >"$5" ;; *) cp -R "$1" "$2" ;; esac',
    "hdiutil": """case $1 in
        create)
            if [ -n "${BUSY:-}" ] && [ "$(grep -c '^hdiutil.create' "$CALLS")" -le "$BUSY" ]; then
                echo 'hdiutil: create failed - Resource busy' >&2; exit 1
            fi
            for last; do :; done
            for word; do [ "$before" = -srcfolder ] && cp -R "$word" "$VOLUME"; before=$word; done
            echo dmg >"$last" ;;
        attach)
            while [ "$1" != -mountpoint ]; do shift; done
            cp -R "$VOLUME/." "$2" ;;
    esac""",
    "xcrun": """case "$1 $2" in
        'notarytool submit') printf '{"id": "4-2", "status": "%s", "message": "m"}\\n' "$STATUS" ;;
    esac""",
    "security": """case $1 in
        find-identity) [ -n "${NONE:-}" ] || echo "  1) 0A \\"$IDENTITY\\"" ;;
        list-keychains) echo '    "/Users/runner/login.keychain-db"' ;;
    esac""",
}


@dataclass(frozen=True, slots=True)
class Bench:
    """Tools that note their calls, and an app to use them on."""

    app: Path
    folder: Path

    def run(self, script: str, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Run a script of packaging/macos."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("LENTO_", "MACOS_"))}
        kept |= {"PATH": f"{self.folder / 'tools'}:{os.environ['PATH']}", "STATUS": "Accepted"}
        kept |= {"CALLS": str(self.folder / "calls"), "VOLUME": str(self.folder / "volume")}
        kept |= {"LENTO_DMG_PAUSE": "0", "IDENTITY": IDENTITY} | env
        command = ["sh", str(self.folder / "packaging" / "macos" / script), *words]
        return subprocess.run(
            command, env=kept, capture_output=True, text=True, check=False, cwd=self.folder
        )

    @property
    def calls(self) -> list[list[str]]:
        """All that was asked of the tools, in order."""
        file = self.folder / "calls"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        return [line.split("|") for line in lines]

    def of(self, *start: str) -> list[list[str]]:
        """The calls that begin with these words."""
        return [call for call in self.calls if call[: len(start)] == list(start)]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, act in ACTS.items():
        _executable(tools / name, f"{STUB}{act}\n")
    shutil.copytree(MACOS, tmp_path / "packaging" / "macos")
    return Bench(lay_out_app(tmp_path / "made"), tmp_path)


def _executable(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


# --- signing ---------------------------------------------------------------------------------


def test_code_is_signed_from_the_inside_out_and_the_app_last(bench: Bench) -> None:
    frameworks = bench.app / "Contents" / "Frameworks"
    for name in ("a/b/c/deep.so", "QtCore.framework/Versions/A/QtCore", "Python"):
        (frameworks / name).parent.mkdir(parents=True, exist_ok=True)
        (frameworks / name).write_bytes(Library().written())
    (frameworks / "a" / "with a space.dylib").write_bytes(Library().written())

    ended = bench.run("sign.sh", str(bench.app), LENTO_SIGN_IDENTITY=IDENTITY)

    assert ended.returncode == 0, ended.stderr
    signed = [Path(call[-1]) for call in bench.of("codesign", "--force")]
    names = [file.relative_to(bench.app).as_posix() for file in signed[:-1]]
    assert signed[-1] == bench.app
    assert names[0] == "Contents/Frameworks/a/b/c/deep.so"
    assert names[-1] == "Contents/Frameworks/QtCore.framework"
    assert "Contents/Frameworks/a/with a space.dylib" in names
    assert len(names) == 6  # With the two sound libraries; no data, and Lento with the app.
    assert bench.calls[-2][:3] == ["codesign", "--verify", "--deep"]


def test_a_certificate_signs_with_a_time_stamp_and_hardened(bench: Bench) -> None:
    bench.run("sign.sh", str(bench.app), "x86_64", LENTO_SIGN_IDENTITY=IDENTITY)

    (last,) = [call for call in bench.of("codesign", "--force") if call[-1] == str(bench.app)]
    wanted = f"{bench.folder / 'packaging' / 'macos'}/entitlements-x86_64.plist"
    assert last[2:-1] == [
        *("--options", "runtime", "--timestamp", "--sign", IDENTITY),
        *("--entitlements", wanted),
    ]
    libraries = bench.of("codesign", "--force")[:-1]
    assert all("--entitlements" not in call for call in libraries)


def test_without_a_certificate_it_is_signed_ad_hoc_and_hardened_all_the_same(bench: Bench) -> None:
    assert bench.run("sign.sh", str(bench.app)).returncode == 0

    for call in bench.of("codesign", "--force"):
        assert call[2:7] == ["--options", "runtime", "--timestamp=none", "--sign", "-"]


def test_what_is_no_app_is_not_signed(bench: Bench) -> None:
    assert bench.run("sign.sh", str(bench.folder)).returncode == 2
    assert bench.run("sign.sh", str(bench.app), "ppc").returncode == 2
    assert bench.of("codesign") == []


# --- the disk image --------------------------------------------------------------------------


def test_an_image_holds_the_app_a_link_to_applications_and_how_to_open_it(bench: Bench) -> None:
    image = bench.folder / "dist" / "Lento.dmg"
    ended = bench.run("dmg.sh", str(bench.app), "1.2.3", str(image))

    assert ended.returncode == 0, ended.stderr
    volume = bench.folder / "volume"
    assert sorted(p.name for p in volume.iterdir()) == [
        *("Applications", "Lento.app", "Read me first.txt"),
    ]
    assert (volume / "Applications").readlink() == Path("/Applications")
    assert (volume / "Lento.app" / "Contents" / "Frameworks" / "resources").is_symlink()
    assert image.is_file()
    assert bench.of("codesign") == []


def test_a_signed_image_needs_no_page_on_opening_it(bench: Bench) -> None:
    image = str(bench.folder / "Lento.dmg")
    bench.run("dmg.sh", str(bench.app), "1.2.3", image, LENTO_SIGN_IDENTITY=IDENTITY)

    assert sorted(p.name for p in (bench.folder / "volume").iterdir()) == [
        *("Applications", "Lento.app"),
    ]
    assert bench.of("codesign") == [
        ["codesign", "--force", "--timestamp", "--sign", IDENTITY, image],
    ]


def test_a_busy_volume_is_tried_again_and_given_up_in_the_end(bench: Bench) -> None:
    image = str(bench.folder / "Lento.dmg")
    assert bench.run("dmg.sh", str(bench.app), "1.2.3", image, BUSY="2").returncode == 0
    assert len(bench.of("hdiutil", "create")) == 3

    ended = bench.run("dmg.sh", str(bench.app), "1.2.3", image, BUSY="99", LENTO_DMG_TRIES="2")
    assert ended.returncode == 1
    assert "hdiutil could not make" in ended.stderr


# --- Apple's look at it ----------------------------------------------------------------------


PROFILE = {"LENTO_NOTARY_PROFILE": "lento"}
KEY = {"LENTO_NOTARY_KEY": "k.p8", "LENTO_NOTARY_KEY_ID": "ID", "LENTO_NOTARY_ISSUER": "IS"}


@pytest.mark.parametrize(
    ("env", "words"),
    [
        (PROFILE, ["--keychain-profile", "lento"]),
        (KEY, ["--key", "k.p8", "--key-id", "ID", "--issuer", "IS"]),
    ],
)
def test_an_image_is_sent_waited_for_stapled_and_looked_at(
    bench: Bench, env: dict[str, str], words: list[str]
) -> None:
    image = bench.folder / "Lento.dmg"
    image.write_bytes(b"dmg")

    ended = bench.run("notarise.sh", str(image), **env)

    assert ended.returncode == 0, ended.stderr
    submit, staple, validate, look = bench.calls
    assert submit[:5] == ["xcrun", "notarytool", "submit", str(image), "--wait"]
    assert submit[-len(words) :] == words
    assert staple == ["xcrun", "stapler", "staple", str(image)]
    assert validate == ["xcrun", "stapler", "validate", str(image)]
    assert look[:2] == ["spctl", "--assess"]
    assert look[-3:] == ["--context", "context:primary-signature", str(image)]


def test_an_app_is_sent_packed_and_stapled_itself(bench: Bench) -> None:
    assert bench.run("notarise.sh", str(bench.app), **PROFILE).returncode == 0

    assert bench.calls[0][:4] == ["ditto", "-c", "-k", "--keepParent"]
    assert bench.of("xcrun", "notarytool")[0][3].endswith("Lento.zip")
    assert bench.of("xcrun", "stapler", "staple")[0][3] == str(bench.app)
    assert bench.of("spctl")[0][-2:] == ["execute", str(bench.app)]


def test_what_apple_refuses_is_not_stapled_and_the_reasons_are_shown(bench: Bench) -> None:
    ended = bench.run("notarise.sh", str(bench.app), STATUS="Invalid", **PROFILE)

    assert ended.returncode == 1
    assert "did not accept" in ended.stderr
    assert bench.of("xcrun", "notarytool", "log") == [
        ["xcrun", "notarytool", "log", "4-2", "--keychain-profile", "lento"],
    ]
    assert bench.of("xcrun", "stapler") == []


def test_nobody_is_asked_where_nobody_is_named(bench: Bench) -> None:
    ended = bench.run("notarise.sh", str(bench.app), LENTO_NOTARY_KEY="k.p8")

    assert ended.returncode == 2
    assert bench.calls == []


# --- the certificate -------------------------------------------------------------------------


def test_a_certificate_is_kept_in_a_keychain_of_its_own(bench: Bench) -> None:
    certificate = {"MACOS_CERTIFICATE": "cDEy", "MACOS_CERTIFICATE_PASSWORD": "secret"}
    ended = bench.run("keychain.sh", "open", "build.keychain-db", **certificate)

    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == f"{IDENTITY}\n"
    assert [call[1] for call in bench.of("security")] == [
        *("create-keychain", "set-keychain-settings", "unlock-keychain", "import"),
        *("set-key-partition-list", "list-keychains", "list-keychains", "find-identity"),
    ]
    searched = bench.of("security", "list-keychains")[-1]
    assert searched[-2:] == ["build.keychain-db", "/Users/runner/login.keychain-db"]

    bench.run("keychain.sh", "close", "build.keychain-db")
    assert bench.calls[-1] == ["security", "delete-keychain", "build.keychain-db"]


def test_scripts_are_clean(bench: Bench) -> None:
    if not shutil.which("shellcheck"):
        pytest.skip("needs shellcheck")
    scripts = sorted(map(str, MACOS.glob("*.sh")))

    ended = subprocess.run(["shellcheck", *scripts], capture_output=True, text=True, check=False)

    assert ended.stdout == ""
    assert all(os.access(script, os.X_OK) for script in scripts)


# --- the whole way ---------------------------------------------------------------------------

# In place of Python: makes what the next step of ci.sh wants to find.
PYTHON = """
value() { while [ "$1" != "$flag" ]; do shift; done; echo "$2"; }
case "$*" in
    '-m venv '*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;;
    *wheels.py*) for last; do :; done; echo a >"$last/wheels.txt"; echo b >"$last/sources.txt" ;;
    *'pip download'*) flag=--dest; touch "$(value "$@")/a.whl" ;;
    *version.py*) echo 1.2.3 ;;
    *lento.spec*) flag=--distpath; d=$(value "$@"); mkdir -p "$d"; cp -R "$APP" "$d/Lento.app" ;;
    *probe*) flag=--distpath; d=$(value "$@")/probe; mkdir -p "$d"
             printf '#!/bin/sh\\necho probed >>"$CALLS"\\n' >"$d/probe"; chmod +x "$d/probe" ;;
    *training/build.py*) flag=--out; d=$(value "$@"); mkdir -p "$d"
             touch "$d/Lento-Training-1.2.3-macos-arm64.zip" ;;
esac
"""
SECRETS = {
    **{"MACOS_CERTIFICATE": "cDEy", "MACOS_CERTIFICATE_PASSWORD": "secret"},
    **{"MACOS_NOTARY_KEY": "cDg=", "MACOS_NOTARY_KEY_ID": "ID", "MACOS_NOTARY_ISSUER": "IS"},
}


def _build(bench: Bench, **env: str) -> subprocess.CompletedProcess[str]:
    _executable(bench.folder / "tools" / "python3.11", STUB + PYTHON)
    return bench.run("ci.sh", APP=str(bench.app), **env)


def _steps(bench: Bench) -> list[str]:
    """The scripts of Python and the tools that were called, without their repetitions."""
    words = []
    for call in bench.calls:
        script = next((w for w in call if w.endswith((".py", ".spec"))), "")
        name = Path(script).name or (call[2] if call[0].startswith("python") else call[0])
        words += [name] if words[-1:] != [name] else []
    return words


def test_without_secrets_there_is_a_tried_image_signed_ad_hoc(bench: Bench) -> None:
    ended = _build(bench, LENTO_TRAINING="1")

    assert ended.returncode == 0, ended.stderr
    assert sorted(p.name for p in (bench.folder / "dist").iterdir()) == [
        *("Lento-1.2.3-macos-arm64.dmg", "Lento-Training-1.2.3-macos-arm64.zip"),
    ]
    steps = _steps(bench)
    order = ["wheels.py", "lento.spec", "check_app.py", "callback_probe.py", "probed", "smoke.py"]
    assert [step for step in steps if step in order] == order
    assert bench.of("xcrun") == bench.of("security") == []
    (smoke,) = [call for call in bench.calls if "packaging/smoke.py" in call]
    assert smoke[-4:] == ["1.2.3", "--synthesiser", "FluidSynth", "--window"]
    assert (bench.folder / "volume" / "Read me first.txt").is_file()


def test_with_secrets_app_and_image_are_notarised_and_the_keychain_goes_away(bench: Bench) -> None:
    ended = _build(bench, LENTO_NO_WINDOW="1", **SECRETS)

    assert ended.returncode == 0, ended.stderr
    stapled = [Path(call[-1]).suffix for call in bench.of("xcrun", "stapler", "staple")]
    assert stapled == [".app", ".dmg"]
    assert bench.calls[-1][:2] == ["security", "delete-keychain"]
    assert not list((bench.folder / "build").rglob("*.p8"))
    (smoke,) = [call for call in bench.calls if "packaging/smoke.py" in call]
    assert not {"--window", "--training"} & set(smoke)
    told = {call[0] for call in bench.calls if "secret" in call}
    assert told == {"security"}


def test_only_wheels_for_the_oldest_macos_are_taken(bench: Bench) -> None:
    _build(bench)

    (download,) = [call for call in bench.calls if call[1:4] == ["-m", "pip", "download"]]
    platforms = [after for word, after in pairwise(download) if word == "--platform"]
    assert platforms == ["macosx_13_0_arm64", "macosx_13_0_universal2"]
    assert {"--require-hashes", "--no-deps", ":all:"} <= set(download)


def test_a_certificate_of_another_kind_stops_the_build(bench: Bench) -> None:
    ended = _build(bench, NONE="1", **SECRETS)

    assert ended.returncode == 1
    assert "Developer ID" in ended.stderr
    assert bench.of("hdiutil") == []
    assert bench.calls[-1][:2] == ["security", "delete-keychain"]


# --- which packages --------------------------------------------------------------------------


def test_of_the_lock_what_plays_is_taken_and_what_trains_or_tests_is_not(tmp_path: Path) -> None:
    for architecture in ("arm64", "x86_64"):
        command = [sys.executable, str(MACOS / "wheels.py"), architecture]
        subprocess.run([*command, str(tmp_path / architecture)], check=True)
    names = {
        architecture: {
            line.split("==")[0]
            for line in (tmp_path / architecture / "wheels.txt").read_text("utf-8").splitlines()
            if "==" in line and not line.startswith(" ")
        }
        for architecture in ("arm64", "x86_64")
    }
    sources = (tmp_path / "x86_64" / "sources.txt").read_text("utf-8")

    assert {"numpy", "pyside6-essentials", "shiboken6", "cffi", "pyinstaller"} <= names["arm64"]
    assert not {"tensorflow", "keras", "pytest", "mypy", "pyaudio"} & names["arm64"]
    assert names["arm64"] - names["x86_64"] == {"tinysoundfont"}
    assert sources.startswith("tinysoundfont==")
    assert "--hash=sha256:" in sources
    assert (tmp_path / "arm64" / "sources.txt").read_text("utf-8") == ""
