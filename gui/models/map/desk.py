"""Everything that is done on one map: its look, its tools, and what they work on."""

from typing import Literal

from PySide6.QtCore import QObject

from gui.models.map.anchors import Anchors
from gui.models.map.laying import MapLaying
from gui.models.map.look import MapLook
from gui.models.map.paths import MapPaths
from gui.models.map.picked import PickedClips
from gui.models.map.places import MapPlaces
from gui.models.value import ValueModel
from gui.settings import Settings
from gui.studio import Studio

Tool = Literal["point", "lasso", "pen", "anchors"]


class MapDesk(QObject):
    """The models of one map.

    Attributes:
        look: Layout and colours.
        laying: Has layouts made that are asked for.
        places: What lies where.
        picked: Clips that are chosen together.
        paths: Paths of the document.
        anchors: Anchors of the document, and what is heard between them.
        tool: What the mouse does.
    """

    def __init__(self, studio: Studio, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.studio = studio
        self.look = MapLook(studio, settings, self)
        self.laying = MapLaying(studio, self.look, self)
        self.places = MapPlaces(studio, self.look, self)
        self.picked = PickedClips(studio, self.look, self)
        self.paths = MapPaths(studio, self.look, self.places, self)
        self.anchors = Anchors(studio, self.look, self.places, self)
        self.tool: ValueModel[Tool] = ValueModel("point", self)

    def take(self, tool: Tool) -> None:
        """Take a tool into the hand, or put it back if it is there."""
        self.tool.set_value("point" if self.tool.value == tool else tool)

    @property
    def holds(self) -> bool:
        """Whether there is something to put down."""
        return bool(self.picked.entries.value) or self.tool.value != "point"

    def step_back(self) -> bool:
        """Put down what is held: chosen clips, then the tool; False if there is nothing."""
        if self.picked.entries.value:
            self.picked.clear()
            return True
        if self.tool.value != "point":
            self.tool.set_value("point")
            return True
        return False
