"""What Play > Sound device does: the device is chosen, tried and kept for the next start."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from gui.dialogs.sound import SoundDialog
from gui.menus.actions import Actions
from gui.models.sound_output import SoundOutput
from gui.settings import SOUND_OUTPUT, Settings
from gui.stage import Stage


class SoundCommands(QObject):
    """Ties the sound device to a window.

    Attributes:
        output: Where the sound goes.
    """

    def __init__(
        self, window: QMainWindow, stage: Stage, settings: Settings, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SoundDialog | None = None
        self.output = SoundOutput(stage, settings.get(SOUND_OUTPUT), self)
        self.output.chosen.connect(lambda name: settings.set(SOUND_OUTPUT, name))
        actions["sound_device"].triggered.connect(lambda _=False: self.open())

    def open(self) -> SoundDialog:
        """Let the person choose among the devices that were there when it was looked last."""
        if self._dialog is None:
            self._dialog = SoundDialog(self.output, self._window)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog
