"""One sign of a sheet as MusicXML: its pitch or drum, value, ties and triplets."""

import re
from xml.etree.ElementTree import Element, SubElement

from engine.music.key import Key
from engine.musicxml.sheet import TRIPLET_VALUES, VALUES, VOICES_OF_STAFF, Sign
from engine.musicxml.spelling import spelled_pitch

_FORTE = 90  # MusicXML counts loudness in hundredths of a velocity of 90.
# Where drums stand on a staff, and whether with a cross; Weinberg 1998, 'Guidelines for Drumset
# Notation'.
_DRUM_PLACES = {
    35: ("F", 4), 36: ("F", 4), 38: ("C", 5), 40: ("C", 5), 41: ("A", 4), 43: ("A", 4),
    45: ("B", 4), 47: ("D", 5), 48: ("D", 5), 50: ("E", 5), 42: ("G", 5), 44: ("D", 4),
    46: ("G", 5), 49: ("A", 5), 57: ("B", 5), 51: ("F", 5), 59: ("F", 5),
}  # fmt: skip
_OTHER_DRUM = ("C", 5)
# What XML 1.0 cannot hold in any way of writing; names of tracks in MIDI files bring it along.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CROSSED = frozenset({42, 44, 46, 49, 51, 52, 55, 57, 59})


def number(value: int) -> str:
    """A whole number as text."""
    return str(value)


def add(parent: Element, tag: str, text: str | None = None) -> Element:
    """Put an element with a text at the end of another; what XML cannot hold is left out."""
    element = SubElement(parent, tag)
    element.text = text and _NO_XML.sub("", text)
    return element


class NoteWriter:
    """Writes the signs of one part and remembers which instruments it needs.

    Attributes:
        part: The id of the part.
        is_drum: Whether its notes are strokes.
        instruments: Id of each instrument -> its General MIDI drum, None where it has pitches.
    """

    def __init__(self, part: str, is_drum: bool) -> None:
        self.part = part
        self.is_drum = is_drum
        self.instruments: dict[str, int | None] = {} if is_drum else {f"{part}-I1": None}

    def write_silence(self, measure: Element, length: int) -> None:
        """A whole measure's rest."""
        note = SubElement(measure, "note")
        SubElement(note, "rest", measure="yes")
        add(note, "duration", number(length))
        add(note, "voice", "1")

    def write(self, measure: Element, sign: Sign, place: tuple[int, int, int], key: Key) -> None:
        """A rest, or all notes of a chord.

        Args:
            measure: Where it is put last.
            sign: What is written.
            place: Its voice from 1, its staff from 1, and how many voices there are.
            key: What pitches are spelled in.
        """
        pitches = sign.tone.pitches if sign.tone else ((None, 0),)
        for index, (pitch, velocity) in enumerate(pitches):
            note = SubElement(measure, "note")
            if pitch is not None:
                note.set("dynamics", f"{100 * velocity / _FORTE:.2f}")
            if index:
                add(note, "chord")
            self._write_pitch(note, pitch, key)
            add(note, "duration", number(sign.length))
            self._write_ties(note, sign)
            if pitch is not None and self.is_drum:
                SubElement(note, "instrument", id=self._instrument(pitch))
            self._write_value(note, sign, pitch, place)
            self._write_notations(note, sign, is_first=index == 0)

    def _write_pitch(self, note: Element, pitch: int | None, key: Key) -> None:
        if pitch is None:
            add(note, "rest")
        elif self.is_drum:
            step, octave = _DRUM_PLACES.get(pitch, _OTHER_DRUM)
            unpitched = add(note, "unpitched")
            add(unpitched, "display-step", step)
            add(unpitched, "display-octave", number(octave))
        else:
            step, alteration, octave = spelled_pitch(pitch, key)
            written = add(note, "pitch")
            add(written, "step", step)
            if alteration:
                add(written, "alter", number(alteration))
            add(written, "octave", number(octave))

    def _write_ties(self, note: Element, sign: Sign) -> None:
        if sign.tied_from:
            SubElement(note, "tie", type="stop")
        if sign.tied_to:
            SubElement(note, "tie", type="start")

    def _write_value(
        self, note: Element, sign: Sign, pitch: int | None, place: tuple[int, int, int]
    ) -> None:
        voice, staff, voices = place
        add(note, "voice", number(voice))
        value, dots = TRIPLET_VALUES[sign.length] if sign.triplet else VALUES[sign.length]
        add(note, "type", value)
        for _ in range(dots):
            add(note, "dot")
        if sign.triplet:
            changed = add(note, "time-modification")
            add(changed, "actual-notes", "3")
            add(changed, "normal-notes", "2")
        if pitch is not None and self.is_drum and pitch in _CROSSED:
            add(note, "notehead", "x")
        if voices > VOICES_OF_STAFF:
            add(note, "staff", number(staff))

    def _write_notations(self, note: Element, sign: Sign, *, is_first: bool) -> None:
        bracket = is_first and sign.triplet in ("start", "stop")
        if not (sign.tied_from or sign.tied_to or bracket):
            return
        notations = add(note, "notations")
        if sign.tied_from:
            SubElement(notations, "tied", type="stop")
        if sign.tied_to:
            SubElement(notations, "tied", type="start")
        if bracket:
            SubElement(notations, "tuplet", type=sign.triplet)

    def _instrument(self, drum: int) -> str:
        name = f"{self.part}-I{drum + 1}"
        self.instruments[name] = drum
        return name
