"""What the engine says, in the language of the window.

The engine speaks English sentences with names and numbers in them. Each is matched against the
patterns of all that it can say (gui/engine_sentences.py); the pattern is translated, and what was
filled in is put in its place, translated itself where it is a sentence.
"""

import re
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from gui.engine_sentences import SENTENCES

_FIELD = re.compile(r"\{([^{}]*)\}")
_DEEPEST = 4  # Sentences in sentences.
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) +(?=[A-Z0-9\"'(])")


def spoken(text: str) -> str:
    """A text of the engine as the person reads it; itself where nobody translated it."""
    return _spoken(text) if text and _is_translated() else text


@lru_cache(maxsize=4096)
def _spoken(text: str, depth: int = 0) -> str:
    for pattern, source in _patterns():
        match = pattern.fullmatch(text)
        if match is None:
            continue
        names = _FIELD.findall(source)
        parts = [_spoken(part, depth + 1) if depth < _DEEPEST else part for part in match.groups()]
        filled = dict(zip(names, parts, strict=True))
        return _filled(QCoreApplication.translate("Engine", source), filled)
    parts = _BETWEEN_SENTENCES.split(text)
    if len(parts) > 1 and depth < _DEEPEST:
        return " ".join(_spoken(part, depth + 1) for part in parts)
    return text


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each pattern with its source; those with the most letters of their own come first."""
    ordered = sorted(SENTENCES, key=lambda source: (-len(_FIELD.sub("", source)), source))
    return tuple((_compiled(source), source) for source in ordered)


def _compiled(source: str) -> re.Pattern[str]:
    pieces = _FIELD.split(source)[::2]  # Every second piece is a field's name.
    return re.compile("(.*?)".join(map(re.escape, pieces)), re.DOTALL)


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
