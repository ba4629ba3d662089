"""Everything that can be done with the chosen notes, in one menu."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.icons import icon
from gui.models.roll.editing import RollEditing
from gui.views.roll.part_words import part_icon, part_name

_LOUDER = 8
_NATIVE = QKeySequence.SequenceFormat.NativeText


class EditMenu(QMenu):
    """Offers what a RollEditing can do; without chosen notes, to all of the clip."""

    def __init__(self, editing: RollEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._need_choice: list[QAction] = []
        self.setToolTipsVisible(True)
        notes = editing.notes
        self._add(self.tr("Select &all"), editing.select_all, "Ctrl+A")
        self._add(self.tr("Select the same &pitches"), editing.select_same_pitch, chosen=True)
        self._add(self.tr("&Invert the selection"), editing.invert)
        self.addSeparator()
        self._add(self.tr("&Duplicate"), notes.duplicate, picture="copy")
        self._add(self.tr("De&lete"), notes.delete, "Del", chosen=True, picture="trash")
        self._parts = self.addMenu(self.tr("Move to &part"))
        self.addSeparator()
        self._add_time()
        self._add_pitch()
        self._add_loudness()
        self.aboutToShow.connect(self._show_state)

    def _add_time(self) -> None:
        notes = self._editing.notes
        self._add(self.tr("&Quantise"), notes.quantise, tip=self.tr("Bring notes to the grid"))
        self._add(
            self.tr("&Humanise"),
            notes.humanise,
            tip=self.tr("Move notes a little in time and loudness"),
        )
        self._add(
            self.tr("Le&gato"), notes.legato, tip=self.tr("Let every note last until the next")
        )
        self._add(self.tr("End &overlaps"), notes.shorten)
        self._add(self.tr("&Split"), notes.split, tip=self.tr("Cut notes in two"))
        self._add(self.tr("&Join"), notes.join, tip=self.tr("Make one note of neighbours"))
        self.addSeparator()

    def _add_pitch(self) -> None:
        notes = self._editing.notes
        pitch = self.addMenu(self.tr("&Transpose"))
        for words, run in (
            (self.tr("A semitone up"), lambda: notes.transpose(1)),
            (self.tr("A semitone down"), lambda: notes.transpose(-1)),
            (self.tr("An octave up"), lambda: notes.transpose(12)),
            (self.tr("An octave down"), lambda: notes.transpose(-12)),
            (self.tr("A step of the scale up"), lambda: notes.transpose_in_scale(1)),
            (self.tr("A step of the scale down"), lambda: notes.transpose_in_scale(-1)),
            (self.tr("Into the scale"), notes.into_scale),
        ):
            self._add(words, run, menu=pitch)

    def _add_loudness(self) -> None:
        notes = self._editing.notes
        loudness = self.addMenu(self.tr("Lo&udness"))
        for words, run in (
            (self.tr("Louder"), lambda: notes.change_velocity(_LOUDER)),
            (self.tr("Softer"), lambda: notes.change_velocity(-_LOUDER)),
            (self.tr("All alike"), lambda: notes.set_velocity(80)),
        ):
            self._add(words, run, menu=loudness)

    def _add(
        self,
        words: str,
        run: Callable[[], object],
        keys: str = "",
        *,
        tip: str = "",
        chosen: bool = False,
        picture: str = "",
        menu: QMenu | None = None,
    ) -> None:
        action = (menu or self).addAction(words)
        if keys:  # Shown; the roll itself hears the keys, while it has the focus.
            action.setText(f"{words}\t{QKeySequence(keys).toString(_NATIVE)}")
        if picture:
            action.setIcon(icon(picture))
        action.setToolTip(tip)
        action.triggered.connect(lambda _=False: run())
        if chosen:
            self._need_choice.append(action)

    def _show_state(self) -> None:
        """Offer what is possible now, and the parts that there are."""
        chosen = bool(self._editing.selection.value)
        for action in self._need_choice:
            action.setEnabled(chosen)
        self._parts.clear()
        for number, part in enumerate(self._editing.parts):
            action = self._parts.addAction(part_icon(part), part_name(part))
            action.triggered.connect(
                lambda _=False, to=number: self._editing.lanes.move_chosen_to(to)
            )
        self._parts.setEnabled(chosen and len(self._editing.parts) > 1)
