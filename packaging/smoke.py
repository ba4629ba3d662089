"""Drives an installed or frozen Lento and looks at what it wrote: files and exit codes, not words.

python3 packaging/smoke.py PROGRAM [--training] [--window] [--music FOLDER] [--version 1.2.3]

PROGRAM is an executable, a command on the path, a folder that holds Lento, or a Lento.app. Needs
nothing but some Python's standard library, and touches nothing of the person's own: Lento gets a
data folder of this run. On Linux the window wants a display, such as that of xvfb-run -a.
Exit 0 if all is well, 1 if something is not, 2 for wrong usage.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import wave
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from smoke_files import (
    QUIETEST_RMS,
    Wrong,
    check_midi,
    check_picture,
    check_sound,
    read_clips,
    write_tune,
)

SEED, OTHER_SEED, CLIPS, BLEND_STEPS, TRAIN_STEPS = "7", "8", 3, 5, 20
BOUND_S = 600.0
SETTLE_S = 10.0  # How long a child may outlive the window.
FAILED, WRONG_USAGE = 1, 2
MODEL_PARTS = {"manifest.json", "config.json", "weights.safetensors"}
# Nothing of the environment that runs this may help Lento along.
HELPERS = ("PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH")


@dataclass(slots=True)
class Run:
    """One drive through one program.

    Attributes:
        program: What commands are given to; on Windows lento-cli.exe.
        window: What opens the window.
        folder: Where everything is written; new.
        music: Folders of music, the first written here.
    """

    program: Path
    window: Path
    folder: Path
    music: tuple[Path, ...]
    facts: dict[str, Any] = field(default_factory=dict)

    def call(self, *words: object, code: int = 0, program: Path | None = None) -> str:
        """Run a command, hold its exit code, and give what it answered."""
        command = [str(program or self.program), *map(str, words)]
        try:
            ended = subprocess.run(
                command, capture_output=True, timeout=BOUND_S, env=self._env(), check=False,
                cwd=self.folder, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise Wrong(f"{words[0]} did not end within {BOUND_S:.0f} s") from None
        said = ended.stderr.decode("utf-8", "replace").strip()
        if ended.returncode != code:
            raise Wrong(f"{words[0]} ended with {ended.returncode} and not {code}: {said[-2000:]}")
        if "Traceback" in said:
            raise Wrong(f"{words[0]} told of a bug: {said[-2000:]}")
        return ended.stdout.decode("utf-8").strip()

    def ask(self, *words: object) -> Any:
        """What a command answers in JSON."""
        return json.loads(self.call(*words, "--json"))

    def _env(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in HELPERS}
        return kept | {"LENTO_DATA_DIR": str(self.folder / "data")}


# --- what is checked -------------------------------------------------------------------------


def says_its_version(run: Run, wanted: str | None) -> None:
    said = run.call("--version")
    name, _, version = said.partition(" ")
    if name != "Lento" or not version or (wanted and version != wanted):
        raise Wrong(f"--version says '{said}', not 'Lento {wanted or '<version>'}'")
    run.facts["version"] = version


def is_whole(run: Run, training: bool) -> None:
    found = run.ask("doctor")
    needed = ["synthesiser", "soundfont", "models", "window", *(["device"] if training else [])]
    if missing := [name for name in needed if not found[name]["works"]]:
        raise Wrong("; ".join(found[name]["sentence"] for name in missing))
    if "PortAudio is missing" in found["audio"]["sentence"]:  # A machine may have no device.
        raise Wrong(found["audio"]["sentence"])
    if found["system"]["lento"] != run.facts.get("version"):
        raise Wrong(f"the doctor calls itself {found['system']['lento']}")
    run.facts |= {
        "synthesiser": found["synthesiser"]["name"],
        "trains": found["device"]["works"],
        "python": found["system"]["python"],
    }


def plays_on(run: Run, wanted: str) -> None:
    if run.facts.get("synthesiser") != wanted:
        raise Wrong(f"notes are played by {run.facts.get('synthesiser')}, not by {wanted}")


def refuses_nonsense(run: Run) -> None:
    run.call("no-such-command", code=WRONG_USAGE)
    run.call("inspect", run.folder / "no such file.mid", code=FAILED)


def reads_music(run: Run) -> None:
    for folder in run.music:
        totals = run.ask("inspect", folder)["totals"]
        if not totals["ok"] or not totals["windows"]:
            raise Wrong(f"nothing was found in {folder}: {totals}")


def names_a_broken_file(run: Run) -> None:
    broken = run.folder / "broken"
    shutil.copytree(run.music[0], broken)
    (broken / "torn.mid").write_bytes(b"MThd\x00\x00")
    totals = run.ask("inspect", broken)["totals"]
    if totals["refused"] != 1 or not totals["ok"]:
        raise Wrong(f"of a good and a torn file: {totals}")


def imports_music(run: Run) -> None:
    for number, folder in enumerate(run.music):
        picture = run.folder / f"map{number}.png"
        if not run.ask("map", folder, "--out", picture)["points"]:
            raise Wrong(f"no clip of {folder} came to the map")
        check_picture(picture)


def samples_alike(run: Run) -> None:
    def sample(seed: str, name: str) -> list[bytes]:
        out = run.folder / name
        run.ask("sample", "--count", CLIPS, "--seed", seed, "--out", out)
        return read_clips(out, CLIPS)

    first = sample(SEED, "sample")
    if sample(SEED, "sample again") != first:
        raise Wrong("the same seed gave other clips")
    if sample(OTHER_SEED, "sample other") == first:
        raise Wrong("another seed gave the same clips")


def blends(run: Run) -> None:
    ends = sorted((run.folder / "sample").glob("*.mid"))[:2]
    out = run.folder / "blend"
    answer = run.ask("interpolate", *ends, "--steps", BLEND_STEPS, "--join", "--out", out)
    read_clips(out, BLEND_STEPS + 1)
    if len(answer["clips"]) != BLEND_STEPS:
        raise Wrong(f"{len(answer['clips'])} steps were told of, {BLEND_STEPS} asked for")


def renders(run: Run) -> None:
    for number, folder in enumerate(run.music):
        piece = sorted(folder.rglob("*.mid"))[0]
        out = run.folder / f"sound{number}.wav"
        told_s = run.ask("render", piece, "--out", out)["seconds"]
        if abs(check_sound(out) - told_s) > 0.01:
            raise Wrong(f"{out.name} is not {told_s} s long")


def leans_a_model(run: Run) -> None:
    """What learns without a framework works in every installation."""
    out = run.folder / "leaned.lento"
    run.ask("train", run.music[-1], "--way", "personalise", "--seed", SEED, "--out", out)
    check_model(run, out)


def trains(run: Run) -> None:
    out = run.folder / "trained.lento"
    words = ("--way", "fine-tune", "--steps", TRAIN_STEPS, "--device", "cpu", "--seed", SEED)
    steps = run.ask("train", run.music[-1], *words, "--out", out)["steps"]
    if steps != TRAIN_STEPS:
        raise Wrong(f"{steps} steps were trained, {TRAIN_STEPS} asked for")
    check_model(run, out)


def says_that_it_cannot_train(run: Run) -> None:
    if run.facts.get("trains"):
        return
    out = run.folder / "untrained.lento"
    words = ("--way", "fine-tune", "--steps", TRAIN_STEPS, "--out", out)
    run.call("train", run.music[-1], *words, code=FAILED)
    if out.exists():
        raise Wrong("a model was written that nothing trained")


def opens_the_window(run: Run) -> None:
    out = run.folder / "window"
    before = running(run.window)
    run.call("--smoke", out, *run.music, program=run.window)
    report = json.loads((out / "report.json").read_text("utf-8"))
    run.facts["window"] = report
    if report["code"] or not report["points"]:
        raise Wrong(f"the window did not do all of it: {report}")
    if report["rms"] < QUIETEST_RMS:
        raise Wrong(f"the window played silence: {report}")
    check_picture(out / "window.png")
    check_midi(out / "clip.mid")
    check_sound(out / "clip.wav")
    wait_until(lambda: running(run.window) <= before, "children of the window were left behind")


def check_model(run: Run, file: Path) -> None:
    """Hold that a model is whole and sings."""
    with zipfile.ZipFile(file) as packed:
        if packed.testzip() or not set(packed.namelist()) >= MODEL_PARTS:
            raise Wrong(f"{file.name} lacks some of {sorted(MODEL_PARTS)}")
    out = run.folder / f"sample of {file.stem}"
    run.ask("sample", "--model", file, "--count", CLIPS, "--seed", SEED, "--out", out)
    read_clips(out, CLIPS)


@contextmanager
def left_as_it_was(program: Path) -> Iterator[None]:
    """Hold that a program writes nothing into the folder that it is installed in."""
    where = program.resolve().parent
    with_contents = any((where / name).is_dir() for name in ("_internal", "../Frameworks"))
    before = tree(where) if with_contents else None
    yield
    if before is not None and before != (after := tree(where)):
        raise Wrong(f"its own folder changed: {sorted(before ^ after)[:5]}")


def tree(folder: Path) -> set[tuple[str, int, int]]:
    """All files with size and time."""
    found = ((file, file.lstat()) for file in folder.rglob("*"))
    return {(str(f), s.st_size, s.st_mtime_ns) for f, s in found if not f.is_dir()}


def running(program: Path) -> set[int]:
    """Ids of the processes that run a program."""
    if sys.platform == "win32":
        command = ["tasklist", "/FI", f"IMAGENAME eq {program.name}", "/FO", "CSV", "/NH"]
        lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        rows = [line.split('","') for line in lines.splitlines() if line.startswith('"')]
        return {int(row[1]) for row in rows}
    if sys.platform == "linux":
        return {int(p.name) for p in Path("/proc").glob("[0-9]*") if _runs(p, program.resolve())}
    command = ["ps", "-axo", "pid=,comm="]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    rows = [line.split(None, 1) for line in lines.splitlines()]
    return {int(row[0]) for row in rows if len(row) == 2 and row[1] == str(program.resolve())}


def _runs(process: Path, program: Path) -> bool:
    try:
        return (process / "exe").readlink() == program
    except OSError:  # It has ended, or is somebody else's.
        return False


def wait_until(is_so: Callable[[], bool], otherwise: str) -> None:
    """Give something a moment to come about."""
    deadline = time.monotonic() + SETTLE_S
    while not is_so():
        if time.monotonic() > deadline:
            raise Wrong(otherwise)
        time.sleep(0.1)


# --- what is driven --------------------------------------------------------------------------


def found_programs(given: str) -> tuple[Path, Path]:
    """What takes commands, and what opens the window."""
    path = Path(given)
    inside = (path / "Contents" / "MacOS" / "Lento", path / "Lento.exe", path / "Lento")
    named = path if path.is_file() else next((p for p in inside if p.is_file()), None)
    if named is None and (known := shutil.which(given)):
        named = Path(known)
    if named is None:
        raise SystemExit(f"smoke: no program was found at {given}")
    named = named.absolute()
    console = named.with_name("lento-cli.exe")
    return (console if console.is_file() else named), named


def put_in(component: Path, place: Path) -> None:
    """Let the person's own folder hold a training component: by a link, where that may be."""
    place.parent.mkdir()
    try:
        place.symlink_to(component, target_is_directory=True)
    except OSError:  # On Windows not everybody may.
        shutil.copytree(component, place)


