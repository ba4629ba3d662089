"""Parts of clips that follow each other, as tracks: which part goes on where, on which channel."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from engine.music.clip import Clip
from engine.music.part import Part, Role
from engine.music.parts import BASS_PROGRAM, parts_of

MELODY_CHANNEL, BASS_CHANNEL, DRUM_CHANNEL = 0, 1, 9  # Drums: 10, as people count.
NAMES: dict[Role, str] = {
    "melody": "Melody",
    "bass": "Bass",
    "chords": "Chords",
    "drums": "Drums",
    "other": "Part",
}

_ORDER: tuple[Role, ...] = ("melody", "bass", "chords", "other", "drums")
_OTHER_CHANNELS = (2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15)
_Key = tuple[Role, str, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a clip where it stands in a track."""

    part: Part
    clip: Clip
    start: int

    @property
    def program(self) -> int:
        """The instrument that plays it."""
        if self.part.program is not None:
            return self.part.program
        return BASS_PROGRAM if self.part.role == "bass" else self.clip.program


@dataclass(slots=True)
class Lane:
    """One track: the same part of clip after clip.

    Attributes:
        role: What it is to the music.
        name: What the track is called.
        channel: MIDI channel, from 0.
        port: MIDI port, from 0; above 0 where the channels of one port do not suffice.
        pieces: What is on it, in order.
    """

    role: Role
    name: str
    channel: int = 0
    port: int = 0
    pieces: list[Piece] = field(default_factory=list)


def lanes_of(placed: Sequence[tuple[Clip, int]]) -> tuple[Lane, ...]:
    """The tracks of clips and the steps at which they start; parts without a note have none.

    All drums share a track. Of the others the first melody of a clip follows that of the clip
    before, and so on; chords and other parts follow those of the same name.
    """
    lanes: dict[_Key, Lane] = {}
    for clip, start in placed:
        met: dict[tuple[Role, str], int] = {}
        for part in parts_of(clip):
            if not part.notes:
                continue
            name = part.name if part.role in ("chords", "other") else ""
            number = met.get((part.role, name), 0)
            met[part.role, name] = 0 if part.role == "drums" else number + 1
            lane = lanes.setdefault(
                (part.role, name, number), Lane(part.role, part.name or NAMES[part.role])
            )
            lane.pieces.append(Piece(part, clip, start))
    ordered = sorted(lanes.values(), key=lambda lane: _ORDER.index(lane.role))
    _give_channels(ordered)
    return tuple(ordered)


def sounding(piece: Piece) -> list[tuple[float, float, int, int]]:
    """(onset, end, pitch, velocity) in steps from the clip's start; of notes of one pitch each ends
    where the next one starts, and of those that start together the longest is left.
    """
    following: dict[int, float] = {}
    rows: list[tuple[float, float, int, int]] = []
    for note in reversed(piece.part.notes):
        end = min(note.end, float(piece.clip.steps), following.get(note.pitch, inf))
        if note.start < end:
            rows.append((note.start, end, note.pitch, note.velocity))
            following[note.pitch] = note.start
    return rows[::-1]


def _give_channels(lanes: Sequence[Lane]) -> None:
    own: dict[Role, int] = {"melody": MELODY_CHANNEL, "bass": BASS_CHANNEL}
    others = 0
    for lane in lanes:
        if lane.role == "drums":
            lane.channel = DRUM_CHANNEL
        elif lane.role in own:
            lane.channel = own.pop(lane.role)
        else:
            lane.port, place = divmod(others, len(_OTHER_CHANNELS))
            lane.channel = _OTHER_CHANNELS[place]
            others += 1
