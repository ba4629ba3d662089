"""How long frames of the map take: `python -m tests.bench.map_frames` prints a table.

Offscreen it needs no screen; under Xvfb what reaches the server is measured too:
`xvfb-run -a -s "-screen 0 3840x2160x24" env QT_QPA_PLATFORM=xcb python -m tests.bench.map_frames`.
Each picture is a map of clusters with contours, names, sizes, and a search that dims four in five.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from engine.latent.layout import Density
from gui.theme import apply_theme
from gui.views.map.view import MapView

GESTURES = ("pan", "zoom", "hover", "walk")
_FRAMES = 120
_CLUSTERS = 14


@dataclass(frozen=True, slots=True)
class Screen:
    """A size in device-independent pixels, and how many device pixels each has."""

    width: int
    height: int
    ratio: float = 1.0


SCREENS = {"laptop": Screen(1366, 768), "4k": Screen(1920, 1080, 2.0)}


def synthetic(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Positions (N, 2), values (N,) and clusters (N,) as a large library has them."""
    rng = np.random.default_rng(seed)
    middles = rng.normal(0, 2.2, (_CLUSTERS, 2))
    shapes = rng.normal(0, 0.4, (_CLUSTERS, 2, 2))
    of = rng.choice(_CLUSTERS, count, p=rng.dirichlet(np.ones(_CLUSTERS) * 1.5))
    spread = np.einsum("nij,nj->ni", shapes[of], rng.normal(size=(count, 2)))
    positions = middles[of] + spread + rng.normal(0, 0.12, (count, 2))
    values = np.clip(0.5 + 0.08 * positions[:, 0] + 0.1 * rng.normal(size=count), 0, 1)
    return positions.astype(np.float32), values.astype(np.float32), of


def ringed(positions: np.ndarray) -> Density:
    """A density with eighteen wavy contours of 400 corners, as many as a busy map has."""
    (left, bottom), (right, top) = positions.min(axis=0), positions.max(axis=0)
    angles = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    levels = []
    for level, reach in enumerate((1.0, 0.6, 0.3)):
        lines = []
        for ring in range(6):
            wave = reach * (1 + 0.15 * np.sin(angles * (3 + ring) + level))
            middle = positions[ring * 7]
            line = np.column_stack((np.cos(angles), np.sin(angles))) * wave[:, None] + middle
            lines.append(line.astype(np.float32))
        levels.append(tuple(lines))
    grid = np.zeros((8, 8), np.float32)
    extent = [float(side) for side in (left, bottom, right, top)]
    return Density(grid, *extent, 0.02, tuple(levels))


def open_view(count: int, screen: Screen) -> MapView:
    """A map with everything on."""
    positions, values, of = synthetic(count)
    view = MapView()
    view.resize(screen.width, screen.height)
    view.show()
    QApplication.processEvents()
    view.set_points(positions, values, lambda index: f"Clip {index}\nbar {index % 40}")
    view.set_density(ringed(positions))
    view.set_names(
        tuple(
            (*np.median(positions[of == kind], axis=0).tolist(), f"calm, group {kind}")
            for kind in range(_CLUSTERS)
            if (of == kind).any()
        )
    )
    rng = np.random.default_rng(1)
    view.set_sizes(rng.choice(4, count, p=(0.85, 0.1, 0.04, 0.01)).astype(np.uint8))
    view.set_lit(rng.random(count) < 0.2)
    return view


def frames_of(view: MapView, gesture: str) -> Iterator[Callable[[], object]]:
    """Calls that each bring about one frame of a gesture."""
    rng = np.random.default_rng(2)
    middle = QPointF(view.canvas.width() * 0.5, view.canvas.height() * 0.55)
    count = len(view.cloud)
    for frame in range(_FRAMES):
        if gesture == "pan":
            turn = 2 * np.pi * frame / 40
            by = QPointF(22 * np.cos(turn), 22 * np.sin(turn))
            yield lambda by=by: view.canvas.pan(by)
        elif gesture == "zoom":
            notch = 1.15 if (frame // 30) % 2 == 0 else 1 / 1.15  # 66 times nearer and back.
            yield lambda notch=notch: view.canvas.zoom(notch, middle)
        elif gesture == "hover":
            index = int(rng.integers(count))
            yield lambda index=index: view._set_hover(index)
        else:
            way = ((1, 0), (0, 1), (-1, 0), (0, -1))[frame % 7 % 4]
            yield lambda way=way: view._walk(way)


def timed(view: MapView, gesture: str) -> np.ndarray:
    """Milliseconds of each frame, shape (frames, 2): on the clock, and of the processor.

    The second does not depend on what else the machine is doing.
    """
    took = []
    for act in frames_of(view, gesture):
        started = np.array((time.perf_counter(), time.process_time()))
        act()
        if gesture in ("hover", "walk"):
            QApplication.processEvents()  # Only what has changed is painted.
        else:
            view.canvas.viewport().repaint()
        took.append(np.array((time.perf_counter(), time.process_time())) - started)
    return np.array(took) * 1e3


def main(arguments: list[str]) -> None:
    """Print p50, p95 and the slowest frame."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, nargs="+", default=[50_000, 500_000])
    parser.add_argument("--screen", choices=SCREENS, default="laptop")
    chosen = parser.parse_args(arguments)
    screen = SCREENS[chosen.screen]
    os.environ["QT_SCALE_FACTOR"] = str(screen.ratio)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    apply_theme(app, "light")
    print("| points | screen | gesture | p50 ms | p95 ms | slowest | CPU p50 | CPU p95 | slowest |")
    print("|---|---|---|---|---|---|---|---|---|")
    for count in chosen.points:
        view = open_view(count, screen)
        view.canvas.viewport().repaint()
        for gesture in GESTURES:
            for place in ("far", "near"):
                view.fit()
                if place == "near":
                    view.canvas.zoom(12.0, QPointF(screen.width * 0.5, screen.height * 0.55))
                view.canvas.viewport().repaint()
                times = timed(view, gesture)
                figures = np.percentile(times, (50, 95, 100), axis=0).T.ravel()
                words = (f"{count:,}", chosen.screen, f"{gesture}, {place}")
                cells = (*words, *(f"{figure:.1f}" for figure in figures))
                print("|", " | ".join(cells), "|", flush=True)
        view.close()


if __name__ == "__main__":
    main(sys.argv[1:])
