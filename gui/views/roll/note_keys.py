"""What the keys do on the roll while it has the focus; the sheet of keys says the same."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.views.roll.gestures import MouseTools
from gui.views.roll.note_cursor import NoteCursor
from gui.views.roll.surface import RollSurface

Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT, _ALT, _CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_ARROWS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, 1),
    Key.Key_Down: (0, -1),
}
_ZOOM_STEP = 1.25
_SCROLL_SHARE = 0.5  # Of the view, for one press.
_OCTAVE = 12


class NoteKeys:
    """The keys of a view, each with what it does."""

    def __init__(self, view: RollSurface, cursor: NoteCursor, tools: MouseTools) -> None:
        self._view = view
        self._cursor = cursor
        self._tools = tools

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the roll, whatever the menus say.

        Esc does where there is something to let go of; gui.keys has silenced everything by then.
        """
        if event.key() == Key.Key_Escape:
            editing = self._view.editing
            return editing is not None and bool(self._tools.holds or editing.selection.value)
        return self._command(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; tells whether it means something."""
        command = self._command(event)
        if command is None:
            return False
        command()
        return True

    def _command(self, event: QKeyEvent) -> Callable[[], object] | None:
        if not self._view.shown.clips:
            return None
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Key(event.key())
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], keys)
        return self._looking(key, keys) or self._working(key, keys)

    def _arrow(
        self, way: tuple[int, int], keys: Qt.KeyboardModifier
    ) -> Callable[[], object] | None:
        view, cursor = self._view, self._cursor
        if keys == _CTRL and way[0]:
            return lambda: self._scroll(way[0], 0)
        if view.editing is None:
            return (lambda: self._scroll(*way)) if keys == _NONE else None
        if keys in (_NONE, _SHIFT):
            return lambda: cursor.go(way, extend=keys == _SHIFT)
        if keys == _ALT:
            return lambda: self._nudge(way[0], way[1])
        if keys == _ALT | _SHIFT:
            return lambda: self._stretch(way)
        return None

    def _looking(self, key: Key, keys: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Keys that change nothing but what is in sight."""
        view, pitch = self._view, keys == _ALT or keys == _ALT | _SHIFT
        match key:
            case Key.Key_Plus | Key.Key_Equal if not keys & _CTRL:
                return lambda: (view.zoom_pitch if pitch else view.zoom)(_ZOOM_STEP)
            case Key.Key_Minus if not keys & _CTRL:
                return lambda: (view.zoom_pitch if pitch else view.zoom)(1 / _ZOOM_STEP)
            case Key.Key_0 if keys == _NONE:
                return view.fit
            case Key.Key_PageUp | Key.Key_PageDown if keys == _NONE:
                return lambda: self._scroll(0, 1 if key == Key.Key_PageUp else -1)
            case Key.Key_Home | Key.Key_End if view.editing is None:
                return lambda: self._scroll(-999 if key == Key.Key_Home else 999, 0)
        return None

    def _working(self, key: Key, keys: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Keys that work on notes."""
        view, editing, cursor = self._view, self._view.editing, self._cursor
        if editing is None:
            return None
        plain, extend = keys == _NONE, keys == _SHIFT
        match key:
            case Key.Key_Home | Key.Key_End if plain or extend:
                return lambda: cursor.go_to_end(last=key == Key.Key_End, extend=extend)
            case Key.Key_Return | Key.Key_Enter if plain:
                return cursor.draw
            case Key.Key_Delete | Key.Key_Backspace if plain:
                return editing.notes.delete
            case Key.Key_X | Key.Key_C if keys == _CTRL and editing.selection.value:
                return editing.clipboard.cut if key == Key.Key_X else editing.clipboard.copy
            case Key.Key_V if keys == _CTRL and editing.clipboard.can_paste:
                return editing.clipboard.paste
            case Key.Key_A if keys == _CTRL:
                return editing.select_all
            case Key.Key_D if plain:
                return lambda: view.set_tool("draw")
            case Key.Key_S if plain:
                return lambda: view.set_tool("select")
            case Key.Key_Escape:
                return self._let_go
        return None

    def _scroll(self, across: int, down: int) -> None:
        geometry = self._view.shown
        if across:
            bar = self._view.horizontalScrollBar()
            bar.setValue(bar.value() + round(across * _SCROLL_SHARE * geometry.notes_width))
        if down:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() - round(down * _SCROLL_SHARE * geometry.pitches_height))

    def _nudge(self, units: int, semitones: int) -> None:
        editing = self._view.editing
        if editing is not None and editing.selection.value:
            editing.notes.nudge(units, semitones)
            self._tell(heard=bool(semitones))

    def _stretch(self, way: tuple[int, int]) -> None:
        """Longer or shorter by a unit of the grid; up or down by an octave."""
        editing = self._view.editing
        if editing is None or not editing.selection.value:
            return
        if way[0]:
            editing.notes.lengthen(way[0])
        else:
            editing.notes.move(0.0, way[1] * _OCTAVE)
        self._tell(heard=bool(way[1]))

    def _tell(self, *, heard: bool) -> None:
        """Say what the note under the cursor has become."""
        self._cursor.tell(heard=heard)

    def _let_go(self) -> None:
        if not self._tools.give_up() and self._view.editing is not None:
            self._view.editing.select_none()
