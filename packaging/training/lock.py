"""Write the locks of the training component anew, within the versions of requirements.lock.

python packaging/training/lock.py
"""

import os
import subprocess
import sys
from pathlib import Path

from systems import PYTHON, SYSTEMS, System

ROOT = Path(__file__).parents[2]
_FLAGS = ("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header")


def main() -> int:
    """Lock every system."""
    for system in SYSTEMS.values():
        if not system.takes_wheel:
            write_lock(system)
    return 0


def write_lock(system: System) -> None:
    """Resolve what a system takes; CalledProcessError where nothing fits."""
    uv = [sys.executable, "-m", "uv", "--quiet", "pip", "compile", "--no-annotate", *_FLAGS]
    named = ["--python-version", PYTHON, "--python-platform", system.uv_name]
    files = [str(system.wanted), "-c", str(ROOT / "requirements.lock"), "-o", str(system.lock)]
    oldest = {"MACOSX_DEPLOYMENT_TARGET": system.least_system} if system.least_system else {}
    subprocess.run([*uv, *named, *files], check=True, env=os.environ | oldest)


if __name__ == "__main__":
    sys.exit(main())
