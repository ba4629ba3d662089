"""The melodies that Magenta hears in a segment: on the grid, one voice an instrument.

Source: note_seq sequences_lib.quantize_note_sequence, melodies_lib.Melody, and
magenta.pipelines.melody_pipelines.extract_melodies with gap_bars=1, pad_end and the highest note
of a chord kept.
"""

from collections.abc import Iterator, Sequence

from engine.midi.magenta_sequence import SecondsNote, Segment
from engine.music.events import HIGHEST_EVENT_PITCH, LOWEST_EVENT_PITCH, melody_to_events
from engine.music.melody import STEPS_PER_QUARTER, Melody, Note

STEPS_PER_BAR = 16
MOST_STEPS = 100 * STEPS_PER_BAR


def extract_melodies(segment: Segment, programs: range) -> list[list[int]]:
    """Find every melody of a segment, instrument after instrument, as event indices.

    Each begins on a bar line and lasts whole bars, at most 100. A bar must have 16 steps (4/4,
    2/2): a segment in another metre has no melodies.

    Args:
        segment: Where to look.
        programs: The General MIDI programs that may carry a melody.
    """
    if segment.quarters_per_bar * STEPS_PER_QUARTER != STEPS_PER_BAR:
        return []
    notes = [note for note in segment.notes if note.program in programs and _in_range(note)]
    melodies: list[list[int]] = []
    # A set, not sorted: Magenta walks one, and from eight instruments on its order is not 0, 1, 2.
    for instrument in {note.instrument for note in notes}:
        part = [n for n in notes if n.instrument == instrument and not n.is_drum]
        voice = _quantized(part, segment.tempo_qpm)
        melodies.extend(_events(phrase) for phrase in _phrases(voice))
    return melodies


def _in_range(note: SecondsNote) -> bool:
    return LOWEST_EVENT_PITCH <= note.pitch <= HIGHEST_EVENT_PITCH


def _quantized(notes: Sequence[SecondsNote], tempo_qpm: float) -> list[Note]:
    """Move notes to the nearest steps, ordered by onset, then from high to low."""
    steps_per_second = STEPS_PER_QUARTER * tempo_qpm / 60.0
    quantized = []
    for note in notes:
        start = int(note.start_s * steps_per_second + 0.5)
        end = int(note.end_s * steps_per_second + 0.5)
        quantized.append(Note(start, max(end, start + 1), note.pitch))
    # The sort is stable: of two equal keys the one first in the file counts, whatever its length.
    return sorted(quantized, key=lambda note: (note.start_step, -note.pitch))


def _phrases(voice: Sequence[Note]) -> Iterator[list[Note]]:
    """Thin a voice to one note at a time and cut it at every silent bar."""
    phrase: list[Note] = []
    for note in voice:
        if phrase and note.start_step == phrase[-1].start_step:
            continue
        if phrase and note.start_step - phrase[-1].end_step >= STEPS_PER_BAR:
            yield phrase
            phrase = []
        if phrase and phrase[-1].end_step > note.start_step:
            phrase[-1] = Note(phrase[-1].start_step, note.start_step, phrase[-1].pitch)
        phrase.append(note)
    if phrase:
        yield phrase


def _events(phrase: Sequence[Note]) -> list[int]:
    """Write a phrase from the bar line before its first note to the one after its last."""
    start = phrase[0].start_step // STEPS_PER_BAR * STEPS_PER_BAR
    bars = -((start - phrase[-1].end_step) // STEPS_PER_BAR)
    steps = min(bars * STEPS_PER_BAR, MOST_STEPS)
    events: list[int] = melody_to_events(Melody(tuple(phrase)).shifted(-start), steps).tolist()
    return events
