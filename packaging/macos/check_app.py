"""Says what is wrong with a Lento.app, on any system: check_app.py Lento.app --arch arm64

It is run in CI on the real one before it is signed for good. It reads and starts nothing.
"""

import argparse
import plistlib
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import plist
from macho import Slice, Version, is_macho, of_system, slices, wanted_symbols

NAME = "Lento"
# As engine/audio/native.py asks; PortAudio may lie where sounddevice's own wheel has it.
SOUND = {
    "FluidSynth": ("sound-libraries/libfluidsynth.3.dylib",),
    "PortAudio": (
        "sound-libraries/libportaudio.2.dylib",
        "_sounddevice_data/portaudio-binaries/libportaudio.dylib",
    ),
}
SHIPPED = (
    *("resources/soundfont/lento.sf3", "resources/translations/lento_de.qm", "LICENSE"),
    *(place for place, _, _ in plist.translated_texts()),
)
TRAINING = ("tensorflow", "keras", "torch", "jax", "h5py", "scipy", "numba")
KNOWN_SYMBOLS = Path(__file__).with_name("symbols-of-macos-13.txt")
BINDINGS = {"PySide6", "shiboken6"}  # They say macOS 15 whatever they were built for.


class App:
    """A folder that should be a Lento.app."""

    def __init__(self, root: Path, architecture: str, version: str) -> None:
        self.root = root
        self.contents = root / "Contents"
        self.architecture = architecture
        self.version = version

    @cached_property
    def files(self) -> list[Path]:
        """All that is really there: no folders, no links."""
        return sorted(f for f in self.root.rglob("*") if f.is_file() and not f.is_symlink())

    @cached_property
    def code(self) -> list[Path]:
        """Programs and libraries."""
        return [file for file in self.files if is_macho(file)]

    def problems(self, *, sealed: bool = True) -> Iterator[str]:
        """One sentence for each thing that is wrong."""
        yield from self._of_layout(sealed=sealed)
        yield from self._of_links()
        yield from self._of_info()
        yield from self._of_contents()
        for file in self.code:
            yield from self._of_code(file)

    # --- folders and files -------------------------------------------------------------------

    def _of_layout(self, *, sealed: bool) -> Iterator[str]:
        needed = [f"MacOS/{NAME}", "Info.plist", "Resources", "Frameworks"]
        for name in [*needed, *(["_CodeSignature/CodeResources"] if sealed else [])]:
            if not (self.contents / name).exists():
                yield f"Contents/{name} is missing."
        if [child.name for child in self.root.iterdir()] != ["Contents"]:
            yield "There is something beside Contents; codesign refuses that."
        for folder in self.contents.glob("Frameworks/**/*.*/"):
            inside = any(part.endswith(".framework") for part in folder.parts)
            if folder.is_dir() and not folder.is_symlink() and not inside:
                yield f"{self._named(folder)} has a dot in its name; codesign takes it for code."

    def _of_links(self) -> Iterator[str]:
        for link in (path for path in self.root.rglob("*") if path.is_symlink()):
            aim = link.resolve()
            if not aim.exists():
                yield f"{self._named(link)} leads nowhere."
            elif not aim.is_relative_to(self.root.resolve()):
                yield f"{self._named(link)} leads out of the app."

    def _of_info(self) -> Iterator[str]:
        file = self.contents / "Info.plist"
        if not file.is_file():
            return
        info = plistlib.loads(file.read_bytes())
        for key, value in plist.app_info(self.version).items():
            if info.get(key) != value:
                yield f"Info.plist says {info.get(key)!r} for {key}, not {value!r}."
        if info.get("CFBundleExecutable") != NAME:
            yield f"Info.plist names {info.get('CFBundleExecutable')!r} as the program."
        if not (self.contents / "Resources" / str(info.get("CFBundleIconFile"))).is_file():
            yield "The icon that Info.plist names is missing."
        for key in info:
            if "Microphone" in key or "Camera" in key or key == "NSAppTransportSecurity":
                yield f"Info.plist has {key}; Lento asks for no such thing."

    def _of_contents(self) -> Iterator[str]:
        frameworks, resources = self.contents / "Frameworks", self.contents / "Resources"
        for name, places in SOUND.items():
            if not any((frameworks / place).is_file() for place in places):
                yield f"{name} is missing; it should be {places[0]}."
        for name in SHIPPED:
            if not (resources / name).is_file():
                yield f"{name} is missing."
        if not list((resources / "checkpoints").glob("*.lento")):
            yield "There is no model."
        for name in TRAINING:
            if (frameworks / name).exists() or (resources / name).exists():
                yield f"{name} belongs to the training component, not into the app."

    # --- code --------------------------------------------------------------------------------

    def _of_code(self, file: Path) -> Iterator[str]:
        name = self._named(file)
        if (self.contents / "Resources") in file.parents:
            yield f"{name} is code among the resources, which codesign does not sign as code."
        try:
            parts = list(slices(file))
        except ValueError:
            yield f"{name} is nothing that a program can load."
            return
        if self.architecture not in {part.architecture for part in parts}:
            yield f"{name} is not for {self.architecture}."
        for part in parts:
            if part.architecture == self.architecture:
                yield from self._of_slice(part)

    def _of_slice(self, part: Slice) -> Iterator[str]:
        name = self._named(part.file)
        if not part.signed:
            yield f"{name} has no signature, not even one of the machine that built it."
        if part.oldest is None:
            yield f"{name} does not say which macOS it needs."
        elif part.oldest > _numbers(plist.OLDEST_MACOS) and (why := self._too_new(part)):
            yield f"{name} {why}"
        for path in (path for path in part.rpaths if path.startswith("/")):
            yield f"{name} looks for libraries in {path}, which is on no other Mac."
        for load in part.loads:
            if not of_system(load) and not self._is_here(load, part):
                yield f"{name} wants {load}, which is not in the app."

    def _too_new(self, part: Slice) -> str:
        """What is wrong with a file that says it wants a newer macOS; nothing if it only says."""
        says = f"says that it needs macOS {'.'.join(map(str, part.oldest or ()))}"
        if not BINDINGS & set(part.file.parts):
            return f"{says}."
        unknown = sorted(wanted_symbols(part.file) - known_symbols())
        return f"{says}, and takes {', '.join(unknown[:3])} from it." if unknown else ""

    def _is_here(self, load: str, part: Slice) -> bool:
        if not load.startswith("@"):
            return False
        return any(self._in_app(place) for place in self._places(load, part))

    def _places(self, load: str, part: Slice) -> Iterator[Path]:
        start, _, rest = load.partition("/")
        if start == "@loader_path":
            yield part.file.parent / rest
        elif start == "@executable_path":
            yield self.contents / "MacOS" / rest
        else:
            yield self.contents / "Frameworks" / rest  # The program's own rpath.
            for path in (path for path in part.rpaths if path.startswith("@")):
                yield from (place / rest for place in self._places(f"{path.rstrip('/')}/", part))

    def _in_app(self, place: Path) -> bool:
        found = place.resolve()
        return found.is_file() and found.is_relative_to(self.root.resolve())

    def _named(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def known_symbols() -> set[str]:
    """What is known to be in the oldest macOS that Lento serves."""
    lines = KNOWN_SYMBOLS.read_text("utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def _numbers(version: str) -> Version:
    first, second = version.split(".")[:2]
    return int(first), int(second)


def main(arguments: list[str]) -> int:
    """Check the app that is named; 1 if anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("app", type=Path)
    parser.add_argument("--arch", choices=("arm64", "x86_64"), required=True)
    parser.add_argument("--version", required=True, help="the version that it should have")
    parser.add_argument("--unsealed", action="store_true", help="it is not signed as a whole yet")
    args = parser.parse_args(arguments)
    app = App(args.app, args.arch, args.version)
    problems = list(app.problems(sealed=not args.unsealed))
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    size = sum(file.stat().st_size for file in app.files) / 1e6
    sys.stdout.write(
        f"{args.app.name}: {len(app.files)} files, {size:.0f} MB, {len(app.code)} of them code "
        f"for {args.arch}; {len(problems)} problem(s).\n"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
