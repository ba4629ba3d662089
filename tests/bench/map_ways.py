"""Three ways of drawing many points, side by side: `python -m tests.bench.map_ways` prints it.

Each way zooms in and out over the same points; a frame is what changes and its painting.
OpenGL needs a platform with a context: under Xvfb Mesa's llvmpipe draws on the processor
(`xvfb-run -a env QT_QPA_PLATFORM=xcb python -m tests.bench.map_ways`), offscreen is none.
"""

import os
import sys
import time
from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QOpenGLContext
from PySide6.QtOpenGL import QOpenGLBuffer, QOpenGLShader, QOpenGLShaderProgram
from PySide6.QtOpenGLWidgets import QOpenGLWidget
from PySide6.QtWidgets import QApplication, QWidget

from gui.theme import LIGHT, apply_theme
from gui.views.map.cloud import COLOUR_STEPS, colour_bins, point_colour
from gui.views.map.view import MapView
from tests.bench.map_frames import synthetic

_FRAMES = 40
_SIZE = 1366, 768
_POINT_PX = 6
_FLOAT, _POINTS, _COLOUR_BIT = 0x1406, 0x0000, 0x4000  # GL_FLOAT, GL_POINTS, GL_COLOR_BUFFER_BIT
_POINT_SIZE = 0x8642  # GL_PROGRAM_POINT_SIZE
_VERTEX = """#version 120
attribute highp vec2 at; attribute highp vec3 hue; uniform highp vec3 seen;
varying highp vec3 colour;
void main() { gl_Position = vec4((at - seen.xy) * seen.z, 0.0, 1.0); gl_PointSize = 6.0;
              colour = hue; }
"""
_FRAGMENT = """#version 120
varying highp vec3 colour;
void main() { if (length(gl_PointCoord - 0.5) > 0.5) discard;
              gl_FragColor = vec4(colour, 1.0); }
"""

Zoom = Callable[[float], None]


class GlPoints(QOpenGLWidget):
    """The least that draws round points from a buffer on the graphics card."""

    def __init__(self, positions: np.ndarray, colours: np.ndarray) -> None:
        super().__init__()
        self._data = np.hstack((positions, colours)).astype(np.float32)
        self.near = 0.2
        self.draws = ""

    def initializeGL(self) -> None:
        program = QOpenGLShaderProgram(self)
        program.addShaderFromSourceCode(QOpenGLShader.ShaderTypeBit.Vertex, _VERTEX)
        program.addShaderFromSourceCode(QOpenGLShader.ShaderTypeBit.Fragment, _FRAGMENT)
        program.link()
        self._program, self._buffer = program, QOpenGLBuffer()
        self._buffer.create()
        self._buffer.bind()
        self._buffer.allocate(self._data.tobytes(), self._data.nbytes)
        functions = QOpenGLContext.currentContext().functions()
        self.draws = str(functions.glGetString(0x1F01))  # GL_RENDERER
        functions.glEnable(_POINT_SIZE)
        functions.glEnable(0x8861)  # GL_POINT_SPRITE of the compatibility profile.

    def paintGL(self) -> None:
        functions = QOpenGLContext.currentContext().functions()
        functions.glClearColor(1.0, 1.0, 1.0, 1.0)
        functions.glClear(_COLOUR_BIT)
        self._program.bind()
        self._buffer.bind()
        for name, offset, width in (("at", 0, 2), ("hue", 8, 3)):
            self._program.enableAttributeArray(name)
            self._program.setAttributeBuffer(name, _FLOAT, offset, width, self._data.strides[0])
        self._program.setUniformValue("seen", 0.0, 0.0, self.near)
        functions.glDrawArrays(_POINTS, 0, len(self._data))
        functions.glFinish()


