"""Lays Lento out as a Linux system holds it: the same for the .deb and for the AppImage."""

import gzip
import os
import shutil
from pathlib import Path

import identity
import manpage
import system_libraries

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
DOCUMENTS = Path("usr/share/doc")


def lay_program(bundle: Path, root: Path) -> None:
    """Put the program and its command below root, less what the system has itself."""
    folder = root / identity.PROGRAM_FOLDER
    shutil.copytree(bundle, folder, symlinks=True)
    system_libraries.take_out(folder)
    command = root / "usr/bin" / identity.COMMAND
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("../lib") / identity.PROGRAM_FOLDER.name / "Lento")


def lay_share(root: Path) -> None:
    """Put what a desktop reads below root: menu entry, file types, icons, metainfo, man page."""
    share = root / "usr/share"
    _copy(identity.FILES / f"{identity.APP_ID}.desktop", share / "applications")
    _copy(identity.FILES / f"{identity.APP_ID}.xml", share / "mime/packages")
    _write(share / f"metainfo/{identity.APP_ID}.metainfo.xml", metainfo().encode())
    _write(share / f"man/man1/{identity.COMMAND}.1.gz", zipped(manpage.manual_page()))
    icons = identity.ROOT / "resources" / "icons"
    for size in ICON_SIZES:
        folder = share / f"icons/hicolor/{size}x{size}/apps"
        _copy(icons / f"lento-{size}.png", folder, f"{identity.APP_ID}.png")
    _copy(icons / "lento.svg", share / "icons/hicolor/scalable/apps", f"{identity.APP_ID}.svg")


def metainfo() -> str:
    """What software centres show, with the version that this is."""
    text = (identity.FILES / f"{identity.APP_ID}.metainfo.xml").read_text("utf-8")
    version = identity.package_version()
    kind = "development" if "~" in version else "stable"
    text = text.replace("@VERSION@", version).replace("@KIND@", kind)
    return text.replace("@DATE@", f"{identity.build_date():%Y-%m-%d}")


def changelog(package: str) -> str:
    """What is new, as Debian writes it: one entry, from docs/changelog.d."""
    fragments = sorted((identity.ROOT / "docs" / "changelog.d").glob("*.*.md"))
    lines = [_entry(fragment.read_text("utf-8")) for fragment in fragments]
    return (
        f"{package} ({identity.package_version()}) stable; urgency=medium\n\n"
        + "".join(lines or ["  * New release.\n"])
        + f"\n -- {identity.maintainer()}  {identity.build_date():%a, %d %b %Y %H:%M:%S} +0000\n"
    )


def zipped(text: str) -> bytes:
    """Text through gzip, with no time and no name in it."""
    return gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0)


def settle(root: Path) -> None:
    """Give all files the rights and the time that they have in every build."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _runs(path) else 0o644)
        os.utime(path, (identity.build_time(),) * 2, follow_symlinks=False)


def _runs(file: Path) -> bool:
    """Whether a file is a program; a shared library is none, though wheels mark it as one."""
    return bool(file.stat().st_mode & 0o111) and ".so" not in file.name


def _entry(text: str) -> str:
    words, lines, line = text.split(), [], "  *"
    for word in words:
        if len(line) + len(word) >= 79:
            lines.append(line)
            line = "   "
        line += f" {word}"
    return "\n".join([*lines, line]) + "\n"


def _copy(file: Path, folder: Path, name: str = "") -> None:
    _write(folder / (name or file.name), file.read_bytes())


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
