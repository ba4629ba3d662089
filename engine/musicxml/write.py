"""Clips out as a score that notation programs open. Source: MusicXML 4.0 (W3C Community Group).

A score shows notes on a grid: what a hand played freely is rounded as engine.musicxml.sheet says.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from engine.music.chords import ChordSpan
from engine.music.clip import Clip
from engine.music.drums import CLASS_OF_PITCH, DRUM_NAMES
from engine.music.key import Key
from engine.music.meter import Meter
from engine.music.part import Part, Role
from engine.music.parts import parts_of
from engine.musicxml.note_writer import NoteWriter, add, number
from engine.musicxml.sheet import (
    UNITS,
    UNITS_PER_STEP,
    VOICES_OF_STAFF,
    Sign,
    grids_of,
    measures_of,
    strokes_to_next,
    tones_of,
    voices_of,
)
from engine.musicxml.spelling import fifths, spelled_class
from engine.storage.files import replacing

_DOCTYPE = (
    '<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" '
    '"http://www.musicxml.org/dtds/partwise.dtd">'
)
_NAMES: Final[dict[Role, str]] = {
    "melody": "Melody", "bass": "Bass", "chords": "Chords", "drums": "Drums", "other": "Part",
}  # fmt: skip
_KINDS = {
    "maj": ("major", ""), "min": ("minor", "m"), "aug": ("augmented", "aug"),
    "dim": ("diminished", "dim"),
}  # fmt: skip
_MIDDLE_OF_STAVES = 60  # Parts that lie below middle C are written in the bass clef.
_DRUM_CHANNEL, _FREE_CHANNELS = 9, 15


@dataclass(frozen=True, slots=True)
class SheetClip:
    """A clip of a score.

    Attributes:
        clip: The music.
        key: The key it is written in.
        title: Stands above its first bar; may be empty.
    """

    clip: Clip
    key: Key
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """One part of the score: what plays in each clip, or None where it is silent there."""

    role: Role
    name: str
    program: int
    parts: tuple[Part | None, ...]


def write_musicxml(path: Path, clips: Sequence[SheetClip], title: str) -> None:
    """Write clips one after the other as a score; same clips, same bytes.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    root = Element("score-partwise", version="4.0")
    if title:
        add(add(root, "work"), "work-title", title)
    encoding = add(add(root, "identification"), "encoding")
    add(encoding, "software", "Lento")
    lines = _lines_of(clips)
    heads = add(root, "part-list")
    writers = [NoteWriter(f"P{i + 1}", line.role == "drums") for i, line in enumerate(lines)]
    for index, (line, writer) in enumerate(zip(lines, writers, strict=True)):
        part = Element("part", id=writer.part)
        _write_line(part, clips, line, writer, is_first=index == 0)
        heads.append(_head(line, writer, index))
        root.append(part)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    with replacing(path) as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{_DOCTYPE}\n{text}\n'.encode())


def _lines_of(clips: Sequence[SheetClip]) -> list[_Line]:
    """The parts of all clips side by side: the first melody of each is one line, and so on."""
    found: dict[tuple[Role, int], list[Part | None]] = {}
    for index, sheet in enumerate(clips):
        seen: dict[Role, int] = {}
        for part in parts_of(sheet.clip):
            place = seen.get(part.role, 0)
            seen[part.role] = place + 1
            found.setdefault((part.role, place), [None] * len(clips))[index] = part
    if not found:
        found["melody", 0] = [None] * len(clips)
    lines = []
    for (role, place), parts in found.items():
        first = next((part for part in parts if part is not None), Part(role))
        name = first.name or (_NAMES[role] if place == 0 else f"{_NAMES[role]} {place + 1}")
        program = first.program if first.program is not None else _program(clips)
        lines.append(_Line(role, name, program, tuple(parts)))
    return lines


def _program(clips: Sequence[SheetClip]) -> int:
    return clips[0].clip.program if clips else 0


def _head(line: _Line, writer: NoteWriter, index: int) -> Element:
    head = Element("score-part", id=writer.part)
    add(head, "part-name", line.name)
    free = index % _FREE_CHANNELS
    channel = _DRUM_CHANNEL if writer.is_drum else free + (free >= _DRUM_CHANNEL)
    for instrument, drum in writer.instruments.items():
        name = line.name if drum is None else DRUM_NAMES[CLASS_OF_PITCH.get(drum, 0)]
        add(SubElement(head, "score-instrument", id=instrument), "instrument-name", name)
    for instrument, drum in writer.instruments.items():
        midi = SubElement(head, "midi-instrument", id=instrument)
        add(midi, "midi-channel", number(channel + 1))
        if drum is None:
            add(midi, "midi-program", number(line.program + 1))
        else:
            add(midi, "midi-unpitched", number(drum + 1))
    return head


