"""What lies at a place of the roll, in words."""

from PySide6.QtCore import QCoreApplication, QPointF

from engine.music.clip import Clip
from engine.music.drums import DrumHit
from gui.views.roll.geometry import RollGeometry
from gui.views.roll.painting import note_place, pitch_name
from gui.views.roll.parts import chord_at, drum_name, stroke_place

_CONTEXT = "RollWords"
_ON_TIME = 0.05  # Steps that nobody hears.


def describe(geometry: RollGeometry, place: QPointF) -> str:
    """The note, stroke or chord under a place of the view; empty over nothing."""
    chord = chord_at(geometry, place)
    if chord is not None:
        return str(chord.chord)
    for clip, start in zip(geometry.clips, geometry.starts, strict=True):
        found = _note_at(geometry, place, clip, start) or _stroke_at(geometry, place, clip, start)
        if found:
            return found
    return ""


def _note_at(geometry: RollGeometry, place: QPointF, clip: Clip, start: int) -> str:
    lines = (
        (clip.melody, _tr("{0}, {1:.1f} seconds, in {2}")),
        (clip.bass, _tr("{0} of the bass, {1:.1f} seconds, in {2}")),
    )
    for line, words in lines:
        for note in line.notes:
            if note_place(geometry, note, start, clip.steps).contains(place):
                seconds = (note.end_step - note.start_step) * clip.seconds_per_step
                return words.format(pitch_name(note.pitch), seconds, clip.name)
    return ""


def _stroke_at(geometry: RollGeometry, place: QPointF, clip: Clip, start: int) -> str:
    for hit in clip.drums:
        if stroke_place(geometry, hit, start).contains(place):
            words = _tr("{0}{1}, loudness {2} of 127, in {3}")
            return words.format(drum_name(hit.drum), _timing(hit), hit.velocity, clip.name)
    return ""


def _timing(hit: DrumHit) -> str:
    if abs(hit.offset) < _ON_TIME:
        return ""
    return _tr(", a little late") if hit.offset > 0 else _tr(", a little early")


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
