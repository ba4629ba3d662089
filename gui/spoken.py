"""What the engine says, in the language of the window.

The engine speaks English sentences with names and numbers in them. Each is matched against the
patterns of all that it can say (gui/engine_sentences.py); the pattern is translated, and what was
filled in is put in its place, translated itself where it is a sentence or a word that fills one.
Patterns of pieces, "; none of ..." or "is no MIDI file ...", may stand behind something, which is
translated by itself.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.engine_sentences import SENTENCES

_FIELD = re.compile(r"\{([^{}]*)\}")
_DEEPEST = 6  # Sentences in sentences.
_FEWEST_WORDS = 3  # Of a piece that may stand behind something.
_BEGINS = r"[A-Z0-9\"'(]"
_BETWEEN_SENTENCES = re.compile(rf"(?<=[.!?]) +(?={_BEGINS})")
_WITHIN = rf"(?:(?![.!?] +{_BEGINS}).)"


class _Pattern(NamedTuple):
    """A source as fields see it: those that end with their sentence, and those that need not.

    Groups are what stands before a piece of a sentence, the fields, and a full stop behind all.
    The longest piece between fields is looked for first: that is quick.
    """

    source: str
    piece: str
    within: re.Pattern[str]
    across: re.Pattern[str] | None


def spoken(text: str) -> str:
    """A text of the engine as the person reads it; itself where nobody translated it."""
    return _spoken(text) if text and _is_translated() else text


@lru_cache(maxsize=4096)
def _spoken(text: str, depth: int = 0) -> str:
    if depth > _DEEPEST:
        return text
    said = _matched(text, depth) or _one_by_one(text, depth) or _matched(text, depth, across=True)
    if said is not None:
        return said
    parts = _BETWEEN_SENTENCES.split(text)
    return " ".join(_spoken(part, depth + 1) for part in parts) if len(parts) > 1 else text


def _matched(text: str, depth: int, *, across: bool = False) -> str | None:
    """The text by the pattern that it is of; None if it is of none."""
    for pattern in _patterns():
        if pattern.piece not in text:
            continue
        taken = pattern.across if across else pattern.within
        match = taken.fullmatch(text) if taken is not None else None
        if match is not None:
            before, *parts, stop = (_spoken(part, depth + 1) for part in match.groups())
            filled = dict(zip(_FIELD.findall(pattern.source), parts, strict=True))
            said = _bare(QCoreApplication.translate("Engine", pattern.source))
            return before + _filled(said, filled) + stop
    return None


def _one_by_one(text: str, depth: int) -> str | None:
    """The text by one pattern after the other, as long ones as can be; None if one is unknown."""
    sentences = _BETWEEN_SENTENCES.split(text)
    for count in range(len(sentences) - 1, 0, -1):
        said = _matched(" ".join(sentences[:count]), depth)
        rest = " ".join(sentences[count:])
        after = said and (_matched(rest, depth) or _one_by_one(rest, depth))
        if after:
            return f"{said} {after}"
    return None


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """Those with the most letters of their own come first."""
    ordered = sorted(SENTENCES, key=lambda source: (-len(_FIELD.sub("", source)), source))
    return tuple(map(_compiled, ordered))


def _compiled(source: str) -> _Pattern:
    behind = _stands_behind(source)
    piece = max(_FIELD.split(_bare(source))[::2], key=len)
    across = None if behind else _regex(source, ".")
    return _Pattern(source, piece, _regex(source, _WITHIN, behind=behind), across)


def _regex(source: str, sign: str, *, behind: bool = False) -> re.Pattern[str]:
    pieces = _FIELD.split(_bare(source))[::2]  # Every second piece is a field's name.
    inside = re.escape(pieces[0])
    for number, piece in enumerate(pieces[1:], start=1):
        beside = number > 1 and not pieces[number - 1]  # Of fields side by side one takes all.
        inside += f"{'()' if beside else f'({sign}*?)'}{re.escape(piece)}"
    before = f"({sign}*?)" if behind else "()"
    return re.compile(rf"{before}{inside}(\.?)", re.DOTALL)


def _bare(sentence: str) -> str:
    """Without the full stop, which a sentence in another one loses."""
    return sentence.rstrip(" ").removesuffix(".")


def _stands_behind(source: str) -> bool:
    is_piece = source[0].islower() or source.startswith((";", ",", ":", " ("))
    return is_piece and len(source.split()) >= _FEWEST_WORDS


def _filled(pattern: str, parts: dict[str, str]) -> str:
    """Put parts where a translation wants them."""
    return _FIELD.sub(lambda match: parts.get(match[1], match[0]), pattern)


@cache
def _is_translated() -> bool:
    """Whether the window speaks another language than the engine."""
    return any(QCoreApplication.translate("Engine", source) != source for source in SENTENCES)


def forget_language() -> None:
    """The window speaks another language from now on."""
    for kept in (_spoken, _patterns, _is_translated):
        kept.cache_clear()
