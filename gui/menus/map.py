"""The actions of the Map menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def map_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu; its parts of one kind are gathered in menus of their own."""
    return (*_looks(), *_colours(), *_tools(), *_chosen(), *_paths())


def _looks() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "map_directions",
            translate("Menus", "&Directions"),
            "Ctrl+1",
            tip=translate("Menus", "Distances mean something (principal components)"),
            checkable=True,
        ),
        ActionSpec(
            "map_neighbourhoods",
            translate("Menus", "&Neighbourhoods"),
            "Ctrl+2",
            tip=translate("Menus", "What sounds alike stands together (similarity map)"),
            checkable=True,
        ),
        ActionSpec(
            "map_anew",
            translate("Menus", "Dra&w the map anew"),
            "Ctrl+Shift+F5",
            "refresh",
            translate("Menus", "Lay out all clips together; those that are there move, too"),
        ),
    )


def _colours() -> tuple[ActionSpec, ...]:
    words = (
        ("arousal", translate("Menus", "&Mood")),
        ("register", translate("Menus", "&High or low")),
        ("density", translate("Menus", "Ma&ny or few notes")),
        ("key", translate("Menus", "&Key")),
        ("file", translate("Menus", "&Piece")),
        ("tag", translate("Menus", "&Tag")),
        ("training", translate("Menus", "&Learned by the model")),
    )
    by = tuple(
        ActionSpec(
            f"colour_{name}",
            text,
            f"Ctrl+Shift+{number}",
            checkable=True,
            on_mac=f"Ctrl+Alt+{number}",  # The others take pictures of the screen.
        )
        for number, (name, text) in enumerate(words, start=1)
    )
    return (
        *by,
        ActionSpec(
            "map_sized",
            translate("Menus", "La&rger when played more"),
            "Ctrl+Shift+8",
            checkable=True,
            separated=True,
        ),
        ActionSpec(
            "map_named", translate("Menus", "Names of &groups"), "Ctrl+Shift+9", checkable=True
        ),
    )


def _tools() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "tool_lasso",
            translate("Menus", "Choose &several clips"),
            "Ctrl+Alt+L",
            "lasso",
            translate("Menus", "Draw a ring around clips (lasso; also Ctrl-drag)"),
            checkable=True,
            separated=True,
        ),
        ActionSpec(
            "tool_pen",
            translate("Menus", "Draw a &path"),
            "Ctrl+Alt+P",
            "pencil",
            translate("Menus", "Draw a line; clips play along it (a walk in latent space)"),
            checkable=True,
        ),
        ActionSpec(
            "tool_anchors",
            translate("Menus", "&Blend between anchors"),
            "Ctrl+Alt+A",
            "pentagon",
            translate("Menus", "Set clips at the corners of a pad, and drag between them"),
            checkable=True,
        ),
        ActionSpec(
            "anchor_here",
            translate("Menus", "Set an &anchor on the clip"),
            "Ctrl+Alt+W",
            "plus",
            translate("Menus", "Make the chosen clip a corner of the pad"),
        ),
    )


def _chosen() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "pick_found",
            translate("Menus", "Choose all that &fit the search"),
            "Ctrl+Alt+F",
            "search",
        ),
        ActionSpec(
            "picked_play", translate("Menus", "&Play them"), "Ctrl+Return", "play", separated=True
        ),
        ActionSpec(
            "picked_to_playlist",
            translate("Menus", "Put them into the play&list"),
            "Ctrl+Shift+D",
            "list-music",
        ),
        ActionSpec("picked_tag", translate("Menus", "Give them a &tag…"), "Ctrl+Alt+G", "tag"),
        ActionSpec(
            "picked_learn",
            translate("Menus", "&Learn from their pieces…"),
            "Ctrl+Alt+N",
            "graduation-cap",
        ),
        ActionSpec("picked_blend", translate("Menus", "&Blend them"), "Ctrl+Shift+B", "blend"),
        ActionSpec(
            "picked_path",
            translate("Menus", "Make a pat&h through them"),
            "Ctrl+Alt+H",
            "pencil",
            translate("Menus", "A path whose corners they are, in the order they were chosen in"),
            on_mac="Ctrl+Alt+Shift+P",  # The other one hides all other programs.
        ),
        ActionSpec("picked_none", translate("Menus", "&Choose none"), "Ctrl+Alt+U", "x"),
    )


def _paths() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("path_play", translate("Menus", "&Play along it"), "Ctrl+Alt+Return", "play"),
        ActionSpec("path_straight", translate("Menus", "&Straighten it"), "Ctrl+Alt+S"),
        ActionSpec("path_rename", translate("Menus", "&Name it…"), "Ctrl+Alt+F2", "pencil"),
        ActionSpec("path_delete", translate("Menus", "&Delete it"), "Ctrl+Alt+Backspace", "trash"),
    )
