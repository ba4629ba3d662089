"""Pictures of the window: its panels, files that are dropped, the library, the dark look."""

import numpy as np
from frames import dialog, marked, part, sized, whole
from opened import Opened
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap

from gui.models.playlist import item_of
from gui.models.state import ShownClip
from gui.theme import apply_theme

BLEND_STEPS = 8
_FEWEST_NOTES = 7
_PLAYED_S = 9.0


def ends(held: Opened) -> list[ShownClip]:
    """From a lively clip to a calm one, both with notes enough to see."""
    studio = held.window.studio
    library = studio.library.value
    order = np.argsort(library.arousal[: len(library.plane)], kind="stable").tolist()
    full = [n for n in order if len(library.entries[n].clip.melody.notes) >= _FEWEST_NOTES]
    return [studio.shown_entry(n) for n in (full[-1], full[0])]


def make_blend(held: Opened) -> None:
    """Eight steps from lively to calm, on the roll and in the results."""
    studio = held.window.studio
    studio.blend(ends(held), BLEND_STEPS)
    held.wait_until(lambda: len(studio.roll.value.clips) == BLEND_STEPS)
    held.settle()


def blend(held: Opened) -> QPixmap:
    """A blend that plays."""
    make_blend(held)
    held.play_on(_PLAYED_S)
    picture = whole(held)
    held.be_silent()
    return picture


def places(held: Opened) -> QPixmap:
    """The window with a number on each panel."""
    window, docks = held.window, held.window.docks
    spots = [
        held.place_in_window(window.transport, QPoint(860, window.transport.height() // 2)),
        held.place_in_window(docks.library, QPoint(135, 18)),
        held.place_in_window(window.map, QPoint(74, 18)),
        held.place_in_window(docks.make, QPoint(78, 18)),
        held.place_in_window(docks.roll, QPoint(16, 46)),
        held.place_in_window(docks.playlist, QPoint(94, 18)),
        held.place_in_window(window.status, QPoint(window.status.width() - 290, 14)),
    ]
    return marked(whole(held), spots)


def tour(held: Opened) -> QPixmap:
    """The second card of the tour, beside a dot."""
    steps = held.window.tour
    steps.begin()
    steps.callout.next.click()
    held.settle()
    picture = whole(held)
    steps.end()
    held.settle(0.1)
    return picture


def dropping(held: Opened) -> QPixmap:
    """What is seen while files hang over the window."""
    held.window._veil.raise_veil()
    held.settle(0.1)
    picture = whole(held)
    held.window._veil.hide()
    return picture


def what_is_this(held: Opened) -> QPixmap:
    """The cards that say of each panel what it is for."""
    overlay = held.window.explain()
    held.settle(0.2)
    picture = whole(held)
    overlay.close_overlay()
    return picture


def library(held: Opened) -> QPixmap:
    """The library with stars and tags."""
    curation = held.window.studio.curation
    files = held.window.studio.library.value.files
    for name in ("Cradle Boat", "Au clair de la lune"):
        curation.set_favourite([files[held.piece(name)].content], True)
    for name in ("Amazing Grace", "Cradle Boat", "Greensleeves"):
        curation.add_tag([files[held.piece(name)].content], "evening group")
    held.settle()
    with sized(held, 1280, 900):
        return part(held, held.window.docks.library)


def report(held: Opened) -> QPixmap:
    """What became of the files."""
    held.act("report")
    return dialog(held, (1100, 520))


def card(held: Opened) -> QPixmap:
    """The card of a piece."""
    files = held.window.studio.library.value.files
    held.window.commands.library.open_card((files[held.piece("Wiegenlied")],))
    held.settle()
    return dialog(held, (1000, 520))


def playlist(held: Opened) -> QPixmap:
    """Clips in order, from lively to calm."""
    studio, docks = held.window.studio, held.window.docks
    studio.playlist.add([item_of(shown) for shown in studio.roll.value.clips[:BLEND_STEPS]])
    for position, name in enumerate(("Meeting her", "A little slower", "Rocking")):
        studio.playlist.rename(position, name)
    with sized(held, 1280, 1000):
        both = [docks.roll, docks.playlist]
        held.window.resizeDocks(both, [420, 420], Qt.Orientation.Vertical)
        held.settle()
        return part(held, docks.playlist)


def dark(held: Opened) -> QPixmap:
    """The window in the dark look."""
    apply_theme(held.app, "dark")
    held.settle()
    picture = whole(held)
    apply_theme(held.app, "light")
    held.settle()
    return picture
