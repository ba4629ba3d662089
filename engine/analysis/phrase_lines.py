"""Which bar lines divide a melody into phrases."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]

# What a phrase of so many bars has for its length alone: four is the rule.
_LENGTH_WORTH = {2: -0.6, 3: -0.5, 4: 0.35, 5: -0.1, 6: 0.0, 7: -0.3, 8: 0.55}
_LONGEST = max(_LENGTH_WORTH)
_BREATH_WORTH, _RETURN_WORTH = 1.0, 0.25
_SCRAP_WORTH, _NEVER = -50.0, -1e9


def phrase_lines(likeness: Floats, breaths: Floats, sounding: NDArray[np.bool_]) -> tuple[int, ...]:
    """Bar numbers where phrases start, and behind them the number of bars.

    Args:
        likeness: Of any two bars, 0..1, shape (bars, bars).
        breaths: How much the melody rests before each bar line, 0..1, shape (bars + 1,).
        sounding: In which bars a note starts, shape (bars,).
    """
    count = len(sounding)
    first = int(sounding.argmax())
    last = count - int(sounding[::-1].argmax())
    worths = [(length, worth.tolist()) for length, worth in _worths(likeness).items()]
    rests = (_BREATH_WORTH * breaths).tolist()
    best = [_NEVER] * (count + 1)
    best[first] = 0.0
    came = [first] * (count + 1)
    for end in range(first + 1, last + 1):
        top, origin = _SCRAP_WORTH, first  # What is left before the first whole phrase.
        for length, worth in worths:
            start = end - length
            if start >= first and best[start] + worth[start] > top:
                top, origin = best[start] + worth[start], start
        best[end] = top + rests[end]
        came[end] = origin
    lines = [last]
    while lines[-1] > first:
        lines.append(came[lines[-1]])
    return tuple(reversed(lines))


def _worths(likeness: Floats) -> dict[int, Floats]:
    """What phrases of each length are worth that start at each bar, but for their rests.

    That is what the length itself is worth, and how well so many bars in a row are found elsewhere
    in the piece: their best mean likeness, for each bar. Lengths between powers of two are taken
    for the shorter power.
    """
    count = len(likeness)
    found = np.zeros(count)
    runs = likeness.copy()
    runs.reshape(-1)[:: count + 1] = 0.0  # No bar is found at its own place.
    bars, result = 1, {}
    for length, own in _LENGTH_WORTH.items():
        if length >= 2 * bars and 2 * bars <= count:
            runs = runs[:-bars, :-bars] + runs[bars:, bars:]
            bars *= 2
            found = np.zeros(count)
            found[: len(runs)] = _RETURN_WORTH * runs.max(axis=1) / bars
        result[length] = own + length * found
    return result
