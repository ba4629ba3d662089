"""What Explorer shows of Lento.exe and lento-cli.exe: icon, name and version, for lento.spec."""

from pathlib import Path

import installed

ICON = Path(__file__).with_name("lento.ico")
_ENGLISH, _UNICODE = 1033, 1200


def look(version: str, work: Path) -> dict[str, str]:
    """The arguments of PyInstaller's EXE; writes the resource into a folder."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / "version-resource.txt"
    file.write_text(resource(version), "utf-8")
    return {"icon": str(ICON), "version": str(file)}


def resource(version: str) -> str:
    """The version resource, as the text that PyInstaller reads."""
    numbers = tuple(int(part) for part in installed.version_number(version).split("."))
    strings = {
        "CompanyName": "Lento",
        "FileDescription": "Lento",  # The name in "Open with" and in the task manager.
        "FileVersion": version,
        "InternalName": "Lento",
        "LegalCopyright": "Apache-2.0",
        "ProductName": "Lento",
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items())
    return (
        "VSVersionInfo("
        f"ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, "
        "OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('{_ENGLISH:04X}{_UNICODE:04X}', [{table}])]), "
        f"VarFileInfo([VarStruct('Translation', [{_ENGLISH}, {_UNICODE}])])])\n"
    )
