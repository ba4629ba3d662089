"""A tempo that is either the one that is written or one for everything."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from engine.music.clip import DEFAULT_TEMPO_QPM, FASTEST_QPM, SLOWEST_QPM
from gui.views.number_field import NumberField

SPIN_WIDTH = 108


class TempoField(QWidget):
    """A number of beats a minute and a button that goes back to what is written.

    Signals:
        chosen: A tempo for everything, or None for each clip's own.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tempo"))
        self._written_qpm = DEFAULT_TEMPO_QPM
        self._spin = NumberField(int(SLOWEST_QPM), int(FASTEST_QPM))
        self._spin.setFixedWidth(SPIN_WIDTH)
        self._spin.setSuffix(self.tr(" bpm"))
        self._spin.setAccessibleName(self.tr("Tempo"))
        self._spin.setToolTip(
            self.tr("Tempo of everything that is played (quarter notes a minute)")
        )
        self._spin.setKeyboardTracking(False)
        self._as_written = QToolButton()
        self._as_written.setText(self.tr("as written"))
        self._as_written.setCheckable(True)
        self._as_written.setAccessibleName(self.tr("Tempo as written"))
        self._as_written.setToolTip(self.tr("Play each clip at the tempo that its file says"))
        self._as_written.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._spin)
        layout.addWidget(self._as_written)
        self._spin.valueChanged.connect(lambda tempo: self.chosen.emit(float(tempo)))
        self._as_written.clicked.connect(self._toggle)

    def show_choice(self, tempo_qpm: float | None) -> None:
        """Show what holds: one tempo for everything, or None."""
        with QSignalBlocker(self._as_written):
            self._as_written.setChecked(tempo_qpm is None)
        self._show_number(self._written_qpm if tempo_qpm is None else tempo_qpm)

    def show_written(self, tempo_qpm: float) -> None:
        """Show the tempo of what is heard, while it is the one that holds."""
        self._written_qpm = tempo_qpm
        if self._as_written.isChecked():
            self._show_number(tempo_qpm)

    def _show_number(self, tempo_qpm: float) -> None:
        if self._spin.value() != round(tempo_qpm):
            with QSignalBlocker(self._spin):
                self._spin.setValue(round(tempo_qpm))

    def _toggle(self, checked: bool) -> None:
        self.chosen.emit(None if checked else float(self._spin.value()))
