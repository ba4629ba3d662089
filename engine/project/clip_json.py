"""Playlist items as plain JSON values, for project files and for the clipboard of the system."""

import json
from collections.abc import Sequence
from typing import Any, get_args

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import Meter
from engine.music.part import Part, PlayedNote, Role
from engine.project.json_values import text
from engine.project.place_json import place_from_fields, place_to_fields
from engine.project.playlist import PlaylistItem

_MOST_BARS = 10_000  # Five hours and more.


def items_to_json(items: Sequence[PlaylistItem]) -> bytes:
    """Write items; equal items give equal bytes."""
    # One after the other: a thread that writes thousands in one go would hold up the window.
    written = (
        json.dumps(_item_fields(item), sort_keys=True, allow_nan=False, separators=(",", ":"))
        for item in items
    )
    return f'{{"items":[{",".join(written)}]}}'.encode()


def items_from_json(data: bytes) -> tuple[PlaylistItem, ...]:
    """Read what items_to_json wrote; ValueError says what is wrong."""
    try:
        return tuple(_item(fields) for fields in json.loads(data)["items"])
    except (KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise ValueError("its list of clips is not readable") from error


def _item_fields(item: PlaylistItem) -> dict[str, Any]:
    """What every clip has, and of bass, drums and chords what is there."""
    clip = item.clip
    beside = {
        "bass": _note_fields(clip.bass),
        "drums": [[h.step, h.drum, h.velocity, h.offset] for h in clip.drums],
        "chords": [[c.start_step, c.end_step, str(c.chord)] for c in clip.chords],
        "parts": parts_to_fields(clip.parts),
    }
    return {
        "title": item.title,
        "origin": item.origin,
        "key": {"tonic": item.key.tonic, "minor": item.key.minor},
        "name": clip.name,
        "meter": [clip.meter.numerator, clip.meter.denominator],
        "bars": clip.bars,
        "tempo_qpm": clip.tempo_qpm,
        "program": clip.program,
        "notes": _note_fields(clip.melody),
        **{name: value for name, value in beside.items() if value},
        **({"place": place_to_fields(item.place)} if item.place else {}),
    }


def _item(fields: dict[str, Any]) -> PlaylistItem:
    bars, program, tonic = _whole([fields["bars"], fields["program"], fields["key"]["tonic"]], 3)
    if bars > _MOST_BARS:
        raise ValueError(f"a clip in it has {bars} bars")
    clip = Clip(
        _melody(fields["notes"]),
        Meter(*_whole(fields["meter"], 2)),
        bars,
        float(fields["tempo_qpm"]),
        program,
        text(fields["name"]),
        _melody(fields.get("bass", [])),
        tuple(_hit(hit) for hit in fields.get("drums", [])),
        tuple(_span(span) for span in fields.get("chords", [])),
        parts_from_fields(fields.get("parts", [])),
    )
    key = Key(tonic, bool(fields["key"]["minor"]))
    place = place_from_fields(fields["place"]) if "place" in fields else None
    return PlaylistItem(clip, text(fields["title"]), text(fields["origin"]), key, place)


def parts_to_fields(parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Parts as plain values."""
    return [
        {
            "role": part.role,
            "name": part.name,
            "program": part.program,
            "muted": part.muted,
            "solo": part.solo,
            "notes": [[n.start, n.end, n.pitch, n.velocity] for n in part.notes],
        }
        for part in parts
    ]


def parts_from_fields(fields: Any) -> tuple[Part, ...]:
    """Read what parts_to_fields gave; what is wrong is one of the errors that mean damage."""
    return tuple(_part(part) for part in fields)


def _part(fields: dict[str, Any]) -> Part:
    program, role = fields["program"], text(fields["role"])
    if role not in get_args(Role):
        raise ValueError("a clip in it has a part that this Lento does not know")
    return Part(
        role,  # type: ignore[arg-type]
        tuple(_played(note) for note in fields["notes"]),
        text(fields["name"]),
        None if program is None else _whole([program], 1)[0],
        bool(fields["muted"]),
        bool(fields["solo"]),
    )


def _played(values: Any) -> PlayedNote:
    start, end, *whole = values
    if type(start) not in (int, float) or type(end) not in (int, float):
        raise ValueError("a clip in it has a note whose place is not a number")
    pitch, velocity = _whole(whole, 2)
    return PlayedNote(float(start), float(end), pitch, velocity)


def _note_fields(melody: Melody) -> list[list[int]]:
    return [[n.start_step, n.end_step, n.pitch] for n in melody.notes]


def _melody(notes: Any) -> Melody:
    return Melody(tuple(Note(*_whole(note, 3)) for note in notes))


def _hit(values: Any) -> DrumHit:
    *whole, offset = values
    if type(offset) not in (int, float):
        raise ValueError("a clip in it has a drum whose place is not a number")
    step, drum, velocity = _whole(whole, 3)
    return DrumHit(step, drum, velocity, float(offset))


def _span(values: Any) -> ChordSpan:
    *places, symbol = values
    chord = Chord.parse(text(symbol))
    if chord is None:
        raise ValueError("a clip in it has a chord without a name")
    start, end = _whole(places, 2)
    return ChordSpan(start, end, chord)


def _whole(values: Any, count: int) -> tuple[int, ...]:
    if len(values) != count or not all(type(value) is int for value in values):
        raise ValueError("a clip in it has a number that is not whole")
    return tuple(values)
