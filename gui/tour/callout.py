"""A card with an arrow, and the ring around what it speaks of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.theme import current_theme, theme_changed
from gui.tour.placing import Side, place_beside
from gui.views.buttons import push_button

ARROW, _HALF_TIP, _CORNER = 12, 10, 10
_TEXT_WIDTH = 310
_RING_OUT = 5
_INSET = 8
_ANYWHERE = QRect(-100_000, -100_000, 200_000, 200_000)


class Callout(QWidget):
    """Says one thing of something in the window, with a button to go on and one to end.

    Signals:
        next_pressed: Go on.
        skip_pressed: No more of this.
    """

    next_pressed = Signal()
    skip_pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("callout")
        self._side: Side = "none"
        self._tip = 0.0  # Where along its side the arrow is.
        self._asked: tuple[QRect | None, QRect, QSize] | None = None  # What it lies there for.
        self._least = 0  # How high the words are at least.
        self.step = QLabel()
        self.step.setProperty("quiet", True)
        self.title = QLabel()
        font = self.title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.title.setFont(font)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setFixedWidth(_TEXT_WIDTH)
        self.next = push_button(self.tr("Ne&xt"))
        self.next.setProperty("primary", True)
        self.skip = push_button(self.tr("S&kip the tour"))
        self.skip.setFlat(True)
        self._lay_out()
        self.next.clicked.connect(self.next_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        theme_changed.connect(self.update)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.step)
        foot = QHBoxLayout()
        foot.addWidget(self.skip)
        foot.addStretch()
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        margin = ARROW + 14
        column.setContentsMargins(margin, margin - 4, margin, margin - 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addLayout(foot)

    def say(self, step: str, title: str, words: str, next_words: str) -> None:
        """Say something else, also to a screen reader."""
        self._least = 0
        self.step.setText(step)
        self.title.setText(title)
        self._put(f"{step}: {title}" if step else title, words, next_words)

    def praise(self, title: str, words: str, next_words: str) -> None:
        """Say that it is done, on a card as large as before, so that its buttons stay."""
        self._least = self.words.height()
        self.title.setText(f"✓ {title}")
        self.next.setDefault(True)
        step = self.step.text()
        self._put(f"{step}: {title}" if step else title, words, next_words)

    def _put(self, name: str, words: str, next_words: str) -> None:
        self.words.setText(words)
        self.next.setText(next_words)
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        for button in (self.next, self.skip):
            button.setAccessibleDescription(f"{self.accessibleName()}. {words}")
        self._fit()
        self.announce(f"{self.accessibleName()}. {words}")

    def _fit(self) -> None:
        """Be as high as the words are at their width; the look has letters of its own."""
        self.words.ensurePolished()
        self.words.setFixedHeight(max(self.words.heightForWidth(_TEXT_WIDTH), self._least))
        self.adjustSize()

    def announce(self, words: str) -> None:
        """Let a screen reader say something, wherever the keyboard is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def point_at(
        self, target: QRect | None, within: QRect, dots: Callable[[], Sequence[QPoint]] = tuple
    ) -> None:
        """Lie beside something, in the coordinates of the window, without hiding it.

        Args:
            target: The thing; None for nothing in particular.
            within: Where the card may lie.
            dots: What it had better not hide either; asked for when it has to move.
        """
        self._fit()
        asked = (target, within, self.size())
        if asked == self._asked:
            self.raise_()
            return
        self._asked = asked
        room = within.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        place = place_beside(target, self.size(), room, dots())
        self._side = place.side
        if target is not None:
            middle = target.center() - place.rect.topLeft()
            self._tip = float(middle.y() if place.side in ("left", "right") else middle.x())
        self.move(place.rect.topLeft())
        self.raise_()
        self.update()

    @property
    def card(self) -> QRect:
        """What of it hides the window: all but the arrow."""
        return self.geometry().adjusted(ARROW, ARROW, -ARROW, -ARROW)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window while the keyboard is here."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skip_pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.raised))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawPath(self._outline())

    def _outline(self) -> QPainterPath:
        card = QRectF(self.rect()).adjusted(ARROW, ARROW, -ARROW, -ARROW)
        path = QPainterPath()
        path.addRoundedRect(card, _CORNER, _CORNER)
        tip = self._tip_points(card)
        if tip:
            arrow = QPainterPath()
            arrow.moveTo(tip[0])
            for point in tip[1:]:
                arrow.lineTo(point)
            arrow.closeSubpath()
            path = path.united(arrow)
        return path

    def _tip_points(self, card: QRectF) -> tuple[QPointF, ...]:
        """The corners of the arrow, from inside the card to the edge of the widget."""
        room = _CORNER + _HALF_TIP
        across = min(max(self._tip, card.top() + room), card.bottom() - room)
        along = min(max(self._tip, card.left() + room), card.right() - room)
        match self._side:
            case "right":
                base, end = card.left() + 1, 1.0
                return _tip(QPointF(base, across), QPointF(end, across), upright=True)
            case "left":
                base, end = card.right() - 1, self.width() - 1.0
                return _tip(QPointF(base, across), QPointF(end, across), upright=True)
            case "below":
                return _tip(QPointF(along, card.top() + 1), QPointF(along, 1.0), upright=False)
            case "above":
                end = self.height() - 1.0
                return _tip(QPointF(along, card.bottom() - 1), QPointF(along, end), upright=False)
            case _:
                return ()


class Ring(QWidget):
    """A line around something; the mouse goes through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._round = False
        theme_changed.connect(self.update)
        self.hide()

    def surround(
        self, target: QRect | None, within: QRect = _ANYWHERE, *, as_circle: bool = False
    ) -> None:
        """Lie around something, in the coordinates of the window; None around nothing."""
        self._round = as_circle
        self.setVisible(target is not None)
        if target is not None:
            line = target.adjusted(-_RING_OUT, -_RING_OUT, _RING_OUT, _RING_OUT)
            self.setGeometry(line.intersected(within))
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        for colour, width in ((theme.window, 4.0), (theme.accent, 2.5)):
            painter.setPen(QPen(QColor(colour), width))
            if self._round:
                painter.drawEllipse(line)
            else:
                painter.drawRoundedRect(line, 8, 8)


def rect_of(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _tip(base: QPointF, end: QPointF, *, upright: bool) -> tuple[QPointF, ...]:
    half = QPointF(0, _HALF_TIP) if upright else QPointF(_HALF_TIP, 0)
    return (base - half, end, base + half)
