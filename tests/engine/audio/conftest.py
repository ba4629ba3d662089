import numpy as np
import pytest

from engine.audio.synthesiser import FluidSynth, TinySoundFont
from engine.errors import AudioUnavailable

SAMPLE_RATE = 44_100


class SineSynth:
    """A synthesiser without a soundfont: a sine a note, exact to the frame."""

    name = "Sine"
    sample_rate = SAMPLE_RATE

    def __init__(self):
        self.notes = {}
        self.sounds = {}
        self.calls = []
        self.closed = False
        self._frame = 0

    def note_on(self, channel, pitch, velocity):
        self.calls.append((self._frame, "on", channel, pitch))
        self.notes[channel, pitch] = velocity / 127

    def note_off(self, channel, pitch):
        self.calls.append((self._frame, "off", channel, pitch))
        self.notes.pop((channel, pitch), None)

    def program(self, channel, sound):
        self.calls.append((self._frame, "program", channel, sound))
        self.sounds[channel] = sound

    def control(self, channel, controller, value):
        self.calls.append((self._frame, "control", channel, controller, value))

    def bend(self, channel, offset):
        self.calls.append((self._frame, "bend", channel, offset))

    def all_notes_off(self):
        self.notes.clear()

    def cut(self):
        self.notes.clear()

    def reset(self):
        self.cut()

    def close(self):
        self.closed = True

    def render(self, frames):
        time = (self._frame + np.arange(frames)) / self.sample_rate
        self._frame += frames
        block = np.zeros((frames, 2), np.float32)
        for (_, pitch), level in self.notes.items():
            hertz = 440 * 2 ** ((pitch - 69) / 12)
            block += (level * np.cos(2 * np.pi * hertz * time)).astype(np.float32)[:, None]
        return block

    def started(self):
        return [(frame, pitch) for frame, kind, _, pitch, *_ in self.calls if kind == "on"]


@pytest.fixture
def sine():
    return SineSynth()


@pytest.fixture(scope="session", params=[FluidSynth, TinySoundFont], ids=lambda kind: kind.name)
def real_synth(request):
    try:
        synthesiser = request.param()
    except AudioUnavailable as reason:
        pytest.skip(str(reason))
    yield synthesiser
    synthesiser.close()


@pytest.fixture
def synth(real_synth):
    real_synth.reset()
    yield real_synth
    real_synth.reset()
