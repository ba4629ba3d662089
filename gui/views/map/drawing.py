"""What is drawn over the points of a map, and what the tools in the hand do to it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from engine.latent.lines import inside, simplified
from gui.models.map.anchors import LETTERS
from gui.models.map.desk import MapDesk, Tool
from gui.views.map.tool_paint import Flag, PaintedPath
from gui.views.map.tools import MapTools, Overlay
from gui.views.map.view import MapView

_MOST_FAINT = 20  # Paths that are drawn beside the one that is worked on.
_TREMBLE_PX = 1.0
_TOLERANCE_PX = 5.0  # A path keeps to the hand's line as nearly as this.


class MapDrawing(QObject):
    """Ties the tools of a map to the models behind them."""

    def __init__(self, view: MapView, desk: MapDesk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self.tools = MapTools(view)
        self._dragged = 0  # Counts drags, so that each is one step of its own.
        self._dragging = False  # Whether it is the hand that changes a path now.
        tools, picked = self.tools, desk.picked
        tools.lassoed.connect(self._lasso)
        tools.picked_one.connect(picked.toggle)
        tools.cleared.connect(picked.clear)
        tools.drawn.connect(self._draw)
        tools.corner_added.connect(self._add_corner)
        tools.corner_removed.connect(self._remove_corner)
        tools.corner_dragged.connect(self._drag_corner)
        tools.corner_left.connect(self._end_drag)
        view.extended.connect(lambda entry: picked.pick((entry,), add=True))
        desk.tool.changed.connect(self._take)
        for followed in (
            picked.entries.changed,
            desk.paths.chosen.changed,
            desk.studio.map_work.changed,
            desk.anchors.changed,
        ):
            followed.connect(self.refresh)
        desk.studio.map_work.changed.connect(lambda _: self._follow_paths())
        view.installEventFilter(self)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc put down what is held, and silence as it does everywhere."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride and self._holds():
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and self._holds():
            self._desk.studio.silence()
            return self.tools.cancel() or self._desk.step_back()
        return False

    def _holds(self) -> bool:
        return self.tools.is_drawing or self._desk.holds

    def refresh(self, *_: object) -> None:
        """Draw what there is over the points."""
        desk = self._desk
        penning = desk.tool.value == "pen"
        current = desk.paths.current
        line = desk.paths.line(current) if current is not None and penning else None
        can_move = current is not None and desk.paths.can_play(current)
        self.tools.show(
            Overlay(
                self._paths() if penning else (),
                tuple((x, y) for x, y in line.tolist()) if line is not None and can_move else (),
                self._flags() if desk.tool.value == "anchors" else (),
                self._picked(),
            )
        )

    def _paths(self) -> tuple[PaintedPath, ...]:
        """The paths that were drawn with this model; the one that is worked on lies on top."""
        paths = self._desk.paths
        current = paths.current
        shown = [
            PaintedPath(paths.line(path), path.name)
            for path in paths.all[-_MOST_FAINT:]
            if path is not current and paths.can_play(path)
        ]
        if current is not None and paths.can_play(current):
            line, dots = paths.line(current), paths.dots(current)
            shown.append(PaintedPath(paths.curve(current), current.name, line, dots))
        return tuple(shown)

    def _flags(self) -> tuple[Flag, ...]:
        anchors = self._desk.anchors
        return tuple(
            Flag(anchors.where(anchor), letter)
            for letter, anchor in zip(LETTERS, anchors.all, strict=False)
            if self._desk.places.knows(anchor.model)
        )

    def _picked(self) -> NDArray[np.float32] | None:
        positions = self._view.cloud.points.positions
        entries = np.array(self._desk.picked.entries.value, np.int64)
        entries = entries[entries < len(positions)]
        return positions[entries] if len(entries) else None

    # --- tools -------------------------------------------------------------------------------

    def _take(self, tool: Tool) -> None:
        self.tools.set_tool(tool)
        self.refresh()

    def _lasso(self, ring: NDArray[np.float64], adds: bool) -> None:
        corners = ring[simplified(ring, _TREMBLE_PX / self._view.canvas.camera.scale)]
        found = np.flatnonzero(inside(self._view.cloud.points.positions, corners))
        self._desk.picked.pick(found.tolist(), add=adds)

    def _draw(self, line: NDArray[np.float64]) -> None:
        self._desk.paths.draw(line, _TOLERANCE_PX / self._view.canvas.camera.scale)

    def _add_corner(self, leg: int, x: float, y: float) -> None:
        self._dragging = True
        self._desk.paths.add_corner(leg + 1, x, y, gesture=self._gesture)
        self._dragging = False

    def _remove_corner(self, number: int) -> None:
        self._desk.paths.remove_corner(number)

    @property
    def _gesture(self) -> str:
        return f"path corner {self._dragged}"

    def _drag_corner(self, number: int, x: float, y: float, ended: bool) -> None:
        self._dragging = True
        self._desk.paths.move_corner(number, x, y, gesture=self._gesture)
        self._dragging = False
        if ended:
            self._end_drag()
            self._desk.paths.play()

    def _end_drag(self) -> None:
        """What is dragged from now on is another step."""
        self._dragged += 1

    def _follow_paths(self) -> None:
        """Where undo changes paths under the hand, it holds a corner of them no more."""
        if not self._dragging:
            self.tools.leave_corner()