def demo_of(program: Path) -> Path | None:
    """The demo music inside a program's own folder."""
    home = program.resolve().parent
    inside = (home / "_internal", home.parent / "Resources", home.parent / "Frameworks")
    return next((d for p in inside if (d := p / "resources" / "demo").is_dir()), None)


def checks_for(run: Run, args: argparse.Namespace) -> list[tuple[str, Callable[[], None]]]:
    """What is checked, in order."""
    checks: list[tuple[str, Callable[[], None]]] = [
        ("version", lambda: says_its_version(run, args.version)),
        ("doctor", lambda: is_whole(run, args.training)),
        ("refusals", lambda: refuses_nonsense(run)),
        ("inspect", lambda: reads_music(run)),
        ("broken file", lambda: names_a_broken_file(run)),
        ("import", lambda: imports_music(run)),
        ("sample", lambda: samples_alike(run)),
        ("interpolate", lambda: blends(run)),
        ("render", lambda: renders(run)),
        ("personalise", lambda: leans_a_model(run)),
        ("train", lambda: (trains if args.training else says_that_it_cannot_train)(run)),
    ]
    if args.synthesiser:
        checks.insert(2, ("synthesiser", lambda: plays_on(run, args.synthesiser)))
    if args.window:
        checks.append(("window", lambda: opens_the_window(run)))
    return checks


