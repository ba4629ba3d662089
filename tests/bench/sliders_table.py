"""How well the named sliders do what they say: the table of docs/decisions/named-sliders.md.

    python -m tests.bench.sliders_table MUSIC... [--model FILE] [--moves 30] [--way search]

Imports music into a library of its own, learns the sliders from one half of its pieces, and moves
each slider to so many random places between its ends on random clips of the other half. Prints for
each slider Spearman's rank correlation of what was asked and what the written clip measures, the
mean miss, the mean drift of the other figures (all of them, and the one that drifts most), in
standard deviations of the library, and the distance in z; then how long a move takes.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np

from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.latent.attributes import ATTRIBUTES
from engine.latent.sliders import Sliders
from engine.library.open_library import OpenLibraryJob
from engine.model.music_model import LatentPoint, MusicModel, load_model
from engine.sampling import steering
from engine.sampling.steer import learn_sliders
from engine.sampling.steering import Aim, Hearing, steered
from engine.storage.places import checkpoints_dir

Way = Callable[[Hearing, np.ndarray, Sliders, int, float], LatentPoint]
MOST_PLACES = 3_000
FEWEST_NOTES = 3


def direct(hearing: Hearing, z: np.ndarray, sliders: Sliders, index: int, figure: float):
    """The learned direction alone, as far as it says."""
    now = hearing.measure(hearing.write(z[None]))[0, index]
    return LatentPoint((z + (figure - now) * sliders.directions[index]).astype(np.float32),
                       hearing.frame)  # fmt: skip


def line(hearing: Hearing, z: np.ndarray, sliders: Sliders, index: int, figure: float):
    """The best of 96 places along the direction."""
    now = hearing.measure(hearing.write(z[None]))[0]
    step = (figure - now[index]) * sliders.directions[index]
    tried = (z + np.linspace(-2.0, 6.0, 96)[:, None] * step).astype(np.float32)
    return _best(hearing, np.concatenate([z[None], tried]), now, sliders, (index, figure))


def fan(hearing: Hearing, z: np.ndarray, sliders: Sliders, index: int, figure: float):
    """A fan around the direction, then three times around the best of it: 480 places."""
    rng = np.random.default_rng(0)
    now = hearing.measure(hearing.write(z[None]))[0]
    step = (figure - now[index]) * sliders.directions[index]
    share, noise = rng.uniform(0, 3, (120, 1)), rng.standard_normal((120, len(z)))
    tried = z + share * step + rng.uniform(0, 0.5, (120, 1)) * noise
    best = _best(hearing, np.concatenate([z[None], tried]).astype(np.float32), now, sliders,
                 (index, figure))  # fmt: skip
    for width in (0.3, 0.2, 0.1):
        noise = rng.standard_normal((120, len(z)))
        tried = np.concatenate([best.z[None], best.z + width * noise]).astype(np.float32)
        best = _best(hearing, tried, now, sliders, (index, figure))
    return best


def edits(hearing: Hearing, z: np.ndarray, sliders: Sliders, index: int, figure: float):
    """The search that ships, from the clip alone: nothing along the direction."""
    along = steering._ALONG
    steering._ALONG = (0.0,)
    try:
        return search(hearing, z, sliders, index, figure)
    finally:
        steering._ALONG = along


def search(hearing: Hearing, z: np.ndarray, sliders: Sliders, index: int, figure: float):
    """What ships."""
    return steered(hearing, z, sliders, {ATTRIBUTES[index]: figure})


WAYS: dict[str, Way] = {way.__name__: way for way in (direct, line, fan, edits, search)}


def _best(hearing, tried, now, sliders, wanted):  # type: ignore[no-untyped-def]
    goal, weights = now.copy(), np.ones(len(ATTRIBUTES))
    goal[wanted[0]], weights[wanted[0]] = wanted[1], steering.WANTED_WEIGHT
    missed = Aim(goal, weights, sliders.spread).missed(hearing.measure(hearing.write(tried)))
    away = ((tried - tried[0]) ** 2).sum(axis=1)
    return LatentPoint(tried[int((missed + 0.002 * away).argmin())], hearing.frame)


def halves(music: list[Path], model_file: Path) -> tuple[list[LatentPoint], list[LatentPoint]]:
    """Places of the windows of one half of the pieces, and of the other."""
    with tempfile.TemporaryDirectory() as folder:
        library_file = Path(folder) / "library.db"
        ImportJob(library_file, tuple(music), model_file).run(JobLink())
        library = OpenLibraryJob(library_file, model_file).run(JobLink())
        placed = len(library.plane)
        chosen = np.unique(np.linspace(0, placed - 1, min(placed, MOST_PLACES)).astype(int))
        files = np.random.default_rng(0).permutation(len(library.files))
        sides: tuple[list[LatentPoint], list[LatentPoint]] = ([], [])
        for index in chosen.tolist():
            z = library.z_of(index)
            if z is not None:
                side = int(files[library.file_of[index]] % 2)
                sides[side].append(LatentPoint(z, library.entries[index].frame))
        return sides


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    """Rank correlation; equal values share the mean of their ranks."""

    def ranks(values: np.ndarray) -> np.ndarray:
        _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
        last = np.cumsum(counts)
        return ((last - counts + last - 1) / 2)[inverse]

    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def table(model: MusicModel, sliders: Sliders, clips: list[LatentPoint], way: Way, moves: int):
    """Print a line for each slider."""
    seconds: list[float] = []
    good = 0
    for index, name in enumerate(ATTRIBUTES):
        rng = np.random.default_rng(index)
        asked, got, drift, away = [], [], [], []
        while len(asked) < moves:
            origin = clips[int(rng.integers(len(clips)))]
            hearing = Hearing(model, origin.frame)
            written = hearing.write(origin.z[None])
            if (written > 1).sum() < FEWEST_NOTES:
                continue
            figure = float(rng.uniform(sliders.low[index], sliders.high[index]))
            began = time.perf_counter()
            made = way(hearing, origin.z, sliders, index, figure)
            seconds.append(time.perf_counter() - began)
            heard = Hearing(model, made.frame)
            now, after = hearing.measure(written)[0], heard.measure(heard.write(made.z[None]))[0]
            asked.append(figure)
            got.append(after[index])
            drift.append(np.abs(after - now) / sliders.spread)
            away.append(float(np.linalg.norm(made.z - origin.z)))
        others = np.delete(np.array(drift), index, axis=1)
        worst = others.mean(axis=0)
        rho = spearman(np.array(asked), np.array(got))
        missed = np.abs(np.array(asked) - np.array(got)).mean() / sliders.spread[index]
        named = np.delete(np.array(ATTRIBUTES), index)[int(worst.argmax())]
        good += rho >= 0.9 and worst.max() <= 0.25
        print(
            f"{name:12} rho {rho:.3f}  missed {missed:.2f}  drift {others.mean():.3f}  "
            f"most {worst.max():.3f} ({named})  dz {np.mean(away):.1f}",
            flush=True,
        )
    p50, p95 = np.percentile(seconds, (50, 95))
    print(f"{good} of 7 with rho >= .9 and every drift <= .25; a move {p50:.2f} s, p95 {p95:.2f} s")


def glide(model: MusicModel, sliders: Sliders, clips: list[LatentPoint], sweeps: int) -> None:
    """Print how many notes change from one of ten places of a slider to the next."""
    for follows in (False, True):
        rng, changes, apart = np.random.default_rng(0), [], []
        for number in range(sweeps):
            origin = clips[int(rng.integers(len(clips)))]
            index = number % len(ATTRIBUTES)
            hearing, start = Hearing(model, origin.frame), None
            places = np.linspace(sliders.low[index], sliders.high[index], 10).tolist()
            lines, zs = [], []
            for figure in places:
                made = steered(hearing, origin.z, sliders, {ATTRIBUTES[index]: figure}, start=start)
                start = made.z if follows else None
                lines.append(Hearing(model, made.frame).write(made.z[None])[0])
                zs.append(made.z)
            changes += [int((a != b).sum()) for a, b in pairwise(lines)]
            apart += [float(np.linalg.norm(b - a)) for a, b in pairwise(zs)]
        print(
            f"{'from the last result' if follows else 'from the clip each time'}: "
            f"{np.mean(changes):.1f} steps of the grid change, z moves {np.mean(apart):.2f}"
        )


def main() -> None:
    """Read the flags, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("music", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, default=checkpoints_dir() / "lento-melody-2bar.lento")
    parser.add_argument("--moves", type=int, default=30)
    parser.add_argument("--way", choices=[*WAYS, "glide"], default="search")
    asked = parser.parse_args()
    model = load_model(asked.model)
    fitted, held_out = halves([path.absolute() for path in asked.music], asked.model.absolute())
    sliders = learn_sliders(model, fitted, JobLink())
    print(f"{asked.way}: {len(fitted)} clips learned from, {len(held_out)} others moved")
    if asked.way == "glide":
        glide(model, sliders, held_out, asked.moves)
    else:
        table(model, sliders, held_out, WAYS[asked.way], asked.moves)


if __name__ == "__main__":
    main()
