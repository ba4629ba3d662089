"""The actions of the Learn menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def learn_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec(
            "learn",
            translate("Menus", "&Learn from my music…"),
            "Ctrl+T",
            "graduation-cap",
            translate("Menus", "Make a model of your own music (training)"),
        ),
        ActionSpec(
            "learn_chosen",
            translate("Menus", "Learn from the &chosen pieces…"),
            "Ctrl+Shift+T",
            "list-checks",
            translate("Menus", "Make a model of what is chosen in the library"),
        ),
        ActionSpec(
            "unfinished",
            translate("Menus", "&Go on with a training…"),
            "Ctrl+Alt+T",
            "play",
            translate("Menus", "Trainings that broke off, and what they had learned"),
        ),
        ActionSpec(
            "models",
            translate("Menus", "M&odels…"),
            "Ctrl+M",
            "wand",
            translate("Menus", "All models, what they learned from, and files that were withdrawn"),
            separated=True,
        ),
        ActionSpec(
            "install_training",
            translate("Menus", "&Install training from a file…"),
            "Ctrl+Alt+I",
            "download",
            translate("Menus", "Bring what Lento trains with, which is a file of its own"),
        ),
    )