def drive(run: Run, args: argparse.Namespace) -> int:
    """Check everything; how many checks failed."""
    failed = 0
    for name, check in checks_for(run, args):
        began = time.monotonic()
        try:
            check()
            verdict, why = "ok    ", ""
        except (Wrong, OSError, KeyError, ValueError, wave.Error, zipfile.BadZipFile) as error:
            verdict, why = "WRONG ", f": {error or type(error).__name__}"
            failed += 1
        print(f"{verdict} {name:12} {time.monotonic() - began:6.1f} s{why}", flush=True)
    return failed


def parsed(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("program", help="an executable, a command, a folder, or a Lento.app")
    parser.add_argument("--training", action="store_true", help="training must work too")
    parser.add_argument(
        "--component", type=Path, help="a training component, put where it is sought"
    )
    parser.add_argument("--window", action="store_true", help="open the window too")
    parser.add_argument("--music", type=Path, help="a folder with some music (default: the demo)")
    parser.add_argument("--version", help="the version that it must say it is")
    parser.add_argument("--synthesiser", help="the one that must play, such as FluidSynth")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave what was written here")
    return parser.parse_args(words)


def main(words: list[str]) -> int:
    args = parsed(words)
    program, window = found_programs(args.program)
    folder = args.keep or Path(tempfile.mkdtemp(prefix="lento-smoke-"))
    folder.mkdir(parents=True, exist_ok=True)
    folder = folder.resolve()
    made = folder / "music"
    made.mkdir()
    write_tune(made / "tune.mid")
    music = args.music.resolve() if args.music else demo_of(window)
    run = Run(program, window, folder, (made, music) if music else (made,))
    if args.component:
        put_in(args.component.resolve(), folder / "data" / "training")
    try:
        with left_as_it_was(window):
            failed = drive(run, args)
    except Wrong as error:
        print(f"WRONG  {error}")
        failed = 1
    (folder / "facts.json").write_text(json.dumps(run.facts, indent=2) + "\n", "utf-8")
    if not args.keep:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{failed} of its checks failed." if failed else "All is well.")
    return FAILED if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
