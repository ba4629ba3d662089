"""The actions of the View menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def view_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec("fit_map", translate("Menus", "Show the whole &map"), "Ctrl+0", "maximize"),
        ActionSpec("fit_roll", translate("Menus", "Show the whole r&oll"), "Ctrl+9", "maximize"),
        ActionSpec(
            "figures",
            translate("Menus", "F&igures"),
            "F10",
            "sliders",
            translate("Menus", "Show figures and the field's own terms beside the plain words"),
            True,
        ),
        ActionSpec("language", translate("Menus", "&Language…"), "Ctrl+F10", "languages"),
        ActionSpec("reset_layout", translate("Menus", "&Reset layout"), "F9", separated=True),
        ActionSpec(
            "theme_system",
            translate("Menus", "Theme: as the &system"),
            "F6",
            "settings",
            checkable=True,
            separated=True,
        ),
        ActionSpec("theme_light", translate("Menus", "Theme: l&ight"), "F7", "sun", checkable=True),
        ActionSpec("theme_dark", translate("Menus", "Theme: &dark"), "F8", "moon", checkable=True),
    )
