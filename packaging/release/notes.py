"""Makes a section of CHANGELOG.md from docs/changelog.d, and release notes from that section.

python packaging/release/notes.py draft             what the next section would say
python packaging/release/notes.py release           write it, and delete the fragments
python packaging/release/notes.py show 0.2.0        the section of a version, without its head

Same fragments, same bytes: sorted by kind, then by file name.
"""

import argparse
import datetime
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from version import ROOT, project_version

FRAGMENTS, CHANGELOG = Path("docs/changelog.d"), Path("CHANGELOG.md")
KINDS = {"added": "New", "changed": "Changed", "fixed": "Fixed", "removed": "Gone"}
HEAD = "# What is new in Lento\n"
_NO_FRAGMENT = {"README.md"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """One change, as a user would say it.

    Attributes:
        file: Where it is written.
        kind: One of KINDS.
        text: Its words, in one line.
    """

    file: Path
    kind: str
    text: str


def read_fragments(root: Path = ROOT) -> list[Fragment]:
    """All changes that no release has yet, by kind and name.

    Raises:
        ValueError: A file is none, or is empty.
    """
    files = sorted((root / FRAGMENTS).glob("*"))
    found = [_fragment(file) for file in files if file.name not in _NO_FRAGMENT]
    order = list(KINDS)
    return sorted(found, key=lambda each: (order.index(each.kind), each.file.name))


def section(fragments: list[Fragment], version: str, date: str) -> str:
    """The changelog's section for a version, with its head."""
    lines = [f"## {version} ({date})"]
    for kind, title in KINDS.items():
        texts = [each.text for each in fragments if each.kind == kind]
        if texts:
            lines += ["", f"### {title}", "", *(f"- {text}" for text in texts)]
    return "\n".join(lines) + "\n"


def with_section(changelog: str, new: str) -> str:
    """A changelog with a new section before the others."""
    older = changelog.removeprefix(HEAD).lstrip("\n")
    return "\n".join(part for part in (HEAD, new, older) if part)


def section_of(changelog: str, version: str) -> str:
    """What a changelog says of a version, without the head of the section.

    Raises:
        ValueError: It says nothing of it.
    """
    found = re.search(
        rf"^## {re.escape(version)} \([^)\n]*\)\n(.*?)(?=^## |\Z)", changelog, re.M | re.S
    )
    if found is None or not found[1].strip():
        raise ValueError(
            f"{CHANGELOG} has no section for {version}; run 'notes.py release' and commit it "
            "before you tag."
        )
    return found[1].strip() + "\n"


def release(root: Path, version: str, date: str) -> list[Path]:
    """Write the section of a version, and delete its fragments; gives what was deleted.

    Raises:
        ValueError: Nothing has changed, or the version has a section already.
    """
    fragments = read_fragments(root)
    file = root / CHANGELOG
    before = file.read_text("utf-8") if file.is_file() else HEAD
    if not fragments:
        raise ValueError(f"{FRAGMENTS} holds no change, so there is nothing to release.")
    if f"## {version} (" in before:
        raise ValueError(f"{CHANGELOG} has a section for {version} already; raise the version.")
    new = with_section(before, section(fragments, version, date))
    file.write_text(new, "utf-8", newline="\n")
    for each in fragments:
        each.file.unlink()
    return [each.file for each in fragments]


def main(words: list[str]) -> None:
    args = _parsed(words)
    version = project_version()
    try:
        if args.what == "show":
            changelog = (ROOT / CHANGELOG).read_text("utf-8") if (ROOT / CHANGELOG).exists() else ""
            said = section_of(changelog, args.version or version)
        elif args.what == "draft":
            said = section(read_fragments(), version, args.date)
        else:
            said = f"{len(release(ROOT, version, args.date))} changes went into {CHANGELOG}.\n"
    except ValueError as error:
        raise SystemExit(str(error)) from error
    sys.stdout.buffer.write(said.encode())  # UTF-8 on every system.


def _parsed(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=("draft", "release", "show"))
    parser.add_argument("version", nargs="?", help="for show; else that of pyproject.toml")
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    parser.add_argument("--date", default=today, help="(default: today)")
    return parser.parse_args(words)


def _fragment(file: Path) -> Fragment:
    name = file.name.split(".")
    text = " ".join(file.read_text("utf-8").split())
    if len(name) != 3 or name[1] not in KINDS or name[2] != "md":
        kinds = ", ".join(KINDS)
        raise ValueError(f"{file.name} should be named WHAT.KIND.md, the kind one of {kinds}.")
    if not text:
        raise ValueError(f"{file.name} is empty.")
    return Fragment(file, name[1], text)


if __name__ == "__main__":
    main(sys.argv[1:])