def _write_line(
    part: Element, clips: Sequence[SheetClip], line: _Line, writer: NoteWriter, *, is_first: bool
) -> None:
    """All measures of a part; tempi, titles and chords stand in the first one."""
    staves = max((_staves(s.clip, p) for s, p in zip(clips, line.parts, strict=True)), default=1)
    before: SheetClip | None = None
    count = 0
    for sheet, played in zip(clips, line.parts, strict=True):
        voices = _voices(sheet.clip, played)
        for bar in range(sheet.clip.bars):
            count += 1
            measure = SubElement(part, "measure", number=number(count))
            if bar == 0:
                _write_attributes(measure, sheet, before, line, staves)
                if is_first:
                    _write_heading(measure, sheet, before)
            if is_first:
                _write_chords(measure, sheet, bar)
            _write_voices(measure, [voice[bar] for voice in voices], sheet, writer)
        before = sheet


def _voices(clip: Clip, part: Part | None) -> list[tuple[tuple[Sign, ...], ...]]:
    """For each voice of a clip's part the signs of each measure."""
    notes = part.notes if part else ()
    if part and part.role == "drums":
        notes = strokes_to_next(notes, clip.steps)
    grids = grids_of(notes, clip.steps, clip.meter)
    voices = voices_of(tones_of(notes, clip.steps, grids))
    return [tuple(measures_of(voice, grids, clip.meter, clip.bars)) for voice in voices or [[]]]


def _staves(clip: Clip, part: Part | None) -> int:
    return max(1, -(-len(_voices(clip, part)) // VOICES_OF_STAFF))


def _write_attributes(
    measure: Element, sheet: SheetClip, before: SheetClip | None, line: _Line, staves: int
) -> None:
    """What is other than in the clip before."""
    new_key = before is None or fifths(before.key) != fifths(sheet.key)
    new_meter = before is None or before.clip.meter != sheet.clip.meter
    if not (new_key or new_meter):
        return
    attributes = SubElement(measure, "attributes")
    if before is None:
        add(attributes, "divisions", number(UNITS))
    if new_key:
        key = add(attributes, "key")
        add(key, "fifths", number(0 if line.role == "drums" else fifths(sheet.key)))
        add(key, "mode", "minor" if sheet.key.minor else "major")
    if new_meter:
        time = add(attributes, "time")
        add(time, "beats", number(sheet.clip.meter.numerator))
        add(time, "beat-type", number(sheet.clip.meter.denominator))
    if before is None:
        if staves > 1:
            add(attributes, "staves", number(staves))
        for staff in range(staves):
            _write_clef(attributes, line, staff + 1 if staves > 1 else None)


def _write_clef(attributes: Element, line: _Line, staff: int | None) -> None:
    clef = add(attributes, "clef")
    if staff is not None:
        clef.set("number", number(staff))
    pitches = [note.pitch for part in line.parts if part for note in part.notes]
    low = bool(pitches) and sum(pitches) / len(pitches) < _MIDDLE_OF_STAVES
    sign, place = ("F", "4") if low else ("G", "2")
    if line.role == "drums":
        sign, place = "percussion", ""
    add(clef, "sign", sign)
    if place:
        add(clef, "line", place)


def _write_heading(measure: Element, sheet: SheetClip, before: SheetClip | None) -> None:
    """Its title, and its tempo where that is another."""
    if sheet.title:
        direction = SubElement(measure, "direction", placement="above")
        add(add(direction, "direction-type"), "words", sheet.title).set("font-weight", "bold")
    if before is None or before.clip.tempo_qpm != sheet.clip.tempo_qpm:
        direction = SubElement(measure, "direction", placement="above")
        metronome = add(add(direction, "direction-type"), "metronome")
        add(metronome, "beat-unit", "quarter")
        add(metronome, "per-minute", f"{sheet.clip.tempo_qpm:g}")
        SubElement(direction, "sound", tempo=repr(float(sheet.clip.tempo_qpm)))


def _write_chords(measure: Element, sheet: SheetClip, bar: int) -> None:
    start = bar * sheet.clip.meter.steps_per_bar
    for span in _chords_in(sheet.clip.chords, start, sheet.clip.meter):
        harmony = SubElement(measure, "harmony")
        letter, alteration = spelled_class(span.chord.root, sheet.key)
        root = add(harmony, "root")
        add(root, "root-step", letter)
        if alteration:
            add(root, "root-alter", number(alteration))
        kind, shown = _KINDS[span.chord.quality]
        add(harmony, "kind", kind).set("text", shown)
        if span.start_step:
            add(harmony, "offset", number(span.start_step * UNITS_PER_STEP))


def _chords_in(spans: Sequence[ChordSpan], start: int, meter: Meter) -> list[ChordSpan]:
    """Chords that begin in a bar, counted from its start."""
    end = start + meter.steps_per_bar
    return [
        replace(span, start_step=span.start_step - start, end_step=span.end_step - start)
        for span in spans
        if start <= span.start_step < end
    ]


def _write_voices(
    measure: Element, voices: Sequence[tuple[Sign, ...]], sheet: SheetClip, writer: NoteWriter
) -> None:
    """The voices of a measure one after the other; the first one rests where nothing sounds."""
    length = sheet.clip.meter.steps_per_bar * UNITS_PER_STEP
    for index, signs in enumerate(voices):
        if index and not signs:
            continue
        if index:
            add(add(measure, "backup"), "duration", number(length))
        staff, voice = index // VOICES_OF_STAFF + 1, index + 1
        if signs:
            for sign in signs:
                writer.write(measure, sign, (voice, staff, len(voices)), sheet.key)
        else:
            writer.write_silence(measure, length)
