"""Sound rendered to arrays and WAV files, as fast as the machine can. Same music, same bytes."""

import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.audio.loudness import Limiter
from engine.audio.performance import Command, Performance
from engine.audio.room import Room
from engine.audio.synthesiser import SAMPLE_RATE, Synthesiser
from engine.audio.transport import Transport
from engine.errors import MidiFormatError
from engine.music.clip import Clip
from engine.storage.files import replacing

TAIL_S = 2.0  # Longer than the slowest release and the room after it.
FADE_OUT_S = 0.5
BLOCK_FRAMES = 4096
LONGEST_S = 3 * 3600.0
FILE_GAIN = 0.5  # Files hold many parts; clips hold one.

Samples = NDArray[np.float32]


def render_clips(
    clips: Sequence[Clip],
    synthesiser: Synthesiser,
    *,
    gain: float = 1.0,
    sound: int | None = None,
    tempo_qpm: float | None = None,
) -> Samples:
    """Play clips one after the other, each at its own tempo and with its own program.

    Args:
        clips: What to play, in order.
        synthesiser: Is reset first, and left silent.
        gain: Amplitude factor before the limiter.
        sound: Sound number for all clips, such as FELT_PIANO, instead of each clip's program.
        tempo_qpm: Tempo of all clips instead of each clip's own.

    Returns:
        Samples of shape (frames, 2), float32, within +-0.89; a short tail is included.
    """
    if tempo_qpm is not None:
        clips = [clip.with_tempo(tempo_qpm) for clip in clips]
    synthesiser.reset()
    transport = Transport(clips, synthesiser, start_step=0.0, loop=False)
    transport.set_sound(sound)
    room, limiter = Room(), Limiter(synthesiser.sample_rate)
    left = round((sum(clip.duration_s for clip in clips) + TAIL_S) * synthesiser.sample_rate)
    blocks: list[Samples] = []
    while left > 0:
        block = transport.render(min(left, BLOCK_FRAMES))
        blocks.append(limiter.limit(room.around(block) * np.float32(gain)))
        left -= len(block)
    synthesiser.reset()
    return _faded_out(np.concatenate(blocks))


def render_performance(
    performance: Performance, synthesiser: Synthesiser, *, gain: float = FILE_GAIN
) -> Samples:
    """Play a whole MIDI file; see render_clips for what comes back.

    Raises:
        MidiFormatError: It lasts longer than three hours.
    """
    if performance.duration_s > LONGEST_S:
        raise MidiFormatError(
            "The piece lasts longer than three hours, which is more than can be rendered at "
            "once; cut it into shorter files."
        )
    synthesiser.reset()
    room, limiter = Room(), Limiter(synthesiser.sample_rate)
    total = round((performance.duration_s + TAIL_S) * synthesiser.sample_rate)
    samples = np.empty((total, 2), np.float32)
    at = 0
    for command in (*performance.commands, None):
        until = total if command is None else round(command.time_s * synthesiser.sample_rate)
        while at < until:
            count = min(BLOCK_FRAMES, until - at)
            samples[at : at + count] = synthesiser.render(count)
            at += count
        if command is not None:
            carry_out(command, synthesiser)
    synthesiser.reset()
    for start in range(0, total, BLOCK_FRAMES):
        block = samples[start : start + BLOCK_FRAMES]
        block[:] = limiter.limit(room.around(block) * np.float32(gain))
    return _faded_out(samples)


def carry_out(command: Command, synthesiser: Synthesiser) -> None:
    """Send one command to a synthesiser."""
    match command.action:
        case "note_on":
            synthesiser.note_on(command.channel, command.first, command.second)
        case "note_off":
            synthesiser.note_off(command.channel, command.first)
        case "program":
            synthesiser.program(command.channel, command.first)
        case "control":
            synthesiser.control(command.channel, command.first, command.second)
        case "bend":
            synthesiser.bend(command.channel, command.first)
        case other:
            raise ValueError(f"{other} is not a command")


def write_wav(path: Path, samples: Samples, sample_rate: int = SAMPLE_RATE) -> None:
    """Write samples of shape (frames, 2) as 16-bit PCM; a crash leaves the old file or the new.

    Raises:
        OSError: The disk failed.
    """
    numbers = np.clip(np.rint(samples * np.float32(32767)), -32768, 32767).astype("<i2")
    with replacing(path) as file, wave.open(file, "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(sample_rate)
        out.writeframes(numbers.tobytes())


def _faded_out(samples: Samples) -> Samples:
    """Bring what still rings at the very end to silence, in place."""
    count = min(len(samples), round(FADE_OUT_S * SAMPLE_RATE))
    if count:
        samples[-count:] *= np.linspace(1.0, 0.0, count, dtype=np.float32)[:, None]
    return samples
