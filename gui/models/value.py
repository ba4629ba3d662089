"""A value that views read, ask to change, and follow."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class ValueModel(QObject, Generic[T]):
    """Holds an immutable value.

    Signals:
        changed: The new value, only when it differs from the old one.
    """

    changed = Signal(object)

    def __init__(self, value: T, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value

    @property
    def value(self) -> T:
        """The newest value."""
        return self._value

    def set_value(self, value: T) -> None:
        """Replace the value and tell those who follow it, unless it is the same."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)
