"""The current clip of the roll: what of it is chosen, and how a changed one takes its place."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.music.clip import Clip, steps_of
from engine.music.key import Key
from engine.music.part import DEFAULT_VELOCITY, Part, PlayedNote
from engine.music.parts import parts_of, with_parts
from engine.music.parts_edit import Edited, Parts, Refs, taken
from gui.models.edits import Edits
from gui.models.playlist import PlaylistModel
from gui.models.roll.steps import Change, ClipStep, LibraryValue, RollDocument
from gui.models.roll.values import Mode, RollSettings
from gui.models.state import RollContent, ShownClip
from gui.models.value import ValueModel
from gui.stage import Stage

_NOTHING: Refs = frozenset()


class RollClip(QObject):
    """The current clip of a roll: its parts, what of it is chosen, and how it is exchanged for a
    changed one, as a step of the way back.

    Attributes:
        selection: The chosen notes. Set it through select() and its like.
        active_part: Number of the part that new notes go to.
        settings: Grid, loudness of new notes, and how quantising and humanising work.

    Signals:
        notes_changed: The parts, or the current clip, are others now. Sent after the selection was
            brought in line.
        left: Another clip is about to be the current one.
    """

    notes_changed = Signal()
    left = Signal()

    def __init__(
        self, stage: Stage, library: LibraryValue, edits: Edits, playlist: PlaylistModel
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._document = RollDocument(stage, library, edits, playlist)
        self._shown: ShownClip | None = None
        self.selection: ValueModel[Refs] = ValueModel(_NOTHING, self)
        self.active_part = ValueModel(0, self)
        self.settings = ValueModel(RollSettings(velocity=DEFAULT_VELOCITY), self)
        stage.roll.changed.connect(self._follow)
        self._follow(stage.roll.value)

    # --- what is edited ----------------------------------------------------------------------

    @property
    def index(self) -> int | None:
        """Number of the current clip on the roll; the first where none is chosen."""
        content = self._stage.roll.value
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
        step = self._stage.position_step() - self.first_step
        return step if self._shown is not None and 0 <= step < self._shown.clip.steps else 0.0

    @property
    def first_step(self) -> int:
        """Step of the whole roll at which the current clip starts."""
        index = self.index
        clips = tuple(shown.clip for shown in self._stage.roll.value.clips)
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
        index = self.index
        assert index is not None
        change = Change(index, clip, key or self._shown.key, (self.selection.value, chosen))
        before = self._shown.clip.parts
        ClipStep(self._document, change, self.show_selected).take(text)
        for part in before:  # Five hundred of them may be kept for undo.
            if not any(part is now for now in self.parts):
                part.forget_columns()
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
        self.left.emit()
        self.selection.set_value(_NOTHING)
        if self.active_part.value >= len(self.parts):
            self.active_part.set_value(0)
        self.notes_changed.emit()
