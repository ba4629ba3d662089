"""What the map shows: points with their colours, sizes and words, and which of them are marked.

Gestures are MapView's, which is made on top of this.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.latent.layout import Density
from gui.theme import current_theme, theme_changed
from gui.views.map.canvas import MapCanvas
from gui.views.map.categories import NO_CATEGORIES, Categories
from gui.views.map.cloud import Cloud, colour_bins
from gui.views.map.ground import Contours
from gui.views.map.layers import Mark
from gui.views.map.points import PointIndex
from gui.views.map.scene import NO_CLOUD, MapScene, Pointing, empty_words
from gui.wording import mood

_REACH_PX = 11.0  # How near the mouse must be to a point.
_STACK_PX = 0.75  # Points nearer to each other than this are one to the eye.

Words = Callable[[int], str]
GroundWords = Callable[[float, float], str]


def _no_label(_index: int) -> str:
    return ""


def _no_ground(_x: float, _y: float) -> str:
    return ""


class ShownMap(QWidget):
    """Points on a plane, as they are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Map of clips"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._points = NO_CLOUD.points
        self._values = np.zeros(0, dtype=np.float32)
        self._lit: NDArray[np.bool_] | None = None
        self._lit_are_chosen = False
        self._sizes: NDArray[np.uint8] | None = None
        self._categories = NO_CATEGORIES
        self._labels: Words = _no_label
        self._value_words: Words | None = None
        self._ground_words: GroundWords = _no_ground
        self._hover: int | None = None
        self._ground: tuple[float, float] | None = None  # Where the mouse is, beside the points.
        self._cursor: int | None = None  # Where the arrow keys are.
        self._selection: int | None = None
        self._playing: int | None = None
        self.canvas = MapCanvas(lambda pixel: self.point_at(pixel) is not None)
        self._scene = MapScene(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)  # The focus ring is drawn there.
        layout.addWidget(self.canvas)
        self.set_scale_words((self.tr("calm"), self.tr("lively")))
        theme_changed.connect(self._wear)
        self._describe()

    # --- values in ---------------------------------------------------------------------------

    def set_points(
        self,
        positions: NDArray[np.float32],
        values: NDArray[np.float32],
        labels: Callable[[int], str],
    ) -> None:
        """Show other points.

        Args:
            positions: Shape (N, 2), any unit, y upwards.
            values: Shape (N,), 0 calm to 1 lively; not-a-number where it is not known.
            labels: What a point is, in words, by its index; its first line is shown strong.

        Raises:
            ValueError: Shapes do not belong together, or a position is not finite.
        """
        points = PointIndex.of(positions)
        if np.shape(values) != (len(points),):
            raise ValueError(f"{np.shape(values)} values for {len(points)} points")
        self._forget_pointing()
        self._points, self._labels = points, labels
        self._values = np.array(values, dtype=np.float32)
        self._cursor = self._selection = self._playing = self._lit = self._sizes = None
        self._categories = NO_CATEGORIES
        self._show_cloud()
        self._show_legend()
        self._show_marks()
        self._describe()
        if self.canvas.follows_bounds:
            self.fit()

    def move_points(self, positions: NDArray[np.float32]) -> None:
        """Show the same points elsewhere; what is marked, lit and coloured stays so.

        Raises:
            ValueError: There are more or fewer of them.
        """
        points = PointIndex.of(positions)
        if len(points) != len(self._points):
            raise ValueError(f"{len(points)} places for {len(self._points)} points")
        self._points = points
        self._show_cloud()
        self._show_marks()

    def set_values(self, values: NDArray[np.float32]) -> None:
        """Colour the same points by other values, shape (N,)."""
        if np.shape(values) != (len(self._points),):
            raise ValueError(f"{np.shape(values)} values for {len(self._points)} points")
        self._values = np.array(values, dtype=np.float32)
        self._show_cloud()

    def set_value_words(self, words: Words | None) -> None:
        """What the colour of a point says, in words, by its index; None for how calm it is."""
        self._value_words = words

    def set_ground_words(self, words: GroundWords) -> None:
        """What there is to say of a map position where no point lies; nothing shows no card."""
        self._ground_words = words

    def set_lit(self, lit: NDArray[np.bool_] | None, *, chosen: bool = False) -> None:
        """Let some points stand out, shape (N,), until there are others; None for all alike.

        The card of another one says that it is not among those that are chosen, or looked for.

        Raises:
            ValueError: The shape is that of other points.
        """
        if lit is not None and lit.shape != (len(self._points),):
            raise ValueError(f"{lit.shape} of {len(self._points)} points cannot stand out")
        self._lit, self._lit_are_chosen = lit, chosen
        self._show_cloud()

    def set_sizes(self, sizes: NDArray[np.uint8] | None) -> None:
        """Draw points larger, shape (N,), classes 0 to 3, until there are others; None: all alike.

        Raises:
            ValueError: The shape is that of other points.
        """
        if sizes is not None and sizes.shape != (len(self._points),):
            raise ValueError(f"{sizes.shape} sizes for {len(self._points)} points")
        self._sizes = sizes
        self._show_cloud()

    def set_categories(
        self,
        bins: NDArray[np.uint8] | None,
        colours: Sequence[str] = (),
        names: Sequence[str] = (),
    ) -> None:
        """Colour points by what they are instead of how much, until there are others.

        Args:
            bins: Shape (N,), index into colours; others are drawn as not known. None goes back to
                the scale of values.
            colours: '#rrggbb' of each category; gui.views.map.categories has some that are told
                apart by every eye. Each also gets a shape of its own.
            names: What the legend calls each category; none for no legend.

        Raises:
            ValueError: The shape is that of other points.
        """
        if bins is not None and bins.shape != (len(self._points),):
            raise ValueError(f"{bins.shape} categories for {len(self._points)} points")
        self._categories = (
            NO_CATEGORIES if bins is None else Categories(bins, tuple(colours), tuple(names))
        )
        self._show_cloud()
        self._show_legend()

    def set_selection(self, index: int | None) -> None:
        """Mark one point as chosen; IndexError if there is no such point."""
        self._selection = self._checked(index)
        if index is not None:
            self._cursor = index
        self._show_marks()

    def set_playing(self, index: int | None) -> None:
        """Mark one point as the one that sounds; IndexError if there is no such point."""
        self._playing = self._checked(index)
        self._show_marks()

    def set_path(self, positions: NDArray[np.float32] | None) -> None:
        """Show a blend as a line with numbered dots, shape (M, 2)."""
        self._scene.show_path(None if positions is None else PointIndex.of(positions).positions)

    def set_home(self, hull: NDArray[np.float32] | None) -> None:
        """Hatch everything outside this polygon, shape (M, 2); None hatches nothing."""
        self._scene.show_home(None if hull is None else PointIndex.of(hull).positions)

    def set_density(self, density: Density | None) -> None:
        """Draw contours of where clips lie and hatch where the model guesses, instead of a home."""
        self._scene.show_density(density)

    def set_names(self, names: tuple[tuple[float, float, str], ...]) -> None:
        """Write names of groups: map position and words, the most important first."""
        self._scene.show_names(names)

    def set_scale_words(self, words: tuple[str, str] | None) -> None:
        """Words at the two ends of the legend; None hides it."""
        self._scene.show_scale_words(words)

    def show_stored(self, cloud: Cloud, contours: Contours) -> None:
        """Draw points of which nothing else is known yet: they are silent until set_points."""
        self._scene.show_stored(cloud, contours)
        self.canvas.fit(cloud.points.bounds)

    def fit(self) -> None:
        """Show all points."""
        self.canvas.fit(self._points.bounds)

    # --- values out --------------------------------------------------------------------------

    @property
    def cloud(self) -> Cloud:
        """What is drawn now."""
        return self._scene.cloud

    @property
    def contours(self) -> Contours:
        """The lines under the points, for each level from the outermost inwards."""
        return self._scene.contours

    def point_at(self, pixel: QPointF) -> int | None:
        """The point within reach of a pixel of the canvas; of equally near ones the topmost."""
        camera = self.canvas.camera
        return self._points.nearest(*camera.position(pixel), _REACH_PX / camera.scale)

    def pixel_of(self, index: int) -> QPoint:
        """Where a point is, in pixels of this widget; it may be outside the view."""
        pixel = self.canvas.camera.point(*self._position(index))
        return pixel.toPoint() + QPoint(self.canvas.pos())

    def hover_text(self) -> str:
        """What the card beside the pointed-at point says; empty without one."""
        index = self._hover
        if index is None:
            return ""
        text = self._labels(index)
        known = self._value_said(index)
        if known not in text:  # Colour is never the only sign.
            text = f"{text}\n{known}" if text else known
        if self._lit is not None and not self._lit[index]:
            chosen = self.tr("not among the chosen ones")
            sought = self.tr("not among what you look for")
            text += "\n" + (chosen if self._lit_are_chosen else sought)
        others = len(self._stack(index)) - 1
        if others:
            text += "\n" + self.tr("and %n more here; click again for the next", "", others)
        return text

    def _value_said(self, index: int) -> str:
        if self._value_words is not None:
            return self._value_words(index)
        if self._categories.names:
            return self._categories.name_of(index)
        value = float(self._values[index])
        return mood(value) if not np.isnan(value) else self.tr("not measured")

    # --- showing -----------------------------------------------------------------------------

    def _show_cloud(self) -> None:
        of = self._categories
        bins = colour_bins(self._values) if of.bins is None else of.bins
        self._scene.show_cloud(Cloud(self._points, bins, self._lit, self._sizes, of.colours))

    def _show_legend(self) -> None:
        self._scene.show_categories(self._categories)

    def _show_focus(self) -> None:
        self.update()
        self._show_marks()

    def _show_marks(self) -> None:
        """Pass on which points are ringed, and what the card says."""
        roles = [("selection", self._selection), ("hover", self._hover), ("playing", self._playing)]
        if self.hasFocus():
            roles.append(("cursor", self._cursor))
        marks = tuple(
            Mark(self._position(index), role) for role, index in roles if index is not None
        )
        if self._hover is None:
            self._show_ground(marks)
        else:
            card = tuple(self.hover_text().splitlines())
            self._scene.show_pointing(Pointing(marks, card, self._position(self._hover)))

    def _show_ground(self, marks: tuple[Mark, ...]) -> None:
        """Say what there is to say of empty ground under the mouse."""
        words = self._ground_words(*self._ground) if self._ground is not None else ""
        if self._ground is None or not words:
            self._scene.show_pointing(Pointing(marks))
        else:
            self._scene.show_pointing(Pointing(marks, tuple(words.splitlines()), self._ground))

    def _forget_pointing(self) -> None:
        """Point at nothing: other points are going to be shown."""
        self._hover = self._ground = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring that says where the keyboard is."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.map_background))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _describe(self) -> None:
        """Say to a screen reader what is here and what the keys do."""
        count = len(self._points)
        keys = self.tr(
            "Arrow keys walk from point to point, Return chooses, 0 shows all; with Shift they "
            "choose several."
        )
        said = self.tr("%n point(s).", "", count) + " " + keys if count else empty_words()
        self.setAccessibleDescription(said)

    def _wear(self) -> None:
        self.update()
        self._scene.redraw()

    def _checked(self, index: int | None) -> int | None:
        if index is not None and not 0 <= index < len(self._points):
            raise IndexError(f"there is no point {index} among {len(self._points)}")
        return index

    def _position(self, index: int) -> tuple[float, float]:
        x, y = self._points.positions[index].tolist()
        return x, y

    def _pixel(self, index: int) -> QPointF:
        return self.canvas.camera.point(*self._position(index))

    def _stack(self, index: int) -> tuple[int, ...]:
        """Points that are one to the eye, topmost first."""
        return self._points.stack(index, _STACK_PX / self.canvas.camera.scale)
