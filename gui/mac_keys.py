"""Keys as a Mac calls them, in sentences that name them as other computers do."""

import re
import sys

# On a Mac, Ctrl and the space bar open Spotlight; Lento's own keys there have Shift, too.
_WORDS = (
    (re.compile(r"\b(?:Ctrl|Strg)\+(Space|Leertaste|Espace)\b"), r"⇧⌘\1"),
    (re.compile(r"\b(?:Ctrl|Strg)\+"), "⌘"),
    (re.compile(r"\b(?:Ctrl|Strg)\b"), "⌘"),
    (re.compile(r"\bAlt\b"), "⌥"),
)


def shown_keys(sentence: str, system: str = sys.platform) -> str:
    """The sentence with the names that are printed on the keys of this computer."""
    if system != "darwin":
        return sentence
    for words, sign in _WORDS:
        sentence = words.sub(sign, sentence)
    return sentence