def scatter(positions: np.ndarray, bins: np.ndarray, *, on_card: bool) -> tuple[QWidget, Zoom]:
    """pyqtgraph's own way; with on_card Qt paints the view through OpenGL."""
    view = pg.PlotWidget(useOpenGL=on_card)
    view.resize(*_SIZE)
    brushes = [pg.mkBrush(point_colour(LIGHT, step)) for step in range(COLOUR_STEPS + 1)]
    item = pg.ScatterPlotItem(size=_POINT_PX, pen=None, useCache=True)
    item.setData(x=positions[:, 0], y=positions[:, 1], brush=[brushes[step] for step in bins])
    view.addItem(item)

    def zoom(factor: float) -> None:
        view.getViewBox().scaleBy((1 / factor, 1 / factor))

    return view, zoom


def ours(positions: np.ndarray, values: np.ndarray) -> tuple[QWidget, Zoom]:
    """A picture of a haze and of the points in view."""
    view = MapView()
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    view.set_points(positions, values, str)
    middle = QPointF(_SIZE[0] / 2, _SIZE[1] / 2)
    return view, lambda factor: view.canvas.zoom(factor, middle)


def on_card(positions: np.ndarray, bins: np.ndarray) -> tuple[QWidget, Zoom]:
    """A buffer of points and a shader."""
    colours = np.array(
        [point_colour(LIGHT, step).getRgbF()[:3] for step in range(COLOUR_STEPS + 1)]
    )
    view = GlPoints(positions, colours[bins])
    view.resize(*_SIZE)

    def zoom(factor: float) -> None:
        view.near *= factor

    return view, zoom


def timed(view: QWidget, zoom: Zoom) -> np.ndarray:
    """Milliseconds of frames, shape (frames, 2): on the clock, and of the processor."""
    painted = view.viewport() if hasattr(view, "viewport") else getattr(view, "canvas", view)
    took = []
    for frame in range(_FRAMES):
        started = np.array((time.perf_counter(), time.process_time()))
        zoom(1.1 if frame % 20 < 10 else 1 / 1.1)
        if isinstance(view, GlPoints):
            view.grabFramebuffer()  # Paints now, and waits until it is done.
        elif isinstance(view, MapView):
            painted.viewport().repaint()
        else:
            painted.repaint()
        took.append(np.array((time.perf_counter(), time.process_time())) - started)
    return np.array(took[4:]) * 1e3


def main() -> None:
    """Print a row for each way and number of points; a way that fails says how."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    apply_theme(app, "light")
    pg.setConfigOption("background", "w")
    print("| way | points | p50 ms | p95 ms | CPU p50 | CPU p95 | drawn by |")
    print("|---|---|---|---|---|---|---|")
    for count in (50_000, 500_000):
        positions, values, _ = synthetic(count)
        bins = colour_bins(values)
        ways = {
            "haze and points in view": lambda p=positions, v=values: ours(p, v),
            "ScatterPlotItem": lambda p=positions, b=bins: scatter(p, b, on_card=False),
            "ScatterPlotItem, useOpenGL": lambda p=positions, b=bins: scatter(p, b, on_card=True),
            "QOpenGLWidget, points in a buffer": lambda p=positions, b=bins: on_card(p, b),
        }
        wanted = sys.argv[1:]
        for words, make in ways.items():
            if not wanted or words in wanted:
                _measure(words, count, make)


def _measure(words: str, count: int, make: Callable[[], tuple[QWidget, Zoom]]) -> None:
    view, zoom = make()
    view.show()
    for _ in range(5):
        QApplication.processEvents()
    drawn = view.draws if isinstance(view, GlPoints) else "the processor"
    if isinstance(view, GlPoints) and not view.isValid():
        print(f"| {words} | {count:,} | no context: nothing is drawn | | | | |", flush=True)
        return
    p50, p95 = np.percentile(timed(view, zoom), (50, 95), axis=0)
    cells = (f"{p50[0]:.1f}", f"{p95[0]:.1f}", f"{p50[1]:.1f}", f"{p95[1]:.1f}")
    print("|", " | ".join((words, f"{count:,}", *cells, drawn)), "|", flush=True)
    view.close()
    view.deleteLater()


if __name__ == "__main__":
    main()
