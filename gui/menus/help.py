"""The actions of the Help menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def help_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec("keyboard", translate("Menus", "&Keyboard and mouse"), "F1", "help"),
        ActionSpec("stores", translate("Menus", "&What Lento stores"), "Shift+F1", "lock"),
        ActionSpec("about", translate("Menus", "&About Lento"), "Ctrl+F1"),
    )
