"""Says which packages of requirements.lock go into Lento.app: wheels.py arm64 FOLDER

Writes FOLDER/wheels.txt, for pip to fetch as wheels for the oldest macOS that Lento serves, and
FOLDER/sources.txt, what has no wheel for this Mac and is built here. Left to itself, pip takes the
newest wheel that runs where it runs: on macOS 14 a NumPy that starts on no macOS 13.
"""

import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN = "lento (pyproject.toml)"
NEVER = {"pyaudio"}  # tinysoundfont asks for it, and Lento plays without: [tool.uv].
WITHOUT_WHEEL = {"x86_64": {"tinysoundfont"}, "arm64": set[str]()}


@dataclass(frozen=True, slots=True)
class Locked:
    """One package of the lock.

    Attributes:
        name: As pip writes it, in small letters.
        text: Its lines: version, where it is wanted, and its hashes.
        wanted_by: Names of packages, or Lento itself.
    """

    name: str
    text: str
    wanted_by: frozenset[str]


def locked(lock: str) -> list[Locked]:
    """The packages of a lock, in its order."""
    blocks = re.findall(r"^[a-z0-9][^\n]*==(?:[^\n]*\n)(?:[ ]+[^\n]*\n)*", lock, re.M | re.I)
    return [_parsed(block) for block in blocks]


def needed(packages: list[Locked], roots: set[str]) -> list[Locked]:
    """Those that are asked for, and all that they ask for."""
    wanted: set[str] = set()
    while True:
        more = {
            package.name
            for package in packages
            if package.name not in wanted | NEVER
            and (package.wanted_by & wanted or (OWN in package.wanted_by and package.name in roots))
        }
        if not more:
            return [package for package in packages if package.name in wanted]
        wanted |= more


def roots(pyproject: str) -> set[str]:
    """What Lento itself wants for playing, and what makes the installer."""
    project = tomllib.loads(pyproject)["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["installers"]]
    return {_plain(re.split(r"[<>=!~;\[ ]", line, maxsplit=1)[0]) for line in asked}


def _parsed(block: str) -> Locked:
    via = re.findall(r"^ +#(?: via)? +([^\s#].*)$", block, re.M)
    return Locked(_plain(block.split("==")[0]), block, frozenset(name.strip() for name in via))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def main(arguments: list[str]) -> int:
    """Write both lists."""
    architecture, folder = arguments[0], Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    packages = locked((ROOT / "requirements.lock").read_text("utf-8"))
    chosen = needed(packages, roots((ROOT / "pyproject.toml").read_text("utf-8")))
    built = WITHOUT_WHEEL[architecture]
    for name, here in (("sources", True), ("wheels", False)):
        texts = [package.text for package in chosen if (package.name in built) is here]
        (folder / f"{name}.txt").write_text("".join(texts), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
