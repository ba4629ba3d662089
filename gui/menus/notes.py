"""The actions of the Notes menu: what can be done with the notes of the roll."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def notes_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu; its parts of one kind are gathered in menus of their own."""
    return (*_clipboard(), *_choosing(), *_time(), *_pitch(), *_grid(), *_clip(), *_model())


def _clipboard() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("notes_cut", translate("Menus", "Cu&t notes"), "Ctrl+Shift+X", "scissors"),
        ActionSpec("notes_copy", translate("Menus", "&Copy notes"), "Ctrl+Shift+C", "copy"),
        ActionSpec(
            "notes_paste",
            translate("Menus", "&Paste notes"),
            "Ctrl+Shift+V",
            tip=translate("Menus", "Put copied notes in at the playhead"),
        ),
        ActionSpec(
            "notes_duplicate",
            translate("Menus", "&Duplicate notes"),
            "Ctrl+Shift+R",
            "copy",
            translate("Menus", "Repeat the chosen notes behind themselves, or the whole clip"),
        ),
        ActionSpec(
            "notes_delete",
            translate("Menus", "De&lete notes"),
            "Ctrl+Del",
            "trash",
            on_mac="Ctrl+Backspace",  # What is called Delete on its keyboard.
        ),
    )


def _choosing() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "notes_all",
            translate("Menus", "Choose &all notes"),
            "Ctrl+Shift+A",
            separated=True,
        ),
        ActionSpec("notes_invert", translate("Menus", "Choose all &others"), "Ctrl+Shift+W"),
        ActionSpec("notes_pitch", translate("Menus", "Choose all of this &pitch"), "Ctrl+Shift+E"),
        ActionSpec("notes_none", translate("Menus", "Choose &none"), "Ctrl+Alt+Shift+A"),
    )


def _time() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "quantise",
            translate("Menus", "&Quantise"),
            "Ctrl+U",
            tip=translate("Menus", "Bring notes to the grid"),
            separated=True,
        ),
        ActionSpec(
            "humanise",
            translate("Menus", "&Humanise"),
            "Ctrl+Alt+Shift+H",
            tip=translate("Menus", "Move notes a little in time and loudness, as a hand does"),
        ),
        ActionSpec(
            "legato",
            translate("Menus", "L&egato"),
            "Ctrl+G",
            tip=translate("Menus", "Let every note last until the next one starts"),
        ),
        ActionSpec(
            "end_overlaps",
            translate("Menus", "End o&verlaps"),
            "Ctrl+Shift+G",
            tip=translate("Menus", "End notes where the next one starts"),
        ),
        ActionSpec(
            "notes_split",
            translate("Menus", "&Split notes"),
            "Ctrl+Shift+K",
            tip=translate("Menus", "Cut the chosen notes in two, at the playhead if it is there"),
        ),
        ActionSpec(
            "notes_join",
            translate("Menus", "&Join notes"),
            "Ctrl+Shift+J",
            tip=translate("Menus", "Make one note of neighbours of the same pitch"),
        ),
    )


def _pitch() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "semitone_up",
            translate("Menus", "A semitone &up"),
            "Ctrl+PgUp",
            separated=True,
        ),
        ActionSpec("semitone_down", translate("Menus", "A semitone &down"), "Ctrl+PgDown"),
        ActionSpec("octave_up", translate("Menus", "An &octave up"), "Ctrl+Shift+PgUp"),
        ActionSpec("octave_down", translate("Menus", "An oc&tave down"), "Ctrl+Shift+PgDown"),
        ActionSpec("degree_up", translate("Menus", "A &step of the scale up"), "Ctrl+Alt+PgUp"),
        ActionSpec(
            "degree_down", translate("Menus", "A step of the scale do&wn"), "Ctrl+Alt+PgDown"
        ),
        ActionSpec(
            "into_scale",
            translate("Menus", "&Into the scale"),
            "Ctrl+Alt+K",
            tip=translate("Menus", "Move notes outside the scale to its nearest tones"),
        ),
        ActionSpec("louder", translate("Menus", "&Louder"), "Alt+PgUp"),
        ActionSpec("softer", translate("Menus", "So&fter"), "Alt+PgDown"),
    )


def _grid() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("grid_finer", translate("Menus", "&Finer grid"), "Alt+."),
        ActionSpec("grid_coarser", translate("Menus", "Coa&rser grid"), "Alt+,"),
        ActionSpec(
            "grid_snap",
            translate("Menus", "S&nap to the grid"),
            "Ctrl+Shift+F",
            checkable=True,
        ),
        ActionSpec(
            "ends_too",
            translate("Menus", "Quantise &ends, too"),
            "Ctrl+Alt+Shift+Q",
            checkable=True,
            on_mac="Ctrl+Alt+Shift+U",  # The other one logs out at once.
        ),
    )


def _clip() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "new_clip",
            translate("Menus", "New e&mpty clip"),
            "Ctrl+Alt+Shift+N",
            "plus",
            translate("Menus", "Put an empty clip of four bars on the roll, to draw in"),
        ),
        ActionSpec("add_part", translate("Menus", "Add a &part"), "Ctrl+Shift+P"),
        ActionSpec("add_bar", translate("Menus", "Add a &bar"), "Ctrl+Alt+Shift+B"),
        ActionSpec(
            "fit_bars",
            translate("Menus", "Cut empty bars &off the end"),
            "Ctrl+Alt+Shift+F",
        ),
        ActionSpec(
            "whole_piece",
            translate("Menus", "All trac&ks of this piece"),
            "Ctrl+Alt+O",
            "music",
            translate("Menus", "Put the whole piece with all its tracks on the roll, to edit it"),
        ),
    )


def _model() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "back_to_map",
            translate("Menus", "&Back to the map"),
            "Ctrl+Alt+M",
            "map",
            translate("Menus", "Find out where the changed clip lies now (encode)"),
            separated=True,
        ),
        ActionSpec(
            "vary_this",
            translate("Menus", "&Vary this"),
            "Ctrl+Alt+J",
            "shuffle",
            translate("Menus", "Make clips near this one (noise around z)"),
        ),
        ActionSpec(
            "continue_this",
            translate("Menus", "C&ontinue this"),
            "Ctrl+Alt+C",
            "skip-forward",
            translate("Menus", "Make bars that could follow this clip"),
        ),
        ActionSpec(
            "calmer",
            translate("Menus", "Make it cal&mer"),
            "Ctrl+Alt+Shift+C",
            "heart",
            translate("Menus", "Walk from this clip to calmer ones near it"),
        ),
    )
