"""Chords as a person writes them, 'C Am F G', and some that are calm."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.model.kind import ModelKind
from engine.music.chord_text import ChordsNotRead, read_chords
from engine.music.chords import Chord, ChordSpan
from engine.music.key import Key
from engine.music.meter import Meter

translate = QCoreApplication.translate
Degrees = tuple[tuple[int, str], ...]  # Semitones above the tonic, and the quality.
_MAJOR: tuple[Degrees, ...] = (
    ((0, "maj"), (9, "min"), (5, "maj"), (7, "maj")),  # I vi IV V
    ((0, "maj"), (5, "maj")),  # I IV
    ((0, "maj"), (5, "maj"), (7, "maj"), (0, "maj")),  # I IV V I
    ((0, "maj"), (7, "maj"), (9, "min"), (5, "maj")),  # I V vi IV
)
_MINOR: tuple[Degrees, ...] = (
    ((0, "min"), (8, "maj"), (5, "min"), (7, "min")),  # i VI iv v
    ((0, "min"), (5, "min")),  # i iv
    ((0, "min"), (5, "min"), (7, "min"), (0, "min")),  # i iv v i
    ((0, "min"), (8, "maj"), (3, "maj"), (10, "maj")),  # i VI III VII
)


@dataclass(frozen=True, slots=True)
class Progression:
    """Chords to choose, as they are written, and what they are like."""

    text: str
    words: str


def calm_progressions(key: Key) -> tuple[Progression, ...]:
    """Some that stay within a key."""
    words = (
        translate("Progression", "round and round"),
        translate("Progression", "rocking"),
        translate("Progression", "like a hymn"),
        translate("Progression", "like a song"),
    )
    degrees = _MINOR if key.minor else _MAJOR
    return tuple(
        Progression(" ".join(str(Chord((key.tonic + up) % 12, kind)) for up, kind in row), word)
        for row, word in zip(degrees, words, strict=True)
    )


def progression_problem(text: str, kind: ModelKind, meter: Meter) -> str:
    """What is wrong with chords as they were typed, as a sentence; empty for nothing."""
    try:
        symbols = read_chords(text).symbols
    except ChordsNotRead as error:
        return translate(
            "Progression",
            "{symbol} is not a chord that Lento knows. Write chords such as C, Am, F#, Bb, Gdim "
            "or Caug, with spaces between them.",
        ).format(symbol=error.symbol)
    beats = kind.bars * meter.steps_per_bar // meter.steps_per_beat
    if len(symbols) > beats:
        return translate(
            "Progression",
            "These are {given} chords, and a clip of {beats} beats has room for {beats}. "
            "Take some away.",
        ).format(given=len(symbols), beats=beats)
    return ""


def progression_spans(text: str, kind: ModelKind, meter: Meter) -> tuple[ChordSpan, ...]:
    """Chords over a clip: one a bar and again from the first, or side by side in fewer bars.

    Text that has a problem gives none.
    """
    if progression_problem(text, kind, meter):
        return ()
    chords = list(read_chords(text).chords)
    if not chords:
        return ()
    bar, beat = meter.steps_per_bar, meter.steps_per_beat
    if len(chords) <= kind.bars:
        chords = [chords[number % len(chords)] for number in range(kind.bars)]
        starts = [number * bar for number in range(kind.bars + 1)]
    else:
        beats = kind.bars * bar // beat
        starts = [number * beats // len(chords) * beat for number in range(len(chords) + 1)]
    return tuple(
        ChordSpan(start, end, chord)
        for start, end, chord in zip(starts[:-1], starts[1:], chords, strict=True)
        if chord is not None
    )


def progression_notes(text: str) -> str:
    """Which chords are heard otherwise than they are typed, in words; empty for none."""
    try:
        heard_as = read_chords(text).heard_as
    except ChordsNotRead:
        return ""
    said = [
        translate("Progression", "{0} is heard as {1}").format(symbol, triad)
        for symbol, triad in heard_as
    ]
    return ", ".join(said)
