"""The map as it was last seen, drawn before the library behind it has been opened."""

import logging

import numpy as np
from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtGui import QColor

from engine.errors import CheckpointError
from engine.library.map_picture import MapPicture, keep_map_picture, kept_map_picture
from gui.studio import Studio
from gui.views.map.cloud import Cloud
from gui.views.map.points import PointIndex
from gui.views.map.view import MapView

KEEP_AFTER_MS = 1_500  # After the map has last changed.

log = logging.getLogger(__name__)


class FirstPicture(QObject):
    """Keeps what a map shows, and shows it at the next start."""

    def __init__(self, studio: Studio, view: MapView) -> None:
        super().__init__(view)
        self._studio = studio
        self._view = view
        self._soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        studio.library.changed.connect(lambda _: self._soon.start())
        studio.reading.changed.connect(lambda _: self._soon.start())

    def show(self) -> bool:
        """Show what was kept of this very library and model; False if there is nothing."""
        picture = kept_map_picture(self._studio.library_file, self._studio.model.value)
        if picture is None or not len(picture.positions):
            return False
        colours = tuple(QColor(*rgb).name() for rgb in picture.colours.tolist())
        points = PointIndex.of(picture.positions)
        self._view.show_stored(Cloud(points, picture.bins, colours=colours), picture.contours)
        return True

    def keep(self) -> None:
        """Keep what is shown now, in a thread of its own, if it is the library's map."""
        studio, cloud = self._studio, self._view.cloud
        placed = len(studio.library.value.plane)
        if studio.reading.value or not placed or len(cloud) != placed:
            return
        colours = [QColor(name) for name in cloud.colours]
        rgb = [(colour.red(), colour.green(), colour.blue()) for colour in colours]
        picture = MapPicture(
            cloud.points.positions,
            cloud.bins,
            np.array(rgb, dtype=np.uint8).reshape(-1, 3),
            self._view.contours,
        )
        library, model = studio.library_file, studio.model.value

        def write() -> None:
            try:
                keep_map_picture(library, model, picture)
            except (OSError, CheckpointError) as error:
                log.info("no picture of the map could be kept: %s", error)

        QThreadPool.globalInstance().start(write)
