"""What one action of a menu is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: What the code calls it.
        text: The words in the menu, with '&' before the key.
        shortcut: As QKeySequence reads it.
        icon: Name of an icon, or nothing.
        tip: What it does, with the field's term where there is one.
        checkable: Whether it is on or off.
        separated: Whether a line stands before it.
    """

    id: str
    text: str
    shortcut: str
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    separated: bool = False
