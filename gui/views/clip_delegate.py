"""How a clip looks as a row: a button to hear it, its notes, its name, how calm it is, buttons."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QIcon, QLinearGradient, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.icons import Tint, icon
from gui.models.clip_rows import ROW_ROLE, ClipRow
from gui.theme import cividis, current_theme
from gui.views.tiny_roll import tiny_roll_pixmap
from gui.wording import mood

ROW_HEIGHT = 52
PLAY = "play"
_BUTTON, _ICON, _MARGIN, _GAP = 26, 15, 4, 6
_WIDEST_PICTURE, _NARROWEST_PICTURE, _PICTURE_HEIGHT = 96, 44, 34
_CALM_BAR = QSize(30, 5)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowAction:
    """A button at the right of every row.

    Attributes:
        id: What the list asks for when it is pressed.
        icon: Its picture.
        text: What it does, for the menu and the tooltip.
        shortcut: The key that does the same, as it is written in menus.
        key: That key.
        lit_when_kept: Whether it is shown as on for rows that are kept.
    """

    id: str
    icon: str
    text: str
    shortcut: str
    key: Qt.Key
    lit_when_kept: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """How a row's button is drawn."""

    icon: str
    tint: Tint
    hovered: bool
    on: bool = False


class ClipDelegate(QStyledItemDelegate):
    """Paints rows and knows where their buttons are."""

    def __init__(self, actions: tuple[RowAction, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.actions = actions
        self.hovered: tuple[int, str] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, max(ROW_HEIGHT, 2 * option.fontMetrics.height() + 14))

    def buttons(self, rect: QRect) -> dict[str, QRect]:
        """Where the buttons of a row lie."""
        top = rect.center().y() - _BUTTON // 2 + 1
        found = {PLAY: QRect(rect.left() + _MARGIN, top, _BUTTON, _BUTTON)}
        left = rect.right() - _MARGIN - _BUTTON * len(self.actions)
        for number, action in enumerate(self.actions):
            found[action.id] = QRect(left + number * _BUTTON, top, _BUTTON, _BUTTON)
        return found

    def picture(self, rect: QRect) -> QRect:
        """Where a row's notes are drawn; a wider list has more room for them."""
        width = min(_WIDEST_PICTURE, max(_NARROWEST_PICTURE, rect.width() // 4))
        left = rect.left() + _MARGIN + _BUTTON + _GAP // 2
        top = rect.center().y() - _PICTURE_HEIGHT // 2 + 1
        return QRect(left, top, width, _PICTURE_HEIGHT)

    def texts(self, rect: QRect) -> QRect:
        """Where a row's name and figures stand."""
        left = self.picture(rect).right() + _GAP + 2
        right = rect.right() - _MARGIN - _BUTTON * len(self.actions) - 2
        return QRect(QPoint(left, rect.top() + 5), QPoint(right, rect.bottom() - 5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ClipRow):
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        self._paint_buttons(painter, rect, index.row(), row)
        self._paint_picture(painter, self.picture(rect), row)
        self._paint_texts(painter, self.texts(rect), option, row)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Title"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        texts = self.texts(option.rect)
        height = editor.sizeHint().height()
        editor.setGeometry(
            texts.left() - 6, texts.center().y() - height // 2, texts.width() + 6, height
        )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = current_theme()
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(theme.accent_soft))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(theme.accent), 1.5))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.hover))
        else:
            return
        painter.drawRoundedRect(rect, 6, 6)

    def _paint_buttons(self, painter: QPainter, rect: QRect, number: int, row: ClipRow) -> None:
        places = self.buttons(rect)
        hovered = self.hovered[1] if self.hovered and self.hovered[0] == number else None
        play = _Look("stop" if row.heard else PLAY, "accent", hovered == PLAY)
        _paint_button(painter, places[PLAY], play)
        for action in self.actions:
            lit = action.lit_when_kept and row.kept
            tint: Tint = "accent" if lit else "text" if hovered == action.id else "muted"
            look = _Look(action.icon, tint, hovered == action.id, lit)
            _paint_button(painter, places[action.id], look)

    def _paint_picture(self, painter: QPainter, place: QRect, row: ClipRow) -> None:
        theme = current_theme()
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place), 4, 4)
        painter.save()
        painter.setClipPath(frame)
        painter.drawPixmap(place, tiny_roll_pixmap(row.clip, place.size(), theme))
        painter.restore()
        painter.setPen(QPen(QColor(theme.accent if row.heard else theme.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)

    def _paint_texts(
        self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, row: ClipRow
    ) -> None:
        theme = current_theme()
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if row.heard else QFont.Weight.Medium)
        painter.setFont(font)
        top, bottom = QRect(place), QRect(place)
        top.setBottom(place.center().y())
        bottom.setTop(place.center().y() + 1)
        if row.number is not None:
            self._paint_number(painter, top, row.number)
        painter.setPen(QColor(theme.accent if row.heard else theme.text))
        elided = painter.fontMetrics().elidedText(
            row.item.title, Qt.TextElideMode.ElideRight, top.width()
        )
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, elided)
        font.setWeight(QFont.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(font)
        self._paint_second_line(painter, bottom, row)

    def _paint_number(self, painter: QPainter, place: QRect, number: int) -> None:
        text = str(number)
        painter.setPen(QColor(current_theme().muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(text) + 6)

    def _paint_second_line(self, painter: QPainter, place: QRect, row: ClipRow) -> None:
        said = [row.detail]
        if row.arousal is not None:
            bar = QRectF(place.left(), place.center().y() - 2, *_CALM_BAR.toTuple())
            _paint_calm(painter, bar, row.arousal)
            place.setLeft(place.left() + _CALM_BAR.width() + 7)
            said = [mood(row.arousal), row.detail]
        painter.setPen(QColor(current_theme().muted))
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter, _fitting(said, painter, place.width())
        )


def _fitting(parts: list[str], painter: QPainter, room: int) -> str:
    """As many of the parts as stand whole in the room; the first one is cut if it must be."""
    said = [part for part in parts if part]
    while len(said) > 1 and painter.fontMetrics().horizontalAdvance(" · ".join(said)) > room:
        said.pop()
    whole = " · ".join(said)
    return painter.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)


def _paint_calm(painter: QPainter, bar: QRectF, arousal: float) -> None:
    """The scale from calm to lively, and where on it the clip stands."""
    theme = current_theme()
    scale = QLinearGradient(bar.topLeft(), bar.topRight())
    for stop in (0.0, 0.25, 0.5, 0.75, 1.0):
        scale.setColorAt(stop, cividis(stop))
    painter.setPen(QPen(QColor(theme.outline), 0.8))
    painter.setBrush(scale)
    painter.drawRoundedRect(bar, 2.5, 2.5)
    mark = QPointF(bar.left() + 2.5 + (bar.width() - 5.0) * arousal, bar.center().y())
    painter.setPen(QPen(QColor(theme.text), 1.4))
    painter.setBrush(QColor(theme.base))
    painter.drawEllipse(mark, 3.6, 3.6)


def _paint_button(painter: QPainter, place: QRect, look: _Look) -> None:
    theme = current_theme()
    if look.hovered:
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
    inset = (_BUTTON - _ICON) // 2
    state = QIcon.State.On if look.on else QIcon.State.Off
    inner = place.adjusted(inset, inset, -inset, -inset)
    icon(look.icon, look.tint).paint(painter, inner, Qt.AlignmentFlag.AlignCenter, state=state)
