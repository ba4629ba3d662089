"""What both maps of a library are worth: trust, time, and what moves when files are added.

`python -m tests.bench.map_layouts LIBRARY MODEL [MOST]` reads the latent vectors of a library, of
at most MOST different pieces of music, and says of each map its trustworthiness at k = 10, of
neighbourhoods the seconds of one core that it takes, whether a second run gives the same bytes, and
what becomes of it where every fifth file came later. `... LIBRARY MODEL peers NAME...` compares
with openTSNE, PaCMAP and umap-learn where they are installed; they are no part of Lento.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from engine.jobs import JobLink
from engine.latent.embedding import embed, place_among
from engine.latent.projection import fit_projection, trustworthiness
from engine.library.open_library import OpenLibraryJob

ASKED = 1_000


def main(arguments: Sequence[str]) -> None:
    """Say the figures."""
    z, files = _vectors(Path(arguments[0]), Path(arguments[1]))
    if arguments[2:3] == ["peers"]:
        for name in arguments[3:]:
            _peer(name, z[np.linspace(0, len(z) - 1, min(len(z), 6_000)).astype(int)])
        return
    most = int(arguments[2]) if len(arguments) > 2 else len(z)
    some = np.linspace(0, len(z) - 1, min(len(z), most)).astype(int)
    z, files = z[some], files[some]
    start = fit_projection(z).to_plane(z)
    print(f"{len(z)} different; directions {_trust(z, start):.4f}")
    placed, seconds = _timed(lambda: embed(z, start))
    again = embed(z, start).tobytes() == placed.tobytes() if len(z) < 20_000 else "not asked"
    print(f"neighbourhoods {_trust(z, placed):.4f} in {seconds:.1f} s; again the same: {again}")
    _later(z, files)


def _vectors(library: Path, model: Path) -> tuple[np.ndarray, np.ndarray]:
    """z of all different music, and its file."""
    opened = OpenLibraryJob(library, model).run(JobLink())
    z = np.stack([opened.z_of(i) for i in range(len(opened.plane))])
    _, first = np.unique(z, axis=0, return_index=True)
    first.sort()
    return z[first], opened.file_of[first]


def _later(z: np.ndarray, files: np.ndarray) -> None:
    """Lay out without every fifth file, and place these."""
    new = files % 5 == 4
    known, start = z[~new], fit_projection(z[~new])
    placed = embed(known, start.to_plane(known))
    found, seconds = _timed(lambda: place_among(z[new], known, placed))
    both = np.empty((len(z), 2), np.float32)
    both[~new], both[new] = placed, found
    figures = f"{new.sum()} placed later in {seconds:.1f} s; all of them {_trust(z, both):.4f}"
    fitted = fit_projection(z).turned_like(start)
    refit = np.linalg.norm(fitted.to_plane(known) - start.to_plane(known), axis=1)
    extent = float(np.ptp(start.to_plane(known), axis=0).max())
    print(f"{figures}; the others {_trust(known, placed):.4f}, moved by 0")
    shift = np.median(refit) / extent
    print(f"directions: moved by 0; fitted anew it would be {shift:.4f} of the map")


def _peer(name: str, z: np.ndarray) -> None:
    if name == "openTSNE":
        import openTSNE

        placed, seconds = _timed(lambda: openTSNE.TSNE(n_jobs=1, random_state=0).fit(z))
    elif name == "pacmap":
        import pacmap

        placed, seconds = _timed(lambda: pacmap.PaCMAP(random_state=0).fit_transform(z))
    elif name == "umap":
        import umap

        placed, seconds = _timed(lambda: umap.UMAP(random_state=0).fit_transform(z))
    else:
        placed, seconds = _timed(lambda: embed(z, fit_projection(z).to_plane(z)))
    print(f"{name}: {len(z)} in {seconds:.1f} s, {_trust(z, np.asarray(placed, np.float32)):.4f}")


def _trust(z: np.ndarray, placed: np.ndarray) -> float:
    return trustworthiness(z, placed, asked=ASKED)


def _timed(work: Callable[[], np.ndarray]) -> tuple[np.ndarray, float]:
    """A result, and the seconds of processor time that it took."""
    start = time.process_time()
    return work(), time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
