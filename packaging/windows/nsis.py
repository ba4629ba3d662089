"""Runs makensis over the two scripts here, with what it is to carry."""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import installed

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Setup:
    """An NSIS installer to make.

    Attributes:
        script: lento.nsi or lento-training.nsi.
        payload: The folder whose files it installs.
        out: The installer to write.
        version: Lento's version.
        signer: A program that signs the file it is given, or None.
    """

    script: str
    payload: Path
    out: Path
    version: str
    signer: Path | None = None


def build_setup(setup: Setup) -> tuple[installed.PayloadFile, ...]:
    """Make an NSIS installer and say what it installs.

    Raises:
        SystemExit: makensis failed; what it said is on stderr.
    """
    carried = installed.payload_files(setup.payload)
    setup.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lento-setup-") as folder:
        work = Path(folder)
        (work / "files.nsh").write_text(installed.nsis_commands(carried, setup.payload), "utf-8")
        (work / installed.LIST_NAME).write_bytes(installed.installed_list(carried))
        defines = _defines(setup, carried, work)
        run = ["makensis", "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8"]
        run += [f"-D{name}={value}" for name, value in defines.items()]
        call([*run, setup.script], cwd=HERE)
    return carried


def _defines(
    setup: Setup, carried: tuple[installed.PayloadFile, ...], work: Path
) -> dict[str, object]:
    defines: dict[str, object] = {
        "VERSION": setup.version,
        "VERSION_NUMBER": installed.version_number(setup.version),
        "FILES": work / "files.nsh",
        "LIST": work / installed.LIST_NAME,
        "LONGEST": installed.longest_path(carried),
        "SIZE_KB": installed.size_kb(carried),
        "ICON": HERE / "lento.ico",
        "OUT": setup.out.absolute(),
    }
    if setup.signer:
        defines["SIGNER"] = setup.signer.absolute()
    return defines


def call(command: list[str], *, cwd: Path | None = None) -> None:
    """Run a tool; when it fails, show what it said and end.

    Raises:
        SystemExit: It is not there, or it failed.
    """
    if shutil.which(command[0]) is None:
        raise SystemExit(
            f"{command[0]} is not on this machine; docs/decisions/windows-installer.md."
        )
    done = subprocess.run(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout)
        raise SystemExit(f"{command[0]} ended with {done.returncode}.")
