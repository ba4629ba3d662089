"""What one action of a menu is made of."""

import sys
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
        on_mac: Its shortcut on a Mac, where macOS keeps the other one for itself.
    """

    id: str
    text: str
    shortcut: str
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    separated: bool = False
    on_mac: str = ""

    def keys(self, system: str = sys.platform) -> str:
        """The shortcut on a system."""
        return (self.on_mac if system == "darwin" else "") or self.shortcut
