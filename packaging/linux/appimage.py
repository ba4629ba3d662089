"""Makes Lento-VERSION-x86_64.AppImage: one file that runs on Linux without being installed.

python packaging/linux/appimage.py --runtime FILE [--bundle dist/Lento] [--out dist]
python packaging/linux/appimage.py --appdir FOLDER [--bundle dist/Lento]

The first needs mksquashfs and the runtime that the AppImage project publishes, named below; the
second only lays the folder out. No address to look for updates at is written into the file.
"""

import argparse
import hashlib
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import identity
import installed_tree

# github.com/AppImage/type2-runtime: static, so that it needs no libfuse of the system's.
RUNTIME_VERSION = "20251108"
RUNTIME_SHA256 = "2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d"
_TYPE_2 = b"AI\x02"  # At byte 8 of the ELF header.


def lay_appdir(bundle: Path, folder: Path) -> None:
    """Lay out what the AppImage holds: AppRun, menu entry, icon, the program."""
    installed_tree.lay_program(bundle, folder)
    installed_tree.lay_share(folder)
    name = identity.APP_ID
    (folder / "AppRun").symlink_to(identity.PROGRAM_FOLDER / "Lento")
    (folder / f"{name}.desktop").symlink_to(f"usr/share/applications/{name}.desktop")
    (folder / f"{name}.png").symlink_to(f"usr/share/icons/hicolor/256x256/apps/{name}.png")
    (folder / ".DirIcon").symlink_to(f"{name}.png")
    shutil.copy(identity.ROOT / "LICENSE", folder / "LICENSE")
    installed_tree.settle(folder)


def pack(appdir: Path, runtime: Path, file: Path, sha256: str = RUNTIME_SHA256) -> None:
    """Join the runtime and the folder's image into one program.

    Raises:
        SystemExit: The runtime is another than the one that is pinned, or none.
    """
    head = runtime.read_bytes()
    if (found := hashlib.sha256(head).hexdigest()) != sha256:
        raise SystemExit(
            f"{runtime} is not the runtime {RUNTIME_VERSION}: its SHA-256 is {found} and not "
            f"{sha256}. Take the file runtime-x86_64 of that release."
        )
    if image_offset(head) != len(head) or head[8:11] != _TYPE_2:
        raise SystemExit(f"{runtime} is no runtime of type 2; the image would not be found in it.")
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "image"
        _squash(appdir, image)
        with file.open("wb") as out, image.open("rb") as squashed:
            out.write(head)
            shutil.copyfileobj(squashed, out)
    file.chmod(0o755)


def image_offset(head: bytes) -> int:
    """Where a runtime looks for its image: right behind its own ELF file."""
    if head[:5] != b"\x7fELF\x02":
        return -1
    at, size, count = struct.unpack_from("<Q", head, 40)[0], *struct.unpack_from("<HH", head, 58)
    return int(at + size * count)


def _squash(appdir: Path, image: Path) -> None:
    """Equal folders give equal images: owners and times are set, the order is mksquashfs's own."""
    time = str(identity.build_time())
    subprocess.run(
        [
            *("mksquashfs", str(appdir), str(image), "-root-owned", "-noappend", "-no-progress"),
            *("-comp", "zstd", "-b", "256K", "-mkfs-time", time, "-all-time", time, "-quiet"),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},  # Its own SOURCE_DATE_EPOCH would collide.
    )


def main(arguments: list[str]) -> None:
    """Make what the arguments name, and say where it lies."""
    dist = identity.ROOT / "dist"
    parser = argparse.ArgumentParser(description="Make Lento's AppImage.")
    parser.add_argument("--bundle", type=Path, default=dist / "Lento", help="the frozen program")
    parser.add_argument("--out", type=Path, default=dist, help="where the AppImage goes")
    parser.add_argument("--appdir", type=Path, help="only lay out this folder")
    parser.add_argument("--runtime", type=Path, help=f"runtime-x86_64 of {RUNTIME_VERSION}")
    args = parser.parse_args(arguments)
    if not (args.bundle / "Lento").is_file():
        raise SystemExit(f"{args.bundle} holds no frozen Lento; 'make bundle' makes it.")
    if args.appdir:
        lay_appdir(args.bundle, args.appdir)
        sys.stdout.write(f"{args.appdir}\n")
        return
    if not args.runtime:
        parser.error("--runtime FILE, please, or --appdir FOLDER")
    file = args.out / f"Lento-{identity.version()}-x86_64.AppImage"
    with tempfile.TemporaryDirectory() as folder:
        lay_appdir(args.bundle, Path(folder) / "AppDir")
        pack(Path(folder) / "AppDir", args.runtime, file)
    sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
