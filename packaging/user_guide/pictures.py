"""Takes the pictures of the user guide: `python packaging/user_guide/pictures.py [NAME...]`.

They are taken of the real window, so that they never age: `make guide` takes them again. The same
program, fonts and Qt give the same bytes.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from frames import write
from opened import ROOT, Opened, opened  # First of all: it says how Qt is to draw.
from PySide6.QtGui import QPixmap
from scenes_make import (
    blending,
    exporting,
    keeping,
    learned,
    learning,
    models,
    roll,
    sampling,
    shaping,
)
from scenes_map import anchors, chosen, hover, path, plain
from scenes_window import (
    blend,
    card,
    dark,
    dropping,
    library,
    places,
    playlist,
    report,
    tour,
    what_is_this,
)

PICTURES = ROOT / "docs" / "user-guide" / "pictures"
SCENES: dict[str, Callable[[Opened], QPixmap]] = {
    "tour": tour,
    "dropping": dropping,
    "report": report,
    "map": plain,
    "map-hover": hover,
    "map-chosen": chosen,
    "map-path": path,
    "map-anchors": anchors,
    "what-is-this": what_is_this,
    "morning": blend,
    "playlist": playlist,
    "places": places,
    "dark": dark,
    "library": library,
    "card": card,
    "make-blend": blending,
    "make-sample": sampling,
    "make-shape": shaping,
    "keep-it": keeping,
    "export": exporting,
    "roll": roll,
    "learn": learning,
    "learned": learned,
    "models": models,
}


def main() -> None:
    """Take all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SCENES))
    parser.add_argument("--out", type=Path, default=PICTURES, help="the folder for them")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        opened(Path(folder)) as held,
    ):
        for name in args.names or SCENES:
            write(SCENES[name](held), args.out / f"{name}.png")
            sys.stdout.write(f"{name}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
