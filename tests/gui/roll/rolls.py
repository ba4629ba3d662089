"""Clips on the roll of a studio, for the tests of this room."""

from dataclasses import replace

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from gui.models.roll.editing import RollEditing
from gui.models.state import ShownClip
from gui.studio import Studio
from tests.gui.shell import scale_clip


def show(studio: Studio, *clips: Clip) -> RollEditing:
    studio.show([ShownClip(clip, "sample", Key(0)) for clip in clips], play=False)
    return studio.roll_editing


def trio() -> Clip:
    bass = Melody((Note(0, 16, 36), Note(16, 32, 43)))
    chord = Chord.parse("C")
    assert chord is not None
    drums = (DrumHit(0, 0), DrumHit(8, 1, 90, 0.25))
    return replace(scale_clip("Trio"), bass=bass, drums=drums, chords=(ChordSpan(0, 16, chord),))
