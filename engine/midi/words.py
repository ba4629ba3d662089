"""What a MIDI file says in words: its title, its lyrics, and other texts."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from engine.music.chords import is_chord_symbol
from engine.music.score import MOST_WORDS

_KARAOKE_TAGS = ("@T", "@I")  # Title and information; @K, @L and @V are for programs.
_WORDS = ("lyrics", "text")
_TAG = re.compile(r"\{[@#][^}]*\}")  # RP-026: language, and what is not sung.
_BREAKS = re.compile(r"[\\/\r\n]+")
_BLANKS = " \t\u3000"
_FIRST_HAN = "\u2e80"
_MEANS_NOTHING = frozenset(
    ("untitled", "unnamed", "no name", "words", "soft karaoke", "track 0", "track 1", "conductor")
).union(f"{what} track" for what in ("conductor", "control", "master", "tempo"))


class FileText(NamedTuple):
    """A text in a file.

    Attributes:
        track: Which track it is in.
        tick: When, from the start of the file.
        kind: "text", "track_name", "lyrics" or "marker".
        text: What it says.
        order: Its place among the events of its track, or of the file.
    """

    track: int
    tick: int
    kind: str
    text: str
    order: int = 0


def title_in(texts: Sequence[FileText], *, first_names_all: bool) -> str:
    """What a file calls its piece; empty where it does not.

    That is the first title that a karaoke file writes ('@T...'), else the name of the first track,
    unless programs put that name everywhere.

    Args:
        texts: All texts of the file, track by track.
        first_names_all: Whether the first track is the only one or has no notes.
    """
    for text in texts:
        if text.kind in _WORDS and text.text.startswith("@T"):
            return clean(text.text[2:])
    names = (clean(t.text) for t in texts if t.kind == "track_name" and t.track == 0)
    title = next(filter(None, names), "") if first_names_all else ""
    return "" if title.casefold() in _MEANS_NOTHING else title


def words_in(texts: Iterable[FileText]) -> str:
    """Lyrics, line by line, and other texts, for searching; at most MOST_WORDS characters.

    Chord symbols are no words, and what two tracks or two texts have in common counts once.
    """
    parts: dict[str, None] = {}
    ordered = sorted((t for t in texts if t.kind in _WORDS), key=lambda t: (t.kind, t.track))
    for (kind, _), group in groupby(ordered, key=lambda t: (t.kind, t.track)):
        said = [text.text for text in group]
        if kind == "lyrics" or any(text.startswith(("@", "\\", "/")) for text in said):
            parts[_sung(said)] = None
        else:
            parts[_lines(text for text in dict.fromkeys(said) if not is_chord_symbol(text))] = None
    return "\n".join(filter(None, parts))[:MOST_WORDS]


def clean(name: str) -> str:
    """A name without what cannot be shown."""
    return "".join(c for c in name if c.isprintable()).strip()


def _sung(said: Sequence[str]) -> str:
    """Syllables as lines. Where no blank parts them, each is a word or ends with a hyphen."""
    tagged = [piece[2:] for piece in said if piece.startswith(_KARAOKE_TAGS)]
    pieces = [_TAG.sub("", piece) for piece in said if not piece.startswith("@")]
    if any(piece != piece.strip(_BLANKS) for piece in pieces) or _is_han(pieces):
        whole = "".join(pieces)
    else:
        whole = " ".join(pieces).replace("- ", "")
    return _lines([*tagged, *_BREAKS.split(whole)])


def _is_han(pieces: Sequence[str]) -> bool:
    """Whether this is a script that knows no blanks."""
    return any(character >= _FIRST_HAN for piece in pieces for character in piece)


def _lines(said: Iterable[str]) -> str:
    lines = (clean(" ".join(_TAG.sub("", text).split())) for text in said)
    return "\n".join(filter(None, lines))
