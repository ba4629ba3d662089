"""Writes SHA256SUMS for the files of a release, and checks it, as `sha256sum -c SHA256SUMS` does.

python packaging/release/checksums.py dist/release
python packaging/release/checksums.py dist/release --check
"""

import argparse
import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def checksums(folder: Path) -> str:
    """A line for each file of a folder, by name; ValueError if there is none."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != NAME)
    if not files:
        raise ValueError(f"{folder} holds no files")
    return "".join(f"{digest(file)}  {file.name}\n" for file in files)


def digest(file: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def differences(folder: Path) -> list[str]:
    """Lines that hold in the file or in the folder, but not in both."""
    written = (folder / NAME).read_text("utf-8")
    return sorted(set(written.splitlines()) ^ set(checksums(folder).splitlines()))


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="compare, and exit 1 at a difference")
    args = parser.parse_args(words)
    if not args.check:
        (args.folder / NAME).write_text(checksums(args.folder), "utf-8", newline="\n")
    elif wrong := differences(args.folder):
        raise SystemExit("\n".join(wrong))


if __name__ == "__main__":
    main(sys.argv[1:])
