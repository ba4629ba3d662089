"""Chord symbols that a MIDI file carries as markers or texts: the harmony as it was written."""

import re
from collections.abc import Sequence

from engine.midi.words import FileText
from engine.music.chords import Chord, is_chord_symbol
from engine.music.timeline import ChordChange

KINDS = ("marker", "text")  # Where programs write chords; markers, where both do.
_FEWEST = 2  # Symbols; a single one is a mark of something else.
_SECTION = re.compile(r"([A-G])[2-4]?")  # Also the name of a song's section: A, B, A2, C.

_Texts = list[tuple[float, str]]


def written_chords(texts: Sequence[FileText], ticks_per_quarter: int) -> tuple[ChordChange, ...]:
    """The chord changes that a file writes; empty where its texts are something else.

    Most of the texts of one kind have to be chord symbols, and not the letters of sections.
    """
    for kind in KINDS:
        found = _of_kind(texts, kind, ticks_per_quarter)
        symbols = [(quarter, text) for quarter, text in found if is_chord_symbol(text)]
        most = len(symbols) >= _FEWEST and 2 * len(symbols) > len(found)
        if most and not _are_sections([text for _, text in symbols]):
            return _changes(symbols)
    return ()


def _of_kind(texts: Sequence[FileText], kind: str, ticks_per_quarter: int) -> _Texts:
    """The texts of one kind in all tracks, in order of time, empty ones left out."""
    found = [
        (text.tick / ticks_per_quarter, text.text.strip())
        for text in texts
        if text.kind == kind and text.text.strip()
    ]
    return sorted(found, key=lambda entry: entry[0])


def _are_sections(texts: Sequence[str]) -> bool:
    """Whether texts are letters that come up in the order of the alphabet: A, B, A2, C."""
    names = [_SECTION.fullmatch(text) for text in texts]
    letters = "".join(dict.fromkeys(name[1] for name in names if name))
    return all(names) and "ABCDEFG".startswith(letters)


def _changes(symbols: _Texts) -> tuple[ChordChange, ...]:
    """Symbols as changes; of several in one place the last counts."""
    at = {quarter: Chord.parse(text) for quarter, text in symbols}
    changes: list[ChordChange] = []
    for quarter, chord in at.items():
        if not changes or changes[-1].chord != chord:
            changes.append(ChordChange(quarter, chord))
    return tuple(changes)
