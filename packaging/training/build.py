"""Make the training component: a folder that Lento finds, and the zip that a person installs.

Wheels of any system are laid out on any other. Written are OUT/training-<system>/training/ (for
the .deb and the second Windows installer) and OUT/Lento-Training-<version>-<system>.zip.
"""

import argparse
import compileall
import platform
import py_compile
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from pruning import OF_THE_PROGRAM, UNUSED_PACKAGES, prune
from sealing import seal, write_zip
from systems import PYTHON, SYSTEMS, System

ROOT = Path(__file__).parents[2]
VARIANTS = ("standard", "cuda")
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")


def main(arguments: Sequence[str]) -> int:
    """Build what the arguments name and say how large it is."""
    args = _parser().parse_args(arguments)
    system = _system(args.system, args.variant)
    if system.takes_wheel != bool(args.wheel):
        raise SystemExit("PyTorch for NVIDIA on Windows, and only that: --wheel FILE.whl=SHA256.")
    folder = args.out / f"training-{system.key}" / "training"
    packages = lay_out(system, folder, args.wheel)
    prune(folder / "site-packages")
    compile_all(folder / "site-packages")
    seal(folder, description(system, packages))
    _say(folder)
    if not args.no_zip:
        out = args.out / f"Lento-Training-{lento_version()}-{system.key}.zip"
        write_zip(folder, out)
        _say(out)
    return 0


def lento_version() -> str:
    """The version of Lento, which the component must be of."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def locked(lock: Path) -> dict[str, str]:
    """Versions by name."""
    found = (_PINNED.match(line) for line in lock.read_text("utf-8").splitlines())
    return {match[1]: match[2] for match in found if match}


def lay_out(system: System, folder: Path, wheels: Sequence[tuple[Path, str]]) -> dict[str, str]:
    """Install the lock's wheels into a new folder; gives what was installed, and its versions.

    A wheel given by hand stands in for the lock's of that name.
    """
    shutil.rmtree(folder, ignore_errors=True)
    packages = folder / "site-packages"
    packages.mkdir(parents=True)
    given = {_name_of(wheel): (wheel, digest) for wheel, digest in wheels}
    versions = locked(system.lock)
    _check_agreement(versions, locked(ROOT / "requirements.lock"))
    wanted = {n: v for n, v in versions.items() if n not in OF_THE_PROGRAM | UNUSED_PACKAGES}
    wanted |= {name: wheel.name.split("-")[1] for name, (wheel, _) in given.items()}
    list_file = folder / "requirements.txt"
    list_file.write_text(_requirements(system.lock, set(wanted) - set(given)), "utf-8")
    _install(system, packages, ["--require-hashes", "-r", str(list_file)])
    list_file.unlink()
    for wheel, digest in given.values():
        if sha256(wheel.read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{wheel.name} is not the file of that SHA-256.")
        _install(system, packages, [str(wheel)])
    return wanted


def compile_all(packages: Path) -> None:
    """Write bytecode, which the frozen program never writes; without times and without paths."""
    compileall.compile_dir(
        packages,
        quiet=2,
        force=True,
        stripdir=str(packages),
        prependdir="training",
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        workers=0,
    )


def description(system: System, packages: Mapping[str, str]) -> dict[str, object]:
    """What engine.storage.components reads before it lets the component in."""
    return {
        "format": 1,
        "name": "training",
        "lento": lento_version(),
        "python": PYTHON,
        "platform": system.name,
        "backend": system.backend,
        "variant": system.variant,
        "least_system": system.least_system,
        "packages": dict(sorted(packages.items())),
    }


def _check_agreement(versions: Mapping[str, str], program: Mapping[str, str]) -> None:
    """The program brings some of the packages itself: both must be of one version."""
    apart = [n for n, v in versions.items() if n in program and program[n] != v]
    if apart:
        raise SystemExit(f"Run packaging/training/lock.py: other versions of {', '.join(apart)}.")


def _requirements(lock: Path, names: set[str]) -> str:
    """The entries of a lock that are wanted, hashes and all."""
    kept, taking = [], False
    for line in lock.read_text("utf-8").splitlines():
        if match := _PINNED.match(line):
            taking = match[1] in names
        if taking:
            kept.append(line)
    return "\n".join(kept) + "\n"


def _install(system: System, packages: Path, what: list[str]) -> None:
    tags = [word for tag in system.wheel_tags for word in ("--platform", tag)]
    command = [
        *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile"),
        *("--only-binary=:all:", "--python-version", PYTHON, "--implementation", "cp"),
        *("--upgrade", "--target", str(packages), *tags, *what),
    ]
    subprocess.run(command, check=True)


def _name_of(wheel: Path) -> str:
    return wheel.name.split("-")[0].lower().replace("_", "-")


def _say(built: Path) -> None:
    files = [f for f in built.rglob("*") if f.is_file()] if built.is_dir() else [built]
    size = sum(file.stat().st_size for file in files)
    sys.stdout.write(f"{built}: {size / 1e6:.0f} MB, {len(files)} files\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--system", default=_system_here(), metavar="NAME")
    parser.add_argument("--variant", choices=VARIANTS, default=VARIANTS[0])
    parser.add_argument("--wheel", type=_given_wheel, action="append", default=[])
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "training")
    parser.add_argument("--no-zip", action="store_true", help="make the folder alone")
    return parser


def _system(name: str, variant: str) -> System:
    for system in SYSTEMS.values():
        if (system.name, system.variant) == (name, variant):
            return system
    raise SystemExit(f"There is no {variant} training part for {name}: {', '.join(SYSTEMS)}.")


def _given_wheel(text: str) -> tuple[Path, str]:
    file, _, digest = text.rpartition("=")
    if not re.fullmatch(r"[0-9a-f]{64}", digest) or not file.endswith(".whl"):
        raise argparse.ArgumentTypeError("give FILE.whl=SHA256")
    return Path(file), digest


def _system_here() -> str:
    names = {"linux": "linux", "win32": "windows", "darwin": "macos"}
    machine = platform.machine().lower().replace("amd64", "x86_64")
    return f"{names.get(sys.platform, sys.platform)}-{machine}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
