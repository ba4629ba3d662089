"""The way of a blend: its clips in order, and in how many steps it is walked."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.project.playlist import PlaylistItem
from gui.icons import icon
from gui.models.clip_rows import ClipRow
from gui.models.make import MakeModel
from gui.models.make_settings import FEWEST_STEPS, MOST_ENDS, MOST_STEPS, BlendSettings
from gui.models.playlist import item_of, shown_of
from gui.models.state import ShownClip
from gui.views.clip_delegate import PLAY, ROW_HEIGHT, RowAction
from gui.views.clip_list import ClipList
from gui.views.number_field import NumberField


class BlendPage(QWidget):
    """Edits the BlendSettings of a MakeModel."""

    def __init__(self, make: MakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.ends = ClipList(
            (RowAction("remove", "x", self.tr("Take out of the blend"), "Del", Qt.Key.Key_Delete),),
            takes_clips=True,
            placeholder=self.tr(
                "Drop two clips or more here, or Shift-drag on the map from one to another."
            ),
        )
        self.ends.setAccessibleName(self.tr("Clips of the blend"))
        self.ends.setMinimumHeight(ROW_HEIGHT + 12)
        self.ends.setMaximumHeight(3 * ROW_HEIGHT + 12)
        self.add = QPushButton(icon("plus"), self.tr("&Add chosen clip"))
        self.steps = NumberField(FEWEST_STEPS, MOST_STEPS)
        self._lay_out()
        self._connect()
        self._show(make.blend.value)
        self._show_chosen()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Steps"))
        label.setBuddy(self.steps)
        self.steps.setToolTip(
            self.tr("Clips from the first to the last, both among them\nField term: interpolation")
        )
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch()
        below.addWidget(label)
        below.addWidget(self.steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ends)
        layout.addLayout(below)

    def _connect(self) -> None:
        make = self._make
        self.add.clicked.connect(self._add_chosen)
        self.ends.asked.connect(self._ask)
        self.ends.hovered.connect(self._audition)
        self.ends.stepped.connect(self._audition)
        self.ends.removal_asked.connect(self._remove)
        self.ends.shift_asked.connect(self._shift)
        self.ends.moved.connect(self._move)
        self.ends.dropped.connect(self._drop)
        self.steps.valueChanged.connect(
            lambda n: make.blend.set_value(replace(make.blend.value, steps=n))
        )
        make.blend.changed.connect(self._show)
        make.studio.kind.changed.connect(lambda _: self._show(make.blend.value))
        make.studio.roll.changed.connect(self._show_chosen)

    def _add_chosen(self) -> None:
        chosen = self._make.chosen
        if chosen is not None:
            self._make.add_ends((chosen,))

    def _ask(self, action: str, row: int) -> None:
        if action == PLAY:
            self._make.studio.show((self._clips[row],))
        else:
            self._remove([row])

    def _audition(self, row: int) -> None:
        self._make.studio.audition(self._clips[row] if row >= 0 else None)

    def _remove(self, rows: Sequence[int]) -> None:
        self._make.set_ends(tuple(c for n, c in enumerate(self._clips) if n not in rows))

    def _shift(self, rows: Sequence[int], by: int) -> None:
        if rows and rows[0] + by >= 0 and rows[-1] + by < len(self._clips):
            self._move(rows, rows[0] - 1 if by < 0 else rows[-1] + 2)
            self.ends.select([row + by for row in rows])

    def _move(self, rows: Sequence[int], at: int) -> None:
        clips = self._clips
        moved = [clips[row] for row in rows]
        before = [c for n, c in enumerate(clips[:at]) if n not in rows]
        after = [c for n, c in enumerate(clips[at:], at) if n not in rows]
        self._make.set_ends((*before, *moved, *after))

    def _drop(self, items: Sequence[PlaylistItem], at: int) -> None:
        self._make.add_ends([shown_of(item) for item in items], at)

    @property
    def _clips(self) -> tuple[ShownClip, ...]:
        return self._make.blend.value.ends

    def _show(self, settings: BlendSettings) -> None:
        with QSignalBlocker(self.steps):
            self.steps.setMinimum(settings.fewest_steps)
            self.steps.setValue(settings.steps)
        self.ends.rows.set_rows(
            [
                ClipRow(item_of(end), self._make.facts_of(end), hint=self._make.hint_of(end))
                for end in settings.ends
            ]
        )
        self._show_chosen()

    def _show_chosen(self) -> None:
        full = len(self._clips) >= MOST_ENDS
        self.add.setEnabled(self._make.chosen is not None and not full)
        if full:
            self.add.setToolTip(self.tr("A blend walks through eight clips at most"))
        elif self._make.chosen is None:
            self.add.setToolTip(self.tr("Choose a clip on the map or the roll first"))
        else:
            self.add.setToolTip(self.tr("Put the chosen clip at the end of the way"))
