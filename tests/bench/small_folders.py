"""How well a model of a small folder does: the measurement of docs/decisions/personalise.md.

    python -m tests.bench.small_folders --way personalise            # all folders, one way
    python -m tests.bench.small_folders --way fine-tune --minutes 8 --folder pop909
    python -m tests.bench.small_folders --model my.lento --folder seed

Three real folders: the eight clips of the project that Lento grew from, and 15 of 20 songs each of
POP909 and OpenEWLD with five songs held out, chosen by the seed. 'pop909' are its melodies on their
beats, as the training set has them; 'pop909-raw' the same songs' MIDI files as they come. 'seed-3'
learns three of the clips and holds out five. Needs ../shared.

Of 200 clips sampled at temperature .5 it says what the ruler says, how near they lie to the
folder (mean distance in z, by the shipped model's encoder, and total variation of interval
histograms, each to the nearest window), to the windows learned and to those held out; the total
variation of all intervals pooled, which differs by .02 from one drawing of 200 clips to the next
and so is told and not judged; and how much of the held-out pieces comes back. Nearer is less.
"""

import argparse
import importlib.util
import inspect
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS
from engine.data.examples import ExampleSet
from engine.data.folder import gather_places
from engine.jobs import JobLink
from engine.midi.write import write_clips
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.music_model import MusicModel, load_model
from engine.model.registry import find_model
from engine.music.events import NOTE_OFF
from engine.sampling.jobs import SampleJob
from engine.training.home import HomeRecipe, fit_home
from engine.training.job import TrainJob
from engine.training.judging.frames import frames_of
from engine.training.judging.measure import free_running_accuracy, posterior

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SAMPLES, TEMPERATURE = 200, 0.5
PIECES, HELD_OUT = 20, 5
WIDEST = 24  # Semitones; wider intervals count as these.
BOUNDS = {"diatonic": 0.98, "big_leaps": 0.01, "one_note": 0.01, "copied": 0.05}
NEARER = ("z_learned", "z_held_out", "intervals_learned", "intervals_held_out")


@dataclass(frozen=True, slots=True)
class FolderSplit:
    """A small folder: the files that are learned and those that are not."""

    name: str
    learned: tuple[Path, ...]
    held_out: tuple[Path, ...]


def small_folders(scratch: Path, seed: int = 0) -> dict[str, FolderSplit]:
    """The folders by name; what must be written for them goes into scratch."""
    data, rng = SHARED / "data", np.random.default_rng(seed)
    clips = sorted((data / "seed" / "training_data").glob("*.mid"))
    three = rng.permutation(len(clips))
    songs = sorted(path for path in (data / "pop909").iterdir() if path.is_dir())
    songs = [songs[index] for index in rng.choice(len(songs), PIECES, replace=False)]
    sheets = sorted((data / "openewld").glob("*.mxl"))
    sheets = [sheets[index] for index in rng.choice(len(sheets), PIECES, replace=False)]
    found = (
        FolderSplit("seed", tuple(clips), ()),
        FolderSplit(
            "seed-3",
            tuple(clips[index] for index in sorted(three[:3])),
            tuple(clips[index] for index in sorted(three[3:])),
        ),
        _split("pop909", [_on_its_beats(song, scratch) for song in songs]),
        _split("openewld", sheets),
        _split("pop909-raw", [song / f"{song.name}.mid" for song in songs]),
    )
    return {folder.name: folder for folder in found}


def _split(name: str, paths: Sequence[Path]) -> FolderSplit:
    return FolderSplit(name, tuple(paths[HELD_OUT:]), tuple(paths[:HELD_OUT]))


def _on_its_beats(song: Path, scratch: Path) -> Path:
    """The melody of a song of POP909, as checkpoints/recipe writes it."""
    recipe = str(ROOT / "checkpoints" / "recipe")
    if recipe not in sys.path:
        sys.path.append(recipe)
    import corpus_pop909
    from corpus_piece import write_midi

    path = scratch / f"pop909-{song.name}.mid"
    write_midi(corpus_pop909.read_song(song), path)
    return path


