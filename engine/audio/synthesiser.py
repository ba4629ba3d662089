"""Synthesisers that turn notes into samples: FluidSynth where its library is found, else
TinySoundFont, whose wheel needs nothing. Neither opens an audio device; the caller plays samples.
"""

import contextlib
import ctypes
import importlib
import io
import logging
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.audio.instruments import (
    DRUM_KIT,
    GRAND_PIANO,
    NOMINAL_VOLUME,
    PROGRAMS_PER_BANK,
    SOUNDFONT,
    shipped_sound,
)
from engine.audio.loudness import volume_trim_db
from engine.audio.native import own_libraries
from engine.errors import AudioUnavailable

SAMPLE_RATE = 44_100
CHANNELS = 64  # More than MIDI's 16: a file may hold more instruments than that.
VOLUME, PAN, EXPRESSION = 7, 10, 11
FLUID_BLOCK = 64  # FluidSynth starts a note at the next multiple of this many frames.
FLUID_GAIN = 2.5
TINY_GAIN_DB = 2.0
VOICES = 256
EVENING_SOUND = 8  # Celesta: one voice a note.

Samples = NDArray[np.float32]
log = logging.getLogger(__name__)


class Synthesiser(Protocol):
    """Plays notes on channels 0..CHANNELS-1. Not thread-safe: one thread at a time.

    A rendered block is stereo float32, shape (frames, 2), around -1..1 but not limited to it.
    """

    @property
    def name(self) -> str: ...
    @property
    def sample_rate(self) -> int: ...
    def note_on(self, channel: int, pitch: int, velocity: int) -> None: ...
    def note_off(self, channel: int, pitch: int) -> None: ...

    def program(self, channel: int, sound: int) -> None:
        """Choose a channel's sound by sound number; see engine.audio.instruments."""

    def control(self, channel: int, controller: int, value: int) -> None:
        """Set a channel's VOLUME, PAN or EXPRESSION, 0..127; others are ignored."""

    def bend(self, channel: int, offset: int) -> None:
        """Bend a channel's pitch by -8192..8191, which is two semitones down or up."""

    def all_notes_off(self) -> None:
        """Release every note; they die away as they would under the hand."""

    def cut(self) -> None:
        """Silence everything at once and forget all channel settings; quick enough to do live."""

    def reset(self) -> None:
        """As cut(), and to a state from which the same notes always give the same samples."""

    def render(self, frames: int) -> Samples: ...

    def close(self) -> None:
        """Free the library's memory; the synthesiser is not used after it."""


class ChannelMix:
    """The volumes of all channels, with each sound's trim applied on top."""

    def __init__(self) -> None:
        self._sounds: dict[int, int | None] = {}
        self._levels: dict[tuple[int, int], int] = {}

    def choose(self, channel: int, sound: int) -> int | None:
        """Remember a channel's sound; returns the shipped one that plays it, or None."""
        shipped = shipped_sound(sound)
        self._sounds[channel] = shipped
        return shipped

    def is_silent(self, channel: int) -> bool:
        """Whether the channel's sound is one that is left out."""
        return self._sounds.get(channel, GRAND_PIANO) is None

    def set_level(self, channel: int, controller: int, value: int) -> None:
        """Remember VOLUME or EXPRESSION of a channel."""
        self._levels[channel, controller] = value

    def gain(self, channel: int, synthesiser: str) -> float:
        """Amplitude of a channel, 1.0 for the nominal volume of an untrimmed sound.

        Source: General MIDI Level 2, 40 log10(value / 127) dB for volume and expression.
        """
        volume = self._levels.get((channel, VOLUME), NOMINAL_VOLUME) / NOMINAL_VOLUME
        expression = self._levels.get((channel, EXPRESSION), 127) / 127
        trim_db = volume_trim_db(self._sounds.get(channel, GRAND_PIANO), synthesiser)
        return float((volume * expression) ** 2 * 10 ** (trim_db / 20))


