"""Drop, listen, blend: three steps, each done when the person really does it, or passed over.

A step that is done says so and waits for Next: a card that went on by itself would take its button
away from under the mouse, and the click would land on the window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow

from gui.docks import Docks
from gui.models.state import Heard, RollContent
from gui.studio import Studio
from gui.tour.callout import Callout, Ring, rect_of
from gui.views.library.panel import LibraryPanel
from gui.views.make.panel import MakePanel
from gui.views.map.view import MapView

FOLLOW_MS = 120  # How often it is looked where things are: docks and maps move.
SETTLE_MS = 1_400  # So long docks and dots go to their places when music was read.
FEWEST_NOTES = 7  # Of a clip that is worth a blend.
MOST_DOTS = 300  # Enough to know where many are.
_DOT = QSize(30, 30)


@dataclass(frozen=True, slots=True, eq=False)
class TourParts:
    """What the tour shows.

    Attributes:
        window: What the cards lie on.
        studio: What is heard and made.
        docks: Panels that are opened where they were closed.
        library: Where music is dropped.
        map: Where it is heard.
        make: Where it is blended.
    """

    window: QMainWindow
    studio: Studio
    docks: Docks
    library: LibraryPanel
    map: MapView
    make: MakePanel


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of the way.

    Attributes:
        title, words, button: What the card says.
        target: Where the thing is in the window; None where it cannot be seen.
        go_on: What the button does.
    """

    title: str
    words: str
    button: str
    target: Callable[[], QRect | None]
    go_on: Callable[[], None]


