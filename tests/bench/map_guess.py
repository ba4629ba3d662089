"""How well a model knows what lies at places of the map, at home and away from it.

`python -m tests.bench.map_guess LIBRARY MODEL` reads a library that was laid out and says, for
rings of falling density of both maps, how far a place's z and what its decoded clip is encoded to
lie apart (of the mean distance of two clips; clips themselves stand above), and what the clips are
like as music.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.jobs import JobLink
from engine.latent.density import height_at
from engine.latent.layout import Layout
from engine.latent.place import place_in
from engine.library.contents import Library
from engine.library.open_library import OpenLibraryJob
from engine.model.music_model import MusicModel, load_model
from engine.music.clip import Clip

PLACES = 240  # Of each ring.
RINGS = ((0.0, 1e-6), (1e-6, 0.25), (0.25, 1.0), (1.0, 3.0), (3.0, 1e9))  # Of home.
_ROOM = 0.25


def main(arguments: Sequence[str]) -> None:
    """Say the figures."""
    library = OpenLibraryJob(Path(arguments[0]), Path(arguments[1])).run(JobLink())
    model = load_model(Path(arguments[1]))
    rng = np.random.default_rng(0)
    chosen = np.sort(rng.choice(len(library.plane), PLACES, replace=False)).tolist()
    z = np.stack([library.z_of(i) for i in chosen])
    scale = float(np.linalg.norm(z - rng.permutation(z), axis=1).mean())
    print(f"{library.model}: {len(library.plane)} clips")
    print("                 ring  guess  apart  same  empty or one note  leaps > 12  from near")
    _say("clips", model, library, (z, chosen, z), scale)
    for layout in library.layouts.values():
        for low, high in RINGS:
            _ring(layout, (low, high), model, library, scale)


def _ring(
    layout: Layout,
    ring: tuple[float, float],
    model: MusicModel,
    library: Library,
    scale: float,
) -> None:
    positions = _places(layout, ring)
    if not len(positions):
        return
    found = [
        place_in(layout, library.projection, tuple(p), library.z_of) for p in positions.tolist()
    ]
    z = np.stack([place.z for place in found])
    near = np.stack([library.z_of(place.near[0]) for place in found])
    guess = np.mean([place.guess for place in found])
    name = f"{layout.name[:10]} {ring[0]:.2g}..{ring[1]:.2g} {guess:.2f}"
    _say(name, model, library, (z, [place.near[0] for place in found], near), scale)


def _places(layout: Layout, ring: tuple[float, float]) -> np.ndarray:
    """Places of the map, and some way around it, where the density is in a ring."""
    lower, upper = layout.positions.min(axis=0), layout.positions.max(axis=0)
    room = _ROOM * (upper - lower)
    drawn = np.random.default_rng(1).uniform(lower - room, upper + room, (60_000, 2))
    drawn = drawn.astype(np.float32)
    of_home = height_at(layout.density, drawn) / layout.density.home
    return drawn[(of_home >= ring[0]) & (of_home < ring[1])][:PLACES]


def _say(name: str, model: MusicModel, library: Library, where, scale: float) -> None:
    z, entries, near = where
    frames = [library.entries[i].frame for i in entries]
    clips = model.decode(z, frames)
    again = model.encode(clips, frames)
    apart = np.linalg.norm(again - z, axis=1) / scale
    twice = model.decode(again, frames)
    same = np.mean([a.melody == b.melody for a, b in zip(clips, twice, strict=True)])
    away = np.linalg.norm(z - near, axis=1).mean() / scale
    poor, wide = _music(clips)
    print(f"{name:>28} {np.mean(apart):6.3f} {same:5.2f} {poor:8.3f} {wide:16.3f} {away:10.2f}")


def _music(clips: Sequence[Clip]) -> tuple[float, float]:
    """The share of clips with a note at most, and of intervals wider than an octave."""
    notes = [[note.pitch for note in clip.melody.notes] for clip in clips]
    leaps = np.concatenate([np.abs(np.diff(pitches)) for pitches in notes if len(pitches) > 1])
    return float(np.mean([len(n) <= 1 for n in notes])), float((leaps > 12).mean())


if __name__ == "__main__":
    main(sys.argv[1:])
