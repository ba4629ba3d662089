"""Makes the installers for Windows from the folder that PyInstaller leaves, on Linux:

python3 packaging/windows/build.py --payload dist/Lento --out dist/windows

It needs `makensis` with the 64-bit stub (Debian, Ubuntu: nsis) and `wixl`; Windows' own NSIS has
no such stub. docs/decisions/windows-installer.md says how it is signed.
"""

import argparse
import sys
from pathlib import Path

import installed
import msi
import nsis

PROGRAMS = ("Lento.exe", "lento-cli.exe")
PLATFORM = "windows-x64"


def main(arguments: list[str]) -> None:
    """Make what the arguments ask for, and sign it where a signer is given."""
    args = _parser().parse_args(arguments)
    version = args.version or installed.lento_version()
    if args.payload:
        stem = args.out / f"Lento-{version}-{PLATFORM}"
        if args.sign:
            for program in PROGRAMS:
                nsis.call([str(args.sign.absolute()), str(args.payload / program)])
        carried = nsis.build_setup(
            nsis.Setup("lento.nsi", args.payload, _named(stem, ".exe"), version, args.sign)
        )
        msi.build(msi.Package(args.payload, _named(stem, ".msi"), version, args.sign))
        _named(stem, ".installed.txt").write_text(installed.checksum_list(carried), "utf-8")
    if args.training:
        if not (args.training / "component.json").is_file():
            raise SystemExit(
                f"{args.training} is no training component; name the folder that holds "
                "component.json."
            )
        stem = args.out / f"Lento-Training-{version}-{PLATFORM}"
        carried = nsis.build_setup(
            nsis.Setup(
                "lento-training.nsi", args.training, _named(stem, ".exe"), version, args.sign
            )
        )
        _named(stem, ".installed.txt").write_text(installed.checksum_list(carried), "utf-8")


def _named(stem: Path, suffix: str) -> Path:
    return stem.with_name(stem.name + suffix)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Make Lento's installers for Windows.")
    parser.add_argument("--payload", type=Path, help="the program's folder, such as dist/Lento")
    parser.add_argument("--training", type=Path, help="the training component's folder")
    parser.add_argument("--out", type=Path, default=installed.ROOT / "dist" / "windows")
    parser.add_argument("--version", help="instead of the one in pyproject.toml")
    parser.add_argument(
        "--sign", type=Path, help="a program that signs the file it is given, such as sign.sh"
    )
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
