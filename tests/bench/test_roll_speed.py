"""How long the roll takes to paint 20,000 notes: scrolled, zoomed, played and dragged.

Percentiles are kept with each result as extra_info (p50_ms, p95_ms); 30 frames a second are 33 ms.
Run at scale 2 with QT_SCALE_FACTOR=2, and without a screen with QT_QPA_PLATFORM=offscreen.
"""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts
from gui.models.state import ShownClip
from gui.playback import Playback
from gui.settings import Settings
from gui.views.roll.panel import RollPanel
from gui.views.roll.view import RollView
from tests.gui.panels import open_studio

NOTES, BARS = 20_000, 200
DRAGGED = 500
ROLES = (("melody", 74), ("bass", 42), ("chords", 58), ("other", 66))


def long_piece() -> Clip:
    rng = np.random.default_rng(0)
    parts = []
    for role, middle in ROLES:
        notes = [
            PlayedNote(
                float(start),
                float(start) + float(rng.uniform(0.5, 8)),
                int(middle + rng.integers(-12, 13)),
                int(rng.integers(20, 127)),
            )
            for start in rng.uniform(0, BARS * 16 - 1, NOTES // len(ROLES))
        ]
        parts.append(Part(role, tuple(sorted(notes))))
    return with_parts(Clip(Melody(), bars=BARS, name="Long"), parts)


@pytest.fixture(params=[(1000, 160), (1366, 560)], ids=["dock", "large"])
def view(request, qtbot, tmp_path: Path) -> Iterator[RollView]:
    with open_studio(tmp_path) as studio:
        panel = RollPanel(studio, Playback(studio, studio), Settings(tmp_path / "s.ini"))
        qtbot.addWidget(panel)
        panel.resize(*request.param)
        with qtbot.waitExposed(panel):
            panel.show()
        studio.show([ShownClip(long_piece(), "library", Key(0))], play=False)
        view = panel.view
        view.zoom(0.0001)  # All of it in sight.
        view.grab()
        yield view


@pytest.fixture
def measured(benchmark) -> Callable[[Callable[[], object]], None]:
    """Benchmark a call and note its percentiles."""

    def run(call: Callable[[], object]) -> None:
        benchmark.pedantic(call, rounds=60, warmup_rounds=3)
        times = np.array(benchmark.stats.stats.data) * 1e3
        benchmark.extra_info["p50_ms"] = round(float(np.percentile(times, 50)), 2)
        benchmark.extra_info["p95_ms"] = round(float(np.percentile(times, 95)), 2)

    return run


def test_paint_a_frame_with_all_notes_in_sight(view, measured) -> None:
    def paint() -> None:
        view._forget_picture()
        view.viewport().repaint()

    assert len(view.columns) == NOTES
    measured(paint)


def test_paint_a_frame_of_a_scroll(view, measured) -> None:
    view.zoom(8.0)
    bar = view.horizontalScrollBar()
    places = cycle(range(0, bar.maximum(), 17))

    def scroll() -> None:
        bar.setValue(next(places))
        view.viewport().repaint()

    measured(scroll)


def test_paint_a_frame_of_a_scroll_in_pitch(view, measured) -> None:
    view.zoom_pitch(4.0)
    bar = view.verticalScrollBar()
    places = cycle(range(0, bar.maximum(), 5))

    def scroll() -> None:
        bar.setValue(next(places))
        view.viewport().repaint()

    measured(scroll)


def test_paint_a_frame_of_a_zoom(view, measured) -> None:
    factors = cycle([1.1] * 20 + [1 / 1.1] * 20)

    def zoom() -> None:
        view.zoom(next(factors), 500)
        view.viewport().repaint()

    measured(zoom)


def test_paint_a_frame_of_the_playhead(view, measured) -> None:
    view.set_follow("off")
    steps = iter(np.arange(0, 3000, 0.37).tolist())

    def play() -> None:
        view.set_playhead(next(steps))
        view.viewport().repaint(view._strip(view._playhead))

    measured(play)


def test_paint_a_frame_of_a_roll_that_runs_under_the_playhead(view, measured) -> None:
    view.zoom(8.0)
    view.set_follow("smooth")
    steps = iter(np.arange(800, 3000, 0.37).tolist())

    def play() -> None:
        view.set_playhead(next(steps))
        view.viewport().repaint()

    measured(play)


def test_paint_a_frame_of_a_drag_of_500_notes(view, measured) -> None:
    view.editing.select((0, n) for n in range(DRAGGED))
    row = view.row_of((0, 250))
    start = view.place_of(row).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start.toPoint())
    assert view.editing.selection.value
    places = cycle([QPointF(start.x() + n, start.y() + n / 4) for n in range(5, 60)])
    gesture = view.editing.gesture
    if gesture.kind != "move":
        gesture.begin_move((0, 250))

    def drag() -> None:
        place = next(places)
        gesture.move_by(view.shown.free_step_at(place.x()) - view.shown.free_step_at(start.x()), 2)
        view.viewport().repaint()

    measured(drag)
    gesture.cancel()


def test_choose_all_notes_by_a_rubber_band_and_paint_it(view, measured) -> None:
    both = cycle([frozenset(view.columns.ids(0)), frozenset()])

    def choose() -> None:
        view.editing.select(next(both))
        view.viewport().repaint()

    measured(choose)


def test_find_the_note_under_the_mouse(view, measured) -> None:
    measured(lambda: view._tools._hit(QPointF(430, 110)))


def test_show_an_edit_of_one_note(view, measured) -> None:
    view.editing.select([(0, 10)])
    ways = cycle([1, -1])

    def edit() -> None:
        view.editing.notes.transpose(next(ways))
        view.viewport().repaint()

    measured(edit)
