"""A MIDI file as Magenta reads it: notes in seconds, cut wherever tempo or metre changes.

Only for parity with Magenta; Lento's own reading is engine.midi.read, which keeps one grid
through tempo changes. All comparisons of times are exact, on the doubles that pretty_midi gives.

Source: note_seq midi_io.midi_to_note_sequence and
sequences_lib.split_note_sequence_on_time_changes.
"""

import io
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Generic, TypeVar

import pretty_midi

from engine.errors import MidiFormatError

T = TypeVar("T")

DEFAULT_TEMPO_QPM = 120.0
DEFAULT_METER = (4, 4)
LARGEST_DENOMINATOR = 2**31 - 1  # A NoteSequence keeps it in 32 bits.


@dataclass(frozen=True, slots=True)
class SecondsNote:
    """One note in seconds from the start of its segment.

    Attributes:
        start_s: Onset.
        end_s: Release, not before start_s.
        pitch: MIDI note number.
        program: General MIDI program, 0..127.
        instrument: Number of the instrument in the file, from 0.
        is_drum: Whether it was on the drum channel.
    """

    start_s: float
    end_s: float
    pitch: int
    program: int
    instrument: int
    is_drum: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a file in one tempo and one metre, its notes in onset order."""

    notes: tuple[SecondsNote, ...]
    tempo_qpm: float
    numerator: int
    denominator: int

    @property
    def quarters_per_bar(self) -> float:
        """Length of a bar in quarter notes."""
        return 4.0 / self.denominator * self.numerator


@dataclass(frozen=True, slots=True)
class _Timeline(Generic[T]):
    """A value that changes at given times, in time order, with one before the first."""

    initial: T
    changes: tuple[tuple[float, T], ...]

    def at(self, time_s: float) -> T:
        """The value in force at a time; of changes at one time the last wins."""
        count = bisect_right(self.changes, time_s, key=lambda change: change[0])
        return self.changes[count - 1][1] if count else self.initial

    def change_times(self) -> Iterator[float]:
        """The times of changes that really change the value."""
        current = self.initial
        for time_s, value in self.changes:
            if value != current:
                current = value
                yield time_s


def read_segments(path: Path) -> list[Segment]:
    """Read a MIDI file and cut it at every change of tempo or metre.

    Notes that sound across a cut end there. A file without notes has no segments.

    Raises:
        MidiFormatError: The file is not MIDI, or not MIDI that Magenta reads.
        OSError: The file cannot be opened.
    """
    data = path.read_bytes()
    try:
        midi = _parse(data)
    except Exception as error:  # mido and pretty_midi raise whatever the bytes lead them into.
        raise MidiFormatError(
            f"{path.name} is not MIDI that Magenta can read, so nothing was taken from it; "
            "open it in a music program and export it again."
        ) from error
    return _split(_notes(midi), meters=_meters(midi), tempos=_tempos(midi))


def _parse(data: bytes) -> pretty_midi.PrettyMIDI:
    with warnings.catch_warnings():
        # pretty_midi warns of tempo or metre outside the first track, and then ignores them.
        warnings.simplefilter("ignore", RuntimeWarning)
        midi = pretty_midi.PrettyMIDI(io.BytesIO(data))
    if any(m.denominator > LARGEST_DENOMINATOR for m in midi.time_signature_changes):
        raise ValueError("a time signature is out of range")
    return midi


def _meters(midi: pretty_midi.PrettyMIDI) -> _Timeline[tuple[int, int]]:
    changes = [
        (float(m.time), (int(m.numerator), int(m.denominator))) for m in midi.time_signature_changes
    ]
    return _Timeline(DEFAULT_METER, tuple(sorted(changes, key=lambda change: change[0])))


def _tempos(midi: pretty_midi.PrettyMIDI) -> _Timeline[float]:
    times, tempos = midi.get_tempo_changes()
    changes = zip(times.tolist(), tempos.tolist(), strict=True)
    return _Timeline(DEFAULT_TEMPO_QPM, tuple(sorted(changes, key=lambda change: change[0])))


def _notes(midi: pretty_midi.PrettyMIDI) -> list[SecondsNote]:
    """All notes in onset order; at one onset in the order of instruments, then of releases."""
    notes = [
        SecondsNote(
            start_s=float(note.start),
            end_s=float(note.end),
            pitch=int(note.pitch),
            program=int(instrument.program),
            instrument=number,
            is_drum=bool(instrument.is_drum),
        )
        for number, instrument in enumerate(midi.instruments)
        for note in instrument.notes
    ]
    return sorted(notes, key=lambda note: note.start_s)


def _split(
    notes: Sequence[SecondsNote],
    *,
    meters: _Timeline[tuple[int, int]],
    tempos: _Timeline[float],
) -> list[Segment]:
    end_s = max((note.end_s for note in notes), default=0.0)
    if end_s <= 0.0:
        return []
    changes = {*meters.change_times(), *tempos.change_times()}
    cuts = sorted({0.0, end_s, *(time_s for time_s in changes if 0.0 < time_s < end_s)})
    segments = []
    for start_s, stop_s in pairwise(cuts):
        first = bisect_left(notes, start_s, key=lambda note: note.start_s)
        last = bisect_left(notes, stop_s, key=lambda note: note.start_s)
        moved = tuple(_moved(note, start_s, stop_s) for note in notes[first:last])
        segments.append(Segment(moved, tempos.at(start_s), *meters.at(start_s)))
    return segments


def _moved(note: SecondsNote, start_s: float, stop_s: float) -> SecondsNote:
    """The part of a note before stop_s, counted from start_s."""
    return replace(note, start_s=note.start_s - start_s, end_s=min(note.end_s, stop_s) - start_s)
