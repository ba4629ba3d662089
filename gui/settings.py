"""Every setting of the window: its type, its default, and the sentence that explains it.

Kept in one ini file in the person's own Lento folder. Only gui reads settings; the engine is told.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from engine.audio.instruments import FELT_PIANO
from engine.storage.places import user_data_dir
from gui.language import Language
from gui.theme import ThemeMode

T = TypeVar("T")
FILE_NAME = "settings.ini"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting.

    Attributes:
        key: Its name in the file.
        default: What holds until the person chooses.
        sentence: What it does, in the researcher's words; screens word it themselves.
    """

    key: str
    default: T
    sentence: str


SOURCES: Setting[tuple[str, ...]] = Setting(
    "library/sources", (), "Files and folders of the library, opened again at the next start."
)
STARTED_BEFORE = Setting(
    "library/started_before", False, "Whether the demo library was shown once already."
)
REMEMBER_SOURCES = Setting(
    "library/remember_sources", True, "Whether the library of last time is opened again."
)
RECENT: Setting[tuple[str, ...]] = Setting(
    "project/recent", (), "Projects that were open last, the newest first."
)
REMEMBER_RECENT = Setting(
    "project/remember_recent", True, "Whether projects that were open are listed in the menu."
)
MODEL = Setting("model/path", "", "File of the model in use; empty for the one that ships.")
LIMITS = Setting("make/limits", "", "What new melodies keep to, as JSON; empty for no limits.")
LANGUAGE: Setting[Language] = Setting(
    "look/language", "system", "Language of the window; 'system' for the system's own."
)
THEME: Setting[ThemeMode] = Setting("look/theme", "system", "System, light or dark.")
HEAR_ON_HOVER = Setting(
    "map/hear_on_hover", True, "Whether a point of the map sounds while the mouse rests on it."
)
HOVER_DWELL_MS = Setting(
    "map/hover_dwell_ms", 40, "How long a point sounds at least while the mouse sweeps over many."
)
MAP_LAYOUT = Setting("map/layout", "directions", "Which layout the map shows.")
MAP_COLOUR = Setting("map/colour", "arousal", "What the points of the map are coloured by.")
MAP_SIZES = Setting("map/sizes", False, "Whether points that are played more are larger.")
MAP_NAMES = Setting("map/names", True, "Whether groups of clips on the map bear names.")
ROLL_HEAR = Setting(
    "roll/hear", True, "Whether a note of the roll is heard while it is drawn, moved or walked to."
)
ROLL_SCALE = Setting(
    "roll/scale", True, "Whether rows of the key's scale are lighter, and notes outside are marked."
)
ROLL_CHANGES = Setting(
    "roll/changes", True, "Whether notes are marked that are new or gone against what a clip was."
)
ROLL_FOLLOW = Setting(
    "roll/follow", "page", "How the roll follows the playhead: page, smooth or off."
)
VOLUME = Setting("sound/volume", 0.7, "0 silent to 1 the full level.")
PROGRAM: Setting[int | None] = Setting(
    "sound/program", FELT_PIANO, "Instrument for everything, or -1 for the one that is written."
)
SOUND_OUTPUT = Setting("sound/output", "", "The device that plays; empty for the system's own.")
TOUR_SEEN = Setting("window/tour_seen", False, "Whether the first steps were shown once already.")
MUSIC_FOLDER = Setting("files/music_folder", "", "Folder that music was taken from last.")
OUT_FOLDER = Setting("files/out_folder", "", "Folder that something was written to last.")
EXPORT_FORMAT = Setting("export/format", ".mp3", "What clips were written as last.")
EXPORT_EACH = Setting("export/each", False, "Whether each clip gets a file of its own.")
METRONOME = Setting("sound/metronome", False, "Whether every beat clicks.")
COUNT_IN = Setting("sound/count_in_bars", 1, "Bars that are counted before a recording.")
MIDI_INPUT = Setting("midi/input", "", "The keyboard that is listened to; empty for none.")
MIDI_OUTPUT = Setting("midi/output", "", "The instrument that plays along; empty for none.")
GEOMETRY = Setting("window/geometry", b"", "Where the window was, as Qt writes it.")
LAYOUT = Setting("window/layout", b"", "Where the docks were, as Qt writes it.")

ALL_SETTINGS = (
    SOURCES,
    STARTED_BEFORE,
    REMEMBER_SOURCES,
    RECENT,
    REMEMBER_RECENT,
    MODEL,
    LIMITS,
    LANGUAGE,
    THEME,
    HEAR_ON_HOVER,
    HOVER_DWELL_MS,
    MAP_LAYOUT,
    MAP_COLOUR,
    MAP_SIZES,
    MAP_NAMES,
    VOLUME,
    PROGRAM,
    SOUND_OUTPUT,
    TOUR_SEEN,
    MUSIC_FOLDER,
    OUT_FOLDER,
    EXPORT_FORMAT,
    EXPORT_EACH,
    METRONOME,
    COUNT_IN,
    MIDI_INPUT,
    MIDI_OUTPUT,
    GEOMETRY,
    LAYOUT,
)


class Settings:
    """Reads and writes settings; what somebody else wrote wrongly counts as the default."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_data_dir() / FILE_NAME
        self._file = QSettings(str(self.path), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value of a setting."""
        kept = self._file.value(setting.key)
        if kept is None:
            return setting.default
        try:
            return cast(T, _read(kept, setting.default))
        except (TypeError, ValueError):
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value; it is in the file at the latest when the window closes."""
        self._file.setValue(setting.key, _written(value))

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()


def _read(kept: object, default: object) -> object:
    """What is kept as the type of the default; an ini file knows only text, lists and bytes."""
    match default:
        case bool():
            return {"true": True, "false": False}.get(str(kept).lower(), default)
        case int():
            number = int(str(kept))
            return None if number < 0 else number
        case float():
            return float(str(kept))
        case tuple():
            parts = kept if isinstance(kept, list) else [kept]
            return tuple(str(part) for part in parts if part)
        case bytes():
            return bytes(kept.data()) if isinstance(kept, QByteArray) else default
        case _:
            return str(kept)


def _written(value: object) -> object:
    match value:
        case None:
            return -1
        case tuple():
            return [str(part) for part in value]
        case bytes():
            return QByteArray(value)
        case _:
            return value
