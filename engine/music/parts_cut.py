"""Some bars of a clip as a clip of its own."""

from dataclasses import replace

from engine.music.chords import ChordSpan
from engine.music.clip import Clip
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts


def cut_bars(clip: Clip, first: int, bars: int) -> Clip:
    """So many bars from bar `first` (from 0) on; notes are trimmed to them.

    Raises:
        ValueError: The clip has not so many bars from there on.
    """
    if not 0 <= first <= first + bars <= clip.bars or bars < 1:
        raise ValueError(f"bars {first} to {first + bars} of {clip.bars}")
    if bars == clip.bars:
        return clip
    start, end = (bar * clip.meter.steps_per_bar for bar in (first, first + bars))
    bare = replace(
        clip,
        melody=clip.melody.between(start, end),
        bass=clip.bass.between(start, end),
        drums=tuple(replace(h, step=h.step - start) for h in clip.drums if start <= h.step < end),
        chords=tuple(
            _cut_chord(span, start, end) for span in clip.chords if _is_in(span, start, end)
        ),
        bars=bars,
        parts=(),
    )
    if not clip.parts:
        return bare
    return with_parts(bare, tuple(_cut_part(part, start, end) for part in clip.parts))


def _is_in(span: ChordSpan, start: int, end: int) -> bool:
    return span.start_step < end and span.end_step > start


def _cut_chord(span: ChordSpan, start: int, end: int) -> ChordSpan:
    return ChordSpan(
        max(span.start_step, start) - start, min(span.end_step, end) - start, span.chord
    )


def _cut_part(part: Part, start: int, end: int) -> Part:
    """Notes that sound inside, drums that are struck inside."""
    first = start if part.role == "drums" else 0
    notes = sorted(
        PlayedNote(max(n.start - start, 0.0), min(n.end, end) - start, n.pitch, n.velocity)
        for n in part.notes
        if n.start < end and n.end > start and n.start >= first
    )
    return replace(part, notes=tuple(notes))
