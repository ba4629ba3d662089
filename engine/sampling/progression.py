"""The chords that new music is written over, and the key that it is heard in."""

from collections.abc import Sequence

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.key import Key, detect_key, key_lead, pitch_class_weights
from engine.music.meter import Meter

GENTLE_MAJOR = ((0, "maj"), (9, "min"), (5, "maj"), (7, "maj"))  # I vi IV V
GENTLE_MINOR = ((0, "min"), (8, "maj"), (5, "min"), (7, "min"))  # i VI iv v, all in the scale.


def gentle_progression(key: Key, meter: Meter, bars: int) -> tuple[ChordSpan, ...]:
    """I vi IV V of a key, and again: a chord a bar, or half a bar where there are fewer than four.

    In minor i VI iv v. Both have every note in the key's scale.
    """
    degrees = GENTLE_MINOR if key.minor else GENTLE_MAJOR
    chords = [Chord((key.tonic + step) % 12, quality) for step, quality in degrees]
    each = meter.steps_per_bar if bars >= len(chords) else meter.steps_per_bar // 2
    starts = range(0, bars * meter.steps_per_bar, each)
    return tuple(
        ChordSpan(start, start + each, chords[number % len(chords)])
        for number, start in enumerate(starts)
    )


def spread_chords(chords: Sequence[Chord | None], steps: int) -> tuple[ChordSpan, ...]:
    """Chords one after the other, evenly over a clip; None is a place without a chord.

    Raises:
        ValueError: There are more chords than steps.
    """
    if len(chords) > steps:
        raise ValueError(f"{len(chords)} chords do not fit on {steps} steps")
    return tuple(
        ChordSpan(number * steps // len(chords), (number + 1) * steps // len(chords), chord)
        for number, chord in enumerate(chords)
        if chord is not None
    )


def key_of_chords(spans: Sequence[ChordSpan]) -> Key:
    """The key that chords are in; of relatives the one whose tonic comes first."""
    weights = pitch_class_weights(
        (pitch_class, span.end_step - span.start_step)
        for span in spans
        for pitch_class in span.chord.pitch_classes
    )
    return detect_key(weights, spans[0].chord.root if spans else None).key


def lead_of_key(clip: Clip, key: Key) -> float:
    """How far a key is ahead of all others in a clip's melody; 0 or more where it is heard."""
    notes = clip.melody.notes
    weights = pitch_class_weights((note.pitch, note.end_step - note.start_step) for note in notes)
    return key_lead(weights, key, notes[-1].pitch if notes else None)
