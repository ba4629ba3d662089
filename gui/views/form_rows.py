"""Rows of forms whose field is part of a larger widget."""

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget


def add_row(form: QFormLayout, words: str, row: QWidget, field: QWidget) -> None:
    """Add a row whose label belongs to one field of it.

    A focus proxy would do the same for the mouse, but Tab stops at it a second time and never
    gets past it.
    """
    label = QLabel(words)
    label.setBuddy(field)
    form.addRow(label, row)
