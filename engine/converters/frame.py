"""What is kept beside z: the key, octave, metre and chords in which a clip is heard.

The model sees music in C major or A minor, around the octave above middle C. A Frame remembers
how to bring it back, so that a blend of two keys is a blend of two melodies.
"""

from dataclasses import dataclass

from engine.music.chords import ChordSpan
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH, Melody, Note
from engine.music.meter import FOUR_FOUR, MODEL_METERS, Meter

CENTER_LOW = 60  # The middle pitch of a framed melody lies in CENTER_LOW .. CENTER_LOW + 11.


@dataclass(frozen=True, slots=True)
class Frame:
    """How framed music becomes heard music.

    Attributes:
        meter: One of MODEL_METERS.
        key: The key it is heard in.
        shift: Semitones to add to framed pitches; its pitch class is the major tonic of `key`.
        chords: The harmony as it is heard, for models that are told it.
    """

    meter: Meter = FOUR_FOUR
    key: Key = Key(0)  # noqa: RUF009  (a frozen value)
    shift: int = 0
    chords: tuple[ChordSpan, ...] = ()

    def __post_init__(self) -> None:
        if self.meter not in MODEL_METERS:
            raise ValueError(f"{self.meter} is not a metre of the model")

    @property
    def meter_index(self) -> int:
        """Index of the metre in the model's control."""
        return MODEL_METERS.index(self.meter)


def frame_for(clip: Clip, key: Key) -> Frame:
    """The frame that brings a melody to C, its middle pitch (by duration) above middle C."""
    melody = clip.melody
    shift = key.major_tonic
    if melody.notes:
        shift += 12 * ((_middle_pitch(melody) - shift - CENTER_LOW) // 12)
    return Frame(clip.meter, key, shift, clip.chords)


def frame_in_key(key: Key, meter: Meter = FOUR_FOUR) -> Frame:
    """A frame for new music in a key, with the tonic between F# below and F above middle C."""
    shift = key.major_tonic if key.major_tonic <= 5 else key.major_tonic - 12
    return Frame(meter, key, shift)


def to_frame(melody: Melody, frame: Frame) -> Melody:
    """Bring heard music into the frame; pitches beyond MIDI's range move by octaves."""
    return _moved(melody, -frame.shift)


def from_frame(melody: Melody, frame: Frame) -> Melody:
    """Bring framed music back to where it is heard."""
    return _moved(melody, frame.shift)


def heard_pitch(pitch: int, frame: Frame) -> int:
    """How a framed pitch is heard: from_frame for one note."""
    return _folded(pitch + frame.shift)


def _moved(melody: Melody, semitones: int) -> Melody:
    return Melody(
        tuple(Note(n.start_step, n.end_step, _folded(n.pitch + semitones)) for n in melody.notes)
    )


def _folded(pitch: int) -> int:
    """The same pitch class inside MIDI's range, by as few octaves as it takes."""
    if pitch < LOWEST_PITCH:
        return LOWEST_PITCH + (pitch - LOWEST_PITCH) % 12
    if pitch > HIGHEST_PITCH:
        return HIGHEST_PITCH - (HIGHEST_PITCH - pitch) % 12
    return pitch


def _middle_pitch(melody: Melody) -> int:
    """Median pitch, each note weighted by its duration."""
    by_pitch = sorted((n.pitch, n.end_step - n.start_step) for n in melody.notes)
    half, passed = sum(d for _, d in by_pitch) / 2, 0
    for pitch, duration in by_pitch:
        passed += duration
        if passed >= half:
            return pitch
    raise ValueError("a melody without notes has no middle pitch")
