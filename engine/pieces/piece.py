"""A file understood: all that its windows are cut from, small enough to be kept for ever."""

from dataclasses import dataclass, field

from engine.music.clip import FASTEST_QPM, SLOWEST_QPM, Clip
from engine.music.grid_notes import GridNotes
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import Meter
from engine.music.timeline import Timeline
from engine.pieces.parts import Parts


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece on the step grid, as Lento heard it or as a person corrected it.

    Attributes:
        name: What its clips are called.
        parts: Melody, bass and drums; a part may be empty.
        key: The key of the whole piece.
        timeline: Its metres, tempi and written chords.
        program: General MIDI program of the melody's track.
        tracks: All pitched tracks on the grid, many notes at a time, from which its chords are
            heard where none are written.
    """

    name: str
    parts: Parts
    key: Key = Key(0)  # noqa: RUF009  (a frozen value)
    timeline: Timeline = field(default_factory=Timeline)
    program: int = 0
    tracks: tuple[GridNotes, ...] = ()

    def clip(self, start_step: int, meter: Meter, bars: int) -> Clip:
        """Cut out some bars; what is held over the first bar line is kept from there on."""
        end_step = start_step + bars * meter.steps_per_bar
        tempo = self.timeline.tempo_at(start_step / STEPS_PER_QUARTER)
        return Clip(
            self.parts.melody.cut(start_step, end_step),
            meter,
            bars,
            min(max(tempo, SLOWEST_QPM), FASTEST_QPM),
            name=self.name,
            bass=self.parts.bass.cut(start_step, end_step),
            drums=self.parts.drums.between(start_step, end_step),
            chords=self.timeline.chords_between(start_step, end_step),
        )
