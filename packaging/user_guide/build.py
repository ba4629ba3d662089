"""Builds the user guide: `python packaging/user_guide/build.py`.

HTML in one folder that needs no network, no script and no font of its own, and beside it one file
for paper. The same sources give the same bytes; those of the PDF on one machine, as they hold its
letters.
"""

import argparse
from pathlib import Path

from guide import ROOT
from pages import PDF_NAME, build_html
from paper import write_pdf

BUILT = ROOT / "resources" / "user-guide"


def main() -> None:
    """Build the pages, and the paper unless that is not wanted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=BUILT, help="the folder for it")
    parser.add_argument("--no-pdf", action="store_true", help="leave the PDF as it is")
    args = parser.parse_args()
    build_html(args.out)
    if not args.no_pdf:
        write_pdf(args.out / PDF_NAME)


if __name__ == "__main__":
    main()
