"""The installers for Windows, built and tried under wine with a small program in them.

packaging/windows/prove.py does the same with one of real size.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.windows_scripts import WINDOWS, load

wine, nsis, trial, prove_setup, prove_msi = load(
    "wine", "nsis", "trial", "prove_setup", "prove_msi"
)
MISSING = wine.missing_tools()
VERSION = "0.1.0"

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> list[ModuleType]:
    """Every installer of an old version and of this one."""
    out = tmp_path_factory.mktemp("installers")
    return [trial.make_small(version, out) for version in (trial.OLD_VERSION, VERSION)]


@pytest.fixture
def windows() -> Iterator[ModuleType]:
    with trial.fresh_wine() as prefix:
        yield prefix


def test_the_setup_program_does_all_that_is_claimed(
    windows: ModuleType, versions: list[ModuleType]
) -> None:
    assert len(list(prove_setup.prove(windows, *versions))) == 14


def test_the_msi_does_all_that_is_claimed(windows: ModuleType, versions: list[ModuleType]) -> None:
    assert len(list(prove_msi.prove(windows, *versions))) == 6


def test_the_same_payload_gives_the_same_setup_program(
    versions: list[ModuleType], tmp_path: Path
) -> None:
    made = versions[0]
    again = tmp_path / "again.exe"
    nsis.build_setup(nsis.Setup("lento.nsi", made.payload, again, made.version))
    assert again.read_bytes() == made.setup.read_bytes()


@pytest.mark.skipif(shutil.which("osslsigncode") is None, reason="needs osslsigncode")
def test_a_signer_signs_both_installers_and_the_uninstaller(
    windows: ModuleType,
    versions: list[ModuleType],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    certificate = _certificate(tmp_path)
    monkeypatch.setenv("LENTO_PFX", str(tmp_path / "key.pfx"))
    monkeypatch.setenv("LENTO_PFX_PASSWORD", "a b$c")
    monkeypatch.setenv("LENTO_TIMESTAMP", "none")
    payload, out = tmp_path / "payload", tmp_path / "out"
    shutil.copytree(versions[1].payload, payload)
    words = ["--payload", payload, "--training", versions[1].training, "--out", out]
    words += ["--version", VERSION, "--sign", WINDOWS / "sign.sh"]
    subprocess.run(["python3", str(WINDOWS / "build.py"), *map(str, words)], check=True)
    setup = out / f"Lento-{VERSION}-windows-x64.exe"
    assert windows.run(setup, "/S") == 0
    windows.settle()
    folder = windows.place(windows.local_data) / "Programs" / "Lento"
    trial.require_installed(folder, payload, beside=prove_setup.BESIDE)
    signed = [setup, setup.with_suffix(".msi"), folder / "uninstall.exe", folder / "Lento.exe"]
    signed.append(out / f"Lento-Training-{VERSION}-windows-x64.exe")
    for file in signed:
        assert _verifies(file, certificate), file.name
    assert not _verifies(versions[1].setup, certificate)


def _certificate(folder: Path) -> Path:
    """One that signs itself, with its key in key.pfx."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Lento Test"]
    make += ["-addext", "extendedKeyUsage=codeSigning", "-keyout", str(key)]
    pack = ["pkcs12", "-export", "-inkey", str(key), "-in", str(certificate)]
    pack += ["-out", str(folder / "key.pfx"), "-passout", "pass:a b$c"]
    for words in ([*make, "-out", str(certificate)], pack):
        subprocess.run(["openssl", *words], check=True, capture_output=True)
    return certificate


def _verifies(file: Path, certificate: Path) -> bool:
    words = ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(file)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.returncode == 0 and "Signature verification: ok" in done.stdout
