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
            "export",
            translate("Menus", "&Export…"),
            "Ctrl+E",
            "file-audio",
            translate("Menus", "Write clips as MP3, WAV, FLAC, MIDI or a score"),
            separated=True,
        ),
        ActionSpec("quit", translate("Menus", "&Quit"), "Ctrl+Q", separated=True),
    )
