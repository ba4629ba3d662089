"""A whole piece as it was written: notes in quarter-note time, tempi, metres and chords."""

from dataclasses import dataclass
from pathlib import Path

from engine.music.chords import ChordSpan
from engine.music.grid_notes import GridNotes
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.notes import Notes
from engine.music.timeline import Bar, ChordChange, MeterChange, TempoChange, Timeline

MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class Track:
    """The notes that one instrument plays.

    Attributes:
        index: Its place among the tracks that hold a note, from 0.
        name: As the file writes it, in whatever script; may be empty.
        program: General MIDI program, 0..127.
        is_drum: Whether its notes are strokes of drums.
        notes: In onset order; any notes may be given.
    """

    index: int
    name: str
    program: int
    is_drum: bool
    notes: Notes

    def __post_init__(self) -> None:
        if not isinstance(self.notes, Notes):
            object.__setattr__(self, "notes", Notes.of(self.notes))


@dataclass(frozen=True, slots=True)
class Score:
    """A piece.

    Attributes:
        path: The file it came from.
        tracks: Tracks that hold at least one note.
        tempos: Tempo changes in order, the first at 0.
        meters: Metre changes in order, the first at 0.
        duration_s: Length in seconds.
        repairs: What was mended while reading, words of engine.midi.parse.REPAIRS.
        chords: Chord changes in order, as the file writes them; empty where it writes none.
        title: What the file calls the piece; may be empty.
        words: Lyrics and other texts in the file, for searching; at most MOST_WORDS characters.
        ticks_per_quarter: How finely the file counts time; its notes lie on whole ticks.
    """

    path: Path
    tracks: tuple[Track, ...]
    tempos: tuple[TempoChange, ...]
    meters: tuple[MeterChange, ...]
    duration_s: float
    repairs: tuple[str, ...] = ()
    chords: tuple[ChordChange, ...] = ()
    title: str = ""
    words: str = ""
    ticks_per_quarter: int = 480

    @property
    def end_quarter(self) -> float:
        """Where the last note ends, in quarter notes."""
        return max((float(t.notes.ends.max()) for t in self.tracks if len(t.notes)), default=0.0)

    @property
    def timeline(self) -> Timeline:
        """Its metres, tempi and chords up to the last note."""
        end_step = int(-(-self.end_quarter * STEPS_PER_QUARTER // 1))
        return Timeline(self.meters, self.tempos, self.chords, end_step)

    def tempo_at(self, quarter: float) -> float:
        """Quarter notes per minute at a position."""
        return self.timeline.tempo_at(quarter)

    def chords_between(self, start_step: int, end_step: int) -> tuple[ChordSpan, ...]:
        """The written chords of a part, in steps from its start, trimmed to it."""
        return self.timeline.chords_between(start_step, end_step)

    def bars(self) -> tuple[Bar, ...]:
        """Every bar up to the last note; a metre change starts a new bar where it stands."""
        return self.timeline.bars()


def skyline(notes: Notes) -> Melody:
    """Quantize to sixteenths and keep the highest of notes that start together.

    A note ends where the next one starts; a note shorter than a step lasts one step. A sixteenth
    and a half is rounded to the even step, as Python rounds.
    """
    return GridNotes.placed(notes).highest().melody
