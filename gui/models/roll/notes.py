"""Changes of the chosen notes, each one step; where no note is chosen, of all notes of the clip."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from engine.music import parts_edit, parts_pitch, parts_time
from engine.music.key import Key
from engine.music.part import PlayedNote
from engine.music.parts import STROKE_STEPS, with_parts
from engine.music.parts_edit import Edited, Parts, Refs
from engine.music.parts_pitch import in_other_key
from engine.music.parts_time import Humanise, Quantise
from gui.models.roll.clip import RollClip

OCTAVE = 12


class NoteEdits(QObject):
    """What can be done to the chosen notes of a RollEditing. Each method that changes something
    notes one step and tells whether something changed; the notes stay chosen.
    """

    def __init__(self, editing: RollClip) -> None:
        super().__init__(editing)
        self._editing = editing
        self._seed = 0  # Of humanising: each time another chance, and each session the same.

    # --- notes come and go -------------------------------------------------------------------

    def draw(self, step: float, pitch: int, *, free: bool = False) -> bool:
        """Put a note of the grid's length into the active part and choose it alone; the clip grows
        by whole bars where it starts behind the end.
        """
        settings, part = self._editing.settings.value, self._editing.part
        if part is None:
            return False
        start = max(0.0, settings.floored(step, free=free))
        length = STROKE_STEPS if part.role == "drums" else settings.steps
        note = PlayedNote(start, start + length, pitch, settings.velocity)
        return self.add((note,), self._editing.active_part.value, self.tr("drawing a note"))

    def add(self, notes: Sequence[PlayedNote], part: int, text: str = "") -> bool:
        """Put notes into a part, as one step, and choose them alone."""
        edited = parts_edit.inserted(self._editing.parts, part, notes)
        return self._editing.apply(edited, text or self.tr("adding notes"))

    def delete(self) -> bool:
        """Take the chosen notes out; nothing happens where none is chosen."""
        chosen = self._editing.selection.value
        edited = parts_edit.deleted(self._editing.parts, chosen)
        return self._editing.apply(edited, self.tr("deleting notes"))

    def duplicate(self) -> bool:
        """Repeat the chosen notes right behind themselves, in whole beats; the copies are chosen.
        Where none is chosen, the whole clip is repeated and so is twice as long.
        """
        clip, chosen = self._editing.clip, self._editing.selection.value
        if clip is None:
            return False
        span = 0.0 if chosen else float(clip.steps)
        unit = clip.meter.steps_per_beat if chosen else clip.meter.steps_per_bar
        edited = parts_time.duplicated(self._editing.parts, self._targets(), unit, span)
        return self._editing.apply(edited, self.tr("duplicating notes"))

    # --- time --------------------------------------------------------------------------------

    def nudge(self, units: int, semitones: int = 0) -> bool:
        """Move the chosen notes by units of the grid and semitones, as arrows do."""
        steps = units * self._editing.settings.value.steps
        return self.move(steps, semitones)

    def move(self, steps: float, semitones: int) -> bool:
        """Move the chosen notes by as much as is said, as far as they can; nothing snaps."""
        chosen, limit = self._editing.selection.value, self._limit()
        edited = parts_edit.moved(self._editing.parts, chosen, steps, semitones, limit)
        return self._editing.apply(edited, self.tr("moving notes"))

    def lengthen(self, units: int) -> bool:
        """Make notes longer by units of the grid; below 0 shorter, but never shorter than one."""
        unit = self._editing.settings.value.steps
        edited = parts_time.resized(self._parts, self._targets(), "end", units * unit, unit)
        return self._apply(edited, self.tr("changing lengths"))

    def quantise(self) -> bool:
        """Bring notes to the grid, as far as the settings say."""
        settings = self._editing.settings.value
        how = Quantise(settings.steps, settings.strength, settings.ends_too)
        edited = parts_time.quantised(self._parts, self._targets(), how, self._limit())
        return self._apply(edited, self.tr("quantising notes"))

    def humanise(self) -> bool:
        """Move notes a little in time and loudness; each time by other chance."""
        settings = self._editing.settings.value
        how = Humanise(settings.timing, settings.loudness, self._seed)
        self._seed += 1
        edited = parts_time.humanised(self._parts, self._targets(), how, self._limit())
        return self._apply(edited, self.tr("humanising notes"))

    def legato(self) -> bool:
        """Let every note last until the next one starts."""
        edited = parts_time.legato(self._parts, self._targets())
        return self._apply(edited, self.tr("joining notes up"))

    def shorten(self) -> bool:
        """End notes where the next one starts, so that none overlap."""
        edited = parts_time.shortened(self._parts, self._targets())
        return self._apply(edited, self.tr("ending overlaps"))

    def split(self, at: float | None = None) -> bool:
        """Cut the notes that sound at a step in two, or each chosen note in the middle."""
        edited = parts_time.split(self._parts, self._targets(), at)
        return self._apply(edited, self.tr("splitting notes"))

    def join(self) -> bool:
        """Make one note of notes of the same pitch that are at most a beat apart."""
        clip = self._editing.clip
        gap = float(clip.meter.steps_per_beat) if clip else 0.0
        edited = parts_time.joined(self._parts, self._targets(), gap)
        return self._apply(edited, self.tr("gluing notes"))

    # --- pitch and loudness ------------------------------------------------------------------

    def transpose(self, semitones: int) -> bool:
        """Move notes up or down; drums stay. Where all are moved, key and chords go with them."""
        shown, targets = self._editing.shown, self._targets()
        edited = parts_pitch.transposed(self._parts, targets, semitones)
        text = self.tr("transposing notes")
        moved_all = targets == self._editing.every_note() and edited.parts != self._parts
        if shown is None or not moved_all:
            return self._apply(edited, text)
        chosen = edited.chosen if self._editing.selection.value else frozenset()
        clip = in_other_key(with_parts(shown.clip, edited.parts), semitones)
        key = Key((shown.key.tonic + semitones) % 12, shown.key.minor)
        return self._editing.apply_clip(clip, text, chosen, key)

    def transpose_in_scale(self, degrees: int) -> bool:
        """Move notes by degrees of the clip's scale; drums stay."""
        edited = parts_pitch.transposed_in_scale(
            self._parts, self._targets(), degrees, self._scale()
        )
        return self._apply(edited, self.tr("transposing notes in the scale"))

    def into_scale(self) -> bool:
        """Move notes that are outside the clip's scale to its nearest tones."""
        edited = parts_pitch.into_scale(self._parts, self._targets(), self._scale())
        return self._apply(edited, self.tr("moving notes into the scale"))

    def set_velocity(self, velocity: int) -> bool:
        """Give notes one loudness, 1..127."""
        edited = parts_pitch.with_velocity(self._parts, self._targets(), velocity)
        return self._apply(edited, self.tr("changing loudness"))

    def change_velocity(self, by: int) -> bool:
        """Make notes louder, or softer below 0."""
        edited = parts_pitch.louder(self._parts, self._targets(), by)
        return self._apply(edited, self.tr("changing loudness"))

    def scale_velocity(self, factor: float) -> bool:
        """Multiply the loudness of notes."""
        edited = parts_pitch.scaled_velocity(self._parts, self._targets(), factor)
        return self._apply(edited, self.tr("changing loudness"))

    # --- which notes -------------------------------------------------------------------------

    @property
    def _parts(self) -> Parts:
        return self._editing.parts

    def _targets(self) -> Refs:
        """The chosen notes, or all where none is chosen."""
        return self._editing.selection.value or self._editing.every_note()

    def _apply(self, edited: Edited, text: str) -> bool:
        """What was not chosen before is not chosen after."""
        chosen = edited.chosen if self._editing.selection.value else frozenset()
        return self._editing.apply(Edited(edited.parts, chosen), text)

    def _limit(self) -> float:
        clip = self._editing.clip
        return float(clip.steps) if clip else 0.0

    def _scale(self) -> frozenset[int]:
        shown = self._editing.shown
        return shown.key.pitch_classes if shown else frozenset(range(12))
