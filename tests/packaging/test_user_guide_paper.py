"""The guide on paper: of the chapters that are there, some twenty pages, the same each time."""

import importlib
import re
import zlib
from pathlib import Path

import pytest

from tests.packaging.guide_scripts import BUILT, script

pages, paper = script("pages"), script("paper")
PDF = BUILT / pages.PDF_NAME


def test_the_paper_is_of_the_chapters_and_pictures_that_are_there() -> None:
    """`make guide` prints it anew; it bears a sum of what it was made from."""
    assert paper.digest().encode() in PDF.read_bytes()


def test_the_paper_has_some_twenty_pages() -> None:
    assert 18 <= page_count(PDF.read_bytes()) <= 28


def test_the_paper_can_be_read_aloud() -> None:
    held = unpacked(PDF.read_bytes())

    assert b"/MarkInfo" in held
    assert b"/Lang" in held


@pytest.mark.filterwarnings("ignore:HarfBuzz-Subset will be required")
def test_printing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    try:
        importlib.import_module("weasyprint")
    except OSError as error:
        pytest.skip(f"WeasyPrint needs Pango, which this machine lacks: {error}")
    for name in ("once.pdf", "twice.pdf"):
        paper.write_pdf(tmp_path / name)

    assert (tmp_path / "once.pdf").read_bytes() == (tmp_path / "twice.pdf").read_bytes()
    assert page_count((tmp_path / "once.pdf").read_bytes()) == page_count(PDF.read_bytes())


def page_count(held: bytes) -> int:
    return len(re.findall(rb"/Type ?/Page\b", unpacked(held)))


def unpacked(held: bytes) -> bytes:
    """What stands in a PDF outside of its pictures and letters."""
    parts = re.findall(rb"/ObjStm.*?stream\r?\n(.*?)\r?\nendstream", held, re.DOTALL)
    return held + b"".join(zlib.decompress(part) for part in parts)
