"""Keys that mean the same everywhere: Esc is silence in every dialog, Return presses a button."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton

from gui.stage import Stage

RETURN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GlobalKeys(QObject):
    """Sees every key press of the application before its widget does.

    Space belongs to playing, so a focused button is pressed by Return. Esc silences and then goes
    on to where it was meant for: a dialog closes all the same.
    """

    def __init__(self, stage: Stage, app: QApplication) -> None:
        super().__init__(app)
        self._stage = stage
        self._app = app
        app.installEventFilter(self)

    def remove(self) -> None:
        """See no more keys."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._stage.silence()
        elif event.key() in RETURN_KEYS and isinstance(watched, QAbstractButton):
            if not event.isAutoRepeat():
                _press(watched)
            return True
        return False


def _press(button: QAbstractButton) -> None:
    """Do what a mouse click on a button does; one that holds nothing but a menu opens it."""
    instant = QToolButton.ToolButtonPopupMode.InstantPopup
    if isinstance(button, QToolButton) and button.popupMode() == instant:
        button.showMenu()
    else:
        button.click()
