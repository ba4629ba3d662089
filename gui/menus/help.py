"""The actions of the Help menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def help_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec(
            "help.guide",
            translate("Menus", "&User guide"),
            "F12",
            "circle-help",
            translate("Menus", "Open the guide in your browser; it lies on this computer"),
        ),
        ActionSpec(
            "help.tour",
            translate("Menus", "&Show the tour"),
            "Shift+F12",
            "sparkles",
            translate("Menus", "The three first steps once more: drop, listen, blend"),
        ),
        ActionSpec("keyboard", translate("Menus", "&Keyboard and mouse"), "F1", "help"),
        ActionSpec(
            "what_is_this",
            translate("Menus", "What is &this?"),
            "Shift+F1",
            "info",
            translate("Menus", "Say of each panel what it is for"),
        ),
        ActionSpec(
            "stores",
            translate("Menus", "&What Lento stores"),
            "Ctrl+Shift+F1",
            "lock",
            separated=True,
        ),
        ActionSpec(
            "help.data_folder",
            translate("Menus", "Show my data &folder"),
            "Ctrl+Shift+F12",
            "folder-open",
            translate("Menus", "Library, models, settings and reports lie in one folder"),
        ),
        ActionSpec(
            "help.diagnostics",
            translate("Menus", "Copy &diagnostics…"),
            "Ctrl+F12",
            "copy",
            translate("Menus", "Versions, device and log for somebody who helps; no names"),
        ),
        ActionSpec("about", translate("Menus", "&About Lento"), "Ctrl+F1", separated=True),
    )