class FluidSynth:
    """libfluidsynth through pyfluidsynth: obeys modulators, interpolates better."""

    name = "FluidSynth"

    def __init__(self, soundfont: Path = SOUNDFONT) -> None:
        self._library = _load_fluidsynth()
        self._silence_log()
        self._synth: Any = self._library.Synth(
            gain=FLUID_GAIN,
            samplerate=SAMPLE_RATE,
            channels=CHANNELS,
            **{
                "synth.chorus.active": 0,
                "synth.reverb.active": 0,  # engine.audio.room says why.
                "synth.polyphony": VOICES,
                "synth.threadsafe-api": 0,
            },
        )
        self._font: int = self._synth.sfload(str(soundfont))
        if self._font < 0:
            self._synth.delete()
            raise AudioUnavailable(_unreadable(soundfont))
        self._write_float = self._library._fl.fluid_synth_write_float
        pointer, number = ctypes.c_void_p, ctypes.c_int
        self._write_float.argtypes = [pointer, number, *[pointer, number, number] * 2]
        self._rendered = 0
        self.reset()

    @property
    def sample_rate(self) -> int:
        return SAMPLE_RATE

    def note_on(self, channel: int, pitch: int, velocity: int) -> None:
        if not self._mix.is_silent(channel):
            self._synth.noteon(channel, pitch, velocity)

    def note_off(self, channel: int, pitch: int) -> None:
        self._synth.noteoff(channel, pitch)

    def program(self, channel: int, sound: int) -> None:
        shipped = self._mix.choose(channel, sound)
        if shipped is not None:
            bank, program = divmod(shipped, PROGRAMS_PER_BANK)
            self._synth.program_select(channel, self._font, bank, program)
            self._apply_volume(channel)

    def control(self, channel: int, controller: int, value: int) -> None:
        if controller == PAN:
            self._synth.cc(channel, PAN, value)
        elif controller in (VOLUME, EXPRESSION):
            self._mix.set_level(channel, controller, value)
            self._apply_volume(channel)

    def bend(self, channel: int, offset: int) -> None:
        self._synth.pitch_bend(channel, offset)

    def all_notes_off(self) -> None:
        for channel in range(CHANNELS):
            self._synth.all_notes_off(channel)

    def reset(self) -> None:
        self.cut()
        # A note's first frames depend, by a hair, on what its voice played before: let every
        # voice have played the same.
        for channel in range(CHANNELS):
            self.program(channel, EVENING_SOUND)
            for pitch in range(60, 60 + VOICES // CHANNELS):
                self.note_on(channel, pitch, 1)
        self.render(FLUID_BLOCK)
        self.cut()

    def cut(self) -> None:
        self._mix = ChannelMix()
        # Measured with 2.3.1: the reset alone leaves voices sounding.
        self._synth.system_reset()
        self._synth.all_sounds_off(-1)
        # Step over the library's inner block and its last fade; time starts at a block's edge.
        self.render(-self._rendered % FLUID_BLOCK + 8 * FLUID_BLOCK)
        self._synth.system_reset()
        for channel in range(CHANNELS):
            self.program(channel, GRAND_PIANO)

    def render(self, frames: int) -> Samples:
        block = np.zeros((frames, 2), np.float32)
        at = block.ctypes.data
        if frames:
            self._write_float(self._synth.synth, frames, at, 0, 2, at, 1, 2)
        self._rendered += frames
        return block

    def close(self) -> None:
        self._synth.delete()

    def _apply_volume(self, channel: int) -> None:
        # 100 of 127 leaves room for trims upward; the library's law is 40 log10 as well.
        value = NOMINAL_VOLUME * self._mix.gain(channel, self.name) ** 0.5
        self._synth.cc(channel, VOLUME, min(127, round(value)))

    def _silence_log(self) -> None:
        """Keep the library from writing to stderr; errors come back as return values."""
        quiet = self._library._fl.fluid_set_log_function
        quiet.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]
        quiet.restype = ctypes.c_void_p
        for level in range(5):
            quiet(level, None, None)


