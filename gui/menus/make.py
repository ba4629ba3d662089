"""The actions of the Make menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def make_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec(
            "sample",
            translate("Menus", "&Sample"),
            "Ctrl+N",
            "sparkles",
            translate("Menus", "Make new clips (sample from the prior)"),
        ),
        ActionSpec(
            "blend",
            translate("Menus", "&Blend"),
            "Ctrl+B",
            "blend",
            translate("Menus", "Walk from one clip to another (interpolate in latent space)"),
        ),
        ActionSpec(
            "vary",
            translate("Menus", "&Vary"),
            "Ctrl+J",
            "shuffle",
            translate("Menus", "Make clips near the chosen one (noise around z)"),
        ),
        ActionSpec(
            "shape",
            translate("Menus", "S&hape"),
            "Ctrl+Shift+H",
            "sliders-horizontal",
            translate(
                "Menus", "Change the chosen clip by named sliders (attribute directions in z)"
            ),
        ),
        ActionSpec(
            "rebuild",
            translate("Menus", "&Rebuild"),
            "Ctrl+R",
            "refresh",
            translate("Menus", "Hear what the model keeps of the roll (reconstruct)"),
        ),
        ActionSpec(
            "keep_it",
            translate("Menus", "&Keep it…"),
            "Ctrl+K",
            "sliders",
            translate("Menus", "What new clips keep to: key, range, leaps (constraints)"),
            separated=True,
        ),
    )
