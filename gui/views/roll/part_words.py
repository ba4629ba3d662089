"""What parts are called, and the signs that stand for them beside their colours."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from engine.music.part import Part, Role
from gui.theme import current_theme
from gui.views.roll.columns import ROLES
from gui.views.roll.looks import role_color
from gui.views.roll.painting import small_font

translate = QCoreApplication.translate
_SIGN_PX = 16


def role_words(role: Role) -> str:
    """A role as it is called here."""
    words: dict[Role, str] = {
        "melody": translate("RollParts", "Melody"),
        "bass": translate("RollParts", "Bass"),
        "chords": translate("RollParts", "Chords"),
        "drums": translate("RollParts", "Drums"),
        "other": translate("RollParts", "Other"),
    }
    return words[role]


def part_name(part: Part) -> str:
    """What a person calls a part, or else its role."""
    return part.name or role_words(part.role)


def part_icon(part: Part, ratio: float = 2.0) -> QIcon:
    """The part's colour with the first letter of its role in it."""
    theme = current_theme()
    picture = QPixmap(QSize(_SIGN_PX, _SIGN_PX) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(role_color(ROLES.index(part.role), theme)))
    radius = 3.0 if part.role in ("melody", "drums") else 0.5
    painter.drawRoundedRect(QRectF(0.5, 0.5, _SIGN_PX - 1, _SIGN_PX - 1), radius, radius)
    font = small_font(painter.font(), 0.8)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.note_text))
    painter.drawText(
        QRectF(QPointF(0, 0), QSize(_SIGN_PX, _SIGN_PX)),
        Qt.AlignmentFlag.AlignCenter,
        role_words(part.role)[:1],
    )
    painter.end()
    return QIcon(picture)
