"""What the frozen program promises, shown on one that is built:

    python packaging/bundle/prove.py dist/Lento

1. It opens no socket but local ones, whatever it does (packaging/smoke.py drives it, without a
   network and under strace, children included).
2. It plays with its own FluidSynth; without that file with TinySoundFont, and never with the
   system's. Without PortAudio it says so in a sentence.
3. Its sound file is the checkout's, byte for byte.
4. All of its libraries are found, and none is looked for that is neither inside nor the system's.

Linux only. Exit 0 if all holds, 1 if not; what cannot be tried here is said and passed over.
"""

import array
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
TUNE = ROOT / "resources" / "demo" / "Greensleeves.mid"
LOUD = 300  # Of 32767.
# Opened by family: what stays on this machine, and netlink, which only asks the kernel.
LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")


class Untried(Exception):
    """A proof cannot be tried here; str() says what it lacks."""


class Broken(Exception):
    """A promise does not hold; str() says which and how."""


def main(arguments: list[str]) -> int:
    """Prove all, and tell of each."""
    if len(arguments) != 1 or sys.platform != "linux":
        sys.stderr.write("usage, on Linux: prove.py FOLDER-OF-THE-PROGRAM\n")
        return 2
    folder = Path(arguments[0]).resolve()
    proofs: list[Callable[[Path, Path], str]] = [
        *(own_synthesiser, other_synthesiser, without_portaudio),
        *(same_sound, found_libraries, no_network),
    ]
    broken = 0
    for proof in proofs:
        with tempfile.TemporaryDirectory() as scratch:
            try:
                told = f"holds    {proof.__name__}: {proof(folder, Path(scratch))}"
            except Untried as why:
                told = f"untried  {proof.__name__}: {why}"
            except Broken as why:
                told, broken = f"BROKEN   {proof.__name__}: {why}", broken + 1
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()
    return 1 if broken else 0


def own_synthesiser(folder: Path, scratch: Path) -> str:
    """FluidSynth plays, and it is the bundle's."""
    name = doctor(folder, scratch)["synthesiser"]["name"]
    if name != "FluidSynth":
        raise Broken(f"{name} plays in place of FluidSynth")
    if (strace := shutil.which("strace")) is None:
        return "FluidSynth plays (strace, which tells from which file, is not installed)"
    trace = scratch / "trace"
    call(folder, scratch, "doctor", before=[strace, "-f", "-e", "trace=openat", "-o", str(trace)])
    opened = re.findall(r'"([^"]*lib(?:fluidsynth|portaudio)[^"]*)".* = \d', trace.read_text())
    strange = [file for file in opened if not Path(file).is_relative_to(folder)]
    if strange or not opened:
        raise Broken(f"libraries were opened elsewhere: {strange}")
    return f"FluidSynth plays, out of {Path(opened[0]).parent.relative_to(folder)}"


def other_synthesiser(folder: Path, scratch: Path) -> str:
    """Without FluidSynth's file TinySoundFont plays, and is heard."""
    copy = copy_without(folder, scratch, "libfluidsynth")
    name = doctor(copy, scratch)["synthesiser"]["name"]
    loudest = peak(rendered(copy, scratch))
    if name != "TinySoundFont" or loudest < LOUD:
        raise Broken(f"{name} plays, at most {loudest} of 32767 loud")
    return f"TinySoundFont plays, at most {loudest} of 32767 loud"


def without_portaudio(folder: Path, scratch: Path) -> str:
    """Without PortAudio's file a sentence says so, and all else goes on."""
    copy = copy_without(folder, scratch, "libportaudio")
    audio = doctor(copy, scratch)["audio"]
    loudest = peak(rendered(copy, scratch))
    if audio["works"] or "PortAudio is missing" not in audio["sentence"] or loudest < LOUD:
        raise Broken(f"it says: {audio['sentence']}")
    return str(audio["sentence"])


