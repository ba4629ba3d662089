"""Chapters as HTML: figures, links to other chapters, keys."""

import re
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from guide import KEYS_MARK, PICTURES, Chapter, chapter_name, parser
from markdown_it.token import Token

NARROW_PX = 460  # Pictures up to this width stand beside the words.
MIDDLE_PX = 760  # And up to this one they need not be as wide as a page of paper.
_GLANCED_AT = {"what-is-this", "tour", "dropping", "dark", "learned"}  # Nobody reads their words.
_PIXELS_A_UNIT = 2  # Pictures are taken at twice their size.
_KEY = re.compile(r"\b((?:(?:Ctrl|Alt|Shift|Cmd)\+)+(?:[A-Z]\b|F\d+|\w+)|Esc\b|F\d{1,2}\b)")


def render(chapter: Chapter, link: Callable[[str, str], str], keys: str) -> str:
    """A chapter's body.

    Args:
        chapter: What is rendered.
        link: Where a chapter's name and anchor are found.
        keys: The table of keys, for the chapter that holds it.
    """
    markdown = parser()
    tokens = [_dressed(token, link) for token in chapter.tokens]
    body = str(markdown.renderer.render(_with_figures(tokens), markdown.options, {}))
    return body.replace(KEYS_MARK, keys).replace("<table>", '<table class="words">')


def key_table(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> str:
    """Keys and what they do, a table a group."""
    parts = []
    for title, rows in groups:
        lines = "\n".join(
            f"<tr><td>{_keys(escape(key))}</td><td>{escape(words)}</td></tr>" for key, words in rows
        )
        head = "<thead><tr><th>Key or gesture</th><th>What it does</th></tr></thead>"
        name = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
        parts.append(
            f'<h2 id="{name}">{escape(title)}</h2>\n<table class="keys">{head}\n'
            f"<tbody>\n{lines}\n</tbody></table>"
        )
    return f'<div class="keylist">\n{"".join(parts)}\n</div>'


def figure(source: str, alt: str, caption: str, *, base: str = "pictures") -> str:
    """A picture with its words; its size in CSS pixels, so that nothing jumps while it loads."""
    file = Path(source).name
    width, height = picture_size(PICTURES / file)
    small = width <= MIDDLE_PX or Path(file).stem in _GLANCED_AT
    kind = "narrow" if width <= NARROW_PX else "middle" if small else "wide"
    return (
        f'<figure class="{kind}"><img src="{base}/{file}" width="{width}" height="{height}" '
        f'alt="{escape(alt)}"><figcaption>{escape(caption)}</figcaption></figure>'
    )


def picture_size(file: Path) -> tuple[int, int]:
    """Width and height of a PNG in the window's own units."""
    head = file.read_bytes()[16:24]
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")
    return width // _PIXELS_A_UNIT, height // _PIXELS_A_UNIT


def _dressed(token: Token, link: Callable[[str, str], str]) -> Token:
    if token.type != "inline":
        return token
    token = token.copy(children=[child.copy() for child in token.children or []])
    lead: list[bool] = []
    for child in token.children or []:
        if child.type == "link_open" and ".md" in str(child.attrs["href"]):
            file, _, anchor = str(child.attrs["href"]).partition("#")
            child.attrs = {"href": link(chapter_name(file), anchor)}
        elif child.type == "strong_open":
            lead.append(child.markup == "__")
            child.tag = "b" if lead[-1] else "strong"
        elif child.type == "strong_close":
            child.tag = "b" if lead.pop() else "strong"
        elif child.type == "text" and _KEY.search(child.content):
            child.type, child.content = "html_inline", _keys(escape(child.content, quote=False))
    return token


def _with_figures(tokens: list[Token]) -> list[Token]:
    """A paragraph that is one picture becomes a figure."""
    kept: list[Token] = []
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        inner = tokens[index + 1].children or [] if token.type == "paragraph_open" else []
        if len(inner) == 1 and inner[0].type == "image":
            picture = inner[0]
            words = str(picture.attrs.get("title", ""))
            block = figure(str(picture.attrs["src"]), picture.content, words)
            kept.append(Token("html_block", "", 0, content=f"{block}\n"))
            skip = 2
        else:
            kept.append(token)
    return kept


def _keys(text: str) -> str:
    return _KEY.sub(r"<kbd>\1</kbd>", text)
