"""Clips to a WAV file as a job: block by block, with progress, and nothing left when cancelled."""

import wave
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from engine.audio.loudness import Limiter
from engine.audio.renderer import FADE_OUT_S, LONGEST_S, TAIL_S
from engine.audio.room import Room
from engine.audio.synthesiser import Synthesiser, open_synthesiser
from engine.audio.transport import Transport
from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.music.clip import Clip
from engine.storage.files import replacing
from engine.storage.written import explained_if_unwritable

_BLOCK_FRAMES = 4096
_SAMPLE_BYTES = 2
Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class RenderJob:
    """Write clips, one after the other, as 16-bit stereo sound. Same clips, same bytes.

    Attributes:
        clips: What to play, in order.
        path: The file to write; an older one is replaced only when all is done.
        tempo_qpm: Tempo for everything, or None for each clip's own.
        sound: Sound number for everything, or None for each clip's own program.
    """

    clips: tuple[Clip, ...]
    path: Path
    tempo_qpm: float | None = None
    sound: int | None = None

    def run(self, link: JobLink) -> float:
        """Seconds written.

        Raises:
            LentoError: There is nothing to play, or it is too long.
            AudioUnavailable: No synthesiser or no soundfont was found.
            FileNotWritten: The disk is full or cannot be written.
        """
        seconds = self._seconds()
        link.report(Progress("render", 0, round(seconds)))
        synthesiser = open_synthesiser()
        try:
            with explained_if_unwritable(self.path), replacing(self.path) as file:
                self._write(file, synthesiser, seconds, link)
        finally:
            synthesiser.close()
        return seconds

    def _write(
        self, file: IO[bytes], synthesiser: Synthesiser, seconds: float, link: JobLink
    ) -> None:
        with wave.open(file, "wb") as out:
            out.setnchannels(2)
            out.setsampwidth(_SAMPLE_BYTES)
            out.setframerate(synthesiser.sample_rate)
            for block in self._blocks(synthesiser, seconds):
                link.raise_if_cancelled()
                out.writeframes(np.rint(block * np.float32(32767)).astype("<i2").tobytes())
                done = out.tell() / synthesiser.sample_rate
                link.report(Progress("render", round(done), round(seconds)))

    def _seconds(self) -> float:
        music = sum(c.with_tempo(self.tempo_qpm or c.tempo_qpm).duration_s for c in self.clips)
        if not self.clips:
            raise LentoError("There is nothing to export yet. Add clips to the playlist first.")
        if music > LONGEST_S:
            raise LentoError(
                "The playlist lasts longer than three hours, which is more than one sound file "
                "can hold. Export it in two parts."
            )
        return music + TAIL_S

    def _blocks(self, synthesiser: Synthesiser, seconds: float) -> Iterator[Samples]:
        """What is heard, within -1..1, its very end faded to silence."""
        synthesiser.reset()
        transport = Transport(self.clips, synthesiser, start_step=0.0, loop=False)
        transport.set_tempo(self.tempo_qpm)
        transport.set_sound(self.sound)
        room, limiter = Room(), Limiter(synthesiser.sample_rate)
        total = round(seconds * synthesiser.sample_rate)
        fade = round(FADE_OUT_S * synthesiser.sample_rate)
        for at in range(0, total, _BLOCK_FRAMES):
            count = min(_BLOCK_FRAMES, total - at)
            block = limiter.limit(room.around(transport.render(count)))
            left = np.arange(total - at - 1, total - at - 1 - count, -1, dtype=np.float32)
            yield block * np.clip(left / np.float32(fade), 0.0, 1.0)[:, None]
