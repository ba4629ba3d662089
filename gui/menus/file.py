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
            "open_playlist",
            translate("Menus", "&Open playlist…"),
            "Ctrl+P",
            "folder-open",
            separated=True,
        ),
        ActionSpec("save_playlist", translate("Menus", "&Save playlist…"), "Ctrl+S", "save"),
        ActionSpec(
            "export_midi",
            translate("Menus", "Export &MIDI…"),
            "Ctrl+E",
            "file-music",
            separated=True,
        ),
        ActionSpec(
            "export_each",
            translate("Menus", "Export MIDI, &one file a clip…"),
            "Ctrl+Alt+E",
            "copy",
        ),
        ActionSpec("export_wav", translate("Menus", "Export &WAV…"), "Ctrl+Shift+E", "file-audio"),
        ActionSpec("quit", translate("Menus", "&Quit"), "Ctrl+Q", separated=True),
    )
