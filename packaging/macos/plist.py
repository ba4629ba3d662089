"""Info.plist of Lento.app: what macOS knows of the program without starting it.

lento.spec takes app_info(); PyInstaller adds the names of the executable and the icon. Every key is
in Apple's reference of information property lists (docs/decisions/macos.md). What is not here
counts as much: no NSMicrophoneUsageDescription, since Lento never listens to a room.
"""

import re
from pathlib import Path
from typing import Any

IDENTIFIER = "app.lento.Lento"
OLDEST_MACOS = "13.0"  # PySide6 6.11 asks for it.
LANGUAGES = ["en", "de", "fr"]
MIDI_EXTENSIONS = ["mid", "midi", "kar"]
ICON = Path(__file__).with_name("Lento.icns")
MODEL_TYPE, PROJECT_TYPE = "app.lento.model", "app.lento.project"
WHY_FOLDERS = "Lento reads the music that you add from here. Nothing leaves this computer."


def app_info(version: str) -> dict[str, Any]:
    """Everything that Info.plist says besides what PyInstaller writes itself."""
    number = release_number(version)
    return {
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": "Lento",
        "CFBundleDisplayName": "Lento",
        "CFBundleShortVersionString": number,
        "CFBundleVersion": number,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": LANGUAGES,
        "CFBundleDocumentTypes": _document_types(),
        "UTExportedTypeDeclarations": _own_types(),
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.music",
        "NSHumanReadableCopyright": "The Lento authors. Apache License 2.0.",
        "NSPrincipalClass": "NSApplication",
        "NSHighResolutionCapable": True,
        "NSSupportsAutomaticGraphicsSwitching": True,  # No need to wake a second GPU.
        **{f"NS{place}UsageDescription": WHY_FOLDERS for place in _asked_places()},
    }


def translated_texts() -> list[tuple[str, str, str]]:
    """(place in Contents/Resources, file, kind) of what macOS says in other languages."""
    files = sorted(Path(__file__).parent.glob("*.lproj/InfoPlist.strings"))
    return [(f"{file.parent.name}/{file.name}", str(file), "DATA") for file in files]


def release_number(version: str) -> str:
    """The digits of a version: macOS compares '1.2.0', and knows no '1.2.0rc1'.

    Raises:
        ValueError: There are no three numbers at its beginning.
    """
    found = re.match(r"\d+\.\d+\.\d+", version)
    if not found:
        raise ValueError(f"{version!r} does not begin with three numbers")
    return found[0]


def _asked_places() -> tuple[str, ...]:
    """Where macOS asks the person before a program may read, and shows this sentence."""
    folders = ("DesktopFolder", "DocumentsFolder", "DownloadsFolder")
    return (*folders, "RemovableVolumes", "NetworkVolumes")


def _document_types() -> list[dict[str, Any]]:
    """What can be opened with Lento; of music it is never made the usual program."""
    alternate = {"CFBundleTypeRole": "Viewer", "LSHandlerRank": "Alternate"}
    return [
        {
            "CFBundleTypeName": "MIDI music",
            "LSItemContentTypes": ["public.midi-audio"],
            **alternate,
        },
        {  # Where another program has declared .kar, or nobody has.
            "CFBundleTypeName": "MIDI music",
            "CFBundleTypeExtensions": MIDI_EXTENSIONS,
            **alternate,
        },
        {  # So that a folder of music can be dropped on the icon in the Dock.
            "CFBundleTypeName": "Folder of music",
            "LSItemContentTypes": ["public.folder"],
            **alternate,
        },
        _own("Lento model", MODEL_TYPE, "Viewer"),
        _own("Lento project", PROJECT_TYPE, "Editor"),
    ]


def _own(name: str, type_: str, role: str) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeRole": role,
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [type_],
    }


def _own_types() -> list[dict[str, Any]]:
    return [
        _declared("Lento model", MODEL_TYPE, "lento"),
        _declared("Lento project", PROJECT_TYPE, "lentoproj"),
    ]


def _declared(name: str, type_: str, extension: str) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": type_,
        "UTTypeDescription": name,
        "UTTypeConformsTo": ["public.data", "public.content"],
        "UTTypeTagSpecification": {
            "public.filename-extension": [extension],
            "public.mime-type": [f"application/vnd.{'.'.join(type_.split('.')[1:])}"],
        },
    }
