"""Editing the notes of the roll: every change that a hand can make of the current clip."""

from PySide6.QtCore import Signal

from gui.models.edits import Edits
from gui.models.playlist import PlaylistModel
from gui.models.roll.clip import RollClip
from gui.models.roll.clipboard import NoteClipboard
from gui.models.roll.gesture import Gesture
from gui.models.roll.lanes import Lanes
from gui.models.roll.notes import NoteEdits
from gui.models.roll.steps import LibraryValue
from gui.stage import Stage


class RollEditing(RollClip):
    """What a hand does to the current clip of a studio's roll; each change is a step of
    studio.edits. What is chosen, and all that is asked, RollClip answers.

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

    preview_changed = Signal()

    def __init__(
        self, stage: Stage, library: LibraryValue, edits: Edits, playlist: PlaylistModel
    ) -> None:
        super().__init__(stage, library, edits, playlist)
        self.notes = NoteEdits(self)
        self.gesture = Gesture(self)
        self.lanes = Lanes(self)
        self.clipboard = NoteClipboard(self)
        self.gesture.changed.connect(self.preview_changed)
        self.left.connect(self.gesture.cancel)
