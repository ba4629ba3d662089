"""The actions of the Help menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def help_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec("keyboard", translate("Menus", "&Keyboard and mouse"), "F1", "help"),
        ActionSpec(
            "what_is_this",
            translate("Menus", "What is &this?"),
            "Shift+F1",
            "info",
            translate("Menus", "Say of each panel what it is for"),
        ),
        ActionSpec("stores", translate("Menus", "&What Lento stores"), "Ctrl+Shift+F1", "lock"),
        ActionSpec("about", translate("Menus", "&About Lento"), "Ctrl+F1"),
    )
