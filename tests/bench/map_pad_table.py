"""How smooth the pad between anchors is: from cell to neighbouring cell, in z and in notes.

python -m tests.bench.map_pad_table
"""

import sys
from itertools import combinations

import numpy as np

from engine.converters.frame import Frame
from engine.jobs import JobLink
from engine.model.music_model import LatentPoint, load_model
from engine.model.registry import find_model
from engine.music.clip import Clip
from engine.sampling.anchored import AnchorsJob, weights_at
from gui.models.map.anchors import pad_of

PADS = 8  # Of each number of anchors, drawn where the model is at home.


def sounding(clip: Clip) -> np.ndarray:
    """The pitch that sounds in each step, 0 for none."""
    line = np.zeros(clip.steps, np.int64)
    for note in clip.melody.notes:
        line[note.start_step : note.end_step] = note.pitch
    return line


def main() -> None:
    """Print a line for each number of anchors."""
    path = find_model()
    model = load_model(path)
    out = sys.stdout.write
    out("anchors  cells  z of neighbours / of anchors: median, largest   steps alike: p50, p5\n")
    out("         (largest distance of two anchors = 1)                  neighbours   any two\n")
    for count in (2, 3, 4, 5, 8):
        pad = pad_of(count)
        corners = [(x, y) for x, y in pad.corners.tolist()]
        weights = tuple(weights_at((x, y), corners) for x, y in pad.cells.tolist())
        apart = np.linalg.norm(pad.cells[:, None] - pad.cells[None], axis=2)
        near = np.argwhere(np.triu((apart > 0) & (apart < 1.05 * pad.width)))
        steps: list[float] = []
        alike: list[float] = []
        far: list[float] = []
        for seed in range(PADS):
            z = model.draw(count, seed)
            whole = max(np.linalg.norm(a - b) for a, b in combinations(z, 2))
            anchors = tuple(LatentPoint(row, Frame()) for row in z)
            made = AnchorsJob(path, anchors, weights, one_key=True).run(JobLink())
            lines = np.stack([sounding(one.clip) for one in made])
            places = np.stack([one.point.z for one in made])
            for a, b in near.tolist():
                steps.append(float(np.linalg.norm(places[a] - places[b]) / whole))
                alike.append(float((lines[a] == lines[b]).mean()))
            rng = np.random.default_rng(seed)
            for a, b in rng.integers(0, len(lines), (200, 2)).tolist():
                far.append(float((lines[a] == lines[b]).mean()))
        out(
            f"{count:7d}  {len(pad.cells):5d}  {np.median(steps):8.3f} {max(steps):8.3f}"
            f"   {np.median(alike):19.2f}, {np.percentile(alike, 5):.2f}"
            f"   {np.median(far):9.2f}, {np.percentile(far, 5):.2f}\n"
        )


if __name__ == "__main__":
    main()
