"""The actions of the Edit menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def edit_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec("undo", translate("Menus", "&Undo"), "Ctrl+Z", "undo"),
        ActionSpec("redo", translate("Menus", "&Redo"), "Ctrl+Shift+Z", "redo"),
        ActionSpec(
            "to_playlist",
            translate("Menus", "&Add the roll to the playlist"),
            "Ctrl+D",
            "list-music",
            translate("Menus", "Put every clip of the roll at the end of the playlist"),
            separated=True,
        ),
    )
