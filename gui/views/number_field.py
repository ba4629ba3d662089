"""A spin box whose number does not stick to its edge."""

from PySide6.QtWidgets import QSpinBox, QWidget

_LEFT_MARGIN = 8  # What the style sheet gives line edits, and Qt takes from those in spin boxes.


class NumberField(QSpinBox):
    """Chooses a whole number between two ends."""

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.lineEdit().setTextMargins(_LEFT_MARGIN, 0, 0, 0)
