"""Small scores and MIDI files for the tests of this room."""

from pathlib import Path

import mido

from engine.music.meter import FOUR_FOUR
from engine.music.notes import TimedNote
from engine.music.score import Score, Track
from engine.music.timeline import MeterChange, TempoChange


def track(index, pitches, *, name="", program=0, length=1.0, start=0.0, drum=False):
    """A track of notes one after the other; a tuple of pitches is a chord."""
    notes = []
    for place, pitch in enumerate(pitches):
        at = start + place * length
        for one in pitch if isinstance(pitch, tuple) else (pitch,):
            notes.append(TimedNote(at, at + length, one, 80))
    return Track(index, name, program, drum, tuple(sorted(notes)))


def score(*tracks, meters=((0.0, FOUR_FOUR),), qpm=80.0):
    """A score at one tempo."""
    changes = tuple(MeterChange(quarter, meter) for quarter, meter in meters)
    end = max((n.end_quarter for t in tracks for n in t.notes), default=0.0)
    return Score(
        Path("piece.mid"), tuple(tracks), (TempoChange(0.0, qpm),), changes, end * 60 / qpm
    )


def write_midi(path, pitches, *, meters=((0, 4, 4),), channel=0, quarter=480):
    """Write quarter notes under (quarter, numerator, denominator) metres."""
    conductor, at = mido.MidiTrack(), 0
    for where, numerator, denominator in meters:
        conductor.append(
            mido.MetaMessage(
                "time_signature",
                numerator=numerator,
                denominator=denominator,
                time=(where - at) * quarter,
            )
        )
        at = where
    tune = mido.MidiTrack()
    for pitch in pitches:
        tune.append(mido.Message("note_on", note=pitch, velocity=80, channel=channel))
        tune.append(mido.Message("note_off", note=pitch, time=quarter, channel=channel))
    mido.MidiFile(ticks_per_beat=quarter, tracks=[conductor, tune]).save(path)
    return path
