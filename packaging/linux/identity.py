"""Who Lento is on Linux, and when this build of it was made."""

import os
import re
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = Path(__file__).parent / "files"
APP_ID = "app.lento.Lento"
COMMAND = "lento"
# FHS 4.7: programs and libraries that a person does not call by their own names; see
# docs/decisions/linux-packages.md for /opt.
PROGRAM_FOLDER = Path("usr/lib/lento")


def version() -> str:
    """The version that pyproject.toml names."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def package_version() -> str:
    """The same as Debian orders it: 1.0rc1 is older than 1.0 when it is written 1.0~rc1."""
    return re.sub(r"\.?(a|b|rc|dev)(\d+)", r"~\1\2", version()).replace("+", ".")


def maintainer() -> str:
    """Who answers for the packages: whom Debian's own tools would name."""
    name = os.environ.get("DEBFULLNAME", "Lento")
    return f"{name} <{os.environ.get('DEBEMAIL', 'maintainers@lento.invalid')}>"


def build_time() -> int:
    """Seconds since 1970 that all files are given: SOURCE_DATE_EPOCH, or the last commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    said = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    if said.returncode == 0 and said.stdout.strip().isdigit():
        return int(said.stdout)
    return int((ROOT / "pyproject.toml").stat().st_mtime)


def build_date() -> datetime:
    """The day that man page, changelog and metainfo carry."""
    return datetime.fromtimestamp(build_time(), UTC)
