"""Chords as a person writes them, 'C Am F G': read to their end, or refused by name.

The strict door beside Chord.parse, which reads what files carry and takes what begins like a
chord. German note names are read too: H is B natural, Cis C#, Es Eb. B stays the English B natural.
"""

import re
from dataclasses import dataclass

from engine.errors import LentoError
from engine.music.chords import Chord, is_chord_symbol

NO_CHORD_TEXT = "N.C."
_BETWEEN = re.compile(r"[\s,;|]+")
_DASHES = frozenset("-–—")
_BEFORE_CHORD = re.compile(r"[-–—](?=[A-HN])")
_BEFORE_SMALL = re.compile(r"[-–—](?=[a-hn])")  # As in 'c-am'; but 'Cm7-b5' is one chord.
_PLAIN = frozenset(
    ("", "maj", "Maj", "ma", "M", "m", "min", "Min", "mi", "-", "dim", "o", "°", "aug", "+")
)
_ROOT = re.compile(r"([A-G][#b♯♭]?)(.*)")
_GERMAN = re.compile(
    r"(?:(?P<sharp>[CDEFGAH])is|(?P<flat>[CDFGHB])es|(?P<bare>[EA])s(?!us)|(?P<h>H))"
)


class ChordsNotRead(LentoError):
    """A text holds something that is not a chord; `symbol` is what."""

    def __init__(self, symbol: str) -> None:
        super().__init__(
            f"{symbol} is not a chord that Lento knows. Write chords such as C, Am, F#, Bb, Gdim "
            "or Caug, with spaces between them."
        )
        self.symbol = symbol


@dataclass(frozen=True, slots=True)
class WrittenChords:
    """Chords of a text, in order.

    Attributes:
        symbols: As they were written.
        chords: The triad each is heard as; None is a place without a chord.
        heard_as: (symbol, triad) of each that says more than its triad or has a German name, once.
    """

    symbols: tuple[str, ...]
    chords: tuple[Chord | None, ...]
    heard_as: tuple[tuple[str, str], ...]

    @property
    def notes(self) -> str:
        """What is heard otherwise than it is written, as a sentence; empty for nothing."""
        said = [f"{symbol} is heard as {triad}" for symbol, triad in self.heard_as]
        return f"{', '.join(said)}." if said else ""


def read_chords(text: str) -> WrittenChords:
    """Read chords between spaces, commas, bars or dashes.

    Raises:
        ChordsNotRead: Something in it is not a chord to its end.
    """
    symbols = _symbols(text)
    english = [_in_english(symbol) for symbol in symbols]
    for symbol, known in zip(symbols, english, strict=True):
        if not is_chord_symbol(known):
            raise ChordsNotRead(symbol)
    chords = tuple(Chord.parse(known) for known in english)
    german = any(known != symbol for symbol, known in zip(symbols, english, strict=True))
    heard_as = {
        symbol: str(chord)
        for symbol, known, chord in zip(symbols, english, chords, strict=True)
        if chord is not None and (known != symbol or not _is_plain(known))
    }
    if german:  # Whoever writes Cis may mean B flat.
        heard_as |= {s: "B natural, not B flat" for s in symbols if s == "B"}
    return WrittenChords(symbols, chords, tuple(heard_as.items()))


def chords_text(chords: tuple[Chord | None, ...]) -> str:
    """Chords as they are written, places without one among them."""
    return " ".join(NO_CHORD_TEXT if chord is None else str(chord) for chord in chords)


def _symbols(text: str) -> tuple[str, ...]:
    """The chords of a text, small letters at their beginnings forgiven."""
    parts = [part for part in _BETWEEN.split(text) if part and part not in _DASHES]
    pieces = [piece for part in parts for piece in _undashed(part) if piece]
    return tuple(piece[0].upper() + piece[1:] for piece in pieces)


def _undashed(part: str) -> list[str]:
    """What dashes between chords part; a minus that belongs to a chord stays."""
    pieces = _BEFORE_CHORD.split(part)
    return [
        piece
        for whole in pieces
        for piece in ([whole] if _is_chord(whole) else _BEFORE_SMALL.split(whole))
    ]


def _is_chord(piece: str) -> bool:
    return bool(piece) and is_chord_symbol(_in_english(piece[0].upper() + piece[1:]))


def _in_english(symbol: str) -> str:
    """A chord with the English names of its notes, its bass among them."""
    return "/".join(
        _GERMAN.sub(_english_note, part, count=1) if _GERMAN.match(part) else part
        for part in symbol.split("/")
    )


def _english_note(found: re.Match[str]) -> str:
    if found["h"]:
        return "B"
    letter = found["sharp"] or found["flat"] or found["bare"]
    return f"{letter.replace('H', 'B')}{'#' if found['sharp'] else 'b'}"


def _is_plain(symbol: str) -> bool:
    root = _ROOT.fullmatch(symbol)
    return root is not None and root[2].lstrip(":") in _PLAIN
