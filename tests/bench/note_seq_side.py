"""A program for a Python that has note-seq: what a user of Magenta does to take files in.

Reads lines of JSON, each a list of paths; answers each with the processor seconds that it took and
how many melodies it found. The steps are those of Magenta's own scripts: read with
midi_file_to_note_sequence, split where the time changes, quantise, and extract the melody of every
instrument.
"""

import json
import sys
import time

sys.path.insert(0, sys.argv[1])
import stand_ins

stand_ins.put_in_place()

from note_seq import melodies_lib, midi_io, sequences_lib  # noqa: E402

STEPS_PER_QUARTER = 4


def take_in(path: str) -> int:
    """Read a file and count its melodies; 0 where note-seq refuses it."""
    try:
        whole = midi_io.midi_file_to_note_sequence(path)
        parts = sequences_lib.split_note_sequence_on_time_changes(whole)
        quantized = [sequences_lib.quantize_note_sequence(p, STEPS_PER_QUARTER) for p in parts]
    except Exception:  # Of any kind: a script leaves such a file out.
        return 0
    return sum(melodies_of(part) for part in quantized)


def melodies_of(part: object) -> int:
    """How many instruments have a melody."""
    found = 0
    for instrument in sorted({n.instrument for n in part.notes if not n.is_drum}):
        melody = melodies_lib.Melody()
        try:
            melody.from_quantized_sequence(
                part, instrument=instrument, ignore_polyphonic_notes=True, gap_bars=1
            )
        except Exception:  # As its own pipeline does, which counts these.
            continue
        found += len(melody) > 0
    return found


for line in sys.stdin:
    before = time.process_time()
    melodies = sum(take_in(path) for path in json.loads(line))
    print(json.dumps([time.process_time() - before, melodies]), flush=True)
