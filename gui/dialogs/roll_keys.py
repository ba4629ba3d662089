"""What mouse and keys do on the roll, for the sheet of keys."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def roll_gestures() -> tuple[tuple[str, str], ...]:
    """(gesture, what it does): the mouse, then the keys."""
    return (*_mouse(), *_ruler(), *_keys())


def _mouse() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("RollKeys", "Double click"),
            translate("RollKeys", "On the roll: draw a note, or take out the one that is there"),
        ),
        (
            translate("RollKeys", "Drag a note"),
            translate("RollKeys", "Move it, or make it longer at its edges; it is heard"),
        ),
        (
            translate("RollKeys", "Alt-drag or Ctrl-drag"),
            translate("RollKeys", "On a note: copy it"),
        ),
        (
            translate("RollKeys", "Shift while dragging"),
            translate("RollKeys", "On the roll: let go of the grid"),
        ),
        (
            translate("RollKeys", "Drag on empty ground"),
            translate(
                "RollKeys",
                "On the roll: choose notes, or draw with the pencil; Shift adds, Ctrl toggles",
            ),
        ),
        (
            translate("RollKeys", "Drag in the lane below"),
            translate("RollKeys", "Change how loud notes are; beside a bar, draw a line"),
        ),
    )


def _ruler() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("RollKeys", "Click or drag in the ruler"),
            translate("RollKeys", "Play from there, or play round and round; double click ends it"),
        ),
        (
            translate("RollKeys", "Drag a clip by its name"),
            translate("RollKeys", "On the roll: take it to the playlist or another program"),
        ),
        (
            translate("RollKeys", "Ctrl+wheel, Ctrl+Shift+wheel"),
            translate("RollKeys", "On the roll: zoom in time, or in pitch, to the mouse"),
        ),
        (
            translate("RollKeys", "Wheel, Shift+wheel"),
            translate("RollKeys", "On the roll: scroll in pitch, or in time"),
        ),
    )


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("RollKeys", "Arrow keys, Home, End"),
            translate("RollKeys", "On the roll: go from note to note; Shift chooses more"),
        ),
        (
            translate("RollKeys", "Alt+arrow keys"),
            translate("RollKeys", "On the roll: move notes by the grid or a semitone"),
        ),
        (
            translate("RollKeys", "Alt+Shift+arrow keys"),
            translate("RollKeys", "On the roll: longer or shorter; an octave up or down"),
        ),
        (
            translate("RollKeys", "D, S"),
            translate("RollKeys", "On the roll: take the pencil, or select and move"),
        ),
        (
            translate("RollKeys", "Arrow keys with the pencil"),
            translate("RollKeys", "On the roll: lead it; Return draws a note and goes on"),
        ),
        (
            translate("RollKeys", "Ctrl+Left, Ctrl+Right, PgUp, PgDown"),
            translate("RollKeys", "On the roll: scroll in time and in pitch"),
        ),
        (
            translate("RollKeys", "Alt with + and -"),
            translate("RollKeys", "On the roll: rows higher and lower"),
        ),
    )
