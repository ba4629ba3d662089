"""What is shown on the roll and what is heard: the half of the studio that needs no engine."""

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from math import inf
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.audio.events import NOTHING_MUTED, Muted
from engine.audio.player import Player, PlayPosition
from engine.audio.solo import Solo
from engine.audio.transport import Loop
from engine.errors import AudioUnavailable
from engine.music.clip import Clip, steps_of
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER
from gui.models.state import Heard, RollContent, ShownClip, TransportSettings
from gui.models.value import ValueModel

_STILL_POINTING_S = 1.0


class Stage(QObject):
    """Clips on the roll, and sound: either the roll's or a short audition of one clip.

    Attributes:
        roll: What is shown and played.
        transport: How things are played.
        heard: What sounds now, or None.
        sound_problem: Why nothing can be heard, as a sentence; empty where it can.
        cursor_step: Where the roll plays from when it is not playing, in steps.
        region: Steps of the roll between which a loop goes round; None for all of it.
        muted: Parts of the roll's clips that are left out, by role or by index.
        undisturbed: Whether nothing that is pointed at may take the roll's place: it is recorded.

    Signals:
        said: A plain sentence for the status bar.
        failed: A plain sentence that deserves a message of its own.
        cursor_moved: The new cursor_step.
        sound_connected: Another player plays from now on.
    """

    said = Signal(str)
    failed = Signal(str)
    cursor_moved = Signal(float)
    sound_connected = Signal()

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.player = player
        self.roll: ValueModel[RollContent] = ValueModel(RollContent(), self)
        self.transport: ValueModel[TransportSettings] = ValueModel(TransportSettings(), self)
        self.heard: ValueModel[Heard | None] = ValueModel(None, self)
        self.sound_problem = ValueModel("", self)
        self.region: ValueModel[tuple[float, float] | None] = ValueModel(None, self)
        self.muted: ValueModel[Muted] = ValueModel(NOTHING_MUTED, self)
        self.undisturbed = False
        self._changing_roll = False
        self._pointed_at = -inf  # When somebody last pointed at something to hear it.
        self.cursor_step = 0.0
        self._steer(self.transport.value)
        self.roll.changed.connect(self._follow_roll)

    def show(
        self, clips: Sequence[ShownClip], *, play: bool = True, current: int | None = 0
    ) -> None:
        """Put clips on the roll and, if asked, play them from their first note.

        A recording ends before: what was played belongs to the clip that it was played into.
        """
        if self.plays_roll and (self.undisturbed or not play):
            self.player.stop()
            self.heard.set_value(None)
        self._set_cursor(0.0)
        self._changing_roll = True
        try:
            self.region.set_value(None)
            self.muted.set_value(NOTHING_MUTED)
            self.roll.set_value(RollContent(tuple(clips), current if clips else None))
        finally:
            self._changing_roll = False
        if play:
            self.play(first_sound(clips))

    def choose(self, index: int | None) -> None:
        """Make one clip of the roll the chosen one."""
        self.roll.set_value(replace(self.roll.value, current=index))

    @property
    def plays_roll(self) -> bool:
        """Whether the roll is heard."""
        heard = self.heard.value
        return heard is not None and not heard.audition

    @property
    def written_qpm(self) -> float | None:
        """The tempo of the roll's clip that is heard, else of the chosen one; None without any."""
        clips = self.roll.value.clips
        if not clips:
            return None
        heard = self.player.position().clip_index if self.plays_roll else None
        index = self.roll.value.current or 0 if heard is None else heard
        return clips[min(index, len(clips) - 1)].clip.tempo_qpm

    def play(self, start_step: float = 0.0, *, count_in_bars: int = 0) -> None:
        """Play what is on the roll, after so many bars of a metronome."""
        clips = self.roll.value.clips
        if clips:
            self._hear(Heard(clips, audition=False), start_step, count_in_bars)

    def set_region(self, region: tuple[float, float] | None) -> None:
        """Go round between two steps of the roll, also while it plays; None goes round it all.

        A region switches the loop on.
        """
        self.region.set_value(region)
        if region is not None and not self.transport.value.loop:
            self.set_transport(loop=True)
        elif self.plays_roll:
            self.player.set_loop(self._loop(audition=False))

    def set_muted(self, muted: Muted) -> None:
        """Leave parts of the roll's clips out, by role or by index, until others are shown."""
        self.muted.set_value(muted)
        if self.plays_roll:
            self.player.set_muted(muted)

    def toggle_play(self) -> None:
        """Pause the roll, or play on from where it was paused."""
        if not self.plays_roll:
            self.play(self.cursor_step)
            return
        self._set_cursor(self.position_step())
        self.player.stop()
        self.heard.set_value(None)

    def seek(self, step: float) -> None:
        """Go to a step of the roll; what plays goes on from there."""
        self._set_cursor(step)
        if self.plays_roll:
            self.play(step)

    def audition(self, shown: ShownClip | None) -> None:
        """Let a clip be heard for a moment, without touching the roll; None ends it.

        A sequence that plays is not disturbed: somebody listens to it.
        """
        heard = self.heard.value
        self._pointed_at = time.monotonic()
        if shown is None:
            if heard is not None and heard.audition:
                self.player.stop()  # The roll keeps the place where it was paused.
                self.heard.set_value(None)
        elif heard is None or heard.audition or (len(heard.clips) == 1 and not self.undisturbed):
            self._hear(Heard((shown,), audition=True), first_onset((shown,)))

    @property
    def points_about(self) -> bool:
        """Whether somebody goes from clip to clip now and listens: a bad moment to be slow."""
        return time.monotonic() - self._pointed_at < _STILL_POINTING_S

    def listen(self, solo: Solo, start_step: float = 0.0) -> Heard | None:
        """Hear one track of a piece; what plays gives way, and the roll keeps its place."""
        if self.plays_roll:
            self._set_cursor(self.position_step())
        try:
            self.player.play_solo(solo, start_step)
        except AudioUnavailable as error:
            self.heard.set_value(None)
            self.said.emit(str(error))
            return None
        self.heard.set_value(Heard((ShownClip(solo.frame, "library", Key(0)),), audition=True))
        return self.heard.value

    def silence(self) -> None:
        """Stop all sound at once; the roll begins anew when it is played again."""
        self.player.stop()
        self.player.cut_keys()
        self._set_cursor(0.0)
        self.heard.set_value(None)

    def sound_ended(self) -> None:
        """Take note that what was heard came to its end by itself."""
        if self.plays_roll:
            self._set_cursor(0.0)
        self.heard.set_value(None)

    def position_step(self) -> float:
        """How far the sound is, in steps through all clips that are heard."""
        heard = self.heard.value
        if heard is None:
            return self.cursor_step
        return self._step_of(heard, self.player.position())

    def step_at(self, moment: float) -> float | None:
        """Where the roll was heard at a moment of the player's clock; None while it is silent."""
        heard = self.heard.value
        if heard is None or heard.audition:
            return None
        return self._step_of(heard, self.player.position(moment))

    def _step_of(self, heard: Heard, position: PlayPosition) -> float:
        if position.step < 0:
            return position.step  # It is counted in.
        starts = steps_of(tuple(shown.clip for shown in heard.clips))
        return starts[min(position.clip_index, len(starts) - 1)] + position.step

    def set_transport(self, **fields: Any) -> None:
        """Change some of the transport's settings; what plays follows at once."""
        settings = replace(self.transport.value, **fields)
        self._steer(settings)
        looped_anew = settings.loop != self.transport.value.loop
        self.transport.set_value(settings)
        if looped_anew and self.plays_roll:
            self.player.set_loop(self._loop(audition=False))

    def connect_sound(self, player: Player) -> None:
        """Play through another player from now on; the roll goes on where it is."""
        step = self.position_step() if self.plays_roll else None
        self.player.close()
        self.player = player
        self._steer(self.transport.value)
        self.heard.set_value(None)
        self.sound_connected.emit()
        if step is not None:
            self.play(step)

    def _loop(self, *, audition: bool) -> Loop:
        if audition or not self.transport.value.loop:
            return False
        return self.region.value or True

    def _follow_roll(self, content: RollContent) -> None:
        """Let what plays be what is shown: notes that are edited sound as they are now."""
        heard = self.heard.value
        if self._changing_roll or heard is None or heard.audition or not content.clips:
            return
        before, after = ([shown.clip for shown in clips] for clips in (heard.clips, content.clips))
        if any(a is not b for a, b in zip_longest(before, after)):
            self.player.change(after)
        if heard.clips != content.clips:
            self.heard.set_value(Heard(content.clips, audition=False))

    def _hear(self, heard: Heard, start_step: float, count_in_bars: int = 0) -> None:
        loop = self._loop(audition=heard.audition)
        clips = tuple(shown.clip for shown in heard.clips)
        self.player.set_muted(NOTHING_MUTED if heard.audition else self.muted.value)
        try:
            self.player.play(clips, start_step, loop, count_in_bars=count_in_bars)
        except AudioUnavailable as error:
            self.heard.set_value(None)
            self.said.emit(str(error))
            return
        self.heard.set_value(heard)

    def _steer(self, settings: TransportSettings) -> None:
        self.player.set_tempo(settings.tempo_qpm)
        self.player.set_program(settings.program)
        self.player.set_volume(settings.volume)
        self.player.set_metronome(settings.metronome)

    def _set_cursor(self, step: float) -> None:
        if step != self.cursor_step:
            self.cursor_step = step
            self.cursor_moved.emit(step)


def first_sound(clips: Sequence[ShownClip]) -> float:
    """The step of the beat in which clips begin to sound, so that nobody waits through rests."""
    first = int(first_onset(clips))
    return float(first - first % STEPS_PER_QUARTER)


def first_onset(clips: Sequence[ShownClip]) -> float:
    """The step at which clips begin to sound; 0 where they never do."""
    at = 0
    for clip in (shown.clip for shown in clips):
        if clip.sounds or any(part.notes for part in clip.parts):
            return at + _onset(clip)
        at += clip.steps
    return 0.0


def _onset(clip: Clip) -> float:
    if clip.parts:
        return min(part.notes[0].start for part in clip.parts if part.notes)
    onsets = [line.notes[0].start_step for line in (clip.melody, clip.bass) if line.notes]
    hits = [max(0.0, hit.step + hit.offset) for hit in clip.drums[:1]]
    return float(min([*onsets, *hits]))