def examples_of(paths: Sequence[Path], base: Checkpoint) -> ExampleSet:
    """Every window that the base model hears in files."""
    return gather_places(tuple(paths), base.config, JobLink()).examples


def measure(
    model: Path, folder: FolderSplit, *, base: Path | None = None, seed: int = 0
) -> dict[str, Any]:
    """All figures of one .lento file for one folder."""
    base = base or find_model()
    ear, checkpoint = load_model(base), load_checkpoint(base)
    learned = examples_of(folder.learned, checkpoint)
    held_out = examples_of(folder.held_out, checkpoint) if folder.held_out else None
    made = SampleJob(model, SAMPLES, TEMPERATURE, seed).run(JobLink())
    clips, frames = [one.clip for one in made], [one.point.frame for one in made]
    z = ear.posterior(clips, frames)[0]
    tokens = ear.tokens_of(clips, frames)
    figures = _ruled(clips, _clips_of(learned, ear), folder.learned)
    figures["own_copied"] = _own_copied(tokens, learned)
    for name, windows in (("learned", learned), ("held_out", held_out)):
        if windows is not None:
            figures[f"z_{name}"] = _nearest(z, posterior(ear, windows)[0])
            apart = _histograms(tokens), _histograms(windows.events)
            figures[f"intervals_{name}"] = 0.5 * _nearest(*apart, power=1)
            pooled = apart[0].mean(axis=0) - apart[1].mean(axis=0)
            figures[f"pooled_{name}"] = float(0.5 * np.abs(pooled).sum())
            figures[f"accuracy_{name}"] = free_running_accuracy(load_model(model), windows)
    figures["windows"] = len(learned)
    return {n: round(v, 4) if isinstance(v, float) else v for n, v in figures.items()}


def _ruled(clips: Sequence[Any], known: Sequence[Any], files: Sequence[Path]) -> dict[str, Any]:
    """What the ruler says; copied is against the windows learned and the files themselves."""
    with tempfile.TemporaryDirectory() as place:
        new, old = Path(place) / "new", Path(place) / "old"
        for folder, written in ((new, clips), (old, known)):
            folder.mkdir()
            for number, clip in enumerate(written):
                write_clips(folder / f"{number:04}.mid", [clip])
        for path in files:
            if path.suffix == ".mid":
                shutil.copy(path, old)
        told: dict[str, Any] = _ruler().measure([str(new)], [str(old)])
    names = ("diatonic", "big_leaps", "mean_leap", "on_eighths", "onsets_per_s", "one_note")
    return {name: told[name] for name in (*names, "distinct", "copied")}


