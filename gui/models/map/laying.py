"""Having a layout made that somebody wants to see and that is not there yet."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.errors import LentoError
from engine.library.contents import Library
from engine.library.layout_job import LayoutJob, wants_layout
from gui.models.map.look import MapLook
from gui.studio import Studio


class MapLaying(QObject):
    """Runs the job behind the window, where nobody waits for it: not while music is read.

    Signals:
        changed: There is something else to say about it.
    """

    changed = Signal()

    def __init__(self, studio: Studio, look: MapLook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._look = look
        self._task: int | None = None
        self._refused: Library | None = None  # What could not be laid out is not tried again.
        look.layout.changed.connect(lambda _: self._follow())
        studio.library.changed.connect(lambda _: self._follow())
        studio.reading.changed.connect(lambda _: self._follow())
        studio.model.changed.connect(lambda _: self._give_up())
        studio.ended.connect(self._end)

    @property
    def is_running(self) -> bool:
        """Whether a layout is on its way."""
        return self._task is not None

    @property
    def note(self) -> str:
        """Why the map does not show the layout that is asked for; empty where it does."""
        if not self._look.is_missing:
            return ""
        if self._task is not None or self._studio.reading.value:
            return self.tr("being laid out…")
        return self.tr("not laid out")

    def draw_anew(self) -> None:
        """Lay out all that is there together; what was there moves, too."""
        studio, library = self._studio, self._studio.library.value
        if studio.reading.value or library.library is None or not len(library.plane):
            studio.said.emit(self.tr("The map can be drawn anew once all music has been read."))
            return
        self._give_up()
        self._refused = None
        self._run(LayoutJob(library.library, studio.model.value, anew=True), library)
        self.changed.emit()

    def _follow(self) -> None:
        self._begin()
        self.changed.emit()

    def _begin(self) -> None:
        studio, library = self._studio, self._studio.library.value
        if studio.reading.value:
            self._give_up()
            return
        wanted = self._look.layout.value == "neighbourhoods" and library is not self._refused
        if self._task is not None or not wanted or library.library is None:
            return
        if len(library.plane) and wants_layout(library):
            self._run(LayoutJob(library.library, studio.model.value), library)

    def _run(self, job: LayoutJob, library: Library) -> None:
        self._task = self._studio.run(
            job,
            self.tr("Laying out the map"),
            lambda laid: self._take(laid, library),
            "importer",
            on_failed=self._tell,
        )

    def _give_up(self) -> None:
        if self._task is not None:
            self._studio.abandon(self._task)
            self._task = None

    def _take(self, laid: Library, asked: Library) -> None:
        """Show it, unless the library is another by now."""
        now = self._studio.library.value
        if now is not asked or not np.array_equal(laid.row_ids, now.row_ids):
            self._studio.reopen_library()
            return
        if wants_layout(laid):
            self._refused = laid
        self._studio.library.set_value(laid)

    def _tell(self, error: LentoError) -> None:
        self._refused = self._studio.library.value
        self._studio.failed.emit(str(error))

    def _end(self, task: int, _outcome: object) -> None:
        if task == self._task:
            self._task = None
            if self._look.is_missing:
                self._refused = self._studio.library.value  # Cancelled: until it is another.
            self.changed.emit()
