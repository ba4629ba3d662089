"""The user guide as it is written: chapters of Markdown, their pictures, their words.

What stands in the window is written **bold** (a test holds that the program has those words);
other stress is written __so__; what the system says _so_.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "docs" / "user-guide"
PICTURES = SOURCES / "pictures"
KEYS_MARK = "<!-- keys -->"
_TERM = re.compile(r"^(?P<term>[^\n:#|].*)\n: (?P<words>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside a chapter: where it is, and its words."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """One page of the guide.

    Attributes:
        name: Its file's name without number and ending: 'first-music'.
        title: Its first heading.
        tokens: What Markdown makes of it, headings with their anchors.
        sections: Its second headings, in order.
    """

    name: str
    title: str
    tokens: tuple[Token, ...]
    sections: tuple[Section, ...]


def parser() -> MarkdownIt:
    """Markdown with tables; HTML only where the guide itself puts it in."""
    return MarkdownIt("commonmark", {"html": True}).enable("table")


def chapters() -> tuple[Chapter, ...]:
    """All chapters in order."""
    return tuple(_chapter(file) for file in sorted(SOURCES.glob("[0-9]*.md")))


def chapter_name(file: str) -> str:
    """'04-files.md' is the chapter 'files'."""
    return Path(file).stem.partition("-")[2]


def anchor_of(words: str) -> str:
    """Words as they stand behind a '#'."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def labels(chapter: Chapter) -> Iterator[tuple[str, str]]:
    """What stands bold in a chapter, as the window has it, and the anchor that it is under."""
    anchor = ""
    for token in chapter.tokens:
        if token.type == "heading_open" and token.tag != "h1":
            anchor = str(token.attrs["id"])
        elif token.type == "inline":
            yield from ((label, anchor) for label in _bold(token.children or []))


def _bold(inline: list[Token]) -> Iterator[str]:
    for index, token in enumerate(inline):
        if token.type == "strong_open" and token.markup == "**":
            words = []
            for inner in inline[index + 1 :]:
                if inner.type == "strong_close":
                    break
                words.append(inner.content)
            yield "".join(words)


def _chapter(file: Path) -> Chapter:
    tokens = parser().parse(_with_definitions(file.read_text("utf-8")))
    title, sections = "", []
    for token, inner in pairwise(tokens):
        if token.type == "heading_open":
            words = "".join(t.content for t in inner.children or [])
            if token.tag == "h1":
                title = words
            else:
                token.attrs["id"] = anchor_of(words)
                sections.append(Section(anchor_of(words), words))
    return Chapter(chapter_name(file.name), title, tuple(tokens), tuple(sections))


def _with_definitions(text: str) -> str:
    """Lists of words and what they mean, which Markdown has no sign for."""
    if not _TERM.search(text):
        return text
    entries = _TERM.sub(
        lambda m: f'<dt id="{anchor_of(m["term"])}">{m["term"]}</dt><dd>{_inline(m["words"])}</dd>',
        text,
    )
    head, _, rest = entries.partition("<dt")
    rest = re.sub(r"\n+", "\n", rest)  # A blank line would end the HTML.
    return f"{head}<dl>\n<dt{rest}</dl>\n"


def _inline(words: str) -> str:
    return str(parser().renderInline(words))
