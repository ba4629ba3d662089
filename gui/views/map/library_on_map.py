"""A library as the map shows it: where its clips lie, in which colours, what stands out."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Signal

from engine.latent.density import height_at
from engine.latent.layout import Layout
from engine.latent.outline import outline
from engine.library.contents import Library
from gui.models.map.cluster_words import cluster_words
from gui.models.map.colouring import MOST_NAMED, OTHERS, Colouring, sizes_of
from gui.models.map.desk import MapDesk
from gui.views.map.categories import category_colours
from gui.views.map.glide import Glide
from gui.views.map.view import MapView
from gui.wording import entry_label

_OTHERS_COLOUR = "#8f9a9c"


class LibraryOnMap(QObject):
    """Keeps a view to the library of a desk.

    Signals:
        moved: The points lie elsewhere now; what is drawn between them must be drawn anew.
    """

    moved = Signal()

    def __init__(self, view: MapView, desk: MapDesk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._studio = desk.studio
        self._placed = 0
        self._library = Library()
        self._glide = Glide(view)
        self._glide.ended.connect(self._settle)
        look = desk.look
        look.layout.changed.connect(lambda _: self.relayout())
        look.recoloured.connect(self.recolour)
        look.sized.changed.connect(lambda _: self.recolour())
        look.named.changed.connect(lambda _: self._name_groups())
        self._studio.finding.found.changed.connect(lambda _: self.relight())
        desk.picked.entries.changed.connect(lambda _: self.relight())
        view.set_ground_words(self._ground_words)

    def show(self, library: Library) -> bool:
        """Show another opening of the library; what grows keeps the part that is seen.

        Tells whether its points are others.
        """
        before, self._library = self._library, library
        if _are_same_points(before, library):  # Only its layouts are others.
            self.recolour()
            self.relayout()
            self._settle()
            return False
        self._glide.stop()
        layout = self._desk.look.shown_layout
        positions = library.plane if layout is None else layout.positions
        placed = len(positions)
        grows = self._placed > 0 and placed > 0 and self._studio.reading.value
        self._placed = placed
        unknown = np.full(placed, np.nan, np.float32)
        self._view.set_points(positions, unknown, self._label)
        self.recolour()
        self._show_ground(layout)
        self.relight()
        if not grows:  # While files are read the map grows under the eyes that look at it.
            self._view.fit()
        self.moved.emit()
        return True

    def relayout(self) -> None:
        """Let the points glide to where they lie on the layout that is asked for now."""
        layout = self._desk.look.shown_layout
        if layout is None or len(layout.positions) != len(self._view.cloud.points):
            return
        if np.array_equal(layout.positions, self._view.cloud.points.positions):
            return
        self._view.set_density(None)
        self._view.set_home(None)
        self._view.set_names(())
        self._view.set_path(None)
        self._glide.start(layout.positions)

    def recolour(self) -> None:
        """Colour the points by what they are to be coloured by, and say so in the legend."""
        if len(self._view.cloud.points) != len(self._studio.library.value.plane):
            return
        colouring = self._desk.look.colouring()
        by_mood = colouring.by == "arousal"
        self._view.set_value_words(None if by_mood else colouring.words)
        if colouring.bins is not None:
            self._show_names(colouring)
        else:
            self._view.set_categories(None)
            self._view.set_values(colouring.values)
            words = colouring.ends if any(colouring.ends) else None
            melodic = self._studio.kind.value.melodic  # Drums alone have no mood.
            self._view.set_scale_words(words if self._placed and (melodic or not by_mood) else None)
        sized = self._desk.look.sized.value and self._placed
        curated = self._studio.curation.state.value
        library = self._studio.library.value
        self._view.set_sizes(sizes_of(library, curated) if sized else None)
        if colouring.note:
            self._studio.said.emit(colouring.note)

    def relight(self) -> None:
        """Let what is chosen, or else what is looked for, stand out."""
        picked = self._desk.picked.entries.value
        found = self._studio.finding.found.value
        placed = len(self._view.cloud.points)
        lit = None
        if picked:
            lit = np.zeros(placed, bool)
            entries = np.array(picked, np.int64)
            lit[entries[entries < placed]] = True
        elif found is not None and len(found.entries) >= placed:
            lit = found.entries[:placed]
        self._view.set_lit(lit, chosen=bool(picked))

    # --- behind ------------------------------------------------------------------------------

    def _label(self, index: int) -> str:
        return entry_label(self._library, index)

    def _show_names(self, colouring: Colouring) -> None:
        named = [category for category in colouring.categories if category.bin <= OTHERS]
        colours = [*category_colours(MOST_NAMED), _OTHERS_COLOUR]
        names = [""] * (OTHERS + 1)
        for category in named:
            names[category.bin] = f"{category.name} ({category.count})"
        used = max((category.bin for category in named), default=-1) + 1
        self._view.set_scale_words(None)
        self._view.set_categories(colouring.bins, colours[:used], names[:used])

    def _settle(self) -> None:
        if self._glide.running:
            return
        self._show_ground(self._desk.look.shown_layout)
        self.moved.emit()

    def _show_ground(self, layout: Layout | None) -> None:
        density = layout.density if layout is not None else None
        self._view.set_density(density)
        at_home = None if density is not None or layout is None else outline(layout.positions)
        self._view.set_home(at_home)
        self._name_groups()

    def _name_groups(self) -> None:
        layout = self._desk.look.shown_layout
        if layout is None or not self._desk.look.named.value:
            self._view.set_names(())
            return
        groups = ((cluster.middle, cluster_words(cluster)) for cluster in layout.clusters)
        named: dict[str, tuple[float, float, str]] = {}
        for (x, y), words in groups:
            if words:  # Of groups that are called alike the largest has the name.
                named.setdefault(words, (x, y, words))
        self._view.set_names(tuple(named.values()))

    def _ground_words(self, x: float, y: float) -> str:
        """What a card says of empty ground: that the model guesses there."""
        layout = self._desk.look.shown_layout
        if layout is None or layout.density is None:
            return ""
        if height_at(layout.density, np.array([(x, y)], np.float32))[0] >= layout.density.home:
            return ""
        return QCoreApplication.translate(
            "Map", "The model is guessing here\nfar from all clips that it knows"
        )


def _are_same_points(before: Library, library: Library) -> bool:
    """Whether two openings have the same clips, alike, on the same map, so that none need go."""
    pairs = (
        (before.row_ids, library.row_ids),
        (before.plane, library.plane),
        (before.arousal, library.arousal),
        (before.key_of, library.key_of),
    )
    same_files = [f.path for f in before.files] == [f.path for f in library.files]
    return len(library.plane) > 0 and same_files and all(np.array_equal(a, b) for a, b in pairs)
