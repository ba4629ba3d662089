"""Makes the .msi for managed machines: lento.wxs, and a second source with all files, for wixl.

The same path always gets the same component id, so that Windows Installer knows a file again in a
later version. Registered is what lento.nsi registers, for everybody instead of for one person.
"""

import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import installed
import nsis

HERE = Path(__file__).parent
WIX = "http://schemas.microsoft.com/wix/2006/wi"
_IDS = uuid.UUID("0f6d9f0c-53a4-5f0e-8a3b-6f1b1d3f7c11")
_CLASSES = "Software\\Classes"
_CAPABILITIES = "Software\\Lento\\Capabilities"
_APP_PATHS = "Software\\Microsoft\\Windows\\CurrentVersion\\App Paths"
_OPEN = '"[INSTALLDIR]Lento.exe" "%1"'
_ICON = '"[INSTALLDIR]Lento.exe",0'
_PROGRAM = "Lento.exe"
TYPES = {"Lento.Midi": "MIDI music", "Lento.Model": "Lento model", "Lento.Project": "Lento project"}
SUFFIXES = {
    ".mid": "Lento.Midi",
    ".midi": "Lento.Midi",
    ".kar": "Lento.Midi",
    ".rmi": "Lento.Midi",
    ".lento": "Lento.Model",
    ".lentoproj": "Lento.Project",
}
OWN_SUFFIXES = (".lento", ".lentoproj")


@dataclass(frozen=True, slots=True)
class Package:
    """An .msi to make.

    Attributes:
        payload: The folder whose files it installs.
        out: The .msi to write.
        version: Lento's version.
        signer: A program that signs the file it is given, or None.
    """

    payload: Path
    out: Path
    version: str
    signer: Path | None = None


def build(package: Package) -> None:
    """Make the .msi.

    Raises:
        SystemExit: wixl failed; what it said is on stderr.
    """
    files = installed.payload_files(package.payload)
    package.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lento-msi-") as folder:
        source = Path(folder) / "files.wxs"
        source.write_bytes(files_source(files, package.payload))
        defines = {
            "Version": msi_version(package.version),
            "NextVersion": next_version(package.version),
            "ProductCode": _guid(f"product {package.version}"),
            "Icon": _from_root(HERE / "lento.ico"),
        }
        run = ["wixl", "--arch", "x64", "-o", str(package.out.absolute())]
        for name, value in defines.items():
            run += ["-D", f"{name}={value}"]
        nsis.call([*run, str(HERE / "lento.wxs"), str(source)], cwd=Path("/"))
    if package.signer:
        nsis.call([str(package.signer.absolute()), str(package.out)])


def msi_version(version: str) -> str:
    """The three numbers that Windows Installer compares."""
    return ".".join(installed.version_number(version).split(".")[:3])


def next_version(version: str) -> str:
    """The first version that this one does not replace; wixl 0.101 knows no IncludeMaximum."""
    major, minor, patch = msi_version(version).split(".")
    return f"{major}.{minor}.{int(patch) + 1}"


def files_source(files: tuple[installed.PayloadFile, ...], payload: Path) -> bytes:
    """The second source: folders, one component a file, and what goes into the registry."""
    ElementTree.register_namespace("", WIX)
    root = _element(None, "Wix")
    fragment = _element(root, "Fragment")
    places = {PurePosixPath("."): _element(fragment, "DirectoryRef", Id="INSTALLDIR")}
    for folder in installed.folders(files):
        name = _named(folder)
        attributes = {"Id": _identifier("d", str(folder)), "Name": name}
        places[folder] = _element(places[folder.parent], "Directory", **attributes)
    group = _element(fragment, "ComponentGroup", Id="Files")
    for file in files:
        component = _file_component(places[file.path.parent], file, payload)
        _element(group, "ComponentRef", Id=component)
    _add_registration(fragment, places[PurePosixPath(".")])
    source: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return source


