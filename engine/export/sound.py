"""Clips as sound in a file: rendered block by block, encoded by libsndfile as its ending says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import soundfile
from numpy.typing import NDArray

from engine.audio.loudness import Limiter
from engine.audio.renderer import FADE_OUT_S, LONGEST_S, TAIL_S
from engine.audio.room import Room
from engine.audio.synthesiser import Synthesiser
from engine.audio.transport import Transport
from engine.errors import LentoError
from engine.music.clip import Clip
from engine.storage.files import replacing

_BLOCK_FRAMES = 4096
# Ending -> libsndfile's format, subtype and compression, 0 (largest file) to 1.
_ENCODINGS = {
    ".wav": ("WAV", "PCM_16", None),
    ".flac": ("FLAC", "PCM_24", 0.6),
    ".mp3": ("MP3", "MPEG_LAYER_III", 0.3),  # About 180 kbit/s: what a tablet plays, gently.
}
SOUND_SUFFIXES = tuple(_ENCODINGS)
Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class HowHeard:
    """What the transport changes of clips.

    Attributes:
        tempo_qpm: Tempo for everything, or None for each clip's own.
        sound: Sound number for everything, or None for each clip's own program.
    """

    tempo_qpm: float | None = None
    sound: int | None = None


def seconds_of(clips: Sequence[Clip], heard: HowHeard) -> float:
    """How long clips sound, their tail included.

    Raises:
        LentoError: It is more than a sound file should hold.
    """
    music = sum(c.with_tempo(heard.tempo_qpm or c.tempo_qpm).duration_s for c in clips)
    if music > LONGEST_S:
        raise LentoError(
            "The music lasts longer than three hours, which is more than one sound file can hold. "
            "Export it in two parts."
        )
    return music + TAIL_S


def write_sound(
    path: Path,
    clips: Sequence[Clip],
    heard: HowHeard,
    synthesiser: Synthesiser,
    advance: Callable[[float], None],
) -> None:
    """Write clips, one after the other, as stereo sound. Same clips, same bytes.

    Args:
        path: The file to write, ending in one of SOUND_SUFFIXES; an older one is replaced only
            when all is done.
        clips: What to play, in order.
        heard: Tempo and instrument.
        synthesiser: Is reset first.
        advance: Hears how many more seconds are written; what it raises ends the writing.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    with replacing(path) as file, _encoder(file, path.suffix.lower(), synthesiser) as out:
        for block in _blocks(clips, heard, synthesiser):
            out.write(block)
            advance(len(block) / synthesiser.sample_rate)


def _encoder(file: IO[bytes], suffix: str, synthesiser: Synthesiser) -> soundfile.SoundFile:
    kind, subtype, compression = _ENCODINGS[suffix]
    return soundfile.SoundFile(
        file,
        "w",
        samplerate=synthesiser.sample_rate,
        channels=2,
        format=kind,
        subtype=subtype,
        compression_level=compression,
    )


def _blocks(clips: Sequence[Clip], heard: HowHeard, synthesiser: Synthesiser) -> Iterator[Samples]:
    """What is heard, within -1..1, its very end faded to silence."""
    synthesiser.reset()
    transport = Transport(clips, synthesiser, start_step=0.0, loop=False)
    transport.set_tempo(heard.tempo_qpm)
    transport.set_sound(heard.sound)
    room, limiter = Room(), Limiter(synthesiser.sample_rate)
    total = round(seconds_of(clips, heard) * synthesiser.sample_rate)
    fade = round(FADE_OUT_S * synthesiser.sample_rate)
    for at in range(0, total, _BLOCK_FRAMES):
        count = min(_BLOCK_FRAMES, total - at)
        block = limiter.limit(room.around(transport.render(count)))
        left = np.arange(total - at - 1, total - at - 1 - count, -1, dtype=np.float32)
        yield block * np.clip(left / np.float32(fade), 0.0, 1.0)[:, None]
