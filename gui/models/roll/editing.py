"""Editing the notes of the roll: the current clip, what of it is chosen, and every change of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.music.clip import Clip, steps_of
from engine.music.key import Key
from engine.music.part import DEFAULT_VELOCITY, Part, PlayedNote
from engine.music.parts import parts_of, with_parts
from engine.music.parts_edit import Edited, Parts, Refs, taken
from gui.models.roll.clipboard import NoteClipboard
from gui.models.roll.gesture import Gesture
from gui.models.roll.lanes import Lanes
from gui.models.roll.notes import NoteEdits
from gui.models.roll.steps import ClipStep
from gui.models.roll.values import Mode, RollSettings
from gui.models.state import RollContent, ShownClip
from gui.models.value import ValueModel

if TYPE_CHECKING:
    from gui.studio import Studio

_NOTHING: Refs = frozenset()


class RollEditing(QObject):
    """What a hand does to the current clip of a studio's roll; each change is a step of
    studio.edits.

    Places in time are steps from the start of the current clip (`first_step` says where that lies
    in the sequence). A note is called (part, number): the number of its part in `parts`, and its
    number among the notes of that part. Names hold until the next notes_changed.

    Attributes:
        selection: The chosen notes. Set it through select() and its like.
        active_part: Number of the part that new notes go to.
        settings: Grid, loudness of new notes, and how quantising and humanising work.
        notes: Changes of the chosen notes: transpose, quantise, delete and all others.
        gesture: A change that goes on under the mouse, with what is to be painted meanwhile.
        clipboard: Cut, copy and paste.
        lanes: The parts themselves: add, remove, rename, role, instrument, muted, solo.

    Signals:
        notes_changed: The parts, or the current clip, are others now. Sent after the selection was
            brought in line.
        preview_changed: gesture.preview is another one.
    """

    notes_changed = Signal()
    preview_changed = Signal()

    def __init__(self, studio: "Studio") -> None:
        super().__init__(studio)
        self._studio = studio
        self._shown: ShownClip | None = None
        self.selection: ValueModel[Refs] = ValueModel(_NOTHING, self)
        self.active_part = ValueModel(0, self)
        self.settings = ValueModel(RollSettings(velocity=DEFAULT_VELOCITY), self)
        self.notes = NoteEdits(self)
        self.gesture = Gesture(self)
        self.lanes = Lanes(self)
        self.clipboard = NoteClipboard(self)
        self.gesture.changed.connect(self.preview_changed)
        studio.roll.changed.connect(self._follow)
        self._follow(studio.roll.value)

    # --- what is edited ----------------------------------------------------------------------

    @property
    def index(self) -> int | None:
        """Number of the current clip on the roll; the first where none is chosen."""
        content = self._studio.roll.value
        return (content.current or 0) if content.clips else None

    @property
    def shown(self) -> ShownClip | None:
        """The current clip with what is known of it."""
        return self._shown

    @property
    def clip(self) -> Clip | None:
        """The current clip."""
        return self._shown.clip if self._shown else None

    @property
    def parts(self) -> Parts:
        """The parts of the current clip; empty where there is no clip."""
        return parts_of(self._shown.clip) if self._shown else ()

    @property
    def part(self) -> Part | None:
        """The part that new notes go to."""
        parts = self.parts
        return parts[self.active_part.value] if self.active_part.value < len(parts) else None

    @property
    def playhead(self) -> float:
        """Step of the current clip at which the playhead stands; 0 where that is elsewhere."""
        step = self._studio.position_step() - self.first_step
        return step if self._shown is not None and 0 <= step < self._shown.clip.steps else 0.0

    @property
    def first_step(self) -> int:
        """Step of the whole roll at which the current clip starts."""
        index = self.index
        clips = tuple(shown.clip for shown in self._studio.roll.value.clips)
        return steps_of(clips)[index] if index is not None else 0

    # --- what is chosen ----------------------------------------------------------------------

    def select(self, refs: Iterable[tuple[int, int]], mode: Mode = "set") -> None:
        """Choose notes: these alone, these too, or each of these if it was not chosen."""
        chosen, before = frozenset(refs), self.selection.value
        match mode:
            case "add":
                chosen = before | chosen
            case "toggle":
                chosen = before ^ chosen
        self.selection.set_value(chosen)

    def select_all(self) -> None:
        """Choose every note of the clip."""
        self.select(self.every_note())

    def select_none(self) -> None:
        """Choose no note."""
        self.select(())

    def invert(self) -> None:
        """Choose what was not chosen."""
        self.select(self.every_note() - self.selection.value)

    def select_part(self, part: int) -> None:
        """Choose every note of a part."""
        self.select((part, n) for n in range(len(self.parts[part].notes)))

    def select_same_pitch(self) -> None:
        """Choose, too, the notes that have a pitch and a part in common with a chosen one."""
        found = taken(self.parts, self.selection.value)
        wanted = set(zip(found.parts.tolist(), found.columns.pitches.tolist(), strict=True))
        self.select(
            (index, number)
            for index, part in enumerate(self.parts)
            for number, pitch in enumerate(part.columns.pitches.tolist())
            if (index, pitch) in wanted
        )

    def within(self, start: float, end: float, lowest: int, highest: int) -> Refs:
        """The notes that touch a rectangle: steps start..end, pitches lowest..highest."""
        refs: list[tuple[int, int]] = []
        for index, part in enumerate(self.parts):
            c = part.columns
            inside = (c.starts < end) & (c.ends > start)
            inside &= (c.pitches >= lowest) & (c.pitches <= highest)
            refs += [(index, number) for number in np.flatnonzero(inside).tolist()]
        return frozenset(refs)

    def select_within(
        self, start: float, end: float, lowest: int, highest: int, mode: Mode = "set"
    ) -> None:
        """Choose the notes that touch a rectangle."""
        self.select(self.within(start, end, lowest, highest), mode)

    def selected_of(self, part: int) -> NDArray[np.bool_]:
        """Which notes of a part are chosen, shape (its notes,); for painting."""
        mask = np.zeros(len(self.parts[part].notes), np.bool_)
        mask[[number for index, number in self.selection.value if index == part]] = True
        return mask

    def note(self, ref: tuple[int, int]) -> PlayedNote:
        """A note by its name."""
        return self.parts[ref[0]].notes[ref[1]]

    # --- changes -----------------------------------------------------------------------------

    def apply(self, edited: Edited, text: str) -> bool:
        """Make parts the current clip's, as one step that is called text; tells whether they were
        others.
        """
        shown = self._shown
        if shown is None:
            return False
        if edited.parts == parts_of(shown.clip):
            self.selection.set_value(edited.chosen)
            return False
        return self.apply_clip(with_parts(shown.clip, edited.parts), text, edited.chosen)

    def apply_clip(
        self, clip: Clip, text: str, chosen: Refs = _NOTHING, key: Key | None = None
    ) -> bool:
        """Put a changed clip in the place of the current one, as one step; in another key, where
        one is given.
        """
        if self._shown is None or clip == self._shown.clip:
            return False
        ClipStep(self._studio, self, clip, chosen, key).take(text)
        return True

    def show_selected(self, chosen: Refs) -> None:
        """Bring the selection in line with the notes that are there now."""
        self.selection.set_value(taken(self.parts, chosen).refs)

    def every_note(self) -> Refs:
        """The names of all notes of the clip."""
        return frozenset(
            (index, number)
            for index, part in enumerate(self.parts)
            for number in range(len(part.notes))
        )

    def _follow(self, content: RollContent) -> None:
        index = self.index
        shown = content.clips[index] if index is not None else None
        if shown is self._shown:
            return
        same = shown and self._shown and shown.clip is self._shown.clip
        self._shown = shown
        if same:
            return  # Only what is known of it is different.
        self.gesture.cancel()
        self.selection.set_value(_NOTHING)
        if self.active_part.value >= len(self.parts):
            self.active_part.set_value(0)
        self.notes_changed.emit()
