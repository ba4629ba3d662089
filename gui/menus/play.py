"""The actions of the Play menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def play_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec(
            "play",
            translate("Menus", "&Play"),
            "Space",
            "play",
            translate("Menus", "Play or pause the roll"),
        ),
        ActionSpec(
            "silence",
            translate("Menus", "&Silence"),
            "Esc",
            "stop",
            translate("Menus", "Silence at once"),
        ),
        ActionSpec(
            "loop",
            translate("Menus", "&Loop"),
            "Ctrl+L",
            "loop",
            translate("Menus", "Play round and round"),
            True,
        ),
        ActionSpec(
            "slower",
            translate("Menus", "S&lower"),
            "Ctrl+Down",
            "minus",
            translate("Menus", "Slower by a step"),
            separated=True,
        ),
        ActionSpec(
            "faster",
            translate("Menus", "&Faster"),
            "Ctrl+Up",
            "plus",
            translate("Menus", "Faster by a step"),
        ),
        ActionSpec(
            "as_written", translate("Menus", "Tempo as &written"), "Ctrl+Shift+Down", "metronome"
        ),
    )
