"""The actions of the File menu."""

from PySide6.QtCore import QCoreApplication

from gui.menus.action_spec import ActionSpec

translate = QCoreApplication.translate


def file_actions() -> tuple[ActionSpec, ...]:
    """In the order of the menu."""
    return (
        ActionSpec(
            "add_files",
            translate("Menus", "&Add files…"),
            "Ctrl+O",
            "plus",
            translate("Menus", "Add music: MIDI, MusicXML or packed folders"),
        ),
        ActionSpec("add_folder", translate("Menus", "Add &folder…"), "Ctrl+Shift+O", "folder-plus"),
        ActionSpec(
            "new_project",
            translate("Menus", "&New project"),
            "Ctrl+Shift+N",
            "square-pen",
            translate("Menus", "Begin with an empty playlist and map"),
            separated=True,
        ),
        ActionSpec("open_project", translate("Menus", "&Open project…"), "Ctrl+P", "folder-open"),
        ActionSpec("save_project", translate("Menus", "&Save project"), "Ctrl+S", "save"),
        ActionSpec("save_project_as", translate("Menus", "Save &as…"), "Ctrl+Shift+S", "save"),
        ActionSpec(
            "save_template",
            translate("Menus", "Save as te&mplate…"),
            "Ctrl+Alt+E",
            "layers",
            translate("Menus", "Keep tempo, key, metre and limits to begin other projects from"),
        ),
        ActionSpec(
            "unsaved",
            translate("Menus", "&Unsaved work…"),
            "Ctrl+Alt+D",
            "archive-restore",
            translate("Menus", "What was lost when Lento was ended, or left for another project"),
            on_mac="Ctrl+Alt+Shift+D",  # The other one hides the Dock.
        ),
        ActionSpec(
            "export",
            translate("Menus", "&Export…"),
            "Ctrl+E",
            "file-audio",
            translate("Menus", "Write clips as MP3, WAV, FLAC, MIDI or a score"),
            separated=True,
        ),
        ActionSpec("quit", translate("Menus", "&Quit"), "Ctrl+Q", separated=True),
    )
