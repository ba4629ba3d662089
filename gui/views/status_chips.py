"""Buttons that filter by status, each with its icon, its word and its count."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.pieces.report import Status
from gui.models.report_words import SIGNS, STATUSES, status_word
from gui.views.buttons import push_button
from gui.wording import count


class StatusChips(QWidget):
    """One chip for all files and one for each status; several may be on.

    Signals:
        chosen: The statuses to show, a frozenset; an empty one for all.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Show files by what became of them"))
        self._all = self._chip("")
        self._chips: dict[Status, QPushButton] = {}
        for status in STATUSES:
            self._chips[status] = self._chip(SIGNS[status].icon, status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for chip in (self._all, *self._chips.values()):
            row.addWidget(chip)
        row.addStretch()
        self._all.clicked.connect(lambda: self.choose(frozenset()))
        self.choose(frozenset())

    @property
    def statuses(self) -> frozenset[Status]:
        """What is chosen."""
        return frozenset(status for status, chip in self._chips.items() if chip.isChecked())

    def choose(self, statuses: frozenset[Status]) -> None:
        """Turn some chips on, the others off, and say so."""
        for status, chip in self._chips.items():
            chip.setChecked(status in statuses)
        self._tell()

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Write the counts on the chips; a status that no file has is not offered."""
        self._all.setText(self.tr("All {0}").format(count(sum(counts.values()))))
        for status, chip in self._chips.items():
            number = counts.get(status, 0)
            words = status_word(status)
            chip.setText(f" {words[0].upper()}{words[1:]} {count(number)}")
            chip.setVisible(number > 0 or chip.isChecked())

    def _chip(self, icon: str, status: Status | None = None) -> QPushButton:
        chip = push_button("", icon, SIGNS[status].tint if status else "text")
        chip.setProperty("chip", True)
        chip.setCheckable(True)
        if status is not None:
            chip.clicked.connect(self._tell)
        return chip

    def _tell(self) -> None:
        self._all.setChecked(not self.statuses)
        self.chosen.emit(self.statuses)
