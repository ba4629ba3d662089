"""Where in a beat music puts its onsets: what tempo induction and tracking both listen for."""

from typing import Final

import numpy as np

from engine.analysis.time_map import Times

# Shares of the onsets by their place in the beat: where it is halved (152 POP909 songs), and where
# it is in three.
_HALVED: Final = {0: 0.36, 1 / 2: 0.33, 1 / 4: 0.11, 3 / 4: 0.11, 1 / 3: 0.02, 2 / 3: 0.02}
_IN_THREE: Final = {0: 0.42, 1 / 3: 0.24, 2 / 3: 0.24, 1 / 2: 0.02, 1 / 6: 0.02, 5 / 6: 0.02}
_ELSEWHERE: Final = 0.05
_SPREAD: Final = 0.035  # In beats: what hands and rounding to frames leave.


def near(phase: Times, place: float) -> Times:
    """A bump of height 1 at a place in the beat, round the circle."""
    away = (phase - place + 0.5) % 1.0 - 0.5
    return np.asarray(np.exp(-0.5 * (away / _SPREAD) ** 2))


def log_places(phase: Times, in_three: bool = False) -> Times:
    """Log density of onsets over the beat, where beats are halved or in three."""
    height = 1.0 / (_SPREAD * np.sqrt(2 * np.pi))
    density = np.full(phase.shape, _ELSEWHERE)
    for place, share in (_IN_THREE if in_three else _HALVED).items():
        density += share * height * near(phase, place)
    return np.asarray(np.log(density))
