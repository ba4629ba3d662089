"""The guide as pages for a browser: HTML, a style, the pictures; no network, script or font."""

import shutil
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from guide import PICTURES, SOURCES, Chapter, chapters, labels
from keys import key_groups
from rendering import figure, key_table, render

HERE = Path(__file__).resolve().parent
PDF_NAME = "lento-user-guide.pdf"
TITLE = "Lento: user guide"
INDEX = "words-of-the-window"
Link = Callable[[str, str], str]


def build_html(out: Path) -> None:
    """Write the pages, the style and the pictures."""
    (out / "pictures").mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("*.html"), *(out / "pictures").glob("*.png")):
        old.unlink()
    every, keys = chapters(), key_table(key_groups())
    for number, chapter in enumerate(every):
        body = with_anchors(render(chapter, _page_link, keys))
        _write(out / f"{chapter.name}.html", _page(chapter.title, body, _turning(every, number)))
    index = f"<h1>Words of the window, from A to Z</h1>\n{index_list(every, _page_link)}"
    _write(out / f"{INDEX}.html", _page("Words of the window", index, _turning(every, len(every))))
    _write(out / "index.html", _page("Contents", _contents(every), ""))
    shutil.copyfile(HERE / "style.css", out / "style.css")
    for picture in sorted(PICTURES.glob("*.png")):
        if any(picture.name in page.read_text("utf-8") for page in out.glob("*.html")):
            shutil.copyfile(picture, out / "pictures" / picture.name)


def index_list(every: Sequence[Chapter], link: Link) -> str:
    """Each word of the window, and the chapters that speak of it."""
    found: dict[str, dict[tuple[str, str], str]] = {}
    for chapter in every:
        for label, anchor in labels(chapter):
            found.setdefault(label, {}).setdefault((chapter.name, anchor), chapter.title)
    lines = []
    for label in sorted(found, key=lambda word: (word.lower(), word)):
        places = ", ".join(
            f'<a href="{link(name, anchor)}">{escape(title)}</a>'
            for (name, anchor), title in found[label].items()
        )
        lines.append(f'<li><span class="word">{escape(label)}</span>: {places}</li>')
    return '<ul class="index">\n' + "\n".join(lines) + "\n</ul>"


def with_anchors(body: str) -> str:
    """A way to link to each heading, seen when it is pointed at."""
    parts = body.split("</h2>")
    for place, part in enumerate(parts[:-1]):
        anchor = part.rpartition('<h2 id="')[2].partition('"')[0]
        name = escape(part.rpartition(">")[2])
        parts[place] = f'{part}<a class="here" href="#{anchor}" title="Link to: {name}">#</a>'
    return "</h2>".join(parts)


def _contents(every: Sequence[Chapter]) -> str:
    lines = []
    for chapter in every:
        under = "".join(
            f'<li><a href="{chapter.name}.html#{s.anchor}">{escape(s.title)}</a></li>'
            for s in chapter.sections
        )
        inner = f"<ul>{under}</ul>" if under else ""
        page = f"{chapter.name}.html"
        lines.append(f'<li><a href="{page}">{escape(chapter.title)}</a>{inner}</li>')
    intro = (SOURCES / "index.md").read_text("utf-8").strip()
    first = figure("morning.png", "The window of Lento while a blend plays.", "")
    return (
        f"<h1>Lento: user guide</h1>\n<p>{escape(intro)}</p>\n"
        f"{first.replace('<figcaption></figcaption>', '')}\n"
        f'<nav aria-label="Contents"><ol class="contents">\n' + "\n".join(lines) + "\n</ol></nav>\n"
        f'<p><a href="{INDEX}.html">Words of the window, from A to Z</a></p>\n'
        f'<p><a href="{PDF_NAME}">The guide for paper (PDF)</a></p>'
    )


def _turning(every: Sequence[Chapter], number: int) -> str:
    """To the page before and to the next one."""
    pages = [("index", "Contents"), *((c.name, c.title) for c in every)]
    pages.append((INDEX, "Words of the window"))
    before, after = pages[number], pages[number + 2] if number + 2 < len(pages) else None
    ways = [f'<a rel="prev" href="{before[0]}.html">&larr; {escape(before[1])}</a>']
    if after:
        ways.append(f'<a rel="next" href="{after[0]}.html">{escape(after[1])} &rarr;</a>')
    return f'<nav class="turn" aria-label="Pages">{" ".join(ways)}</nav>'


def _page(title: str, body: str, turning: str) -> str:
    foot = f"<footer>{turning}</footer>\n" if turning else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} – {TITLE}</title>\n"
        '<link rel="stylesheet" href="style.css">\n</head>\n<body>\n'
        '<a class="skip" href="#content">To the text</a>\n'
        '<header><nav aria-label="Guide"><a class="name" href="index.html">Lento</a> '
        f'<a href="index.html">Contents</a> <a href="{INDEX}.html">A to Z</a> '
        '<a href="keys.html">Keys</a></nav></header>\n'
        f'<main id="content">\n{body}\n</main>\n{foot}</body>\n</html>\n'
    )


def _page_link(name: str, anchor: str) -> str:
    return f"{name}.html#{anchor}" if anchor else f"{name}.html"


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")
