"""Buttons that say what they do, to the eye, the mouse and a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from gui.icons import Tint, icon


def tool_button(icon_name: str, words: str, *, checkable: bool = False) -> QToolButton:
    """An icon with its words as tooltip and accessible name; reached by Tab."""
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def push_button(words: str, icon_name: str = "", tint: Tint = "text") -> QPushButton:
    """A button with words, which Return in a dialog does not press by accident."""
    button = QPushButton(words)
    button.setAutoDefault(False)
    if icon_name:
        button.setIcon(icon(icon_name, tint))
    return button
