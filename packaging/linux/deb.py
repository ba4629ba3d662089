"""Makes lento_VERSION_amd64.deb of the frozen program, and lento-training_VERSION_amd64.deb.

python packaging/linux/deb.py [--bundle dist/Lento] [--training FOLDER] [--out dist]

Same input and SOURCE_DATE_EPOCH, same bytes. Needs dpkg-deb and readelf.
"""

import argparse
import hashlib
import math
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import identity
import installed_tree
import system_libraries

TRAINING = f"{identity.COMMAND}-training"
_RECOMMENDS = "libasound2-plugins | pipewire-alsa, xdg-utils, xdg-desktop-portal"
_ABOUT = """\
Map, blend and order calm music
 Lento is a studio for music therapists. It shows MIDI files on a map of how
 they sound, and blends, varies and rebuilds them into new calm music. A model
 that learnt from real melodies does the inventing. Everything stays on the
 machine: Lento makes no network connections.
 .
 Learning from one's own music needs the package lento-training."""
_ABOUT_TRAINING = """\
Map, blend and order calm music: learning from one's own
 Lento is a studio for music therapists. This package holds TensorFlow and
 Keras for it, so that it can learn from a folder of one's own music, on the
 same machine. Playing, blending and sampling need none of it."""


def build_lento(bundle: Path, out: Path, compression: str = "xz") -> Path:
    """Pack the frozen program, and give the file."""
    if not (bundle / "Lento").is_file():
        raise SystemExit(f"{bundle} holds no frozen Lento; 'make bundle' makes it.")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "lento"
        installed_tree.lay_program(bundle, root)
        installed_tree.lay_share(root)
        _lay_documents(root, identity.COMMAND)
        depends = system_libraries.depends([root / identity.PROGRAM_FOLDER])
        fields = {
            "Depends": ", ".join([*depends, "hicolor-icon-theme"]),
            "Recommends": _RECOMMENDS,
            "Suggests": f"{TRAINING} (= {identity.package_version()})",
            "Description": _ABOUT,
        }
        return _pack(root, identity.COMMAND, fields, (out, compression))


def build_training(component: Path, bundle: Path, out: Path, compression: str = "xz") -> Path:
    """Pack the training component, which lies beside the program, and give the file."""
    if not (component / "component.json").is_file():
        raise SystemExit(
            f"{component} is no training component; name the folder that holds component.json."
        )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "training"
        training = root / identity.PROGRAM_FOLDER / "training"
        shutil.copytree(component, training, symlinks=True)
        _lay_documents(root, TRAINING)
        depends = system_libraries.depends([bundle, training])
        fields = {
            "Depends": ", ".join([f"lento (= {identity.package_version()})", *depends]),
            "Description": _ABOUT_TRAINING,
        }
        return _pack(root, TRAINING, fields, (out, compression))


def _lay_documents(root: Path, package: str) -> None:
    """Put what Debian asks of every package below root."""
    documents = root / installed_tree.DOCUMENTS / package
    documents.mkdir(parents=True)
    shutil.copy(identity.FILES / f"{package}.copyright", documents / "copyright")
    log = installed_tree.zipped(installed_tree.changelog(package))
    (documents / "changelog.gz").write_bytes(log)
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy(identity.FILES / f"{package}.lintian-overrides", overrides / package)


def _pack(root: Path, package: str, fields: dict[str, str], to: tuple[Path, str]) -> Path:
    """Write the control files beside what was laid out, and all of it into a .deb."""
    installed_tree.settle(root)
    size, sums = _installed_kib(root), _md5sums(root)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(sums, "utf-8")
    (control / "control").write_text(_control(package, size, fields), "utf-8")
    script = identity.FILES / f"{package}.postrm"
    if script.is_file():
        shutil.copy(script, control / "postrm")
        (control / "postrm").chmod(0o755)
    installed_tree.settle(control)
    root.chmod(0o755)
    out, compression = to
    out.mkdir(parents=True, exist_ok=True)
    file = out / f"{package}_{identity.package_version()}_amd64.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(root), str(file)],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(identity.build_time())},
    )
    return file


def _control(package: str, size_kib: int, fields: dict[str, str]) -> str:
    head = {
        "Package": package,
        "Version": identity.package_version(),
        "Section": "sound",
        "Priority": "optional",
        "Architecture": "amd64",
        "Maintainer": identity.maintainer(),
        "Installed-Size": str(size_kib),
    }
    return "".join(f"{name}: {value}\n" for name, value in (head | fields).items())


def _installed_kib(root: Path) -> int:
    """As dpkg counts: files in whole KiB, everything else as one."""
    return sum(
        math.ceil(path.stat().st_size / 1024) if path.is_file() and not path.is_symlink() else 1
        for path in root.rglob("*")
    )


def _md5sums(root: Path) -> str:
    files = sorted(f for f in root.rglob("*") if f.is_file() and not f.is_symlink())
    return "".join(f"{_md5(file)}  {file.relative_to(root)}\n" for file in files)


def _md5(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def main(arguments: list[str]) -> None:
    """Build what the arguments name, and say which files came of it."""
    dist = identity.ROOT / "dist"
    parser = argparse.ArgumentParser(description="Make Lento's Debian packages.")
    parser.add_argument("--bundle", type=Path, default=dist / "Lento", help="the frozen program")
    parser.add_argument("--training", type=Path, help="the training component's folder")
    parser.add_argument("--out", type=Path, default=dist, help="where the .deb files go")
    parser.add_argument("--compression", default="xz", choices=("xz", "none"))
    args = parser.parse_args(arguments)
    try:
        made = [build_lento(args.bundle, args.out, args.compression)]
        if args.training:
            made.append(build_training(args.training, args.bundle, args.out, args.compression))
    except system_libraries.LibraryMissing as error:
        raise SystemExit(str(error)) from None
    sys.stdout.writelines(f"{file}\n" for file in made)


if __name__ == "__main__":
    main(sys.argv[1:])
