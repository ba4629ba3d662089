"""The map as it was last seen, drawn before the library behind it has been opened."""

from PySide6.QtCore import QObject

from gui.studio import Studio
from gui.views.map.view import MapView


class FirstPicture(QObject):
    """Keeps what a map shows, and shows it at the next start."""

    def __init__(self, studio: Studio, view: MapView) -> None:
        super().__init__(view)
        self._studio = studio
        self._view = view

    def show(self) -> bool:
        """Show what was kept of this very library and model; False if there is nothing."""
        return False
