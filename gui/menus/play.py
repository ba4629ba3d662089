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
            "play_counted",
            translate("Menus", "Play after a &count-in"),
            "Ctrl+Space",
            "metronome",
            translate("Menus", "Let a metronome count the bars that are chosen, then play"),
            on_mac="Ctrl+Shift+Space",  # The other one opens Spotlight.
        ),
        ActionSpec(
            "record",
            translate("Menus", "&Record"),
            "F4",
            "record",
            translate("Menus", "Play on a keyboard into the clip on the roll"),
            True,
            separated=True,
        ),
        ActionSpec(
            "metronome",
            translate("Menus", "&Metronome"),
            "Ctrl+Shift+M",
            "metronome",
            translate("Menus", "Click on every beat"),
            True,
        ),
        ActionSpec(
            "midi_devices",
            translate("Menus", "MIDI &keyboard…"),
            "Shift+F4",
            "piano",
            translate("Menus", "Choose the keyboard that is played on and the one that plays"),
        ),
        ActionSpec(
            "sound_device",
            translate("Menus", "Sound &device…"),
            "Ctrl+Alt+V",
            "headphones",
            translate("Menus", "Choose where the music is heard, and try it"),
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
