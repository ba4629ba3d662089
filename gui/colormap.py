"""Cividis: the one colour scale of Lento, which colour-blind eyes read as others do.

Source: Nuñez, Anderton and Renslow 2018, PLoS ONE 13(7); the table is the one in pyqtgraph (CC0).
"""

from functools import cache

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor


@cache
def cividis_lut() -> NDArray[np.uint8]:
    """The scale from blue (0, calm) to yellow (255, lively) as RGBA, shape (256, 4), read-only."""
    table = pg.colormap.get("cividis").getLookupTable(nPts=256, alpha=True)
    lut = np.array(table, dtype=np.uint8)
    lut.setflags(write=False)
    return lut


def cividis(value: float) -> QColor:
    """The colour of a value from 0 to 1; values outside are taken to the nearer end."""
    red, green, blue, alpha = cividis_lut()[round(min(max(value, 0.0), 1.0) * 255)]
    return QColor(int(red), int(green), int(blue), int(alpha))
