"""What tests of the roll's view share: a panel with clips on it, and gestures of a mouse."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from gui.models.roll.editing import RollEditing
from gui.models.state import ShownClip
from gui.playback import Playback
from gui.settings import Settings
from gui.views.roll.panel import RollPanel
from gui.views.roll.scene import places
from gui.views.roll.view import RollView
from tests.gui.panels import open_studio

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SONG = Clip(Melody((Note(0, 4, 60), Note(8, 12, 64), Note(16, 24, 67))), name="Song")
NEXT = Clip(Melody((Note(0, 8, 62),)), name="Next")
TRIO = Clip(
    Melody((Note(0, 8, 72), Note(8, 16, 76))),
    bass=Melody((Note(0, 16, 48),)),
    drums=(DrumHit(0, 0), DrumHit(4, 1)),
    name="Trio",
)


@contextmanager
def open_roll(qtbot: QtBot, folder: Path) -> Iterator[RollPanel]:
    """A visible panel of the roll, with a studio behind it."""
    with open_studio(folder) as studio:
        panel = RollPanel(studio, Playback(studio, studio), Settings(folder / "settings.ini"))
        qtbot.addWidget(panel)
        panel.resize(1000, 420)
        with qtbot.waitExposed(panel):
            panel.show()
        yield panel


def show(panel: RollPanel, *clips: Clip) -> None:
    """Put clips on the roll, in silence."""
    panel._studio.show([ShownClip(clip, "sample", Key(0)) for clip in clips], play=False)


def place_of(view: RollView, note: int, *, part: int = 0, clip: int = 0) -> QRectF:
    columns = view.columns
    own = (columns.clip == clip) & (columns.part == part) & (columns.index == note)
    return QRectF(*places(view.shown, columns.at(own))[0].tolist())


def spot(view: RollView, step: float, pitch: int) -> QPointF:
    geometry = view.shown
    return QPointF(geometry.x_of(step), geometry.y_of(pitch) + geometry.row_height / 2)


def send(view: RollView, kind: QEvent.Type, at: QPointF, keys: Qt.KeyboardModifier) -> None:
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    target = view.viewport()
    globally = QPointF(target.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(target, QMouseEvent(kind, at, globally, button, held, keys))


def drag(
    view: RollView,
    start: QPointF,
    end: QPointF,
    keys: Qt.KeyboardModifier = PLAIN,
    *,
    then: Qt.KeyboardModifier | None = None,
) -> None:
    send(view, QEvent.Type.MouseButtonPress, start, keys)
    for share in (0.3, 0.7, 1.0):
        send(
            view,
            QEvent.Type.MouseMove,
            start + (end - start) * share,
            keys if then is None else then,
        )
    send(view, QEvent.Type.MouseButtonRelease, end, keys)


def click(view: RollView, at: QPointF, keys: Qt.KeyboardModifier = PLAIN) -> None:
    send(view, QEvent.Type.MouseButtonPress, at, keys)
    send(view, QEvent.Type.MouseButtonRelease, at, keys)


def notes(editing: RollEditing, part: int = 0) -> list[tuple[float, float, int]]:
    return [(n.start, n.end, n.pitch) for n in editing.parts[part].notes]
