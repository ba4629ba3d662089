"""Lists what a folder holds, so that two builds of one commit can be compared.

python packaging/release/filelist.py dist/Lento > Lento.files.txt
python packaging/release/filelist.py --compare one.txt other.txt

A line for each file, by path: mode, size, SHA-256, path; of a link where it leads.
docs/decisions/release.md says which files may differ, and why.
"""

import argparse
import hashlib
import stat
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Self

# What may differ between two builds of one commit on one kind of machine; see the decision.
MAY_DIFFER: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a folder.

    Attributes:
        path: From the folder, with slashes.
        mode: Its permissions, octal, or 'link'.
        size: Bytes; of a link 0.
        content: SHA-256, or where a link leads.
    """

    path: str
    mode: str
    size: int
    content: str

    @classmethod
    def of(cls, file: Path, folder: Path) -> Self:
        """The entry of a file."""
        path = file.relative_to(folder).as_posix()
        if file.is_symlink():
            return cls(path, "link", 0, file.readlink().as_posix())
        state = file.stat()
        with file.open("rb") as opened:
            content = hashlib.file_digest(opened, "sha256").hexdigest()
        return cls(path, f"{stat.S_IMODE(state.st_mode):04o}", state.st_size, content)

    @classmethod
    def parsed(cls, line: str) -> Self:
        """The entry that a line is."""
        mode, size, content, path = line.split(" ", 3)
        return cls(path, mode, int(size), content)

    def __str__(self) -> str:
        return f"{self.mode} {self.size} {self.content} {self.path}"


def entries(folder: Path) -> list[Entry]:
    """What a folder holds, by path."""
    files = (file for file in folder.rglob("*") if file.is_symlink() or not file.is_dir())
    return sorted((Entry.of(file, folder) for file in files), key=lambda entry: entry.path)


def differing(one: list[Entry], other: list[Entry]) -> list[str]:
    """Paths that only one has, or that differ."""
    return sorted({entry.path for entry in set(one) ^ set(other)})


def unexpected(paths: list[str], allowed: tuple[str, ...] = MAY_DIFFER) -> list[str]:
    """Those that may not differ."""
    return [path for path in paths if not any(fnmatch(path, pattern) for pattern in allowed)]


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--compare", type=Path, nargs=2, metavar="LIST")
    args = parser.parse_args(words)
    if args.compare:
        lists = [[Entry.parsed(line) for line in _lines(file)] for file in args.compare]
        if wrong := unexpected(differing(lists[0], lists[1])):
            raise SystemExit("These differ:\n" + "\n".join(wrong))
    elif args.folder and args.folder.is_dir():
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
        sys.stdout.writelines(f"{entry}\n" for entry in entries(args.folder))
    else:
        parser.error("name a folder, or two lists to --compare")


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8").splitlines()


if __name__ == "__main__":
    main(sys.argv[1:])
