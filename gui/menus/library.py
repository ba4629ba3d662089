"""The actions of the Library menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def library_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec("find", translate("Menus", "&Search pieces"), "Ctrl+F", "search"),
        ActionSpec(
            "reread",
            translate("Menus", "&Rescan"),
            "F5",
            "refresh",
            translate("Menus", "Look for files that are new, changed or gone"),
        ),
        ActionSpec(
            "report",
            translate("Menus", "&What became of your files…"),
            "Ctrl+I",
            "list-checks",
            translate("Menus", "Every file with its status, the reason and what to do"),
            separated=True,
        ),
        ActionSpec(
            "card",
            translate("Menus", "&Card of the chosen piece…"),
            "Ctrl+Shift+I",
            "square-pen",
            translate("Menus", "See and hear its tracks, and correct what Lento heard"),
        ),
        ActionSpec("undo_card", translate("Menus", "&Undo the correction"), "Ctrl+Alt+Z", "undo"),
        ActionSpec(
            "redo_card", translate("Menus", "Re&do the correction"), "Ctrl+Alt+Shift+Z", "redo"
        ),
        ActionSpec(
            "back_up",
            translate("Menus", "&Back up the library…"),
            "Ctrl+Alt+B",
            "archive",
            translate("Menus", "Write everything that is known of your files into one file"),
            separated=True,
        ),
        ActionSpec(
            "restore",
            translate("Menus", "R&estore from a backup…"),
            "Ctrl+Alt+R",
            "archive-restore",
        ),
        ActionSpec(
            "forget",
            translate("Menus", "&Forget what was removed…"),
            "Ctrl+Shift+Del",
            "eraser",
            translate(
                "Menus", "Take marks, notes and music of files that you removed out for good"
            ),
            on_mac="Ctrl+Shift+Backspace",  # What is called Delete on its keyboard.
        ),
    )
