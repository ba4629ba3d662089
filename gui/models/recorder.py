"""Playing a keyboard into the clip on the roll: counted in, with or without a metronome."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from engine.midi_live.keys import KeyMoved, LiveEvent, PedalMoved
from engine.midi_live.recording import EARLY_STEPS, Recording, on_grid, within
from engine.music.clip import Clip, steps_of
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote
from engine.music.parts import parts_of
from engine.music.parts_edit import inserted
from gui.models.live_midi import LiveMidi
from gui.models.roll.editing import RollEditing
from gui.models.state import Heard, ShownClip
from gui.models.value import ValueModel
from gui.stage import Stage

POLL_MS = 30
EMPTY_BARS = 4


@dataclass(frozen=True, slots=True)
class RecorderSettings:
    """How playing becomes notes.

    Attributes:
        replaces: Whether what stood in the part where it was played goes.
        snaps: Whether notes go to the roll's grid.
    """

    replaces: bool = False
    snaps: bool = False


class Recorder(QObject):
    """Records what LiveMidi hears while the roll plays; every lap of a loop is a step of its own.

    Attributes:
        recording: Whether keys become notes now.
        settings: How they do.

    Signals:
        said: A plain sentence for the status bar.
    """

    said = Signal(str)

    def __init__(
        self, stage: Stage, editing: RollEditing, midi: LiveMidi, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.recording = ValueModel(False, self)
        self.settings = ValueModel(RecorderSettings(), self)
        self._stage, self._editing = stage, editing
        self._taken = Recording()
        self._from_step = self._last_step = 0.0
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._follow)
        midi.came.connect(self._take)
        stage.heard.changed.connect(self._heard_changed)

    def toggle(self) -> None:
        """Begin to record where the roll is, or end it and keep what was played."""
        if self.recording.value:
            self.finish()
        else:
            self.begin()

    def begin(self) -> None:
        """Count in and record; on an empty roll into a new clip."""
        if not self._stage.roll.value.clips:
            empty = Clip(Melody(), bars=EMPTY_BARS, name=self.tr("Recording"))
            self._stage.show((ShownClip(empty, "edited", Key(0)),), play=False)
        start = self._bar_of(self._stage.cursor_step)
        self._taken = Recording(self._loop())
        self._from_step = self._last_step = start
        bars = self._stage.transport.value.count_in_bars
        self._stage.play(start, count_in_bars=bars)
        if self._stage.plays_roll:
            self._stage.undisturbed = True
            self.recording.set_value(True)
            self._poll.start()

    def finish(self) -> None:
        """End the recording and the music; what was played becomes notes of the clip."""
        if not self.recording.value:
            return
        self._end()
        if self._stage.plays_roll:
            self._stage.toggle_play()

    def _end(self) -> None:
        self._poll.stop()
        self._stage.undisturbed = False
        self.recording.set_value(False)
        self._insert(self._taken.finish(max(self._last_step, 0.0)))

    def _take(self, event: LiveEvent) -> None:
        step = self._stage.step_at(event.at) if self.recording.value else None
        if step is None:
            return
        # Just before the count-in is over the first beat is meant.
        start = self._from_step if -EARLY_STEPS <= step < 0 else step
        match event:
            case KeyMoved(_, pitch, velocity) if velocity:
                self._taken.press(start, pitch, velocity)
            case KeyMoved(_, pitch, _):
                self._taken.lift(start, pitch)
            case PedalMoved(_, down):
                self._taken.move_pedal(start, down=down)

    def _follow(self) -> None:
        """Keep how far the music is; where a loop turns back, what was played is kept."""
        step = self._stage.position_step()
        if 0 <= step < self._last_step - 0.5:
            self._insert(self._taken.take_ended())
        if step >= 0:
            self._last_step = step

    def _heard_changed(self, heard: Heard | None) -> None:
        if self.recording.value and (heard is None or heard.audition):
            if heard is None and self._loop() is None:
                self._last_step = max(self._last_step, float(self._total()))
            self._end()

    def _insert(self, played: tuple[PlayedNote, ...]) -> None:
        clip = self._editing.clip
        if clip is None:
            return
        notes = within(played, float(self._editing.first_step), float(clip.steps))
        if self.settings.value.snaps and self._editing.settings.value.snaps:
            notes = on_grid(notes, self._editing.settings.value.steps)
        if not notes:
            if not self.recording.value:
                self.said.emit(self.tr("Nothing was played, so nothing was recorded."))
            return
        part = min(self._editing.active_part.value, len(self._editing.parts) - 1)
        parts = self._emptied(clip, part) if self.settings.value.replaces else parts_of(clip)
        self._editing.apply(inserted(parts, part, notes), self.tr("recording"))

    def _emptied(self, clip: Clip, part: int) -> tuple[Part, ...]:
        """The parts without what stood in one of them where it was played over."""
        first = self._editing.first_step
        start, end = self._from_step - first, self._last_step - first
        loop = self._loop()
        if loop is not None:
            start, end = loop[0] - first, loop[1] - first
        parts = list(parts_of(clip))
        kept = tuple(n for n in parts[part].notes if not start <= n.start < end)
        parts[part] = replace(parts[part], notes=kept)
        return tuple(parts)

    def _loop(self) -> tuple[float, float] | None:
        if not self._stage.transport.value.loop:
            return None
        return self._stage.region.value or (0.0, float(self._total()))

    def _total(self) -> int:
        return sum(shown.clip.steps for shown in self._stage.roll.value.clips)

    def _bar_of(self, step: float) -> float:
        """The bar line at or before a step of the roll."""
        clips = tuple(shown.clip for shown in self._stage.roll.value.clips)
        for clip, start in reversed(tuple(zip(clips, steps_of(clips), strict=True))):
            if step >= start:
                bar = clip.meter.steps_per_bar
                return start + (step - start) // bar * bar
        return 0.0
