"""The live player: clips out of the speakers, from a sink's thread, steered from another.

Each method may be called from any thread; the callback holds the same lock while it renders a
block, about a millisecond. Nothing here calls back into the caller: position() and take_finished()
are polled.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.audio.chime import Chime
from engine.audio.events import NOTHING_MUTED, Muted, events_of
from engine.audio.live_keys import LiveKeys
from engine.audio.loudness import Limiter
from engine.audio.outlet import MidiListener, Outlet
from engine.audio.ramp import Ramp
from engine.audio.room import Room
from engine.audio.sink import LATENCY_S, LIVE_LATENCY_S, AudioSink, Clock
from engine.audio.solo import Solo, SoloTransport
from engine.audio.synthesiser import Synthesiser
from engine.audio.transport import Loop, Transport
from engine.audio.way_out import WayOut
from engine.audio.whereabouts import Whereabouts
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
    """What is heard: the step counts from the clip's start; below 0 it is counted in."""

    clip_index: int
    step: float
    playing: bool


class Player:
    """Plays clips through a synthesiser into a sink; owns both and closes both."""

    def __init__(self, synthesiser: Synthesiser, sink: AudioSink) -> None:
        if synthesiser.sample_rate != sink.sample_rate:
            raise ValueError(f"{synthesiser.sample_rate} Hz cannot feed {sink.sample_rate} Hz")
        self._synthesiser = Outlet(synthesiser)
        self._whereabouts = Whereabouts(sink.sample_rate)
        self._keys: LiveKeys | None = None
        self._rate = sink.sample_rate
        self._lock = threading.Lock()
        self._out = WayOut(sink, self._render)
        self._chime = Chime(sink.sample_rate)
        self._transport: Transport | None = None
        self._waiting: Transport | None = None
        self._fade = Ramp(0.0)
        self._volume = Ramp(1.0)
        self._room = Room()
        self._limiter = Limiter(self._rate)
        self._tempo_qpm: float | None = None
        self._sound: int | None = None
        self._muted = NOTHING_MUTED
        self._metronome = False
        self._frame = 0
        self._shown_frame = 0.0  # What position() told last: it never runs back.
        self._ended_frame = 0
        self._finished = False
        self._stopping = False

    def play(
        self,
        clips: Sequence[Clip],
        start_step: float = 0,
        loop: Loop = False,
        *,
        count_in_bars: int = 0,
    ) -> None:
        """Play clips one after the other; what plays now gives way without a click.

        Args:
            clips: What to play; an empty sequence is a stop().
            start_step: Where to begin, in steps through all clips.
            loop: Go round without a gap: True through all clips, or from one step to another.
            count_in_bars: Bars that a metronome counts before the first note.

        Raises:
            AudioUnavailable: No sound output could be opened.
        """
        if not clips:
            return self.stop()
        transport = Transport(clips, self._synthesiser, start_step=start_step, loop=loop)
        transport.count_in(count_in_bars)
        self._give_way(transport)

    def change(self, clips: Sequence[Clip]) -> None:
        """Go on with clips that were edited while they play, where the music is; else nothing."""
        music = events_of(clips)  # Takes long for many notes: the sound does not wait for it.
        with self._lock:
            for transport in self._transports():
                if clips and not isinstance(transport, SoloTransport):
                    transport.change(clips, music)

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
            if self._keys is not None:
                self._keys.cut()

    def set_loop(self, loop: Loop) -> None:
        """Go round a region, through everything or not at all from here on, without a gap."""
        with self._lock:
            for transport in self._transports():
                transport.set_loop(loop)

    def set_muted(self, muted: Muted) -> None:
        """Leave parts out from now on: roles, or indices among the parts of each clip.

        Whoever wants to hear one part alone mutes all others.
        """
        with self._lock:
            self._muted = muted
            for transport in self._transports():
                transport.set_muted(muted)

    def set_metronome(self, on: bool) -> None:
        """Click on every beat of what plays, from now on."""
        with self._lock:
            self._metronome = on
            for transport in self._transports():
                transport.set_metronome(on)

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
            for transport in self._transports():
                transport.set_tempo(tempo_qpm)

    def set_program(self, sound: int | None) -> None:
        """Play with this sound number from the next note on, or with each clip's own program."""
        with self._lock:
            self._sound = sound
            for transport in self._transports():
                transport.set_sound(sound)

    # --- keys under a person's hands, and other instruments ----------------------------------

    def connect_keys(self, keys: LiveKeys | None) -> None:
        """Let keys be heard beside what plays, through the same limiter; owns and closes them.

        Raises:
            AudioUnavailable: No sound output could be opened.
        """
        with self._lock:
            before, self._keys = self._keys, keys
        if before is not None:
            before.close()
        self._reopen_sink(LATENCY_S if keys is None else LIVE_LATENCY_S)
        if keys is not None:
            self._start_sink()

    def press_key(self, pitch: int, velocity: int) -> None:
        """Sound a key with the next block; nothing without connect_keys()."""
        with self._lock:
            if self._keys is not None:
                self._keys.press(pitch, velocity)

    def lift_key(self, pitch: int) -> None:
        """Let a key go."""
        with self._lock:
            if self._keys is not None:
                self._keys.lift(pitch)

    def set_pedal(self, down: bool) -> None:
        """Hold what the keys sound, or let it go."""
        with self._lock:
            if self._keys is not None:
                self._keys.set_pedal(down)

    def cut_keys(self) -> None:
        """Fade the keys away at once, whatever is held."""
        with self._lock:
            if self._keys is not None:
                self._keys.cut()

    def set_key_sound(self, sound: int) -> None:
        """The instrument of the keys."""
        with self._lock:
            if self._keys is not None:
                self._keys.set_sound(sound)

    def connect_listener(self, listener: MidiListener | None) -> None:
        """Tell an instrument of every note that plays; the one before is silenced."""
        with self._lock:
            self._synthesiser.connect(listener)

    # --- where the sound goes ----------------------------------------------------------------

    @property
    def sink(self) -> AudioSink:
        """Where the sound goes now."""
        return self._out.sink

    def let_go_of_sink(self) -> None:
        """Open no device until change_sink(); the music waits where it is."""
        self._out.let_go()

    def change_sink(self, sink: AudioSink) -> None:
        """Go on through another sink, where the music is.

        Raises:
            AudioUnavailable: It cannot be opened; the music waits for yet another one.
        """
        with self._lock:
            self._whereabouts.restart()
        self._out.change(sink)

    def play_chime(self) -> None:
        """Sound three quiet tones beside what plays, as loud at every volume.

        Raises:
            AudioUnavailable: No sound output could be opened.
        """
        with self._lock:
            self._chime.begin()
        self._start_sink()

    # --- where the sound is ------------------------------------------------------------------

    def position(self, at: float | None = None) -> PlayPosition:
        """What is heard now, or was at a moment of the sink's clock; the output's latency is
        taken off.
        """
        with self._lock:
            waiting, transport = self._waiting, self._transport
            if waiting is not None:
                return PlayPosition(*waiting.place(waiting.travelled), True)
            if transport is None:
                return PlayPosition(0, 0.0, False)
            now = self.sink.clock.now() if at is None else at
            audible = self._whereabouts.audible(now, self.sink.latency_s, self._frame)
            if at is None:
                audible = self._shown_frame = max(self._shown_frame, audible)
            running = not transport.finished or audible < self._ended_frame
            place = transport.place(self._whereabouts.travelled_at(audible))
            return PlayPosition(*place, running and not self._stopping)

    @property
    def clock(self) -> Clock:
        """The clock that position() goes by."""
        return self.sink.clock

    def take_finished(self) -> bool:
        """Whether the clips came to their end by themselves since this was last asked."""
        with self._lock:
            finished, self._finished = self._finished, False
            return finished

    def close(self) -> None:
        """Stop the sink and free the synthesiser."""
        self._out.close()
        with self._lock:
            self._transport = self._waiting = None
            self._synthesiser.close()
            if self._keys is not None:
                self._keys.close()
                self._keys = None

    def _transports(self) -> tuple[Transport, ...]:
        """What plays and what is about to."""
        return tuple(t for t in (self._transport, self._waiting) if t is not None)

    def _give_way(self, transport: Transport) -> None:
        with self._lock:
            transport.set_tempo(self._tempo_qpm)
            transport.set_sound(self._sound)
            transport.set_muted(self._muted)
            transport.set_metronome(self._metronome)
            self._waiting = transport
            self._finished = False
            self._stopping = False
            if self._transport is not None and self._fade.target != 0.0:
                self._fade.go(0.0, round(CUT_S * self._rate))
        self._start_sink()

    def _reopen_sink(self, latency_s: float) -> None:
        """Ask for another latency: hands want to be heard sooner than eyes want to see."""
        was_open = self._out.ask_for_latency(latency_s)
        with self._lock:
            self._whereabouts.restart()
        if was_open:
            self._start_sink()

    def _start_sink(self) -> None:
        try:
            self._out.open()
        except AudioUnavailable:
            self.panic()
            raise

    def _render(self, frames: int) -> Samples:
        """The sink's callback."""
        with self._lock:
            self._whereabouts.tick(self.sink.clock.now(), self._frame)
            block = np.zeros((frames, 2), np.float32)
            at = 0
            while at < frames:
                heard_at = self._whereabouts.heard_at(self._frame, self.sink.latency_s)
                self._synthesiser.heard_from(heard_at)
                part = self._next_part(frames - at)
                block[at : at + len(part)] = part
                at += len(part)
                self._frame += len(part)
                self._remember()
            if self._keys is not None:
                self._keys.mix_into(block)
            return self._chime.mix_into(self._volume.over(self._limiter.limit(block)))

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
        self._whereabouts.begin(self._frame, transport.travelled)
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
        quiet = rung > self.sink.latency_s * self._rate and np.abs(part).max() < SILENCE
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
            self._whereabouts.remember(self._frame, self._transport.travelled)
