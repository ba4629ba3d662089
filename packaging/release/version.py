"""Lento's version as each system writes it: one number in pyproject.toml, everything else follows.

python packaging/release/version.py                  0.2.0rc1
python packaging/release/version.py --tag v0.2.0rc1  the same; exit 1 where the tag is another
python packaging/release/version.py --as windows     0.2.0.31 (also: debian, macos)
"""

import argparse
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[2]
# PEP 440 without what no release of Lento has: an epoch, a local part, other than 3 numbers.
_PATTERN = re.compile(
    r"(?P<major>\d+)\.(?P<minor>\d+)\.(?P<patch>\d+)"
    r"(?:(?P<kind>a|b|rc|\.post|\.dev)(?P<number>\d+))?"
)
# The fourth part on Windows, so that installers compare as PEP 440 does.
_FOURTH = {".dev": 0, "a": 10, "b": 20, "rc": 30, None: 40, ".post": 50}
_NUMBERS = 10


@dataclass(frozen=True, slots=True)
class Version:
    """One version.

    Attributes:
        major, minor, patch: The three numbers.
        kind: What comes behind them: 'a', 'b', 'rc', '.post', '.dev' or nothing.
        number: Which one of that kind, below 10.

    Raises:
        ValueError: It does not fit into what Windows compares.
    """

    major: int
    minor: int
    patch: int
    kind: str | None = None
    number: int = 0

    def __post_init__(self) -> None:
        if self.number >= _NUMBERS or max(self.major, self.minor) > 255 or self.patch > 65535:
            raise ValueError(f"{self} does not fit into a version of Windows")

    def __str__(self) -> str:
        return f"{self.numbers}{self.kind or ''}{self.number if self.kind else ''}"

    @classmethod
    def parsed(cls, text: str) -> Self:
        """The version that a text is; ValueError if it is none."""
        found = _PATTERN.fullmatch(text)
        if found is None:
            raise ValueError(f"'{text}' is not a version such as 1.2.3 or 1.2.3rc1")
        major, minor, patch = (int(found[name]) for name in ("major", "minor", "patch"))
        return cls(major, minor, patch, found["kind"], int(found["number"] or 0))

    @property
    def numbers(self) -> str:
        """The three numbers alone, as CFBundleShortVersionString takes them."""
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def is_final(self) -> bool:
        """Whether it is no preview of another one."""
        return self.kind in (None, ".post")

    @property
    def windows(self) -> str:
        """Four numbers that compare as the versions do."""
        return f"{self.numbers}.{_FOURTH[self.kind] + self.number}"

    @property
    def debian(self) -> str:
        """As dpkg compares: a tilde sorts before nothing."""
        sign = "+" if self.kind == ".post" else "~"
        kind = (self.kind or "").lstrip(".")
        return f"{self.numbers}{sign}{kind}{self.number}" if kind else self.numbers

    @property
    def macos(self) -> str:
        """CFBundleVersion: three numbers at the most."""
        return f"{self.major}.{self.minor}.{100 * self.patch + _FOURTH[self.kind] + self.number}"


def project_version(root: Path = ROOT) -> Version:
    """What pyproject.toml says."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return Version.parsed(str(project["version"]))


def check_tag(tag: str, version: Version) -> None:
    """Hold that a tag names the version; SystemExit with a sentence if not."""
    if tag != f"v{version}":
        raise SystemExit(
            f"The tag {tag} is not v{version}, the version in pyproject.toml; tag the commit that "
            "changes it, or change it first."
        )


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tag", help="hold that this tag names the version")
    parser.add_argument("--as", dest="form", choices=("windows", "debian", "macos", "numbers"))
    args = parser.parse_args(words)
    version = project_version()
    if args.tag:
        check_tag(args.tag, version)
    sys.stdout.write(f"{getattr(version, args.form) if args.form else version}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
