"""One track by itself: chords stay chords, loud ones are tamed, and nothing hangs."""

import numpy as np

from engine.audio.solo import LOUDEST, SOFTEST, Solo, SoloTransport
from engine.midi.lanes import DRUM_CHANNEL, MELODY_CHANNEL
from engine.music.clip import Clip
from engine.music.melody import Melody
from engine.music.notes import Notes, TimedNote

RATE = 8_000


class Ledger:
    """A synthesiser that writes down what it is told."""

    name = "ledger"
    sample_rate = RATE

    def __init__(self) -> None:
        self.frame = 0
        self.heard: list[tuple[str, int, int, int]] = []
        self.sounds: list[tuple[int, int]] = []

    def note_on(self, channel: int, pitch: int, velocity: int) -> None:
        self.heard.append(("on", channel, pitch, velocity))

    def note_off(self, channel: int, pitch: int) -> None:
        self.heard.append(("off", channel, pitch, 0))

    def program(self, channel: int, sound: int) -> None:
        self.sounds.append((channel, sound))

    def render(self, frames: int) -> np.ndarray:
        self.frame += frames
        return np.zeros((frames, 2), np.float32)


def played(*notes: tuple[float, float, int, int], is_drum: bool = False) -> Ledger:
    ledger = Ledger()
    frame = Clip(Melody(), bars=2, tempo_qpm=120.0)
    solo = Solo(frame, Notes.of(TimedNote(*note) for note in notes), is_drum)
    transport = SoloTransport(solo, ledger, start_step=0)
    transport.render(5 * RATE)
    assert transport.finished
    return ledger


def test_a_chord_sounds_together() -> None:
    ledger = played((0, 1, 60, 80), (0, 1, 64, 80), (0, 1, 67, 80))

    assert [call[:3] for call in ledger.heard[:3]] == [
        ("on", MELODY_CHANNEL, pitch) for pitch in (60, 64, 67)
    ]


def test_every_note_ends_even_where_the_same_pitch_overlaps_itself() -> None:
    ledger = played((0, 4, 60, 80), (1, 2, 60, 80), (7, 30, 62, 80))
    names = [call[0] for call in ledger.heard]

    assert names == ["on", "off", "on", "off", "on", "off"]


def test_shouting_and_whispering_files_are_tamed() -> None:
    ledger = played((0, 1, 60, 127), (1, 2, 62, 3))

    assert [call[3] for call in ledger.heard if call[0] == "on"] == [LOUDEST, SOFTEST]


def test_drums_sound_as_drums() -> None:
    ledger = played((0, 0.1, 36, 90), is_drum=True)

    assert {call[1] for call in ledger.heard} == {DRUM_CHANNEL}
    assert DRUM_CHANNEL in [channel for channel, _ in ledger.sounds]


def test_a_track_without_a_note_is_over_when_its_piece_is() -> None:
    assert played().heard == []
