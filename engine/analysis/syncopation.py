"""Syncopated notes: they begin in a weak place of the bar and last over a stronger one."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.music.meter import Meter


@cache
def lasts_over_stronger(meter: Meter) -> NDArray[np.int64]:
    """1 where a note at a place (rows) of so many steps (columns) lasts over a stronger place.

    Places are as strong as bar, half bar, beat and eighth that begin there; a longer note counts
    as one of a bar. Shape (steps of a bar, steps of a bar + 1).

    Source: Longuet-Higgins and Lee 1984, 'The rhythmic interpretation of monophonic music'.
    """
    bar, beat = meter.steps_per_bar, meter.steps_per_beat
    halves = bar // 2 if bar % (2 * beat) == 0 else bar
    strength = [sum(step % every == 0 for every in (bar, halves, beat, 2)) for step in range(bar)]
    table = np.zeros((bar, bar + 1), dtype=np.int64)
    for place in range(bar):
        stronger = [strength[(place + n) % bar] > strength[place] for n in range(bar)]
        table[place, 1:] = np.cumsum(stronger) > 0
    return table
