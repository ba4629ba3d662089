"""Everything that a person can take back, in one line of steps.

One gesture is one step, whatever it changed: the playlist, notes of the roll, a path on the map,
a tag. Each step has a name, which the menu shows: "Undo moving notes".
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.models.value import ValueModel

KEPT_STEPS = 500
ONE_GO_S = 1.2  # Arrows of a number field that are held, or clicked one after the other.
_FIELD = "field "
T = TypeVar("T")


class Edits(QObject):
    """The way back and forth through a person's steps; the oldest of more than 500 are let go.

    Signals:
        changed: What undo and redo would do is different now, or something was done.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(KEPT_STEPS)
        self._stack.indexChanged.connect(self._tell)
        self._gestures = count(1)
        self._replaying = False

    def did(
        self,
        text: str,
        undo: Callable[[], object],
        redo: Callable[[], object],
        *,
        merge: str = "",
    ) -> None:
        """Note a step that has just been done; what a step of the way back sets off is none.

        Args:
            text: What was done, as it stands after "Undo": "moving notes".
            undo: Takes it back.
            redo: Does it again.
            merge: A step that follows one of the same non-empty key is one with it: the many small
                moves of one gesture, however long it lasts. See gesture() and field() for keys.
        """
        if not self._replaying:
            self._stack.push(_Step(text, undo, redo, merge))

    def gesture(self, name: str) -> str:
        """A merge key for one gesture, from the press of the mouse to its release."""
        return f"{name} {next(self._gestures)}"

    def field(self, name: str) -> str:
        """A merge key for a number field: what follows at once is one step with what was before."""
        return f"{_FIELD}{name}"

    def set(self, model: ValueModel[T], value: T, text: str, *, merge: str = "") -> bool:
        """Give a value model another value as a step; tells whether it was another."""
        before = model.value
        if value == before:
            return False
        model.set_value(value)
        self.did(text, lambda: model.set_value(before), lambda: model.set_value(value), merge=merge)
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._stack.canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._stack.canRedo()

    @property
    def undo_label(self) -> str:
        """The whole text for the menu, such as 'Undo moving notes'."""
        text = self._stack.undoText()
        return self.tr("Undo {0}").format(text) if text else self.tr("Undo")

    @property
    def redo_label(self) -> str:
        """The whole text for the menu."""
        text = self._stack.redoText()
        return self.tr("Redo {0}").format(text) if text else self.tr("Redo")

    def undo(self) -> None:
        """Take the newest step back, if there is one."""
        with self._replay():
            self._stack.undo()

    def redo(self) -> None:
        """Take the step last undone again, if there is one."""
        with self._replay():
            self._stack.redo()

    def clear(self) -> None:
        """Forget the way back: another document was opened."""
        self._stack.clear()

    @Slot(int)
    def _tell(self, _: int) -> None:  # No lambda: it would still hear the stack at its end.
        self.changed.emit()

    @contextmanager
    def _replay(self) -> Iterator[None]:
        self._replaying = True
        try:
            yield
        finally:
            self._replaying = False


class _Step(QUndoCommand):
    """One step. It was done before it is pushed, so the stack's first redo does nothing."""

    def __init__(
        self, text: str, undo: Callable[[], object], redo: Callable[[], object], merge: str
    ) -> None:
        super().__init__(text)
        self._undo, self._redo, self._merge = undo, redo, merge
        self._done = True
        self._at_s = time.monotonic()

    def undo(self) -> None:
        """Called by the stack."""
        self._undo()

    def redo(self) -> None:
        """Called by the stack, also when the step is pushed."""
        if self._done:
            self._done = False
            return
        self._redo()

    def id(self) -> int:
        """Steps of one id may be merged; -1 for none."""
        return (hash(self._merge) & 0x3FFFFFFF) if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a newer step of the same gesture into this one."""
        if not isinstance(other, _Step) or other._merge != self._merge:
            return False
        if self._merge.startswith(_FIELD) and other._at_s - self._at_s > ONE_GO_S:
            return False
        self._redo, self._at_s = other._redo, other._at_s
        return True
