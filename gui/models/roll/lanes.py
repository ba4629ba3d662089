"""The parts of the current clip: what plays, with which instrument, heard or not."""

from dataclasses import replace

from PySide6.QtCore import QObject

from engine.music.part import Part, Role
from engine.music.parts_edit import Edited, Refs, put, taken
from gui.models.roll.clip import RollClip

LONGEST_NAME = 60


class Lanes(QObject):
    """Changes of whole parts, each one step that tells whether something changed."""

    def __init__(self, editing: RollClip) -> None:
        super().__init__(editing)
        self._editing = editing

    def add(self, role: Role = "other", name: str = "", program: int | None = None) -> bool:
        """Put an empty part last and make it the active one."""
        parts = (*self._editing.parts, Part(role, (), name, program))
        if not self._apply(parts, self.tr("adding a part"), self._editing.selection.value):
            return False
        self._editing.active_part.set_value(len(parts) - 1)
        return True

    def remove(self, part: int) -> bool:
        """Take a part out with its notes; the last one of a clip stays."""
        parts = self._editing.parts
        if len(parts) < 2:
            return False
        kept = frozenset(
            (of - (of > part), n) for of, n in self._editing.selection.value if of != part
        )
        left = (*parts[:part], *parts[part + 1 :])
        active = self._editing.active_part.value
        self._editing.active_part.set_value(min(active - (active > part), len(left) - 1))
        return self._apply(left, self.tr("removing a part"), kept)

    def rename(self, part: int, name: str) -> bool:
        """Give a part another name; an empty one is that of its role."""
        plain = " ".join(name.split())[:LONGEST_NAME]
        return self._change(part, self.tr("renaming a part"), name=plain)

    def set_role(self, part: int, role: Role) -> bool:
        """Say what a part is to the music; the model hears the melody."""
        return self._change(part, self.tr("changing what a part is"), role=role)

    def set_program(self, part: int, program: int | None) -> bool:
        """Give a part an instrument (General MIDI program), or the clip's own."""
        return self._change(part, self.tr("changing an instrument"), program=program)

    def set_muted(self, part: int, muted: bool) -> bool:
        """Let a part be silent, or be heard again."""
        text = self.tr("muting a part") if muted else self.tr("unmuting a part")
        return self._change(part, text, muted=muted)

    def set_solo(self, part: int, solo: bool) -> bool:
        """Let only this part (and others that are solo) be heard, or all again."""
        text = self.tr("hearing a part alone") if solo else self.tr("hearing all parts")
        return self._change(part, text, solo=solo)

    def move_chosen_to(self, part: int) -> bool:
        """Put the chosen notes into another part; they stay chosen."""
        found = taken(self._editing.parts, self._editing.selection.value)
        of = found.parts * 0 + part
        edited = put(self._editing.parts, found, of, found.columns)
        return self._editing.apply(edited, self.tr("moving notes to another part"))

    def _change(self, part: int, text: str, **fields: object) -> bool:
        parts = list(self._editing.parts)
        changed = replace(parts[part], **fields)  # type: ignore[arg-type]
        parts[part] = changed.arranged(changed.notes, parts[part].columns)
        return self._apply(tuple(parts), text, self._editing.selection.value)

    def _apply(self, parts: tuple[Part, ...], text: str, chosen: Refs) -> bool:
        return self._editing.apply(Edited(parts, chosen), text)