class TinySoundFont:
    """The tinysoundfont wheel: knows no modulators, but needs nothing installed."""

    name = "TinySoundFont"

    def __init__(self, soundfont: Path = SOUNDFONT) -> None:
        library = _load_tinysoundfont()
        self._synth: Any = library.Synth(gain=TINY_GAIN_DB, samplerate=SAMPLE_RATE)
        try:
            self._font: int = self._synth.sfload(str(soundfont), max_voices=VOICES)
        except RuntimeError as error:
            raise AudioUnavailable(_unreadable(soundfont)) from error
        self.reset()

    @property
    def sample_rate(self) -> int:
        return SAMPLE_RATE

    def note_on(self, channel: int, pitch: int, velocity: int) -> None:
        if not self._mix.is_silent(channel):
            # The library's loudness goes with velocity, FluidSynth's (and the standard's) with
            # its square.
            self._synth.noteon(channel, pitch, max(1, round(velocity * velocity / 127)))

    def note_off(self, channel: int, pitch: int) -> None:
        self._synth.noteoff(channel, pitch)

    def program(self, channel: int, sound: int) -> None:
        shipped = self._mix.choose(channel, sound)
        if shipped is not None:
            bank, program = divmod(shipped, PROGRAMS_PER_BANK)
            self._synth.program_select(channel, self._font, bank, program, shipped == DRUM_KIT)
            self._apply_volume(channel)

    def control(self, channel: int, controller: int, value: int) -> None:
        if controller == PAN:
            self._synth.control_change(channel, PAN, value)
        elif controller in (VOLUME, EXPRESSION):
            self._mix.set_level(channel, controller, value)
            self._apply_volume(channel)

    def bend(self, channel: int, offset: int) -> None:
        self._synth.pitchbend(channel, offset + 8192)

    def all_notes_off(self) -> None:
        for channel in range(CHANNELS):
            self._synth.notes_off(channel)

    def reset(self) -> None:
        self.cut()

    def cut(self) -> None:
        self._mix = ChannelMix()
        self._synth.soundfonts[self._font].reset()
        self.render(SAMPLE_RATE // 20)  # The library fades what sounded; nobody hears it.
        for channel in range(CHANNELS):
            self.program(channel, GRAND_PIANO)

    def render(self, frames: int) -> Samples:
        block = np.zeros((frames, 2), np.float32)
        if frames:
            self._synth.generate_simple(frames, buffer=block)
        return block

    def sounds(self) -> tuple[int, ...]:
        """The sound numbers of the soundfont's presets, drum kits left out."""
        numbers = range(DRUM_KIT)
        name = self._synth.sfpreset_name
        return tuple(n for n in numbers if name(self._font, *divmod(n, PROGRAMS_PER_BANK)))

    def close(self) -> None:
        self._synth.sfunload(self._font)

    def _apply_volume(self, channel: int) -> None:
        font = self._synth.soundfonts[self._font]
        font.channel_set_volume(channel, self._mix.gain(channel, self.name))


def open_synthesiser(soundfont: Path = SOUNDFONT) -> Synthesiser:
    """Open the best synthesiser that this machine has; takes a second or two.

    Raises:
        AudioUnavailable: The soundfont is missing or damaged, or no synthesiser is installed.
    """
    if not soundfont.is_file():
        raise AudioUnavailable(_unreadable(soundfont))
    try:
        return FluidSynth(soundfont)
    except AudioUnavailable as reason:
        log.info("TinySoundFont instead of FluidSynth: %s", reason)
        return TinySoundFont(soundfont)


def _load_fluidsynth() -> Any:
    """Import pyfluidsynth, which looks for the C library while it is imported."""
    try:
        # It prints where $CI is set.
        with contextlib.redirect_stdout(io.StringIO()), own_libraries():
            return importlib.import_module("fluidsynth")
    except (ImportError, OSError, AttributeError) as error:
        raise AudioUnavailable(
            "The FluidSynth library was not found, so it cannot make sound; "
            "install libfluidsynth or use the built-in synthesiser."
        ) from error


def _load_tinysoundfont() -> Any:
    try:
        return importlib.import_module("tinysoundfont")
    except (ImportError, OSError) as error:
        raise AudioUnavailable(
            "No synthesiser was found, so nothing can be played; install Lento again."
        ) from error


def _unreadable(soundfont: Path) -> str:
    return (
        f"The instrument sounds ({soundfont.name}) are missing or damaged, so nothing can be "
        f"played; install Lento again."
    )
