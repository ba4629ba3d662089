"""A clip that is shorter than what a model hears, repeated until it is as long.

What stands after a clip's end is heard too: a network that sees two bars of a tune and fourteen of
nothing reads the last note as one that is held for all of them, and writes a drone. A phrase that
comes again is what a person expects there.
"""

from dataclasses import replace

from engine.music.chords import ChordSpan
from engine.music.clip import Clip
from engine.music.melody import Melody, Note


def filled(clip: Clip, bars: int) -> Clip:
    """A clip of so many bars that plays its music again and again, the last time as far as it
    goes; one that is not shorter as it is.
    """
    if clip.bars >= bars:
        return clip
    steps = bars * clip.meter.steps_per_bar
    starts = range(0, steps, clip.steps)
    hits = (replace(hit, step=hit.step + at) for at in starts for hit in clip.drums)
    spans = (
        ChordSpan(span.start_step + at, min(span.end_step, clip.steps) + at, span.chord)
        for at in starts
        for span in clip.chords
    )
    return replace(
        clip,
        melody=_again(clip.melody, clip.steps, starts).between(0, steps),
        bars=bars,
        bass=_again(clip.bass, clip.steps, starts).between(0, steps),
        drums=tuple(hit for hit in hits if hit.step < steps),
        chords=tuple(
            replace(span, end_step=min(span.end_step, steps))
            for span in spans
            if span.start_step < steps
        ),
        parts=(),  # The lines are what they come to on the grid, and that is what is heard.
    )


def _again(line: Melody, length: int, starts: range) -> Melody:
    """A line from each of some steps on; a note ends where the next time begins."""
    return Melody(
        tuple(
            Note(note.start_step + at, min(note.end_step, length) + at, note.pitch)
            for at in starts
            for note in line.notes
        )
    )
