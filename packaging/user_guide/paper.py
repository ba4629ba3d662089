"""The guide on paper: all chapters in one PDF, with contents and an index that know their pages."""

import hashlib
import os
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from guide import PICTURES, SOURCES, Chapter, chapters
from keys import key_groups
from pages import HERE, TITLE, index_list
from rendering import key_table, render

SIGN = "../../resources/icons/lento-256.png"  # From where the chapters lie.
_DPI = 200  # Pictures are as sharp as print needs them, in a fifth less bytes.
_KINDS = ("chapter first", "chapter")


def write_pdf(file: Path) -> None:
    """Write the PDF; the same sources and fonts give the same bytes."""
    from weasyprint import CSS, HTML

    os.environ["SOURCE_DATE_EPOCH"] = "0"  # Fonts carry a date of when they were cut.
    document = HTML(string=_document(chapters()), base_url=f"{SOURCES}{os.sep}")
    style = CSS(string=_style())
    document.write_pdf(str(file), stylesheets=[style], pdf_variant="pdf/ua-1", dpi=_DPI)
    with file.open("ab") as held:
        held.write(f"%{digest()}\n".encode())


def digest() -> str:
    """The sum of what the PDF is made from, which it bears as its last line."""
    made_of = hashlib.sha256(f"{_document(chapters())}{_style()}".encode())
    for picture in sorted(PICTURES.glob("*.png")):
        made_of.update(picture.read_bytes())
    return made_of.hexdigest()


def _style() -> str:
    return (HERE / "print.css").read_text("utf-8")


def _document(every: Sequence[Chapter]) -> str:
    keys = key_table(key_groups())
    parts = [_cover(), _contents(every)]
    for number, chapter in enumerate(every):
        body = render(chapter, _place, keys)
        for section in chapter.sections:
            body = body.replace(f'id="{section.anchor}"', f'id="{chapter.name}-{section.anchor}"')
        body = body.replace("<h1>", f'<h1 id="{chapter.name}">', 1)
        parts.append(f'<section class="{_KINDS[number > 0]}">{body}</section>')
    index = index_list(every, _place).replace(": <a", " <a")
    parts.append(
        f'<section class="chapter"><h1 id="index">Words of the window</h1>{_bare(index)}</section>'
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>'
        f'<meta name="author" content="Lento"></head><body>{"".join(parts)}</body></html>'
    )


def _cover() -> str:
    intro = (SOURCES / "index.md").read_text("utf-8").strip()
    return (
        f'<div class="cover"><img class="sign" src="{SIGN}" alt="The sign of Lento">'
        '<h1>Lento</h1><p class="under">User guide</p>'
        '<figure class="wide"><img src="pictures/morning.png" alt="The window of Lento while a '
        f'blend plays."></figure><p>{escape(intro)}</p></div>'
    )


def _contents(every: Sequence[Chapter]) -> str:
    lines = []
    for chapter in every:
        lines.append(f'<li><a href="#{chapter.name}">{escape(chapter.title)}</a></li>')
    lines.append('<li><a href="#index">Words of the window</a></li>')
    return f'<nav class="contents"><h1>Contents</h1><ol>{"".join(lines)}</ol></nav>'


def _bare(index: str) -> str:
    """Page numbers alone: the titles of chapters would fill the columns."""
    return re.sub(r'(<a href="[^"]*">)[^<]*</a>,?', r"\1</a>", index)


def _place(name: str, anchor: str) -> str:
    return f"#{name}-{anchor}" if anchor else f"#{name}"
