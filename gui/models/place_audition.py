"""Hearing places of the map where no clip lies, while the pointer moves over them.

A place is decoded by a child process that does nothing else. One is on its way at a time; what the
pointer has left meanwhile is never heard, and what was decoded once is kept for a while.
"""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from engine.converters.limits import Limits
from engine.errors import LentoError
from engine.model.music_model import LatentPoint
from engine.sampling.jobs import DecodeJob
from engine.sampling.made import MadeClip
from gui.models.state import ShownClip
from gui.models.value import ValueModel
from gui.workshop import Workshop

_KEPT = 256


class PlaceAudition(QObject):
    """Decodes the place that is pointed at and lets it be heard for a moment."""

    def __init__(
        self, shop: Workshop, model: ValueModel[Path], limits: ValueModel[Limits], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._model, self._limits = model, limits
        self._wanted: LatentPoint | None = None
        self._task: int | None = None
        self._warm: Path | None = None
        self._kept: OrderedDict[tuple[object, ...], ShownClip] = OrderedDict()
        shop.ended.connect(lambda task, _: self._go_on(task))

    def warm_up(self, point: LatentPoint) -> None:
        """Have the model opened where it will be needed, by a place that nobody hears."""
        if self._warm != self._model.value and self._task is None:
            self._start(point)

    def hear(self, point: LatentPoint | None) -> None:
        """Let a place be heard as soon as it is decoded; None: the pointer is nowhere now."""
        self._wanted = point
        if point is None:
            return
        known = self._kept.get(self._key(point))
        if known is not None:
            self._shop.audition(known)
        elif self._task is None:
            self._start(point)

    def _start(self, point: LatentPoint) -> None:
        key, model = self._key(point), self._model.value
        self._warm = model
        job = DecodeJob(model, (point,), limits=self._limits.value)
        self._task = self._shop.run(
            job,
            "",
            lambda made: self._keep(key, made, model),
            "ear",
            quiet=True,
            on_failed=self._give_up,
        )

    def _keep(self, key: tuple[object, ...], made: Sequence[MadeClip], model: Path) -> None:
        clip, point = made[0].clip, made[0].point
        self._kept[key] = ShownClip(clip, "map", point.frame.key, None, point, model)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _give_up(self, error: LentoError) -> None:
        """Say nothing: nobody asked for sound by resting the mouse somewhere."""
        self._wanted = None

    def _go_on(self, task: int) -> None:
        """Let the place be heard if the pointer still is there; else decode where it is now."""
        if task == self._task:
            self._task = None
            self.hear(self._wanted)

    def _key(self, point: LatentPoint) -> tuple[object, ...]:
        model, limits = self._model.value, self._limits.value
        return (point.z.tobytes(), repr(point.frame), model, limits)