def _file_component(place: ElementTree.Element, file: installed.PayloadFile, payload: Path) -> str:
    identifier = _identifier("c", str(file.path))
    component = _element(place, "Component", Id=identifier, Guid=_guid(str(file.path)), Win64="yes")
    content = _element(
        component,
        "File",
        Id=_identifier("f", str(file.path)),
        Name=_named(file.path),
        Source=_from_root(payload / file.path),
        KeyPath="yes",
    )
    if str(file.path) == _PROGRAM:
        shortcut = {"Directory": "ProgramMenuFolder", "Name": "Lento", "Icon": "lento.ico"}
        target = {"Target": "[INSTALLDIR]Lento.exe", "WorkingDirectory": "INSTALLDIR"}
        _element(content, "Shortcut", Id="StartMenu", **shortcut, **target)
    return identifier


def _add_registration(fragment: ElementTree.Element, place: ElementTree.Element) -> None:
    component = _element(
        place, "Component", Id="Registration", Guid=_guid("registration"), Win64="yes"
    )
    for number, (key, name, value) in enumerate(registry_values()):
        attributes = {"Id": f"r{number}", "Root": "HKLM", "Key": key, "Type": "string"}
        if name:
            attributes["Name"] = name
        _element(component, "RegistryValue", Value=value, **attributes)
    group = _element(fragment, "ComponentGroup", Id="Registration")
    _element(group, "ComponentRef", Id="Registration")


def registry_values() -> list[tuple[str, str, str]]:
    """What is registered for everybody: key, name (empty: the key's own value) and value."""
    values = [
        (_CAPABILITIES, "ApplicationName", "Lento"),
        (_CAPABILITIES, "ApplicationDescription", "Map, blend, sample and order calm music."),
        (_CAPABILITIES, "ApplicationIcon", _ICON),
        ("Software\\RegisteredApplications", "Lento", _CAPABILITIES),
        (f"{_CLASSES}\\Applications\\{_PROGRAM}", "FriendlyAppName", "Lento"),
        (f"{_CLASSES}\\Applications\\{_PROGRAM}\\shell\\open\\command", "", _OPEN),
    ]
    for program in (_PROGRAM, "lento-cli.exe"):
        values.append((f"{_APP_PATHS}\\{program}", "", f"[INSTALLDIR]{program}"))
    for kind, name in TYPES.items():
        values.append((f"{_CLASSES}\\{kind}", "", name))
        values.append((f"{_CLASSES}\\{kind}", "FriendlyTypeName", name))
        values.append((f"{_CLASSES}\\{kind}\\DefaultIcon", "", _ICON))
        values.append((f"{_CLASSES}\\{kind}\\shell\\open\\command", "", _OPEN))
    for suffix, kind in SUFFIXES.items():
        values.append((f"{_CLASSES}\\{suffix}\\OpenWithProgids", kind, ""))
        values.append((f"{_CAPABILITIES}\\FileAssociations", suffix, kind))
        values.append((f"{_CLASSES}\\Applications\\{_PROGRAM}\\SupportedTypes", suffix, ""))
    values += [(f"{_CLASSES}\\{suffix}", "", SUFFIXES[suffix]) for suffix in OWN_SUFFIXES]
    return values


def _element(
    parent: ElementTree.Element | None, tag: str, **attributes: str
) -> ElementTree.Element:
    name = f"{{{WIX}}}{tag}"
    if parent is None:
        return ElementTree.Element(name, attributes)
    return ElementTree.SubElement(parent, name, attributes)


def _named(path: PurePosixPath) -> str:
    """A name as Windows Installer keeps it, the short form of old before the real one."""
    short = f"{uuid.uuid5(_IDS, str(path)).hex[:8].upper()}{path.suffix[:4].upper()}"
    is_plain = not path.suffix or (short.isascii() and path.suffix[1:4].isalnum())
    return f"{short if is_plain else short[:8]}|{path.name}".replace("$", "$$")


def _from_root(path: Path) -> str:
    """A path as wixl 0.101 takes it: none is absolute, so it runs in the outermost folder."""
    return str(path.absolute()).lstrip("/").replace("$", "$$")


def _identifier(kind: str, text: str) -> str:
    return f"{kind}{uuid.uuid5(_IDS, text).hex}"


def _guid(text: str) -> str:
    return str(uuid.uuid5(_IDS, text)).upper()
