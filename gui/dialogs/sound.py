"""Which device the sound goes to, and whether it is heard."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from gui.models.sound_output import OutputState, SoundOutput, choices_of
from gui.views.buttons import push_button

_WIDTH = 480


class SoundDialog(QDialog):
    """Shows and changes where the sound goes; keeps nothing itself."""

    def __init__(self, output: SoundOutput, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sound device"))
        self.setMinimumWidth(_WIDTH)
        self._output = output
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Sound device"))
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.box.setSizeAdjustPolicy(policy)
        self.box.setMinimumContentsLength(30)
        self.sign = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.sign.setAccessibleName(self.tr("State of the sound"))
        self.test = push_button(self.tr("&Test sound"), "volume-2")
        self.test.setToolTip(self.tr("Three quiet tones, as loud at every volume"))
        self.look = push_button(self.tr("Look &again"), "refresh-cw")
        self.look.setToolTip(self.tr("See what was connected meanwhile; music stops for a moment"))
        self._lay_out()
        self.box.activated.connect(lambda index: output.choose(self.box.itemData(index)))
        self.test.clicked.connect(output.test)
        self.look.clicked.connect(output.look_again)
        output.state.changed.connect(self._show)
        self._show(output.state.value)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Play on"), self.box)
        tools = QHBoxLayout()
        tools.addWidget(self.test)
        tools.addWidget(self.look)
        tools.addStretch()
        close = push_button(self.tr("C&lose"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(12)
        page.addLayout(form)
        page.addWidget(self.sign)
        page.addLayout(tools)
        page.addStretch()
        page.addLayout(foot)

    def _show(self, state: OutputState) -> None:
        system = self.tr("The system's own")
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(f"{system} ({state.default})" if state.default else system, "")
            for name in choices_of(state):
                self.box.addItem(name, name)
                self.box.setItemData(self.box.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
            self.box.setCurrentIndex(max(0, self.box.findData(state.chosen)))
        self.test.setEnabled(state.works and not state.busy)
        self.look.setEnabled(not state.busy)
        self.sign.setText(self._words(state))

    def _words(self, state: OutputState) -> str:
        if state.busy:
            return self.tr("Lento looks which devices there are…")
        if not state.works:
            return self.tr(
                "No sound device answers. Music is shown and exported, but not heard. Connect one: "
                "Lento takes it by itself."
            )
        if state.is_missing:
            return self.tr(
                "{0} is not connected or does not answer, so the sound comes from the system's "
                "own. Once it is connected, press Look again."
            ).format(state.chosen)
        if not state.chosen:
            return self.tr(
                "When the system takes another device, such as headphones, Lento goes along. If "
                "you hear the test and no music, the volume at the top of the window is down."
            )
        return self.tr("Lento stays with this device, and takes the system's own if it goes away.")
