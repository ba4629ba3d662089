"""Files dropped on the window: what they are, and the veil that says they may be let go."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.models.clip_mime import CLIPS_MIME
from gui.theme import current_theme


def dropped_paths(data: QMimeData) -> tuple[Path, ...]:
    """The local files and folders in what is dragged, in their order.

    Clips of the window itself carry a file too, for other programs; it lasts no longer than they.
    """
    if data.hasFormat(CLIPS_MIME):
        return ()
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class DropVeil(QWidget):
    """Covers its parent while files hang over it; the mouse goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(
            self.tr("Drop MIDI, MusicXML, folders or zips to add them to the library")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._covered = parent
        parent.installEventFilter(self)
        self.hide()

    def raise_veil(self) -> None:
        """Cover the whole parent."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._covered.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.window)
        ground.setAlphaF(0.82)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(14, 14, -14, -14)
        painter.setPen(QPen(QColor(theme.accent), 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 14, 14)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(30, 0, -30, 0), flags, self.accessibleName())