def _ruler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("ruler", SHARED / "tools" / "ruler.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _clips_of(examples: ExampleSet, ear: MusicModel) -> list[Any]:
    converter = CONVERTERS[ear.config.content]
    rows = zip(examples.events, examples.lengths.tolist(), frames_of(examples), strict=True)
    return [converter.clip_of(row[:length].astype(np.int64), f) for row, length, f in rows]


def _own_copied(tokens: NDArray[Any], learned: ExampleSet) -> float:
    """Share of the samples that are a learned window, note for note."""
    known = {row.astype(np.int64).tobytes() for row in learned.events}
    return float(np.mean([row.astype(np.int64).tobytes() in known for row in tokens]))


def _nearest(points: NDArray[Any], others: NDArray[Any], power: int = 2) -> float:
    """Mean distance from points to the nearest of others."""
    apart = np.abs(points[:, None].astype(np.float64) - others[None]) ** power
    return float((apart.sum(axis=2).min(axis=1) ** (1.0 / power)).mean())


def _histograms(events: NDArray[Any]) -> NDArray[np.float64]:
    """Share of every interval in semitones, shape (count, 2 * WIDEST + 1), of each that has one."""
    rows = []
    for row in events:
        moves = np.diff(row[row > NOTE_OFF].astype(np.int64)).clip(-WIDEST, WIDEST) + WIDEST
        if len(moves):
            rows.append(np.bincount(moves, minlength=2 * WIDEST + 1) / len(moves))
    return np.array(rows)


def _shipped(folder: FolderSplit, out: Path, minutes: float, seed: int) -> None:
    shutil.copy(find_model(), out)


def _home(folder: FolderSplit, out: Path, minutes: float, seed: int) -> None:
    """The shipped model with its home fitted again to the folder."""
    base = load_checkpoint(find_model())
    learned = examples_of(folder.learned, base)
    home = fit_home(MusicModel(base), learned, HomeRecipe(spread=0.64), seed=seed)
    save_checkpoint(out, Checkpoint(base.config, base.weights, base.card, home.extras))


def _trained(way: str) -> Callable[[FolderSplit, Path, float, int], None]:
    """As `main.py train` does it."""

    def make(folder: FolderSplit, out: Path, minutes: float, seed: int) -> None:
        known = inspect.signature(TrainJob).parameters
        more: dict[str, Any] = {"way": way} if "way" in known else {}
        job = TrainJob(folder.learned, out, minutes, find_model(), "cpu", seed, **more)
        job.run(JobLink())

    return make


WAYS: dict[str, Callable[[FolderSplit, Path, float, int], None]] = {
    "shipped": _shipped,
    "home": _home,
    "personalise": _trained("personalise"),
    "fine-tune": _trained("fine-tune"),
    "scratch": _trained("scratch"),
}


def failures(figures: dict[str, Any], shipped: dict[str, Any]) -> list[str]:
    """What does not hold of the bounds and of being nearer than the shipped model's samples."""
    found = [f"diatonic {figures['diatonic']}"] if figures["diatonic"] < BOUNDS["diatonic"] else []
    for name in ("big_leaps", "one_note", "copied"):
        found += [f"{name} {figures[name]}"] if figures[name] > BOUNDS[name] else []
    for name in NEARER:
        if name in figures and figures[name] >= shipped[name]:
            found.append(f"{name} {figures[name]} >= {shipped[name]}")
    if figures.get("accuracy_held_out", 1.0) < shipped.get("accuracy_held_out", 0.0):
        found.append(f"accuracy {figures['accuracy_held_out']} < {shipped['accuracy_held_out']}")
    return found


def main() -> None:
    """Make, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--way", action="append", choices=WAYS, default=[])
    parser.add_argument("--model", type=Path, action="append", default=[])
    parser.add_argument("--folder", action="append", default=[])
    parser.add_argument("--minutes", type=float, default=8.0)
    parser.add_argument("--seed", type=int, default=0, help="of the making and of the samples")
    parser.add_argument("--choice", type=int, default=0, help="seed of the choice of songs")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folders = small_folders(Path(place), args.choice)
        for name in args.folder or folders:
            shipped = measure(find_model(), folders[name], seed=args.seed)
            _print(name, "shipped", shipped, [], 0.0)
            for way in args.way:
                began = time.monotonic()
                out = Path(place) / f"{name}-{way}.lento"
                WAYS[way](folders[name], out, args.minutes, args.seed)
                seconds = time.monotonic() - began
                figures = measure(out, folders[name], seed=args.seed)
                _print(name, way, figures, failures(figures, shipped), seconds)
            for model in args.model:
                figures = measure(model, folders[name], seed=args.seed)
                _print(name, model.name, figures, failures(figures, shipped), 0.0)


def _print(folder: str, way: str, figures: dict[str, Any], wrong: list[str], s: float) -> None:
    print(json.dumps({"folder": folder, "way": way, "seconds": round(s, 1)} | figures))
    print(f"  {folder} {way}: {'; '.join(wrong) or 'all holds'}", flush=True)


if __name__ == "__main__":
    main()