def same_sound(folder: Path, scratch: Path) -> str:
    """A file rendered by the program equals the checkout's."""
    own = rendered(folder, scratch)
    other = scratch / "checkout.wav"
    command = [sys.executable, "main.py", "render", str(TUNE), "--out", str(other)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    if own.read_bytes() != other.read_bytes():
        raise Broken("the checkout, with the FluidSynth of this system, writes other bytes")
    return f"{TUNE.name}, {own.stat().st_size} bytes"


def found_libraries(folder: Path, scratch: Path) -> str:
    """Every library finds those that it needs."""
    files = [file for file in folder.rglob("*") if ".so" in file.name and not file.is_symlink()]
    inside = os.pathsep.join({str(file.parent) for file in files})
    missing = set()
    for file in files:
        told = subprocess.run(
            ["ldd", str(file)], capture_output=True, text=True, check=False,
            env={**os.environ, "LD_LIBRARY_PATH": inside},
        )  # fmt: skip
        missing |= {f"{file.name}: {one}" for one in re.findall(r"(\S+) => not found", told.stdout)}
    if missing:
        raise Broken("; ".join(sorted(missing)))
    return f"{len(files)} libraries"


def no_network(folder: Path, scratch: Path) -> str:
    """No socket is opened but local ones, through all that smoke.py does."""
    missing = [tool for tool in ("strace", "unshare", "xvfb-run") if shutil.which(tool) is None]
    if missing or subprocess.run(["unshare", "-n", "true"], check=False).returncode:
        raise Untried(f"needs root, and {', '.join(missing) or 'leave to unshare -n'}")
    trace = scratch / "trace"
    drive = [sys.executable, str(ROOT / "packaging" / "smoke.py"), str(folder), "--window"]
    traced = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket", "-o", str(trace)]
    done = subprocess.run(
        ["unshare", "-n", "xvfb-run", "-a", *traced, *drive],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise Broken(f"without a network it fails: {done.stdout[-600:]}{done.stderr[-600:]}")
    families = sockets(trace.read_text("utf-8", "replace"))
    if abroad := {family: count for family, count in families.items() if family not in LOCAL}:
        raise Broken(f"sockets were opened: {abroad}")
    return f"sockets by family: {families}; {done.stdout.count('ok ')} steps of smoke.py"


def sockets(trace: str) -> dict[str, int]:
    """How many sockets of each family a trace of strace tells of."""
    families = re.findall(r"\bsocket\((\w+)", trace)
    return {family: families.count(family) for family in sorted(set(families))}


def copy_without(folder: Path, scratch: Path, start: str) -> Path:
    """A copy of the program that lacks the sound libraries whose names start so."""
    copy = scratch / "Lento"
    shutil.copytree(folder, copy, symlinks=True)
    for file in (copy / "_internal" / "sound-libraries").glob(f"{start}*"):
        file.unlink()
    return copy


def doctor(folder: Path, scratch: Path) -> dict[str, dict[str, str]]:
    """What the program says of itself."""
    return dict(json.loads(call(folder, scratch, "doctor", "--json")))


def rendered(folder: Path, scratch: Path) -> Path:
    """A sound file that the program wrote."""
    file = scratch / "program.wav"
    call(folder, scratch, "render", str(TUNE), "--out", str(file))
    return file


def call(folder: Path, scratch: Path, *words: str, before: list[str] | None = None) -> str:
    """Run a command of the program and give its answer."""
    told = subprocess.run(
        [*(before or []), str(folder / "Lento"), *words], capture_output=True, text=True,
        check=False, env={**os.environ, "LENTO_DATA_DIR": str(scratch)},
    )  # fmt: skip
    if told.returncode or "Traceback" in told.stderr:
        raise Broken(f"{words[0]} ended with {told.returncode}: {told.stderr[-600:]}")
    return told.stdout


def peak(file: Path) -> int:
    """The loudest sample of a 16-bit sound file."""
    with wave.open(str(file)) as sound:
        samples = array.array("h", sound.readframes(sound.getnframes()))
    return max(map(abs, samples))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
