"""Lento's version, one number in pyproject.toml; the installers of each system write it their way.

python packaging/release/version.py                  0.2.0rc1
python packaging/release/version.py --tag v0.2.0rc1  the same; exit 1 where the tag is another
python packaging/release/version.py --preview        true, for 0.2.0rc1; false for 0.2.0
"""

import argparse
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
# PEP 440 without what no release of Lento has: an epoch, a local part, other than three numbers.
_PATTERN = re.compile(r"\d+\.\d+\.\d+(?P<preview>(?:a|b|rc|\.dev)\d+)?(?:\.post\d+)?")


def project_version(root: Path = ROOT) -> str:
    """What pyproject.toml says.

    Raises:
        ValueError: It is not what a release may be called.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    version = str(project["version"])
    if not _PATTERN.fullmatch(version):
        raise ValueError(f"'{version}' is not a version such as 1.2.3 or 1.2.3rc1")
    return version


def is_preview(version: str) -> bool:
    """Whether a version comes before the one that its numbers name."""
    found = _PATTERN.fullmatch(version)
    return found is not None and found["preview"] is not None


def check_tag(tag: str, version: str) -> None:
    """Hold that a tag names the version; SystemExit with a sentence if not."""
    if tag != f"v{version}":
        raise SystemExit(
            f"The tag {tag} is not v{version}, the version in pyproject.toml; tag the commit that "
            "changes it, or change it first."
        )


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tag", help="hold that this tag names the version")
    parser.add_argument("--preview", action="store_true", help="say whether it is one")
    args = parser.parse_args(words)
    version = project_version()
    if args.tag:
        check_tag(args.tag, version)
    said = str(is_preview(version)).lower() if args.preview else version
    sys.stdout.write(f"{said}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
