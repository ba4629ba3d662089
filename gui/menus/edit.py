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
            "cut",
            translate("Menus", "Cu&t"),
            "Ctrl+X",
            "scissors",
            translate("Menus", "Take the chosen clips out and put them on the clipboard"),
            separated=True,
        ),
        ActionSpec(
            "copy",
            translate("Menus", "&Copy"),
            "Ctrl+C",
            "copy",
            translate("Menus", "Put the chosen clips on the clipboard, for Lento and others"),
        ),
        ActionSpec(
            "paste",
            translate("Menus", "&Paste"),
            "Ctrl+V",
            "file-music",
            translate("Menus", "Put clips from the clipboard here, or add files to the library"),
        ),
        ActionSpec("select_all", translate("Menus", "&Select all"), "Ctrl+A", "list-checks"),
        ActionSpec(
            "to_playlist",
            translate("Menus", "&Add the roll to the playlist"),
            "Ctrl+D",
            "list-music",
            translate("Menus", "Put every clip of the roll at the end of the playlist"),
            separated=True,
        ),
    )
