"""The live player: clips out of the speakers, from a sink's thread, steered from another.

Each method may be called from any thread; the callback holds the same lock while it renders a
block, about a millisecond. Nothing here calls back into the caller: position() and take_finished()
are polled.
"""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.audio.loudness import Limiter
from engine.audio.room import Room
from engine.audio.sink import AudioSink
from engine.audio.solo import Solo, SoloTransport
from engine.audio.synthesiser import Synthesiser
from engine.audio.transport import Transport
from engine.errors import AudioUnavailable
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM, Clip

FADE_IN_S = 0.003
CUT_S = 0.008  # One clip gives way to another.
STOP_S = 0.03
TAIL_S = 4.0  # What rings on after the last step is let go after this.
SILENCE = 1e-4
VOLUME_RAMP_S = 0.02

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PlayPosition:
    """What is heard now: the step counts from the clip's start."""

    clip_index: int
    step: float
    playing: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where the music stood when a frame was rendered."""

    frame: int
    travelled: float


class Ramp:
    """A gain that moves to its target in a straight line, so that no change clicks."""

    def __init__(self, value: float) -> None:
        self.value = value
        self._target = value
        self._slope = 0.0

    @property
    def resting(self) -> bool:
        """Whether the target is reached."""
        return self.value == self._target

    def go(self, target: float, frames: int) -> None:
        """Head for target, to arrive after so many frames."""
        self._target = target
        self._slope = (target - self.value) / max(1, frames)

    def frames_left(self) -> int:
        """Frames until the target is reached."""
        if self.resting:
            return 0
        return max(1, int(np.ceil((self._target - self.value) / self._slope - 1e-6)))

    def over(self, samples: Samples) -> Samples:
        """Apply the gain to the next block."""
        if self.resting:
            return samples if self.value == 1.0 else samples * np.float32(self.value)
        line = self.value + self._slope * np.arange(1, len(samples) + 1)
        low, high = sorted((self.value, self._target))
        line = np.clip(line, low, high)
        arrived = self.frames_left() <= len(samples)
        self.value = self._target if arrived else float(line[-1])
        return np.asarray(samples * line[:, None], dtype=np.float32)


class Player:
    """Plays clips through a synthesiser into a sink; owns both and closes both."""

    def __init__(self, synthesiser: Synthesiser, sink: AudioSink) -> None:
        if synthesiser.sample_rate != sink.sample_rate:
            raise ValueError(f"{synthesiser.sample_rate} Hz cannot feed {sink.sample_rate} Hz")
        self._synthesiser = synthesiser
        self._sink = sink
        self._rate = sink.sample_rate
        self._lock = threading.Lock()
        self._sink_lock = threading.Lock()
        self._sink_started = False
        self._transport: Transport | None = None
        self._waiting: Transport | None = None
        self._fade = Ramp(0.0)
        self._volume = Ramp(1.0)
        self._room = Room()
        self._limiter = Limiter(self._rate)
        self._tempo_qpm: float | None = None
        self._sound: int | None = None
        self._frame = 0
        self._ended_frame = 0
        self._marks: deque[_Mark] = deque(maxlen=256)
        self._finished = False
        self._stopping = False

    def play(self, clips: Sequence[Clip], start_step: float = 0, loop: bool = False) -> None:
        """Play clips one after the other; what plays now gives way without a click.

        Args:
            clips: What to play; an empty sequence is a stop().
            start_step: Where to begin, in steps through all clips.
            loop: Begin again at the first clip, without a gap, after the last.

        Raises:
            AudioUnavailable: No sound output could be opened.
        """
        if not clips:
            return self.stop()
        self._give_way(Transport(clips, self._synthesiser, start_step=start_step, loop=loop))

    def play_solo(self, solo: Solo, start_step: float = 0) -> None:
        """Play one track of a piece by itself; what plays now gives way without a click.

        Raises:
            AudioUnavailable: No sound output could be opened.
        """
        self._give_way(SoloTransport(solo, self._synthesiser, start_step=start_step))

    def stop(self) -> None:
        """Fade to silence, far within 100 ms; nothing rings on."""
        with self._lock:
            self._waiting = None
            if self._transport is not None and not self._stopping:
                self._stopping = True
                self._fade.go(0.0, round(STOP_S * self._rate))

    def panic(self) -> None:
        """Silence everything with the next block, without a fade, whatever state it is in."""
        with self._lock:
            self._waiting = None
            self._silence()

    def set_volume(self, volume: float) -> None:
        """Scale the output, 0..1."""
        with self._lock:
            self._volume.go(min(1.0, max(0.0, volume)), round(VOLUME_RAMP_S * self._rate))

    def set_tempo(self, tempo_qpm: float | None) -> None:
        """Play at this tempo from now on, or at each clip's own; the position does not jump.

        Raises:
            ValueError: The tempo is outside 20..300.
        """
        if tempo_qpm is not None and not SLOWEST_QPM <= tempo_qpm <= FASTEST_QPM:
            raise ValueError(f"{tempo_qpm} qpm is outside {SLOWEST_QPM}..{FASTEST_QPM}")
        with self._lock:
            self._tempo_qpm = tempo_qpm
            for transport in (self._transport, self._waiting):
                if transport is not None:
                    transport.set_tempo(tempo_qpm)

    def set_program(self, sound: int | None) -> None:
        """Play with this sound number from the next note on, or with each clip's own program."""
        with self._lock:
            self._sound = sound
            for transport in (self._transport, self._waiting):
                if transport is not None:
                    transport.set_sound(sound)

    def position(self) -> PlayPosition:
        """What is heard at this moment, the output's latency taken off."""
        with self._lock:
            waiting, transport = self._waiting, self._transport
            if waiting is not None:
                return PlayPosition(*waiting.place(waiting.travelled), True)
            if transport is None:
                return PlayPosition(0, 0.0, False)
            audible = self._frame - round(self._sink.latency_s * self._rate)
            running = not transport.finished or audible < self._ended_frame
            place = transport.place(self._travelled_at(audible))
            return PlayPosition(*place, running and not self._stopping)

    def take_finished(self) -> bool:
        """Whether the clips came to their end by themselves since this was last asked."""
        with self._lock:
            finished, self._finished = self._finished, False
            return finished

    def close(self) -> None:
        """Stop the sink and free the synthesiser."""
        with self._sink_lock:
            self._sink.stop()
            self._sink_started = False
        with self._lock:
            self._transport = self._waiting = None
            self._synthesiser.close()

    def _give_way(self, transport: Transport) -> None:
        with self._lock:
            transport.set_tempo(self._tempo_qpm)
            transport.set_sound(self._sound)
            self._waiting = transport
            self._finished = False
            self._stopping = False
            if self._transport is not None:
                self._fade.go(0.0, round(CUT_S * self._rate))
        self._start_sink()

    def _start_sink(self) -> None:
        with self._sink_lock:
            if self._sink_started:
                return
            try:
                self._sink.start(self._render)
            except AudioUnavailable:
                self.panic()
                raise
            self._sink_started = True

    def _render(self, frames: int) -> Samples:
        """The sink's callback."""
        with self._lock:
            block = np.zeros((frames, 2), np.float32)
            at = 0
            while at < frames:
                part = self._next_part(frames - at)
                block[at : at + len(part)] = part
                at += len(part)
                self._frame += len(part)
                self._remember()
            return self._volume.over(self._limiter.limit(block))

    def _next_part(self, frames: int) -> Samples:
        """Up to so many frames, cut where one fade ends and the next thing begins."""
        if self._transport is not None and self._fade.resting and self._fade.value == 0.0:
            self._silence()
        if self._transport is None and self._waiting is not None:
            self._begin(self._waiting)
        if self._transport is None:
            return np.zeros((frames, 2), np.float32)
        if not self._fade.resting:
            frames = min(frames, self._fade.frames_left())
        was_finished = self._transport.finished
        part = self._room.around(self._transport.render(frames))
        if self._transport.finished:
            self._ring_out(part, was_finished)
        return self._fade.over(part)

    def _begin(self, transport: Transport) -> None:
        self._transport, self._waiting = transport, None
        self._marks.clear()
        self._marks.append(_Mark(self._frame, transport.travelled))
        self._fade.go(1.0, round(FADE_IN_S * self._rate))
        self._ended_frame = self._frame
        self._finished = transport.finished

    def _ring_out(self, part: Samples, was_finished: bool) -> None:
        """After the last step let the last note die away, but not for ever."""
        if not was_finished:
            self._ended_frame = self._frame + len(part)
            self._finished = not self._stopping and self._waiting is None
            return
        rung = self._frame - self._ended_frame
        quiet = rung > self._sink.latency_s * self._rate and np.abs(part).max() < SILENCE
        if self._fade.resting and (quiet or rung > TAIL_S * self._rate):
            self._fade.go(0.0, round(STOP_S * self._rate))

    def _silence(self) -> None:
        self._synthesiser.cut()
        self._room.reset()
        self._transport = None
        self._stopping = False
        self._fade = Ramp(0.0)

    def _remember(self) -> None:
        if self._transport is not None:
            self._marks.append(_Mark(self._frame, self._transport.travelled))

    def _travelled_at(self, frame: int) -> float:
        """Interpolate between the marks around a frame."""
        later = self._marks[-1]
        for mark in reversed(self._marks):
            if mark.frame <= frame:
                span = max(1, later.frame - mark.frame)
                share = min(1.0, (frame - mark.frame) / span)
                return mark.travelled + share * (later.travelled - mark.travelled)
            later = mark
        return self._marks[0].travelled