class Tour(QObject):
    """Leads through the window without standing in the way.

    Attributes:
        callout: The card.

    Signals:
        began: The first card is shown.
        ended: The last is gone.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, parts: TourParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._number = -1
        self._done = False  # The step that is shown was done.
        self._blends = False  # The blend was asked for on the card, and so is its next step.
        self._step: _Step | None = None
        self._dot: int | None = None
        self._sources: tuple[Path, ...] = ()
        self.ring = Ring(parts.window)
        self.callout = Callout(parts.window)
        self.callout.next_pressed.connect(self._go_on)
        self.callout.skip_pressed.connect(self.end)
        self._follow = QTimer(self, interval=FOLLOW_MS)
        self._follow.timeout.connect(self._point)
        parts.studio.sources.changed.connect(self._hear_of_sources)
        parts.studio.heard.changed.connect(self._hear_of_sound)
        parts.studio.roll.changed.connect(self._hear_of_roll)
        self._waits = False
        parts.studio.reading.changed.connect(self._hear_of_reading)

    @property
    def is_on(self) -> bool:
        """Whether a card is shown."""
        return self._step is not None

    @property
    def number(self) -> int:
        """The step that is shown, from 0; 3 is the word at the end."""
        return self._number

    def begin(self) -> None:
        """Show the first step and put the keyboard on its button."""
        self._begin_step(0)
        self.callout.next.setFocus()
        self.began.emit()

    def begin_when_read(self) -> None:
        """Show the first step as soon as there is music on the map."""
        self._waits = True
        self._hear_of_reading(self._parts.studio.reading.value)

    def end(self) -> None:
        """Show nothing any more; a keyboard that was on the card goes on to the map."""
        held = self.callout.isAncestorOf(self._parts.window.focusWidget() or self._parts.window)
        self._step = None
        self._follow.stop()
        self.callout.hide()
        self.ring.surround(None)
        if held and self._parts.map.isVisibleTo(self._parts.window):
            self._parts.map.setFocus()
        self.ended.emit()

    # --- the steps ---------------------------------------------------------------------------

    def _begin_step(self, number: int) -> None:
        self._number = number
        self._done = self._blends = False
        self._sources = self._parts.studio.sources.value
        steps = (self._drop, self._listen, self._blend, self._last)
        self._step = step = steps[number]()
        of_three = self.tr("Step {0} of 3").format(number + 1) if number < 3 else ""
        self.callout.skip.setVisible(number < 3)
        self.callout.say(of_three, step.title, step.words, step.button)
        self.callout.show()
        self._point()
        self._follow.start()

    def _drop(self) -> _Step:
        self._open(self._parts.docks.library)
        words = self.tr(
            "Drag MIDI files or a whole folder anywhere onto this window: they appear here and as "
            "dots on the map. You have none at hand? The demo music is already here."
        )
        return _Step(
            self.tr("Drop your music"),
            words,
            self.tr("Ne&xt"),
            lambda: self._seen(rect_of(self._parts.library, self._parts.window)),
            lambda: self._begin_step(1),
        )

    def _listen(self) -> _Step:
        self._dot = self._middle_dot()
        on_map = self._dot is not None
        words = (
            self.tr(
                "Each dot is a few bars of music; dots that lie close together sound alike. Rest "
                "the mouse on one to hear it, or walk with the arrow keys."
            )
            if on_map
            else self.tr("Click a piece to hear it. Space plays and pauses, Esc is silence.")
        )
        return _Step(
            self.tr("Listen"),
            words,
            self.tr("Ne&xt"),
            self._dot_or_library,
            lambda: self._begin_step(2),
        )

    def _blend(self) -> _Step:
        self._open(self._parts.docks.make)
        self._put_two_into_the_blend()
        words = self.tr(
            "Two clips are ready here, a lively one and a calm one. Press the button: Lento makes "
            "the way from one to the other, in steps, and plays it."
        )
        if self._parts.make.model.obstacle():
            words = self.tr(
                "When there is music in the library, put two clips here: Lento makes the way from "
                "one to the other, in steps, and plays it."
            )
        return _Step(
            self.tr("Blend"), words, self.tr("Blend them for me"), self._blend_rect, self._make
        )

    def _last(self) -> _Step:
        words = self.tr(
            "That was the tour. The star beside a result keeps it in the playlist; what you like "
            "there can be exported. Help shows this tour again."
        )
        return _Step(
            self.tr("Your first blend plays"),
            words,
            self.tr("Done"),
            lambda: self._seen(rect_of(self._parts.make.results, self._parts.window)),
            self.end,
        )

    def _open(self, dock: QDockWidget) -> None:
        if not dock.isVisible():
            dock.show()
        dock.raise_()

    def _put_two_into_the_blend(self) -> None:
        make, library = self._parts.make.model, self._parts.studio.library.value
        make.mode.set_value("blend")
        if len(make.blend.value.ends) >= 2 or not len(library.plane):
            return
        order = np.argsort(library.arousal[: len(library.plane)], kind="stable").tolist()
        ends = [self._first_full(way) for way in (order[::-1], order)]
        if ends[0] != ends[1]:
            make.set_ends(tuple(self._parts.studio.shown_entry(index) for index in ends))

    def _first_full(self, order: list[int]) -> int:
        """The first clip with notes enough to hear a way between, or the first of all."""
        entries = self._parts.studio.library.value.entries
        full = (i for i in order if len(entries[i].clip.melody.notes) >= FEWEST_NOTES)
        return next(full, order[0])

    def _middle_dot(self) -> int | None:
        """The dot nearest to the middle of the map as it is seen now."""
        view, count = self._parts.map, len(self._parts.studio.library.value.plane)
        if not count or not view.isVisibleTo(self._parts.window):
            return None
        middle = view.rect().center()
        return min(range(count), key=lambda i: (view.pixel_of(i) - middle).manhattanLength())

    # --- going on ----------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._done and self.is_on:
            self._begin_step(self._number + 1)
        elif self._step is not None:
            self._step.go_on()

    def _make(self) -> None:
        model = self._parts.make.model
        if model.obstacle():
            self.end()
        else:
            self._blends = True
            model.make()  # While it runs another press is nothing.

    def _hear_of_reading(self, reading: bool) -> None:
        if self._waits and not reading and len(self._parts.studio.library.value.plane):
            self._waits = False
            QTimer.singleShot(SETTLE_MS, self, self.begin)

    def _hear_of_sources(self, sources: tuple[Path, ...]) -> None:
        if self._number == 0 and self.is_on and set(sources) - set(self._sources):
            self._praise(self.tr("Lento reads your music now."))

    def _hear_of_sound(self, heard: Heard | None) -> None:
        if self._number == 1 and self.is_on and heard is not None:
            self._praise(self.tr("That is one of your clips."))

    def _hear_of_roll(self, content: RollContent) -> None:
        blended = any(shown.origin == "blend" for shown in content.clips)
        if not (blended and self.is_on and self._number == 2):
            return
        if self._blends:
            self._begin_step(3)
        else:
            self._praise(self.tr("Your blend is made."))

    def _praise(self, words: str) -> None:
        """Say that a step is done, and wait: nothing goes on by time."""
        if not self._done:
            self._done = True
            hint = self.tr("Go on with the button when you like.")
            self.callout.praise(self.tr("Done"), f"{words} {hint}", self.tr("Ne&xt"))
            self._point()

    # --- where things are --------------------------------------------------------------------

    def _point(self) -> None:
        if self._step is None:
            return
        window, target = self._parts.window, self._step.target()
        within = window.rect()
        bar = window.menuBar()
        if not bar.isNativeMenuBar():
            within.setTop(bar.geometry().bottom() + 1)
        is_dot = self._number == 1 and target is not None and target.size() == _DOT
        self.ring.surround(target, within, as_circle=is_dot)
        self.callout.point_at(target, within, self._dots)

    def _dots(self) -> tuple[QPoint, ...]:
        """Where dots of the map are, so that the card hides few of them."""
        view, window = self._parts.map, self._parts.window
        count = len(self._parts.studio.library.value.plane)
        if not view.isVisibleTo(window):
            return ()
        some = range(0, count, max(1, count // MOST_DOTS))
        return tuple(view.mapTo(window, view.pixel_of(index)) for index in some)

    def _seen(self, rect: QRect) -> QRect | None:
        """A rectangle as far as it is inside the window; None where nothing of it is."""
        inside = rect.intersected(self._parts.window.rect())
        return inside if not inside.isEmpty() else None

    def _dot_or_library(self) -> QRect | None:
        view, window = self._parts.map, self._parts.window
        count = len(self._parts.studio.library.value.plane)
        if self._dot is None or self._dot >= count or not view.isVisibleTo(window):
            return self._seen(rect_of(self._parts.library, window))
        pixel = view.pixel_of(self._dot)
        if not view.rect().contains(pixel):
            return self._seen(rect_of(view, window))
        rect = QRect(QPoint(0, 0), _DOT)
        rect.moveCenter(view.mapTo(window, pixel))
        return rect

    def _blend_rect(self) -> QRect | None:
        make, window = self._parts.make, self._parts.window
        if not make.isVisibleTo(window):
            return None
        return self._seen(rect_of(make.pages["blend"], window).united(rect_of(make.make, window)))
